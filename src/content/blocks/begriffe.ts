import type { List, ListItem, PhrasingContent } from 'mdast'
import { attributUngueltig } from '../abschnitt/regeln.js'
import type { Baustein, Block, Blockbefund } from './baustein.js'

export const begriffe: Baustein = {
  name: 'begriffe',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung: 'Begriffe mit ihren Erklärungen; jeder Punkt der Liste beginnt mit dem Begriff in Fettschrift.',
  attribute: {},
  beispiel:
    ':::begriffe\n- **Aktivierungsquote** Anteil der Geförderten an allen, die gefördert werden könnten.\n- **Zugang** Wer in einem Monat neu hinzukommt.\n- **VZÄ** Vollzeitäquivalente, also Stellen in voller Arbeitszeit.\n:::',
  pruefe: (block) =>
    checkPoints(
      block,
      'Dieser Punkt beginnt nicht mit einem Begriff, oder ihm fehlt die Erklärung.',
      'So schreiben: - **Begriff** Erklärung',
    ),
}

/** What of a list of terms, times or figures does not begin with bold words, or has nothing behind them. */
export function checkPoints(block: Block, text: string, rat: string): Blockbefund[] {
  return pointsOf(block)
    .filter((punkt) => splitBegriff(punkt) === undefined)
    .map((knoten) => ({ regel: attributUngueltig, knoten, text, rat }))
}

/** The items of the list that a block holds; none where it holds none. */
export function pointsOf(block: Block): ListItem[] {
  return block.children.find((kind): kind is List => kind.type === 'list')?.children ?? []
}

/**
 * Splits an item at the end of its first bold words; a colon between term and explanation is taken off, it has no meaning
 * where the two stand apart. Undefined where the item does not begin so, or ends there.
 */
export function splitBegriff(
  punkt: ListItem,
): { begriff: PhrasingContent[]; zeile: PhrasingContent[]; weitere: ListItem['children'] } | undefined {
  const [absatz, ...weitere] = punkt.children
  if (absatz?.type !== 'paragraph') return undefined
  const [fett, ...rest] = absatz.children
  if (fett?.type !== 'strong') return undefined
  const zeile = withoutStart(rest, /^\s*[:–]?\s*/)
  if (zeile.length === 0 && weitere.length === 0) return undefined
  return { begriff: withoutEnd(fett.children, /\s*:\s*$/), zeile, weitere }
}

function withoutStart(text: readonly PhrasingContent[], muster: RegExp): PhrasingContent[] {
  const [erstes, ...rest] = text
  if (erstes?.type !== 'text') return [...text]
  const value = erstes.value.replace(muster, '')
  return value === '' ? rest : [{ ...erstes, value }, ...rest]
}

function withoutEnd(text: readonly PhrasingContent[], muster: RegExp): PhrasingContent[] {
  const letztes = text.at(-1)
  if (letztes?.type !== 'text') return [...text]
  return [...text.slice(0, -1), { ...letztes, value: letztes.value.replace(muster, '') }]
}
