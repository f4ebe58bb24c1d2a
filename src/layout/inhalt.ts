import type { Element, ElementContent } from 'hast'
import type { FootnoteReference, Heading, Link, List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { verweisUnbekannt } from '../content/abschnitt/regeln.js'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import type { Ausdruecke } from './ausdruecke.js'
import { element, text } from './document/fragment.js'
import type { Herkunft } from './document/herkunft.js'
import type { Nummern } from './frame/verzeichnis.js'
import { bindReference, bindText } from './typografie.js'

/** What turning Markdown into the document needs from around it. */
export interface Satzumfeld {
  abschnitt: string
  datei: string
  /** The section as typed. */
  text: string
  nummern: Nummern
  /** Ids of paragraphs that references lead to. */
  kennungen: ReadonlyMap<unknown, string>
  /** Printed text of every heading, by id. */
  ueberschriften: ReadonlyMap<string, string>
  ausdruecke: Ausdruecke
  meldungen: Meldungen
  herkunft: Herkunft
  /** A block through its layout. */
  baustein(block: Directives, setzer: Setzer): readonly ElementContent[]
}

/** Turns the Markdown of one section into nodes of the document. */
export class Setzer {
  readonly #umfeld: Satzumfeld

  constructor(umfeld: Satzumfeld) {
    this.#umfeld = umfeld
  }

  get abschnitt(): string {
    return this.#umfeld.abschnitt
  }

  ort(knoten: RootContent): Ort {
    return {
      datei: this.#umfeld.datei,
      zeile: knoten.position?.start.line ?? 1,
      spalte: knoten.position?.start.column ?? 1,
    }
  }

  /** The place of a piece of text inside a block's opening line. */
  ortIn(block: RootContent, stueck: string): Ort {
    const ort = this.ort(block)
    const stelle = this.#umfeld.text.split('\n')[ort.zeile - 1]?.indexOf(stueck) ?? -1
    return stelle < 0 ? ort : { ...ort, spalte: stelle + 1 }
  }

  blocks(knoten: readonly RootContent[]): ElementContent[] {
    return knoten.flatMap((kind, i) => (i === 0 ? this.block(kind) : [text('\n'), ...this.block(kind)]))
  }

  block(knoten: RootContent): readonly ElementContent[] {
    const gesetzt = this.#set(knoten)
    this.#umfeld.herkunft.fromText(gesetzt, this.ort(knoten))
    return gesetzt
  }

  #set(knoten: RootContent): readonly ElementContent[] {
    switch (knoten.type) {
      case 'heading':
        return [this.#heading(knoten)]
      case 'paragraph':
        return [element('p', { id: this.#umfeld.kennungen.get(knoten) }, this.inline(knoten.children))]
      case 'list':
        return [this.#list(knoten)]
      case 'blockquote':
        return [element('blockquote', { className: ['zitat'] }, this.blocks(knoten.children))]
      case 'code':
        return [element('p', { className: ['quelltext'] }, [element('code', {}, linesOf(knoten.value))])]
      case 'thematicBreak':
        return [element('hr')]
      case 'table':
      case 'containerDirective':
      case 'leafDirective':
        return this.#umfeld.baustein(knoten.type === 'table' ? wrapTable(knoten) : knoten, this)
      case 'footnoteDefinition': // set at the end of the chapter, see notes()
      case 'html': // reported while reading
        return []
      default:
        throw new Error(`Unbekannter Markdown-Knoten „${knoten.type}“`)
    }
  }

  #heading({ depth, data, children }: Heading): Element {
    const kennung = data?.kennung ?? ''
    const marken = data?.marken ?? []
    const nummer = this.#umfeld.nummern.ueberschriften.get(kennung)
    const lead = (klasse: string, zeichen: string) => [element('span', { className: [klasse] }, [zeichen]), text(' ')]
    const vor = marken.includes('pfeil') ? lead('pfeil', '→') : nummer ? lead('nummer', nummer) : []
    const className = marken.length > 0 ? [...marken] : undefined
    return element(`h${depth}`, { id: kennung, className }, [...vor, ...this.inline(children)])
  }

  #list(liste: List): Element {
    const start = liste.ordered && (liste.start ?? 1) !== 1 ? (liste.start ?? undefined) : undefined
    const className = liste.data?.zaehlung ? [liste.data.zaehlung] : undefined
    const punkte = this.items(liste).map((punkt, i) => {
      const li = element('li', {}, punkt)
      this.#umfeld.herkunft.fromText([li], this.ort(liste.children[i] ?? liste))
      return li
    })
    return element(liste.ordered ? 'ol' : 'ul', { className, start }, punkte)
  }

  /** What stands in the items of a list: in a tight one text without paragraphs. */
  items(liste: List): ElementContent[][] {
    return liste.children.map(({ children, spread }) => {
      const locker = liste.spread || spread
      return children.flatMap((kind) =>
        kind.type === 'paragraph' && !locker ? this.inline(kind.children) : this.block(kind),
      )
    })
  }

  inline(knoten: readonly PhrasingContent[]): ElementContent[] {
    return knoten.flatMap((kind) => {
      const gesetzt = this.#phrase(kind)
      this.#umfeld.herkunft.fromText(gesetzt, this.#range(kind))
      return gesetzt
    })
  }

  #range(knoten: RootContent): Ort {
    const ende = knoten.position?.end
    return { ...this.ort(knoten), ...(ende && { ende: { zeile: ende.line, spalte: ende.column } }) }
  }

  #phrase(knoten: PhrasingContent): ElementContent[] {
    switch (knoten.type) {
      case 'text':
        return [text(bindText(knoten.value.replace(/\n/g, ' ')))]
      case 'ausdruck': {
        const ort = this.ort(knoten)
        const zahl = [element('span', { className: ['zahl'] }, [this.#umfeld.ausdruecke.fill(knoten.value, ort)])]
        this.#umfeld.herkunft.fromText(zahl, ort)
        return zahl
      }
      case 'strong':
        return [element('strong', {}, this.inline(knoten.children))]
      case 'emphasis':
        return [element('em', {}, this.inline(knoten.children))]
      case 'fremdsprache':
        return [element('span', { lang: knoten.sprache }, this.inline(knoten.children))]
      case 'hochgestellt':
        return [element('sup', {}, [knoten.value])]
      case 'tiefgestellt':
        return [element('sub', {}, [knoten.value])]
      case 'inlineCode':
        return [element('code', {}, [text(knoten.value)])]
      case 'break':
        return [element('br')]
      case 'html':
      case 'image': // reported while reading
        return []
      case 'link':
        return knoten.url.startsWith('#') ? this.#reference(knoten) : this.#link(knoten, { href: knoten.url })
      case 'footnoteReference':
        return this.mark(knoten)
      default:
        throw new Error(`Unbekannter Markdown-Knoten „${knoten.type}“`)
    }
  }

  /** The mark of a note of this section; empty where it explains none of this label. */
  mark({ identifier }: Pick<FootnoteReference, 'identifier'>): ElementContent[] {
    const note = this.#umfeld.nummern.fussnoten.get(`${this.abschnitt}/${identifier}`)
    return note ? [element('a', { className: ['fussnote'], href: `#${note.id}` }, [note.marke])] : []
  }

  #reference(knoten: Link): ElementContent[] {
    const { nummern, ueberschriften, meldungen } = this.#umfeld
    const kennung = knoten.url.slice(1)
    const name = nummern.verweise.get(kennung) ?? ueberschriften.get(kennung)
    const angaben = { className: ['verweis'], href: `#${kennung}` }
    if (name !== undefined)
      return knoten.children.length > 0 ? this.#link(knoten, angaben) : [element('a', angaben, [bindReference(name)])]
    const vorschlag = naechster(kennung, [...nummern.verweise.keys(), ...ueberschriften.keys()])
    meldungen.melde(
      verweisUnbekannt,
      this.ort(knoten),
      `Die Kennung „#${kennung}“ gibt es im Programm nicht.`,
      vorschlag ? `Meinten Sie „#${vorschlag}“?` : 'Kennungen tragen Bausteine ({#…}) und Überschriften.',
    )
    return []
  }

  /** A link; a note inside parts it, for a link in a link leads nowhere. */
  #link({ children }: Link, angaben: { href: string; className?: string[] }): ElementContent[] {
    const teile: ElementContent[] = []
    let davor: PhrasingContent[] = []
    const close = () => {
      if (davor.length > 0) teile.push(element('a', angaben, this.inline(davor)))
      davor = []
    }
    for (const kind of children) {
      davor.push(...withoutNotes(kind))
      const noten = notesIn(kind)
      if (noten.length > 0) close()
      teile.push(...noten.flatMap((note) => this.mark(note)))
    }
    close()
    return teile
  }
}

function notesIn(knoten: PhrasingContent): FootnoteReference[] {
  if (knoten.type === 'footnoteReference') return [knoten]
  return 'children' in knoten ? knoten.children.flatMap(notesIn) : []
}

function withoutNotes(knoten: PhrasingContent): PhrasingContent[] {
  if (knoten.type === 'footnoteReference') return []
  if (!('children' in knoten)) return [knoten]
  return [{ ...knoten, children: knoten.children.flatMap(withoutNotes) } as PhrasingContent]
}

/** Lines that stay as they are. */
function linesOf(quelltext: string): ElementContent[] {
  return quelltext.split('\n').flatMap((zeile, index) => [...(index > 0 ? [element('br')] : []), text(zeile)])
}

/** A table without a block around it is one without caption. */
function wrapTable(tabelle: Table): Directives {
  return {
    type: 'containerDirective',
    name: 'tabelle',
    attributes: {},
    children: [tabelle],
    ...(tabelle.position && { position: tabelle.position }),
  }
}
