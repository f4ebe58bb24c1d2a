import { strFromU8, unzipSync } from 'fflate'
import { decode } from '../lesen/word.js'

/** The data of a chart: categories, and the values of each series by its name. */
export interface Daten {
  kategorien: string[]
  reihen: Record<string, (number | null)[]>
}

const inhalt = (xml: string, muster: RegExp) => [...xml.matchAll(muster)].map((treffer) => decode(treffer[1] ?? ''))

/** What the part of a chart has stored. */
export function readDiagrammteil(xml: string): Daten {
  const kategorien = inhalt(/<c:cat>(.*?)<\/c:cat>/s.exec(xml)?.[1] ?? '', /<c:v>([^<]*)<\/c:v>/g)
  const reihen = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, reihe = '']) => {
    const name = inhalt(/<c:tx>(.*?)<\/c:tx>/s.exec(reihe)?.[1] ?? '', /<c:v>([^<]*)<\/c:v>/g)[0] ?? ''
    const werte = /<c:val>(.*?)<\/c:val>/s.exec(reihe)?.[1] ?? ''
    const punkte = new Map(
      [...werte.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)].map(([, i, wert]) => [
        Number(i),
        Number(wert),
      ]),
    )
    return [name, kategorien.map((_, i) => punkte.get(i) ?? null)] as const
  })
  return { kategorien, reihen: Object.fromEntries(reihen) }
}

/** What the workbook of a chart holds: categories in its first column, names in its first row. */
export function readMappe(bytes: Uint8Array): Daten {
  const teile = unzipSync(bytes)
  const text = (name: string) => strFromU8(teile[name] ?? new Uint8Array())
  const texte = inhalt(text('xl/sharedStrings.xml'), /<si><t[^>]*>([^<]*)<\/t><\/si>/g)
  const zellen = new Map(
    [...text('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)].map(
      ([, ort = '', art = '', wert = '']) => [ort, art.includes('t="s"') ? (texte[Number(wert)] ?? '') : Number(wert)],
    ),
  )
  const spalten = [...'BCDEFGHIJ'].filter((spalte) => zellen.has(`${spalte}1`))
  const zeilen = Array.from({ length: 99 }, (_, i) => i + 2).filter((zeile) => zellen.has(`A${zeile}`))
  return {
    kategorien: zeilen.map((zeile) => String(zellen.get(`A${zeile}`))),
    reihen: Object.fromEntries(
      spalten.map((spalte) => [
        String(zellen.get(`${spalte}1`)),
        zeilen.map((zeile) => (zellen.get(`${spalte}${zeile}`) as number | undefined) ?? null),
      ]),
    ),
  }
}

/** The charts of an OpenDocument text, in the order in which they stand. */
export function readOdt(bytes: Uint8Array): Daten[] {
  const teile = unzipSync(bytes)
  const text = (name: string) => strFromU8(teile[name] ?? new Uint8Array())
  return inhalt(text('content.xml'), /<draw:object[^>]*xlink:href="\.\/([^"]+)"/g).map((name) => {
    const tabelle = /<table:table .*?<\/table:table>/s.exec(text(`${name}/content.xml`))?.[0] ?? ''
    const [kopf = [], ...zeilen] = [...tabelle.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(
      ([, zeile = '']) =>
        [...zeile.matchAll(/<table:table-cell([^>]*)>(?:<text:p>([^<]*)<\/text:p>|<text:p\/>)/g)].map(
          ([, angaben = '', wort = '']) => /office:value="([^"]*)"/.exec(angaben)?.[1] ?? decode(wort),
        ),
    )
    const zahl = (wert: string | undefined) =>
      wert === undefined || wert === 'NaN' || wert === '' ? null : Number(wert)
    return {
      kategorien: zeilen.map(([erste = '']) => erste),
      reihen: Object.fromEntries(kopf.slice(1).map((reihe, i) => [reihe, zeilen.map((zeile) => zahl(zeile[i + 1]))])),
    }
  })
}
