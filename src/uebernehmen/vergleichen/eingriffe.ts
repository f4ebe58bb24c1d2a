import { diffArrays } from 'diff'
import type { Leseabsatz, Lesewort } from '../lesen/lesetext.js'

/** Words of a paragraph that others took the place of; one of both may be none. */
export interface Eingriff {
  alt: readonly Lesewort[]
  neu: readonly Lesewort[]
  /** Where in the old text: from, up to. */
  von: number
  bis: number
}

/** What was changed in a paragraph, word by word. Kinds of blanks, hints for breaking words and what is counted are no change. */
export function findEingriffe(alt: Leseabsatz, neu: Leseabsatz): Eingriff[] {
  const eingriffe: Eingriff[] = []
  let [i, j] = [0, 0]
  let offen: { alt: Lesewort[]; neu: Lesewort[]; von: number } | undefined
  const startOf = (index: number) => alt.worte[index]?.von ?? alt.text.length
  const close = () => {
    if (!offen) return
    const eingriff = { ...offen, bis: startOf(i) }
    if (!isNothing(eingriff, alt)) eingriffe.push(eingriff)
    offen = undefined
  }
  const keys = ({ worte }: Leseabsatz) => worte.map(({ schluessel }) => schluessel)
  for (const { count, added, removed } of diffArrays(keys(alt), keys(neu))) {
    if (!added && !removed) {
      close()
      i += count
      j += count
      continue
    }
    offen ??= { alt: [], neu: [], von: startOf(i) }
    if (removed) {
      offen.alt.push(...alt.worte.slice(i, i + count))
      i += count
    } else {
      offen.neu.push(...neu.worte.slice(j, j + count))
      j += count
    }
  }
  close()
  return eingriffe
}

/** A blank at either end is none, and what is counted and says the same is the same, be it a field or not. */
function isNothing({ alt, neu, von, bis }: Eingriff, { text }: Leseabsatz): boolean {
  const worte = [...alt, ...neu]
  if (worte.every(({ schluessel }) => schluessel === ' ')) return von === 0 || bis === text.length
  const said = (eine: readonly Lesewort[]) => eine.map(({ text }) => text.replace(/[\s\u00ad]+/g, '')).join('')
  return worte.some(({ schluessel }) => schluessel.startsWith('\u0001')) && said(alt) === said(neu)
}
