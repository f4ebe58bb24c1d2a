import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import { select } from '../../layout/charts/selection.js'
import { Meldungen } from '../../message.js'
import type { Pruefregel } from '../pruefling.js'
import { isZahl } from '../zahlen/zelle.js'

const KREISE = new Set(['ring', 'kreis'])

/** A circle of two values: a sentence or two key figures say it better. */
export const diagrammZweiWerte: Pruefregel = {
  id: 'diagramm-zwei-werte',
  schwere: 'hinweis',
  erklaerung:
    'Ein Ring oder Kreis hat nur einen oder zwei Anteile. Zwei Zahlen sind schneller gelesen als ein Kreis mit Legende: als Kennzahlen (:::kennzahlen), als ein Balken (typ=anteil) oder als hundert Felder (typ=waffel).',
  uebersieht: 'andere Diagramme mit wenigen Werten',
  pruefe({ programm, blaetter }, melde) {
    for (const { baum, datei } of programm.abschnitte)
      visit(baum, (knoten) => {
        if (knoten.type !== 'leafDirective' || knoten.name !== 'diagramm') return
        const attribute = Object.fromEntries(
          Object.entries(knoten.attributes ?? {}).map(([name, wert]) => [name, wert ?? '']),
        )
        const blatt = blaetter.get(attribute.daten ?? '')
        if (!blatt || !KREISE.has(attribute.typ ?? '')) return
        const ort = ortOf(knoten, datei)
        // What cannot be chosen is told where the chart is set.
        const { zeilen, spalten } = select(blatt, attribute, ort, new Meldungen())
        const stellen = spalten.map((spalte) => blatt.spalten.indexOf(spalte))
        const werte = zeilen.flatMap(({ zellen }) => stellen.filter((stelle) => isZahl(zellen[stelle]))).length
        if (werte === 0 || werte > 2) return
        melde(
          ort,
          `Das Diagramm hat nur ${werte === 1 ? 'einen Wert' : 'zwei Werte'}.`,
          'Als :::kennzahlen schreiben, oder typ=anteil oder typ=waffel nehmen.',
        )
      })
  },
}
