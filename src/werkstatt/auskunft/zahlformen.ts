import { formatPfad } from '../../content/daten/pfad.js'
import { evaluateAusdruck, parseAusdruck, type Zahlwert } from '../../figures/ausdruck.js'
import { Dezimal } from '../../figures/dezimal.js'
import { Meldungen } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import type { Zahlform } from '../protokoll.js'

/** How a cell may be printed in a sentence: what it is called, and the expression for its path and that of the column before it. */
const FORMEN: readonly (readonly [string, (zelle: string, davor: string | undefined) => string | undefined])[] = [
  ['wie in der Tabelle', (zelle) => `zahl ${zelle}`],
  ['in Euro', (zelle) => `euro ${zelle}`],
  ['in Millionen', (zelle) => `mio ${zelle}`],
  ['in Millionen, eine Nachkommastelle', (zelle) => `mio ${zelle} stellen=1`],
  ['in Tausend', (zelle) => `tsd ${zelle}`],
  ['in Prozent', (zelle) => `prozent ${zelle}`],
  ['ohne Nachkommastellen', (zelle) => `zahl ${zelle} stellen=0`],
  ['ohne Einheit', (zelle) => `zahl ${zelle} ohne=einheit`],
  ['auf Hunderter gerundet', (zelle) => `zahl ${zelle} rund=100`],
  ['Veränderung zur Spalte davor', (zelle, davor) => davor && `prozent (veraenderung ${davor} ${zelle})`],
  ['Veränderung zur Spalte davor, mit Vorzeichen', (zelle, davor) => davor && `veraenderung ${davor} ${zelle}`],
  ['Unterschied zur Spalte davor in Punkten', (zelle, davor) => davor && `punkte ${davor} ${zelle}`],
]

/** The ways in which a cell can stand in a sentence, each with what it prints; none of two that print the same. */
export function listZahlformen(
  { programm, blaetter }: ComputedProgramm,
  blatt: string,
  zeile: string,
  spalte: string,
): Zahlform[] {
  const spalten = blaetter.get(blatt)?.spalten ?? []
  const davor = spalten[spalten.findIndex(({ id }) => id === spalte) - 1]?.id
  const pfad = (id: string) => formatPfad([blatt, zeile, id])
  const ort = { datei: '', zeile: 1, spalte: 1 }
  const formen = new Map<string, Zahlform>()
  for (const [name, form] of FORMEN) {
    const ausdruck = form(pfad(spalte), davor === undefined ? undefined : pfad(davor))
    if (ausdruck === undefined) continue
    // What cannot be printed so is no offer; why, nobody asked.
    const still = new Meldungen()
    const baum = parseAusdruck(ausdruck, ort, still)
    const wert = baum && evaluateAusdruck(baum, { blaetter, jahr: programm.zeitraum.von }, still)
    if (!wert?.text || still.hatFehler || formen.has(wert.text)) continue
    if (formen.size === 0 || isTrue(wert)) formen.set(wert.text, { name, ausdruck: `{{${ausdruck}}}`, text: wert.text })
  }
  return [...formen.values()]
}

/** How far a rounded figure may be from its value, as a share of it. */
const TREU = 0.05

/** Whether what is printed still says the value: "0,00 Mio. Personen" says nothing of 131. */
function isTrue({ text, wert }: Zahlwert): boolean {
  const gedruckt = /\d[\d.]*(?:,\d+)?/.exec(text)?.[0].replaceAll('.', '').replace(',', '.')
  if (!wert || gedruckt === undefined) return true
  return new Dezimal(gedruckt).minus(wert.abs()).abs().lte(wert.abs().times(TREU))
}
