import type { Properties, Root } from 'hast'
import { isBlock, visit } from '../../content/abschnitt/knoten.js'
import { strings } from '../../layout/bausteine/strings.js'
import { select } from '../../layout/charts/selection.js'
import { is, walk } from '../../layout/document/tree.js'
import { divideColumns } from '../../layout/table-parts.js'
import { Meldungen, type Ort } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import type { Zellangabe } from '../protokoll.js'

/**
 * Which cells of sheets the cells of tables print. Cells of one block come in the order in which it selects them; where a layout
 * makes other cells of a block than it selects, none of them is said to be anything.
 * @param lagen what is known of the elements: the place of the block that they belong to
 */
export function locateCells(
  baum: Root,
  lagen: ReadonlyMap<Properties, { text: Ort | undefined }>,
  { programm, blaetter }: Pick<ComputedProgramm, 'programm' | 'blaetter'>,
): Map<Properties, Zellangabe> {
  const nachOrt = new Map<string, Properties[]>()
  for (const element of walk(baum)) {
    if (!is(element, 'td')) continue
    const ort = lagen.get(element.properties)?.text
    if (!ort) continue
    const liste = nachOrt.get(placeName(ort)) ?? []
    liste.push(element.properties)
    nachOrt.set(placeName(ort), liste)
  }
  const gefunden = new Map<Properties, Zellangabe>()
  for (const { baum: text, datei } of programm.abschnitte)
    visit(text, (knoten) => {
      const start = knoten.position?.start
      const blatt = isBlock(knoten) ? blaetter.get(knoten.attributes?.daten ?? '') : undefined
      const elemente = start && nachOrt.get(placeName({ datei, zeile: start.line, spalte: start.column }))
      if (!isBlock(knoten) || !blatt || !elemente) return
      // What the block selects wrongly has been reported when it was set.
      const ort = { datei, zeile: start.line, spalte: start.column }
      const { zeilen, spalten } = select(blatt, strings(knoten.attributes), ort, new Meldungen())
      const gefuellt = zeilen.filter((zeile) => zeile.zellen.length > 0)
      const zellen = divideColumns(spalten, knoten.attributes?.teile).flatMap((teil) =>
        gefuellt.flatMap((zeile) => teil.map((spalte) => ({ blatt: blatt.id, zeile: zeile.id, spalte: spalte.id }))),
      )
      if (zellen.length !== elemente.length) return
      for (const [index, element] of elemente.entries()) {
        const zelle = zellen[index]
        if (zelle) gefunden.set(element, zelle)
      }
    })
  return gefunden
}

function placeName({ datei, zeile, spalte }: Ort): string {
  return `${datei}:${zeile}:${spalte}`
}
