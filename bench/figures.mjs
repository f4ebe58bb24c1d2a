/**
 * How long sheets and expressions take, at sizes n, 2n and 4n: the time for four times as much should be four times as long.
 * Run by hand: node bench/run.mjs figures
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readDatenblaetter } from '../src/content/daten/read-datenblaetter.ts'
import { evaluateAusdruck, parseAusdruck } from '../src/figures/ausdruck.ts'
import { computeDatenblaetter } from '../src/figures/compute.ts'
import { makeScratch } from '../src/files/scratch.ts'
import { Meldungen } from '../src/message.ts'

const SPALTEN = 100
const ids = Array.from({ length: SPALTEN }, (_, index) => `s${index}`)
const wert = (zeile, spalte) => `${((zeile * 31 + spalte * 17) % 9973) + 1}.${(zeile + spalte) % 10}`

/** n rows of 100 columns; every tenth row a sum of the nine before it, every tenth column a change of the two before it. */
function yamlSheet(zeilen) {
  const spalten = ids.map((id, index) =>
    index % 10 === 9 ? `${id}: { veraenderung: [${ids[index - 2]}, ${ids[index - 1]}] }` : `${id}: `,
  )
  const reihen = []
  for (let zeile = 0; zeile < zeilen; zeile++) {
    if (zeile % 10 === 9)
      reihen.push(
        `  z${zeile}: { summe: [${Array.from({ length: 9 }, (_, index) => `z${zeile - 9 + index}`).join(', ')}] }`,
      )
    else
      reihen.push(
        `  z${zeile}: { werte: [${ids.flatMap((_, spalte) => (spalte % 10 === 9 ? [] : [wert(zeile + 1, spalte)])).join(', ')}] }`,
      )
  }
  return `titel: Bench\neinheit: €\nspalten: { ${spalten.join(', ')} }\nzeilen:\n${reihen.join('\n')}\n`
}

function csvSheet(zeilen) {
  const reihen = Array.from({ length: zeilen }, (_, zeile) =>
    [`z${zeile}`, ...ids.map((__, spalte) => wert(zeile, spalte).replace('.', ','))].join(';'),
  )
  return `Name;${ids.join(';')}\n${reihen.join('\n')}\n`
}

/** A chain in which every row needs the next: the depth that recursion would not survive. */
function chainSheet(zeilen) {
  const reihen = Array.from({ length: zeilen }, (_, zeile) => `  z${zeile}: { summe: [z${zeile + 1}, z${zeilen}] }`)
  return `spalten: [x]\nzeilen:\n${reihen.join('\n')}\n  z${zeilen}: { werte: [1] }\n`
}

async function readSheet(name, text) {
  const ordner = makeScratch()
  try {
    mkdirSync(join(ordner, 'daten'))
    writeFileSync(join(ordner, 'daten', name), text)
    const meldungen = new Meldungen()
    const anfang = performance.now()
    const quellen = await readDatenblaetter(ordner, '', meldungen)
    const gelesen = performance.now()
    const blaetter = computeDatenblaetter(quellen, 2023, meldungen)
    const ende = performance.now()
    if (meldungen.liste.length > 0) throw new Error(JSON.stringify(meldungen.liste[0]))
    return { blaetter, lesen: gelesen - anfang, rechnen: ende - gelesen }
  } finally {
    rmSync(ordner, { recursive: true })
  }
}

function evaluateMany(anzahl, blaetter) {
  const meldungen = new Meldungen()
  const zeilen = blaetter.get('b').zeilen.length
  const anfang = performance.now()
  for (let nummer = 0; nummer < anzahl; nummer++) {
    const [a, b] = [`b.z${(nummer * 7) % zeilen}.s${nummer % 8}`, `b.z${(nummer * 13) % zeilen}.s${(nummer + 1) % 8}`]
    const text = [`zahl ${a}`, `mio (summe ${a} ${b})`, `prozent (anteil ${a} (summe ${a} ${b} 1)) stellen=2`][
      nummer % 3
    ]
    const ausdruck = parseAusdruck(text, { datei: 't', zeile: 1, spalte: 1 }, meldungen)
    if (!ausdruck || !evaluateAusdruck(ausdruck, { blaetter, jahr: 2023 }, meldungen))
      throw new Error(JSON.stringify(meldungen.liste[0]))
  }
  return performance.now() - anfang
}

const ms = (zahl) => `${Math.round(zahl)} ms`.padStart(9)
const mb = () => `${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`

for (const [art, name, build] of [
  ['YAML', 'b.yaml', yamlSheet],
  ['CSV', 'b.csv', csvSheet],
  ['Kette (YAML, eine Spalte)', 'b.yaml', chainSheet],
]) {
  console.log(`\n${art}: Zeilen × ${art.startsWith('Kette') ? 1 : SPALTEN}`)
  for (const zeilen of [2500, 5000, 10_000]) {
    const { lesen, rechnen } = await readSheet(name, build(zeilen))
    console.log(`  ${String(zeilen).padStart(6)}: lesen ${ms(lesen)}, rechnen ${ms(rechnen)}, ${mb()}`)
  }
}

const { blaetter } = await readSheet('b.yaml', yamlSheet(10_000))
console.log('\nAusdrücke über ein Blatt mit 10.000 Zeilen')
evaluateMany(500, blaetter)
for (const anzahl of [1250, 2500, 5000])
  console.log(`  ${String(anzahl).padStart(6)}: ${ms(evaluateMany(anzahl, blaetter))}`)
