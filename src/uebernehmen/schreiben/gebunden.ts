import { parsePfad } from '../../content/daten/pfad.js'
import { findZelle } from '../../figures/ausdruck/nachschlagen.js'
import { evaluateAusdruck, kontextOf, parseAusdruck } from '../../figures/ausdruck.js'
import type { Wertzelle } from '../../figures/datenblatt.js'
import { Meldungen, type Ort } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'

/**
 * Where the figure of an expression comes from, for people: its cells with file and line.
 * @param ausdruck as typed, with its braces @param ort of the expression
 */
export function sayZellen(ausdruck: string, ort: Ort, { programm, quellen, blaetter }: ComputedProgramm): string {
  // What is wrong with an expression has been reported when the programme was set.
  const still = new Meldungen()
  const kontext = kontextOf(programm, blaetter, quellen.keys())
  const baum = parseAusdruck(ausdruck.replace(/^\{\{|\}\}$/g, ''), ort, still)
  const wert = baum && evaluateAusdruck(baum, kontext, still)
  const zellen = (wert?.herkunft ?? []).flatMap((text): Wertzelle[] => {
    const segmente = parsePfad(text)
    const zelle = segmente && findZelle({ art: 'pfad', segmente, text, ort }, kontext, still)
    return zelle ? [zelle] : []
  })
  return zellen.map(sayZelle).join('; ')
}

function sayZelle({ herkunft: { zelle, ort, formel } }: Wertzelle): string {
  const wo = ort.zelle ? `${ort.datei}, ${ort.zelle.name}` : `${ort.datei}:${ort.zeile}`
  return `Zelle ${zelle} (${wo}${formel === undefined ? '' : `, errechnet: ${formel}`})`
}
