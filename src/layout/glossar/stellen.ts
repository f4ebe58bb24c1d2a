import type { Paragraph, PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { isBlock, type Knoten, visit } from '../../content/abschnitt/knoten.js'
import { pointsOf, splitBegriff } from '../../content/blocks/begriffe.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Kennungen } from '../frame/kennungen.js'
import { findAbkuerzungen } from './langform.js'

/** A term and where the programme explains it. */
export interface Begriffsstelle {
  /** As it is looked up and sorted. */
  name: string
  abschnitt: string
  /** What bears its id; '' where that is nothing that a reference can lead to. */
  kennung: string
  /** The term as it is set, and the beginning of what is said of it; text where no nodes are it alone. */
  begriff: readonly PhrasingContent[] | string
  erklaerung: readonly PhrasingContent[] | string
}

/** What the blocks `glossar` and `abkuerzungen` gather, and the ids of the blocks, points and paragraphs that explain. */
export interface Begriffsstellen {
  begriffe: readonly Begriffsstelle[]
  abkuerzungen: readonly Begriffsstelle[]
  kennungen: ReadonlyMap<Knoten, string>
}

const SAMMELNDE = new Set(['glossar', 'abkuerzungen'])
const ABKUERZUNG = /^(?=\p{L}+\p{Lu})\p{L}{2,7}$/u

/** Gathers terms and abbreviations, the first explanation of each; nothing where no block asks for them. */
export function collectBegriffe(programm: Pick<Programm, 'abschnitte' | 'bausteine'>, ids: Kennungen): Begriffsstellen {
  const begriffe = new Map<string, Begriffsstelle>()
  const abkuerzungen = new Map<string, Begriffsstelle>()
  const kennungen = new Map<Knoten, string>()
  if (!programm.abschnitte.some(({ baum }) => asksFor(baum))) return { begriffe: [], abkuerzungen: [], kennungen }
  const idOf = (knoten: Knoten): string => {
    const kennung = kennungen.get(knoten) ?? ids.claim('begriff')
    kennungen.set(knoten, kennung)
    return kennung
  }
  const add = (stelle: Omit<Begriffsstelle, 'kennung'>, traeger: Knoten | undefined) => {
    const { name } = stelle
    const liste = ABKUERZUNG.test(name) ? abkuerzungen : begriffe
    if (name !== '' && !liste.has(name)) liste.set(name, { ...stelle, kennung: traeger ? idOf(traeger) : '' })
  }
  for (const { id, baum } of programm.abschnitte) {
    const eigene = new Set<Knoten>(baum.children)
    visit(baum, (knoten) => {
      if (isBlock(knoten)) {
        if (programm.bausteine.get(knoten.name)?.inhalt === 'bloecke')
          for (const kind of knoten.children) eigene.add(kind)
        if (knoten.name === 'begriffe')
          for (const punkt of pointsOf(knoten)) {
            const teile = splitBegriff(punkt)
            const absatz = teile?.weitere.find((kind): kind is Paragraph => kind.type === 'paragraph')
            if (teile)
              add(
                {
                  name: plainText(teile.begriff),
                  abschnitt: id,
                  begriff: teile.begriff,
                  erklaerung: teile.zeile.length > 0 ? teile.zeile : (absatz?.children ?? ''),
                },
                punkt,
              )
          }
        const titel = knoten.attributes?.titel ?? ''
        const erster = knoten.children.find((kind): kind is Paragraph => kind.type === 'paragraph')
        if (knoten.name === 'definition' && erster)
          add({ name: titel, abschnitt: id, begriff: titel, erklaerung: erster.children }, knoten)
      } else if (knoten.type === 'paragraph')
        for (const { kurz, lang } of findAbkuerzungen(plainText(knoten)))
          add({ name: kurz, abschnitt: id, begriff: kurz, erklaerung: lang }, eigene.has(knoten) ? knoten : undefined)
    })
  }
  return { begriffe: sorted(begriffe), abkuerzungen: sorted(abkuerzungen), kennungen }
}

function asksFor(baum: Knoten): boolean {
  let gefragt = false
  visit(baum, (knoten) => {
    gefragt ||= isBlock(knoten) && SAMMELNDE.has(knoten.name)
  })
  return gefragt
}

function sorted(stellen: ReadonlyMap<string, Begriffsstelle>): Begriffsstelle[] {
  return [...stellen.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'))
}
