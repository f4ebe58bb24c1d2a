import { unzipSync } from 'fflate'
import { formatBytes, GRENZEN } from '../content/grenzen.js'
import { OpcPackage } from '../word/package/package.js'
import { elementsIn } from '../word/xml/find.js'
import { type XmlElement, XmlError } from '../word/xml/xml.js'
import { normalisePraefixe } from './praefixe.js'

/** A file that cannot be read as a text of Word; message and hint are German. */
export class WorddateiFehler extends Error {
  constructor(
    message: string,
    readonly hinweis: string,
  ) {
    super(message)
  }
}

/** The package of a Word file that somebody else made: its parts, and the elements of those that are asked for. */
export interface Wordpaket {
  paket: OpcPackage
  /** Name of the main part. */
  haupt: string
  /** Root element of a part, its prefixes the usual ones; undefined where there is no such part. @throws WorddateiFehler where it is no XML */
  xml(teil: string): XmlElement | undefined
  /** Macros are in it. They are never run. */
  hatMakros: boolean
}

/** What the first bytes and the list of parts say of a file. */
export type Dateiart =
  | 'docx'
  | 'odt'
  | 'xlsx'
  | 'pptx'
  | 'pdf'
  | 'rtf'
  | 'ole-kennwort'
  | 'ole'
  | 'zip'
  | 'leer'
  | 'anderes'

const NEU_SPEICHERN = 'In Word öffnen und mit „Speichern unter“ als „Word-Dokument (*.docx)“ speichern.'
const SAGT: Record<Exclude<Dateiart, 'docx'>, readonly [text: string, hinweis: string]> = {
  odt: [
    'ist ein Text von LibreOffice (.odt), keine Word-Datei.',
    'In LibreOffice mit „Speichern unter“ als „Word 2010–365 (.docx)“ speichern.',
  ],
  xlsx: [
    'ist eine Excel-Arbeitsmappe, kein Text.',
    'Zahlen kommen mit „amip import zahlen.xlsx PROGRAMM“ in ein Programm.',
  ],
  pptx: ['ist eine Präsentation, kein Text.', 'Den Text in eine Word-Datei übernehmen und diese nennen.'],
  pdf: [
    'ist ein PDF. Absätze, Tabellen und Zahlen stehen darin nicht mehr als solche.',
    'Die Word-Datei nehmen, aus der es entstanden ist. Gibt es sie nicht mehr: das PDF in Word öffnen, das es umwandelt, durchsehen und als „Word-Dokument (*.docx)“ speichern.',
  ],
  rtf: ['ist eine RTF-Datei, keine Word-Datei.', NEU_SPEICHERN],
  'ole-kennwort': [
    'ist mit einem Kennwort geschützt.',
    NEU_SPEICHERN.replace('speichern.', 'ohne Kennwort speichern.'),
  ],
  ole: ['ist eine Datei im alten Format von Word (.doc).', NEU_SPEICHERN],
  zip: ['ist keine Word-Datei, sondern ein anderes Archiv.', 'Eine Datei nennen, die Word als .docx gespeichert hat.'],
  leer: ['ist leer.', 'Die Datei noch einmal speichern oder neu anfordern; oft ist sie beim Kopieren abgebrochen.'],
  anderes: ['ist keine Word-Datei.', 'Eine Datei nennen, die Word als .docx gespeichert hat.'],
}
const BESCHAEDIGT = 'In Word öffnen (Word bietet eine Reparatur an) und neu als „Word-Dokument (*.docx)“ speichern.'

/** Tells kinds of files apart by what is in them, whatever they are called. */
export function detectDateiart(bytes: Uint8Array): Dateiart {
  if (bytes.length === 0) return 'leer'
  const anfang = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  // Encrypted files of Office are compound files, as those of its old formats are, with a stream of this name.
  if (anfang === 'd0cf11e0')
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ole-kennwort' : 'ole'
  if (anfang === '25504446') return 'pdf'
  if (anfang === '7b5c7274') return 'rtf'
  if (anfang !== '504b0304') return 'anderes'
  const namen = Buffer.from(bytes)
  if (namen.includes('word/')) return 'docx'
  if (namen.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  if (namen.includes('xl/')) return 'xlsx'
  return namen.includes('ppt/') ? 'pptx' : 'zip'
}

/** What is wrong with a file of this kind where a text of Word is wanted. */
export function fehlerOf(art: Exclude<Dateiart, 'docx'>, datei: string): WorddateiFehler {
  const [text, hinweis] = SAGT[art]
  return new WorddateiFehler(`„${datei}“ ${text}`, hinweis)
}

/**
 * Unpacks a zip within limits, whatever it says of itself.
 * @throws WorddateiFehler where it is damaged or unpacks to more than is read
 */
export function unpackBegrenzt(bytes: Uint8Array, datei: string): Map<string, Uint8Array> {
  let [teile, entpackt] = [0, 0]
  try {
    const inhalt = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // Fonts, thumbnails and the like are of no use to a reader, and need not be small.
        if (name.endsWith('/') || /\.(?:odttf|ttf|bin)$/i.test(name)) return false
        teile++
        entpackt += originalSize
        if (teile > GRENZEN.wordteile || entpackt > GRENZEN.wordentpackt || isTooLong(name, originalSize))
          throw new WorddateiFehler(
            `„${datei}“ ist entpackt größer als ${formatBytes(GRENZEN.wordentpackt)} oder hat einen Teil, der zu groß ist.`,
            'In Word große Bilder verkleinern („Bilder komprimieren“) oder die Datei in Kapitel teilen und einzeln übernehmen.',
          )
        return true
      },
    })
    return new Map(Object.entries(inhalt))
  } catch (grund) {
    if (grund instanceof WorddateiFehler) throw grund
    throw new WorddateiFehler(`„${datei}“ ist beschädigt und lässt sich nicht entpacken.`, BESCHAEDIGT)
  }
}

/** A tree takes many times its text: a part of text has a limit of its own. */
function isTooLong(name: string, bytes: number): boolean {
  return /\.(?:xml|rels)$/i.test(name) && bytes > GRENZEN.wordtext
}

/**
 * Opens a Word file, whoever made it.
 * @param datei as the user named it, for messages
 * @throws WorddateiFehler for a file with a password, of an old format, damaged, too large, or of another kind
 */
export function openWorddatei(bytes: Uint8Array, datei: string): Wordpaket {
  const art = detectDateiart(bytes)
  if (art !== 'docx') throw fehlerOf(art, datei)
  const paket = new OpcPackage(unpackBegrenzt(bytes, datei))
  const gelesen = new Map<string, XmlElement | undefined>()
  const xml = (teil: string): XmlElement | undefined => {
    if (!gelesen.has(teil)) {
      const wurzel = readGuarded(datei, teil, () => paket.findXml(teil))
      if (wurzel) readGuarded(datei, teil, () => normalisePraefixe(wurzel))
      gelesen.set(teil, wurzel)
    }
    return gelesen.get(teil)
  }
  const haupt = readGuarded(datei, '_rels/.rels', () => paket.partOf('', 'officeDocument')) ?? 'word/document.xml'
  const wurzel = xml(haupt)
  if (!wurzel) throw new WorddateiFehler(`„${datei}“ enthält keinen Text; der Teil „${haupt}“ fehlt.`, BESCHAEDIGT)
  if (wurzel.name !== 'w:document') throw fehlerOf(wurzel.name === 'workbook' ? 'xlsx' : 'zip', datei)
  const typen = readGuarded(datei, '[Content_Types].xml', () => paket.findXml('[Content_Types].xml'))
  // Their part is not unpacked, but its type is declared: for itself, or for all that end as it does.
  const hatMakros = elementsIn(typen).some(({ attributes }) =>
    /macroEnabled|vbaProject/i.test(attributes.ContentType ?? ''),
  )
  return { paket, haupt, xml, hatMakros }
}

/** Reads a part. @throws WorddateiFehler where it is no XML */
export function readGuarded<Result>(datei: string, teil: string, read: () => Result): Result {
  try {
    return read()
  } catch (grund) {
    // Elements nested without end exhaust the stack.
    if (!(grund instanceof XmlError || grund instanceof RangeError || grund instanceof TypeError)) throw grund
    const wo = grund instanceof XmlError ? ` (Zeile ${grund.line}, Spalte ${grund.column})` : ''
    throw new WorddateiFehler(`„${datei}“ ist beschädigt: Der Teil „${teil}“ lässt sich nicht lesen${wo}.`, BESCHAEDIGT)
  }
}
