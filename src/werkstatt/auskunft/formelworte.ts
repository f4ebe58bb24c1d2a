import { parsePfad } from '../../content/daten/pfad.js'
import type { Datenblatt } from '../../figures/datenblatt.js'

/** What a formula is called, and what stands between the two that it is of. */
const RECHNUNGEN: Readonly<Record<string, readonly [string, string]>> = {
  summe: ['Summe aus', 'und'],
  differenz: ['Differenz von', 'zu'],
  veraenderung: ['Veränderung in Prozent von', 'zu'],
  punkte: ['Veränderung in Prozentpunkten von', 'zu'],
  anteil: ['Anteil von', 'an'],
  quote: ['Quote von', 'an'],
  je: ['Verhältnis je Einheit von', 'und'],
  verhaeltnis: ['Verhältnis von', 'zu'],
  mittelwert: ['Mittelwert aus', 'und'],
}

/** "summe(egt, vh)" as "Summe aus Eingliederungsleistung und Verwaltungshaushalt". */
export function inWords(formel: string, blatt: Datenblatt): string {
  const [, art = '', glieder = ''] = /^(\p{L}+)\((.*)\)$/u.exec(formel) ?? []
  const [worte, dazwischen] = RECHNUNGEN[art] ?? []
  if (worte === undefined) return formel
  const namen = glieder.split(/,\s*/).map((glied) => nameOf(glied, blatt) ?? glied)
  return `${worte} ${namen.slice(0, -1).join(', ')}${namen.length > 1 ? ` ${dazwischen} ` : ''}${namen.at(-1)}`
}

/** A row or column by its id, or a cell by its path. */
function nameOf(glied: string, { id, zeilen, spalten }: Datenblatt): string | undefined {
  const [blattid, zeilenid, spaltenid] = parsePfad(glied) ?? []
  const zeile = zeilen.find((eine) => eine.id === zeilenid)
  const spalte = spalten.find((eine) => eine.id === spaltenid)
  if (blattid === id && zeile && spalte) return `${zeile.name} / ${spalte.name}`
  const letztes = glied.split('.').at(-1)
  const reihe =
    zeilen.find((eine) => eine.id === glied) ??
    spalten.find((eine) => eine.id === glied) ??
    zeilen.find((eine) => eine.id === letztes)
  return reihe?.name
}

const GETIPPT = new RegExp(`(${Object.keys(RECHNUNGEN).join('|')}): \\[([^\\]]+)\\]`, 'gu')

/** "summe: [egt, vh]" within a message in words, where one sheet has all that it names. */
export function sayFormulas(text: string, blaetter: Iterable<Datenblatt>): string {
  return text.replace(GETIPPT, (getippt, art: string, glieder: string) => {
    const ids = glieder.split(/,\s*/)
    for (const blatt of blaetter)
      if (ids.every((id) => nameOf(id, blatt) !== undefined)) return inWords(`${art}(${ids.join(', ')})`, blatt)
    return getippt
  })
}
