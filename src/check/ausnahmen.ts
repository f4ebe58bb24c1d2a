import type { Meldung, Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import { ausnahmenOfMarkdown } from './ausnahmen/markdown.js'
import * as regeln from './ausnahmen/regeln.js'
import { ausnahmenOfYaml } from './ausnahmen/yaml.js'
import type { Pruefling } from './pruefling.js'
import { REGELLISTE } from './regelliste.js'

/** A silence for one rule over some lines. */
export interface Ausnahme {
  regel: string
  ort: Ort
  /** Whether it silenced anything. */
  benutzt: boolean
  covers(meldung: Meldung): boolean
}

/** What one figure may be excused for, the next year's is not. */
const NUR_MIT_WERT: readonly string[] = ['figur-geheim']

const LEER = /[\u00a0\u202f]/g
const MINUS = /\u2212/g
const SONDERZEICHEN = /[.*+?^${}()|[\]\\]/g

/** Whether a message names a value, and not as a part of another. */
function names(text: string, wert: string): boolean {
  const glatt = (roh: string): string => roh.replace(LEER, ' ').replace(MINUS, '-')
  const gesucht = glatt(wert).replace(SONDERZEICHEN, '\\$&')
  return wert === '' || new RegExp(`(?<![\\d.,])${gesucht}(?![\\d]|[.,]\\d)`).test(glatt(text))
}

/** All silences of a programme. One without reason or for a rule that cannot be silenced is reported and has no effect. */
export function readAusnahmen(pruefling: Pruefling, meldungen: Meldungen): Ausnahme[] {
  const stillbar = REGELLISTE.map(({ id }): string => id)
  const angaben = [...pruefling.programm.abschnitte.flatMap(ausnahmenOfMarkdown), ...ausnahmenOfYaml(pruefling)]
  return angaben.flatMap(({ regel, wert, grund, ort, bereiche }) => {
    if (!stillbar.includes(regel)) {
      const vorschlag = naechster(regel, stillbar)
      const hinweis = vorschlag
        ? `Meinten Sie „${vorschlag}“?`
        : `Stilllegen lassen sich: ${[...stillbar].sort().join(', ')}.`
      meldungen.melde(
        regeln.ausnahmeRegel,
        ort,
        `Die Regel „${regel}“ gibt es nicht, oder sie lässt sich nicht stilllegen.`,
        hinweis,
      )
      return []
    }
    if (grund.trim() === '') {
      meldungen.melde(
        regeln.ausnahmeGrund,
        ort,
        `Die Ausnahme von „${regel}“ nennt keinen Grund.`,
        'So schreiben: ::ausnahme{regel=… grund="…"}, in YAML: # ausnahme regel: Grund.',
      )
      return []
    }
    if (wert === '' && NUR_MIT_WERT.includes(regel)) {
      meldungen.melde(
        regeln.ausnahmeWert,
        ort,
        `Die Ausnahme von „${regel}“ nennt keinen Wert.`,
        'So schreiben: ::ausnahme{regel=… wert="2" grund="…"}, in YAML: # ausnahme regel 2: Grund.',
      )
      return []
    }
    const covers = (meldung: Meldung) =>
      meldung.regel === regel &&
      names(meldung.text, wert) &&
      bereiche.some(({ datei, von, bis }) => meldung.datei === datei && von <= meldung.zeile && meldung.zeile <= bis)
    return [{ regel, ort, benutzt: false, covers }]
  })
}
