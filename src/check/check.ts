import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Meldung, Meldungen } from '../message.js'
import * as regeln from './ausnahmen/regeln.js'
import { readAusnahmen } from './ausnahmen.js'
import type { Pruefling } from './pruefling.js'
import { REGELLISTE } from './regelliste.js'

/**
 * Runs all rules over a programme and adds what they find to `meldungen`, but for what the authors have silenced. Between two
 * rules others have their turn: while a programme is checked the browser waits for its next order.
 * @returns how many messages were silenced
 */
export async function runRules(pruefling: Pruefling, meldungen: Meldungen): Promise<number> {
  // What could not be read as meant would only draw wrong advice about its words.
  const ungelesen = new Set(meldungen.liste.filter(({ schwere }) => schwere === 'fehler').map(lineOf))
  const fehlerhafte = new Set(
    meldungen.liste
      .filter(({ schwere }) => schwere === 'fehler')
      .flatMap(({ datei }) => (datei.endsWith('.md') ? [datei] : [])),
  )
  const ausAllem = new Set(REGELLISTE.flatMap(({ id, ausAllem }) => (ausAllem ? [id] : [])))
  const isUnknown = ({ regel, datei }: Meldung) =>
    ausAllem.has(regel) && fehlerhafte.size > 0 && !fehlerhafte.has(datei)
  const gefunden = new Meldungen()
  for (const regel of REGELLISTE) {
    await regel.pruefe(pruefling, gefunden.unter(regel))
    await nextTurn()
  }
  const ausnahmen = readAusnahmen(pruefling, meldungen)
  let stillgelegt = 0
  for (const meldung of gefunden.liste) {
    if (ungelesen.has(lineOf(meldung))) continue
    const passende = ausnahmen.filter((ausnahme) => ausnahme.covers(meldung))
    for (const ausnahme of passende) ausnahme.benutzt = true
    if (passende.length > 0) stillgelegt++
    else if (!isUnknown(meldung)) meldungen.liste.push(meldung)
  }
  for (const { regel, ort, benutzt } of ausnahmen) {
    // Of a file that cannot be read, nobody knows what its exceptions are for.
    if (!benutzt && !meldungen.liste.some(({ datei, schwere }) => datei === ort.datei && schwere === 'fehler'))
      meldungen.melde(
        regeln.ausnahmeUnbenutzt,
        ort,
        `Die Ausnahme von „${regel}“ legt nichts still.`,
        'Die Ausnahme entfernen.',
      )
  }
  return stillgelegt
}

function lineOf({ datei, zeile }: Meldung): string {
  return `${datei}:${zeile}`
}
