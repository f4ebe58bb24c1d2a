import { STYLES } from '../../styles/style-ids.js'
import { childOf, elementsIn, valOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { type CheckedPackage, styleOf, stylesOf, type WordCheck } from '../checked-package.js'
import { ParagraphCounter } from '../counting.js'
import { readFields } from '../fields.js'
import { findAll, readableWithoutNotes } from '../part.js'

/** Headers show the chapter in which they stand. */
export const runningHeads: WordCheck = {
  name: 'kolumnentitel',
  kind: 'aufbau',
  check(pkg) {
    const names = new Map([...stylesOf(pkg)].map(([id, style]) => [id, valOf(childOf(style, 'w:name'))]))
    const counter = new ParagraphCounter(pkg)
    const before = new Map<string, Shown>()
    return sectionsOf(pkg).flatMap(({ paragraphs, heads }) => {
      const first = new Map<string, Shown>()
      const chapters: { position: number; text: string }[] = []
      for (const [position, paragraph] of paragraphs.entries()) {
        const name = names.get(styleOf(paragraph)) ?? ''
        // Words that are tied stand in a line, no more; blanks behind the last one have no ink.
        const text = readableWithoutNotes(paragraph).replaceAll('\u00a0', ' ').trimEnd()
        const shown = { text, number: counter.next(paragraph).replace(/\.$/, '') }
        if (!first.has(name)) first.set(name, shown)
        before.set(name, shown)
        if (CHAPTERS.has(name)) chapters.push({ position, text })
      }
      const shared = chapters.length > 1 || (chapters[0]?.position ?? 0) > 0
      return heads.flatMap((head) =>
        readFields(head).fields.flatMap(({ instruction, value: printed }) => {
          const [, level, style, number] = /^STYLEREF (?:(\d)|"([^"]+)")( \\n)?$/.exec(instruction) ?? []
          const name = level ? `heading ${level}` : style
          if (!name) return []
          const value = printed.replaceAll('\u00a0', ' ')
          // What shows on the pages of several chapters until Word works it out is the name of none of them.
          if (shared)
            return chapters.some(({ text }) => text === value) || (number && /\d/.test(value))
              ? [`Eine Kopfzeile zeigt „${value}“ auch über anderen Kapiteln.`]
              : []
          const heading = first.get(name) ?? before.get(name)
          const expected = (number ? heading?.number : heading?.text) ?? ''
          return value === expected ? [] : [`Eine Kopfzeile zeigt „${value}“ statt „${expected}“.`]
        }),
      )
    })
  },
}

/** What a field may repeat of a paragraph. */
interface Shown {
  text: string
  number: string
}

const CHAPTERS: ReadonlySet<string> = new Set([STYLES.Heading1.name, STYLES.Heading1Still.name])

/** The sections of the document with their paragraphs and the headers that begin with them. */
function sectionsOf({
  dokument,
  relationships,
  heads,
}: CheckedPackage): { paragraphs: XmlElement[]; heads: XmlElement[] }[] {
  const names = new Map(
    (relationships.get('word/document.xml') ?? []).map(({ attributes }) => [
      attributes.Id,
      `word/${attributes.Target}`,
    ]),
  )
  const sections: { paragraphs: XmlElement[]; heads: XmlElement[] }[] = []
  let open: XmlElement[] = []
  for (const block of elementsIn(childOf(dokument, 'w:body'))) {
    open.push(...findAll(block, 'w:p'))
    const properties = block.name === 'w:sectPr' ? block : childOf(block, 'w:pPr', 'w:sectPr')
    if (!properties) continue
    const references = elementsIn(properties).filter(({ name }) => name === 'w:headerReference')
    sections.push({
      paragraphs: open,
      heads: references.flatMap(({ attributes }) => heads.get(names.get(attributes['r:id']) ?? '') ?? []),
    })
    open = []
  }
  return sections
}
