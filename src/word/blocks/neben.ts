import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { twipsFromMm, twipsFromPt } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { Nebeneinander } from '../tables/nebeneinander.js'
import { elementsOf } from '../tree.js'
import { joinBlocks } from './fugen.js'
import { TEXT, type Umgebung } from './umgebung.js'

/** Room between a table or figure and what stands beside it in millimetres, as the style sheet says. */
const LUECKE = 8

/**
 * A table or figure and beside it what is said of it, over the whole width of the page: text and the column beside it. In boxes, which a
 * table would tear, one stands below the other.
 */
export function writeNeben(
  satz: Wordsatz,
  bereich: Element,
  umgebung: Umgebung,
  writeIn: (bloecke: readonly Element[]) => FileChild[],
): FileChild[] {
  const [tafel, ...text] = elementsOf(bereich)
  if (!tafel) return []
  if (umgebung !== TEXT) return writeIn([tafel, ...text])
  const { aushang } = satz
  const luecke = twipsFromMm(LUECKE)
  const spalte = Math.floor((satz.breite + aushang - luecke) / 2)
  const write = (bloecke: readonly Element[]) => satz.withBreite(spalte, () => joinBlocks(writeIn(bloecke)))
  const { block } = satz.dokument.gestaltung.abstaende
  const rand = { oben: twipsFromPt(block), unten: twipsFromPt(block) }
  return [
    new Nebeneinander(
      [
        { bloecke: write([tafel]), breite: spalte + luecke, rand: { ...rand, rechts: luecke } },
        { bloecke: write(text), breite: spalte, rand },
      ],
      { beschreibung: 'Dient nur der Anordnung: links eine Tafel, rechts der Text dazu', aushang, abgesetzt: true },
    ),
  ]
}
