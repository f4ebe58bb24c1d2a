import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import { strings } from '../../layout/bausteine/strings.js'
import { countNumbers } from '../../layout/frame/numbers.js'
import type { Ort } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import type { Ueberschriften } from './abschnitt.js'
import type { Blockumfeld } from './blockumfeld.js'
import { figuresOfChart } from './diagramm.js'
import { sourceOf } from './quellen.js'
import type { Spiegelzahl } from './spiegelzahl.js'
import { figuresOfTable } from './tabelle.js'
import { typedNumbers } from './text.js'

/** A figure that a block prints, and the place in reading order: the block, or behind all of its attributes. */
export interface Blockzahl {
  zahl: Spiegelzahl
  ort: Ort
}

/** The figures of tables and charts: every cell that a block shows of its data sheet, and what it prints of the sheet's own words. */
export function figuresOfBlocks(pruefling: Pruefling, ueberschrift: Ueberschriften): Blockzahl[] {
  const { programm } = pruefling
  const { labels } = countNumbers(programm)
  const zahlen: Blockzahl[] = []
  for (const { baum, datei } of programm.abschnitte) {
    visit(baum, (knoten) => {
      if (knoten.type !== 'leafDirective') return
      const ort = ortOf(knoten, datei)
      const marke = labels.get(knoten)
      const blatt = marke && pruefling.blaetter.get(knoten.attributes?.daten ?? '')
      if (!blatt) return
      const umfeld = { block: knoten, blatt, marke, wo: { ...ort, abschnitt: ueberschrift(ort) }, pruefling }
      const { darueber, darunter } = wordsOf(umfeld)
      const inhalt = knoten.name === 'diagramm' ? figuresOfChart(umfeld) : figuresOfTable(umfeld)
      const ende = { ...ort, spalte: Number.POSITIVE_INFINITY }
      zahlen.push(
        ...[...darueber, ...inhalt].map((zahl) => ({ zahl, ort })),
        ...darunter.map((zahl) => ({ zahl, ort: ende })),
      )
    })
  }
  return zahlen
}

/** The figures of the sheet's words that the block prints: its title where the block has none of its own, its notes. */
function wordsOf({ block, blatt, marke, wo, pruefling }: Blockumfeld): {
  darueber: Spiegelzahl[]
  darunter: Spiegelzahl[]
} {
  const eigene = strings(block.attributes)
  const find = (name: string, bezeichnung: string): Spiegelzahl[] =>
    proseOf(pruefling)
      .filter((prosa) => !prosa.abschnitt && prosa.name === name && prosa.ort(0).datei === blatt.ort.datei)
      .flatMap(typedNumbers)
      .map((zahl) => ({
        ...zahl,
        wo: { ...zahl.wo, abschnitt: wo.abschnitt, stelle: `${marke}: ${bezeichnung}` },
        ...sourceOf(blatt.id, pruefling),
      }))
  return {
    darueber: eigene.titel ? [] : find('titel', 'Titel'),
    darunter: find('hinweise', 'Hinweis'),
  }
}
