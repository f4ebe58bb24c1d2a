import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

// The holder refreshes the file's time; a lock left alone this long belongs to nobody. A killed holder on this machine
// is noticed at once by its process number, this is for the rest (containers that share a checkout, reused numbers).
const ABANDONED_MS = 15_000
const REFRESH_MS = 2000

/** @param {string} pid */
function isAlive(pid) {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The lock's text when nobody holds it any more, else undefined. @param {string} path */
function abandonedText(path) {
  try {
    const text = readFileSync(path, 'utf8')
    const [host, ...pids] = text.trim().split('\n')
    const dead = host === hostname() && pids.length > 0 && !pids.some(isAlive)
    return dead || Date.now() - statSync(path).mtimeMs > ABANDONED_MS ? text : undefined
  } catch {
    return undefined
  }
}

/** Removes an abandoned lock; taking it by rename makes sure that it was not someone's new one. */
function clearAbandoned(path) {
  const text = abandonedText(path)
  if (text === undefined) return
  const mine = `${path}.${process.pid}`
  try {
    renameSync(path, mine)
    if (readFileSync(mine, 'utf8') === text) rmSync(mine)
    else renameSync(mine, path)
  } catch {
    // Another waiter was quicker.
  }
}

/** @param {string} path */
function tryLock(path) {
  try {
    writeFileSync(path, `${hostname()}\n${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Runs `work` while no other set-up of this checkout runs. On Ctrl-C the guarded child is stopped first and the lock
 * given back, so that npm never goes on alone behind our back.
 * @param {string} path @param {(line: string) => unknown} say
 * @param {(guard: (child: import('node:child_process').ChildProcess) => void) => Promise<void>} work
 */
export async function withLock(path, say, work) {
  let told = false
  while (!tryLock(path)) {
    if (!told) say('Einrichtung: Eine andere Einrichtung läuft schon, bitte warten …')
    told = true
    clearAbandoned(path)
    await sleep(100)
  }
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  let stopped = 0
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    stopped = signal === 'SIGINT' ? 130 : 143
    if (child?.exitCode === null && child.signalCode === null) child.kill(signal)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const refresh = setInterval(() => utimesSync(path, new Date(), new Date()), REFRESH_MS)
  try {
    await work((started) => {
      child = started
      // Both numbers are in the lock: if we are killed outright, the child still holds it until it ends.
      writeFileSync(path, `${hostname()}\n${process.pid}\n${started.pid}\n`)
      if (stopped) child.kill()
    })
  } finally {
    clearInterval(refresh)
    rmSync(path, { force: true })
    process.off('SIGINT', stop).off('SIGTERM', stop)
    if (stopped) process.exit(stopped)
  }
}
