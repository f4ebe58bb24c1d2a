/** An abbreviation in brackets behind the words that it stands for. */
export interface Abkuerzungsstelle {
  kurz: string
  lang: string
}

/** At most seven letters, alone in brackets, with a capital that is not the first: (LZB), (eLb). */
const IN_KLAMMERN = /\((?=\p{L}+\p{Lu})(\p{L}{2,7})\)/gu
const WORT = /[\p{L}-]+/gu
const KLEINE = new Set(['und', 'der', 'die', 'das', 'des', 'den', 'für', 'im', 'in', 'von', 'zur', 'zum', 'am', 'an'])
/** Words further away than that belong to something else. */
const MEISTE_WORTE = 6

/**
 * The abbreviations that a text explains, as far as that is certain: each word before the bracket gives letters in their order, the
 * first letter of the first one begins the abbreviation, and all of its letters are found.
 */
export function findAbkuerzungen(text: string): Abkuerzungsstelle[] {
  return [...text.matchAll(IN_KLAMMERN)].flatMap(({ 1: kurz = '', index }) => {
    const davor = text.slice(0, index)
    const satz = davor.slice(Math.max(davor.lastIndexOf('. '), davor.lastIndexOf(')'), davor.lastIndexOf(',')) + 1)
    const worte = [...satz.matchAll(WORT)].slice(-MEISTE_WORTE)
    // The shortest that says it all, so that what stands before is none of it.
    for (let anfang = worte.length - 1; anfang >= 0; anfang--) {
      const teil = worte.slice(anfang)
      if (
        !spells(
          teil.map(([wort]) => wort.toLowerCase()),
          kurz.toLowerCase(),
        )
      )
        continue
      return [{ kurz, lang: satz.slice(teil[0]?.index ?? 0).trim() }]
    }
    return []
  })
}

/** Whether letters of the words make the abbreviation: the first of each word, and any behind it. */
function spells([wort, ...weitere]: readonly string[], kurz: string): boolean {
  if (wort === undefined) return kurz === ''
  if (KLEINE.has(wort) && wort[0] !== kurz[0]) return weitere.length > 0 && spells(weitere, kurz)
  if (kurz === '' || wort[0] !== kurz[0] || (weitere.length === 0 && wort.length <= kurz.length)) return false
  let stelle = 1
  for (let genommen = 1; genommen <= kurz.length; genommen++) {
    if (spells(weitere, kurz.slice(genommen))) return true
    const naechste = wort.indexOf(kurz[genommen] ?? '', stelle)
    if (genommen === kurz.length || naechste < 0) return false
    stelle = naechste + 1
  }
  return false
}
