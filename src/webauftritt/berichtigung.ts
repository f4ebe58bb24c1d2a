import { ortOfProgramm } from '../content/programm/ort.js'
import { MONATE } from '../figures/ausdruck/datum.js'
import type { Meldungen } from '../message.js'
import type { Ausgabe } from './ausgaben.js'
import { webauftrittBerichtigt } from './regeln.js'
import { formatTag } from './seiten.js'
import { sectionsOf } from './suche/abschnitte.js'

const ORDNUNGSZAHLEN = ['', '', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte']

/** A corrected edition says of itself that it is one: who is handed the file alone sees neither this site nor its settings. */
export function checkBerichtigung(ausgabe: Ausgabe, meldungen: Meldungen): void {
  const { berichtigt, dateien, programm } = ausgabe
  if (!berichtigt || !dateien.some(({ format }) => format === 'html')) return
  const text = sectionsOf(ausgabe)
    .map(({ titel, text }) => `${titel} ${text}`)
    .join(' ')
  const { ausgabe: nummer, am } = berichtigt
  const fehlt = [
    ...(editionPattern(nummer).test(text) ? [] : [`die ${nummer}. Ausgabe`]),
    ...(dayPattern(am).test(text) ? [] : [`den Tag ${formatTag(am)}`]),
  ]
  if (fehlt.length > 0)
    meldungen.melde(
      webauftrittBerichtigt,
      ortOfProgramm(programm),
      `„${programm}“ ist eine berichtigte Ausgabe und nennt selbst nicht ${fehlt.join(' und nicht ')}.`,
      `In programm.yaml bei impressum eintragen: Ausgabe: ${nummer}. Ausgabe, berichtigt am ${formatTag(am)}`,
    )
}

/** "2. Ausgabe", "2., berichtigte Auflage", "Ausgabe 2", "Zweite Fassung". */
function editionPattern(nummer: number): RegExp {
  const wievielte = [`${nummer}\\.`, ORDNUNGSZAHLEN[nummer]].filter(Boolean).join('|')
  const was = '(?:Ausgabe|Auflage|Fassung|Version)'
  return new RegExp(`(?<!\\p{N})(?:${wievielte}),?(?:\\s+\\p{L}+)?\\s+${was}|${was}:?\\s+${nummer}(?!\\p{N})`, 'iu')
}

/** "1. Juni 2023", "01.06.2023", "1.6.2023". @param iso "2023-06-01" */
function dayPattern(iso: string): RegExp {
  const [jahr = 0, monat = 0, tag = 0] = iso.split('-').map(Number)
  return new RegExp(`(?<!\\p{N})0?${tag}\\.\\s*(?:0?${monat}\\.|${MONATE[monat - 1]})\\s*${jahr}(?!\\p{N})`, 'u')
}
