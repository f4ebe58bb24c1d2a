import type { Angabenfeld } from '../angaben/angabenfeld.js'
import type { Webansicht } from '../ansichten/webansicht.js'
import type { Wordansicht } from '../ansichten/wordansicht.js'
import type { Blattfeld } from '../blatt/blattfeld.js'
import type { Gestaltungsfeld } from '../gestaltung/gestaltungsfeld.js'
import type { Gewaehltes } from '../gestaltung/gewaehltes.js'
import type { Stilregeln } from '../gestaltung/stilregeln.js'
import type { Leiste } from '../leiste.js'
import type { Meldungsliste } from '../meldungen.js'
import type { Navigation } from '../navigation.js'
import type { Register } from '../register.js'
import type { Schreibfeld } from '../schreiben/schreibfeld.js'
import type { Pdfseiten } from '../seiten/seiten.js'
import type { Spiegelfeld } from '../zahlen/spiegelfeld.js'
import type { Zustandszeile } from '../zustandszeile.js'

/** All that is seen: what happens when it is used acts on it, and does not know how it is made. */
export interface Teile {
  seiten: Pdfseiten
  wordansicht: Wordansicht
  webansicht: Webansicht
  leiste: Leiste
  zustandszeile: Zustandszeile
  navigation: Navigation
  rechts: Register
  schreibfeld: Schreibfeld
  tabelle: Blattfeld
  meldungsliste: Meldungsliste
  zahlenfeld: Spiegelfeld
  angabenfeld: Angabenfeld
  gestaltung: HTMLElement
  gestaltungsfeld: Gestaltungsfeld
  gewaehltes: Gewaehltes
  stilregeln: Stilregeln
}
