import type { RootContent } from 'mdast'
import type { Leseabsatz } from '../lesen/lesetext.js'
import type { Stamm } from './stamm.js'

/** A node of a section's Markdown that stands as a block, with where it is typed. */
export interface Blockknoten {
  datei: string
  knoten: RootContent
  von: number
  bis: number
}

const BLOECKE = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'thematicBreak',
  'leafDirective',
  'containerDirective',
  'footnoteDefinition',
])

/** The blocks around a paragraph of the sources, the outermost first; none for what is typed in no section. */
export function blocksAround(absatz: Leseabsatz, { quellen, karte, texte, computed }: Stamm): Blockknoten[] {
  const erstes = quellen.get(absatz)?.zeichen.find((eines) => eines?.stueck)
  const stelle = karte.positions.get(absatz.marken[0] ?? -1)
  // What a sheet says is printed by a block of a section.
  const [datei, offset] = erstes?.stueck?.bereich.datei.endsWith('.md')
    ? [erstes.stueck.bereich.datei, erstes.von]
    : [stelle?.datei ?? '', texte.offsetOf({ datei: stelle?.datei ?? '', zeile: stelle?.zeile ?? 1, spalte: 1 })]
  const abschnitt = computed.programm.abschnitte.find((einer) => einer.datei === datei)
  const kette: Blockknoten[] = []
  const visit = (knoten: readonly RootContent[]): void => {
    for (const kind of knoten) {
      const [von, bis] = [kind.position?.start.offset ?? 0, kind.position?.end.offset ?? 0]
      if (offset < von || offset >= bis || !BLOECKE.has(kind.type)) continue
      kette.push({ datei, knoten: kind, von, bis })
      if ('children' in kind) visit(kind.children as RootContent[])
      return
    }
  }
  visit(abschnitt?.baum.children ?? [])
  return kette
}

/** The beginning of the line of a place. */
export function lineStart(text: string, stelle: number): number {
  return text.lastIndexOf('\n', stelle - 1) + 1
}
