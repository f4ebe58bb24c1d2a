import type { YAMLError } from 'yaml'

/** One slip of the hand: the line that it is in (from 0), and what the parser stumbles over there, which may be nothing. */
export interface Versehen {
  zeile: number
  fehler: readonly YAMLError[]
}

/** As many slips are told at once, and so many lines above a stumble are tried. */
const HOECHSTENS = 10
const ZURUECK = 100

/**
 * The slips behind the errors of a text that is no YAML. A parser stumbles where it can go no further, over one slip again and
 * again, and often lines below it; so the slip is looked for in the line that, taken away, leaves the fewest stumbles.
 * What stumbles still is another slip.
 * @param parse the errors of a text, in any order
 */
export function findSlips(text: string, parse: (text: string) => readonly YAMLError[]): Versehen[] {
  const zeilen = text.split('\n')
  const versehen: Versehen[] = []
  let fehler = inOrder(parse(text))
  while (fehler[0] && versehen.length < HOECHSTENS) {
    const gestolpert = lineOf(fehler[0])
    const versuche = Array.from({ length: Math.min(gestolpert, ZURUECK) + 1 }, (_, weg) => {
      const zeile = gestolpert - weg
      return { zeile, rest: zeilen[zeile]?.trim() ? inOrder(parse(without(zeile))) : fehler }
    })
    const beste = versuche.reduce((eine, andere) => (andere.rest.length < eine.rest.length ? andere : eine))
    const { zeile } = beste
    versehen.push({ zeile, fehler: fehler.filter((einer) => lineOf(einer) === zeile) })
    if (beste.rest.length >= fehler.length) break
    zeilen[zeile] = blank(zeile)
    fehler = beste.rest
  }
  return versehen

  /** A line of blanks keeps every other at its offset. */
  function blank(zeile: number): string {
    return ' '.repeat(zeilen[zeile]?.length ?? 0)
  }

  function without(zeile: number): string {
    return zeilen.with(zeile, blank(zeile)).join('\n')
  }

  function lineOf({ pos }: YAMLError): number {
    return text.slice(0, pos[0]).split('\n').length - 1
  }
}

function inOrder(fehler: readonly YAMLError[]): YAMLError[] {
  return [...fehler].sort((a, b) => a.pos[0] - b.pos[0])
}
