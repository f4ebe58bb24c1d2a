import { type Stilid, stilOf } from '../styles/stile.js'
import { setType } from './anschluss.js'
import { attributIn, childrenOf, type DocxNode, findIn } from './knoten.js'

/**
 * Headings before columns begin the page on which the columns stand: Word and LibreOffice keep nothing together over the end of a
 * section, and they would stand alone at the foot of the page before. The section ends before them, and the next begins a page.
 * @param vorgezogen bookmarks of what stands on the next page because it sticks to what follows
 */
export function turnBeforeColumns(bloecke: readonly DocxNode[], vorgezogen: ReadonlySet<string>): void {
  for (const [index, ende] of bloecke.entries()) {
    const bereich = findIn(ende, 'w:p', 'w:pPr', 'w:sectPr')
    if (!bereich || !isHeading(ende) || columnsAfter(bloecke, index) < 2) continue
    let erste = index
    while (erste > 0 && isHeading(bloecke[erste - 1])) erste--
    const davor = bloecke[erste - 1]
    const anker = bloecke.slice(erste, index + 1).flatMap(bookmarksIn)
    if (!davor || !anker.some((eines) => vorgezogen.has(eines))) continue
    const eigenschaften = findIn(davor, 'w:p', 'w:pPr')?.['w:pPr']
    if (!Array.isArray(eigenschaften) || findIn(davor, 'w:p', 'w:pPr', 'w:sectPr')) continue
    eigenschaften.push(structuredClone(bereich))
    setType(bereich, 'nextPage')
  }
}

function isHeading(block: DocxNode | undefined): boolean {
  const stil = block && findIn(block, 'w:p', 'w:pPr', 'w:pStyle')
  return stil !== undefined && stilOf(attributIn(stil, 'w:pStyle') as Stilid)?.art === 'ueberschrift'
}

/** Columns of the section that goes on below a paragraph. */
function columnsAfter(bloecke: readonly DocxNode[], index: number): number {
  for (const block of bloecke.slice(index + 1)) {
    const bereich = 'w:sectPr' in block ? block : findIn(block, 'w:p', 'w:pPr', 'w:sectPr')
    if (!bereich) continue
    const teil = (name: string) => childrenOf(bereich, 'w:sectPr').find((kind) => name in kind)
    if (attributIn(teil('w:type'), 'w:type') !== 'continuous') return 1
    return Number(attributIn(teil('w:cols'), 'w:cols', 'w:num')) || 1
  }
  return 1
}

function bookmarksIn(block: DocxNode): string[] {
  return childrenOf(block, 'w:p')
    .filter((kind) => 'w:bookmarkStart' in kind)
    .map((kind) => attributIn(kind, 'w:bookmarkStart', 'w:name'))
}
