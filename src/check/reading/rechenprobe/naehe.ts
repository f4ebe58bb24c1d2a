import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import type { Naeherung } from '../aussagen.js'
import { type Figur, meets, type Naehe, plain, plainBereich } from '../figur.js'
import { nearnessWord } from './bruchwort.js'
import { hasTyped, print, text, type Widerspruch } from './probe.js'

/** Words that say on which side of the rounded value the other lies. */
const SEITEN: ReadonlySet<Naehe> = new Set(['knapp', 'gut', 'mehr', 'weniger'])

/** A value that lies on the other side of the rounded one than the word says. */
export function checkNaeherung({ rund, genau }: Naeherung): Widerspruch[] {
  if (!hasTyped(rund, genau) || !SEITEN.has(rund.figur.naehe)) return []
  if (meets(plainBereich(rund.figur), plainBereich(genau.figur))) return []
  const richtig = `„${roundedLike(rund.figur, plain(genau.figur.wert, genau.figur))}“`
  return [
    {
      glied: rund,
      text: `${text(genau)} sind nicht „${nearnessWord(rund.figur)} ${text(rund)}“`,
      richtig,
      sonst: '',
      art: 'sicher',
      gewiss: true,
    },
  ]
}

const NULLEN_HINTEN = /0*$/

/** A value as finely rounded as another: "gut 1.300" for 1.363 beside "gut 1.200", "gut 1.200" for 1.210 beside "knapp 1.200". */
function roundedLike(rund: Figur, genau: Decimal): string {
  const wert = plain(rund.wert, rund)
  const [ganze = '', stellen = ''] = wert.toFixed().split('.')
  const stufe = new Dezimal(10).pow(stellen === '' ? (NULLEN_HINTEN.exec(ganze)?.[0].length ?? 0) : -stellen.length)
  const [unten, oben] = [genau.div(stufe).floor().times(stufe), genau.div(stufe).ceil().times(stufe)]
  const darueber = wert.eq(unten) || (!wert.eq(oben) && ['gut', 'mehr'].includes(rund.naehe))
  return `${darueber ? 'gut' : 'knapp'} ${print(darueber ? unten : oben, rund.einheit, rund.stellen, rund)}`
}
