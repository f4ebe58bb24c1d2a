import { strFromU8, unzipSync } from 'fflate'

export interface GelesenesDocx {
  /** Parts by name, as text. */
  teile: Map<string, string>
  absaetze: { stil: string; text: string }[]
  fussnoten: string[]
}

/** Reads a DOCX back: paragraphs in order with their styles, notes, and all XML parts. */
export function readDocx(bytes: Uint8Array): GelesenesDocx {
  const teile = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, inhalt]) => [name, strFromU8(inhalt)]),
  )
  const fussnoten = [
    ...(teile.get('word/footnotes.xml') ?? '').matchAll(/<w:footnote\b(?![^>]*w:type=)[^>]*>([\s\S]*?)<\/w:footnote>/g),
  ].map(([, inhalt]) => textOf(inhalt ?? ''))
  return { teile, absaetze: paragraphs(teile.get('word/document.xml') ?? ''), fussnoten }
}

function paragraphs(xml: string): { stil: string; text: string }[] {
  return [...xml.matchAll(/<w:p\b[^>]*>([\s\S]*?)<\/w:p>/g)].map(([, inhalt = '']) => ({
    stil: /<w:pStyle w:val="([^"]+)"/.exec(inhalt)?.[1] ?? '',
    text: textOf(inhalt),
  }))
}

const ZEICHEN: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:(tab|br)\/>|<w:noBreakHyphen\/>/g)]
    .map(([ganz, text]) => (text !== undefined ? text : ganz.includes('noBreakHyphen') ? '-' : ' '))
    .join('')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ZEICHEN[name] ?? '')
}
