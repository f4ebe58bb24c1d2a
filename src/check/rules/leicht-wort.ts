import { isInAddress } from '../adressen.js'
import { leichteZeilenOf } from '../leicht/zeilen.js'
import type { Pruefregel } from '../pruefling.js'

/** Letters in a row, without a hyphen or a Mediopunkt between them. */
const LANG = /(?<![\p{L}])\p{L}{15,}(?![\p{L}])/gu

/** A long word in Leichte Sprache of which nobody sees the parts. */
export const leichtWort: Pruefregel = {
  id: 'leicht-wort',
  schwere: 'hinweis',
  erklaerung:
    'In Leichter Sprache werden lange Wörter geteilt, damit man ihre Teile sieht: mit Bindestrich („Eingliederungs-Vereinbarung“) oder Mediopunkt („Eingliederungs·vereinbarung“). Gemeldet werden Wörter von 15 Buchstaben an in „leichte-sprache“ (Regeln des Netzwerks Leichte Sprache; DIN SPEC 33429).',
  uebersieht: 'schwere Wörter, die kurz sind',
  pruefe(pruefling, melde) {
    for (const { text, ort } of leichteZeilenOf(pruefling))
      for (const { 0: wort, index } of text.matchAll(LANG)) {
        if (isInAddress(text, index)) continue
        melde(
          ort(index),
          `„${wort}“ ist in Leichter Sprache ein langes Wort.`,
          'Ein kürzeres Wort nehmen oder es mit Bindestrich oder Mediopunkt (·) teilen.',
        )
      }
  },
}
