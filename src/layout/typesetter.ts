import type { Element, ElementContent } from 'hast'
import type { FootnoteReference, Heading, Link, List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { verweisUnbekannt } from '../content/abschnitt/regeln.js'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import { element, text } from './document/fragment.js'
import type { Origins } from './document/origins.js'
import type { Expressions } from './expressions.js'
import type { Numbers } from './frame/numbers.js'
import { bindReference, bindText } from './typography.js'

/** What turning Markdown into the document needs from around it. */
export interface SettingContext {
  abschnitt: string
  file: string
  /** The section as typed. */
  text: string
  numbers: Numbers
  /** Ids of paragraphs that references lead to. */
  ids: ReadonlyMap<unknown, string>
  /** Printed text of every heading, by id. */
  headings: ReadonlyMap<string, string>
  expressions: Expressions
  meldungen: Meldungen
  origins: Origins
  /** A block through its layout. */
  baustein(block: Directives, typesetter: Typesetter): readonly ElementContent[]
}

/** Turns the Markdown of one section into nodes of the document. */
export class Typesetter {
  readonly #context: SettingContext

  constructor(context: SettingContext) {
    this.#context = context
  }

  get abschnitt(): string {
    return this.#context.abschnitt
  }

  ort(node: RootContent): Ort {
    return {
      datei: this.#context.file,
      zeile: node.position?.start.line ?? 1,
      spalte: node.position?.start.column ?? 1,
    }
  }

  /** The place of a piece of text inside a block's opening line. */
  ortIn(block: RootContent, piece: string): Ort {
    const ort = this.ort(block)
    const position = this.#context.text.split('\n')[ort.zeile - 1]?.indexOf(piece) ?? -1
    return position < 0 ? ort : { ...ort, spalte: position + 1 }
  }

  blocks(nodes: readonly RootContent[]): ElementContent[] {
    return nodes.flatMap((child, i) => (i === 0 ? this.block(child) : [text('\n'), ...this.block(child)]))
  }

  block(node: RootContent): readonly ElementContent[] {
    const set = this.#set(node)
    this.#context.origins.fromText(set, this.ort(node))
    return set
  }

  #set(node: RootContent): readonly ElementContent[] {
    switch (node.type) {
      case 'heading':
        return [this.#heading(node)]
      case 'paragraph':
        return [element('p', { id: this.#context.ids.get(node) }, this.inline(node.children))]
      case 'list':
        return [this.#list(node)]
      case 'blockquote':
        return [element('blockquote', { className: ['zitat'] }, this.blocks(node.children))]
      case 'code':
        return [element('p', { className: ['quelltext'] }, [element('code', {}, linesOf(node.value))])]
      case 'thematicBreak':
        return [element('hr')]
      case 'table':
      case 'containerDirective':
      case 'leafDirective':
        return this.#context.baustein(node.type === 'table' ? wrapTable(node) : node, this)
      case 'footnoteDefinition': // set at the end of the chapter, see notes()
      case 'html': // reported while reading
        return []
      default:
        throw new Error(`Unbekannter Markdown-Knoten „${node.type}“`)
    }
  }

  #heading({ depth, data, children }: Heading): Element {
    const id = data?.kennung ?? ''
    const labels = data?.marken ?? []
    const number = this.#context.numbers.headings.get(id)
    const lead = (className: string, char: string) => [element('span', { className: [className] }, [char]), text(' ')]
    const before = labels.includes('pfeil') ? lead('pfeil', '→') : number ? lead('nummer', number) : []
    const className = labels.length > 0 ? [...labels] : undefined
    return element(`h${depth}`, { id, className }, [...before, ...this.inline(children)])
  }

  #list(list: List): Element {
    const start = list.ordered && (list.start ?? 1) !== 1 ? (list.start ?? undefined) : undefined
    const className = list.data?.zaehlung ? [list.data.zaehlung] : undefined
    const items = this.items(list).map((item, i) => {
      const li = element('li', {}, item)
      this.#context.origins.fromText([li], this.ort(list.children[i] ?? list))
      return li
    })
    return element(list.ordered ? 'ol' : 'ul', { className, start }, items)
  }

  /** What stands in the items of a list: in a tight one text without paragraphs. */
  items(list: List): ElementContent[][] {
    return list.children.map(({ children, spread }) => {
      const loose = list.spread || spread
      return children.flatMap((child) =>
        child.type === 'paragraph' && !loose ? this.inline(child.children) : this.block(child),
      )
    })
  }

  inline(nodes: readonly PhrasingContent[]): ElementContent[] {
    return nodes.flatMap((child) => {
      const set = this.#phrase(child)
      this.#context.origins.fromText(set, this.#range(child))
      return set
    })
  }

  #range(node: RootContent): Ort {
    const end = node.position?.end
    return { ...this.ort(node), ...(end && { ende: { zeile: end.line, spalte: end.column } }) }
  }

  #phrase(node: PhrasingContent): ElementContent[] {
    switch (node.type) {
      case 'text':
        return [text(bindText(node.value.replace(/\n/g, ' ')))]
      case 'ausdruck': {
        const ort = this.ort(node)
        const numeric = [element('span', { className: ['zahl'] }, [this.#context.expressions.fill(node.value, ort)])]
        this.#context.origins.fromText(numeric, ort)
        return numeric
      }
      case 'strong':
        return [element('strong', {}, this.inline(node.children))]
      case 'emphasis':
        return [element('em', {}, this.inline(node.children))]
      case 'fremdsprache':
        return [element('span', { lang: node.sprache }, this.inline(node.children))]
      case 'hochgestellt':
        return [element('sup', {}, [node.value])]
      case 'tiefgestellt':
        return [element('sub', {}, [node.value])]
      case 'inlineCode':
        return [element('code', {}, [text(node.value)])]
      case 'break':
        return [element('br')]
      case 'html':
      case 'image': // reported while reading
        return []
      case 'link':
        return node.url.startsWith('#') ? this.#reference(node) : this.#link(node, { href: node.url })
      case 'footnoteReference':
        return this.mark(node)
      default:
        throw new Error(`Unbekannter Markdown-Knoten „${node.type}“`)
    }
  }

  /** The mark of a note of this section; empty where it explains none of this label. */
  mark({ identifier }: Pick<FootnoteReference, 'identifier'>): ElementContent[] {
    const note = this.#context.numbers.notes.get(`${this.abschnitt}/${identifier}`)
    return note ? [element('a', { className: ['fussnote'], href: `#${note.id}` }, [note.mark])] : []
  }

  #reference(node: Link): ElementContent[] {
    const { numbers, headings, meldungen } = this.#context
    const id = node.url.slice(1)
    const name = numbers.references.get(id) ?? headings.get(id)
    const attributes = { className: ['verweis'], href: `#${id}` }
    if (name !== undefined)
      return node.children.length > 0 ? this.#link(node, attributes) : [element('a', attributes, [bindReference(name)])]
    const suggestion = naechster(id, [...numbers.references.keys(), ...headings.keys()])
    meldungen.melde(
      verweisUnbekannt,
      this.ort(node),
      `Die Kennung „#${id}“ gibt es im Programm nicht.`,
      suggestion ? `Meinten Sie „#${suggestion}“?` : 'Kennungen tragen Bausteine ({#…}) und Überschriften.',
    )
    return []
  }

  /** A link; a note inside parts it, for a link in a link leads nowhere. */
  #link({ children }: Link, attributes: { href: string; className?: string[] }): ElementContent[] {
    const parts: ElementContent[] = []
    let before: PhrasingContent[] = []
    const close = () => {
      if (before.length > 0) parts.push(element('a', attributes, this.inline(before)))
      before = []
    }
    for (const child of children) {
      before.push(...withoutNotes(child))
      const notes = notesIn(child)
      if (notes.length > 0) close()
      parts.push(...notes.flatMap((note) => this.mark(note)))
    }
    close()
    return parts
  }
}

function notesIn(node: PhrasingContent): FootnoteReference[] {
  if (node.type === 'footnoteReference') return [node]
  return 'children' in node ? node.children.flatMap(notesIn) : []
}

function withoutNotes(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'footnoteReference') return []
  if (!('children' in node)) return [node]
  return [{ ...node, children: node.children.flatMap(withoutNotes) } as PhrasingContent]
}

/** Lines that stay as they are. */
function linesOf(code: string): ElementContent[] {
  return code.split('\n').flatMap((line, index) => [...(index > 0 ? [element('br')] : []), text(line)])
}

/** A table without a block around it is one without caption. */
function wrapTable(table: Table): Directives {
  return {
    type: 'containerDirective',
    name: 'tabelle',
    attributes: {},
    children: [table],
    ...(table.position && { position: table.position }),
  }
}
