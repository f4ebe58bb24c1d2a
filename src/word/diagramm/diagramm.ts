import type { DocPropertiesOptions } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Diagramm } from '../../charts/diagramm.js'
import { hex } from '../farben.js'
import type { Satz } from '../satz.js'
import type { Aufgabe, Wordart } from './art.js'
import { buildAlterspyramide, buildGegenueberstellung } from './gegenueber.js'
import { buildKreis } from './kreis.js'
import { layoutDiagramm } from './layout.js'
import { buildSaeulen } from './saeulen.js'
import { buildWasserfall, computeSpruenge } from './wasserfall.js'
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
  if (typ === 'wasserfall') return computeSpruenge(diagramm) !== undefined
  return typ !== 'zielerreichung' || isEinheitlich(diagramm)
}

/** A native chart that can be edited in Word, in the colours of the design. */
export function createDiagramm(
  { dokument: { gestaltung }, diagramme, textmass }: Satz,
  diagramm: Diagramm,
  transformation: { width: number; height: number },
  altText: DocPropertiesOptions,
): ChartRun {
  const { optionen, ...anpassung } = ARTEN[diagramm.typ]({ gestaltung, diagramm, breite: transformation.width })
  const rund = diagramm.typ === 'kreis' || diagramm.typ === 'ring'
  diagramme.push({
    ...anpassung,
    ...(!rund && { layout: layoutDiagramm(gestaltung, diagramm, transformation, textmass) }),
  })
  return new ChartRun({
    transformation,
    altText,
    chartArea: { fill: 'none', border: 'none' },
    font: { color: hex(gestaltung.farben.text) },
    ...optionen,
  })
}
