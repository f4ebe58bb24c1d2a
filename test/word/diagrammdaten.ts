import { strFromU8, unzipSync } from 'fflate'
import { decode } from '../lesen/word.js'

/** The data of a chart: categories, and the values of each series by its name. */
export interface Daten {
  kategorien: string[]
  reihen: Record<string, (number | null)[]>
}

const content = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((treffer) => decode(treffer[1] ?? ''))

/** What the part of a chart has stored. */
export function readDiagrammteil(xml: string): Daten {
  const categories = content(/<c:cat>(.*?)<\/c:cat>/s.exec(xml)?.[1] ?? '', /<c:v>([^<]*)<\/c:v>/g)
  const series = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, series = '']) => {
    const name = content(/<c:tx>(.*?)<\/c:tx>/s.exec(series)?.[1] ?? '', /<c:v>([^<]*)<\/c:v>/g)[0] ?? ''
    const values = /<c:val>(.*?)<\/c:val>/s.exec(series)?.[1] ?? ''
    const items = new Map(
      [...values.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)].map(([, i, value]) => [
        Number(i),
        Number(value),
      ]),
    )
    return [name, categories.map((_, i) => items.get(i) ?? null)] as const
  })
  return { kategorien: categories, reihen: Object.fromEntries(series) }
}

/** What the workbook of a chart holds: categories in its first column, names in its first row. */
export function readMappe(bytes: Uint8Array): Daten {
  const parts = unzipSync(bytes)
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const texts = content(text('xl/sharedStrings.xml'), /<si><t[^>]*>([^<]*)<\/t><\/si>/g)
  const cells = new Map(
    [...text('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)].map(
      ([, ort = '', kind = '', value = '']) => [
        ort,
        kind.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value),
      ],
    ),
  )
  const columns = [...'BCDEFGHIJ'].filter((column) => cells.has(`${column}1`))
  const lines = Array.from({ length: 99 }, (_, i) => i + 2).filter((line) => cells.has(`A${line}`))
  return {
    kategorien: lines.map((line) => String(cells.get(`A${line}`))),
    reihen: Object.fromEntries(
      columns.map((column) => [
        String(cells.get(`${column}1`)),
        lines.map((line) => (cells.get(`${column}${line}`) as number | undefined) ?? null),
      ]),
    ),
  }
}

/** The charts of an OpenDocument text, in the order in which they stand. */
export function readOdt(bytes: Uint8Array): Daten[] {
  const parts = unzipSync(bytes)
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  return content(text('content.xml'), /<draw:object[^>]*xlink:href="\.\/([^"]+)"/g).map((name) => {
    const table = /<table:table .*?<\/table:table>/s.exec(text(`${name}/content.xml`))?.[0] ?? ''
    const [head = [], ...lines] = [...table.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(
      ([, line = '']) =>
        [...line.matchAll(/<table:table-cell([^>]*)>(?:<text:p>([^<]*)<\/text:p>|<text:p\/>)/g)].map(
          ([, properties = '', word = '']) => /office:value="([^"]*)"/.exec(properties)?.[1] ?? decode(word),
        ),
    )
    const number = (value: string | undefined) =>
      value === undefined || value === 'NaN' || value === '' ? null : Number(value)
    return {
      kategorien: lines.map(([first = '']) => first),
      reihen: Object.fromEntries(head.slice(1).map((series, i) => [series, lines.map((line) => number(line[i + 1]))])),
    }
  })
}
