import type { YAMLError } from 'yaml'

/** One slip of the hand: the line that it is in (from 0), and what the parser stumbles over there, which may be nothing. */
export interface Versehen {
  zeile: number
  fehler: readonly YAMLError[]
}

/** As many slips are told at once, and so many lines above a stumble are tried. */
const HOECHSTENS = 10
const ZURUECK = 100
/** So many letters are parsed for it in all, less than a second: of a sheet of 10,000 rows only the lines nearest to the stumble are tried. */
const AUFWAND = 1_500_000

/**
 * The slips behind the errors of a text that is no YAML. A parser stumbles where it can go no further, over one slip again and
 * again, and often lines below it; so the slip is looked for in the line that, taken away, leaves the fewest stumbles.
 * What stumbles still is another slip.
 * @param parse the errors of a text, in any order
 */
export function findSlips(text: string, parse: (text: string) => readonly YAMLError[]): Versehen[] {
  const zeilen = text.split('\n')
  const enden = endsOf(zeilen)
  const versehen: Versehen[] = []
  let fehler = inOrder(parse(text))
  let frei = Math.max(1, Math.floor(AUFWAND / Math.max(1, text.length)))
  while (fehler[0] && versehen.length < HOECHSTENS && frei > 0) {
    const gestolpert = lineOf(fehler[0])
    const anzahl = Math.min(gestolpert, ZURUECK, frei - 1) + 1
    frei -= anzahl
    const versuche = Array.from({ length: anzahl }, (_, weg) => {
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
    const zeile = enden.findIndex((ende) => pos[0] <= ende)
    return zeile < 0 ? zeilen.length - 1 : zeile
  }
}

/** Where each line ends, as an offset in the text. */
function endsOf(zeilen: readonly string[]): number[] {
  let ende = -1
  return zeilen.map((zeile) => {
    ende += zeile.length + 1
    return ende
  })
}

function inOrder(fehler: readonly YAMLError[]): YAMLError[] {
  return [...fehler].sort((a, b) => a.pos[0] - b.pos[0])
}
