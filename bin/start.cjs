// Loads a compiled file of dist/ with the machine code that an earlier run has left for it: without, each run would compile some
// megabytes of JavaScript anew. Runs in every thread, so it uses nothing but Node itself.
const { createHash } = require('node:crypto')
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { homedir } = require('node:os')
const { dirname, isAbsolute, join } = require('node:path')
const { setFlagsFromString, cachedDataVersionTag } = require('node:v8')
const { Script } = require('node:vm')
const { isMainThread, workerData } = require('node:worker_threads')

/** Kept of one file: versions, flags and checkouts in turn. */
const KEPT = 6
/** A run that has done so many times as much as the one recorded has compiled more, and is recorded in its place. */
const MORE = 2

const isOldEngine = Number.parseInt(process.versions.v8, 10) < 12
/**
 * A build is over after some seconds: what is optimised at the usual time is often not worth it any more. Set before anything is
 * loaded, for all threads; compiled code is only kept for the same flags. Newer engines count calls instead.
 * What has not run for a while would be missing in the record.
 */
const SHORT = [
  isOldEngine ? '--interrupt-budget=270336' : '--invocation-count-for-turbofan=12000',
  '--no-flush-bytecode',
]
/**
 * For who does the same for hours: what each time needs is optimised within the first few times, a sixtieth of what the engine waits by
 * itself, not bit by bit over hundreds (newer engines, which have a tier between, do as they do by themselves), and holds little but its
 * own code: what is called is small or called, not copied into each that calls it. What has not run for a while is let go with its
 * machine code of the first tier, which alone would keep it for good.
 */
const LONG = [
  isOldEngine ? '--interrupt-budget=1056' : '--invocation-count-for-turbofan=3000',
  '--max-inlined-bytecode-size=100',
  '--max-inlined-bytecode-size-cumulative=150',
  '--flush-bytecode',
  '--flush-baseline-code',
]
if (isMainThread) for (const flag of SHORT) setFlagsFromString(flag)

/** @param {Buffer | string} data */
const hash = (data) => createHash('sha256').update(data).digest('hex')

/** The hash of a compiled file, as `bin/setup/seal.mjs` has written it. @param {string} text */
const fassung = (text) => text.slice(0, text.indexOf('\n'))

/** Where compiled code is kept: the user's, for the program's own folder may be closed. */
function codeFolder() {
  const { AMIP_CACHE: own, XDG_CACHE_HOME: xdg, HOME } = process.env
  const cache =
    own && isAbsolute(own) ? own : join(xdg && isAbsolute(xdg) ? xdg : join(HOME || homedir(), '.cache'), 'amip')
  return join(cache, 'code')
}

/**
 * @typedef {{ data: Buffer, work: number }} Kept machine code, and how much processor time its run has taken, in milliseconds
 * @param {string} path @returns {Kept | undefined} undefined where there is none, or not the whole
 */
function readKept(path) {
  try {
    const file = readFileSync(path)
    const end = file.indexOf(10)
    const { work, sum } = JSON.parse(file.toString('latin1', 0, end))
    const data = file.subarray(end + 1)
    return hash(data) === sum ? { data, work } : undefined
  } catch {
    return undefined
  }
}

/** Writes beside its place and renames; a folder that cannot be written to only costs the time. @param {string} path @param {Kept} kept */
function keep(path, { data, work }) {
  const folder = dirname(path)
  const fresh = `${path}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(fresh, Buffer.concat([Buffer.from(`${JSON.stringify({ work, sum: hash(data) })}\n`), data]))
    renameSync(fresh, path)
    removeOld(folder, path)
  } catch {
    try {
      rmSync(fresh, { force: true })
    } catch {}
  }
}

/** Removes all but the newest of one file's. @param {string} folder @param {string} path */
function removeOld(folder, path) {
  const name = path.slice(folder.length + 1).replace(/-\w+$/, '')
  const others = readdirSync(folder).filter((other) => other.startsWith(`${name}-`))
  const dated = others.map((other) => ({ path: join(folder, other), age: statSync(join(folder, other)).mtimeMs }))
  for (const old of dated.sort((a, b) => b.age - a.age).slice(KEPT)) rmSync(old.path, { force: true })
}

/** Processor time of the whole process so far in milliseconds. */
function workSoFar() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Runs a compiled file.
 * @param {string} name its path below dist/ without extension, "cli"
 * @returns {{ exports: any, kept: boolean, record: () => void, stay: () => void }} what it exports, and whether machine code of an
 * earlier run was used; `record` leaves that of this run for later ones, if it is worth it; `stay` does so and lets the engine do from
 * then on what is right for who works for hours: what is needed often is optimised sooner, what is needed no more is let go
 */
function load(name) {
  const filename = join(__dirname, '..', 'dist', `${name}.cjs`)
  const text = readFileSync(filename, 'latin1')
  const key = hash([fassung(text), process.version, process.platform, process.arch, cachedDataVersionTag()].join(' '))
  const path = join(codeFolder(), `${name.replaceAll('/', '-')}-${key.slice(0, 32)}`)
  const kept = readKept(path)
  const script = new Script(text, { filename, ...(kept && { cachedData: kept.data }) })
  // Of what was kept, some megabytes, nothing is needed any more but how much its run had done.
  const workKept = kept && !script.cachedDataRejected ? kept.work : undefined
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename))
  let stays = false
  const record = () => {
    const work = workSoFar()
    // Under other flags nobody could use it.
    if (!stays && (workKept === undefined || work > MORE * workKept))
      keep(path, { data: script.createCachedData(), work })
  }
  return {
    exports: module.exports,
    kept: workKept !== undefined,
    record,
    stay() {
      record()
      stays = true
      for (const flag of LONG) setFlagsFromString(flag)
    },
  }
}

if (isMainThread) module.exports = { load }
// A thread is handed the means to record itself, for only its own file knows when it has done its work.
else {
  const thread = load(workerData.file)
  thread.exports.start(thread.record)
}
