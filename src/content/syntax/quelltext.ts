import { codeText } from 'micromark-core-commonmark'
import type { Code, Construct, Extension } from 'micromark-util-types'

/** The point of a list may begin with source text. */
const BEGINN = /^(?:[ \t>]|(?:[-*]|\d{1,9}[.)]|[a-z]\))(?=[ \t]))*(`{3,})[^`]*$/
const ENDE = /^[ \t>]*(`{3,})[ \t]*$/

function isWort(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}

const imText: Construct = {
  name: 'quelltext',
  ...(codeText.resolve && { resolve: codeText.resolve }),
  // An accent typed for an apostrophe ("Max`s") is a letter of its word.
  previous: (davor) => davor !== 96 && !isWort(davor),
  tokenize(effects, ok, nok) {
    return codeText.tokenize.call(this, effects, (danach) => (isWort(danach) ? nok(danach) : ok(danach)), nok)
  },
}

/** Names of files, commands and what is typed, between backticks; three of them, on lines of their own, around whole lines. */
export const quelltextSyntax: Extension = { text: { 96: imText } }

/**
 * The lines, with x for every character between fences of backticks (CommonMark 0.31.2, 4.5): what is typed there means nothing to
 * whoever looks for boxes and lists, and is no gap between paragraphs either.
 */
export function withoutQuelltext(zeilen: readonly string[]): string[] {
  let offen = 0
  return zeilen.map((zeile) => {
    if (offen === 0) {
      offen = BEGINN.exec(zeile)?.[1]?.length ?? 0
      return zeile
    }
    if ((ENDE.exec(zeile)?.[1]?.length ?? 0) >= offen) offen = 0
    return 'x'.repeat(zeile.length)
  })
}
