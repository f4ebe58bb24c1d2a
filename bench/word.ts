/**
 * What a Word file costs: CPU time of writing one, median of several, and of the rules for finished files.
 * node bench/run.mjs word [programm] [runs]
 */
import { readAndSet } from '../src/build/setting.js'
import { drawPictures } from '../src/layout/charts/draw.js'
import { Meldungen } from '../src/message.js'
import { PAKET } from '../src/root.js'
import { OpcPackage } from '../src/word/package/package.js'
import { checkPackage } from '../src/word/pruefen/pruefen.js'
import { writeWord } from '../src/word/word.js'

const [, , programm = 'mittelsachsen-2023', runs = '5'] = process.argv
const meldungen = new Meldungen()
const gesetzt = await readAndSet(PAKET, programm, meldungen)
if (!gesetzt) throw new Error(`${programm} does not build`)
await drawPictures(gesetzt, meldungen)

async function measure<Wert>(tue: () => Wert | Promise<Wert>): Promise<{ ms: number; wert: Wert }> {
  const davor = process.cpuUsage()
  const wert = await tue()
  const { user, system } = process.cpuUsage(davor)
  return { ms: (user + system) / 1000, wert }
}
const median = (werte: number[]) => [...werte].sort((a, b) => a - b)[Math.floor(werte.length / 2)] ?? Number.NaN

const { ms: erste, wert: bytes } = await measure(() => writeWord(gesetzt.dokument))
const weitere: number[] = []
const regeln: number[] = []
for (let lauf = 0; lauf < Number(runs); lauf++) {
  weitere.push((await measure(() => writeWord(gesetzt.dokument))).ms)
  const paket = OpcPackage.open(bytes)
  regeln.push((await measure(() => checkPackage(paket))).ms)
}
console.log(`first file   ${erste.toFixed(0)} ms of CPU`)
console.log(`next files   ${median(weitere).toFixed(0)} ms of CPU (median of ${runs})`)
console.log(
  `rules        ${median(regeln).toFixed(0)} ms of CPU (median of ${runs}, with reading the file; a build has its trees at hand)`,
)
