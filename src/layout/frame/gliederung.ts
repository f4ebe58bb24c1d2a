import type { Heading, Link } from 'mdast'
import { ZWISCHENMARKE } from '../../content/kennung.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Ausdruecke } from '../ausdruecke.js'
import type { Ueberschrift } from '../document/dokument.js'
import { bindReference, bindText } from '../typografie.js'
import { headingsOf, type Nummern } from './verzeichnis.js'

/** The headings of a programme as they will stand in the document. */
export function outlineOf(programm: Programm, nummern: Nummern, ausdruecke: Ausdruecke): Ueberschrift[] {
  const texte = new Texte(programm, nummern, ausdruecke)
  return programm.abschnitte.flatMap(({ baum }) =>
    headingsOf(baum).map((knoten) => {
      const id = knoten.data?.kennung ?? ''
      return outline(knoten, id, nummern.ueberschriften.get(id) ?? '', texte.of(id))
    }),
  )
}

function outline({ data, depth }: Heading, id: string, nummer: string, text: string): Ueberschrift {
  const marken = data?.marken ?? []
  const unverzeichnet = marken.includes(ZWISCHENMARKE) || marken.includes('nicht-im-verzeichnis')
  return {
    id,
    stufe: depth as Ueberschrift['stufe'],
    nummer,
    text,
    ...(unverzeichnet && { unverzeichnet }),
    ...(marken.includes('pfeil') && { pfeil: true }),
  }
}

/** The texts of headings. One may refer to another, and prints its text then where it has no number. */
class Texte {
  readonly #koepfe: ReadonlyMap<string, { knoten: Heading; datei: string }>
  readonly #texte = new Map<string, string>()

  constructor(
    { abschnitte }: Programm,
    private readonly nummern: Nummern,
    private readonly ausdruecke: Ausdruecke,
  ) {
    const koepfe = abschnitte.flatMap(({ baum, datei }) => headingsOf(baum).map((knoten) => ({ knoten, datei })))
    this.#koepfe = new Map(koepfe.map((kopf) => [kopf.knoten.data?.kennung ?? '', kopf]))
  }

  of(kennung: string): string {
    const kopf = this.#koepfe.get(kennung)
    const bekannt = this.#texte.get(kennung)
    if (!kopf || bekannt !== undefined) return bekannt ?? ''
    // One that refers to itself, in a circle too, finds nothing there.
    this.#texte.set(kennung, '')
    // Hints for breaking a long word are no part of what a chapter is called.
    const text = bindText(this.#read(kopf.knoten.children, kopf.datei)).replaceAll('\u00ad', '')
    this.#texte.set(kennung, text)
    return text
  }

  #read(kinder: Heading['children'], datei: string): string {
    return kinder
      .map((kind) => {
        const { line = 1, column = 1 } = kind.position?.start ?? {}
        if (kind.type === 'ausdruck') return this.ausdruecke.fill(kind.value, { datei, zeile: line, spalte: column })
        if (kind.type === 'link' && kind.children.length === 0) return this.#refer(kind)
        if (kind.type === 'text') return kind.value.replace(/\n/g, ' ')
        if ('value' in kind) return kind.value
        if (kind.type === 'break') return ' '
        return 'children' in kind ? this.#read(kind.children, datei) : ''
      })
      .join('')
  }

  #refer({ url }: Link): string {
    const kennung = url.replace(/^#/, '')
    return bindReference(this.nummern.verweise.get(kennung) ?? this.of(kennung))
  }
}
