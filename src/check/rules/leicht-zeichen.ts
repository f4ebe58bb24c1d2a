import { isInAddress } from '../adressen.js'
import { leichteZeilenOf } from '../leicht/zeilen.js'
import type { Pruefregel } from '../pruefling.js'

const FUNDE: readonly { muster: RegExp; text(fund: string): string; rat: string }[] = [
  {
    muster:
      /(?<![\p{L}-])(?:zwei|drei|vier|fünf|sechs|sieben|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig)(?![\p{L}-])/giu,
    text: (fund) => `„${fund}“ steht als Wort.`,
    rat: 'In Leichter Sprache stehen Zahlen als Ziffern: 5 Menschen.',
  },
  {
    muster: /\d\s?%|(?<!\p{L})Prozent(?!\p{L})/gu,
    text: (fund) => `„${fund}“: Prozente sind schwer zu verstehen.`,
    rat: 'In Worten sagen: viele, wenige, die Hälfte; oder: 3 von 10 Menschen.',
  },
  {
    muster: /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d,])|(?<![\d.,])\d{5,}(?![\d,])/gu,
    text: (fund) => `„${fund}“ ist eine hohe Zahl.`,
    rat: 'In Worten sagen: sehr viele Menschen; oder runden und vergleichen.',
  },
  {
    muster: /(?<!SGB\s)(?<![\p{L}\d])(?:[IVX]{2,}|[IVX]+\.)(?![\p{L}\d])/gu,
    text: (fund) => `„${fund}“ ist eine römische Zahl.`,
    rat: 'Arabische Ziffern schreiben.',
  },
  {
    muster:
      /(?<![\p{L}.])(?:[zZ]\.\s?B|[dD]\.\s?h|[uU]\.\s?[aä]|[iI]\.\s?d\.\s?R|usw|etc|bzw|ca|evtl|ggf|inkl|max|mind|Nr|Tel|Mio|Mrd|Tsd)\./gu,
    text: (fund) => `„${fund}“ ist eine Abkürzung.`,
    rat: 'Das ganze Wort schreiben: zum Beispiel.',
  },
  {
    muster: /[§&]/gu,
    text: (fund) => `„${fund}“ ist ein Sonderzeichen.`,
    rat: 'Das Wort dafür schreiben, und nur, wenn es nötig ist.',
  },
]

/** Numbers, signs and abbreviations in Leichte Sprache. */
export const leichtZeichen: Pruefregel = {
  id: 'leicht-zeichen',
  schwere: 'hinweis',
  erklaerung:
    'In Leichter Sprache stehen Zahlen als Ziffern („5 Frauen“), keine römischen Zahlen, keine hohen Zahlen, keine Prozente, keine Sonderzeichen wie § und & und keine Abkürzungen wie „z. B.“. Geprüft wird, was in „leichte-sprache“ steht (Regeln des Netzwerks Leichte Sprache; DIN SPEC 33429:2025-03).',
  uebersieht: 'Zahlen, die die Werte von Datenblättern sind; Abkürzungen ohne Punkt (LKW, WG)',
  pruefe(pruefling, melde) {
    for (const { text, ort } of leichteZeilenOf(pruefling))
      for (const { muster, text: satz, rat } of FUNDE)
        for (const { 0: fund, index } of text.matchAll(muster))
          if (!isInAddress(text, index)) melde(ort(index), satz(fund), rat)
  },
}
