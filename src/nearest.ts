// A swap of neighbours is the commonest slip of the hand: it counts a little less than one wrong letter.
const SWAP = 0.9

/** Edit distance between two words. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + SWAP)
      }
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/** Lower case, umlauts spelt out: `Übersicht` and `uebersicht` are the same word to whoever types it. */
export function plain(wort: string): string {
  return wort
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
}

/**
 * The known word that was probably meant, or `undefined` when none is near enough to be worth naming.
 * A candidate that begins with the typed word (at least three letters) also counts, so that `mittelsachsen` finds
 * `mittelsachsen-2023`. The first of equally near candidates wins.
 */
export function naechster(wort: string, kandidaten: Iterable<string>): string | undefined {
  const gesucht = plain(wort)
  let found: string | undefined
  let smallest = Number.POSITIVE_INFINITY
  let begun: string | undefined
  for (const kandidat of kandidaten) {
    const known = plain(kandidat)
    const apart = distance(gesucht, known)
    const allowed = Math.max(1, Math.floor(Math.max(gesucht.length, known.length) / 3))
    if (apart <= allowed && apart < Math.max(gesucht.length, known.length) && apart < smallest) {
      found = kandidat
      smallest = apart
    }
    if (begun === undefined && gesucht.length >= 3 && known.startsWith(gesucht)) begun = kandidat
  }
  return found ?? begun
}
