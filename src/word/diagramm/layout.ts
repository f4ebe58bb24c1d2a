import { chooseMassstab } from '../../charts/axes/massstab.js'
import { chartTypeSize } from '../../charts/colours/stil.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { titleEinheit } from '../../charts/labels/titeleinheit.js'
import { wrapText } from '../../charts/labels/umbruch.js'
import type { Aufgabe } from './art.js'
import { listWertangaben } from './kreisbeschriftung.js'
import { isBeschriftet, isMitSaeulen, measurePixel, measurePlot, measureZeile } from './platz.js'

/** A colour square of the legend with what keeps it off, in pixels. */
const LEGENDENZEICHEN = 30

/** Room between the names and the bars in pixels, and the shares of the width that the names may take: more where their lines need it. */
const NAMENSABSTAND = 8
const NAMENSSPALTEN = [0.36, 0.4, 0.45, 0.5, 0.58]
/** The largest share of the width that a pie takes, its distance from the legend in pixels, and what lines lose where words wrap. */
const BREITESTER_KREIS = 0.5
const NEBEN_DEM_KREIS = 18
const UMBRUCHVERLUST = 0.85

/** Where the parts of a chart stand, as shares of its size. */
export interface Diagrammlayout {
  /** Without a width it takes what it needs. */
  legende: { links: number; oben: number; breite?: number; hoehe?: number }
  /** How far down the unit stands, at the left edge. */
  einheit: number
  /** With the names at the axes; beside bars without them, so that they take no more room than they need. */
  plot: { ziel: 'outer' | 'inner'; links: number; oben: number; breite: number; hoehe: number }
}

/** The layout of a chart with axes: legend, unit and plot below each other, all from the left edge. */
export function layoutDiagramm(aufgabe: Aufgabe, rechts = 0): Diagrammlayout {
  const { diagramm, breite: width, hoehe: height } = aufgabe
  const zeile = measureZeile(aufgabe)
  const pixel = (text: string) => measurePixel(aufgabe, text)
  const namen = listLegende(diagramm).map((name) => pixel(name) + LEGENDENZEICHEN)
  const legendenzeilen = Math.ceil(namen.reduce((summe, breite) => summe + breite, 0) / width)
  const mitEinheit = chooseMassstab(diagramm).einheit !== '' && titleEinheit(diagramm) === ''
  const kopf = (legendenzeilen + (mitEinheit ? 1 : 0)) * zeile
  // The values above the columns need a line of their own.
  const oben = kopf + (isMitSaeulen(diagramm) ? zeile : zeile / 2)
  const hoehe = 1 - oben / height
  const links = measureNamensspalte(aufgabe, (height - oben) / diagramm.kategorien.length) / width
  return {
    legende: { links: 0, oben: 0 },
    einheit: (legendenzeilen * zeile) / height,
    plot:
      isBeschriftet(aufgabe) && !isMitSaeulen(diagramm)
        ? { ziel: 'inner', links, oben: oben / height, breite: 1 - links, hoehe }
        : {
            ziel: 'outer',
            links: 0,
            oben: oben / height,
            breite: (measurePlot(aufgabe) - rechts) / width,
            hoehe,
          },
  }
}

/** The narrowest column in which the names take no more lines than a row has room for; Word divides no words. */
function measureNamensspalte(aufgabe: Aufgabe, zeilenhoehe: number): number {
  const { kategorien } = aufgabe.diagramm
  const pixel = (text: string) => measurePixel(aufgabe, text)
  const hoechstens = Math.max(1, Math.floor(zeilenhoehe / measureZeile(aufgabe)))
  const ganz = (text: string) => text.replace(/\s/gu, '')
  const hatPlatz = (breite: number) =>
    kategorien.every((name) => ganz(wrapText(name, breite - NAMENSABSTAND, hoechstens, pixel).join('')) === ganz(name))
  const breiten = NAMENSSPALTEN.map((anteil) => anteil * aufgabe.breite)
  const spalte = breiten.find(hatPlatz) ?? Math.max(...breiten)
  return Math.min(spalte, Math.max(...kategorien.map(pixel)) + NAMENSABSTAND)
}

/** The layout of a pie or doughnut: as large as the height allows, at the left, its legend beside it. */
export function layoutKreis(aufgabe: Aufgabe): Diagrammlayout {
  const { diagramm, gestaltung, textmass, breite: width, hoehe: height } = aufgabe
  const { kategorien, einheit } = diagramm
  const zeile = measureZeile(aufgabe) * (gestaltung.groessen.tabelle / chartTypeSize(gestaltung.groessen))
  const kopf = einheit === '' || einheit === '%' ? 0 : zeile
  // The values of a pie stand around it, those of small parts of a ring, too.
  const rand = listWertangaben(aufgabe, height / 2).every(({ innen }) => innen) ? 0 : zeile
  const durchmesser = Math.min(height - kopf - 2 * rand, width * BREITESTER_KREIS - 2 * rand)
  const links = 2 * rand + durchmesser + NEBEN_DEM_KREIS
  const textplatz = width - links - LEGENDENZEICHEN
  const pixel = (text: string) => textmass.measure(text, gestaltung.groessen.tabelle) / 15
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
