import { isInAddress } from '../adressen.js'
import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

const STREICHEN =
  'Die Zeichen streichen; hervorgehoben wird in Abschnitten mit **…** ohne Leerzeichen an den Innenseiten.'
const ERSETZEN = 'Durch das Zeichen ersetzen, das gemeint ist.'

const RESTE: readonly { muster: RegExp; hinweis: string }[] = [
  // Behind a word or alone, two asterisks may be the mark of a note to a table.
  { muster: /\*\*(?=[\p{L}\p{N}„(]).*?(?:\*\*|$)/gu, hinweis: STREICHEN },
  { muster: /(?<!_)__(?=[\p{L}\p{N}])[^_]*/gu, hinweis: STREICHEN },
  { muster: /~~(?=\S)/g, hinweis: STREICHEN },
  { muster: /`+/g, hinweis: 'Den Akzent streichen; Anführungszeichen sind „…“.' },
  { muster: /^#{2,6}(?=[\p{L}\s])/gu, hinweis: 'Eine Überschrift beginnt mit # und einem Leerzeichen.' },
  { muster: /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, hinweis: 'Das Element streichen.' },
  { muster: /\\u\{?[\da-f]{4}/gi, hinweis: ERSETZEN },
  { muster: /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/gi, hinweis: ERSETZEN },
  { muster: /\]\([^\s)]*\)/g, hinweis: 'Einen Link ganz schreiben: [Text](https://…).' },
  {
    muster: /\{\{|\}\}/g,
    hinweis: 'Ausdrücke stehen in einer Zeile: {{zahl blatt.zeile.spalte}}; in YAML gelten sie nicht.',
  },
]

const RESTZEICHEN = /^[&_~]/

/** Finds what is left of Markdown, HTML and escapes, and would be printed. */
export const auszeichnungsrest: Pruefregel = {
  id: 'auszeichnungsrest',
  schwere: 'warnung',
  erklaerung:
    'Im Text stehen Zeichen einer Auszeichnung, die so gedruckt würden: **, __, `, <b>, &nbsp;, \\u00e4. Sie stammen meist aus einer anderen Datei oder stehen dort, wo Markdown nicht gilt (in YAML und in Attributen). Entfernen oder durch das gemeinte Zeichen ersetzen.',
  uebersieht: 'Zeichen, die auch gewöhnlicher Text sein können, etwa ein einzelner Stern',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      const text = typedText(prosa)
      for (const { muster, hinweis } of RESTE) {
        for (const { 0: rest, index } of text.matchAll(muster)) {
          if (isInAddress(text, index) && RESTZEICHEN.test(rest)) continue
          melde(
            prosa.ort(index),
            `„${rest.length > 12 ? `${rest.slice(0, 12)}…` : rest}“ ist ein Rest von Auszeichnung und würde gedruckt.`,
            hinweis,
          )
        }
      }
    }
  },
}
