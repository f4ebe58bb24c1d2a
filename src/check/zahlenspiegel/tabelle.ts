import type { Zelle } from '../../figures/datenblatt.js'
import { formatZelle } from '../../figures/format.js'
import { strings } from '../../layout/bausteine/strings.js'
import { select } from '../../layout/charts/selection.js'
import { Meldungen } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { type Blockumfeld, nameOfCell, originOfCell, withoutSentence } from './blockumfeld.js'
import type { Spiegelzahl } from './spiegelzahl.js'
import { typedNumbers } from './text.js'

/** The figures of a table: every cell that it shows, and the figures in cells of words. */
export function figuresOfTable(umfeld: Blockumfeld): Spiegelzahl[] {
  const { block, blatt, wo } = umfeld
  // What the block selects wrongly has been reported when it was set.
  const { zeilen, spalten } = select(blatt, strings(block.attributes), wo, new Meldungen())
  const stellen = spalten.map((spalte) => blatt.spalten.indexOf(spalte))
  return zeilen.flatMap((zeile) =>
    spalten.flatMap((spalte, index): Spiegelzahl[] => {
      const zelle = zeile.zellen[stellen[index] ?? -1]
      if (!zelle || zelle.art === 'fehlt') return []
      const stelle = nameOfCell(umfeld, zeile, spalte)
      const herkunft = originOfCell(umfeld, zelle)
      if (zelle.art === 'text')
        return typedNumbers(asProse(zelle)).map((zahl) => ({ ...zahl, wo: { ...wo, stelle }, ...herkunft }))
      return [{ gedruckt: formatZelle(zelle, { mitEinheit: true }), ...withoutSentence(umfeld, stelle), ...herkunft }]
    }),
  )
}

/** A cell of words: "12 Plätze ab Mai". */
function asProse({ text, herkunft }: Extract<Zelle, { art: 'text' }>): Prosa {
  return { art: 'zelle', text, einsaetze: [], ort: () => herkunft.ort, ueberschrift: '', name: '' }
}
