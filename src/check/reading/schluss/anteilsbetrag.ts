import { type Figurglied, isLarger, isMenge } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { text } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { isLevel, levelsLike, type Schlussumfeld } from './umfeld.js'
import { artOf, type Weg, wegOf } from './weg.js'

const WEITESTE_GANZE = 4

/** "15,2 % in Höhe von 1.444.000 Euro", "84,8 % einen Betrag von" */
const BETRAG =
  /^[^‹¶;:()]{0,30}(?:in höhe von|(?:einen|ein|der) betrag von|das sind|dies sind|mithin|somit|, also|=) (?:rund )?$/

const KLAMMER_AUF = /\($/
const AUF = /(?<![a-zäöüß])auf (?:\S+ )?$/

/** "24,0 % davon, also 3,00 Mio. Euro": what a share of a whole comes to. */
export function shareOfWays({ glied, eigen, vor, davor, dahinter, folgt, absatz }: Schlussumfeld): Weg[] {
  if (!isMenge(glied) || !isLevel(glied)) return []
  const letztes = davor.at(-1)
  const betrag = letztes?.art === 'p' && BETRAG.test(absatz.geruest.slice(letztes.bis, glied.von))
  const ganze = levelsLike(glied, davor).reverse()
  // "195 von ihnen (83,3 %)" of 162: where the part is no part, the share says what it would be.
  const klammer = ganze.every((eines) => isLarger(glied, eines))
    ? shareInBrackets(absatz, dahinter[0], glied)
    : undefined
  if (!(klammer || folgt || betrag || KLAMMER_AUF.test(vor)) || AUF.test(eigen)) return []
  const anteil = klammer ?? davor.findLast(({ art }) => art === 'p')
  if (!anteil || isChangeFigure(anteil) || anteil.nummer < glied.nummer - 2) return []
  return ganze
    .slice(0, klammer ? WEITESTE_GANZE : 2)
    .flatMap((ganzes) =>
      wegOf(
        [ganzes, anteil],
        (x, y) => x.times(y).div(100),
        `${text(anteil)} von ${text(ganzes)}`,
        artOf(folgt || betrag || klammer !== undefined),
      ),
    )
}

const BALD_KLAMMER = /^[^‹¶;:()]*\($/

/** "135 von ihnen (83,3 %)" */
function shareInBrackets(
  { geruest }: Passage,
  anteil: Figurglied | undefined,
  glied: Figurglied,
): Figurglied | undefined {
  if (anteil?.art !== 'p') return undefined
  const dazwischen = geruest.slice(glied.bis, anteil.von)
  return dazwischen.length < 60 && BALD_KLAMMER.test(dazwischen) ? anteil : undefined
}
