import type { Meldungen, Ort } from '../../../message.js'
import { printable } from '../../../printable.js'
import { reportUnprintable } from '../../decode.js'
import { GRENZEN } from '../../grenzen.js'
import { markOf, splitMarke } from '../marke.js'
import { figurGestrichen } from '../regeln.js'
import type { Rohzelle, Stoerung } from '../rohtabelle.js'
import { formatZellname } from './bereich.js'
import type { Rohinhalt } from './blatt.js'
import { ALLGEMEIN, showZahl, type Zahlformat } from './formate.js'
import { decodeEscapes, type Zelltext } from './texte.js'

/** Excel keeps 15 digits; what a double shows beyond them is noise of the binary form (0.30000000000000004). */
const ZIFFERN = 15
/** Seconds of a day; times are stored as parts of it. */
const SEKUNDEN = 86_400
const TAGE_VOR_1970 = 25_569

/** A cell as the table has it: what Excel shows, the stored number, and why it may be none. What cannot be printed is reported. */
export function rohzelle(
  inhalt: Rohinhalt | undefined,
  mappe: Lesemappe,
  { datei, zeile, spalte }: Ort,
  meldungen: Meldungen,
): Rohzelle {
  const { gestrichen, ...gelesen }: Gelesen = inhalt ? readInhalt(inhalt, mappe) : { text: '' }
  const name = formatZellname(zeile, spalte)
  const ort: Ort = { datei, zeile, spalte, zelle: { name, inhalt: printable(gelesen.text) + (gelesen.marke ?? '') } }
  if (gestrichen)
    meldungen.melde(
      figurGestrichen,
      ort,
      `„${gestrichen.slice(0, 40)}“ ist in Excel durchgestrichen und würde ohne den Strich gedruckt.`,
      'In Excel löschen, was nicht mehr gilt, oder den Strich wegnehmen.',
    )
  return { marke: '', ...gelesen, text: reportUnprintable(gelesen.text, () => ort, meldungen), ort }
}

/** What reading a cell needs of its workbook. */
export interface Lesemappe {
  formate: readonly Zahlformat[]
  texte: ReadonlyMap<number, Zelltext>
  tage: number
}

type Gelesen = Pick<Rohzelle, 'text' | 'gespeichert' | 'stoerung'> & { marke?: string; gestrichen?: string }

function readInhalt(inhalt: Rohinhalt, mappe: Lesemappe): Gelesen {
  const format = mappe.formate[inhalt.stil] ?? ALLGEMEIN
  const gelesen = readWert(inhalt, format, mappe)
  return format.gestrichen && gelesen.text !== '' ? { ...gelesen, gestrichen: gelesen.text } : gelesen
}

function readWert(inhalt: Rohinhalt, format: Zahlformat, mappe: Lesemappe): Gelesen {
  const { art, wert, formel } = inhalt
  if (art === 'inlineStr' && inhalt.text) return asText(inhalt.text, format)
  if (art === 's') return asText(mappe.texte.get(Number(wert)) ?? LEER, format)
  if (art === 'str') return asText({ ...LEER, ...splitMarke(decodeEscapes(wert).trim()) }, format)
  if (art === 'e') return { text: wert, stoerung: fehlerwert(wert) }
  if (wert === '') return formel ? { text: '', stoerung: NIE_BERECHNET } : { text: '' }
  if (art === 'b') return { text: wert === '1' || wert === 'true' ? 'WAHR' : 'FALSCH' }
  const zahl = art === 'd' ? serialOf(wert) : Number(wert)
  if (!Number.isFinite(zahl)) return { text: wert, stoerung: KEINE_ZAHL }
  if (art === 'd' || format.datum)
    return { text: showZahl(zahl, format.datum ? format : DATUM, mappe.tage), stoerung: EIN_DATUM }
  const text = showZahl(zahl, format)
  if (format.skaliert) return { text, stoerung: SKALIERT }
  const kanonisch = plainDecimal(zahl, format.prozent ? 2 : 0)
  return {
    text,
    gespeichert: { text: kanonisch, stellen: format.stellen ?? shownDigits(text, kanonisch), prozent: format.prozent },
  }
}

/** Where the format leaves it open, Excel shows as many digits as fit; as a fraction or power of ten all of them count. */
function shownDigits(text: string, kanonisch: string): number {
  const dezimal = /^-?\d+(?:,(\d+))?$/.exec(text)
  return (dezimal ? dezimal[1] : kanonisch.split('.')[1])?.length ?? 0
}

/** A cell that is set superscript as a whole holds nothing but a mark. */
function asText({ text, marke, gestrichen }: Zelltext, { hochgestellt }: Zahlformat): Gelesen {
  if (hochgestellt && marke === '') return { text: '', marke: markOf(text) }
  if (text.length <= GRENZEN.zellentext) return { text, marke, gestrichen }
  return { text: text.slice(0, 80), marke, stoerung: ZU_LANG }
}

const LEER: Zelltext = { text: '', marke: '', gestrichen: '' }

const DATUM: Zahlformat = { ...ALLGEMEIN, code: 'dd.mm.yyyy', datum: true }

/** "2023-12-31T00:00:00" as days since the beginning of the calendar. */
function serialOf(wert: string): number {
  return Date.parse(wert.endsWith('Z') || !wert.includes('T') ? wert : `${wert}Z`) / (SEKUNDEN * 1000) + TAGE_VOR_1970
}

function fehlerwert(wert: string): Stoerung {
  return {
    text: `Die Zelle enthält einen Fehlerwert („${wert}“).`,
    hinweis: 'Die Formel in Excel berichtigen und die Datei neu speichern.',
    unlesbar: true,
  }
}

const NIE_BERECHNET: Stoerung = {
  text: 'Die Formel der Zelle wurde nie berechnet.',
  hinweis: 'Die Datei in Excel öffnen und speichern.',
  unlesbar: true,
}
const ZU_LANG: Stoerung = {
  text: `Der Text der Zelle ist länger als ${GRENZEN.zellentext} Zeichen.`,
  hinweis: 'Den Text in einen Abschnitt schreiben und in der Tabelle kürzen.',
  unlesbar: true,
}
const KEINE_ZAHL: Stoerung = {
  text: 'Die Zelle enthält eine Zahl, die sich nicht lesen lässt.',
  hinweis: 'Den Wert in Excel prüfen und die Datei neu speichern.',
  unlesbar: true,
}
const EIN_DATUM: Stoerung = {
  text: 'Die Zelle enthält ein Datum.',
  hinweis: 'In Excel das Zahlenformat der Zelle auf „Zahl“ stellen und den Wert prüfen.',
  unlesbar: false,
}
const SKALIERT: Stoerung = {
  text: 'Excel zeigt die Zelle in Tausend oder Millionen, gespeichert ist der volle Wert.',
  hinweis: 'In Excel ein Zahlenformat ohne Skalierung wählen und die Einheit prüfen.',
  unlesbar: false,
}

/** 1.25e-3 as "0.00125", shifted to the left by powers of ten, with at most 15 digits. */
function plainDecimal(zahl: number, schub: number): string {
  const [mantisse = '', exponent = '0'] = zahl.toExponential(ZIFFERN - 1).split('e')
  const minus = mantisse.startsWith('-') ? '-' : ''
  const ziffern = mantisse.replace(/[-.]/g, '').replace(/0+$/, '')
  if (ziffern === '') return '0'
  const komma = Number(exponent) + 1 + schub
  if (komma <= 0) return `${minus}0.${'0'.repeat(-komma)}${ziffern}`
  if (komma >= ziffern.length) return minus + ziffern + '0'.repeat(komma - ziffern.length)
  return `${minus}${ziffern.slice(0, komma)}.${ziffern.slice(komma)}`
}
