import type { Datenreihe } from '../../content/diagrammarten/art.js'
import { type Einwand, numberOf, type Zahlenfeld } from './zahlenfeld.js'

/** More steps between two totals than this are not searched for their signs. */
const MEISTE_SCHRITTE = 12

/**
 * The steps of a waterfall. Sheets hold what is taken away as plain amounts ("Vorbindungen: 6.840.000") and say by the total's
 * formula that it is; so between two totals each step gets the sign by which the second total comes out, changing as few as
 * can be. The first category is a total, further ones are those that the sheet computes as sum or difference.
 */
export function buildStufen(
  { kategorien, reihen }: Zahlenfeld,
  einwand: Einwand,
): { reihen: Datenreihe[]; summen: boolean[] } | undefined {
  const [reihe] = reihen
  if (!reihe || reihen.length > 1)
    return einwand(
      `Ein Wasserfall zeigt eine Reihe, hier sind es ${reihen.length}.`,
      'Mit spalten="…" eine Spalte auswählen.',
    )
  const werte = reihe.zellen.map(numberOf)
  const fehlt = kategorien[werte.indexOf(null)]
  if (fehlt)
    return einwand(`Im Wasserfall fehlt der Wert von „${fehlt.name}“.`, 'Mit zeilen="…" auswählen, was Werte hat.')
  const betraege = werte.map((wert) => wert ?? 0)
  const stellen = Math.max(0, ...reihe.zellen.map((zelle) => (zelle?.art === 'zahl' ? zelle.stellen : 0)))
  const summen = kategorien.map(({ summe }, i) => i === 0 || summe)
  const stufen = [...betraege]
  let anfang = 0
  for (let ende = 1; ende < betraege.length; ende++) {
    if (!summen[ende]) continue
    const schritte = betraege.slice(anfang + 1, ende)
    const gesucht = (betraege[ende] ?? 0) - (betraege[anfang] ?? 0)
    const vorzeichen = findVorzeichen(schritte, gesucht, (schritte.length + 2) * 0.5 * 10 ** -stellen)
    if (!vorzeichen)
      return einwand(
        `Von „${kategorien[anfang]?.name}“ führen die Schritte nicht zu „${kategorien[ende]?.name}“.`,
        'Mit zeilen="…" alle Zeilen dazwischen in ihrer Reihenfolge nennen, oder die Summe weglassen.',
      )
    for (const [i, faktor] of vorzeichen.entries()) stufen[anfang + 1 + i] = faktor * (schritte[i] ?? 0)
    anfang = ende
  }
  return { reihen: [{ name: reihe.name, werte: stufen }], summen }
}

/** The signs with the fewest minus among the steps by which they add up to `gesucht`. */
function findVorzeichen(schritte: number[], gesucht: number, spiel: number): number[] | undefined {
  if (schritte.length > MEISTE_SCHRITTE) return undefined
  const moeglich = Array.from({ length: 2 ** schritte.length }, (_, muster) =>
    schritte.map((_, i) => ((muster >> i) & 1 ? -1 : 1)),
  )
  const wechsel = (faktoren: number[]) => faktoren.filter((faktor) => faktor < 0).length
  return moeglich
    .filter(
      (faktoren) => Math.abs(faktoren.reduce((summe, f, i) => summe + f * (schritte[i] ?? 0), 0) - gesucht) <= spiel,
    )
    .sort((a, b) => wechsel(a) - wechsel(b))[0]
}
