import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'

/** What a piece of work has read: absolute path of each file or folder to the SHA-256 of its bytes or names; '' where there was none. */
export type Inputs = ReadonlyMap<string, string>

/** The work that is being done: several programmes may be at work at the same time, each with a list of its own. */
const current = new AsyncLocalStorage<Map<string, string>>()

/** Does a piece of work and tells, besides its result, all that it has read. */
export async function recordInputs<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; inputs: Inputs }> {
  const inputs = new Map<string, string>()
  return { result: await current.run(inputs, work), inputs }
}

/**
 * Notes what was found at a path; undefined where nothing was. The first time counts: of a file that changes while it is being
 * worked with, the next run finds another hash, and builds again.
 */
export function noteInput(path: string, found: Uint8Array | string | undefined): void {
  const inputs = current.getStore()
  if (inputs && !inputs.has(path)) inputs.set(path, found === undefined ? '' : hashOf(found))
}

/** Does what every programme of a run asks alike, and what none of them rests on by itself. */
export function unrecorded<Result>(work: () => Result): Result {
  return current.run(new Map(), work)
}

/** Takes over what an earlier piece of work has read, where its result is used once more. */
export function adoptInputs(inputs: Inputs): void {
  const own = current.getStore()
  for (const [path, hash] of inputs) if (own && !own.has(path)) own.set(path, hash)
}

/** SHA-256 in hexadecimal. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
