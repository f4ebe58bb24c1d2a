import type { Decimal } from 'decimal.js'
import { PROZENT } from '../../../figures/einheit.js'
import { type Figurglied, gliederOf, sameArt } from '../aussagen/muster.js'
import { timeAt } from '../aussagen/veraenderung/zeitbezug.js'
import { meets, plain, plainBereich } from '../figur.js'
import { inWords } from '../rechenprobe/bruchwort.js'
import { hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { isLevel } from '../schluss/umfeld.js'
import { gliederIn } from './umgebung.js'

const MEHR = /^ (?:[a-zäöüß-]+ )?(?:(mehr|höher|größer)|(weniger|niedriger|geringer|kleiner))(?![a-zäöüß])/
const SO_VIEL = /^ so (?:viele?|hoch|groß|oft|häufig)(?![a-zäöüß])/
const FRUEHER = /(?:nach|gegenüber|statt|vorjahr|zuvor|noch)(?: [a-zäöüß]+){0,3} $/

/** "Nach 1.120 … 1.400, also ein Fünftel mehr": a fraction of the earlier of the two values that the sentence gives. */
export function findBruchvergleiche(absatz: Passage): Widerspruch[] {
  return gliederOf(absatz).flatMap((bruch): Widerspruch[] => {
    if (bruch.figur.form !== 'bruch') return []
    const [, mehr, weniger] = MEHR.exec(bruch.danach) ?? []
    const soViel = SO_VIEL.test(bruch.danach)
    if (!mehr && !weniger && !soViel) return []
    const weg = wayOf(absatz, bruch)
    if (!weg || !hasTyped(...weg)) return []
    const [frueher, spaeter] = weg.map(({ figur }) => plain(figur.wert, figur)) as [Decimal, Decimal]
    if (frueher.lte(0)) return []
    const anteil = soViel
      ? spaeter.times(100).div(frueher)
      : spaeter
          .minus(frueher)
          .times(mehr ? 100 : -100)
          .div(frueher)
    if (anteil.lte(0) || meets({ unten: anteil, oben: anteil }, plainBereich(bruch.figur))) return []
    const richtig = `${print(anteil, PROZENT, 1)} (${inWords(bruch.figur, anteil)})`
    return [
      {
        glied: bruch,
        text: `Von ${text(weg[0])} auf ${text(weg[1])} ${soViel ? 'sind es noch' : 'sind es'} ${richtig}, im Satz steht ${text(bruch)}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

/** The only two values of the sentence, or of it and the one before, the earlier first. */
function wayOf(absatz: Passage, bruch: Figurglied): [Figurglied, Figurglied] | undefined {
  const satz = sentenceAt(absatz, bruch.von)
  const davor = sentenceAt(absatz, satz.von - 2).von
  for (const von of [satz.von, davor]) {
    const [a, b, ...weitere] = gliederIn(absatz, { von, bis: bruch.von }).filter(
      (glied) => isLevel(glied) && glied.art !== 'p' && glied.art !== 'd',
    )
    if (!a || !b) continue
    return weitere.length === 0 && sameArt(a, b) ? orderOf(absatz, a, b) : undefined
  }
  return undefined
}

function orderOf(absatz: Passage, a: Figurglied, b: Figurglied): [Figurglied, Figurglied] | undefined {
  if (FRUEHER.test(a.davor) !== FRUEHER.test(b.davor)) return FRUEHER.test(a.davor) ? [a, b] : [b, a]
  const [x, y] = [timeAt(absatz, a), timeAt(absatz, b)]
  if (!x || !y || x.ende === y.ende) return undefined
  return x.koernung === 'relativ' || (y.koernung !== 'relativ' && x.ende < y.ende) ? [a, b] : [b, a]
}
