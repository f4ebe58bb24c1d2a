import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Verzeichnis } from '../content/verzeichnis-schema.js'

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

/** What beschriftungsverzeichnis.hbs can use, once for each wanted list that has something to show; `html` are the finished chapters. */
export function contextsOfListen(html: string, verzeichnis: Pick<Verzeichnis, 'abbildungen' | 'tabellen'>): object[] {
  const gewollt = LISTEN.filter(({ art }) => verzeichnis[art])
  if (gewollt.length === 0) return []
  const alle = [...readBeschriftungen(fromHtml(html, { fragment: true }))]
  return gewollt
    .map(({ art, titel, name }) => ({ art, titel, eintraege: alle.filter(({ marke }) => marke.startsWith(name)) }))
    .filter(({ eintraege }) => eintraege.length > 0)
}

function* readBeschriftungen(knoten: Root | Element): Generator<Beschriftung> {
  for (const kind of knoten.children) {
    if (kind.type !== 'element') continue
    if (kind.tagName === 'figcaption' || kind.tagName === 'caption') continue
    const beschriftung = kind.properties.id ? findBeschriftung(kind) : undefined
    const marke = beschriftung?.children.find(isMarke)
    if (beschriftung && marke) {
      const rest = beschriftung.children.filter((teil) => teil !== marke)
      yield { kennung: String(kind.properties.id), marke: printed([marke]), text: printed(rest) }
    } else yield* readBeschriftungen(kind)
  }
}

/** The caption of a figure, or that of the table in its frame. */
function findBeschriftung({ tagName, children }: Element): Element | undefined {
  const kinder = children.filter((kind): kind is Element => kind.type === 'element')
  if (tagName === 'figure') return kinder.find((kind) => kind.tagName === 'figcaption')
  const tabelle = tagName === 'div' ? kinder.find((kind) => kind.tagName === 'table') : undefined
  return tabelle?.children.find((kind): kind is Element => kind.type === 'element' && kind.tagName === 'caption')
}

function isMarke(kind: ElementContent): boolean {
  const { className } = kind.type === 'element' ? kind.properties : {}
  return Array.isArray(className) && className.includes('marke')
}

function printed(inhalt: readonly (RootContent | ElementContent)[]): string {
  const text = (knoten: RootContent | ElementContent): string =>
    knoten.type === 'text' ? knoten.value : 'children' in knoten ? knoten.children.map(text).join('') : ''
  return inhalt
    .map(text)
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}
