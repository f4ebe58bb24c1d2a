import { alignFolge } from '../../unterschiede/folge.js'
import type { SourceMap } from '../../word/source-marks.js'

/** What became of a paragraph in the sources since a Word file was made. */
export interface Markenstand {
  /** Its number in the Word file that the sources give now. */
  jetzt: number
  /** Whether the sources still say what they said. */
  unveraendert: boolean
}

/**
 * Finds the marks of an older Word file again among those that its sources give now.
 * @returns by the number in the older file; nothing for what is no longer in the sources
 */
export function followMarken(alte: SourceMap, jetzige: SourceMap): Map<number, Markenstand> {
  const stand = new Map<number, Markenstand>()
  const folgeOf = ({ positions }: SourceMap) =>
    [...positions].map(([nummer, stelle]) => ({ nummer, ...stelle })).sort((a, b) => a.nummer - b.nummer)
  const paare = alignFolge(folgeOf(alte), folgeOf(jetzige), {
    keyOf: ({ datei, total }) => `${datei} ${total}`,
    // What they said is known by sums only: what stands at about the same line between the same neighbours is the same paragraph.
    likeness: (a, b) => (a.datei === b.datei ? 1 / (1 + Math.abs((a.zeile ?? 0) - (b.zeile ?? 0)) / 20) : 0),
  })
  for (const { alt, neu } of paare)
    if (alt && neu) stand.set(alt.nummer, { jetzt: neu.nummer, unveraendert: alt.total === neu.total })
  return stand
}
