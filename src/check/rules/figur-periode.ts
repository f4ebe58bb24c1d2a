import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { rasterOf } from '../zahlen/raster.js'
import { sentencesOf } from '../zahlen/satz.js'
import { tablesOf } from '../zahlen/tabellen.js'
import { parseZeitpunkt } from '../zahlen/zeitpunkt.js'

/** "06/2021: 107.967" – a period that labels the figure behind it. */
const BESCHRIFTUNG =
  /(?<![\d.,/])((?:(?:0?[1-9]|1[0-2])\/|\d{1,2}\.\d{1,2}\.|(?:Jahr|\p{Lu}\p{L}{2,8}\.?)\s)?(?:19|20)\d{2})\s?:\s?(?=[\d\ufffc+−-])/gu

/** The same period twice where two are compared. */
export const figurPeriode: Pruefregel = {
  id: 'figur-periode',
  schwere: 'warnung',
  erklaerung:
    'In einem Vergleich steht zweimal derselbe Zeitpunkt („06/2021“ und „06/2021“). Eine der beiden Angaben ist stehen geblieben; gemeint ist meist das Vorjahr.',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      for (const { reihen, art } of rasterOf(blatt)) {
        const gesehen = new Map<string, string>()
        for (const { eigenname, block, ort, davon, darunter } of reihen) {
          const zeitpunkt = parseZeitpunkt(eigenname)
          if (!zeitpunkt || !isPeriod(eigenname)) continue
          const schluessel = `${block} ${davon ?? darunter ?? ''} ${zeitpunkt.bezeichnung}`
          const voriger = gesehen.get(schluessel)
          if (voriger === undefined) gesehen.set(schluessel, eigenname)
          else
            melde(
              ort,
              `${blatt.titel}: Zwei ${art === 'spalten' ? 'Spalten' : 'Zeilen'} heißen „${voriger}“ und „${eigenname}“ und nennen denselben Zeitpunkt.`,
              'Verglichen werden sollen vermutlich zwei verschiedene; eine der beiden Angaben berichtigen.',
            )
        }
      }
    }
    checkLabels(proseOf(pruefling), melde)
  },
}

/** A label that is a period and little else; "Förderung ab 01.01.2022" names something that began then. */
function isPeriod(name: string): boolean {
  return name.replace(/[\d./\s–-]/g, '').length <= 12
}

function checkLabels(prosa: readonly Prosa[], melde: Melde): void {
  for (const stueck of prosa) {
    for (const { getippt, von } of sentencesOf(stueck)) {
      const gesehen = new Set<string>()
      for (const { index, 1: angabe = '' } of getippt.matchAll(BESCHRIFTUNG)) {
        const schluessel = parseZeitpunkt(angabe)?.schluessel
        if (schluessel === undefined) continue
        if (gesehen.has(schluessel))
          melde(
            stueck.ort(von + index),
            `Im Vergleich steht „${angabe}“ zweimal.`,
            'Verglichen werden sollen vermutlich zwei verschiedene Zeitpunkte; eine der beiden Angaben berichtigen.',
          )
        gesehen.add(schluessel)
      }
    }
  }
}
