import type { Abschnitt } from '../content/programm/programm.js'
import { evaluateAusdruck, kontextOf, parseAusdruck, type Zahlwert } from '../figures/ausdruck.js'
import { countNumbers, headingsOf } from '../layout/frame/numbers.js'
import { Meldungen, type Ort } from '../message.js'
import { proseOfSheets } from './prosa/blaetter.js'
import { MarkdownProsa } from './prosa/markdown.js'
import { proseOfProgramm } from './prosa/programm.js'
import type { Prosa } from './prosa/stueck.js'
import type { Pruefling } from './pruefling.js'

const gelesen = new WeakMap<Pruefling, readonly Prosa[]>()

/**
 * All running text of a programme in reading order: programm.yaml, the sections, then the data sheets' own words. It is
 * put together once for all rules.
 */
export function proseOf(pruefling: Pruefling): readonly Prosa[] {
  const bekannt = gelesen.get(pruefling)
  if (bekannt) return bekannt
  const prosa = [...proseOfProgramm(pruefling), ...proseOfSections(pruefling), ...proseOfSheets(pruefling)]
  gelesen.set(pruefling, prosa)
  return prosa
}

function proseOfSections(pruefling: Pruefling): Prosa[] {
  const { programm, blaetter, quellen } = pruefling
  // What cannot be evaluated has been reported when the programme was set.
  const still = new Meldungen()
  const kontext = kontextOf(programm, blaetter, quellen.keys())
  const evaluate = (ausdruck: string, ort: Ort): Zahlwert | undefined => {
    const baum = parseAusdruck(ausdruck, ort, still)
    return baum && evaluateAusdruck(baum, kontext, still)
  }
  const { references } = countNumbers(programm)
  const ueberschriften = new Map<string, string>()
  const reader = (abschnitt: Abschnitt) =>
    new MarkdownProsa(
      abschnitt,
      programm.bausteine,
      evaluate,
      (kennung) => references.get(kennung) ?? ueberschriften.get(kennung),
    )
  for (const abschnitt of programm.abschnitte) {
    const { textOf } = reader(abschnitt)
    for (const ueberschrift of headingsOf(abschnitt.baum))
      ueberschriften.set(ueberschrift.data?.kennung ?? '', textOf(ueberschrift))
  }
  return programm.abschnitte.flatMap((abschnitt) => reader(abschnitt).read())
}
