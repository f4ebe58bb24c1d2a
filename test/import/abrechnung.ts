import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'yaml'
import type { Verlust } from '../../src/import/vergleich/verluste.js'

/**
 * The books of a file that was taken over, kept by patterns alone, as neither the import nor its own comparison reads: how often each
 * word and figure stands in the file and in the programme, and which pictures.
 */
export interface Abrechnung {
  /** Differences of which the list says nothing, or something else: "word: so many more in the file, so many told". */
  falsch: string[]
  /** Pictures that are neither in the programme nor in the list. */
  bilder: string[]
}

/** @param dateien of the programme, without the list itself */
export function settle(
  docx: Uint8Array,
  dateien: ReadonlyMap<string, string | Uint8Array>,
  verluste: readonly Verlust[],
): Abrechnung {
  const teile = unzipSync(docx)
  const saldo = new Map<string, number>()
  const add = (worte: readonly string[], um: number) => {
    for (const wort of worte) saldo.set(wort, (saldo.get(wort) ?? 0) + um)
  }
  add(wordsOf(textOfFile(teile, countedHeadings(dateien))), 1)
  add(wordsOf(textOfCharts(teile)), 1)
  add(wordsOf(textOfProgramm(dateien)), -1)
  const erzaehlt = new Map<string, number>()
  for (const { art, worte, von } of verluste)
    if (von !== 'bild')
      for (const wort of wordsOf(worte.join(' ')))
        erzaehlt.set(wort, (erzaehlt.get(wort) ?? 0) + (art === 'fehlt' ? 1 : -1))
  const alle = new Set([...saldo.keys(), ...erzaehlt.keys()])
  const falsch = [...alle]
    .filter((wort) => (saldo.get(wort) ?? 0) !== (erzaehlt.get(wort) ?? 0))
    .map((wort) => `${wort}: ${saldo.get(wort) ?? 0}, ${erzaehlt.get(wort) ?? 0}`)
  const vorhanden = new Set(
    [...dateien].filter(([pfad]) => pfad.startsWith('bilder/')).map(([, bytes]) => sumOf(bytes)),
  )
  const genannt = new Set(verluste.filter(({ von }) => von === 'bild').map(({ ort }) => ort))
  const bilder = Object.entries(teile)
    .filter(([name, bytes]) => /\/media\/[^/]+$/.test(name) && bytes.length > 0)
    .filter(([name, bytes]) => vorhanden.has(sumOf(bytes)) === genannt.has(name))
    .map(([name]) => name)
  return { falsch, bilder }
}

const sumOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** "1.200" and "1200", "2,0" and "2" are one figure; what has more signs is none. */
function plain(figur: string): string {
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(figur))
    return String(Number(figur.replaceAll('.', '').replace(',', '.')))
  return /^\d{1,13}(?:[.,]\d{1,9})?$/.test(figur) ? String(Number(figur.replace(',', '.'))) : figur.replace(/[.,]/g, '')
}

/** Longer words, and figures without their signs: what is short stands in the syntax of the programme, too. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
      .match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]{4,}/gu) ?? []
  ).map((wort) => (/^\d/.test(wort) ? plain(wort) : wort.toLowerCase()))
}

const ZEICHEN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decode = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (ganz, hex?: string, zahl?: string, name = '') =>
    hex || zahl ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(zahl)) : (ZEICHEN[name] ?? ganz),
  )

/** The words of headings that a programme counts by itself. */
function countedHeadings(dateien: ReadonlyMap<string, string | Uint8Array>): ReadonlySet<string> {
  if (!/^nummerierung: dezimal/m.test(String(dateien.get('programm.yaml')))) return new Set()
  return new Set(
    [...dateien].flatMap(([pfad, inhalt]) =>
      pfad.startsWith('abschnitte/')
        ? [...String(inhalt).matchAll(/^#{1,3} (.*)$/gm)].map(([, kopf = '']) => kopf.replaceAll('\\', '').trim())
        : [],
    ),
  )
}

function textOfFile(teile: Record<string, Uint8Array>, koepfe: ReadonlySet<string>): string {
  return Object.entries(teile)
    .filter(([name]) => /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, bytes]) =>
      strFromU8(bytes)
        .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
        .replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>')
        .split('</w:p>')
        .map((absatz) =>
          [
            ...absatz.matchAll(
              /<(?:w:t|w:delText|m:t|a:t)(?:\s[^>]*)?>([^<]*)|<w:(?:tab|br|cr)\b|<wp:docPr [^>]*?descr="([^"]*)"/g,
            ),
          ]
            .map(([ganz, text, alt]) => {
              if (alt !== undefined) return `\n${decode(alt)}\n`
              // What was deleted is no part of the words beside it.
              return ganz.startsWith('<w:delText') ? `\n${decode(text ?? '')}\n` : decode(text ?? ' ')
            })
            .join('')
            // The number before a heading or a point is counted by the programme; in contents it is typed.
            .replace(/^\s*(?:\d{1,2}[.)]|[a-z]\))\s(?!.*\.{4,})/, '')
            .replace(/^\s*\d+(?:\.\d+)*\.?\s+(.*)$/, (ganz, worte: string) =>
              koepfe.has(worte.trim()) ? worte : ganz,
            ),
        )
        .join('\n'),
    )
    .join('\n')
}

/** Names and figures of charts; each series says the categories again. */
function textOfCharts(teile: Record<string, Uint8Array>): string {
  return Object.entries(teile)
    .filter(([name]) => /\/charts\/chart[^/]*\.xml$/.test(name))
    .map(([, bytes]) => {
      const gesagt = new Set<string>()
      const einmal = strFromU8(bytes).replace(/<c:cat>([\s\S]*?)<\/c:cat>/g, (_, innen: string) => {
        const neu = !gesagt.has(innen)
        gesagt.add(innen)
        return neu ? innen : ''
      })
      return [...einmal.matchAll(/<(?:c:v|a:t)>([^<]*)/g)].map(([, text = '']) => decode(text)).join('\n')
    })
    .join('\n')
}

/** What is printed of Markdown and YAML; ids, names of files and keys are not. */
function textOfProgramm(dateien: ReadonlyMap<string, string | Uint8Array>): string {
  const abschnitte = [...dateien].flatMap(([pfad, inhalt]) => (pfad.startsWith('abschnitte/') ? [String(inhalt)] : []))
  // A block that has a title of its own does not print that of its sheet.
  const betitelt = new Set(
    abschnitte.flatMap((text) => [...text.matchAll(/\bdaten=([\w-]+) .*titel=/g)].map(([, blatt]) => blatt)),
  )
  return [...dateien]
    .map(([pfad, inhalt]) => {
      const [, blatt] = /^daten\/(.*)\.yaml$/.exec(pfad) ?? []
      if (blatt) return textOfBlatt(parse(String(inhalt), { schema: 'failsafe' }), betitelt.has(blatt))
      if (pfad !== 'programm.yaml') return ''
      const { gestaltung: _, nummerierung: __, abschnitte: ___, impressum, ...kopf } = parse(String(inhalt))
      // Imprint and contents bear their titles by themselves.
      const eigene = kopf.verzeichnis ? '' : 'Inhalt'
      return ['Impressum', eigene, ...Object.keys(impressum ?? {}), ...scalars([kopf, impressum])].join('\n')
    })
    .concat(abschnitte.map(textOfAbschnitt), labelsIn(abschnitte), referencesIn(abschnitte))
    .join('\n')
}

/** Tables and figures bear a word and a number. */
function labelsIn(abschnitte: readonly string[]): string[] {
  const bloecke = abschnitte.flatMap((text) => [...text.matchAll(/^:{2,}(tabelle|diagramm|abbildung)\{/gm)])
  const [tabellen, abbildungen] = [
    bloecke.filter(([, name]) => name === 'tabelle'),
    bloecke.filter(([, name]) => name !== 'tabelle'),
  ]
  return [
    ...tabellen.map((_, index) => `Tabelle ${index + 1}`),
    ...abbildungen.map((_, index) => `Abbildung ${index + 1}`),
  ]
}

function textOfAbschnitt(text: string): string {
  return text
    .replace(/\\\n\s*/g, ' ')
    .replace(/^:{2,}[\p{L}-]+/gmu, '')
    .replace(/(?<=[{ ])(?:#[\w-]+|(?:daten|bild|typ|zeilen)=[^\s}]+|[a-z]+=(?="))/g, ' ')
    .replace(/\{\.ohne-nummer\}/g, '')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/\[\^\d+\]:?/g, ' ')
    .replace(/^- bilder\/\S+/gm, '')
    .replace(/(?<!\\)[~^*]/g, '')
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/^\s*(?:\d{1,2}[.)]|[a-z]\))\s/gm, '')
}

/** "Tabelle 3" for each reference to it. */
function referencesIn(abschnitte: readonly string[]): string[] {
  const text = abschnitte.join('\n')
  const kennungen = new Map<string, string>()
  for (const [wort, art] of [
    ['Tabelle', /^:{2,}tabelle\{(?:#([\w-]+))?/gm],
    ['Abbildung', /^:{2,}(?:diagramm|abbildung)\{(?:#([\w-]+))?/gm],
  ] as const)
    for (const [index, [, kennung]] of [...text.matchAll(art)].entries())
      if (kennung) kennungen.set(kennung, `${wort} ${index + 1}`)
  return [...text.matchAll(/\]\(#([\w-]+)\)/g)].map(([, kennung = '']) => kennungen.get(kennung) ?? '')
}

type Blatt = {
  titel?: string
  zeilenkopf?: string
  quelle?: string
  stand?: string
  hinweise?: string[]
  spalten: string[] | Record<string, string | { name?: string; gruppe?: string; gedruckt?: object }>
  zeilen: Record<string, { name?: string; werte?: string[]; gedruckt?: object }>
}

function textOfBlatt(
  { titel, zeilenkopf, quelle, stand, hinweise, spalten, zeilen }: Blatt,
  betitelt: boolean,
): string {
  const koepfe = Array.isArray(spalten) ? spalten : Object.values(spalten)
  // Columns beside each other share the name of their group.
  const gruppen = koepfe.map((kopf) => (typeof kopf === 'string' ? undefined : kopf.gruppe))
  // What is computed was typed in the file; the sheet keeps it to be compared.
  const namen = koepfe.map((kopf) => (typeof kopf === 'string' ? kopf : [kopf.name, kopf.gedruckt]))
  const reihen = Object.values(zeilen).map(({ name, werte, gedruckt }) => [name, werte, gedruckt])
  const eigene = gruppen.filter((gruppe, index) => gruppe !== gruppen[index - 1])
  const worte = [quelle && 'Quelle', stand && 'Stand']
  return scalars([betitelt ? '' : titel, zeilenkopf, worte, quelle, stand, hinweise, eigene, namen, reihen]).join('\n')
}

function scalars(knoten: unknown): string[] {
  if (knoten === null || knoten === undefined) return []
  if (typeof knoten !== 'object') return [String(knoten)]
  return Object.entries(knoten).flatMap(([name, wert]) => (name === 'datei' ? [] : scalars(wert)))
}
