import { freeKennungen } from '../../content/kennung.js'
import { scalar } from '../tabelle/blatt-yaml.js'
import type { Blattfund, Tabellenfund } from './excel.js'

/** The file of a data sheet that links a range of a workbook. @param datei name of the workbook in daten/ */
export function writeExcelblatt(fund: Tabellenfund, datei: string): string {
  const ids = freeKennungen(fund.textspalten)
  const zeilen = [
    ...(fund.titel ? [`titel: ${scalar(fund.titel)}`] : []),
    `datei: ${scalar(datei)}`,
    `blatt: ${scalar(fund.blatt)}`,
    `bereich: ${fund.bereich}`,
    ...(fund.kopfzeilen === 2 ? ['kopfzeilen: 2'] : []),
    'zahlen: deutsch',
    ...(fund.einheit ? [`einheit: ${scalar(fund.einheit)}`] : []),
    ...(fund.quelle ? [`quelle: ${scalar(fund.quelle)}`] : []),
    ...(fund.stand ? [`stand: ${scalar(fund.stand)}`] : []),
    ...(fund.hinweise.length > 0 ? ['hinweise:', ...fund.hinweise.map((hinweis) => `  - ${scalar(hinweis)}`)] : []),
    ...(ids.length > 0
      ? [
          'spalten:',
          ...ids.map((id, index) => `  ${id}: { name: ${JSON.stringify(fund.textspalten[index])}, art: text }`),
        ]
      : []),
  ]
  return `${zeilen.join('\n')}\n`
}

/** What was seen in a workbook, for people. @param namen of the sheet files, by table; where none are written, undefined */
export function sayMappe(datei: string, funde: readonly Blattfund[], namen: ReadonlyMap<Tabellenfund, string>): string {
  const teile = funde.map(({ name, verborgen, ausgeblendet, tabellen, grund }) => {
    const kopf = `  Tabellenblatt „${name}“${verborgen ? ' (ausgeblendet)' : ''}`
    const weg =
      ausgeblendet.length > 0
        ? `    In Excel ausgeblendet, nicht übernommen: ${ausgeblendet.slice(0, 12).join(', ')}${ausgeblendet.length > 12 ? ' …' : ''}\n`
        : ''
    if (grund) return `${kopf}: ${grund}\n`
    if (tabellen.length === 0) return `${kopf}: keine Tabelle mit Zahlen\n${weg}`
    return `${kopf}\n${weg}${tabellen.map((tabelle) => sayTabelle(tabelle, namen.get(tabelle))).join('')}`
  })
  return `${datei}:\n${teile.join('')}`
}

function sayTabelle(fund: Tabellenfund, name: string | undefined): string {
  const angaben = [
    `${fund.zeilen} Zeilen × ${fund.koepfe.length - 1} Spalten${fund.kopfzeilen === 2 ? ', Köpfe in zwei Zeilen' : ''}`,
    ...(fund.einheit ? [`Einheit ${fund.einheit}`] : []),
    ...(fund.textspalten.length > 0 ? [`Spalten mit Text: ${fund.textspalten.join(', ')}`] : []),
    ...(fund.zeichen.length > 0 ? [`Zeichen statt Zahlen: ${fund.zeichen.join(' ')}`] : []),
  ]
  const zeilen = [
    `    ${fund.bereich}${fund.titel && ` „${fund.titel}“`}${name === undefined ? '' : ` → daten/${name}.yaml`}`,
    `      ${angaben.join('; ')}`,
    `      Köpfe: ${fund.koepfe.slice(1).join(' | ')}`,
    ...fund.hinweise.map((hinweis) => `      Hinweis darunter: ${hinweis}`),
    ...fund.meldungen.map(({ text, rat }) => `      ${text} ${rat}`),
  ]
  return `${zeilen.join('\n')}\n`
}
