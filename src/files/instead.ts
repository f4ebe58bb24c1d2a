import { AsyncLocalStorage } from 'node:async_hooks'

const tried = new AsyncLocalStorage<ReadonlyMap<string, Buffer>>()

/** Does a piece of work as if these files, by absolute path, held other bytes than they do: what is tried is written nowhere. */
export function readingInstead<Result>(files: ReadonlyMap<string, Buffer>, work: () => Result): Result {
  return tried.run(files, work)
}

/** What is read in place of a file; undefined where it is read itself. */
export function insteadOf(path: string): Buffer | undefined {
  return tried.getStore()?.get(path)
}
