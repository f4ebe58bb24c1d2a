import { parsePfad } from '../../content/daten/pfad.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { sayFormulas } from './formelworte.js'

const PFAD = /[\p{L}\d_-]+(?:\.(?:\[[^\]]+\]|[\p{L}\d_-]+))+/gu
/** What `compareGedruckt` says of a printed value: cell, printed, computed, formula. */
const GEDRUCKT = /^(.+): Gedruckt ist (.+), errechnet (.+?)(?: \([\p{L}]+\(.*\)\))?\.$/u

/** A message as people read it who know rows and columns by their names, not by the ids that stand in files. */
export function sayInNames(text: string, blaetter: ReadonlyMap<string, Datenblatt>): string {
  const benannt = sayFormulas(text, blaetter.values()).replace(PFAD, (pfad) => nameCell(pfad, blaetter) ?? pfad)
  return benannt.replace(GEDRUCKT, (_, zelle: string, gedruckt: string, errechnet: string) => {
    const [a, b] = withoutSharedUnit(gedruckt, errechnet)
    return `In ${zelle} steht noch ${a}; gerechnet sind es ${b}.`
  })
}

/** "haushalt.gesamt.2022" as "„Gesamtbudget / 2022“"; undefined where there is no such row. */
function nameCell(pfad: string, blaetter: ReadonlyMap<string, Datenblatt>): string | undefined {
  const [blattid = '', zeilenid, spaltenid] = parsePfad(pfad) ?? []
  const blatt = blaetter.get(blattid)
  const zeile = blatt?.zeilen.find(({ id }) => id === zeilenid)
  const spalte = blatt?.spalten.find(({ id }) => id === spaltenid)
  if (!zeile || (spaltenid !== undefined && !spalte)) return undefined
  return `„${[zeile.name, spalte?.name].filter(Boolean).join(' / ')}“`
}

/** "30 Stellen" and "70 Stellen" need no unit; what is one of them alone keeps it. */
function withoutSharedUnit(a: string, b: string): [string, string] {
  const [, zahlA = '', einheitA] = /^([-−+]?[\d.,]+)(\s.+)$/u.exec(a) ?? []
  const [, zahlB = '', einheitB] = /^([-−+]?[\d.,]+)(\s.+)$/u.exec(b) ?? []
  return einheitA !== undefined && einheitA === einheitB ? [zahlA, zahlB] : [a, b]
}
