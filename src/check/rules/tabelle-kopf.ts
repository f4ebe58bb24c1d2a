import { toString as plainText } from 'mdast-util-to-string'
import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Pruefregel } from '../pruefling.js'

/** Markdown tables whose head does not name its columns. The corner above the names of the rows may be empty. */
export const tabelleKopf: Pruefregel = {
  id: 'tabelle-kopf',
  schwere: 'warnung',
  erklaerung:
    'Eine Spalte einer Tabelle hat keine Überschrift. Vorlesehilfen nennen zu jeder Zelle ihren Kopf; ohne ihn bleibt eine Zahl ohne Bedeutung. Nur die Ecke über den Namen der Zeilen darf leer sein.',
  uebersieht: 'ob eine Überschrift zu ihrer Spalte passt',
  pruefe({ programm }, melde) {
    for (const { baum, datei } of programm.abschnitte) {
      visit(baum, (knoten) => {
        if (knoten.type !== 'table') return
        for (const [index, zelle] of (knoten.children[0]?.children ?? []).entries()) {
          if (index === 0 || plainText(zelle).trim()) continue
          melde(
            ortOf(zelle, datei),
            `Die ${index + 1}. Spalte der Tabelle hat keine Überschrift.`,
            'In der Kopfzeile sagen, was darunter steht; Vorlesehilfen nennen den Kopf zu jeder Zelle.',
          )
        }
      })
    }
  },
}
