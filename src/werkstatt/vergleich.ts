import { diffArrays } from 'diff'

/** Indices of what is new or different in a list of texts, compared with the one before; empty texts count for nothing. */
export function findChanged(davor: readonly string[], jetzt: readonly string[]): number[] {
  const alte = davor.filter((text) => text !== '')
  const neue = jetzt.flatMap((text, index) => (text === '' ? [] : [{ text, index }]))
  const teile = diffArrays(
    alte,
    neue.map(({ text }) => text),
  )
  let stelle = 0
  return teile.flatMap(({ added, removed, value }) => {
    if (removed) return []
    const von = stelle
    stelle += value.length
    return added ? neue.slice(von, stelle).map(({ index }) => index) : []
  })
}
