import { massOf } from '../../figures/einheit.js'
import type { Ort } from '../../message.js'
import { bindungenOf } from '../bindung.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { plain } from '../reading/figur.js'
import type { Textzahl } from '../reading/satz/textzahl.js'
import { unboundNumbers } from '../reading/ungebunden.js'
import { type Buchzelle, zellenbuchOf } from '../zahlen/zellenbuch.js'
import { pathOf } from './zellstelle.js'

/** A typed figure that is bound to nothing, with the cells that hold its value. */
export interface UngebundeneZahl {
  text: string
  ort: Ort
  /** Paths, in the order of the sheets; empty where no cell holds the value. */
  zellen: readonly string[]
}

/** The figures typed into the sections that are tied to no cell. */
export function findUngebundene(pruefling: Pruefling): UngebundeneZahl[] {
  const gebunden = bindungenOf(pruefling)
  return proseOf(pruefling).flatMap((prosa) =>
    prosa.abschnitt && prosa.art !== 'zelle'
      ? unboundNumbers(prosa).flatMap((zahl): UngebundeneZahl[] => {
          const schon = gebunden.some(({ prosa: wo, von, bis }) => wo === prosa && von <= zahl.von && zahl.von < bis)
          return schon
            ? []
            : [{ text: zahl.text, ort: prosa.ort(zahl.von), zellen: cellsHolding(zahl, pruefling).map(pathOf) }]
        })
      : [],
  )
}

/** The cells of sheets that hold the value of a figure, each once. */
export function cellsHolding(zahl: Textzahl, pruefling: Pruefling): Buchzelle[] {
  const buch = zellenbuchOf(pruefling)
  const betraege = new Set([zahl.wert.abs().toFixed(), plain(zahl.wert, zahl).abs().toFixed()])
  const { basis } = massOf(zahl.einheit)
  const zellen = [...betraege].flatMap((betrag) =>
    buch.holding(betrag).filter((buchzelle) => {
      const eigene = massOf(buchzelle.zelle.einheit)
      const gleich = zahl.wert
        .abs()
        .times(massOf(zahl.einheit).skala)
        .eq(buchzelle.zelle.wert.abs().times(eigene.skala))
      return buchzelle.eintrag.blatt.id !== '' && eigene.basis === basis && gleich
    }),
  )
  return [...new Map(zellen.map((buchzelle) => [pathOf(buchzelle), buchzelle])).values()]
}
