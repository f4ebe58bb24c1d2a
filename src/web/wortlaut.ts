import type { Element, Root } from 'hast'
import { findUnsaid, readAlternativen, readWortlaut } from '../abgleich/gedruckt.js'

const NOTE_MARK = /<a class="fussnote"(?:"[^"]*"|[^">])*>[^<]*<\/a>/g
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g

/**
 * Whether a page says what the document says: every paragraph, cell, caption and note, in order, and the texts of pictures.
 * @param parts the document's parts in the order of the page
 * @returns what is not there as it should be
 */
export function findMissing(html: string, parts: readonly Element[]): string[] {
  return findMissingIn(readPage(html), parts)
}

/** What a page says, without blanks, and the texts of its pictures. */
export interface PageWords {
  page: string
  said: string[]
}

/** What a page says, read once for several comparisons. */
export function readPage(html: string): PageWords {
  return {
    page: dense(decode(html.slice(html.indexOf('<body')).replace(NOTE_MARK, '').replace(TAG, ''))),
    said: [...html.matchAll(/<img [^>]*?\balt=(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => decode(a ?? b ?? '')),
  }
}

/** As `findMissing`, with what the page says. */
export function findMissingIn({ page, said }: PageWords, parts: readonly Element[]): string[] {
  const { text, noten } = readWortlaut({ type: 'root', children: [...parts] } satisfies Root, { gezaehlt: false })
  let reached = 0
  const inOrder = (piece: string): boolean => {
    const index = page.indexOf(dense(piece), reached)
    if (index < 0) return false
    reached = index + dense(piece).length
    return true
  }
  return [
    ...text.filter((piece) => !inOrder(piece)),
    ...noten.filter((note) => !page.includes(dense(note))),
    ...findUnsaid(parts.flatMap(readAlternativen), said),
  ]
}

function dense(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200d\u2060]+/g, '')
}

/** What is written for signs that mean something to HTML. */
function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|(amp|lt|gt|quot));/gi, (_, number?: string, name?: string) =>
    number ? String.fromCodePoint(Number.parseInt(number, 16)) : (NAMES[name?.toLowerCase() ?? ''] ?? ''),
  )
}

const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
