import type { Element, ElementContent } from 'hast'
import type { Verzeichnis } from '../../content/programm/verzeichnis-schema.js'
import { is, isElement, nameText, printedText } from '../document/baum.js'

/** A captioned table or figure as a list of them shows it: "Tabelle 2", and what its caption says besides. */
interface Beschriftung {
  kennung: string
  marke: string
  text: string
}

const LISTEN = [
  { art: 'abbildungen', titel: 'Abbildungsverzeichnis', name: 'Abbildung' },
  { art: 'tabellen', titel: 'Tabellenverzeichnis', name: 'Tabelle' },
] as const

/** What beschriftungsverzeichnis.hbs can use, once for each wanted list that has something to show. */
export function contextsOfListen(
  kapitel: readonly ElementContent[],
  verzeichnis: Pick<Verzeichnis, 'abbildungen' | 'tabellen'>,
): object[] {
  const gewollt = LISTEN.filter(({ art }) => verzeichnis[art])
  if (gewollt.length === 0) return []
  const alle = [...readBeschriftungen(kapitel)]
  return gewollt
    .map(({ art, titel, name }) => ({ art, titel, eintraege: alle.filter(({ marke }) => marke.startsWith(name)) }))
    .filter(({ eintraege }) => eintraege.length > 0)
}

function* readBeschriftungen(knoten: readonly ElementContent[]): Generator<Beschriftung> {
  for (const kind of knoten) {
    if (!isElement(kind)) continue
    if (kind.tagName === 'figcaption' || kind.tagName === 'caption') continue
    const beschriftung = kind.properties.id ? findBeschriftung(kind) : undefined
    const marke = beschriftung?.children.find((teil) => is(teil, 'span.marke'))
    if (beschriftung && marke) {
      const rest = beschriftung.children.filter((teil) => teil !== marke)
      yield {
        kennung: String(kind.properties.id),
        marke: printedText(marke),
        text: nameText({ ...beschriftung, children: rest }),
      }
    } else yield* readBeschriftungen(kind.children)
  }
}

/** The caption of a figure, or that of the table in its frame. */
function findBeschriftung({ tagName, children }: Element): Element | undefined {
  const kinder = children.filter(isElement)
  if (tagName === 'figure') return kinder.find((kind) => kind.tagName === 'figcaption')
  const tabelle = tagName === 'div' ? kinder.find((kind) => kind.tagName === 'table') : undefined
  return tabelle?.children.find((kind): kind is Element => isElement(kind) && kind.tagName === 'caption')
}
