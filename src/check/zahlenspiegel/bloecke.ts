import type { Directives } from 'mdast-util-directive'
import { visit } from '../../content/abschnitt/knoten.js'
import type { Datenblatt, Zelle } from '../../figures/datenblatt.js'
import { formatZelle } from '../../figures/format.js'
import { strings } from '../../layout/bausteine/strings.js'
import { select } from '../../layout/charts/selection.js'
import { countNumbers } from '../../layout/frame/numbers.js'
import { Meldungen, type Ort } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import type { Ueberschriften } from './abschnitt.js'
import { belegOf } from './belege.js'
import { sourceOf } from './quellen.js'
import type { Spiegelzahl } from './spiegelzahl.js'
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
      const ort = { datei, zeile: knoten.position?.start.line ?? 1, spalte: knoten.position?.start.column ?? 1 }
      const marke = labels.get(knoten)
      const blatt = marke && pruefling.blaetter.get(knoten.attributes?.daten ?? '')
      if (!blatt) return
      const umfeld = { block: knoten, blatt, marke, wo: { ...ort, abschnitt: ueberschrift(ort) }, pruefling }
      const { darueber, darunter } = wordsOf(umfeld)
      const ende = { ...ort, spalte: Number.POSITIVE_INFINITY }
      zahlen.push(
        ...[...darueber, ...cellsOf(umfeld)].map((zahl) => ({ zahl, ort })),
        ...darunter.map((zahl) => ({ zahl, ort: ende })),
      )
    })
  }
  return zahlen
}

interface Blockumfeld {
  block: Directives
  blatt: Datenblatt
  marke: string
  wo: Ort & { abschnitt: string }
  pruefling: Pruefling
}

function cellsOf({ block, blatt, marke, wo, pruefling }: Blockumfeld): Spiegelzahl[] {
  // What the block selects wrongly has been reported when it was set.
  const { zeilen, spalten } = select(blatt, strings(block.attributes), wo, new Meldungen())
  const stellen = spalten.map((spalte) => blatt.spalten.indexOf(spalte))
  return zeilen.flatMap((zeile) =>
    spalten.flatMap((spalte, index): Spiegelzahl[] => {
      const zelle = zeile.zellen[stellen[index] ?? -1]
      if (!zelle || zelle.art === 'fehlt') return []
      const { herkunft } = zelle
      const gemeinsam = {
        blatt: blatt.id,
        zelle: herkunft.zelle,
        formel: herkunft.formel ?? '',
        herkunft: herkunft.ort,
        nachweis: herkunft.formel === undefined ? ('gebunden' as const) : ('errechnet' as const),
        ...belegOf(herkunft.zelle, pruefling),
      }
      const stelle = `${marke}: ${zeile.name} / ${[spalte.gruppe, spalte.name].filter(Boolean).join(' ')}`
      if (zelle.art === 'text')
        return typedNumbers(asProse(zelle)).map((zahl) => ({ ...zahl, wo: { ...wo, stelle }, ...gemeinsam }))
      const gedruckt = formatZelle(zelle, { mitEinheit: true })
      return [{ gedruckt, wo: { ...wo, stelle }, satz: '', satzstelle: 0, gerundet: '', ...gemeinsam }]
    }),
  )
}

/** A cell of words: "12 Plätze ab Mai". */
function asProse({ text, herkunft }: Extract<Zelle, { art: 'text' }>): Prosa {
  return { art: 'zelle', text, einsaetze: [], ort: () => herkunft.ort, ueberschrift: '', name: '' }
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
