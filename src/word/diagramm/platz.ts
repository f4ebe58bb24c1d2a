import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeStacks } from '../../charts/axes/stapel.js'
import { chartTypeSize } from '../../charts/colours/stil.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatNumber } from '../../charts/labels/zahlformat.js'
import type { Aufgabe } from './art.js'

/** Width of the thickest column, and the least room that one takes, in pixels; as in the picture of the chart. */
const DICKSTE_SAEULE = 64
const FELD = { mindestens: 150, jeReihe: 50, gefuellt: 0.68, gruppe: 0.86 }
/** Least distance between values side by side, and between a value and the edges of the part in which it stands, in pixels. */
const ABSTAND = 4
/** The least room of a row of bars for the value of each, in lines of text. */
const BALKENZEILE = 1
/** Distance of the lines of the small text, as a multiple of its size. */
const ZEILE = 1.5

/** Pixels of a line of the small text. */
export function measureZeile({ gestaltung: { groessen } }: Pick<Aufgabe, 'gestaltung'>): number {
  return (chartTypeSize(groessen) * ZEILE * 96) / 72
}

/** Pixels that a text takes in the small type; a pixel is 15 twips. */
export function measurePixel({ gestaltung, textmass }: Aufgabe, text: string): number {
  return textmass.measure(text, chartTypeSize(gestaltung.groessen)) / 15
}

/** Bars whose values are always printed, because there is no axis to read them at. */
const BEIDERSEITS: readonly Diagramm['typ'][] = ['alterspyramide', 'gegenueberstellung', 'zielerreichung']

/** Whether all columns, bars or stacks have their values printed: where these have room, as in the picture. */
export function isBeschriftet(aufgabe: Aufgabe): boolean {
  const { diagramm } = aufgabe
  const { typ, reihen, kategorien } = diagramm
  if (BEIDERSEITS.includes(typ) || typ === 'gestapelt-100') return true
  // A bar has its row for its value, however many there are.
  if (typ === 'balken')
    return (
      reihen.length === 1 || reihen.length * kategorien.length * BALKENZEILE * measureZeile(aufgabe) <= aufgabe.hoehe
    )
  if (typ !== 'saeulen' && typ !== 'gestapelt') return false
  const texte = listWerte(diagramm)
  if (texte === undefined) return false
  const nebeneinander = typ === 'gestapelt' ? 1 : reihen.length
  const feld = measureFeld(aufgabe)
  const platz = (nebeneinander > 1 ? FELD.gruppe * feld : feld) / nebeneinander
  return Math.max(...texte.map((text) => measurePixel(aufgabe, text))) + ABSTAND <= platz
}

/** What stands at the ends of columns or stacks; undefined where a total cannot be printed. */
function listWerte(diagramm: Diagramm): string[] | undefined {
  const { typ, reihen } = diagramm
  const { teiler, stellen } = chooseMassstab(diagramm)
  const werte =
    typ === 'gestapelt'
      ? computeStacks(reihen.map((reihe) => reihe.werte)).map(({ total }) => total)
      : reihen.flatMap((reihe) => reihe.werte.map((wert) => wert ?? 0))
  if (werte.includes(null)) return undefined
  return werte.map((wert) => formatNumber((wert ?? 0) / teiler, stellen))
}

/** Whether a part of a stack has room for its value. `anteil` is how much of the height of the plot it takes. */
export function hasPlatz(aufgabe: Aufgabe, text: string, anteil: number): boolean {
  const zeile = measureZeile(aufgabe)
  const plot = aufgabe.hoehe - 4 * zeile
  const saeule = Math.min(DICKSTE_SAEULE, measureFeld(aufgabe) * FELD.gefuellt)
  return anteil * plot >= zeile && measurePixel(aufgabe, text) + ABSTAND <= saeule
}

/** The gap between columns, in percent of a column: few columns do not grow fat. */
export function computeLuecke(aufgabe: Aufgabe): number {
  if (!isMitSaeulen(aufgabe.diagramm)) return 50
  const feld = measureFeld(aufgabe)
  return Math.round((feld / Math.min(DICKSTE_SAEULE, feld * FELD.gefuellt) - 1) * 100)
}

/** The width of the plot in pixels: few columns do not spread. */
export function measurePlot({ diagramm, breite }: Pick<Aufgabe, 'diagramm' | 'breite'>): number {
  if (!isMitSaeulen(diagramm)) return breite
  const nebeneinander = diagramm.typ === 'saeulen' ? diagramm.reihen.length : 1
  return Math.min(breite, Math.max(FELD.mindestens, nebeneinander * FELD.jeReihe) * diagramm.kategorien.length)
}

function measureFeld(aufgabe: Aufgabe): number {
  return measurePlot(aufgabe) / aufgabe.diagramm.kategorien.length
}

export function isMitSaeulen({ typ }: Diagramm): boolean {
  return ['saeulen', 'gestapelt', 'gestapelt-100', 'wasserfall'].includes(typ)
}

/**
 * Every how manyth category under the plot has its name printed: all, or, where short ones (years, months) stand too close, fewer.
 * Word would leave out names by itself, long ones too.
 */
export function chooseNamen(aufgabe: Aufgabe): number {
  const { kategorien } = aufgabe.diagramm
  const breiteste = Math.max(...kategorien.map((name) => measurePixel(aufgabe, name)))
  const feld = measureFeld(aufgabe)
  if (breiteste + 2 * ABSTAND <= feld || breiteste > KURZER_NAME) return 1
  return Math.ceil((breiteste + 2 * ABSTAND) / feld)
}

/** Up to so many pixels a name is a year or month, whose neighbours say what it is. */
const KURZER_NAME = 44
