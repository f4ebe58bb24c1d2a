import type { Element, Root } from 'hast'
import { findUnsaid, readAlternativen, readWortlaut } from '../abgleich/gedruckt.js'

const NOTENZEICHEN = /<a class="fussnote"(?:"[^"]*"|[^">])*>[^<]*<\/a>/g
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g

/**
 * Whether a page says what the document says: every paragraph, cell, caption and note, in order, and the texts of pictures.
 * @param teile the document's parts in the order of the page
 * @returns what is not there as it should be
 */
export function findMissing(html: string, teile: readonly Element[]): string[] {
  return findMissingIn(readSeite(html), teile)
}

/** What a page says, without blanks, and the texts of its pictures. */
export interface Seitenwortlaut {
  seite: string
  gesagt: string[]
}

/** What a page says, read once for several comparisons. */
export function readSeite(html: string): Seitenwortlaut {
  return {
    seite: dense(decode(html.slice(html.indexOf('<body>')).replace(NOTENZEICHEN, '').replace(TAG, ''))),
    gesagt: [...html.matchAll(/<img [^>]*?\balt=(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => decode(a ?? b ?? '')),
  }
}

/** As `findMissing`, with what the page says. */
export function findMissingIn({ seite, gesagt }: Seitenwortlaut, teile: readonly Element[]): string[] {
  const { text, noten } = readWortlaut({ type: 'root', children: [...teile] } satisfies Root, { gezaehlt: false })
  let stand = 0
  const inOrder = (stueck: string): boolean => {
    const stelle = seite.indexOf(dense(stueck), stand)
    if (stelle < 0) return false
    stand = stelle + dense(stueck).length
    return true
  }
  return [
    ...text.filter((stueck) => !inOrder(stueck)),
    ...noten.filter((note) => !seite.includes(dense(note))),
    ...findUnsaid(teile.flatMap(readAlternativen), gesagt),
  ]
}

function dense(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200d\u2060]+/g, '')
}

/** What is written for signs that mean something to HTML. */
function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|(amp|lt|gt|quot));/gi, (_, zahl?: string, name?: string) =>
    zahl ? String.fromCodePoint(Number.parseInt(zahl, 16)) : (NAMEN[name?.toLowerCase() ?? ''] ?? ''),
  )
}

const NAMEN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
