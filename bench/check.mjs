// Times the rules on figures, years and terms: sheets of up to 10,000 × 100 cells and sections of up to 5,000 expressions.
// Run by hand: node bench/run.mjs check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { proseOf } from '../src/check/prosa.ts'
import { REGELLISTE } from '../src/check/regelliste.ts'
import { makeScratch } from '../src/files/scratch.ts'
import { Meldungen } from '../src/message.ts'
import { readAndCompute } from '../src/programme/computed.ts'

const REGELN = REGELLISTE.filter(({ id }) => /^(?:figur|jahr|begriff)-/.test(id))
const WIEDERHOLUNGEN = 3

/** A CSV sheet with totals, parts, years, changes and classes, so that every rule has something to do. */
function sheet(zeilen, spalten) {
  const koepfe = Array.from({ length: spalten }, (_, nummer) =>
    nummer % 3 === 2 ? `Veränderung ${nummer}` : `${1950 + nummer}`,
  )
  const reihe = (nummer) =>
    koepfe.map((_, spalte) => {
      const wert = (stelle) => (nummer * 7919 + stelle * 104729) % 90000
      return spalte % 3 === 2 ? wert(spalte - 1) - wert(spalte - 2) : wert(spalte)
    })
  const namen = (nummer) =>
    nummer % 50 === 0
      ? 'Insgesamt'
      : nummer % 50 === 1
        ? 'Frauen'
        : nummer % 50 === 2
          ? 'Männer'
          : `Beschäftigte der Branche ${nummer}`
  const rumpf = Array.from({ length: zeilen }, (_, nummer) =>
    [`${namen(nummer)}${nummer % 50 < 3 ? ` (${nummer})` : ''}`, ...reihe(nummer)].join(';'),
  )
  return [['Branche', ...koepfe].join(';'), ...rumpf].join('\n')
}

/** Paragraphs of four expressions each, with words of direction, years, typed numbers and a ratio. */
function section(ausdruecke) {
  const absatz = (nummer) =>
    `Im Jahr 2022 stieg die Zahl um {{prozent (veraenderung klein.a.2021 klein.a.2022)}} auf {{zahl klein.a.2022}}, der Rückgang betrug {{prozent (veraenderung klein.b.2021 klein.b.2022)}}. Für 2023 planen wir ${nummer} Kurse; das Gesamtbudget sinkt um 7,5 Prozent auf {{zahl klein.b.2022}}, ein Verhältnis von 1 : 2 bei 1.234 Bewerbern.`
  return `# Probe\n\n${Array.from({ length: Math.ceil(ausdruecke / 4) }, (_, nummer) => absatz(nummer)).join('\n\n')}\n`
}

/** All expressions in one paragraph: the longest sentence structure that a file can have. */
function paragraph(ausdruecke) {
  const satz =
    'Der Bestand stieg um {{prozent (veraenderung klein.a.2021 klein.a.2022)}}, ein weiterer sank um {{prozent (veraenderung klein.b.2021 klein.b.2022)}}, '
  return `# Probe\n\n${satz.repeat(Math.ceil(ausdruecke / 2))}und so weiter.\n`
}

const KLEIN =
  'titel: Klein\nspalten: [2021, 2022]\nzeilen:\n  a: { name: Gesamtbudget, werte: [100, 110] }\n  b: { name: Anderes, werte: [100, 90] }\n'

async function measure(name, dateien) {
  const wurzel = makeScratch()
  const ordner = join(wurzel, 'content/probe')
  for (const unter of ['abschnitte', 'daten']) mkdirSync(join(ordner, unter), { recursive: true })
  writeFileSync(
    join(ordner, 'programm.yaml'),
    'titel: P\nzeitraum: 2023\njobcenter: { name: J }\ngestaltung: standard\nimpressum: { H: J }\nabschnitte: [probe]\n',
  )
  writeFileSync(join(ordner, 'daten/klein.yaml'), KLEIN)
  for (const [pfad, text] of Object.entries(dateien)) writeFileSync(join(ordner, pfad), text)
  let bestes
  for (let lauf = 0; lauf < WIEDERHOLUNGEN; lauf++) {
    const meldungen = new Meldungen()
    const anfang = performance.now()
    const pruefling = await readAndCompute(wurzel, 'probe', meldungen)
    if (!pruefling) throw new Error(JSON.stringify(meldungen.liste[0]))
    const gelesen = performance.now()
    proseOf(pruefling)
    const prosa = performance.now()
    const jeRegel = []
    for (const regel of REGELN) {
      const beginn = performance.now()
      const gefunden = new Meldungen()
      regel.pruefe(pruefling, gefunden.unter(regel))
      jeRegel.push({ id: regel.id, ms: performance.now() - beginn, anzahl: gefunden.liste.length })
    }
    const messung = { lesen: gelesen - anfang, prosa: prosa - gelesen, regeln: performance.now() - prosa, jeRegel }
    if (!bestes || messung.regeln < bestes.regeln) bestes = messung
  }
  rmSync(wurzel, { recursive: true, force: true })
  const teuerste = bestes.jeRegel
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ id, ms }) => `${id} ${ms.toFixed(0)}`)
  const zahl = (ms) => `${ms.toFixed(0)} ms`.padStart(9)
  console.log(
    `${name.padEnd(34)} read ${zahl(bestes.lesen)}  prose ${zahl(bestes.prosa)}  rules ${zahl(bestes.regeln)}  (${teuerste.join(', ')})`,
  )
}

const leer = { 'abschnitte/probe.md': '# Probe\n' }
await measure('warm-up', { ...leer, 'daten/gross.csv': sheet(100, 20) })
for (const zeilen of [1250, 2500, 5000, 10000]) {
  await measure(`sheet ${zeilen} × 100`, { ...leer, 'daten/gross.csv': sheet(zeilen, 100) })
}
for (const anzahl of [625, 1250, 2500, 5000])
  await measure(`${anzahl} expressions, paragraphs`, { 'abschnitte/probe.md': section(anzahl) })
for (const anzahl of [625, 1250, 2500, 5000])
  await measure(`${anzahl} expressions, one paragraph`, { 'abschnitte/probe.md': paragraph(anzahl) })
