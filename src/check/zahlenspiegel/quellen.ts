import { isBlock, visit } from '../../content/abschnitt/knoten.js'
import type { Block } from '../../content/blocks/baustein.js'
import type { Ort } from '../../message.js'
import type { Pruefling } from '../pruefling.js'
import type { Spiegelzahl } from './spiegelzahl.js'

type Herkunftsangabe = Pick<Spiegelzahl, 'quelle' | 'stand'>
interface Angabenblock extends Herkunftsangabe {
  datei: string
  von: number
  bis: number
  daten: string
}

const gelesen = new WeakMap<Pruefling, readonly Angabenblock[]>()

/** Source and date of a sheet: its own, or else those printed below a table or chart of it. */
export function sourceOf(id: string, pruefling: Pruefling): Herkunftsangabe {
  const blatt = pruefling.blaetter.get(id)
  const gezeigt = blocksWithSource(pruefling).filter(({ daten }) => daten === id)
  return {
    quelle: blatt?.quelle || (gezeigt.find(({ quelle }) => quelle)?.quelle ?? ''),
    stand: blatt?.stand || (gezeigt.find(({ stand }) => stand)?.stand ?? ''),
  }
}

/** What is printed as the source of what is typed inside of a block: of a Markdown table, of a figure's own words. */
export function printedSource({ datei, zeile }: Ort, pruefling: Pruefling): Herkunftsangabe {
  const block = blocksWithSource(pruefling).findLast(
    (einer) => einer.datei === datei && einer.von <= zeile && zeile <= einer.bis,
  )
  if (!block) return { quelle: '', stand: '' }
  const { quelle, stand } = block.daten === '' ? block : sourceOf(block.daten, pruefling)
  return { quelle: block.quelle || quelle, stand: block.stand || stand }
}

function blocksWithSource(pruefling: Pruefling): readonly Angabenblock[] {
  const bekannt = gelesen.get(pruefling)
  if (bekannt) return bekannt
  const bloecke: Angabenblock[] = []
  for (const { baum, datei } of pruefling.programm.abschnitte)
    visit(baum, (knoten) => {
      if (isBlock(knoten)) bloecke.push(...angabenOf(knoten, datei))
    })
  gelesen.set(pruefling, bloecke)
  return bloecke
}

function angabenOf({ attributes, position }: Block, datei: string): Angabenblock[] {
  const { quelle, stand, daten } = attributes ?? {}
  if (!quelle && !stand && !daten) return []
  const [von, bis] = [position?.start.line ?? 1, position?.end.line ?? 1]
  return [{ datei, von, bis, quelle: quelle ?? '', stand: stand ?? '', daten: daten ?? '' }]
}
