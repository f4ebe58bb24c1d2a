import { chooseMassstab } from '../../charts/axes/massstab.js'
import type { Diagramm } from '../../charts/diagramm.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { pixelFromMm, twipsFromMm } from '../masse.js'
import type { Textmass } from '../pages/textmass.js'

/** Width of the thickest column, and the least room that one takes, in pixels; as in the picture of the chart. */
const DICKSTE_SAEULE = 64
const FELD = { mindestens: 150, jeReihe: 50, gefuellt: 0.68 }
/** Distance of the lines of the small text, as a multiple of its size. */
const ZEILE = 1.5
/** A colour square of the legend with what keeps it off, in pixels. */
const LEGENDENZEICHEN = 30

/** Room between the names and the bars in pixels, and the largest share of the width that the names take. */
const NAMENSABSTAND = 8
const BREITESTER_NAME = 0.36
/** The largest share of the width that a pie takes, its distance from the legend in pixels, and what lines lose where words wrap. */
const BREITESTER_KREIS = 0.5
const NEBEN_DEM_KREIS = 18
const UMBRUCHVERLUST = 0.85
/** Up to so many columns each has its value printed; with more the values are read at the axis. */
const BESCHRIFTET = 14
/** Bars whose values are always printed, because there is no axis to read them at. */
const BEIDERSEITS: readonly Diagramm['typ'][] = ['alterspyramide', 'gegenueberstellung', 'zielerreichung']

/** Whether the columns or bars have their values printed. */
export function isBeschriftet({ typ, reihen, kategorien }: Diagramm): boolean {
  if (BEIDERSEITS.includes(typ)) return true
  // A bar has its row for its value, however many there are.
  if (typ === 'balken' && reihen.length === 1) return true
  return (typ === 'saeulen' || typ === 'balken') && reihen.length * kategorien.length <= BESCHRIFTET
}

/** Where the parts of a chart stand, as shares of its size. */
export interface Diagrammlayout {
  /** Without a width it takes what it needs. */
  legende: { links: number; oben: number; breite?: number; hoehe?: number }
  /** How far down the unit stands, at the left edge. */
  einheit: number
  /** With the names at the axes; beside bars without them, so that they take no more room than they need. */
  plot: { ziel: 'outer' | 'inner'; links: number; oben: number; breite: number; hoehe: number }
}

/** The layout of a chart with axes: legend, unit and plot below each other, all from the left edge. `groesse` in pixels. */
export function layoutDiagramm(
  { groessen }: Gestaltung,
  diagramm: Diagramm,
  groesse: { width: number; height: number },
  textmass: Textmass,
): Diagrammlayout {
  const zeile = (groessen.klein * ZEILE * 96) / 72
  const pixel = (text: string) => (textmass.measure(text, groessen.klein) * pixelFromMm(1)) / twipsFromMm(1)
  const namen = listLegende(diagramm).map((name) => pixel(name) + LEGENDENZEICHEN)
  const legendenzeilen = Math.ceil(namen.reduce((summe, breite) => summe + breite, 0) / groesse.width)
  const mitEinheit = chooseMassstab(diagramm).einheit !== ''
  const kopf = (legendenzeilen + (mitEinheit ? 1 : 0)) * zeile
  // The values above the columns need a line of their own.
  const oben = kopf + (isMitSaeulen(diagramm) ? zeile : zeile / 2)
  const hoehe = 1 - oben / groesse.height
  const namensbreite = Math.max(...diagramm.kategorien.map(pixel)) + NAMENSABSTAND
  const links = Math.min(BREITESTER_NAME, namensbreite / groesse.width)
  return {
    legende: { links: 0, oben: 0 },
    einheit: (legendenzeilen * zeile) / groesse.height,
    plot:
      isBeschriftet(diagramm) && diagramm.typ !== 'saeulen'
        ? { ziel: 'inner', links, oben: oben / groesse.height, breite: 1 - links, hoehe }
        : {
            ziel: 'outer',
            links: 0,
            oben: oben / groesse.height,
            breite: measurePlot(diagramm, groesse.width) / groesse.width,
            hoehe,
          },
  }
}

/** The layout of a pie or doughnut: as large as the height allows, at the left, its legend beside it. `groesse` in pixels. */
export function layoutKreis(
  { groessen }: Gestaltung,
  { typ, kategorien, einheit }: Diagramm,
  { width, height }: { width: number; height: number },
  textmass: Textmass,
): Diagrammlayout {
  const zeile = (groessen.tabelle * ZEILE * 96) / 72
  const kopf = einheit === '' || einheit === '%' ? 0 : zeile
  // The values of a pie stand around it.
  const rand = typ === 'kreis' ? zeile : 0
  const durchmesser = Math.min(height - kopf - 2 * rand, width * BREITESTER_KREIS - 2 * rand)
  const links = 2 * rand + durchmesser + NEBEN_DEM_KREIS
  const textplatz = width - links - LEGENDENZEICHEN
  const pixel = (text: string) => (textmass.measure(text, groessen.tabelle) * pixelFromMm(1)) / twipsFromMm(1)
  const zeilen = kategorien.reduce((summe, name) => summe + Math.ceil(pixel(name) / (textplatz * UMBRUCHVERLUST)), 0)
  const hoehe = Math.min(height, zeilen * zeile + zeile / 2)
  const mitte = kopf + (height - kopf) / 2
  return {
    legende: {
      links: links / width,
      oben: Math.max(0, mitte - hoehe / 2) / height,
      // No wider than its names: LibreOffice would set them side by side.
      breite: Math.min(width - links, Math.max(...kategorien.map(pixel)) + LEGENDENZEICHEN) / width,
      hoehe: hoehe / height,
    },
    einheit: 0,
    plot: {
      ziel: 'inner',
      links: rand / width,
      oben: (mitte - durchmesser / 2) / height,
      breite: durchmesser / width,
      hoehe: durchmesser / height,
    },
  }
}

/** The entries of the legend; one series alone has none. */
function listLegende({ typ, reihen, zielwert }: Diagramm): string[] {
  if (typ === 'wasserfall') return []
  const namen = reihen.length > 1 ? reihen.map(({ name }) => name) : []
  return zielwert === undefined ? namen : [...namen, 'Ziel 1.234.567,0 Mio. €']
}

/** The gap between columns, in percent of a column: few columns do not grow fat. */
export function computeLuecke(diagramm: Diagramm, breite: number): number {
  if (!isMitSaeulen(diagramm)) return 50
  const feld = measurePlot(diagramm, breite) / diagramm.kategorien.length
  return Math.round((feld / Math.min(DICKSTE_SAEULE, feld * FELD.gefuellt) - 1) * 100)
}

function measurePlot(diagramm: Diagramm, breite: number): number {
  if (!isMitSaeulen(diagramm)) return breite
  const nebeneinander = diagramm.typ === 'saeulen' ? diagramm.reihen.length : 1
  return Math.min(breite, Math.max(FELD.mindestens, nebeneinander * FELD.jeReihe) * diagramm.kategorien.length)
}

function isMitSaeulen({ typ }: Diagramm): boolean {
  return ['saeulen', 'gestapelt', 'gestapelt-100', 'wasserfall'].includes(typ)
}
