import { strFromU8, unzipSync } from 'fflate'

/** A Word file read back: its parts as text, its paragraphs with style and text. */
export interface Gelesen {
  teile: Record<string, string>
  absaetze: Gelesenes[]
  /** Texts of the notes, in order. */
  fussnoten: string[]
  /** The files in the package, in order. */
  namen: string[]
}

interface Gelesenes {
  vorlage: string
  text: string
  xml: string
}

/** Reads a Word file: paragraphs in order with their styles, notes, and all XML parts. */
export function readWord(bytes: Uint8Array): Gelesen {
  const dateien = unzipSync(bytes)
  const namen = Object.keys(dateien)
  const teile = Object.fromEntries(
    namen.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => [name, strFromU8(dateien[name] as Uint8Array)]),
  )
  const fussnoten = [
    ...(teile['word/footnotes.xml'] ?? '').matchAll(/<w:footnote\b(?![^>]*w:type=)[^>]*>(.*?)<\/w:footnote>/gs),
  ].map(([, note = '']) => readText(note))
  return { teile, namen, absaetze: readAbsaetze(teile['word/document.xml'] ?? ''), fussnoten }
}

export function readAbsaetze(xml: string): Gelesenes[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, absatz = '']) => ({
    vorlage: /<w:pStyle w:val="([^"]+)"/.exec(absatz)?.[1] ?? '',
    text: readText(absatz),
    xml: absatz,
  }))
}

/** What one reads: text, tabs as spaces, no field instructions. */
export function readText(xml: string): string {
  const lesbar = xml
    .replace(/<w:instrText.*?<\/w:instrText>/gs, '')
    .replace(/<w:(?:tab|br)\/>/g, ' ')
    .replaceAll('<w:noBreakHyphen/>', '\u2011')
  return [...lesbar.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>| (?=<\/w:r>)/g)]
    .map(([, text]) => decode(text ?? ' '))
    .join('')
}

export function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** The instructions of all fields of a part. */
export function readFelder(xml: string): string[] {
  return [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g)].map(([, text]) => decode(text ?? '').trim())
}
