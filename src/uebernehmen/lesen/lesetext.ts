import { comparable, wordsOf } from '../../unterschiede/worte.js'
import { numberOfSourceMark } from '../../word/source-marks.js'
import type { Fremdabsatz, Fremdblock, Fremdlauf } from '../../worddatei/modell.js'

/** A word, blank or sign of a paragraph, or what stands among them. */
export interface Lesewort {
  /** Where it begins in the text of its paragraph. */
  von: number
  text: string
  /** By which it is compared: computed fields and notes are the same whatever they show. */
  schluessel: string
  fett: boolean
  kursiv: boolean
}

/** A paragraph of a Word file as it is compared. */
export interface Leseabsatz {
  art: 'absatz'
  /** Its letters, with one sign for each note, picture or chart among them. */
  text: string
  worte: readonly Lesewort[]
  /** Numbers of the marks that stand in it. */
  marken: readonly number[]
  fremd: Fremdabsatz
}

export interface Lesezeile {
  zellen: { bloecke: Leseblock[] }[]
}

export interface Lesetabelle {
  art: 'tabelle'
  zeilen: Lesezeile[]
  ort: string
}

export type Leseblock = Leseabsatz | Lesetabelle

/** What stands for things that are no letters. */
export const ZEICHEN = { note: '\uE000', bild: '\uE001', diagramm: '\uE002', fremd: '\uE003' } as const

/** Fields whose result is counted or looked up, so that nobody types it. */
const BERECHNET = new Set(['SEQ', 'REF', 'PAGEREF', 'PAGE', 'NUMPAGES', 'STYLEREF'])

/** What is to be compared of a text: contents and empty paragraphs are left out, text boxes follow the paragraph that holds them. */
export function readLesebloecke(bloecke: readonly Fremdblock[]): Leseblock[] {
  return bloecke.flatMap((block): Leseblock[] => {
    if (block.art === 'tabelle')
      return [
        {
          art: 'tabelle',
          ort: block.ort,
          zeilen: block.zeilen.map(({ zellen }) => ({
            zellen: zellen
              .filter(({ fortsetzung }) => !fortsetzung)
              .map(({ bloecke }) => ({ bloecke: readLesebloecke(bloecke) })),
          })),
        },
      ]
    if (block.verzeichnis) return []
    const innen = block.laeufe.flatMap((lauf) => (lauf.art === 'textfeld' ? readLesebloecke(lauf.bloecke) : []))
    const absatz = readLeseabsatz(
      block,
      absaetzeIn(innen).flatMap(({ marken }) => marken),
    )
    return absatz.worte.every(({ schluessel }) => schluessel === ' ') ? innen : [absatz, ...innen]
  })
}

/** All paragraphs of these blocks, those of cells where their table stands. */
export function absaetzeIn(bloecke: readonly Leseblock[]): Leseabsatz[] {
  return bloecke.flatMap((block) =>
    block.art === 'absatz'
      ? [block]
      : block.zeilen.flatMap(({ zellen }) => zellen.flatMap(({ bloecke }) => absaetzeIn(bloecke))),
  )
}

/** Letters without the signs that stand for notes and pictures. */
export function plainText(text: string): string {
  return text.replace(/[\uE000-\uE003]/g, '')
}

function readLeseabsatz(fremd: Fremdabsatz, fremde: readonly number[]): Leseabsatz {
  const worte: Lesewort[] = []
  let text = ''
  const push = (wort: string, schluessel: string, { fett, kursiv }: { fett: boolean; kursiv: boolean }): void => {
    worte.push({ von: text.length, text: wort, schluessel, fett, kursiv })
    text += wort
  }
  for (const gang of joinRuns(fremd.laeufe)) {
    if (gang.feld !== '') push(gang.text, `\u0001${gang.feld}`, gang)
    else for (const wort of wordsOf(gang.text)) push(wort, ZEICHENFOLGE.test(wort) ? wort : keyOf(wort), gang)
  }
  const marken = fremd.anker
    .map(numberOfSourceMark)
    .filter((nummer) => nummer !== undefined)
    .filter((nummer) => !fremde.includes(nummer))
  return { art: 'absatz', text, worte: trimWords(joinWords(worte)), marken: [...new Set(marken)], fremd }
}

const ZEICHENFOLGE = /^[\uE000-\uE003]$/

function keyOf(wort: string): string {
  const gleich = comparable(wort)
  return gleich === '' ? ' ' : gleich
}

interface Lesegang {
  text: string
  feld: string
  fett: boolean
  kursiv: boolean
}

/** Runs of the same look are one, so that a word that was torn apart is one word; what is computed stays for itself. */
function joinRuns(laeufe: readonly Fremdlauf[]): Lesegang[] {
  const gaenge: Lesegang[] = []
  let davor: Lesegang | undefined
  for (const lauf of laeufe) {
    if (lauf.art === 'textfeld') continue
    // The second mark of a note repeats the first one by a field.
    const nochmals = lauf.art === 'text' && lauf.feld === 'NOTEREF'
    const feld = lauf.art === 'text' && BERECHNET.has(lauf.feld ?? '') ? (lauf.feld ?? '') : ''
    const zeichen = lauf.art === 'text' && !nochmals ? lauf.zeichen : { fett: false, kursiv: false }
    const text = nochmals ? ZEICHEN.note : textOf(lauf)
    if (davor && davor.feld === feld && davor.fett === zeichen.fett && davor.kursiv === zeichen.kursiv)
      davor.text += text
    else {
      davor = { text, feld, fett: zeichen.fett, kursiv: zeichen.kursiv }
      gaenge.push(davor)
    }
  }
  return gaenge
}

function textOf(lauf: Exclude<Fremdlauf, { art: 'textfeld' }>): string {
  switch (lauf.art) {
    case 'text':
      return lauf.text
    case 'umbruch':
      return '\n'
    case 'note':
      return ZEICHEN.note
    case 'bild':
      return ZEICHEN.bild
    case 'diagramm':
      return ZEICHEN.diagramm
    case 'fremd':
      return ZEICHEN.fremd
  }
}

/** A word of which a part looks otherwise ("**Ein**satz") is one word: what changes of it is the word. */
function joinWords(worte: readonly Lesewort[]): Lesewort[] {
  const ganze: Lesewort[] = []
  for (const wort of worte) {
    const davor = ganze.at(-1)
    if (davor && isPart(davor.schluessel) && isPart(wort.schluessel) && wordsOf(davor.text + wort.text).length === 1) {
      davor.text += wort.text
      davor.schluessel = keyOf(davor.text)
    } else ganze.push({ ...wort })
  }
  return ganze
}

/** Blanks at the ends of a paragraph are nothing. */
function trimWords(worte: readonly Lesewort[]): readonly Lesewort[] {
  const [erstes, letztes] = [worte.findIndex(isWord), worte.findLastIndex(isWord)]
  return erstes < 0 ? [] : worte.slice(erstes, letztes + 1)
}

const isWord = ({ schluessel }: Lesewort) => schluessel !== ' '

const isPart = (schluessel: string) => !schluessel.startsWith('\u0001')
