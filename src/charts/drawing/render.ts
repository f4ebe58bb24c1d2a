import { setImmediate } from 'node:timers/promises'
import type { Diagrammtyp } from '../../content/diagrammarten.js'
import { areaWidth, textWidth } from '../../content/satzspiegel.js'
import { computeAnteile } from '../axes/anteile.js'
import { chooseMassstab } from '../axes/massstab.js'
import type { Diagrammstil } from '../colours/stil.js'
import type { Diagramm } from '../diagramm.js'
import { buildAnteil } from '../kinds/anteil.js'
import { buildBalken } from '../kinds/balken.js'
import { buildFlaeche } from '../kinds/flaeche.js'
import { buildLinie } from '../kinds/linie.js'
import { buildPunkte } from '../kinds/punkte.js'
import { buildRing } from '../kinds/ring.js'
import { buildSaeulen } from '../kinds/saeulen.js'
import { buildSpiegel, isGespiegelt } from '../kinds/spiegel.js'
import { buildWaffel } from '../kinds/waffel.js'
import { buildWasserfall } from '../kinds/wasserfall.js'
import { buildZielerreichung } from '../kinds/zielerreichung.js'
import type { Textsatz } from '../labels/textsatz.js'
import { checkDiagramm } from '../pruefung.js'
import type { Auftrag, Diagrammformat, Zeichnung } from './auftrag.js'
import { finishSvg } from './svg.js'

/** How each kind is drawn. */
const BILDER: Record<Diagrammtyp, (auftrag: Auftrag) => Zeichnung> = {
  saeulen: buildSaeulen,
  gestapelt: (auftrag) => buildSaeulen(auftrag, 'summen'),
  'gestapelt-100': (auftrag) => buildSaeulen(asAnteile(auftrag), 'anteile'),
  balken: buildBalken,
  linie: buildLinie,
  flaeche: buildFlaeche,
  kreis: (auftrag) => buildRing(auftrag, 0),
  ring: (auftrag) => buildRing(auftrag, '58%'),
  alterspyramide: buildSpiegel,
  gegenueberstellung: (auftrag) => (isGespiegelt(auftrag.diagramm) ? buildSpiegel : buildBalken)(auftrag),
  wasserfall: buildWasserfall,
  zielerreichung: buildZielerreichung,
  anteil: buildAnteil,
  waffel: buildWaffel,
  punkte: buildPunkte,
}

function asAnteile(auftrag: Auftrag): Auftrag {
  const diagramm = computeAnteile(auftrag.diagramm)
  return { ...auftrag, diagramm, massstab: { teiler: 1, einheit: '%', stellen: diagramm.stellen } }
}

const PX_PER_MM = 96 / 25.4
/** How far a chart stands off from the text beside it, in millimetres. */
const ABSTAND = 8

/** Width of a chart in CSS pixels: that of the text, or half of what stands between the margins. */
export function breiteOf(format: Diagrammformat, { seite }: Diagrammstil): number {
  const mm = format === 'voll' ? textWidth(seite) : (areaWidth(seite) - ABSTAND) / 2
  return Math.round(mm * PX_PER_MM)
}

let zuletzt: Promise<unknown> = Promise.resolve()

/** One after another, each in a turn of its own: the canvas gives its memory back only between turns. */
export function enqueue<T>(auftrag: () => T): Promise<T> {
  const ergebnis = zuletzt.then(() => setImmediate()).then(auftrag)
  zuletzt = ergebnis.catch(() => undefined)
  return ergebnis
}

/** A chart ready for the canvas, in CSS pixels. */
export function layoutDiagramm(
  diagramm: Diagramm,
  stil: Diagrammstil,
  satz: Textsatz,
  format: Diagrammformat = 'voll',
): Zeichnung & { breite: number } {
  const breite = breiteOf(format, stil)
  return {
    ...BILDER[diagramm.typ]({ diagramm, stil, satz, massstab: chooseMassstab(diagramm), breite, format }),
    breite,
  }
}

/**
 * Draws a chart as an SVG whose text is outlines, the same bytes for the same chart and design. Rejects with a DiagrammFehler
 * where the data cannot be shown this way. `breite` and `hoehe` are in CSS pixels.
 */
export async function renderDiagramm(
  diagramm: Diagramm,
  stil: Diagrammstil,
  format: Diagrammformat = diagramm.form ?? 'voll',
): Promise<{ svg: string; breite: number; hoehe: number }> {
  checkDiagramm(diagramm)
  const { createTextsatz, drawSvg } = await import('./leinwand.js')
  return enqueue(() => {
    const { config, breite, hoehe } = layoutDiagramm(diagramm, stil, createTextsatz(stil), format)
    return { svg: finishSvg(drawSvg(config, breite, hoehe), breite, hoehe), breite, hoehe }
  })
}
