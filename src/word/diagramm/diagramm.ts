import type { DocPropertiesOptions } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Diagramm } from '../../charts/diagramm.js'
import { isMirrored } from '../../charts/kinds/spiegel.js'
import type { Diagrammtyp, Worddiagrammtyp } from '../../content/diagrammarten.js'
import type { Wordsatz } from '../satz.js'
import { hex } from '../styles/farben.js'
import type { Aufgabe, Wordart } from './art.js'
import { buildAlterspyramide, buildGegenueberstellung } from './gegenueber.js'
import { buildKreis } from './kreis.js'
import { type Diagrammlayout, layoutDiagramm, layoutKreis } from './layout.js'
import { buildSaeulen } from './saeulen.js'
import { buildWasserfall, isAufwaerts } from './wasserfall.js'
import { buildZielerreichung, isEinheitlich } from './zielerreichung.js'

/** How Word draws a kind that has a chart of its own there. */
interface Worddiagramm {
  build(aufgabe: Aufgabe): Wordart
  /** Whether Word can draw these figures; absent: any. */
  canDraw?(diagramm: Diagramm): boolean
  layout(aufgabe: Aufgabe): Diagrammlayout
  /** The least height in pixels. */
  mindesthoehe?(diagramm: Diagramm): number
}

const SAEULEN: Worddiagramm = { build: buildSaeulen, layout: (aufgabe) => layoutDiagramm(aufgabe) }
const KREIS: Worddiagramm = { build: buildKreis, layout: layoutKreis }

/**
 * Word has no line across horizontal bars, no columns that float across zero, and no axis on which values of different units
 * could stand.
 */
const EIGENE: Record<Worddiagrammtyp, Worddiagramm> = {
  saeulen: SAEULEN,
  gestapelt: SAEULEN,
  'gestapelt-100': SAEULEN,
  balken: { ...SAEULEN, canDraw: ({ zielwert }) => zielwert === undefined },
  linie: SAEULEN,
  flaeche: SAEULEN,
  kreis: KREIS,
  ring: KREIS,
  alterspyramide: { build: buildAlterspyramide, layout: (aufgabe) => layoutDiagramm(aufgabe) },
  gegenueberstellung: { build: buildGegenueberstellung, layout: (aufgabe) => layoutDiagramm(aufgabe) },
  wasserfall: { build: buildWasserfall, canDraw: isAufwaerts, layout: (aufgabe) => layoutDiagramm(aufgabe) },
  zielerreichung: {
    build: buildZielerreichung,
    canDraw: isEinheitlich,
    layout: (aufgabe) => layoutDiagramm(aufgabe),
    // Word sets two bars where the picture has one with a stroke for its goal.
    mindesthoehe: ({ kategorien }) => 60 + 46 * kategorien.length,
  },
}

/** What Word draws a chart with; undefined where the document shows its picture. */
function findEigenes(diagramm: Diagramm): Worddiagramm | undefined {
  const eigenes = (EIGENE as Partial<Record<Diagrammtyp, Worddiagramm>>)[diagramm.typ]
  return eigenes?.canDraw?.(diagramm) === false ? undefined : eigenes
}

/** Whether Word has a chart of its own for this; else the document shows its picture. */
export function isNativ(diagramm: Diagramm): boolean {
  return findEigenes(diagramm) !== undefined
}

/** A native chart that can be edited in Word, in the colours of the design. */
export function createDiagramm(
  { dokument: { gestaltung }, diagramme, textmass }: Wordsatz,
  gewuenscht: Diagramm,
  { width, height }: { width: number; height: number },
  altText: DocPropertiesOptions,
): ChartRun {
  const diagramm = asGezeichnet(gewuenscht)
  const eigenes = findEigenes(diagramm)
  if (!eigenes) throw new Error(`Ein Diagramm der Art „${diagramm.typ}“ zeichnet Word nicht`)
  const { build, layout, mindesthoehe } = eigenes
  const transformation = { width, height: Math.max(height, mindesthoehe?.(diagramm) ?? 0) }
  const aufgabe = { gestaltung, diagramm, breite: transformation.width, hoehe: transformation.height, textmass }
  const { optionen, ...anpassung } = build(aufgabe)
  diagramme.push({ ...anpassung, layout: layout(aufgabe) })
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
  return diagramm.typ === 'gegenueberstellung' && !isMirrored(diagramm) ? { ...diagramm, typ: 'balken' } : diagramm
}
