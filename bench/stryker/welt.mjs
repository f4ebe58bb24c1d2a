// The modules as the cases load them: what is slow and not mutated is done once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as numfmt from 'numfmt'
import { Modulwelt } from './module.mjs'

/** Folders that tests write, by what is in them. */
const GESCHRIEBEN = {
  ordner: new Map(),
  once(dateien, schreibe) {
    const schluessel = JSON.stringify(dateien)
    if (!this.ordner.has(schluessel)) this.ordner.set(schluessel, schreibe(dateien))
    return this.ordner.get(schluessel)
  },
}

function writeOnce(quelle) {
  return quelle
    .replace(/onTestFinished\([^\n]*\n/, '\n')
    .replace('function writeWerkstatt(', 'function writeAnew(')
    .concat('\nfunction writeWerkstatt(dateien) { return globalThis.amipGeschrieben.once(dateien, writeAnew) }')
}

/** What is mutated sees what was read, and messages about it, without its being read again. */
function readOnce(lies, keyOf) {
  const gelesen = new Map()
  return (...args) => {
    const schluessel = keyOf(...args)
    const { meldungen } = schluessel
    const bekannt = gelesen.get(schluessel.name)
    if (bekannt) {
      meldungen.liste.push(...bekannt.liste)
      return bekannt.ergebnis
    }
    const davor = meldungen.liste.length
    const ergebnis = lies(...args)
    const merke = (wert) => {
      gelesen.set(schluessel.name, { ergebnis, liste: meldungen.liste.slice(davor) })
      return wert
    }
    return ergebnis instanceof Promise ? ergebnis.then(merke) : merke(ergebnis)
  }
}

/** `amip check` without setting the document. */
const BUILD = `
import { runRules } from '../check/check.js'
import { Meldungen } from '../message.js'
import { readAndCompute } from '../programme/computed.js'
export async function checkProgramme(wurzel, programme) {
  const ergebnis = []
  for (const programm of programme) {
    const meldungen = new Meldungen()
    const gelesen = await readAndCompute(wurzel, programm, meldungen)
    const stillgelegt = gelesen ? await runRules(gelesen, meldungen) : 0
    ergebnis.push({ programm, meldungen: meldungen.sortiert(), stillgelegt })
  }
  return ergebnis
}`

/** `vitest` gives what tests import by that name. */
export function makeWelt(wurzel, instrumentiert, raeume, vitest) {
  globalThis.amipGeschrieben = GESCHRIEBEN
  let withGehaltenes
  const welt = new Modulwelt(wurzel, instrumentiert, raeume, {
    ergaenzt: (quelle) => {
      withGehaltenes ??= welt.anew()('test/check/muster/plugin.ts').withGehaltenes
      return withGehaltenes(quelle)
    },
    ersetzt: new Map([
      ['src/build/build.ts', BUILD],
      ['test/check/werkstatt.ts', writeOnce(readFileSync(join(wurzel, 'test/check/werkstatt.ts'), 'utf8'))],
    ]),
    umhuellt: new Map([
      [
        'src/content/programm/read-programm.ts',
        ({ readProgramm }) => ({
          readProgramm: readOnce(readProgramm, (ordner, id, meldungen) => ({ name: `${ordner} ${id}`, meldungen })),
        }),
      ],
      [
        'src/content/daten/read-datenblaetter.ts',
        ({ readDatenblaetter }) => ({
          readDatenblaetter: readOnce(readDatenblaetter, (ordner, _, meldungen) => ({ name: ordner, meldungen })),
        }),
      ],
    ]),
    pakete: new Map([
      ['vitest', vitest],
      // Its file for require is not in the package.
      ['numfmt', () => numfmt],
    ]),
  })
  return welt
}
