import type { Datenblatt, Spalte } from '../../figures/datenblatt.js'
import type { Satz } from '../reading/satz/satz.js'
import { asZelle, numbersOf, type Textzahl } from '../reading/satz/textzahl.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'

/** "12/2021:", "Jahr 2021:", "Dezember 2021:" – a period that labels the figure behind it. */
const ZEITLABEL =
  /(?<![\d.,/])((?:(?:0?[1-9]|1[0-2])\/|\d{1,2}\.\d{1,2}\.|(?:Jahr|[A-ZÄÖÜ][a-zäöüß]{2,8}\.?)\s)?(?:19|20)\d{2})\s?:\s/g

/**
 * A line that gives a value, an earlier value and the change between them, as a table of one row:
 * "Arbeitslosenquote 12/2021: 4,6 % 12/2020: 5,1 % −0,5 %".
 */
export function readKennzahlzeile(satz: Satz): Datenblatt | undefined {
  const { getippt, prosa, von } = satz
  const labels = [...getippt.matchAll(ZEITLABEL)]
  const [erstes, zweites] = labels
  if (!erstes || !zweites || labels.length > 2) return undefined
  // The same period twice is no comparison; a rule of its own says so.
  if (parseZeitpunkt(erstes[1] ?? '')?.schluessel === parseZeitpunkt(zweites[1] ?? '')?.schluessel) return undefined
  const zahlen = numbersOf(satz)
  const [neu, alt] = [erstes, zweites].map(({ index, 0: text }) =>
    zahlen.find((zahl) => zahl.von >= von + index + text.length),
  )
  const delta = zahlen.at(-1)
  if (!neu || !alt || !delta || neu.von > von + zweites.index || delta.von <= alt.von || !isSigned(delta))
    return undefined
  const name = getippt.slice(0, erstes.index).trim()
  const ort = prosa.ort(von)
  const spalten = [erstes[1] ?? '', zweites[1] ?? '', 'Veränderung'].map(
    (spalte, nummer): Spalte => ({ id: String(nummer + 1), name: spalte, gruppe: '', einheit: '', art: 'zahl' }),
  )
  const zellen = [neu, alt, delta].map((zahl) => asZelle(zahl, prosa.ort(zahl.von), zahl.einheit))
  const zeile = { id: '1', name, stufe: 0, summe: false, einheit: '', zellen, ort }
  return {
    id: '',
    titel: name,
    einheit: '',
    zeilenkopf: '',
    spalten,
    zeilen: [zeile],
    quelle: '',
    stand: '',
    hinweise: [],
    ort,
  }
}

const VORZEICHEN = /^\s*[+−-]/

function isSigned({ text }: Textzahl): boolean {
  return VORZEICHEN.test(text)
}
