import { Lexer } from 'yaml'
import type { Quelltext } from '../prosa/quelltext.js'
import { readYamlText } from '../prosa/yaml.js'
import type { Pruefling } from '../pruefling.js'
import type { Ausnahmeangabe, Zeilenbereich } from './angabe.js'

const AUSNAHME = /^#\s*ausnahme\s+([\w-]+)(?:\s+([^:\s][^:]*?))?\s*(?::\s*(.*))?$/
/** Signs that the lexer puts in and that are not in the file: document, flow error, scalar. */
const MARKEN = ['\u0002', '\u0018', '\u001f']

const YAML_DATEI = /\.ya?ml$/i

/**
 * The comments `# ausnahme regel: Grund` and `# ausnahme regel wert: Grund` of programm.yaml and the data sheets. One covers the entry that begins on its own
 * line or, where it stands alone, on the next; at `datei: …` it covers the CSV or XLSX file as well.
 */
export function ausnahmenOfYaml({ wurzel, programm, quellen }: Pruefling): Ausnahmeangabe[] {
  const tabellen = new Map<string, string[]>([[programm.datei, []]])
  for (const { ort, zeilen, spalten } of quellen.values()) {
    if (!YAML_DATEI.test(ort.datei)) continue
    tabellen.set(
      ort.datei,
      [...new Set([...zeilen, ...spalten].map((reihe) => reihe.ort.datei))].filter((datei) => datei !== ort.datei),
    )
  }
  return [...tabellen].flatMap(([datei, dazu]) => {
    const quelle = readYamlText(wurzel, datei)
    return quelle?.text.includes('ausnahme') ? ausnahmenOf(quelle, dazu) : []
  })
}

const DATEIZEILE = /^\s*datei\s*:/

function ausnahmenOf(quelle: Quelltext, tabellen: readonly string[]): Ausnahmeangabe[] {
  const zeilen = quelle.text.split('\n')
  return commentsOf(quelle.text).flatMap(({ text, offset }) => {
    const fund = AUSNAHME.exec(text.trim())
    if (!fund) return []
    const [, regel = '', wert = '', grund = ''] = fund
    const ort = quelle.ort(offset)
    const bereich = entryAt(zeilen, ort.zeile, quelle.datei)
    const andere = DATEIZEILE.test(zeilen[bereich.von - 1] ?? '') ? tabellen : []
    return [
      {
        regel,
        wert,
        grund,
        ort,
        bereiche: [bereich, ...andere.map((datei) => ({ datei, von: 1, bis: Number.POSITIVE_INFINITY }))],
      },
    ]
  })
}

/** Comments with their offsets; the lexer tells them from a `#` inside of a text. */
function commentsOf(text: string): { text: string; offset: number }[] {
  const kommentare: { text: string; offset: number }[] = []
  let offset = 0
  let davor = ''
  for (const teil of new Lexer().lex(text)) {
    if (teil.startsWith('#') && davor !== '\u001f') kommentare.push({ text: teil, offset })
    if (!MARKEN.includes(teil)) offset += teil.length
    davor = teil
  }
  return kommentare
}

const LEER_ODER_NOTIZ = /^\s*(?:#|$)/
const LEERZEILE = /^\s*$/

/** The lines of the entry that a comment belongs to: its first line and all that are indented deeper below it. */
function entryAt(zeilen: readonly string[], kommentar: number, datei: string): Zeilenbereich {
  let von = kommentar
  while (von < zeilen.length && LEER_ODER_NOTIZ.test(zeilen[von - 1] ?? '')) von++
  const einzug = indentation(zeilen[von - 1] ?? '')
  let bis = von
  while (bis < zeilen.length && (LEERZEILE.test(zeilen[bis] ?? '') || indentation(zeilen[bis] ?? '') > einzug)) bis++
  return { datei, von, bis }
}

const INHALT = /\S|$/

function indentation(zeile: string): number {
  return zeile.search(INHALT)
}
