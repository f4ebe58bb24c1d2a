import type { FileChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import { keywordOf } from '../../layout/beside/keyword-lists.js'
import { hasClass, is, isElement, isInGroup, textOf } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { type ListNumbering, limitLevel, nameList, styleOfList } from '../styles/lists.js'
import { elementsOf } from '../tree.js'
import { behindKeyword, placeKeywords, withoutBlank, writeKeyword } from './beside/keywords.js'
import { StyledParagraph } from './line/paragraph.js'
import { writeSourcePiece } from './line/source-piece.js'
import type { BlockSurroundings } from './surroundings.js'

type WriteBlocks = (blocks: readonly Element[], surroundings: BlockSurroundings) => FileChild[]

/** A list with the lists in it. Each list that counts has an instance of its own. */
export function writeList(
  context: WordContext,
  list: Element,
  surroundings: BlockSurroundings,
  writeBlocks: WriteBlocks,
  level = 0,
): FileChild[] {
  const kind = surroundings.list
  const marker = list.tagName === 'ol' ? 'nummer' : 'punkt'
  const own =
    marker === 'nummer'
      ? context.nextList(kind, { start: Number(list.properties.start ?? 1), listClass: counterOf(list) })
      : { reference: nameList(kind, marker), instance: 0 }
  const isSteps = kind === 'text' && counterOf(list) === 'schritte' && level === 0
  const continuation = isSteps ? 'SchrittFortsetzung' : surroundings.continuation(level)
  const numbering = { ...own, level: limitLevel(kind, level), custom: true }
  const places = placeKeywords(context, list, surroundings)
  return elementsOf(list).flatMap((item) => {
    const place = places?.get(item)
    const keyword = place && keywordOf(item)
    return partsOf(item).flatMap((part, index): FileChild[] => {
      if (part.kind === 'zeile' && place && keyword) {
        const style = context.useStyle(place.text)
        if (index > 0) return [new StyledParagraph(style, writeSourcePiece(context, part.content))]
        const rest = behindKeyword(part.content, keyword)
        return [
          writeKeyword(context, [keyword], place),
          new StyledParagraph(style, writeSourcePiece(context, withoutBlank(rest), undefined, rest)),
        ]
      }
      if (part.kind === 'liste') return writeList(context, part.list, surroundings, writeBlocks, level + 1)
      if (part.kind === 'block') return writeBlocks([part.block], { ...surroundings, paragraph: continuation })
      const children = writeSourcePiece(context, part.content)
      if (index > 0) return [new StyledParagraph(continuation, children)]
      const style = isSteps ? 'Schritt' : styleOfList(kind, marker, level)
      return [new StyledParagraph(style, children, { numbering }, part.content.map(textOf).join(''))]
    })
  })
}

function counterOf(list: Element): ListNumbering['listClass'] {
  return (['buchstaben', 'klammer', 'schritte'] as const).find((one) => hasClass(list, one)) ?? ''
}

type ItemPart =
  | { kind: 'zeile'; content: readonly ElementContent[] }
  | { kind: 'liste'; list: Element }
  | { kind: 'block'; block: Element }

/** What stands in a list item: lines of text, paragraphs, lists, other blocks. */
function partsOf(item: Element): ItemPart[] {
  const parts: ItemPart[] = []
  let line: ElementContent[] = []
  const closeLine = () => {
    if (line.some((child) => child.type !== 'text' || child.value.trim() !== ''))
      parts.push({ kind: 'zeile', content: line })
    line = []
  }
  for (const child of item.children) {
    if (!isElement(child) || isInGroup(child, 'inline')) {
      line.push(child)
      continue
    }
    closeLine()
    if (is(child, 'ul') || is(child, 'ol')) parts.push({ kind: 'liste', list: child })
    else if (is(child, 'p') && Object.keys(child.properties).length === 0)
      parts.push({ kind: 'zeile', content: child.children })
    else parts.push({ kind: 'block', block: child })
  }
  closeLine()
  return parts
}
