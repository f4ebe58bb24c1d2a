import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { widthClassOf } from '../../layout/bausteine/kennzahlen.js'
import { printedText } from '../../layout/document/baum.js'
import { mmFromTwips, twipsFromMm, twipsFromPt } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { hex } from '../styles/farben.js'
import type { Stilid } from '../styles/stile.js'
import { Nebeneinander, type Nebenfeld } from '../tables/nebeneinander.js'
import { elementsOf } from '../tree.js'
import { TEXT, type Umgebung } from './umgebung.js'

/** Room between the columns of a band in millimetres, as the style sheet says. */
const LUECKE = 6
/** Room between the edges of a ground and what stands on it, and the thickness of the rule above it in eighths of a point. */
const INNEN = { seitlich: 12, oben: 8, unten: 10 }
const LINIE = 24

/**
 * A band of figures in one row, over the whole width of the page as in print; in boxes and columns below each other.
 * @param write a term or what it says, in the style of values or in that of their names
 */
export function writeKennzahlen(
  satz: Wordsatz,
  liste: Element,
  umgebung: Umgebung,
  write: (teil: Element, wert: Stilid) => FileChild[],
): FileChild[] {
  const teile = elementsOf(liste)
  const stuecke = teile.flatMap((teil, index) => {
    if (teil.tagName !== 'dt') return []
    const ende = teile.findIndex(({ tagName }, stelle) => stelle > index && tagName === 'dt')
    return [teile.slice(index, ende < 0 ? undefined : ende)]
  })
  const { aushang } = satz
  const { gestaltung } = satz.dokument
  const breite = Math.floor((satz.breite + (umgebung === TEXT ? aushang : 0)) / Math.max(1, stuecke.length))
  const { flaeche } = gestaltung.kennzahlen
  const frei = flaeche === 'keine' ? twipsFromMm(LUECKE) : twipsFromPt(INNEN.seitlich)
  const weite = widthClassOf(
    teile.filter(({ tagName }) => tagName === 'dt').map(printedText),
    mmFromTwips(umgebung === TEXT ? breite - frei : satz.breite),
    gestaltung,
  )
  const stil = ({ '': 'Kennzahl', eng: 'KennzahlEng', enger: 'KennzahlEnger' } as const)[weite]
  if (umgebung !== TEXT) return teile.flatMap((teil) => write(teil, stil))
  const abstand = twipsFromPt(gestaltung.abstaende.block * 0.5)
  const feld: Pick<Nebenfeld, 'rand' | 'grund' | 'oben'> =
    flaeche === 'keine'
      ? { rand: { oben: abstand, unten: abstand, rechts: frei } }
      : {
          grund: hex(gestaltung.farben[flaeche]),
          oben: { farbe: hex(gestaltung.farben.akzent), staerke: LINIE },
          rand: { oben: twipsFromPt(INNEN.oben), links: frei, unten: twipsFromPt(INNEN.unten) },
        }
  return [
    new Nebeneinander(
      stuecke.map((stueck) => ({
        ...feld,
        breite,
        bloecke: satz.withBreite(breite - frei, () => stueck.flatMap((teil) => write(teil, stil))),
      })),
      { beschreibung: 'Dient nur der Anordnung: Kennzahlen nebeneinander', aushang },
    ),
  ]
}
