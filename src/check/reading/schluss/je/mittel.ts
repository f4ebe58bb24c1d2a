import { Dezimal } from '../../../../figures/dezimal.js'
import type { Figurglied } from '../../aussagen/muster.js'
import { isLevel, type Schlussumfeld } from '../umfeld.js'
import { joined, type Weg } from '../weg.js'
import { addWeg, IM_MONAT, sameScale } from './menge.js'

const MITTEL =
  /(?<![a-zäöüß])(?:(?:[a-zäöüß]*(?:jahres|quartals|mehrjahres))?(?:mittelwert|durchschnitt)[a-zäöüß]*|(?:im|das|ein|dieses|[a-zäöüß]*jahres)[ -]?mittel|im schnitt|gemittelt)(?![a-zäöüß])/

/** Over how many values or times is averaged: "der drei Jahre". */
const UEBER_WIE_VIELE =
  /‹[zd]\d+›(?= (?:jahr|monat|quartal|stichtag|zeitpunkt|messung|woche|halbjahr|werte|standort|region|geschäftsstelle|kreis|ort))/g

const HALBJAHR = /halbjahr|jahreshälfte/

const WENIGSTE = 3

/** "64, 71, 58 und 79 Arbeitsuchende; der Mittelwert liegt bei 68": the mean of those that stand in a row. */
export function meanWays({ glied, vor, eigen, nach, davor, absatz }: Schlussumfeld): Weg[] {
  const worte = wordsSinceLevel(vor, eigen)
  if (!isLevel(glied) || !(MITTEL.test(worte) || MITTEL.test(nach)) || IM_MONAT.test(`${worte}|${nach}`)) return []
  const gleiche = davor.filter(
    (eines) => sameScale(eines, glied) && !eines.figur.spanne && eines.figur.form === 'ziffern',
  )
  const wege: Weg[] = []
  for (let von = 0; von < gleiche.length; ) {
    let bis = von + 1
    while (gleiche[bis] && areListed(absatz.geruest, gleiche[bis - 1], gleiche[bis], glied.art === 'p')) bis++
    const reihe = gleiche.slice(von, bis)
    const haelften = reihe.length === 2 && HALBJAHR.test(absatz.geruest.slice(reihe[0]?.von ?? 0, reihe[1]?.bis))
    if (reihe.length >= WENIGSTE || haelften)
      addWeg(
        wege,
        reihe,
        (...werte) => Dezimal.sum(...werte).div(werte.length),
        `(${joined(reihe, ' + ')}) : ${reihe.length}`,
        true,
      )
    von = bis
  }
  return wege
}

const BIS_ZAHL = /^.*‹[pqezvdr]\d+›/

/** The words of a figure, with those before "drei Jahre", which are its own as well. */
function wordsSinceLevel(vor: string, eigen: string): string {
  const ohneAnzahl = vor.replace(UEBER_WIE_VIELE, '')
  if (ohneAnzahl === vor) return eigen
  const schnitt = Math.max(...['¶', ';', ':', '('].map((zeichen) => ohneAnzahl.lastIndexOf(zeichen)))
  return ohneAnzahl.slice(schnitt + 1).replace(BIS_ZAHL, '')
}

const AUFGEZAEHLT = /^[^‹¶;:]{0,40}(?:,|und|sowie|\))[^‹¶;:]{0,40}$/
const ZEITMARKE = /‹t\d+›:?/g
const INSGESAMT = /insgesamt|zusammen|summe/

/**
 * Whether nothing but a comma, "und" and what they are of stands between two figures.
 * @param mitZeit shares are averaged over times only: those of groups weigh differently
 */
function areListed(geruest: string, a: Figurglied | undefined, b: Figurglied | undefined, mitZeit: boolean): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    (!mitZeit || geruest.slice(a.bis, b.von).includes('‹t')) &&
    AUFGEZAEHLT.test(geruest.slice(a.bis, b.von).replace(ZEITMARKE, '')) &&
    !INSGESAMT.test(geruest.slice(a.bis, b.von))
  )
}
