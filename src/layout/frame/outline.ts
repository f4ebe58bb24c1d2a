import type { Heading, Link } from 'mdast'
import { ZWISCHENMARKE } from '../../content/kennung.js'
import type { Programm } from '../../content/programm/programm.js'
import type { OutlineHeading } from '../document/dokument.js'
import type { Expressions } from '../expressions.js'
import { bindReference, bindText } from '../typography.js'
import { headingsOf, type Numbers } from './numbers.js'

/** The headings of a programme as they will stand in the document. */
export function outlineOf(programm: Programm, numbers: Numbers, expressions: Expressions): OutlineHeading[] {
  const texts = new HeadingTexts(programm, numbers, expressions)
  return programm.abschnitte.flatMap(({ baum }) =>
    headingsOf(baum).map((node) => {
      const id = node.data?.kennung ?? ''
      return outline(node, id, numbers.headings.get(id) ?? '', texts.of(id))
    }),
  )
}

function outline({ data, depth }: Heading, id: string, number: string, text: string): OutlineHeading {
  const labels = data?.marken ?? []
  const unlisted = labels.includes(ZWISCHENMARKE) || labels.includes('nicht-im-verzeichnis')
  return {
    id,
    level: depth as OutlineHeading['level'],
    number,
    text,
    ...(unlisted && { unlisted }),
    ...(labels.includes('pfeil') && { arrow: true }),
  }
}

/** The texts of headings. One may refer to another, and prints its text then where it has no number. */
class HeadingTexts {
  readonly #heads: ReadonlyMap<string, { node: Heading; file: string }>
  readonly #texts = new Map<string, string>()

  constructor(
    { abschnitte }: Programm,
    private readonly numbers: Numbers,
    private readonly expressions: Expressions,
  ) {
    const heads = abschnitte.flatMap(({ baum, datei }) => headingsOf(baum).map((node) => ({ node, file: datei })))
    this.#heads = new Map(heads.map((head) => [head.node.data?.kennung ?? '', head]))
  }

  of(id: string): string {
    const head = this.#heads.get(id)
    const known = this.#texts.get(id)
    if (!head || known !== undefined) return known ?? ''
    // One that refers to itself, in a circle too, finds nothing there.
    this.#texts.set(id, '')
    // Hints for breaking a long word are no part of what a chapter is called.
    const text = bindText(this.#read(head.node.children, head.file)).replaceAll('\u00ad', '')
    this.#texts.set(id, text)
    return text
  }

  #read(children: Heading['children'], file: string): string {
    return children
      .map((child) => {
        const { line = 1, column = 1 } = child.position?.start ?? {}
        if (child.type === 'ausdruck')
          return this.expressions.fill(child.value, { datei: file, zeile: line, spalte: column })
        if (child.type === 'link' && child.children.length === 0) return this.#refer(child)
        if (child.type === 'text') return child.value.replace(/\n/g, ' ')
        if ('value' in child) return child.value
        if (child.type === 'break') return ' '
        return 'children' in child ? this.#read(child.children, file) : ''
      })
      .join('')
  }

  #refer({ url }: Link): string {
    const id = url.replace(/^#/, '')
    return bindReference(this.numbers.references.get(id) ?? this.of(id))
  }
}
