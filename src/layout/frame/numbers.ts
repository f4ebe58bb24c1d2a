import type { Heading, Root } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { blocksOf, isBlock, type Knoten, visit } from '../../content/abschnitt/knoten.js'
import { ZWISCHENMARKE } from '../../content/kennung.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { labelsOf } from '../caption-notes.js'
import { Ids } from './ids.js'

/** What numbers the document gives, known before anything is set, so that a reference may point forward. */
export interface Numbers {
  /** "2.1" by heading id; '' where the programme is not numbered. */
  headings: Map<string, string>
  /** "Tabelle 2" by block. */
  labels: Map<Directives, string>
  /** What a reference `[](#id)` prints for headings (numbered ones) and blocks. */
  references: Map<string, string>
  /** Footnotes by section and label: their marks, numbers that run through the document or stars as typed, and their ids. */
  notes: Map<string, { mark: string; id: string }>
  /** How many tables are counted. */
  tables: number
  /** The number of a further chapter of the annex; '' where chapters have none. */
  nextAnnex: string
  /** For further ids. */
  ids: Ids
}

/** Counts headings, tables, figures and footnotes in document order; the words of data sheets may hold notes as well. */
export function countNumbers(programm: Programm, blaetter?: ReadonlyMap<string, Datenblatt>): Numbers {
  const numbers: Numbers = {
    headings: new Map(),
    labels: new Map(),
    references: new Map(),
    notes: new Map(),
    tables: 0,
    nextAnnex: '',
    ids: new Ids(programm),
  }
  const counters = {
    text: new HeadingCounter(programm.nummerierung),
    anhang: new HeadingCounter(programm.nummerierung, true),
  }
  const notes = { figures: 0, stars: 0 }
  const counted = { Tabelle: 0, Abbildung: 0 }
  for (const { id, text, baum, anhang } of programm.abschnitte) {
    // A line that was meant for a block and is none is told as such; references to it lead there all the same.
    for (const [, anchor = ''] of text.matchAll(/^\s*:+\s*\w+\{#([\w-]+)/gm))
      numbers.references.set(anchor, 'Abbildung')
    const explained = new Set<string>()
    visit(baum, (node) => {
      if (node.type === 'footnoteDefinition') explained.add(node.identifier)
    })
    const count = (label: string) => {
      const key = `${id}/${label}`
      if (numbers.notes.has(key) || !explained.has(label)) return
      const star = /^\*+$/.test(label)
      const mark = star ? label : String(++notes.figures)
      const anchor = star ? `fn-stern-${++notes.stars}` : `fn-${notes.figures}`
      numbers.notes.set(key, { mark, id: numbers.ids.claim(anchor) })
    }
    const enter = (node: Knoten) => {
      if (node.type === 'heading') {
        const anchor = node.data?.kennung ?? ''
        const number = counters[anhang ? 'anhang' : 'text'].next(node)
        numbers.headings.set(anchor, number)
        if (number) numbers.references.set(anchor, nameOf(number))
      } else if (isBlock(node)) {
        const baustein = programm.bausteine.get(node.name)
        // A misspelt block is told; that references to it lead nowhere only follows.
        if (!baustein) for (const id of spellings(node.attributes?.id)) numbers.references.set(id, 'Abbildung')
        const kind = baustein?.zaehlt
        if (!kind) return
        const mark = `${kind} ${++counted[kind]}`
        numbers.labels.set(node, mark)
        if (node.attributes?.id) numbers.references.set(node.attributes.id, mark)
      } else if (node.type === 'footnoteReference') count(node.identifier)
    }
    const labels = (node: Knoten) => {
      const baustein = isBlock(node) && programm.bausteine.get(node.name)
      return baustein ? labelsOf(node, baustein, blaetter?.get(node.attributes?.daten ?? '')) : undefined
    }
    visit(
      baum,
      (node) => {
        enter(node)
        labels(node)?.before.forEach(count)
      },
      (node) => labels(node)?.after.forEach(count),
    )
  }
  return {
    ...numbers,
    tables: counted.Tabelle,
    nextAnnex: counters.anhang.next({ type: 'heading', depth: 1, children: [] }),
  }
}

/** An id as it is typed and as it was meant: a line in capitals has both. */
function spellings(id: string | null | undefined): string[] {
  return id ? [id, id.toLowerCase()] : []
}

/** Counts headings: "2.1", in the annex "Anhang A" and "A.1". Run-in headings are never counted. */
class HeadingCounter {
  private readonly counters = [0, 0, 0]
  /** The level from which on headings go without number, because one above them does. */
  private unnumberedFrom = Number.POSITIVE_INFINITY

  constructor(
    private readonly kind: Programm['nummerierung'],
    private readonly annex = false,
  ) {}

  /** The number of the next heading; '' where it has none. */
  next({ depth, data }: Heading): string {
    if (data?.marken?.includes(ZWISCHENMARKE)) return ''
    if (depth <= this.unnumberedFrom) this.unnumberedFrom = Number.POSITIVE_INFINITY
    const without = data?.marken?.some((mark) => mark === 'ohne-nummer' || mark === 'pfeil') ?? false
    if (this.kind === 'keine' || this.unnumberedFrom < depth) return ''
    if (without) {
      this.unnumberedFrom = depth
      return ''
    }
    this.counters[depth - 1] = (this.counters[depth - 1] ?? 0) + 1
    this.counters.fill(0, depth)
    const [first = 0, ...others] = this.counters.slice(0, depth)
    if (this.annex) {
      const letter = String.fromCharCode(64 + first)
      return depth === 1 ? `Anhang ${letter}` : [letter, ...others].join('.')
    }
    return `${[first, ...others].join('.')}${depth === 1 && this.kind === 'dezimal-punkt' ? '.' : ''}`
  }
}

/** What a reference prints for a numbered heading. */
function nameOf(number: string): string {
  return number.startsWith('Anhang') ? number : `Abschnitt ${number.replace(/\.$/, '')}`
}

/** Headings of a section, in order. */
export function headingsOf(baum: Root): Heading[] {
  return blocksOf(baum).filter((node) => node.type === 'heading')
}
