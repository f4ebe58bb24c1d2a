import type { Meldung, Schwere } from '../message.js'
import { cellFrame, codeFrame } from './codeframe.js'
import type { Colours } from './farbe.js'
import { printable, readLines } from './quelle.js'

const SINGULAR: Record<Schwere, string> = { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' }
const PLURAL: Record<Schwere, string> = { fehler: 'Fehler', warnung: 'Warnungen', hinweis: 'Hinweise' }

/** „1 Warnung“, „3 Warnungen“. */
function counted(anzahl: number, schwere: Schwere): string {
  return `${anzahl} ${anzahl === 1 ? SINGULAR[schwere] : PLURAL[schwere]}`
}

/** The closing line: „2 Fehler, 1 Warnung in 2 Dateien.“ Severities that do not occur are left out. */
export function countLine(meldungen: readonly Meldung[]): string {
  const parts = (['fehler', 'warnung', 'hinweis'] as const).flatMap((schwere) => {
    const anzahl = meldungen.filter((meldung) => meldung.schwere === schwere).length
    return anzahl === 0 ? [] : [counted(anzahl, schwere)]
  })
  if (parts.length === 0) return 'keine Fehler, keine Warnungen.'
  const dateien = new Set(meldungen.map(({ datei }) => datei)).size
  return `${parts.join(', ')} in ${dateien} ${dateien === 1 ? 'Datei' : 'Dateien'}.`
}

/**
 * Messages as text, each with its place in the form that editors make clickable and with the lines of the file.
 * @param wurzel the folder that the messages' paths start from
 */
export function formatMeldungen(meldungen: readonly Meldung[], wurzel: string, farben: Colours): string {
  const files = new Map<string, string[] | undefined>()
  const linesOf = (datei: string) => {
    if (!files.has(datei)) files.set(datei, readLines(wurzel, datei))
    return files.get(datei) ?? []
  }
  const blocks = meldungen.map(({ regel, schwere, datei, zeile, spalte, zelle, text, rat }) => {
    const place = farben.fett(`${printable(datei)}${zelle ? `, Zelle ${zelle.name}` : `:${zeile}:${spalte}`}:`)
    const lines = [`${place} ${farben[schwere](schwere)} ${farben.leise(`${regel}:`)} ${printable(text)}`]
    const frame = zelle ? cellFrame(zelle, farben) : codeFrame(linesOf(datei), zeile, spalte, farben)
    lines.push(...frame.map((line) => `  ${line}`))
    if (rat !== '') lines.push(`  ${farben.hinweis('→')} ${printable(rat)}`)
    return `${lines.join('\n')}\n`
  })
  return blocks.join('\n')
}

/** Messages for machines: exactly the fields of the contract, in its order. */
export function meldungenJson(meldungen: readonly Meldung[]): string {
  const plain = meldungen.map(({ regel, schwere, datei, zeile, spalte, text, rat }) => ({
    regel,
    schwere,
    datei,
    zeile,
    spalte,
    text,
    rat,
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}
