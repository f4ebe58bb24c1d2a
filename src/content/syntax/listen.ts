import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { list } from 'micromark-core-commonmark'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { trennlinie } from './trennlinie.js'

declare module 'mdast' {
  interface ListData {
    /** How an ordered list counts, where it is not "1.": "a)" or "1)". */
    zaehlung?: Zaehlart
  }
}

declare module 'micromark-util-types' {
  interface ContainerState {
    /** Set in a list that counts with letters. */
    buchstaben?: boolean
  }
}

/** Ways of counting besides "1.": with letters, with a bracket behind the number. */
export type Zaehlart = 'buchstaben' | 'klammer'

const STERN = 42
const STRICH = 45
const KLAMMER = 41
const TABULATOR = -2
const LEERZEICHEN = 32
const ZIFFERN = Array.from('0123456789', (ziffer) => ziffer.charCodeAt(0))
const BUCHSTABEN = Array.from({ length: 26 }, (_, index) => 97 + index)

/**
 * Lists as German texts have them: numbers and letters count only at the given offsets, letters with a bracket are a list as
 * well, and "+" is a sign of a figure, never a bullet. Stands in for CommonMark's own lists.
 */
export function listenSyntax(gelten: ReadonlySet<number>): Extension {
  const punkte = stand(list, (code) => code === STERN || code === STRICH, trennlinie)
  const zahlen = stand(
    list,
    (code, { containerState, now }) =>
      ZIFFERN.includes(code ?? 0) && !containerState?.buchstaben && gelten.has(now().offset),
  )
  const buchstaben = stand(
    { ...list, tokenize: tokenizeBuchstabe },
    (code, { now }) => BUCHSTABEN.includes(code ?? 0) && gelten.has(now().offset),
  )
  return {
    disable: { null: ['list'] },
    document: Object.fromEntries([
      [STERN, punkte],
      [STRICH, punkte],
      ...ZIFFERN.map((ziffer) => [ziffer, zahlen]),
      ...BUCHSTABEN.map((buchstabe) => [buchstabe, buchstaben]),
    ]),
  }
}

/** CommonMark's list under a name of its own, which begins its items only where it may, and where nothing else stands. */
function stand(
  grund: Construct,
  darf: (code: Code, context: TokenizeContext) => boolean,
  sonst?: Construct,
): Construct {
  const eigene: Construct = {
    ...grund,
    name: 'aufzaehlung',
    tokenize(effects, ok, nok) {
      const weiter = grund.tokenize.call(this, effects, ok, nok)
      const beginne = sonst ? effects.check(sonst, nok, weiter) : weiter
      return (code) => (darf(code, this) ? beginne(code) : nok(code))
    },
    continuation: {
      tokenize(effects, ok, nok) {
        // The next item is asked for by the construct that CommonMark knows.
        const attempt: Effects['attempt'] = (construct, danach, sonst) =>
          effects.attempt(construct === list ? eigene : construct, danach, sonst)
        const fortsetzung = list.continuation as Construct
        return fortsetzung.tokenize.call(this, { ...effects, attempt }, ok, nok)
      },
    },
  }
  return eigene
}

/** The start of an item "a) ", in the tokens that CommonMark has for "1) ". */
function tokenizeBuchstabe(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const zustand = this.containerState
  const letztes = this.events.at(-1)
  const einzug = letztes?.[1].type === 'linePrefix' ? letztes[2].sliceSerialize(letztes[1], true).length : 0
  return start

  function start(code: Code): State | undefined {
    if (!zustand || (zustand.type && !zustand.buchstaben)) return nok(code)
    if (!zustand.type) {
      Object.assign(zustand, { type: 'listOrdered', marker: KLAMMER, buchstaben: true })
      effects.enter('listOrdered', { _container: true })
    }
    effects.enter('listItemPrefix')
    effects.enter('listItemValue')
    effects.consume(code)
    effects.exit('listItemValue')
    return klammer
  }
  function klammer(code: Code): State | undefined {
    if (code !== KLAMMER) return nok(code)
    effects.enter('listItemMarker')
    effects.consume(code)
    effects.exit('listItemMarker')
    return abstand
  }
  function abstand(code: Code): State | undefined {
    // A tabulator comes as a code of its own with virtual blanks behind it.
    if (code !== LEERZEICHEN && code !== TABULATOR) return nok(code)
    effects.enter('listItemPrefixWhitespace')
    effects.consume(code)
    effects.exit('listItemPrefixWhitespace')
    return ende
  }
  function ende(code: Code): State | undefined {
    const vorspann = effects.exit('listItemPrefix')
    if (zustand) zustand.size = einzug + vorspann.end.column - vorspann.start.column
    return ok(code)
  }
}

/** Says of an ordered list where it begins and how it counts. */
export const listenFromMarkdown: FromMarkdownExtension = {
  enter: {
    listItemValue(token) {
      const liste = this.stack.at(-2)
      if (!this.data.expectingFirstListItemValue || liste?.type !== 'list') return
      const zeichen = this.sliceSerialize(token)
      const buchstabe = /[a-z]/.test(zeichen)
      liste.start = buchstabe ? zeichen.charCodeAt(0) - 96 : Number(zeichen)
      if (buchstabe) liste.data = { ...liste.data, zaehlung: 'buchstaben' }
      this.data.expectingFirstListItemValue = undefined
    },
    listItemMarker(token) {
      const liste = this.stack.at(-2)
      if (liste?.type === 'list' && liste.ordered && this.sliceSerialize(token) === ')')
        liste.data = { zaehlung: 'klammer', ...liste.data }
    },
  },
}
