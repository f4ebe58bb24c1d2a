import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Effects, Extension, State } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    zeilenumbruch: 'zeilenumbruch'
  }
}

const KLEINER = 60
const GROESSER = 62
const SCHRAEGSTRICH = 47
const LEERZEICHEN = 32

/** `<br>`: a new line where Markdown has none, inside the cell of a table. The one element of HTML that is understood. */
export const zeilenumbruchSyntax: Extension = { text: { [KLEINER]: { name: 'zeilenumbruch', tokenize } } }

function tokenize(effects: Effects, ok: State, nok: State): State {
  let name = ''
  return start

  function start(code: Code): State | undefined {
    effects.enter('zeilenumbruch')
    effects.consume(code)
    return innen
  }
  function innen(code: Code): State | undefined {
    if (code === GROESSER && name === 'br') {
      effects.consume(code)
      effects.exit('zeilenumbruch')
      return ok
    }
    if (name === 'br' ? code !== LEERZEICHEN && code !== SCHRAEGSTRICH : code === null || code < 0) return nok(code)
    if (name !== 'br') {
      name += String.fromCharCode(code ?? 0).toLowerCase()
      if (!'br'.startsWith(name)) return nok(code)
    }
    effects.consume(code)
    return innen
  }
}

export const zeilenumbruchFromMarkdown: FromMarkdownExtension = {
  enter: {
    zeilenumbruch(token) {
      this.enter({ type: 'break' }, token)
      this.exit(token)
    },
  },
}
