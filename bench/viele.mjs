// Many programmes of mixed length: a whole run with two in flight, a run with nothing and one with one changed, a run in parts that are
// joined and whether they are the same bytes, the site, and one programme in the middle that fails.
// node bench/viele.mjs [NUMBER=404] [FORMATS=pdf,docx,html] [PARTS=4] [--behalten]
// A folder that is kept (its path is printed) can be looked at, or handed to other measurements.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeScratch } from '../src/files/scratch.ts'
import { nameOf, writeProgramm } from './viele/erzeugen.mjs'
import { filesOf, measure, sizeOf } from './viele/messen.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const AMIP = join(ROOT, 'bin/amip.mjs')
const behalten = process.argv.includes('--behalten')
const [anzahl = 404, formate = 'pdf,docx,html', teile = 4] = process.argv
  .slice(2)
  .filter((wort) => wort !== '--behalten')
const wurzel = behalten ? mkdtempSync(join(tmpdir(), 'amip-viele-')) : makeScratch()
const env = { ...process.env, AMIP_CACHE: join(wurzel, 'cache') }
const wie = ['--format', formate, '--gleichzeitig', '2']

async function run(was, erwartet, ...argumente) {
  const { code, wand, cpu, pss, text } = await measure([process.execPath, AMIP, ...argumente], { cwd: wurzel, env })
  const gemessen = [
    `${wand.toFixed(1)} s`,
    cpu > 0 && `${cpu.toFixed(1)} CPU s`,
    pss > 0 && `${pss} MB at its peak`,
    `load ${loadavg()[0].toFixed(1)}`,
  ]
  console.log(`${was}: ${gemessen.filter(Boolean).join(', ')}`)
  if (code === erwartet) return text
  console.log(`DIFFERENT: exit ${code} instead of ${erwartet}\n${text.slice(-2000)}`)
  process.exitCode = 1
  return text
}

const tell = (was, { dateien, mb, groesste }) =>
  console.log(`${was}: ${dateien} files, ${mb.toFixed(1)} MB, the largest ${groesste.toFixed(0)} kB`)

function expect(gut, was) {
  console.log(gut ? was : `DIFFERENT: not so: ${was}`)
  if (!gut) process.exitCode = 1
}

try {
  console.log(`${anzahl} programmes, ${formate}; ${cpus().length} cores, Node ${process.versions.node}; ${wurzel}`)
  cpSync(join(ROOT, 'templates'), join(wurzel, 'templates'), { recursive: true })
  for (let nummer = 1; nummer <= Number(anzahl); nummer++) writeProgramm(wurzel, nummer)
  await run('whole run, two in flight', 0, 'build', ...wie, '--out', 'einer')
  const manifest = JSON.parse(readFileSync(join(wurzel, 'einer/manifest.json'), 'utf8'))
  const seiten = manifest.programme
    .flatMap(({ dateien }) => dateien.flatMap(({ seiten }) => seiten ?? []))
    .sort((a, b) => a - b)
  if (seiten.length > 0)
    console.log(`pages of a programme: ${seiten[0]} to ${seiten.at(-1)}, ${seiten.reduce((a, b) => a + b)} in all`)
  tell('outputs', sizeOf(join(wurzel, 'einer')))
  tell('AMIP_CACHE', sizeOf(join(wurzel, 'cache')))
  await run('nothing changed', 0, 'build', ...wie, '--out', 'einer')
  for (let teil = 1; teil <= Number(teile); teil++) {
    const angabe = ['--teil', `${teil}/${teile}`, '--plan', 'einer/manifest.json', '--out', `teil-${teil}`]
    await run(`part ${teil} of ${teile}`, 0, 'build', ...wie, ...angabe)
  }
  const ordner = Array.from({ length: Number(teile) }, (_, stelle) => `teil-${stelle + 1}`)
  await run('joined', 0, 'zusammenfuehren', ...ordner, '--out', 'ganz')
  const [einer, ganz] = ['einer', 'ganz'].map((name) =>
    filesOf(join(wurzel, name)).filter((datei) => datei !== 'lauf.json'),
  )
  const gleich = (name) => readFileSync(join(wurzel, 'einer', name)).equals(readFileSync(join(wurzel, 'ganz', name)))
  expect(
    einer.join() === ganz.join() && einer.every(gleich),
    `${einer.length} files of parts joined are the bytes of one run`,
  )

  appendFileSync(join(wurzel, 'content', nameOf(1), 'abschnitte/abschnitt-1.md'), '\nEin Satz mehr.\n')
  await run('one changed', 0, 'build', ...wie, '--out', 'einer')
  const { programme } = JSON.parse(readFileSync(join(wurzel, 'einer/lauf.json'), 'utf8'))
  expect(programme.filter(({ gebaut }) => gebaut).length === 1, 'all others are left alone')
  await run('site', 0, 'webauftritt', 'einer', '--out', 'public')
  tell('site', sizeOf(join(wurzel, 'public')))
  tell('its search', sizeOf(join(wurzel, 'public'), /^suche\//))

  const mitte = nameOf(Math.ceil(Number(anzahl) / 2))
  writeFileSync(join(wurzel, 'content', mitte, 'abschnitte/abschnitt-1.md'), '# Eins\n\n[](#fehlt)\n')
  await run('one in the middle fails', 1, 'build', ...wie, '--out', 'einer')
  await run('site without it', 1, 'webauftritt', 'einer', '--out', 'public')
  const start = readFileSync(join(wurzel, 'public/index.html'), 'utf8')
  expect(
    start.includes(`fehlen wegen Fehlern: ${mitte}.`),
    'the start page says what is missing, and the others are there',
  )
} finally {
  if (!behalten) rmSync(wurzel, { recursive: true, force: true })
}
