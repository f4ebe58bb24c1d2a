import type { Element, Root, Text } from 'hast'
import type { RootContent } from 'mdast'
import { isBlock, visit } from '../../content/abschnitt/knoten.js'
import type { Block } from '../../content/blocks/baustein.js'
import type { Zelle } from '../../figures/datenblatt.js'
import { formatZelle } from '../../figures/format.js'
import { strings } from '../../layout/bausteine/strings.js'
import { select } from '../../layout/charts/selection.js'
import { type SourcePlace, textsOf } from '../../layout/document/source-places.js'
import { isElement, textOf, walk } from '../../layout/document/tree.js'
import { divideColumns } from '../../layout/table-parts.js'
import { Meldungen } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'

/** The cells of data sheets by the texts that print them. */
export function locateZellen(
  baum: Root,
  stellen: ReadonlyMap<Text, SourcePlace>,
  computed: ComputedProgramm,
): Map<Text, Zelle> {
  const bloecke = blocksByPlace(computed)
  const zellen = new Map<Text, Zelle>()
  /** How many parts of a divided table have been seen. */
  const gesehen = new Map<Block, number>()
  for (const tabelle of [...walk(baum)].filter(({ tagName }) => tagName === 'table')) {
    const [text] = textsOf(tabelle)
    const ort = text && stellen.get(text)?.ort
    const block = ort && bloecke.get(`${ort.datei}:${ort.zeile}:${ort.spalte}`)
    const blatt = block && computed.blaetter.get(block.attributes?.daten ?? '')
    if (!block || !blatt || !ort) continue
    const gewaehlt = select(blatt, strings(block.attributes), ort, new Meldungen())
    const { zeilen } = gewaehlt
    const teil = gesehen.get(block) ?? 0
    gesehen.set(block, teil + 1)
    const teile = divideColumns(gewaehlt.spalten, block.attributes?.teile)
    const spalten = teile[Math.min(teil, teile.length - 1)] ?? []
    for (const [index, reihe] of rowsOf(tabelle).entries())
      for (const [stelle, td] of reihe.children.filter((kind) => isElement(kind) && kind.tagName === 'td').entries()) {
        const spalte = spalten[stelle]
        const zelle = spalte && zeilen[index]?.zellen[blatt.spalten.indexOf(spalte)]
        const [inhalt] = textsOf(td)
        // A design may print its tables in another way: then nothing is known of their cells.
        if (zelle && inhalt && isPrinted(zelle, textOf(td))) zellen.set(inhalt, zelle)
      }
  }
  return zellen
}

function isPrinted(zelle: Zelle, gedruckt: string): boolean {
  const plain = (text: string) => text.replace(/\[\^[^\]]*\]|[\s\u00ad]/g, '')
  return [true, false].some((mitEinheit) => plain(formatZelle(zelle, { mitEinheit })) === plain(gedruckt))
}

/** The rows below the head. */
function rowsOf(tabelle: Element): Element[] {
  return [...walk({ type: 'root', children: [tabelle] })]
    .filter(({ tagName }) => tagName === 'tbody')
    .flatMap(({ children }) => children)
    .filter((kind): kind is Element => isElement(kind) && kind.tagName === 'tr')
}

function blocksByPlace({ programm }: ComputedProgramm): Map<string, Block> {
  const bloecke = new Map<string, Block>()
  for (const { datei, baum } of programm.abschnitte)
    visit(baum, (knoten) => {
      const start = (knoten as RootContent).position?.start
      if (isBlock(knoten) && start) bloecke.set(`${datei}:${start.line}:${start.column}`, knoten)
    })
  return bloecke
}
