import { type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { type Passage, sentenceAt } from '../satz/passage.js'

/** A figure with the words that are its own, and the figures near it that it may come of. */
export interface Schlussumfeld {
  absatz: Passage
  glied: Figurglied
  /** The sentence as far as the figure; its words since the figure before, since a bracket or the beginning of the clause. */
  vor: string
  eigen: string
  /** Behind the figure as far as the next figure, bracket or clause. */
  nach: string
  /** Figures of its sentence and the two before it, the nearest last. */
  davor: readonly Figurglied[]
  /** The figures of the paragraph before it, as far as anybody remembers. */
  frueher: readonly Figurglied[]
  /** Figures behind it in its sentence, and those of the next. */
  dahinter: readonly Figurglied[]
  folgesatz: readonly Figurglied[]
  /** "also", "damit", "das sind": the figure is said to follow from others. */
  folgt: boolean
}

const FOLGT =
  /(?<![a-zäöüß])(?:also|damit|somit|mithin|folglich|demnach|daraus|hieraus|rechnerisch|das (?:sind|waren|ist|war|macht)|(?:sind|waren|ist|war) (?:das|dies)|dies (?:sind|ist|waren|war|entspricht|bedeutet)|entspr(?:icht|echen|ach|echend)|bedeutet(?:e|en)?|ergib?t|ergeben|ergab|errechne(?:t|n|te)|nämlich|d ?h|dieser (?:anstieg|rückgang|zuwachs)|diese[srm]? (?:plus|minus|steigerung|zunahme|abnahme|verringerung|anstieg|rückgang|zuwachs|differenz)|prozentual|macht|im saldo)(?![a-zäöüß])/
/** "Mehr als zwei Drittel der Teilnehmenden waren somit weiblich" */
const FOLGT_DANACH =
  /^ [^,;:()]{0,60}?(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden) (?:somit|damit|also|mithin|folglich|demnach)(?![a-zäöüß])/
const SAETZE_DAVOR = 2
/** Of longer lists nobody computes anything, in figures and in letters. */
const WEITE = 24
const WORTWEITE = 800

const gelesen = new WeakMap<Figurglied, Schlussumfeld>()

/** What stands around a figure of a paragraph, read once for all who ask. */
export function umfeldOf(absatz: Passage, glied: Figurglied): Schlussumfeld {
  const bekannt = gelesen.get(glied)
  if (bekannt) return bekannt
  const umfeld = readUmfeld(absatz, glied)
  gelesen.set(glied, umfeld)
  return umfeld
}

const TRENNER = /[;:()]|, (?!die|der|das)/

function readUmfeld(absatz: Passage, glied: Figurglied): Schlussumfeld {
  const { geruest } = absatz
  const { von: satzVon, bis: satzBis } = sentenceAt(absatz, glied.von)
  let weiteVon = satzVon
  for (let satz = 0; satz < SAETZE_DAVOR && weiteVon > 0; satz++) weiteVon = geruest.lastIndexOf('¶', weiteVon - 2) + 1
  const folgeBis = geruest.indexOf('¶', satzBis + 1)
  const glieder = gliederOf(absatz)
  const danach = glieder.slice(glied.nummer + 1, glied.nummer + 1 + WEITE)
  const frueher = glieder.slice(Math.max(0, glied.nummer - WEITE), glied.nummer)
  const vor = geruest.slice(Math.max(satzVon, glied.von - WORTWEITE), glied.von)
  const schnitt = Math.max(...['›', ';', ':', '(', ')'].map((zeichen) => lastFigureOr(vor, zeichen)))
  const eigen = vor.slice(schnitt)
  const naechstes = glieder[glied.nummer + 1]
  const rest = geruest.slice(glied.bis, Math.min(satzBis, naechstes?.von ?? satzBis))
  const stop = rest.search(TRENNER)
  const teilsatz = vor.slice(Math.max(vor.lastIndexOf(';'), vor.lastIndexOf(':')) + 1)
  return {
    absatz,
    glied,
    vor,
    eigen,
    nach: stop < 0 ? rest : rest.slice(0, stop),
    davor: frueher.filter(({ von }) => von >= weiteVon),
    frueher,
    dahinter: danach.filter(({ bis }) => bis <= satzBis),
    folgesatz: danach.filter(({ von, bis }) => von > satzBis && bis <= folgeBis),
    folgt: FOLGT.test(teilsatz) || FOLGT_DANACH.test(rest),
  }
}

/** Behind the last sign, which for ‹…› must be that of a figure and not of a time. */
function lastFigureOr(text: string, zeichen: string): number {
  if (zeichen !== '›') return text.lastIndexOf(zeichen) + 1
  let stelle = text.lastIndexOf('›')
  while (stelle >= 0 && text[text.lastIndexOf('‹', stelle) + 1] === 't') stelle = text.lastIndexOf('›', stelle - 1)
  return stelle + 1
}

/** Figures that say how much there is, of the same kind as another. */
export function levelsLike(glied: Figurglied, andere: readonly Figurglied[]): Figurglied[] {
  return andere.filter((anderes) => sameArt(anderes, glied) && isLevel(anderes) && countsAlike(anderes, glied))
}

/** "2,0 je Haushalt" is no part of 1.007 households: counts are whole, what is broken is an average or a rate. */
function countsAlike(a: Figurglied, b: Figurglied): boolean {
  return a.art !== 'z' || a.figur.stellen > 0 === b.figur.stellen > 0
}

/** A count, an amount or a percentage that is and has not changed. */
export function isLevel(glied: Figurglied): boolean {
  return !glied.figur.spanne && (isMenge(glied) || glied.art === 'p' || glied.art === 'd') && !isChangeFigure(glied)
}
