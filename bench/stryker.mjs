// Mutation testing of src/check and src/figures, outside of the suite: Stryker's mutants, each behind a switch, run in one process
// against the tests of these rooms and what the suite stores of texts (test/check/passagen/funde, test/check/lesarten/gelesen), where a
// process of vitest's for each would take days. First each case is run once with all mutants evaluated beside the code (schwach.mjs):
// a mutant is then run only against cases in which it gives something else, and survives at once where there are none. What is told
// is a lower bound: a mutant has a time, and not all cases may fit into it.
// Run by hand, in a copy that nobody works in (packages of the copy, or of another folder with --pakete):
//   npm install --no-save @stryker-mutator/instrumenter@9.6.1
//   node bench/stryker.mjs [--stichprobe=N] [--saat=N] [--nur=src/check/rules] [--ms=N] [--pakete=FOLDER] [--ordner=FOLDER]
//   node bench/stryker.mjs --weiter       goes on where it was stopped
//   node bench/stryker.mjs --bericht [-v] tells what came of it; -v lists what survived
import { fork } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { report } from './stryker/bericht.mjs'
import { RAEUME } from './stryker/faelle.mjs'
import { instrument } from './stryker/instrument.mjs'
import { writeWeak } from './stryker/schwach.mjs'
import { makeRandom } from './stryker/zufall.mjs'

const WURZEL = fileURLToPath(new URL('..', import.meta.url))

const flag = (name) => process.argv.includes(name)
const option = (name, sonst) =>
  process.argv.find((wort) => wort.startsWith(`--${name}=`))?.slice(name.length + 3) ?? sonst
const ordner = option('ordner', join(WURZEL, 'output/stryker'))
const saat = option('saat', '20261129')
const jeMutant = option('ms', '300')
/** What says nothing for so long runs in circles, though others may keep the machine busy; measuring takes longer. */
const GEDULD_MS = Math.max(120_000, 15 * Number(jeMutant))
const MESSEN_MS = 3_600_000
/** What tests write, gone when all is done. */
const GESCHRIEBEN = join(ordner, 'tmp')
const ergebnisse = join(ordner, 'ergebnisse.jsonl')

function note(ergebnis) {
  appendFileSync(ergebnisse, `${JSON.stringify(ergebnis)}\n`)
}

/** Starts a process on what is left; gives the mutants with which it is done, and the one at which it hung or that spoiled what others need. */
function run(offen) {
  const getan = new Set()
  return new Promise((fertig) => {
    const kind = fork(join(WURZEL, 'bench/stryker/arbeiter.mjs'), [WURZEL, ordner, jeMutant, saat], {
      env: { ...process.env, TMPDIR: GESCHRIEBEN },
      execArgv: ['--no-warnings', '--max-old-space-size=6000', '--stack-size=900'],
    })
    let laeuft
    let verdarb
    let gemessen = false
    let wecker
    const wait = (ms) => {
      clearTimeout(wecker)
      wecker = setTimeout(() => kind.kill('SIGKILL'), ms)
    }
    kind.on('message', ({ beginnt, ergebnis, fertig: ganz, ...sonst }) => {
      if (beginnt !== undefined) laeuft = beginnt
      else if (ergebnis?.stand === 'verdorben') {
        verdarb = ergebnis.id
        laeuft = undefined
        kind.kill()
      } else if (ergebnis) {
        note(ergebnis)
        getan.add(ergebnis.id)
        laeuft = undefined
      } else if (ganz) kind.kill()
      else {
        gemessen = sonst.gemessen === 'alles'
        console.log(JSON.stringify(sonst))
      }
      wait(laeuft === undefined ? MESSEN_MS : GEDULD_MS)
    })
    kind.on('exit', () => {
      clearTimeout(wecker)
      fertig({ getan, hing: laeuft, verdarb, gemessen })
    })
    wait(MESSEN_MS)
    kind.send(offen)
  })
}

if (!flag('--bericht')) {
  if (!flag('--weiter')) {
    rmSync(ordner, { recursive: true, force: true })
    mkdirSync(ordner, { recursive: true })
    const pakete = option('pakete', WURZEL)
    console.log(`${await instrument(WURZEL, pakete, RAEUME, ordner)} mutants`)
  }
  const mutanten = JSON.parse(readFileSync(join(ordner, 'mutanten.json'), 'utf8'))
  const zeilen = existsSync(ergebnisse) ? readFileSync(ergebnisse, 'utf8').split('\n').filter(Boolean) : []
  const getan = new Set(zeilen.map((zeile) => JSON.parse(zeile).id))
  const ids = mutanten.flatMap(({ datei }, id) => (datei.startsWith(option('nur', '')) ? [id] : []))
  // In the order of chance: whatever has been run when it is stopped is a sample.
  const gewaehlt = makeRandom(Number(saat))
    .shuffle(ids)
    .slice(0, Number(option('stichprobe', ids.length)))
  let offen = gewaehlt.filter((id) => !getan.has(id))
  if (!flag('--weiter')) writeWeak(option('pakete', WURZEL), ordner, join(ordner, 'schwach'), new Set(gewaehlt))
  const verdarben = new Set()
  mkdirSync(GESCHRIEBEN, { recursive: true })
  while (offen.length > 0) {
    const { getan: fertige, hing, verdarb, gemessen } = await run(offen)
    if (hing !== undefined) {
      note({ id: hing, stand: 'zeit' })
      fertige.add(hing)
    } else if (verdarb !== undefined) {
      // In a process of its own it was no other that spoiled it.
      if (verdarben.has(verdarb)) {
        note({ id: verdarb, stand: 'getötet', durch: 'verdirbt, was gelesen ist' })
        fertige.add(verdarb)
      }
      verdarben.add(verdarb)
    } else if (fertige.size === 0 && !gemessen) throw new Error('The process ends before its first mutant.')
    offen = offen.filter((id) => !fertige.has(id))
  }
  rmSync(GESCHRIEBEN, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
report(ordner, flag('-v'))
