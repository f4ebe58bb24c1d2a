import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { ausdruckFromMarkdown, ausdruckSyntax } from './ausdruck-syntax.js'
import { spracheFromMarkdown, spracheSyntax } from './sprache-syntax.js'

// Directives in running text would eat German: "10:30", "1:2", "Bürger:innen".
const { flow } = directive()
// To an author four spaces are an indented paragraph and a row of dashes is a rule, never program code or a heading.
const ohneFallen = { disable: { null: ['codeIndented', 'codeFenced', 'codeText', 'setextUnderline', 'definition'] } }

/** Markdown of a section: CommonMark, tables, footnotes, block directives and `{{…}}`. Every node has its position. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [ausdruckSyntax, spracheSyntax, { ...(flow && { flow }) }, gfmTable(), gfmFootnote(), ohneFallen],
    mdastExtensions: [
      ausdruckFromMarkdown,
      spracheFromMarkdown,
      directiveFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  })
}
