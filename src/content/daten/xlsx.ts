import readXlsxFile from 'read-excel-file/node'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import * as regeln from '../regeln.js'
import type { Rohtabelle, Rohzelle } from './rohtabelle.js'
import { type Bereich, formatZellname, parseBereich } from './xlsx-bereich.js'
import { MARKE, markZellen, NIE_BERECHNET, SKALIERT } from './xlsx-marken.js'

/** Excel keeps 15 digits; what a double shows beyond them is noise of the binary form (0.30000000000000004). */
const ZIFFERN = 15

/** What the YAML says of an Excel file, each with its place. */
export interface Excelangabe {
  /** Path for messages. */
  datei: string
  /** Place in the YAML file that names the Excel file. */
  genannt: Ort
  blatt: { text: string; ort: Ort } | undefined
  bereich: { text: string; ort: Ort } | undefined
}

/**
 * Reads a range of a worksheet. Values are those that Excel stored last; formulas are never executed. Error cells,
 * formulas without a stored value and dates are reported where a number is expected.
 * @returns undefined where something is wrong
 */
export async function readXlsx(
  bytes: Uint8Array,
  angabe: Excelangabe,
  meldungen: Meldungen,
): Promise<Rohtabelle | undefined> {
  const art = detectFormat(bytes)
  if (art !== 'zip') {
    meldungen.melde(
      regeln.figurTabelle,
      angabe.genannt,
      `„${angabe.datei}“ ${FORMATE[art]}`,
      'In Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ ohne Kennwort speichern.',
    )
    return undefined
  }
  let mappe: { sheet: string; data: unknown[][] }[]
  try {
    mappe = await readXlsxFile<string>(Buffer.from(markZellen(bytes)), { parseNumber: (text) => text })
  } catch {
    meldungen.melde(
      regeln.figurTabelle,
      angabe.genannt,
      `„${angabe.datei}“ lässt sich nicht als Excel-Arbeitsmappe lesen; vermutlich ist die Datei beschädigt.`,
      'In Excel öffnen und neu als „Excel-Arbeitsmappe (.xlsx)“ speichern.',
    )
    return undefined
  }
  const blatt = chooseBlatt(mappe, angabe, meldungen)
  const bereich = angabe.bereich
    ? parseBereich(angabe.bereich.text)
    : { zeile: 1, spalte: 1, bisZeile: Number.POSITIVE_INFINITY, bisSpalte: Number.POSITIVE_INFINITY }
  if (!bereich) {
    meldungen.melde(
      regeln.wertUngueltig,
      angabe.bereich?.ort ?? angabe.genannt,
      `„bereich: ${angabe.bereich?.text}“ ist kein Bereich.`,
      'So schreiben: „bereich: A3:D20“.',
    )
  }
  return blatt && bereich && cutBereich(blatt, bereich, angabe, meldungen)
}

function chooseBlatt(
  mappe: readonly { sheet: string; data: unknown[][] }[],
  { blatt, datei, genannt }: Excelangabe,
  meldungen: Meldungen,
): unknown[][] | undefined {
  const namen = mappe.map(({ sheet }) => sheet)
  if (!blatt) {
    if (mappe.length === 1) return mappe[0]?.data
    meldungen.melde(
      regeln.figurTabelle,
      genannt,
      `„${datei}“ hat mehrere Tabellenblätter.`,
      `„blatt“ angeben: ${namen.join(', ')}.`,
    )
    return undefined
  }
  const gewaehlt = mappe.find(({ sheet }) => sheet === blatt.text)
  if (gewaehlt) return gewaehlt.data
  const gemeint = naechster(blatt.text, namen)
  meldungen.melde(
    regeln.figurTabelle,
    blatt.ort,
    `„${datei}“ hat kein Tabellenblatt „${blatt.text}“.`,
    gemeint ? `Meinten Sie „${gemeint}“?` : `Es gibt: ${namen.join(', ')}.`,
  )
  return undefined
}

function cutBereich(
  daten: readonly unknown[][],
  bereich: Bereich,
  angabe: Excelangabe,
  meldungen: Meldungen,
): Rohtabelle | undefined {
  const letzte = Math.min(bereich.bisZeile, daten.length)
  const breite = Math.min(bereich.bisSpalte, daten[0]?.length ?? 0)
  const zeilen: Rohzelle[][] = []
  for (let zeile = bereich.zeile; zeile <= letzte; zeile++) {
    const felder: Rohzelle[] = []
    for (let spalte = bereich.spalte; spalte <= breite; spalte++) {
      felder.push(rohzelle(daten[zeile - 1]?.[spalte - 1], { datei: angabe.datei, zeile, spalte }))
    }
    if (felder.some(({ text }) => text !== '')) zeilen.push(felder)
  }
  const [koepfe, ...werte] = zeilen
  if (!koepfe || koepfe.length < 2 || werte.length === 0) {
    const wo = angabe.bereich ?? angabe.blatt
    meldungen.melde(
      regeln.figurLeer,
      wo?.ort ?? angabe.genannt,
      `„${angabe.datei}“: Der Bereich${wo ? ` „${wo.text}“` : ''} enthält keine Tabelle.`,
      'Der Bereich braucht eine Zeile mit Köpfen, eine Spalte mit Namen und mindestens einen Wert.',
    )
    return undefined
  }
  return { koepfe, zeilen: werte, schreibweise: 'streng' }
}

function rohzelle(wert: unknown, ort: Ort): Rohzelle {
  const name = formatZellname(ort.zeile, ort.spalte)
  if (wert === null || wert === undefined) return { text: '', ort, name }
  if (wert instanceof Date) return { text: formatDatum(wert), ort, name, stoerung: STOERUNGEN.datum }
  if (typeof wert === 'boolean') return { text: wert ? 'WAHR' : 'FALSCH', ort, name }
  const text = String(wert)
  if (text === NIE_BERECHNET) return { text, ort, name, stoerung: STOERUNGEN.nieBerechnet }
  if (text === SKALIERT) return { text, ort, name, stoerung: STOERUNGEN.skaliert }
  const zahl = MARKE.exec(text)
  if (!zahl?.groups) return { text, ort, name }
  const prozent = zahl.groups.prozent !== undefined
  const kanonisch = plainDecimal(zahl.groups.wert ?? '', prozent ? 2 : 0)
  const angezeigt = zahl.groups.stellen
  return {
    text: kanonisch,
    ort,
    name,
    gespeichert: {
      stellen: angezeigt === undefined ? (kanonisch.split('.')[1]?.length ?? 0) : Number(angezeigt),
      prozent,
    },
  }
}

const STOERUNGEN = {
  datum: {
    text: 'Die Zelle enthält ein Datum.',
    hinweis: 'In Excel das Zahlenformat der Zelle auf „Zahl“ stellen und den Wert prüfen.',
  },
  nieBerechnet: {
    text: 'Die Formel der Zelle wurde nie berechnet.',
    hinweis: 'Die Datei in Excel öffnen und speichern.',
  },
  skaliert: {
    text: 'Excel zeigt die Zelle in Tausend oder Millionen, gespeichert ist der volle Wert.',
    hinweis: 'In Excel ein Zahlenformat ohne Skalierung wählen und die Einheit prüfen.',
  },
}

/** "1.25E-3" as "0.00125", shifted to the left by powers of ten, with at most 15 digits. */
function plainDecimal(gespeichert: string, schub: number): string {
  const [mantisse = '', exponent = '0'] = Number(gespeichert)
    .toExponential(ZIFFERN - 1)
    .split('e')
  const minus = mantisse.startsWith('-') ? '-' : ''
  const ziffern = mantisse.replace(/[-.]/g, '').replace(/0+$/, '')
  if (ziffern === '') return '0'
  const komma = Number(exponent) + 1 + schub
  if (komma <= 0) return `${minus}0.${'0'.repeat(-komma)}${ziffern}`
  if (komma >= ziffern.length) return minus + ziffern + '0'.repeat(komma - ziffern.length)
  return `${minus}${ziffern.slice(0, komma)}.${ziffern.slice(komma)}`
}

function formatDatum(datum: Date): string {
  return `${String(datum.getUTCDate()).padStart(2, '0')}.${String(datum.getUTCMonth() + 1).padStart(2, '0')}.${datum.getUTCFullYear()}`
}

const FORMATE = {
  verschluesselt: 'ist mit einem Kennwort verschlüsselt.',
  xls: 'ist eine Datei im alten Excel-Format (.xls).',
  anderes: 'ist keine Excel-Arbeitsmappe.',
  leer: 'ist leer.',
}

/** What the first bytes say. Encrypted workbooks are compound files (like .xls) with a stream named "EncryptedPackage". */
function detectFormat(bytes: Uint8Array): 'zip' | keyof typeof FORMATE {
  const anfang = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (bytes.length === 0) return 'leer'
  if (anfang === '504b0304') return 'zip'
  if (anfang !== 'd0cf11e0') return 'anderes'
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'verschluesselt' : 'xls'
}
