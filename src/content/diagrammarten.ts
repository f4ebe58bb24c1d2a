import { alterspyramide } from './diagrammarten/alterspyramide.js'
import { anteil } from './diagrammarten/anteil.js'
import type { Diagrammart } from './diagrammarten/art.js'
import { balken } from './diagrammarten/balken.js'
import { flaeche } from './diagrammarten/flaeche.js'
import { gegenueberstellung } from './diagrammarten/gegenueberstellung.js'
import { gestapelt } from './diagrammarten/gestapelt.js'
import { gestapelt100 } from './diagrammarten/gestapelt-100.js'
import { kreis } from './diagrammarten/kreis.js'
import { linie } from './diagrammarten/linie.js'
import { punkte } from './diagrammarten/punkte.js'
import { ring } from './diagrammarten/ring.js'
import { saeulen } from './diagrammarten/saeulen.js'
import { steigung } from './diagrammarten/steigung.js'
import { waffel } from './diagrammarten/waffel.js'
import { wasserfall } from './diagrammarten/wasserfall.js'
import { zielerreichung } from './diagrammarten/zielerreichung.js'

const ARTEN = [
  saeulen,
  gestapelt,
  gestapelt100,
  balken,
  linie,
  flaeche,
  kreis,
  ring,
  alterspyramide,
  gegenueberstellung,
  wasserfall,
  zielerreichung,
  anteil,
  waffel,
  punkte,
  steigung,
] as const

/** What authors may write as `typ=…`. */
export type Diagrammtyp = (typeof ARTEN)[number]['name']

/** The kinds of which Word has a chart of its own. */
export type Worddiagrammtyp = Extract<(typeof ARTEN)[number], { word: 'eigenes' }>['name']

/** The closed list of kinds of charts, in the order of the handbook. */
export const DIAGRAMMARTEN: readonly (Diagrammart & { name: Diagrammtyp })[] = ARTEN

export const DIAGRAMMTYPEN: readonly Diagrammtyp[] = ARTEN.map(({ name }) => name)

const NACH_NAMEN = new Map<string, Diagrammart>(ARTEN.map((art) => [art.name, art]))

/** The declaration of a kind. */
export function artOf({ typ }: { typ: Diagrammtyp }): Diagrammart {
  const art = NACH_NAMEN.get(typ)
  if (!art) throw new Error(`Ein Diagramm der Art „${typ}“ gibt es nicht`)
  return art
}
