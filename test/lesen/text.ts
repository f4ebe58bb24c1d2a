import type { Nodes } from 'hast'

/** What of a text counts for comparison: letters, digits, punctuation; neither space nor any hyphen, since lines break differently. */
export function essence(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad\u202f\u2010\u2011-]+/g, '')
}

/** Text of a tree without the elements that `ohne` names (by tag or class). */
export function textOfTree(knoten: Nodes, ohne: readonly string[] = []): string {
  if (knoten.type === 'text') return knoten.value
  if (knoten.type === 'element') {
    const klassen = Array.isArray(knoten.properties.className) ? knoten.properties.className.map(String) : []
    if ([knoten.tagName, ...klassen].some((name) => ohne.includes(name))) return ''
  }
  return 'children' in knoten ? knoten.children.map((kind) => textOfTree(kind, ohne)).join(' ') : ''
}

/** Where two texts part, with what stands there in each; '' where they are the same. */
export function firstDifference(ist: string, soll: string): string {
  if (ist === soll) return ''
  let stelle = 0
  while (ist[stelle] === soll[stelle]) stelle++
  const umgebung = (text: string) => text.slice(Math.max(0, stelle - 40), stelle + 40)
  return `an Stelle ${stelle}: „${umgebung(ist)}“ statt „${umgebung(soll)}“`
}
