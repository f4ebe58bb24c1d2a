// What came of the mutants: by room and by kind, with the interval in which the share of all lies when a sample was run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonFor } from './ausgenommen.mjs'

/** Wilson's interval at 95 %. */
function interval(treffer, von) {
  const z = 1.96
  const mitte = (treffer + (z * z) / 2) / (von + z * z)
  const weite = (z / (von + z * z)) * Math.sqrt((treffer * (von - treffer)) / von + (z * z) / 4)
  return [mitte - weite, mitte + weite]
}

const prozent = (anteil) => `${(anteil * 100).toFixed(1)} %`

/** Prints the tables; with `ausfuehrlich` each mutant that survived or that no case meets. */
export function report(ordner, ausfuehrlich) {
  const mutanten = JSON.parse(readFileSync(join(ordner, 'mutanten.json'), 'utf8'))
  const zeilen = readFileSync(join(ordner, 'ergebnisse.jsonl'), 'utf8').split('\n').filter(Boolean)
  const ergebnisse = zeilen
    .map((zeile) => JSON.parse(zeile))
    .map((ergebnis) => ({ ...mutanten[ergebnis.id], ...ergebnis }))
    .map((ergebnis) => ({ ...ergebnis, grund: reasonFor(ergebnis) }))
  const table = (titel, name) => {
    console.log(`\n${titel.padEnd(28)} mutants   run  uncovered  ignored survived  killed  of covered`)
    const namen = [...new Set(mutanten.map(name))].sort()
    for (const eine of [...namen, 'all']) {
      const ist = (mutant) => eine === 'all' || name(mutant) === eine
      const hier = ergebnisse.filter(ist)
      const zahl = (...staende) => hier.filter(({ stand, grund }) => !grund && staende.includes(stand)).length
      const ausgenommen = hier.filter(({ grund }) => grund).length
      const [offen, lebt, tot] = [zahl('ungedeckt'), zahl('überlebt'), zahl('getötet', 'zeit')]
      const [von, bis] = interval(tot, tot + lebt || 1)
      const alle = mutanten.filter(ist).length
      console.log(
        `${eine.padEnd(28)} ${[alle, hier.length, offen, ausgenommen, lebt, tot].map((wert) => String(wert).padStart(8)).join('')}   ${prozent(tot / (tot + lebt || 1))} (${prozent(von)}–${prozent(bis)})`,
      )
    }
  }
  table('room', ({ datei }) =>
    datei
      .split('/')
      .slice(0, 3)
      .join('/')
      .replace(/\/[^/]*\.ts$/, ''),
  )
  table('kind', ({ mutator }) => mutator)
  for (const grund of new Set(ergebnisse.flatMap(({ grund }) => grund ?? [])))
    console.log(`ignored: ${grund} (${ergebnisse.filter((ergebnis) => ergebnis.grund === grund).length})`)
  if (!ausfuehrlich) return
  for (const { datei, zeile, spalte, mutator, statt, durch, stand, statisch, grund, gelaufen } of ergebnisse) {
    if (grund || (stand !== 'überlebt' && stand !== 'ungedeckt')) continue
    const [alt, neu] = difference(statt, durch)
    // Where no case was run, there is none in which the mutant gives anything else.
    const wie = `${statisch ? ' static' : ''}${gelaufen === 0 ? ' never otherwise' : ''}`
    console.log(`${stand} ${datei}:${zeile}:${spalte} ${mutator}${wie}: ${alt} → ${neu}`)
  }
}

/** What differs, with a few letters around it. */
function difference(alt, neu) {
  let vorn = 0
  while (vorn < Math.min(alt.length, neu.length) && alt[vorn] === neu[vorn]) vorn++
  let hinten = 0
  while (hinten < Math.min(alt.length, neu.length) - vorn && alt.at(-1 - hinten) === neu.at(-1 - hinten)) hinten++
  const um = (text) =>
    text
      .slice(Math.max(0, vorn - 25), text.length - Math.max(0, hinten - 15))
      .replace(/\s+/g, ' ')
      .slice(0, 140)
  return [um(alt), um(neu)]
}
