import type { Element, ElementContent } from 'hast'
import type { Verzeichnis } from '../../content/programm/verzeichnis-schema.js'
import { is, isElement, nameText, printedText } from '../document/tree.js'

/** A captioned table or figure as a list of them shows it: "Tabelle 2", and what its caption says besides. */
interface ListedCaption {
  kennung: string
  marke: string
  text: string
}

const LISTS = [
  { art: 'abbildungen', titel: 'Abbildungsverzeichnis', name: 'Abbildung' },
  { art: 'tabellen', titel: 'Tabellenverzeichnis', name: 'Tabelle' },
] as const

/** What beschriftungsverzeichnis.hbs can use, once for each wanted list that has something to show. */
export function contextsOfLists(
  chapters: readonly ElementContent[],
  toc: Pick<Verzeichnis, 'abbildungen' | 'tabellen'>,
): object[] {
  const wanted = LISTS.filter(({ art }) => toc[art])
  if (wanted.length === 0) return []
  const all = [...readCaptions(chapters)]
  return wanted
    .map(({ art, titel, name }) => ({ art, titel, eintraege: all.filter(({ marke }) => marke.startsWith(name)) }))
    .filter(({ eintraege }) => eintraege.length > 0)
}

function* readCaptions(nodes: readonly ElementContent[]): Generator<ListedCaption> {
  for (const child of nodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'figcaption' || child.tagName === 'caption') continue
    const caption = child.properties.id ? findCaption(child) : undefined
    const label = caption?.children.find((part) => is(part, 'span.marke'))
    if (caption && label) {
      const rest = caption.children.filter((part) => part !== label)
      yield {
        kennung: String(child.properties.id),
        marke: printedText(label),
        text: nameText({ ...caption, children: rest }),
      }
    } else yield* readCaptions(child.children)
  }
}

/** The caption of a figure, or that of the table in its frame. */
function findCaption({ tagName, children }: Element): Element | undefined {
  const elements = children.filter(isElement)
  if (tagName === 'figure') return elements.find((child) => child.tagName === 'figcaption')
  const table = tagName === 'div' ? elements.find((child) => child.tagName === 'table') : undefined
  return table?.children.find((child): child is Element => isElement(child) && child.tagName === 'caption')
}
