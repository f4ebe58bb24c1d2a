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

/** All silences of a programme. One without reason or for a rule that cannot be silenced is reported and has no effect. */
export function readAusnahmen(pruefling: Pruefling, meldungen: Meldungen): Ausnahme[] {
  const stillbar = REGELLISTE.map(({ id }): string => id)
  const angaben = [...pruefling.programm.abschnitte.flatMap(ausnahmenOfMarkdown), ...ausnahmenOfYaml(pruefling)]
  return angaben.flatMap(({ regel, grund, ort, bereiche }) => {
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
    const covers = (meldung: Meldung) =>
      meldung.regel === regel &&
      bereiche.some(({ datei, von, bis }) => meldung.datei === datei && von <= meldung.zeile && meldung.zeile <= bis)
    return [{ regel, ort, benutzt: false, covers }]
  })
}
