import { type Figurglied, gliederOf } from '../aussagen/muster.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import type { Textstelle } from '../satz/stelle.js'

/** The figures of a stretch of a chain. */
export function gliederIn(absatz: Passage, { von, bis }: Textstelle): Figurglied[] {
  return gliederOf(absatz).filter((glied) => glied.von >= von && glied.bis <= bis)
}

/** The words directly before a figure, as far as the figure before or the beginning of its sentence. */
export function wordsBefore(absatz: Passage, glied: Figurglied): string {
  const vorige = gliederOf(absatz)[glied.nummer - 1]
  const ab = Math.max(sentenceAt(absatz, glied.von).von, vorige?.bis ?? 0)
  return absatz.geruest.slice(ab, glied.von)
}

/** The words directly behind a figure, as far as the next figure or the end of its sentence. */
export function wordsBehind(absatz: Passage, glied: Figurglied): string {
  const naechste = gliederOf(absatz)[glied.nummer + 1]
  const bis = Math.min(sentenceAt(absatz, glied.von).bis, naechste?.von ?? Number.POSITIVE_INFINITY)
  return absatz.geruest.slice(glied.bis, bis)
}
