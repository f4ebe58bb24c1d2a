import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

/** `{{…}}` in Markdown: `value` is the text between the braces, positions are those of the braces. */
export interface AusdruckNode {
  type: 'ausdruck'
  value: string
  position?: {
    start: { line: number; column: number; offset?: number }
    end: { line: number; column: number; offset?: number }
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    ausdruck: AusdruckNode
  }
  interface RootContentMap {
    ausdruck: AusdruckNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    ausdruck: 'ausdruck'
    ausdruckKlammer: 'ausdruckKlammer'
    ausdruckInhalt: 'ausdruckInhalt'
  }
}

const AUF = 123
const ZU = 125

/** Recognised before emphasis and links, so that nothing inside the braces is taken for Markdown. */
export const ausdruckSyntax: Extension = { text: { [AUF]: { name: 'ausdruck', tokenize } } }

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State | undefined {
    effects.enter('ausdruck')
    effects.enter('ausdruckKlammer')
    effects.consume(code)
    return second
  }
  function second(code: Code): State | undefined {
    if (code !== AUF) return nok(code)
    effects.consume(code)
    effects.exit('ausdruckKlammer')
    return first
  }
  function first(code: Code): State | undefined {
    if (code === null || code < 0 || code === ZU) return nok(code)
    effects.enter('ausdruckInhalt')
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === null || code < -2) return nok(code)
    if (code === ZU) {
      effects.exit('ausdruckInhalt')
      effects.enter('ausdruckKlammer')
      effects.consume(code)
      return close
    }
    effects.consume(code)
    return inside
  }
  function close(code: Code): State | undefined {
    if (code !== ZU) return nok(code)
    effects.consume(code)
    effects.exit('ausdruckKlammer')
    effects.exit('ausdruck')
    return ok
  }
}

export const ausdruckFromMarkdown: FromMarkdownExtension = {
  enter: {
    ausdruck(token) {
      this.enter({ type: 'ausdruck', value: '' }, token)
    },
  },
  exit: {
    ausdruckInhalt(token) {
      const knoten = this.stack[this.stack.length - 1]
      if (knoten?.type === 'ausdruck') knoten.value = this.sliceSerialize(token)
    },
    ausdruck(token) {
      this.exit(token)
    },
  },
}
