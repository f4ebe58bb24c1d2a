import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { hasClass, printedText } from '../../layout/document/baum.js'
import { twipsFromMm, twipsFromPt } from '../masse.js'
import type { Textmass } from '../pages/textmass.js'
import { computeSchmaleSchrift, DAVON_EINZUG, ENGER_RAND, ZELLENRAND } from '../styles/tabellenvorlage.js'
import { luftOf } from './luft.js'
import type { Tabellenraster } from './raster.js'

/** Heads and sums are semibold, so all is measured as such; the bold of another font may be a little wider. */
const RESERVE = 1.03
/** A column of figures gets no wider than its head needs, nor than this. */
const ZAHLSPALTE = twipsFromMm(28)
/** What is tried in turn until all columns have room: less padding, then words that have to be hyphenated, then smaller type. */
const VERSUCHE = [
  { rand: ZELLENRAND, wortlaenge: 26, schmal: false },
  { rand: ENGER_RAND, wortlaenge: 26, schmal: false },
  { rand: ENGER_RAND, wortlaenge: 14, schmal: false },
  { rand: ENGER_RAND, wortlaenge: 14, schmal: true },
  { rand: ENGER_RAND, wortlaenge: 8, schmal: true },
] as const

interface Breitenspalte {
  zahl: boolean
  /** Below this width words or figures would break. */
  mindestens: number
  /** At this width nothing needs a second line. */
  bequem: number
}

export interface Spaltensatz {
  /** In twips; together exactly as wide as the text. */
  breiten: number[]
  /** Whether the columns have room only with the narrower padding. */
  eng: boolean
  /** Whether they have room only in smaller type. */
  schmal: boolean
}

/** Widths of the columns: columns of figures even and narrow, the rest to the text. */
export function computeSpalten(
  raster: Tabellenraster,
  breite: number,
  groessen: Gestaltung['groessen'],
  textmass: Textmass,
): Spaltensatz {
  let breiten: number[] = []
  let eng = false
  let schmal = false
  for (const versuch of VERSUCHE) {
    const { rand, wortlaenge } = versuch
    schmal = versuch.schmal
    const groesse = schmal ? computeSchmaleSchrift(groessen) : groessen.tabelle
    const measureText = (text: string) => textmass.measure(text, groesse, 'halbfett') * RESERVE
    const spalten = Array.from({ length: raster.spaltenzahl }, (_, index) =>
      measure(raster, index, measureText, rand, wortlaenge),
    )
    const bedarf = sum(spalten.map(({ mindestens }) => mindestens))
    eng = rand === ENGER_RAND
    breiten =
      bedarf <= breite ? distribute(spalten, breite) : spalten.map(({ mindestens }) => (mindestens * breite) / bedarf)
    if (bedarf <= breite) break
  }
  const ganze = breiten.map(Math.round)
  // What rounding left over goes to the first column.
  return { breiten: ganze.map((eine, index) => (index === 0 ? eine + breite - sum(ganze) : eine)), eng, schmal }
}

/** The width at which nothing in the table needs a second line, in twips. */
export function measureBequem(raster: Tabellenraster, { tabelle }: Gestaltung['groessen'], textmass: Textmass): number {
  const measureText = (text: string) => textmass.measure(text, tabelle, 'halbfett') * RESERVE
  const spalten = Array.from({ length: raster.spaltenzahl }, (_, index) =>
    measure(raster, index, measureText, ZELLENRAND, 26),
  )
  return sum(spalten.map(({ bequem }) => bequem))
}

function distribute(spalten: readonly Breitenspalte[], breite: number): number[] {
  const zahlen = spalten.filter(({ zahl }) => zahl)
  const texte = spalten.filter(({ zahl }) => !zahl)
  const groesste = Math.max(0, ...zahlen.map(({ mindestens }) => mindestens))
  const wunsch = sum(texte.map(({ bequem }) => bequem))
  // Even columns of figures look calm, but not at the cost of lines that break beside them.
  const gleich = groesste * zahlen.length + wunsch <= breite
  const grund = (spalte: Breitenspalte) => (gleich ? groesste : spalte.mindestens)
  const hoechstens = Math.max(ZAHLSPALTE, (breite * 0.45) / Math.max(1, zahlen.length))
  const bequem = Math.min(hoechstens, Math.max(0, ...zahlen.map((spalte) => spalte.bequem)))
  const platz = Math.max(0, breite - wunsch - sum(zahlen.map(grund))) / Math.max(1, zahlen.length)
  const zahlbreite = (spalte: Breitenspalte) => {
    if (texte.length === 0) return breite / zahlen.length
    return Math.max(grund(spalte), Math.min(gleich ? bequem : spalte.bequem, grund(spalte) + platz))
  }
  const rest = breite - sum(zahlen.map(zahlbreite)) - sum(texte.map(({ mindestens }) => mindestens))
  const gewicht = (spalte: Breitenspalte) => spalte.bequem ** 0.75
  const gewichte = sum(texte.map(gewicht))
  return spalten.map((spalte) =>
    spalte.zahl ? zahlbreite(spalte) : spalte.mindestens + (rest * gewicht(spalte)) / gewichte,
  )
}

function measure(
  raster: Tabellenraster,
  index: number,
  measureText: (text: string) => number,
  rand: number,
  wortlaenge: number,
): Breitenspalte {
  const eigene = raster.zeilen.flatMap((zeile) =>
    zeile.zellen
      .filter(({ spalte, spalten, fortgesetzt }) => spalte === index && spalten === 1 && !fortgesetzt)
      .map((zelle) => ({ zeile, zelle, text: printedText(zelle.element), luft: luftOf(zelle.element) })),
  )
  const rumpf = eigene.filter(({ zeile }) => zeile.teil !== 'kopf')
  const zahl = rumpf.length > 0 && rumpf.every(({ zelle, text }) => hasClass(zelle.element, 'zahl') || text === '')
  const bedarf = eigene.map(({ zeile, text, luft }) => {
    const woerter = text.split(/[ \u00ad]|(?<=-)/)
    const ganz = measureText(text + luft)
    const laengstes = Math.max(...woerter.map((wort) => measureText(wort.slice(0, wortlaenge))))
    const einzug = index === 0 && hasClass(zeile.element, 'davon') ? twipsFromPt(DAVON_EINZUG) : 0
    return { mindestens: (zahl && zeile.teil !== 'kopf' ? ganz : laengstes) + einzug, bequem: ganz + einzug }
  })
  const polster = twipsFromPt(2 * rand + 1)
  return {
    zahl,
    mindestens: Math.max(0, ...bedarf.map(({ mindestens }) => mindestens)) + polster,
    bequem: Math.max(0, ...bedarf.map((einer) => einer.bequem)) + polster,
  }
}

function sum(werte: readonly number[]): number {
  return werte.reduce((summe, wert) => summe + wert, 0)
}
