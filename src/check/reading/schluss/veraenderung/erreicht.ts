import type { Decimal } from 'decimal.js'
import { text } from '../../rechenprobe/probe.js'
import { isLevel, levelsLike, type Schlussumfeld } from '../umfeld.js'
import { artOf, type Weg, wegOf } from '../weg.js'
import { AUF } from './reihenfolge.js'
import { signOf } from './richtung.js'
import { isOneSentence } from './werte.js'

/** "beläuft sich auf" says what is, "erhöhte sich auf" what it has become. */
const BELAEUFT = /(?:bel[aä]uf|belief|summier|addier|beziffer)/

const UM = /(?<![a-zäöüß])um (?:\S+ ){0,2}$/

/** "von 1.500 um 4,0 % auf 1.560", "um 186 auf 2.374": what the later value comes to. */
export function reachedWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, vor, eigen, davor, frueher, dahinter, absatz } = umfeld
  if (!isReached(eigen) || !isLevel(glied)) return []
  const um = davor.at(-1)
  if (!um || !UM.test(um.davor) || um.von < glied.von - 60) return []
  if (um.art !== 'p' && um.art !== glied.art && um.art !== 'q') return []
  if (glied.art === 'p' && um.art === 'p') return []
  // "danach jährlich um zehn Prozentpunkte bis auf 70 %": how many steps it takes is not said.
  if (SCHRITTWEISE.test(absatz.geruest.slice(um.von - 40, glied.von))) return []
  const basen = [...levelsLike(glied, dahinter).slice(0, 1), ...levelsLike(glied, frueher).slice(-6).reverse()]
  const zeichen = signOf(`${vor}${absatz.geruest.slice(glied.bis, glied.bis + 60)}`)
  return basen.flatMap((basis, stelle) =>
    zeichen.flatMap((eines) => {
      const rechne = (x: Decimal, y: Decimal): Decimal =>
        um.art === 'p' ? x.plus(x.times(y.abs()).div(100).times(eines)) : x.plus(y.abs().times(eines))
      return wegOf(
        [basis, um],
        rechne,
        `${text(basis)} ${eines === 1 ? '+' : '−'} ${text(um)}`,
        artOf(stelle < 2 && isOneSentence(umfeld, [basis])),
      )
    }),
  )
}

const SCHRITTWEISE =
  /(?<![a-zäöüß])(?:[a-zäöüß]*jährlich|monatlich|jedes jahr|(?:je|pro) (?:jahr|monat|schritt)|jeweils|schritt[a-zäöüß]*|stufenweise|bis auf)(?![a-zäöüß])/

/** Whether the words of a figure make it what something has come to: "stieg auf". */
export function isReached(eigen: string): boolean {
  return AUF.test(eigen) && !BELAEUFT.test(eigen)
}
