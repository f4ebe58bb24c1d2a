import { formatBytes, GRENZEN } from '../../content/grenzen.js'
import { readNamed } from '../../files/read.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { A4 } from '../masse.js'
import { Paket } from '../package/paket.js'
import { childOf, findElements } from '../xml/find.js'
import { type XmlElement, XmlError } from '../xml/xml.js'

const TWIPS_PRO_MM = 1440 / 25.4
/** Word rounds paper to whole points, some programs to tenths of a millimetre. */
const SPIEL = 60

/** An office's own Word template (.dotx or .docx): its parts, and the margins of its pages in millimetres. */
export interface Wordvorlage {
  paket: Paket
  /** Name of the main part. */
  haupt: string
  /** Properties of the last section: paper, margins, headers and footers. */
  seitenangaben: XmlElement
  stile: XmlElement
  listen: XmlElement | undefined
  thema: XmlElement | undefined
  seite: Omit<Gestaltung['seite'], 'spiegeln'>
}

/** A template as it is handed on to the thread for Word: its file, and what the design takes from it. */
export interface Vorlagendatei {
  /** As named by the user, for messages. */
  datei: string
  bytes: Uint8Array
}

/** A file that cannot serve as template; message and hint are German. */
export class WordvorlageFehler extends Error {
  constructor(
    message: string,
    readonly hinweis: string,
  ) {
    super(message)
  }
}

const SPEICHERN =
  'In Word mit „Speichern unter“ als Word-Vorlage (*.dotx) speichern; alte Vorlagen (*.dot) kennt amip nicht.'

/**
 * Reads the file of a Word template and makes sure that it can serve.
 * @param datei the path as the user wrote it
 * @throws WordvorlageFehler
 */
export function readVorlagendatei(pfad: string, datei: string): Vorlagendatei {
  const gelesen = readNamed(pfad, GRENZEN.wordvorlage)
  if ('why' in gelesen) {
    const grund = {
      missing: 'gibt es nicht.',
      outside: 'gibt es nicht.',
      'too-large': `ist größer als ${formatBytes(GRENZEN.wordvorlage)}.`,
      unreadable: 'lässt sich nicht lesen.',
    }[gelesen.why]
    throw new WordvorlageFehler(`„${datei}“ ${grund}`, 'Den Pfad nach --word-vorlage prüfen.')
  }
  const vorlage = { datei, bytes: new Uint8Array(gelesen.bytes) }
  openWordvorlage(vorlage)
  return vorlage
}

/**
 * Opens a Word template. Macros are never run nor taken over.
 * @throws WordvorlageFehler
 */
export function openWordvorlage({ datei, bytes }: Vorlagendatei): Wordvorlage {
  const fehler = (text: string, hinweis: string) => new WordvorlageFehler(`„${datei}“ ${text}`, hinweis)
  try {
    return read(bytes, fehler)
  } catch (grund) {
    if (grund instanceof XmlError)
      throw fehler(`ist beschädigt: ${grund.excerpt} (Zeile ${grund.line}, Spalte ${grund.column}).`, SPEICHERN)
    throw grund
  }
}

function read(bytes: Uint8Array, fehler: (text: string, hinweis: string) => WordvorlageFehler): Wordvorlage {
  const paket = unpack(bytes)
  const haupt = paket?.partOf('', 'officeDocument')
  const text = haupt === undefined ? undefined : paket?.findXml(haupt)
  if (!paket || !haupt || !text) throw fehler('ist keine Wordvorlage.', SPEICHERN)
  const teil = (art: string) => {
    const name = paket.partOf(haupt, art)
    return name === undefined ? undefined : paket.findXml(name)
  }
  const stile = teil('styles')
  if (!stile) throw fehler('hat keine Formatvorlagen.', SPEICHERN)
  const seitenangaben = findElements(text, 'w:sectPr').at(-1)
  const wert = (element: string, attribut: string) =>
    Number(childOf(seitenangaben, `w:${element}`)?.attributes[`w:${attribut}`] ?? Number.NaN)
  const [breite, hoehe] = [wert('pgSz', 'w'), wert('pgSz', 'h')].map((twips) => twips / TWIPS_PRO_MM)
  const passt = (ist: number | undefined, soll: number) => Math.abs((ist ?? Number.NaN) - soll) < SPIEL / TWIPS_PRO_MM
  if (!seitenangaben || !passt(breite, A4.breite) || !passt(hoehe, A4.hoehe))
    throw fehler('hat keine Seiten in A4 hoch.', 'In Word unter Layout › Format „A4“ einstellen.')
  const rand = (seite: string) => Math.abs(wert('pgMar', seite)) / TWIPS_PRO_MM
  const seite = {
    oben: rand('top'),
    unten: rand('bottom'),
    links: rand('left'),
    rechts: rand('right'),
    randspalte: 0,
    steg: 0,
  }
  if (Object.values(seite).some(Number.isNaN))
    throw fehler('nennt keine Seitenränder.', 'In Word unter Layout › Seitenränder einstellen.')
  return { paket, haupt, seitenangaben, stile, listen: teil('numbering'), thema: teil('theme'), seite }
}

function unpack(bytes: Uint8Array): Paket | undefined {
  try {
    return Paket.open(bytes)
  } catch {
    return undefined
  }
}
