import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { areHalves } from '../aussagen/haelften.js'
import { between, type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { DAVON_DANACH, EINZELN } from '../aussagen/summe.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { plain } from '../figur.js'
import { hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { slipOf } from '../vertipper.js'
import { umfeldOf } from './umfeld.js'

const DAVON =
  /(?<![a-zäöüß])(?:davon|darunter|hiervon|hierunter|von (?:ihnen|diesen|denen)|unter (?:ihnen|diesen))(?![a-zäöüß])/
const UEBRIGE = /(?<![a-zäöüß])(?:übrige|restliche|verbleibende|andere)n? (?:[a-zäöüß]+ )?$/
/** What is further from its whole counts something else: "12 Träger, davon profitierten 300 Personen". */
const WEITESTES = 2

/** Parts that are more than anything they may be a part of. */
export function findZuGrosseTeile(absatz: Passage): Widerspruch[] {
  return gliederOf(absatz).flatMap((teil): Widerspruch[] => {
    if (!isMenge(teil) || isChangeFigure(teil) || teil.figur.stellen > 0) return []
    if (teil.figur.naehe === 'mehr' || EINZELN.test(teil.davor)) return []
    const umfeld = umfeldOf(absatz, teil)
    if (!DAVON.test(umfeld.eigen) && !DAVON_DANACH.test(teil.danach)) return []
    const ganze = umfeld.davor.filter((eines) => isMenge(eines) && sameArt(eines, teil) && !isChangeFigure(eines))
    const groesstes = ganze.sort((a, b) => plainOf(b).cmp(plainOf(a)))[0]
    if (!groesstes || !hasTyped(teil, groesstes) || plainOf(teil).lte(plainOf(groesstes))) return []
    const soll = meantBy(absatz, teil, groesstes)
    const weit = plainOf(teil).gt(plainOf(groesstes).times(WEITESTES))
    if (weit && !soll) return []
    const richtig = soll
      ? print(soll, teil.figur.einheit, teil.figur.stellen, teil.figur)
      : `höchstens ${text(groesstes)}`
    return [
      {
        glied: teil,
        text: `${text(teil)} können kein Teil von ${text(groesstes)} sein`,
        richtig,
        sonst: '',
        art: 'sicher',
      },
    ]
  })
}

const SATZENDE = /[¶;]/

/** What the part would have to be by its share, or by the other half of the whole. */
function meantBy(absatz: Passage, teil: Figurglied, ganzes: Figurglied): Decimal | undefined {
  const glieder = gliederOf(absatz)
  const [anteil] = glieder.slice(teil.nummer + 1)
  if (anteil?.art === 'p' && !SATZENDE.test(between(absatz, teil, anteil))) {
    const wert = plainOf(ganzes).times(anteil.figur.wert).div(100).toDecimalPlaces(teil.figur.stellen)
    const rand = plainOf(ganzes).times(new Dezimal(10).pow(-anteil.figur.stellen)).div(200)
    const genau = digitsLike(plainOf(teil)).find((eines) => eines.minus(wert).abs().lte(rand.plus(0.5)))
    return genau ?? wert
  }
  const haelfte = glieder.find(
    (eines) =>
      eines !== teil &&
      eines !== ganzes &&
      sameArt(eines, teil) &&
      plainOf(eines).lt(plainOf(ganzes)) &&
      areHalves(teil, eines),
  )
  const { dahinter, folgesatz } = umfeldOf(absatz, teil)
  const uebrige = [...dahinter, ...folgesatz].find(
    (eines) => sameArt(eines, teil) && UEBRIGE.test(eines.davor) && plainOf(eines).lt(plainOf(ganzes)),
  )
  const andere = haelfte ?? uebrige
  const rest = andere && plainOf(ganzes).minus(plainOf(andere))
  return rest && slipOf(plainOf(teil), rest) ? rest : undefined
}

/** What a figure may have been before a digit slipped into it. */
function digitsLike(wert: Decimal): Decimal[] {
  const ziffern = wert.toFixed(0)
  return [...ziffern].map((_, stelle) => new Dezimal(`${ziffern.slice(0, stelle)}${ziffern.slice(stelle + 1)}` || '0'))
}

function plainOf({ figur }: Figurglied): Decimal {
  return plain(figur.wert, figur)
}
