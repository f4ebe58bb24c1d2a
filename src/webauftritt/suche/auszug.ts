import { foldWord, WORT } from './einrichtung.js'

/** A piece of text; `gefunden` where it is a word that was asked for. */
export interface Auszugstueck {
  text: string
  gefunden: boolean
}

const VORHER = 70
const LAENGE = 240

/**
 * The place of a text where words were found, so much of it as a reader needs to judge.
 * @param woerter as the index has them
 */
export function excerpt(text: string, woerter: readonly string[]): Auszugstueck[] {
  const gesucht = new Set(woerter)
  const gefunden = [...text.matchAll(WORT)].filter(([wort]) => gesucht.has(foldWord(wort) ?? ''))
  const erste = gefunden[0]?.index ?? 0
  const von = erste <= VORHER ? 0 : text.lastIndexOf(' ', erste - VORHER) + 1
  const ende = text.length <= von + LAENGE ? text.length : text.lastIndexOf(' ', von + LAENGE)
  const bis = ende > erste ? ende : von + LAENGE
  const stuecke: Auszugstueck[] = []
  let stand = von
  const put = (stueck: string, ist: boolean) => {
    if (stueck !== '') stuecke.push({ text: stueck, gefunden: ist })
  }
  if (von > 0) put('… ', false)
  for (const { 0: wort, index } of gefunden) {
    if (index < von || index + wort.length > bis) continue
    put(text.slice(stand, index), false)
    put(wort, true)
    stand = index + wort.length
  }
  put(text.slice(stand, bis), false)
  if (bis < text.length) put(' …', false)
  return stuecke
}
