/** An abbreviation in brackets behind the words that it stands for. */
export interface ExplainedAbbreviation {
  short: string
  long: string
}

/** At most seven letters, alone in brackets, with a capital that is not the first: (LZB), (eLb). */
const IN_BRACKETS = /\((?=\p{L}+\p{Lu})(\p{L}{2,7})\)/gu
const WORD = /[\p{L}-]+/gu
const SMALL_WORDS = new Set([
  'und',
  'der',
  'die',
  'das',
  'des',
  'den',
  'für',
  'im',
  'in',
  'von',
  'zur',
  'zum',
  'am',
  'an',
])
/** Words further away than that belong to something else. */
const MOST_WORDS = 6

/**
 * The abbreviations that a text explains, as far as that is certain: each word before the bracket gives letters in their order, the
 * first letter of the first one begins the abbreviation, and all of its letters are found.
 */
export function findAbbreviations(text: string): ExplainedAbbreviation[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(({ 1: short = '', index }) => {
    const before = text.slice(0, index)
    const setting = before.slice(
      Math.max(before.lastIndexOf('. '), before.lastIndexOf(')'), before.lastIndexOf(',')) + 1,
    )
    const words = [...setting.matchAll(WORD)].slice(-MOST_WORDS)
    // The shortest that says it all, so that what stands before is none of it.
    for (let start = words.length - 1; start >= 0; start--) {
      const part = words.slice(start)
      if (
        !spells(
          part.map(([word]) => word.toLowerCase()),
          short.toLowerCase(),
        )
      )
        continue
      return [{ short, long: setting.slice(part[0]?.index ?? 0).trim() }]
    }
    return []
  })
}

/** Whether letters of the words make the abbreviation: the first of each word, and any behind it. */
function spells([word, ...others]: readonly string[], short: string): boolean {
  if (word === undefined) return short === ''
  if (SMALL_WORDS.has(word) && word[0] !== short[0]) return others.length > 0 && spells(others, short)
  if (short === '' || word[0] !== short[0] || (others.length === 0 && word.length <= short.length)) return false
  let position = 1
  for (let taken = 1; taken <= short.length; taken++) {
    if (spells(others, short.slice(taken))) return true
    const next = word.indexOf(short[taken] ?? '', position)
    if (taken === short.length || next < 0) return false
    position = next + 1
  }
  return false
}
