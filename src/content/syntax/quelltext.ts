import { codeText } from 'micromark-core-commonmark'
import type { Code, Construct, Extension } from 'micromark-util-types'

const ZAUN = /^([ \t>]*)(`{3,})([^`]*)$/

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

/** Each line of a text, and whether it belongs to lines between fences of backticks, the fences among them (CommonMark 0.31.2, 4.5). */
export function findQuelltext(zeilen: readonly string[]): boolean[] {
  let offen = 0
  return zeilen.map((zeile) => {
    const [, , zaun = '', sprache = ''] = ZAUN.exec(zeile) ?? []
    if (offen === 0) {
      offen = zaun.length
      return zaun !== ''
    }
    if (zaun.length >= offen && sprache.trim() === '') offen = 0
    return true
  })
}

/** The lines, with those between fences empty: what is typed there means nothing to whoever looks for boxes and lists. */
export function withoutQuelltext(zeilen: readonly string[]): string[] {
  const quelltext = findQuelltext(zeilen)
  return zeilen.map((zeile, index) => (quelltext[index] ? 'x'.repeat(zeile.length) : zeile))
}
