import type { Figurglied } from '../../reading/aussagen/muster.js'
import type { Buchzelle } from '../../zahlen/zellenbuch.js'
import type { Zellkandidat } from '../kandidat.js'

/** "im Monatsmittel rund 110", "monatlich 110", "weniger als sonst (110)": no single month. */
const MITTEL =
  /mittelwert|(?<!(?:ischen|landes|bundes|kreis) ?)durchschnitt|im (?:schnitt|mittel)(?![a-zäöüß])|[a-zäöüß]mittels?(?![a-zäöüß])|gemittelt|(?<![a-zäöüß])(?:monatlich|jährlich|wöchentlich|(?:je|pro) (?:monat|jahr|woche|quartal)|sonst|üblich|üblicherweise|in der regel)(?![a-zäöüß])/

const BIS_SATZ = /.*[¶;]/
const AB_TEILSATZ = /(?:[¶;,]|(?: zusammen| gemeinsam)? ‹[pqezvdr]).*/

/** The words of a figure: of its sentence before it, and behind it as far as a comma or the next figure. */
export function ownWords({ davor, danach }: Figurglied): string {
  return `${davor.replace(BIS_SATZ, '')}|${danach.replace(AB_TEILSATZ, '')}`
}

const JAHRESMITTEL = /jahres(?:durchschnitt|mittel)/

/** Whether a figure is said to be a mean, and the cell is none. */
export function isMeanOfOthers(eigen: string, kandidat: Zellkandidat): boolean {
  return MITTEL.test(eigen) && !isMean(kandidat.buchzelle) && !(JAHRESMITTEL.test(eigen) && isOfYear(kandidat))
}

/** "im Jahresdurchschnitt 2021" may be what a column "2021" gives, and no month of it. */
function isOfYear({ buchzelle, zeit }: Zellkandidat): boolean {
  return zeit === 'gleich' && buchzelle.zeit?.koernung === 'jahr'
}

function isMean({ eintrag: { reihe, blatt }, spalte }: Buchzelle): boolean {
  return MITTEL.test(`${reihe.name} ${spalte} ${blatt.titel}`.toLowerCase())
}
