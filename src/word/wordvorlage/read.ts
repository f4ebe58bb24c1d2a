import { formatBytes, GRENZEN } from '../../content/grenzen.js'
import { readNamed } from '../../files/read.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { OpcPackage } from '../package/package.js'
import { A4 } from '../units.js'
import { childOf, findElements } from '../xml/find.js'
import { type XmlElement, XmlError } from '../xml/xml.js'

const TWIPS_PER_MM = 1440 / 25.4
/** Word rounds paper to whole points, some programs to tenths of a millimetre. */
const SLACK = 60

/** An office's own Word template (.dotx or .docx): its parts, and the margins of its pages in millimetres. */
export interface Wordvorlage {
  pkg: OpcPackage
  /** Name of the main part. */
  main: string
  /** Properties of the last section: paper, margins, headers and footers. */
  sectionProperties: XmlElement
  styles: XmlElement
  lists: XmlElement | undefined
  theme: XmlElement | undefined
  page: Omit<Gestaltung['seite'], 'spiegeln' | 'randabfallend' | 'baender'>
}

/** A template as it is handed on to the thread for Word: its file, and what the design takes from it. */
export interface TemplateFile {
  /** As named by the user, for messages. */
  file: string
  bytes: Uint8Array
}

/** A file that cannot serve as template; message and hint are German. */
export class WordvorlageFault extends Error {
  constructor(
    message: string,
    readonly rat: string,
  ) {
    super(message)
  }
}

const SAVE =
  'In Word mit „Speichern unter“ als Word-Vorlage (*.dotx) speichern; alte Vorlagen (*.dot) kennt amip nicht.'

/**
 * Reads the file of a Word template and makes sure that it can serve.
 * @param file the path as the user wrote it
 * @throws WordvorlageFault
 */
export function readTemplateFile(path: string, file: string): TemplateFile {
  const read = readNamed(path, GRENZEN.wordvorlage)
  if ('why' in read) {
    const ground = {
      missing: 'gibt es nicht.',
      outside: 'gibt es nicht.',
      'too-large': `ist größer als ${formatBytes(GRENZEN.wordvorlage)}.`,
      unreadable: 'lässt sich nicht lesen.',
    }[read.why]
    throw new WordvorlageFault(`„${file}“ ${ground}`, 'Den Pfad nach --word-vorlage prüfen.')
  }
  const style = { file, bytes: new Uint8Array(read.bytes) }
  openWordvorlage(style)
  return style
}

/**
 * Opens a Word template. Macros are never run nor taken over.
 * @throws WordvorlageFault
 */
export function openWordvorlage({ file, bytes }: TemplateFile): Wordvorlage {
  const faults = (text: string, rat: string) => new WordvorlageFault(`„${file}“ ${text}`, rat)
  try {
    return read(bytes, faults)
  } catch (base) {
    if (base instanceof XmlError)
      throw faults(`ist beschädigt: ${base.excerpt} (Zeile ${base.line}, Spalte ${base.column}).`, SAVE)
    throw base
  }
}

function read(bytes: Uint8Array, faults: (text: string, rat: string) => WordvorlageFault): Wordvorlage {
  const pkg = unpack(bytes)
  const main = pkg?.partOf('', 'officeDocument')
  const text = main === undefined ? undefined : pkg?.findXml(main)
  if (!pkg || !main || !text) throw faults('ist keine Wordvorlage.', SAVE)
  const part = (kind: string) => {
    const name = pkg.partOf(main, kind)
    return name === undefined ? undefined : pkg.findXml(name)
  }
  const styles = part('styles')
  if (!styles) throw faults('hat keine Formatvorlagen.', SAVE)
  const sectionProperties = findElements(text, 'w:sectPr').at(-1)
  const value = (element: string, attribute: string) =>
    Number(childOf(sectionProperties, `w:${element}`)?.attributes[`w:${attribute}`] ?? Number.NaN)
  const [width, height] = [value('pgSz', 'w'), value('pgSz', 'h')].map((twips) => twips / TWIPS_PER_MM)
  const fits = (actual: number | undefined, expected: number) =>
    Math.abs((actual ?? Number.NaN) - expected) < SLACK / TWIPS_PER_MM
  if (!sectionProperties || !fits(width, A4.breite) || !fits(height, A4.hoehe))
    throw faults('hat keine Seiten in A4 hoch.', 'In Word unter Layout › Format „A4“ einstellen.')
  const margin = (page: string) => Math.abs(value('pgMar', page)) / TWIPS_PER_MM
  const page = {
    oben: margin('top'),
    unten: margin('bottom'),
    links: margin('left'),
    rechts: margin('right'),
    randspalte: 0,
    steg: 0,
  }
  if (Object.values(page).some(Number.isNaN))
    throw faults('nennt keine Seitenränder.', 'In Word unter Layout › Seitenränder einstellen.')
  return { pkg, main, sectionProperties, styles, lists: part('numbering'), theme: part('theme'), page }
}

function unpack(bytes: Uint8Array): OpcPackage | undefined {
  try {
    return OpcPackage.open(bytes)
  } catch {
    return undefined
  }
}
