import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

interface Lage {
  value: string
  position?: {
    start: { line: number; column: number; offset?: number }
    end: { line: number; column: number; offset?: number }
  }
}

/** `m^2^`: raised signs, without blanks between them. */
export interface HochgestelltNode extends Lage {
  type: 'hochgestellt'
}
/** `CO~2~`: lowered signs. */
export interface TiefgestelltNode extends Lage {
  type: 'tiefgestellt'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    hochgestellt: HochgestelltNode
    tiefgestellt: TiefgestelltNode
  }
  interface RootContentMap {
    hochgestellt: HochgestelltNode
    tiefgestellt: TiefgestelltNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    hochgestellt: 'hochgestellt'
    tiefgestellt: 'tiefgestellt'
    lagezeichen: 'lagezeichen'
    lagetext: 'lagetext'
  }
}

const DACH = 94
const TILDE = 126
/** Brackets and backslashes are Markdown's own; code 160 is the no-break space. */
const ENDEN = [91, 92, 93, 160]
const LAENGSTER = 30

export const hochtiefSyntax: Extension = {
  text: { [DACH]: lage('hochgestellt', DACH), [TILDE]: lage('tiefgestellt', TILDE) },
}

function lage(name: 'hochgestellt' | 'tiefgestellt', sign: number): Construct {
  return { name, tokenize }

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { previous } = this
    let laenge = 0
    return start

    function start(code: Code): State | undefined {
      if (previous === sign) return nok(code)
      effects.enter(name)
      mark(code)
      return erstes
    }
    function mark(code: Code): void {
      effects.enter('lagezeichen')
      effects.consume(code)
      effects.exit('lagezeichen')
    }
    function erstes(code: Code): State | undefined {
      if (code === sign) return nok(code)
      effects.enter('lagetext')
      return innen(code)
    }
    function innen(code: Code): State | undefined {
      if (code === sign) {
        effects.exit('lagetext')
        mark(code)
        effects.exit(name)
        return ok
      }
      // Line ends and tabulators are codes below zero.
      if (code === null || code <= 32 || ENDEN.includes(code) || ++laenge > LAENGSTER) return nok(code)
      effects.consume(code)
      return innen
    }
  }
}

export const hochtiefFromMarkdown: FromMarkdownExtension = {
  enter: {
    hochgestellt(token) {
      this.enter({ type: 'hochgestellt', value: '' }, token)
    },
    tiefgestellt(token) {
      this.enter({ type: 'tiefgestellt', value: '' }, token)
    },
  },
  exit: {
    lagetext(token) {
      const knoten = this.stack.at(-1)
      if (knoten?.type === 'hochgestellt' || knoten?.type === 'tiefgestellt') knoten.value = this.sliceSerialize(token)
    },
    hochgestellt(token) {
      this.exit(token)
    },
    tiefgestellt(token) {
      this.exit(token)
    },
  },
}
