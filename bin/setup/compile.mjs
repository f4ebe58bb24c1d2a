import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupFehler } from './state.mjs'

const NOT_OUTPUT = new Set(['compiled.txt', 'setup.lock'])

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

/** @param {string} root @param {string[]} args @param {(child: import('node:child_process').ChildProcess) => void} guard */
function runTsc(root, args, guard) {
  return new Promise((resolve, reject) => {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const child = spawn(process.execPath, [tsc, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    guard(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(undefined)
      else reject(new SetupFehler('Der Quelltext unter src/ lässt sich nicht übersetzen.', output.trim()))
    })
  })
}

/**
 * Compiles src/ into dist/. The compiler writes into a folder of its own, and its files are moved into place one by one
 * when all are there: a program that runs meanwhile never reads half a file, and what has no source any more goes.
 * Types are not checked here but in `npm test`; that keeps the first start after a change short.
 * @param {string} root @param {(child: import('node:child_process').ChildProcess) => void} guard
 */
export async function compile(root, guard) {
  const dist = join(root, 'dist')
  const fresh = join(dist, 'fresh')
  rmSync(fresh, { recursive: true, force: true })
  await runTsc(root, ['-p', 'tsconfig.json', '--outDir', fresh, '--noCheck', '--incremental', 'false'], guard)
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
