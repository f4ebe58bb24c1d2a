/** What sentences say with their figures. */

export { findAbstandsrichtungen } from './aussagen/abstandsrichtung.js'
export { type Anteil, findAnteile } from './aussagen/anteil.js'
export { findGleichungen, type Gleichsetzung } from './aussagen/gleich.js'
export { findHundert, type Hundert } from './aussagen/hundert.js'
export { findJe, findMonatlich, type JeAussage, type Monatsaussage } from './aussagen/je.js'
export type { Figurglied } from './aussagen/muster.js'
export { findNaeherungen, type Naeherung } from './aussagen/naehe.js'
export { findReste, findSummen, type Restaussage, type Summenaussage } from './aussagen/summe.js'
export { findUrteile, type Zielurteil } from './aussagen/urteil.js'
export { findUmAuf, type UmAuf } from './aussagen/veraenderung/umauf.js'
export { findVeraenderungen, type Veraenderung } from './aussagen/veraenderung/veraenderung.js'
export { findVergleiche, type Vergleich } from './aussagen/vergleich.js'
