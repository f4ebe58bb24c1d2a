import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is, printedText } from '../../layout/document/baum.js'
import { twipsFromMm, twipsFromPt } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { Nebeneinander } from '../tables/nebeneinander.js'
import { elementsOf } from '../tree.js'

/** A caption that would need more lines in the column stands above its figure. */
const MEISTE_ZEILEN = 6
/** Sizes are rounded to half points, and Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.05
/** What lines lose where words go to the next one. */
const UMBRUCHVERLUST = 0.82

/** Whether a figure has its caption beside it: where there is a column, for one picture, and a caption that is not too long for it. */
export function isNebenText(satz: Wordsatz, figur: Element): boolean {
  const teile = elementsOf(figur)
  const beschriftung = teile.find((teil) => is(teil, 'figcaption'))
  if (satz.aushang === 0 || !beschriftung || is(figur, 'figure.organigramm')) return false
  if (teile.filter((teil) => is(teil, 'img')).length !== 1) return false
  const { groessen, seite } = satz.dokument.gestaltung
  const spalte = twipsFromMm(seite.randspalte)
  const measure = (text: string) => satz.textmass.measure(text, groessen.tabelle, 'halbfett') * RESERVE
  const text = printedText(beschriftung)
  // Words are not divided there: one that is too wide would break anywhere.
  if (text.split(/[\s\u00ad-]+/u).some((wort) => measure(wort) > spalte)) return false
  return measure(text) <= MEISTE_ZEILEN * spalte * UMBRUCHVERLUST
}

/** A figure with its caption in the column beside the text; its source stands below it. */
export function arrangeFigur(
  satz: Wordsatz,
  beschriftung: readonly FileChild[],
  bild: readonly FileChild[],
): FileChild[] {
  const { seite, abstaende } = satz.dokument.gestaltung
  const rand = { oben: twipsFromPt(abstaende.block), unten: twipsFromPt(abstaende.block) }
  return [
    new Nebeneinander(
      [
        { bloecke: beschriftung, breite: satz.aushang, rand: { ...rand, rechts: twipsFromMm(seite.steg) } },
        { bloecke: bild, breite: satz.breite, rand },
      ],
      {
        beschreibung: 'Dient nur der Anordnung: links die Beschriftung, rechts die Abbildung',
        aushang: satz.aushang,
        abgesetzt: true,
      },
    ),
  ]
}
