import { isInAddress } from '../adressen.js'
import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

interface Muster {
  muster: RegExp
  /** Characters one of which a text must hold: looking for them is faster than for the whole. */
  bei: RegExp
  text: string
  hinweis: string
}

/** Stands for figures that an expression puts in, as in `typedText`. */
const ZIFFER = '[\\p{N}\\ufffc]'
const ABKUERZUNGEN = 'ca|rd|bzw|Nr|Abs|Art|inkl|exkl|zzgl|vgl|mind|max|min|Mio|Mill|Mrd|Tsd|lfd|gem|bis'

const MUSTER: readonly Muster[] = [
  {
    bei: /§/,
    muster: /§(?=\p{N})/gu,
    text: 'Nach dem Paragrafenzeichen fehlt ein Leerzeichen.',
    hinweis: 'So schreiben: § 16i.',
  },
  {
    bei: /SGB/,
    muster: /(?<![\p{L}\p{N}])SGB(?=[IVX]+(?!\p{L}))/gu,
    text: 'Zwischen „SGB“ und der Nummer des Buches fehlt ein Leerzeichen.',
    hinweis: 'So schreiben: SGB II.',
  },
  // "100%ig" is one word.
  {
    bei: /[€%]/,
    muster: new RegExp(`(?<=${ZIFFER})(?:€|%(?!ig))`, 'gu'),
    text: 'Zwischen Zahl und Zeichen fehlt ein Leerzeichen.',
    hinweis: 'So schreiben: 15 %, 200 €.',
  },
  {
    bei: /€/,
    muster: /(?<=\p{L}{2}\.?)€/gu,
    text: 'Vor dem Eurozeichen fehlt ein Leerzeichen.',
    hinweis: 'So schreiben: 1,9 Mio. €.',
  },
  {
    bei: /\.[\p{N}\ufffc]/u,
    muster: new RegExp(`(?<![\\p{L}\\p{N}.-])(?:${ABKUERZUNGEN})\\.(?=${ZIFFER})`, 'gu'),
    text: 'Nach der Abkürzung fehlt ein Leerzeichen.',
    hinweis: 'So schreiben: ca. 6,84.',
  },
  {
    bei: /[.!?]\S/,
    muster: /(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll})/gu,
    text: 'Nach dem Satzzeichen fehlt ein Leerzeichen.',
    hinweis: 'Ein Leerzeichen einfügen.',
  },
  {
    bei: /[,;]\S/,
    muster: /(?<=\p{L})[,;](?=\p{L})/gu,
    text: 'Nach dem Komma fehlt ein Leerzeichen.',
    hinweis: 'Ein Leerzeichen einfügen.',
  },
  {
    bei: /[ \u00a0]{2}/,
    muster: /(?<=\S)[ \u00a0]{2,}(?=\S)/gu,
    text: 'Hier stehen mehrere Leerzeichen hintereinander.',
    hinweis: 'Eines genügt.',
  },
  {
    bei: /[ \u00a0][,;.!?]/,
    muster: /(?<=[\p{L}\p{N})\]“\ufffc])[ \u00a0]+(?=[,;.!?](?:[\s“)]|$))/gu,
    text: 'Vor dem Satzzeichen steht ein Leerzeichen.',
    hinweis: 'Das Leerzeichen streichen.',
  },
]

/** Finds blanks that are missing or too many. */
export const leerzeichen: Pruefregel = {
  id: 'leerzeichen',
  schwere: 'warnung',
  erklaerung:
    'Ein Leerzeichen fehlt oder ist zu viel: „§16i“ statt „§ 16i“, „15%“ statt „15 %“, „1,9 Mill.€“, „ca.6,84“, zwei Leerzeichen im Satz, eines vor Komma oder Punkt. Ohne das Leerzeichen kann der Satz Zahl und Zeichen nicht zusammenhalten.',
  uebersieht: 'fehlende Leerzeichen zwischen gewöhnlichen Wörtern',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      const getippt = typedText(prosa)
      for (const { muster, bei, text, hinweis } of MUSTER) {
        if (!bei.test(getippt)) continue
        for (const { index } of getippt.matchAll(muster)) {
          if (!isInAddress(getippt, index)) melde(prosa.ort(index), text, hinweis)
        }
      }
    }
  },
}
