import { createImport } from '../../src/import/importieren.js'
import {
  type Fremdabsatz,
  type Fremdauszeichnung,
  type Fremdblock,
  type Fremddokument,
  type Fremdlauf,
  type Fremdtabelle,
  type Fremdzelle,
  type Listenzeichen,
  SCHLICHT,
} from '../../src/worddatei/modell.js'

/** A run of letters. */
export const lauf = (
  text: string,
  { link, feld, ...zeichen }: Partial<Fremdauszeichnung> & { link?: string; feld?: string } = {},
): Fremdlauf => ({
  art: 'text',
  text,
  zeichen: { ...SCHLICHT, ...zeichen },
  ...(link !== undefined && { link }),
  ...(feld !== undefined && { feld }),
})

const laeufeOf = (inhalt: string | Fremdlauf[]) =>
  typeof inhalt !== 'string' ? inhalt : inhalt === '' ? [] : [lauf(inhalt)]

/** A paragraph as the readers of Word and LibreOffice give it. */
export const absatz = (inhalt: string | Fremdlauf[], mehr: Partial<Fremdabsatz> = {}): Fremdabsatz => ({
  art: 'absatz',
  stile: [],
  stufe: undefined,
  liste: undefined,
  laeufe: laeufeOf(inhalt),
  groesse: 11,
  fett: false,
  mittig: false,
  kasten: false,
  einzug: 0,
  verzeichnis: false,
  rahmen: false,
  anker: [],
  kommentare: [],
  quer: false,
  ort: `„${typeof inhalt === 'string' ? inhalt : '…'}“`,
  ...mehr,
})
export const kopf = (text: string, stufe = 1): Fremdabsatz => absatz(text, { stufe })
export const punkt = (text: string, zeichen: Partial<Listenzeichen> = {}): Fremdabsatz =>
  absatz(text, { liste: { liste: 'l', ebene: 0, art: 'punkt', text: '', zahl: 0, ...zeichen } })

/** A field of a table. */
export const zelle = (inhalt: string | Fremdlauf[] | Fremdblock[], mehr: Partial<Fremdzelle> = {}): Fremdzelle => ({
  bloecke: isBlocks(inhalt) ? inhalt : [absatz(inhalt)],
  spalten: 1,
  fortsetzung: false,
  ...mehr,
})
const isBlocks = (inhalt: string | Fremdlauf[] | Fremdblock[]): inhalt is Fremdblock[] =>
  typeof inhalt !== 'string' && inhalt.every(({ art }) => art === 'absatz' || art === 'tabelle')

export const tabelle = (...zeilen: (string | Fremdzelle)[][]): Fremdtabelle => ({
  art: 'tabelle',
  zeilen: zeilen.map((zellen) => ({
    zellen: zellen.map((eine) => (typeof eine === 'string' ? zelle(eine) : eine)),
    kopf: false,
  })),
  quer: false,
  ort: 'Tabelle',
})

export const dokument = (bloecke: Fremdblock[], mehr: Partial<Fremddokument> = {}): Fremddokument => ({
  bloecke,
  noten: new Map(),
  kommentare: [],
  rand: [],
  eigenschaften: { titel: '' },
  teil: () => undefined,
  hinweise: [],
  ...mehr,
})

/** A text, taken over: its files, and what is told of it but for the angaben of its cover. */
export function takeOver(bloecke: Fremdblock[], mehr: Partial<Fremddokument> = {}, datei = 'alt') {
  const { dateien, hinweise, name } = createImport(dokument(bloecke, mehr), datei, 'standard')
  return {
    name,
    dateien,
    lies: (pfad: string) => String(dateien.get(pfad)),
    hinweise: hinweise.filter(({ ort }) => ort !== 'programm.yaml').map(({ ort, text }) => `${ort}: ${text}`),
    fehlend: hinweise.filter(({ ort }) => ort === 'programm.yaml').map(({ text }) => text),
  }
}

/** One chapter with these blocks: its Markdown without the heading, and what is told. */
export function takeKapitel(bloecke: Fremdblock[], mehr: Partial<Fremddokument> = {}) {
  const { lies, ...rest } = takeOver([kopf('Lage'), ...bloecke], mehr)
  return {
    ...rest,
    lies,
    text: lies('abschnitte/lage.md')
      .replace(/^# Lage\n+/, '')
      .trimEnd(),
  }
}
