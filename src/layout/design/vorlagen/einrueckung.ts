// Layouts are indented: what a line opens ends before the next one that stands no further in than itself; where what is inside
// stands no further in, before the first that stands less so.

/** So many lines between two that belong together are many where nothing shows it. */
const WEIT = 6

/** The line, from 1, before which it had to end what line `zeile` opens; the last of all where nothing tells. */
export function lineOfEnd(text: string, zeile: number): number {
  const zeilen = text.trimEnd().split('\n')
  const eigene = zeilen[zeile - 1]
  const danach = neighbours(zeilen.slice(zeile))
  // The same line twice: one is too many.
  if (zeilen[zeile]?.trim() === eigene?.trim()) return zeile
  const ende = danach.find(({ rand }) => rand < least(eigene, danach[0]?.rand))
  return ende ? zeile + ende.index + 1 : zeilen.length
}

/** The line, from 1, behind which it had to be opened what line `zeile` ends; the first of all where nothing tells. */
export function lineOfStart(text: string, zeile: number): number {
  const zeilen = text.split('\n')
  const eigene = zeilen[zeile - 1]
  const davor = neighbours(zeilen.slice(0, zeile - 1)).reverse()
  if (zeilen[zeile - 2]?.trim() === eigene?.trim()) return zeile
  const anfang = (davor.find(({ rand }) => rand < least(eigene, davor[0]?.rand))?.index ?? 0) + 1
  // Where nothing is indented, what is far above says little.
  return zeile - anfang > WEIT && indent(zeilen[zeile - 2]) === indent(eigene) ? zeile : anfang
}

/** Blanks before a line. */
export function indent(zeile = ''): number {
  return zeile.length - zeile.trimStart().length
}

/** What stands less far in than this is outside, given how far in the neighbour is that must be inside. */
function least(zeile: string | undefined, innen = 0): number {
  return innen > indent(zeile) ? indent(zeile) + 1 : indent(zeile)
}

/** The lines that say how far in they stand. */
function neighbours(zeilen: readonly string[]): { index: number; rand: number }[] {
  return zeilen.flatMap((zeile, index) =>
    zeile.trim() === '' || /^\s*\{\{~?\s*else/.test(zeile) ? [] : [{ index, rand: indent(zeile) }],
  )
}
