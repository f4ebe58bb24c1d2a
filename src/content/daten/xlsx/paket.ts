import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { GRENZEN } from '../../grenzen.js'
import { readXml } from './xml.js'

/** Something in a workbook measures more than is read. */
export class Zuviel extends Error {
  constructor(
    readonly was: string,
    readonly hinweis: string,
  ) {
    super(was)
  }
}

/** A relationship of a part: where it leads, and the last word of its type ("worksheet", "styles", …). */
export interface Relationship {
  id: string
  art: string
  ziel: string
}

/** The zip of a workbook: parts are unpacked one by one as they are asked for, and never more than the limit in sum. */
export class Arbeitsmappe {
  #entpackt = 0

  constructor(private readonly bytes: Uint8Array) {}

  /**
   * @returns undefined where there is no such part
   * @throws Zuviel where the parts read so far grow beyond the limit; fflate never writes more than the size it states here
   */
  part(name: string): Uint8Array | undefined {
    const gesucht = name.toLowerCase()
    const gefunden = unzipSync(this.bytes, {
      filter: ({ name, originalSize }) => {
        if (name.toLowerCase() !== gesucht) return false
        this.#entpackt += originalSize
        if (this.#entpackt > GRENZEN.entpackt)
          throw new Zuviel(
            `entpackt mehr als ${Math.round(GRENZEN.entpackt / 1_000_000)} MB groß`,
            'Nur die Tabelle, die gedruckt wird, in eine eigene Arbeitsmappe kopieren.',
          )
        return true
      },
    })
    return Object.values(gefunden)[0]
  }

  /** The relationships of a part, their targets as names of parts; '' asks for those of the package. */
  beziehungen(teil: string): Relationship[] {
    const ordner = posix.dirname(teil)
    const rels = this.part(posix.join(ordner, '_rels', `${posix.basename(teil)}.rels`))
    const beziehungen: Relationship[] = []
    if (rels)
      readXml(rels, {
        open(name, { Id = '', Type = '', Target = '', TargetMode }) {
          if (name !== 'Relationship' || TargetMode === 'External') return
          const ziel = Target.startsWith('/') ? Target.slice(1) : posix.join(ordner, Target)
          beziehungen.push({ id: Id, art: posix.basename(Type), ziel })
        },
      })
    return beziehungen
  }
}
