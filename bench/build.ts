/**
 * What a whole build costs against the floor: the same browser, bare, printing the finished HTML once. Whole processes, in turn.
 * node bench/run.mjs build [programm] [runs]     (needs an installed Chrome, Edge or Chromium, or AMIP_BROWSER)
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readAndSet } from '../src/build.js'
import { drawGrafiken } from '../src/layout/charts/draw.js'
import { readStile } from '../src/layout/design/stile.js'
import { Meldungen } from '../src/message.js'
import { installedCandidates } from '../src/pdf/browser/installed.js'
import { printHtml } from '../src/pdf/print-html.js'
import { PAKET } from '../src/root.js'

const [, , programm = 'mittelsachsen-2023', runs = '7'] = process.argv
const browser =
  process.env.AMIP_BROWSER ??
  installedCandidates(process.env, process.platform).find(({ pfad }) => existsSync(pfad))?.pfad
if (!browser) throw new Error('no installed browser; name one with AMIP_BROWSER')

const folder = mkdtempSync(join(tmpdir(), 'amip-bench-'))
const html = join(folder, 'dokument.html')
const meldungen = new Meldungen()
const gesetzt = await readAndSet(PAKET, programm, meldungen)
const stile = gesetzt && readStile(PAKET, gesetzt.dokument.gestaltung, meldungen)
if (!gesetzt || !stile) throw new Error(`${programm} does not build`)
await drawGrafiken(gesetzt, meldungen)
writeFileSync(html, printHtml(gesetzt.dokument, stile))

const bare = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
  `--print-to-pdf=${join(folder, 'bare.pdf')}`,
  `file://${html}`,
]
if (process.getuid?.() === 0) bare.unshift('--no-sandbox')
function time(command: string, args: string[]): number {
  const begin = performance.now()
  const { status, stderr } = spawnSync(command, args, {
    env: { ...process.env, AMIP_BROWSER: browser },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - begin
}
const build = () => time(process.execPath, [join(PAKET, 'bin/amip.mjs'), 'build', programm, '--out', folder])
const floor = () => time(browser, bare)
floor()
build()
const pairs = Array.from({ length: Number(runs) }, () => ({ floor: floor(), build: build() }))
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
console.log(`browser      ${browser}`)
console.log(
  `floor        ${median(pairs.map((pair) => pair.floor)).toFixed(0)} ms (bare browser, finished HTML, one print)`,
)
console.log(`amip build   ${median(pairs.map((pair) => pair.build)).toFixed(0)} ms (PDF, Word, web)`)
console.log(
  `ratio        ${median(pairs.map((pair) => pair.build / pair.floor)).toFixed(2)} (median of ${pairs.length} pairs)`,
)
rmSync(folder, { recursive: true, force: true })
