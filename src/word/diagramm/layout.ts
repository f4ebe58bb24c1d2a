import type { Diagramm } from '../../charts/diagramm.js'
import { chooseMassstab } from '../../charts/massstab.js'
import type { Gestaltung } from '../../layout/gestaltung.js'
import { pixelFromMm, twipsFromMm } from '../masse.js'
import type { Textmass } from '../textmass.js'

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
/** Up to so many columns each has its value printed; with more the values are read at the axis. */
const BESCHRIFTET = 14
/** Bars whose values are always printed, because there is no axis to read them at. */
const BEIDERSEITS: readonly Diagramm['typ'][] = ['alterspyramide', 'gegenueberstellung', 'zielerreichung']

/** Whether the columns or bars have their values printed. */
export function isBeschriftet({ typ, reihen, kategorien }: Diagramm): boolean {
  if (BEIDERSEITS.includes(typ)) return true
  return (typ === 'saeulen' || typ === 'balken') && reihen.length * kategorien.length <= BESCHRIFTET
}

/** Where the parts of a chart stand, as shares of its size: legend, unit and plot below each other, all from the left edge. */
export interface Diagrammlayout {
  legende: number
  einheit: number
  /** With the names at the axes; beside bars without them, so that they take no more room than they need. */
  plot: { ziel: 'outer' | 'inner'; links: number; oben: number; breite: number; hoehe: number }
}

/** The layout of a chart with axes; `groesse` in pixels. */
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
    legende: 0,
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
