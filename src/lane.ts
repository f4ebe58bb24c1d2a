/** Work that is done one after the other, in the order in which it was handed in. */
export type Lane = <Result>(work: () => Result | Promise<Result>) => Promise<Result>

export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/**
 * Does `work` for all items, no more than `atOnce` of them at a time, begun in their order. After a failure nothing further is
 * begun, and it is thrown when all that was begun has ended.
 * @returns the results in the order of the items
 */
export async function atMost<Item, Result>(
  atOnce: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const failures: unknown[] = []
  let next = 0
  const take = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const index = next++
      try {
        results[index] = await work(items[index] as Item)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, take))
  if (failures.length > 0) throw failures[0]
  return results
}
