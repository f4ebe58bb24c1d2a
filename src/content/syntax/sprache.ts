import type { PhrasingContent } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'

/** `[social return]{lang=en}`: words of another language. */
export interface FremdspracheNode {
  type: 'fremdsprache'
  /** As written: "en", "fr". */
  sprache: string
  children: PhrasingContent[]
  position?: {
    start: { line: number; column: number; offset?: number }
    end: { line: number; column: number; offset?: number }
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    fremdsprache: FremdspracheNode
  }
  interface RootContentMap {
    fremdsprache: FremdspracheNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    fremdsprache: 'fremdsprache'
    fremdspracheZeichen: 'fremdspracheZeichen'
    fremdspracheKennung: 'fremdspracheKennung'
  }
}

const ECKIG_AUF = 91
const ECKIG_ZU = 93
const ANFUEHRUNG = 34
const GESCHWEIFT_ZU = 125
const AUFTAKT = '{lang='

/** Tried before links, and given up as soon as it is none: all other brackets stay what they are. */
export const spracheSyntax: Extension = { text: { [ECKIG_AUF]: { name: 'fremdsprache', tokenize } } }

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let previous: Token | undefined
  let gelesen = 0
  let hatText = false
  return start

  function start(code: Code): State | undefined {
    effects.enter('fremdsprache')
    effects.enter('fremdspracheZeichen')
    effects.consume(code)
    effects.exit('fremdspracheZeichen')
    return zeile
  }
  function zeile(code: Code): State | undefined {
    if (code === null || code === ECKIG_AUF || code === ECKIG_ZU) return nok(code)
    const token = effects.enter('chunkText', { contentType: 'text', previous })
    if (previous) previous.next = token
    previous = token
    return inhalt(code)
  }
  function inhalt(code: Code): State | undefined {
    if (code === null || code === ECKIG_AUF) return nok(code)
    if (code === ECKIG_ZU) {
      if (!hatText) return nok(code)
      effects.exit('chunkText')
      effects.enter('fremdspracheZeichen')
      effects.consume(code)
      return auftakt
    }
    effects.consume(code)
    // The codes of line ends are below zero; the text goes on in a token of its own.
    if (code < -2) {
      effects.exit('chunkText')
      return zeile
    }
    hatText = true
    return inhalt
  }
  function auftakt(code: Code): State | undefined {
    if (gelesen < AUFTAKT.length) {
      if (code !== AUFTAKT.charCodeAt(gelesen)) return nok(code)
      gelesen++
      effects.consume(code)
      return auftakt
    }
    if (code === ANFUEHRUNG) {
      effects.consume(code)
      return kennungAnfang
    }
    return kennungAnfang(code)
  }
  function kennungAnfang(code: Code): State | undefined {
    if (!isKennung(code)) return nok(code)
    effects.exit('fremdspracheZeichen')
    effects.enter('fremdspracheKennung')
    return kennung(code)
  }
  function kennung(code: Code): State | undefined {
    if (isKennung(code)) {
      effects.consume(code)
      return kennung
    }
    effects.exit('fremdspracheKennung')
    effects.enter('fremdspracheZeichen')
    return schluss(code)
  }
  function schluss(code: Code): State | undefined {
    if (code === ANFUEHRUNG) {
      effects.consume(code)
      return schluss
    }
    if (code !== GESCHWEIFT_ZU) return nok(code)
    effects.consume(code)
    effects.exit('fremdspracheZeichen')
    effects.exit('fremdsprache')
    return ok
  }
}

function isKennung(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z-]/.test(String.fromCharCode(code))
}

export const spracheFromMarkdown: FromMarkdownExtension = {
  enter: {
    fremdsprache(token) {
      this.enter({ type: 'fremdsprache', sprache: '', children: [] }, token)
    },
  },
  exit: {
    fremdspracheKennung(token) {
      const knoten = this.stack[this.stack.length - 1]
      if (knoten?.type === 'fremdsprache') knoten.sprache = this.sliceSerialize(token)
    },
    fremdsprache(token) {
      this.exit(token)
    },
  },
}
