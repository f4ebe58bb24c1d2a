import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWordThread, type WordThread } from '../../src/word/thread.js'
import { amip } from '../amip.js'
import { createDokument } from './fixtures.js'

let thread: WordThread
beforeAll(async () => {
  // The thread runs what is compiled.
  await amip(['--version'])
  thread = startWordThread()
})
afterAll(() => thread.close())

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

async function writeAndForget(): Promise<WeakRef<Uint8Array>> {
  const { bytes } = await thread.write({ dokument: createDokument(), lines: [] })
  expect(bytes.length).toBeGreaterThan(1000)
  return new WeakRef(bytes)
}

test('files that were written are let go of while the thread goes on: of hundreds, not all are held', async () => {
  const files = [await writeAndForget(), await writeAndForget(), await writeAndForget()]
  await new Promise((resolve) => setTimeout(resolve, 0))
  collect()
  // The last one may still stand in a register of whoever asked for it.
  expect(files.slice(0, 2).filter((file) => file.deref() !== undefined)).toEqual([])
})

test('a thread that is ended answers to whoever waits for it, and to whoever comes later', async () => {
  const other = startWordThread()
  const wartet = other.write({ dokument: createDokument(), lines: [] })
  await new Promise((resolve) => setTimeout(resolve, 0))
  // With work under way it is ended at once.
  void other.close()
  await expect(wartet).rejects.toThrow('endete ohne Ergebnis')
  await expect(other.write({ dokument: createDokument(), lines: [] })).rejects.toThrow('endete ohne Ergebnis')
})
