import { sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { text } from '../rechenprobe/probe.js'
import { isLevel, type Schlussumfeld } from './umfeld.js'
import { signOf } from './veraenderung/richtung.js'
import { type Weg, wegOf } from './weg.js'

const ZIELWERT =
  /(?<![a-zäöüß])(?:zielwert|planwert|sollwert|zielgröße|zielzahl)(?:s|es)? (?:von|in höhe von|bei) (?:rund )?$/
const AUSGEHEND =
  /(?<![a-zäöüß])(?:ausgehend von|ausgangswert (?:von|ist|war|sind|waren)|gegenüber|bei) (?:[a-zäöüß]+ ){0,2}$/

/** "soll um 2,0 % verringert werden. Ausgehend von 2.906 ergibt sich ein Zielwert von 2.848" */
export function plannedWays({ glied, davor, vor, folgt, absatz }: Schlussumfeld): Weg[] {
  if (!isLevel(glied) || !folgt || !ZIELWERT.test(vor)) return []
  const basis = davor.findLast((eines) => sameArt(eines, glied) && isLevel(eines))
  const um = davor.findLast((eines) => eines.art === 'p' && isChangeFigure(eines))
  if (!basis || !um || !AUSGEHEND.test(basis.davor)) return []
  const ab = absatz.geruest.lastIndexOf('¶', um.von) + 1
  return signOf(absatz.geruest.slice(ab, glied.von)).flatMap((zeichen) =>
    wegOf(
      [basis, um],
      (x, y) => x.plus(x.times(y.abs()).div(100).times(zeichen)),
      `${text(basis)} ${zeichen === 1 ? '+' : '−'} ${text(um)}`,
      'zwingend',
    ),
  )
}
