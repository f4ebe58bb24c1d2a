import type { ElementContent } from 'hast'
import { ablageOf, setProgramm } from '../../build/setting.js'
import { type Environment, epochDay } from '../../environment.js'
import { drawPictures } from '../../layout/charts/draw.js'
import type { Meldungen } from '../../message.js'
import { type ComputedProgramm, readAndCompute } from '../../programme/computed.js'
import { readSourceMap, type SourceMap, sourceLinesOf } from '../../word/source-marks.js'
import { createWord } from '../../word/word.js'
import { readWorddatei } from '../../worddatei/lesen.js'
import type { Fremddokument } from '../../worddatei/modell.js'
import { openWorddatei } from '../../worddatei/oeffnen.js'
import { absaetzeIn, type Leseabsatz, type Leseblock, readLesebloecke, ZEICHEN } from '../lesen/lesetext.js'
import { Quellfinder, type Quellhuelle, type Quellzeichen } from './quellstueck.js'
import { Quelltexte } from './quelltexte.js'

/** Where the letters of a paragraph were typed: by their index in its text; nothing for blanks and for what nobody typed. */
export interface Absatzquelle {
  zeichen: readonly (Quellzeichen | undefined)[]
  /** By indexes of its text. */
  huellen: readonly Quellhuelle[]
}

/** The Word file that the sources give now, read as a foreign one is, with the place in the sources of each letter. */
export interface Stamm {
  computed: ComputedProgramm
  texte: Quelltexte
  karte: SourceMap
  dokument: Fremddokument
  bloecke: readonly Leseblock[]
  /** Paragraphs of the notes in the order of the notes. */
  noten: readonly (readonly Leseabsatz[])[]
  quellen: ReadonlyMap<Leseabsatz, Absatzquelle>
}

/**
 * Makes the Word file of a programme anew, in memory, and reads it back.
 * @returns undefined where the programme has errors, which are reported
 */
export async function readStamm(
  wurzel: string,
  programm: string,
  environment: Environment,
  meldungen: Meldungen,
): Promise<Stamm | undefined> {
  const computed = await readAndCompute(wurzel, programm, meldungen)
  const gesetzt = computed && setProgramm(computed, meldungen)
  if (!computed || !gesetzt) return undefined
  await drawPictures(gesetzt, meldungen, ablageOf(environment), false)
  if (meldungen.hatFehler) return undefined
  const dokument = { ...gesetzt.dokument, date: gesetzt.dokument.date || (epochDay(environment) ?? '') }
  const zeilen = sourceLinesOf(dokument.baum, gesetzt.herkunft, gesetzt.ort)
  const { pkg, pieces, notes } = await createWord(dokument, undefined, zeilen)
  const datei = openWorddatei(pkg.pack(), `${programm}.docx`)
  const karte = readSourceMap(datei.paket)
  if (!karte) throw new Error('Der eigenen Word-Datei fehlt die Quellkarte')
  const gelesen = readWorddatei(datei)
  const bloecke = readLesebloecke(gelesen.bloecke)
  const texte = new Quelltexte(computed)
  const finder = new Quellfinder(texte, dokument.baum, gesetzt.herkunft, computed)
  const quellen = new Map<Leseabsatz, Absatzquelle>()
  for (const absatz of absaetzeIn(bloecke))
    quellen.set(
      absatz,
      quelleOf(
        absatz,
        absatz.marken.map((nummer) => pieces[nummer] ?? []),
        finder,
      ),
    )
  const notenabsaetze = readNoten(gelesen)
  // Notes are numbered in the order of their first marks, in the file as well as here.
  const zeilenDerNoten = [...notes].sort(([a], [b]) => a - b).map(([, zeilen]) => zeilen)
  for (const [index, absaetze] of notenabsaetze.entries())
    for (const [stelle, absatz] of absaetze.entries())
      quellen.set(absatz, quelleOf(absatz, [zeilenDerNoten[index]?.[stelle] ?? []], finder))
  return { computed, texte, karte, dokument: gelesen, bloecke, noten: notenabsaetze, quellen }
}

/** The paragraphs of the notes of a file, note by note. */
export function readNoten({ noten }: Fremddokument): Leseabsatz[][] {
  return [...noten.values()].map((bloecke) => absaetzeIn(readLesebloecke(bloecke)))
}

/** Lays the pieces of the document that stand in a paragraph beside what Word shows there. */
function quelleOf(
  absatz: Leseabsatz,
  stuecke: readonly (readonly ElementContent[])[],
  finder: Quellfinder,
): Absatzquelle {
  const zeichen: (Quellzeichen | undefined)[] = new Array(absatz.text.length).fill(undefined)
  const huellen: Quellhuelle[] = []
  const stellen = absatz.text.split('').flatMap((_, index) => (isBlank(absatz.text[index] ?? '') ? [] : [index]))
  let ab = 0
  for (const stueck of stuecke) {
    const gelesen = finder.readStueck(stueck)
    const plaetze = findFolge(absatz.text, stellen, gelesen.zeichen, ab)
    if (!plaetze) continue
    for (const [index, platz] of plaetze.entries()) zeichen[platz] = gelesen.zeichen[index]
    for (const { bereich, von, bis } of gelesen.huellen)
      if (bis > von) huellen.push({ bereich, von: plaetze[von] ?? 0, bis: (plaetze[bis - 1] ?? 0) + 1 })
    ab = stellen.indexOf(plaetze.at(-1) ?? 0) + 1
  }
  return { zeichen, huellen }
}

/** Where a row of letters stands in a text. The sign that a note has of its own follows its mark in Word only. */
function findFolge(
  text: string,
  stellen: readonly number[],
  folge: readonly Quellzeichen[],
  ab: number,
): number[] | undefined {
  for (let anfang = ab; anfang + folge.length <= stellen.length; anfang++) {
    const plaetze: number[] = []
    let stelle = anfang
    for (const { zeichen } of folge) {
      let uebergangen = 0
      while (
        text[stellen[stelle] ?? -1] !== zeichen &&
        plaetze.length > 0 &&
        text[plaetze.at(-1) ?? -1] === ZEICHEN.note &&
        uebergangen < 4
      ) {
        stelle++
        uebergangen++
      }
      if (text[stellen[stelle] ?? -1] !== zeichen) break
      plaetze.push(stellen[stelle++] ?? 0)
    }
    if (plaetze.length === folge.length) return plaetze
  }
  return undefined
}

const isBlank = (zeichen: string) => /[\s\u00ad]/.test(zeichen)
