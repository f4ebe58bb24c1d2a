import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupFehler } from './state.mjs'

const NOT_OUTPUT = new Set(['compiled.txt', 'setup.lock'])
/** The program, and what it runs in a thread of its own. */
export const ENTRIES = ['src/cli.ts', 'src/word/worker.ts']

/** Relative paths of all files under a folder. @param {string} folder @returns {string[]} */
function listFiles(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = join(prefix, entry.name)
    return entry.isDirectory() ? listFiles(join(folder, entry.name), name) : [name]
  })
}

/** Removes folders without a file in them. @param {string} folder @returns {boolean} whether it is gone */
function removeEmpty(folder) {
  let kept = false
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !removeEmpty(join(folder, entry.name))) kept = true
  }
  if (!kept) rmdirSync(folder)
  return !kept
}

/**
 * Compiles src/ into dist/. The compiler writes into a folder of its own, and its files are moved into place one by one
 * when all are there: a program that runs meanwhile never reads half a file, and what has no source any more goes.
 * @param {string} root
 */
export async function compile(root) {
  const dist = join(root, 'dist')
  const fresh = join(dist, 'fresh')
  rmSync(fresh, { recursive: true, force: true })
  try {
    const { bundlePages, bundleProgram } = await import('./bundle.mjs')
    await Promise.all([bundleProgram(root, ENTRIES, fresh), bundlePages(root, fresh)])
  } catch (error) {
    throw new SetupFehler('Der Quelltext unter src/ lässt sich nicht übersetzen.', error.message)
  }
  const made = new Set(listFiles(fresh))
  for (const file of made) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    renameSync(join(fresh, file), join(dist, file))
  }
  for (const file of listFiles(dist)) {
    if (!made.has(file) && !NOT_OUTPUT.has(file)) rmSync(join(dist, file))
  }
  removeEmpty(dist)
}
