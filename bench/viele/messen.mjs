import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const TAKT_MS = 250
/** Of the clock in which Linux counts processor time. */
const JE_SEKUNDE = 100

/**
 * Runs a command to its end.
 * @param {string[]} befehl @param {import('node:child_process').SpawnOptions} optionen
 * @returns {Promise<{ code: number, wand: number, cpu: number, pss: number, text: string }>} seconds; processor seconds and MB of the command with all that
 *   it has started (browsers are not waited for, so no clock of the command has theirs), as the system was seen to tell four times a second: 0 where it
 *   does not (Linux does); memory at its peak, with what several share counted once
 */
export function measure(befehl, optionen) {
  const [programm, ...argumente] = befehl
  const beginn = process.hrtime.bigint()
  const kind = spawn(programm, argumente, { ...optionen, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  let pss = 0
  const cpu = new Map()
  for (const strom of [kind.stdout, kind.stderr]) strom.on('data', (stueck) => (text += stueck))
  const blick = setInterval(() => {
    const baum = treeOf(kind.pid)
    for (const { pid, ticks } of baum) cpu.set(pid, ticks)
    pss = Math.max(
      pss,
      baum.reduce((summe, { pid }) => summe + pssOf(pid), 0),
    )
  }, TAKT_MS)
  return new Promise((fertig, fehlt) => {
    kind.on('error', fehlt)
    kind.on('close', (code) => {
      clearInterval(blick)
      const wand = Number(process.hrtime.bigint() - beginn) / 1e9
      const ticks = [...cpu.values()].reduce((summe, eine) => summe + eine, 0)
      fertig({ code, wand, text, cpu: ticks / JE_SEKUNDE, pss: Math.round(pss / 1024) })
    })
  })
}

/** A process and all below it, each with the processor time that it has used itself. */
function treeOf(wurzel) {
  const alle = numbersIn('/proc').flatMap((pid) => {
    const felder = /^\d+ \(.*\) (.*)/s.exec(lies(`/proc/${pid}/stat`))?.[1].split(' ')
    return felder ? [{ pid, eltern: Number(felder[1]), ticks: Number(felder[11]) + Number(felder[12]) }] : []
  })
  const drin = new Set([wurzel])
  for (let vorher = 0; vorher < drin.size; ) {
    vorher = drin.size
    for (const { pid, eltern } of alle) if (drin.has(eltern)) drin.add(pid)
  }
  return alle.filter(({ pid }) => drin.has(pid))
}

/** Memory of a process in kB: the proportional set size. */
const pssOf = (pid) => Number(/^Pss:\s+(\d+)/m.exec(lies(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

const numbersIn = (ordner) =>
  (existsSync(ordner) ? readdirSync(ordner).filter((name) => /^\d+$/.test(name)) : []).map(Number)

/** What is gone meanwhile has no memory. */
function lies(pfad) {
  try {
    return readFileSync(pfad, 'utf8')
  } catch {
    return ''
  }
}

/** All files of a folder, by their way from it, in order. @param {string} ordner @returns {string[]} */
export function filesOf(ordner) {
  if (!existsSync(ordner)) return []
  return readdirSync(ordner, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(ordner, name)).isFile())
    .sort()
}

/** @param {string} ordner @param {RegExp} [welche] @returns {{ dateien: number, mb: number, groesste: number }} the largest in kB */
export function sizeOf(ordner, welche = /./) {
  const bytes = filesOf(ordner)
    .filter((name) => welche.test(name.replaceAll('\\', '/')))
    .map((name) => statSync(join(ordner, name)).size)
  const summe = bytes.reduce((bisher, eine) => bisher + eine, 0)
  return { dateien: bytes.length, mb: summe / 1e6, groesste: Math.max(0, ...bytes) / 1e3 }
}
