import { posix } from 'node:path'
import { strFromU8 } from 'fflate'

/** The parts of a package by name (ISO/IEC 29500-2). */
export type Teile = Record<string, Uint8Array>

/** A relation from one part to another, or to an address outside. */
export interface Beziehung {
  id: string
  /** Last word of the type's address: "styles", "header", "image". */
  art: string
  /** Name of the part, or the address. */
  ziel: string
  aussen: boolean
}

/** Where the relations of a part stand; '' is the package itself. */
export function relationsPart(teil: string): string {
  return posix.join(posix.dirname(teil), '_rels', `${teil === '' ? '' : posix.basename(teil)}.rels`)
}

export function readBeziehungen(teile: Teile, teil: string): Beziehung[] {
  const xml = textOf(teile, relationsPart(teil))
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([element]) => {
    const attribut = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? ''
    const aussen = attribut('TargetMode') === 'External'
    const ziel = attribut('Target')
    return {
      id: attribut('Id'),
      art: attribut('Type').split('/').at(-1) ?? '',
      ziel: aussen ? ziel : ziel.startsWith('/') ? ziel.slice(1) : posix.join(posix.dirname(teil), ziel),
      aussen,
    }
  })
}

/** The part that a relation of this kind leads to. */
export function partOf(beziehungen: readonly Beziehung[], art: string): string | undefined {
  return beziehungen.find((beziehung) => beziehung.art === art && !beziehung.aussen)?.ziel
}

/** A part as text; '' where there is none. */
export function textOf(teile: Teile, name: string): string {
  const inhalt = teile[name]
  return inhalt ? strFromU8(inhalt) : ''
}
