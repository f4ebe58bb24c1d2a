import type { Ort } from '../../message.js'
import { bindungenOf } from '../bindung.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { unboundNumbers } from '../reading/ungebunden.js'
import type { Buchzelle } from '../zahlen/zellenbuch.js'
import { expressionFor } from './ausdruck.js'
import { cellsHolding } from './ungebundene.js'
import { pathOf } from './zellstelle.js'

/** What can be typed in place of a figure so that it follows a cell and is printed as before. */
export interface Bindungsangebot {
  alt: string
  ausdruck: string
  /** "haushalt.egt.2023" */
  zelle: string
}

const ZAHL = /^[-−+]?\d[\d.,]*\d|^\d/

/**
 * How the typed figure of a place can be bound: to the cell that its sentence speaks of, or where that is not sure to any that holds
 * its value, for its author to choose.
 */
export function offersAt(pruefling: Pruefling, { datei, zeile, spalte }: Ort): Bindungsangebot[] {
  const isHere = (ort: Ort) => ort.datei === datei && ort.zeile === zeile && ort.spalte === spalte
  const offer = (text: string, buchzelle: Buchzelle): Bindungsangebot[] => {
    // "4,2 Millionen Euro": where the unit is a word of the sentence it stays, and the number alone is bound.
    const [zahl = ''] = ZAHL.exec(text) ?? []
    for (const alt of [text, zahl]) {
      const ausdruck = expressionFor(alt, buchzelle, pruefling)
      if (ausdruck !== undefined) return [{ alt, ausdruck, zelle: pathOf(buchzelle) }]
    }
    return []
  }
  const sichere = bindungenOf(pruefling).flatMap(({ prosa, von, bis, buchzelle }) =>
    isHere(prosa.ort(von)) ? offer(prosa.text.slice(von, bis), buchzelle) : [],
  )
  if (sichere.length > 0) return sichere
  return proseOf(pruefling)
    .filter((prosa) => prosa.abschnitt && prosa.art !== 'zelle' && prosa.ort(0).datei === datei)
    .flatMap((prosa) => unboundNumbers(prosa).filter((zahl) => isHere(prosa.ort(zahl.von))))
    .flatMap((zahl) => cellsHolding(zahl, pruefling).flatMap((buchzelle) => offer(zahl.text, buchzelle)))
}
