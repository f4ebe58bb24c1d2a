import type { Passage } from '../../reading/satz/passage.js'
import { yearOf } from '../../reading/zeit/zeiten.js'
import type { Jahreswert } from '../../zahlen/jahrestabelle.js'
import type { Teilsatz } from './teilsatz.js'

const PERIODE =
  /(?:letzten|vergangenen|binnen|innerhalb von|innerhalb der letzten|über) (?:‹z(\d+)›|(beiden)|(\d+)|‹x›) jahren|‹x›/
const LETZTE = /(?:letzten|vergangenen|binnen|innerhalb)/

/** From which year to which, as far as the clause says; undefined where it names a time that the table does not have. */
export function periodOf(
  passage: Passage,
  teilsatz: Teilsatz,
  { tabelle, jahr }: Jahreswert,
): { von: number; nach: number; genannt: boolean } | undefined {
  const zeiten = passage.zeiten.flatMap((zeit, stelle) => {
    const ort = passage.zeitstellen[stelle]
    return ort && ort.von >= teilsatz.von && ort.bis <= teilsatz.bis && zeit.anfang !== '' ? [{ zeit, ort }] : []
  })
  const text = teilsatz.text
  const letztes = Math.max(...tabelle.jahre.keys())
  const dauer = PERIODE.exec(text)
  const jahre = dauer?.[2] ? 2 : dauer?.[1] ? (passage.figuren[Number(dauer[1])]?.wert.toNumber() ?? 0) : 0
  if (LETZTE.test(text) && dauer) return jahre > 0 ? { von: letztes - jahre, nach: letztes, genannt: true } : undefined
  if (zeiten.some(({ zeit }) => zeit.koernung !== 'jahr')) return undefined
  const [erste, zweite] = zeiten
  if (!erste) return { von: jahr - 1, nach: jahr, genannt: false }
  if (zweite) {
    const [a, b] = [yearOf(erste.zeit), yearOf(zweite.zeit)].sort((x, y) => x - y) as [number, number]
    return zeiten.length === 2 ? { von: a, nach: b, genannt: true } : undefined
  }
  const eines = yearOf(erste.zeit)
  if (erste.zeit.bezug === 'seit') return { von: eines, nach: letztes, genannt: true }
  if (erste.zeit.bezug === 'gegenueber') return { von: eines, nach: jahr > eines ? jahr : letztes, genannt: true }
  return { von: eines - 1, nach: eines, genannt: true }
}
