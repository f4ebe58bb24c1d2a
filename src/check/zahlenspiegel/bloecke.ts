import type { Directives } from 'mdast-util-directive'
import { visit } from '../../content/abschnitt/knoten.js'
import { formatZelle } from '../../figures/format.js'
import { strings } from '../../layout/bausteine/strings.js'
import { select } from '../../layout/charts/auswahl.js'
import { countNummern } from '../../layout/frame/verzeichnis.js'
import { Meldungen, type Ort } from '../../message.js'
import type { Pruefling } from '../pruefling.js'
import type { Ueberschriften } from './abschnitt.js'
import { belegOf } from './belege.js'
import type { Spiegelzahl } from './spiegelzahl.js'

/** The figures of tables and charts: every cell that a block shows of its data sheet. */
export function figuresOfBlocks(pruefling: Pruefling, ueberschrift: Ueberschriften): Spiegelzahl[] {
  const { programm } = pruefling
  const { marken } = countNummern(programm)
  const zahlen: Spiegelzahl[] = []
  for (const { baum, datei } of programm.abschnitte) {
    visit(baum, (knoten) => {
      if (knoten.type !== 'leafDirective') return
      const ort = { datei, zeile: knoten.position?.start.line ?? 1, spalte: knoten.position?.start.column ?? 1 }
      const marke = marken.get(knoten)
      if (marke) zahlen.push(...figuresOf(knoten, marke, { ...ort, abschnitt: ueberschrift(ort) }, pruefling))
    })
  }
  return zahlen
}

function figuresOf(
  block: Directives,
  marke: string,
  wo: Ort & { abschnitt: string },
  pruefling: Pruefling,
): Spiegelzahl[] {
  const blatt = pruefling.blaetter.get(block.attributes?.daten ?? '')
  if (!blatt) return []
  // What the block selects wrongly has been reported when it was set.
  const { zeilen, spalten } = select(blatt, strings(block.attributes), wo, new Meldungen())
  const stellen = spalten.map((spalte) => blatt.spalten.indexOf(spalte))
  return zeilen.flatMap((zeile) =>
    spalten.flatMap((spalte, index): Spiegelzahl[] => {
      const zelle = zeile.zellen[stellen[index] ?? -1]
      if (zelle?.art !== 'zahl' && zelle?.art !== 'verhaeltnis') return []
      const { herkunft } = zelle
      return [
        {
          gedruckt: formatZelle(zelle, { mitEinheit: true }),
          wo: {
            ...wo,
            stelle: `${marke}: ${zeile.name} / ${[spalte.gruppe, spalte.name].filter(Boolean).join(' ')}`,
          },
          blatt: blatt.id,
          zelle: herkunft.zelle,
          formel: herkunft.formel ?? '',
          herkunft: herkunft.ort,
          satz: '',
          satzstelle: 0,
          nachweis: herkunft.formel === undefined ? 'gebunden' : 'errechnet',
          gerundet: '',
          ...belegOf(herkunft.zelle, pruefling),
        },
      ]
    }),
  )
}
