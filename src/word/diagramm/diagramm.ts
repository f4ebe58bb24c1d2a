import type { DocPropertiesOptions } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Diagramm } from '../../charts/diagramm.js'
import { isGespiegelt } from '../../charts/kinds/spiegel.js'
import type { Satz } from '../satz.js'
import { hex } from '../styles/farben.js'
import type { Aufgabe, Wordart } from './art.js'
import { buildAlterspyramide, buildGegenueberstellung } from './gegenueber.js'
import { buildKreis } from './kreis.js'
import { layoutDiagramm, layoutKreis } from './layout.js'
import { buildSaeulen } from './saeulen.js'
import { buildWasserfall, isAufwaerts } from './wasserfall.js'
import { buildZielerreichung, isEinheitlich } from './zielerreichung.js'

const ARTEN: Record<Diagramm['typ'], (aufgabe: Aufgabe) => Wordart> = {
  saeulen: buildSaeulen,
  gestapelt: buildSaeulen,
  'gestapelt-100': buildSaeulen,
  balken: buildSaeulen,
  linie: buildSaeulen,
  flaeche: buildSaeulen,
  kreis: buildKreis,
  ring: buildKreis,
  alterspyramide: buildAlterspyramide,
  gegenueberstellung: buildGegenueberstellung,
  wasserfall: buildWasserfall,
  zielerreichung: buildZielerreichung,
}

/**
 * Whether Word has a chart of its own for this; else the document shows its picture. Word has no line across horizontal bars,
 * no columns that float across zero, and no axis on which values of different units could stand.
 */
export function isNativ(diagramm: Diagramm): boolean {
  const { typ, zielwert } = diagramm
  if (typ === 'balken') return zielwert === undefined
  if (typ === 'wasserfall') return isAufwaerts(diagramm)
  return typ !== 'zielerreichung' || isEinheitlich(diagramm)
}

/** A native chart that can be edited in Word, in the colours of the design. */
export function createDiagramm(
  { dokument: { gestaltung }, diagramme, textmass }: Satz,
  gewuenscht: Diagramm,
  { width, height }: { width: number; height: number },
  altText: DocPropertiesOptions,
): ChartRun {
  const diagramm = asGezeichnet(gewuenscht)
  const transformation = { width, height: Math.max(height, measureMindesthoehe(diagramm)) }
  const { optionen, ...anpassung } = ARTEN[diagramm.typ]({ gestaltung, diagramm, breite: transformation.width })
  const rund = diagramm.typ === 'kreis' || diagramm.typ === 'ring'
  const layout = rund ? layoutKreis : layoutDiagramm
  diagramme.push({ ...anpassung, layout: layout(gestaltung, diagramm, transformation, textmass) })
  return new ChartRun({
    transformation,
    altText,
    chartArea: { fill: 'none', border: 'none' },
    font: { color: hex(gestaltung.farben.text) },
    ...optionen,
  })
}

/** A comparison on one scale is drawn as bars beside each other. */
function asGezeichnet(diagramm: Diagramm): Diagramm {
  return diagramm.typ === 'gegenueberstellung' && !isGespiegelt(diagramm) ? { ...diagramm, typ: 'balken' } : diagramm
}

/** Word sets two bars where the picture has one with a stroke for its goal. In pixels. */
function measureMindesthoehe({ typ, kategorien }: Diagramm): number {
  return typ === 'zielerreichung' ? 60 + 46 * kategorien.length : 0
}
