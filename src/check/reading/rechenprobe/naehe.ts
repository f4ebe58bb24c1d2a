import type { Naeherung } from '../aussagen.js'
import { meets, type Naehe, plain, plainBereich } from '../figur.js'
import { nearnessWord } from './bruchwort.js'
import { hasTyped, text, type Widerspruch } from './probe.js'

/** Words that say on which side of the rounded value the other lies. */
const SEITEN: ReadonlySet<Naehe> = new Set(['knapp', 'gut', 'mehr', 'weniger'])

/** A value that lies on the other side of the rounded one than the word says. */
export function checkNaeherung({ rund, genau }: Naeherung): Widerspruch[] {
  if (!hasTyped(rund, genau) || !SEITEN.has(rund.figur.naehe)) return []
  if (meets(plainBereich(rund.figur), plainBereich(genau.figur))) return []
  const darueber = plain(genau.figur.wert, genau.figur).gt(plain(rund.figur.wert, rund.figur))
  const richtig = `„${darueber ? 'gut' : 'knapp'} ${text(rund)}“`
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
