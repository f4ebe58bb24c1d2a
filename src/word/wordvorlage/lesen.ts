import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { A4 } from '../masse.js'
import { partOf, readBeziehungen } from './paket.js'

const TWIPS_PRO_MM = 1440 / 25.4
/** Word rounds paper to whole points, some programs to tenths of a millimetre. */
const SPIEL = 60

/** An office's own Word template (.dotx or .docx): its parts, and the margins of its pages in millimetres. */
export interface Wordvorlage {
  /** As named by the user, for messages. */
  datei: string
  teile: Record<string, Uint8Array>
  /** Name of the main part. */
  haupt: string
  /** Properties of the last section: paper, margins, headers and footers. */
  seitenangaben: string
  seite: Gestaltung['seite']
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

/**
 * Reads a Word template. Macros are never run nor taken over.
 * @param datei the path as the user wrote it
 * @throws WordvorlageFehler
 */
export function readWordvorlage(pfad: string, datei: string): Wordvorlage {
  const fehler = (text: string, hinweis: string) => new WordvorlageFehler(`„${datei}“ ${text}`, hinweis)
  if (!existsSync(pfad)) throw fehler('gibt es nicht.', 'Den Pfad nach --word-vorlage prüfen.')
  const teile = unpack(pfad)
  const haupt = teile && partOf(readBeziehungen(teile, ''), 'officeDocument')
  const text = haupt && teile[haupt]
  if (!teile || !haupt || !text)
    throw fehler(
      'ist keine Wordvorlage.',
      'In Word mit „Speichern unter“ als Word-Vorlage (*.dotx) speichern; alte Vorlagen (*.dot) kennt amip nicht.',
    )
  const seitenangaben = [...strFromU8(text).matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].at(-1)?.[0] ?? ''
  const wert = (element: string, attribut: string) =>
    Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${attribut}="(-?\\d+)"`).exec(seitenangaben)?.[1] ?? Number.NaN)
  const [breite, hoehe] = [wert('pgSz', 'w'), wert('pgSz', 'h')].map((twips) => twips / TWIPS_PRO_MM)
  const passt = (ist: number | undefined, soll: number) => Math.abs((ist ?? Number.NaN) - soll) < SPIEL / TWIPS_PRO_MM
  if (!passt(breite, A4.breite) || !passt(hoehe, A4.hoehe))
    throw fehler('hat keine Seiten in A4 hoch.', 'In Word unter Layout › Format „A4“ einstellen.')
  const rand = (seite: string) => Math.abs(wert('pgMar', seite)) / TWIPS_PRO_MM
  const seite = { oben: rand('top'), unten: rand('bottom'), links: rand('left'), rechts: rand('right') }
  if (Object.values(seite).some(Number.isNaN))
    throw fehler('nennt keine Seitenränder.', 'In Word unter Layout › Seitenränder einstellen.')
  return { datei, teile, haupt, seitenangaben, seite }
}

function unpack(pfad: string): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(new Uint8Array(readFileSync(pfad)))
  } catch {
    return undefined
  }
}
