import * as ausnahmeregeln from './check/ausnahmen/regeln.js'
import { REGELLISTE } from './check/regelliste.js'
import * as abschnittsregeln from './content/abschnitt/regeln.js'
import * as datenregeln from './content/daten/regeln.js'
import * as programmregeln from './content/programm/regeln.js'
import * as leseregeln from './content/regeln.js'
import * as yamlregeln from './content/yaml/regeln.js'
import * as rechenregeln from './figures/regeln.js'
import * as importregeln from './import/regeln.js'
import * as satzregeln from './layout/regeln.js'
import type { Regel } from './message.js'
import * as nachweisregeln from './nachweis/regeln.js'
import * as pdfregeln from './pdf/regeln.js'
import * as berichtsregeln from './pruefbericht/regeln.js'
import * as laufregeln from './regeln.js'
import * as uebernahmeregeln from './uebernehmen/regeln.js'
import * as webregeln from './web/regeln.js'
import * as webauftrittsregeln from './webauftritt/regeln.js'
import * as wordregeln from './word/regeln.js'
import * as spiegelregeln from './zahlenspiegel/regeln.js'
import * as teilregeln from './zusammenfuehren/regeln.js'

/** Every rule that a message may stand under, for `amip check --erklaere`: in the order of the stages, then those of `amip check`. */
export const REGELWERK: readonly Regel[] = [
  leseregeln,
  yamlregeln,
  programmregeln,
  abschnittsregeln,
  datenregeln,
  rechenregeln,
  satzregeln,
  pdfregeln,
  wordregeln,
  webregeln,
  laufregeln,
  berichtsregeln,
  spiegelregeln,
  teilregeln,
  nachweisregeln,
  importregeln,
  uebernahmeregeln,
  webauftrittsregeln,
  ausnahmeregeln,
]
  .flatMap((raum): Regel[] => Object.values(raum))
  .concat(REGELLISTE)
