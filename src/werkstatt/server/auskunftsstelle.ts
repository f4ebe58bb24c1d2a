import type { Environment } from '../../environment.js'
import type { Anwesenheit } from '../anwesenheit.js'
import type { Werkstatt } from '../bau/werkstatt.js'
import type { Werkstattdateien } from '../dateien.js'
import type { Gestaltungsprobe } from '../gestaltung/probe.js'

/** What the answers need. */
export interface Auskunftsstelle {
  werkstatt: Werkstatt
  dateien: Werkstattdateien
  probe: Gestaltungsprobe
  /** Undefined where one only reads: then nobody is told. */
  anwesenheit: Anwesenheit | undefined
  /** The command of LibreOffice, where it is installed. */
  office(): string | undefined
  environment: Environment
  /** Aborted when the Werkstatt ends. */
  signal: AbortSignal
  now(): Date
  stand(): unknown
}
