import type { Link } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Pruefregel } from '../pruefling.js'

const NICHTSSAGEND = new Set([
  'hier',
  'hier klicken',
  'klicken sie hier',
  'klick',
  'link',
  'website',
  'webseite',
  'homepage',
  'internetseite',
  'internet',
  'seite',
  'mehr',
  'mehr dazu',
  'mehr erfahren',
  'weiter',
  'weiterlesen',
  'weitere informationen',
  'dort',
  'siehe hier',
  'www',
])
const OHNE_ZIEL = /^(?:#|https?:\/*(?:#.*)?|mailto:|tel:)$/

/** Finds links that lead nowhere or do not say where they lead. */
export const linkLeer: Pruefregel = {
  id: 'link-leer',
  schwere: 'warnung',
  erklaerung:
    'Ein Link führt nirgendwohin (#) oder sagt nicht, wohin („hier“, „Website“). Im Druck bleibt davon nur das Wort, und wer sich die Seite vorlesen lässt, hört nur „hier“. Als Text das Ziel nennen: [Stellensuche der Bundesagentur](https://…).',
  uebersieht: 'ob eine Adresse erreichbar ist',
  pruefe({ programm }, melde) {
    for (const { baum, datei } of programm.abschnitte) {
      visit(baum, (knoten) => {
        if (knoten.type !== 'link') return
        const ort = ortOf(knoten, datei)
        const text = plainText(knoten).trim()
        if (OHNE_ZIEL.test(knoten.url))
          melde(
            ort,
            `Der Link „${text}“ führt nirgendwohin.`,
            'Die Adresse einsetzen oder den Link durch seinen Text ersetzen.',
          )
        else if (isMeaningless(knoten, text))
          melde(
            ort,
            `Der Link „${text}“ sagt nicht, wohin er führt.`,
            'Als Text das Ziel nennen, etwa [Stellensuche der Bundesagentur](https://…).',
          )
      })
    }
  },
}

const SCHLUSSZEICHEN = /[.:!…→>»\s]+$/

function isMeaningless({ url }: Link, text: string): boolean {
  return !url.startsWith('#') && NICHTSSAGEND.has(text.toLowerCase().replace(SCHLUSSZEICHEN, ''))
}
