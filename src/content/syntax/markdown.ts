import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { Kept } from '../../kept.js'
import { ausdruckFromMarkdown, ausdruckSyntax } from './ausdruck.js'
import { hochtiefFromMarkdown, hochtiefSyntax } from './hochtief.js'
import { listenFromMarkdown, listenSyntax } from './listen.js'
import { quelltextSyntax } from './quelltext.js'
import { spracheFromMarkdown, spracheSyntax } from './sprache.js'
import { trennlinieSyntax } from './trennlinie.js'
import { findPfadstriche, woertlichSyntax } from './woertlich.js'
import { findZaehlzeichen } from './zaehlzeichen.js'
import { zeilenumbruchFromMarkdown, zeilenumbruchSyntax } from './zeilenumbruch.js'

// Directives in running text would eat German: "10:30", "1:2", "Bürger:innen".
const { flow } = directive()
// To an author four spaces are an indented paragraph and a row of dashes is a rule, never program code or a heading; a single
// backtick may be an apostrophe (`quelltextSyntax`).
const ohneFallen = { disable: { null: ['codeIndented', 'codeText', 'setextUnderline', 'definition'] } }

/**
 * Markdown of a section: CommonMark without what eats German text, tables, footnotes, block directives, `{{…}}`, `^2^` and `~2~`,
 * source text between backticks.
 * Every node has its position.
 */
export function parseMarkdown(text: string): Root {
  return copyOf(parsed.get(text, () => parse(text)))
}

/** Sections that have not changed are not parsed again in a process that stays; trees are copied, for who gets one completes it. */
const parsed = new Kept<Root>(40)

function copyOf<Wert>(wert: Wert): Wert {
  if (typeof wert !== 'object' || wert === null) return wert
  if (Array.isArray(wert)) return wert.map(copyOf) as Wert
  const kopie: Record<string, unknown> = {}
  // Where something stands is never changed.
  for (const name in wert) kopie[name] = name === 'position' ? wert[name] : copyOf(wert[name])
  return kopie as Wert
}

function parse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [
      ausdruckSyntax,
      spracheSyntax,
      hochtiefSyntax,
      zeilenumbruchSyntax,
      quelltextSyntax,
      trennlinieSyntax,
      woertlichSyntax(findPfadstriche(text)),
      listenSyntax(findZaehlzeichen(text)),
      { ...(flow && { flow }) },
      gfmTable(),
      gfmFootnote(),
      ohneFallen,
    ],
    mdastExtensions: [
      ausdruckFromMarkdown,
      spracheFromMarkdown,
      hochtiefFromMarkdown,
      zeilenumbruchFromMarkdown,
      listenFromMarkdown,
      directiveFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  })
}
