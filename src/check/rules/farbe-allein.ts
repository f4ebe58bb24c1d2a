import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

const FARBE = '(?:hell|dunkel)?(?:rot|grün|blau|gelb|orange|grau|türkis|violett|lila|schwarz|weiß|braun|petrol)'
const TEIL =
  '(?:säule|balken|linie|kurve|fläche|segment|feld|zelle|zeile|spalte|wert|schrift|markierung|kasten|punkt|pfeil|stück|abschnitt)'
const ZEICHNEN =
  '(?:markiert|hinterlegt|gekennzeichnet|dargestellt|eingefärbt|hervorgehoben|unterlegt|gedruckt|umrandet)'
const MUSTER = [
  new RegExp(
    `(?<!\\p{L})${FARBE}(?:e|en|er|es|em)?\\s+(?:\\p{L}+e[nrsm]?\\s+)?\\p{L}*${TEIL}(?:n|en|e|s|es)?(?!\\p{L})`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${FARBE}\\s+${ZEICHNEN}\\p{L}*`, 'giu'),
]

const BEIWORT = /^\p{Lu}\p{Ll}+e[nrsm]?\s/u

/** Prose that points at something by its colour alone. */
export const farbeAllein: Pruefregel = {
  id: 'farbe-allein',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz verweist nur über die Farbe auf etwas („die rote Linie“, „grün hinterlegt“). Das erreicht niemanden, der Farben nicht unterscheidet, schwarzweiß druckt oder sich vorlesen lässt (WCAG 2.1, 1.4.1). Das Gemeinte beim Namen nennen.',
  uebersieht: 'Farben, die anders umschrieben sind („die dunklere Fläche“)',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      for (const { 0: worte, index } of MUSTER.flatMap((muster) => [...typedText(prosa).matchAll(muster)])) {
        // An adjective with a capital is part of a name: "der Rote Punkt e. V."
        if (BEIWORT.test(worte) && index > 0) continue
        melde(
          prosa.ort(index),
          `„${worte}“ findet nur, wer Farben sieht; im Schwarzweißdruck und mit Vorlesehilfe geht die Aussage verloren.`,
          'Beim Namen nennen, was gemeint ist: „die Säule für 2023“, „die Zeile Gesamtbudget“.',
        )
      }
    }
  },
}
