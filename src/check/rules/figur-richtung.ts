import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { checkEinsaetze } from '../richtung/einsatz.js'
import { checkGesagtes } from '../richtung/gesagt.js'
import { checkZellenworte } from '../richtung/zellenwort.js'

/** A word that says "more" beside a change that is less, or the other way round. */
export const figurRichtung: Pruefregel = {
  id: 'figur-richtung',
  schwere: 'fehler',
  erklaerung:
    'Ein Wort sagt das Gegenteil der Zahl: „Rückgang um“ bei einem Zuwachs, „gestiegen“ bei einem Minus. Das geschieht, wenn ein Satz aus dem Vorjahr stehen bleibt und sich nur die Zahl ändert. Auch „stieg von 5,0 % auf 4,8 %“ und „höher als im Vorjahr (5,0 %)“ werden verglichen, ebenso „übertraf“, „verfehlt“, „eingehalten“ mit dem Ziel, das davor steht, und „0,7 Prozentpunkte unter dem Landeswert“ oder „um 6,8 % gestiegen: Nach 688 waren es 641“ mit den beiden Werten, zwischen denen gerade dieser Abstand liegt. Auch „immer weniger … damals 3 %, inzwischen 5 %“ und „danach jedes Jahr mehr bis auf …“ werden verglichen. Verglichen wird auch ein Wort in einer Zelle mit der einzigen Veränderung ihrer Zeile. Das Wort anpassen, oder die Reihenfolge der Werte prüfen: erst der frühere, dann der spätere.',
  uebersieht: 'verneinte Sätze, Pläne, und Wörter wie „besser“, deren Richtung vom Gegenstand abhängt',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (prosa.art !== 'zelle') checkGesagtes(prosa, melde)
      checkEinsaetze(prosa, pruefling, melde)
    }
    for (const blatt of pruefling.blaetter.values()) checkZellenworte(blatt, melde)
  },
}
