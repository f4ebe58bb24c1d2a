// Which mutants give something else than the unchanged code in a case: evaluated beside it, in the sources of schwach.mjs.

/** These do something when they are evaluated. */
const TATEN = /^(?:Update|Assignment)/
/** What they give is a function, or nothing: whether it is another one cannot be told. */
const UNWAEGBAR = /^(?:BlockStatement|ArrowFunction)$/
/** A branch of a switch is no expression: it stands in the sources of schwach.mjs as it is. */
const ZWEIG = /^(?:case|default)\b/

/** Whether it is known of a mutant which cases it is another in; of what is made while modules load, of patterns alone. */
export function isWeighed({ mutator, statt }, statisch) {
  if (TATEN.test(mutator) || UNWAEGBAR.test(mutator) || ZWEIG.test(statt)) return false
  return !statisch || mutator === 'Regex'
}

/** Collects, for each mutant, the first cases in which it gives something else, `hoechstens` of them. */
export class Versuche {
  #mutanten
  #hoechstens
  #muster = new WeakMap()
  #fall
  #zuletzt
  #ruht = true

  constructor(mutanten, hoechstens) {
    this.#mutanten = mutanten
    this.#hoechstens = hoechstens
    this.#zuletzt = new Int32Array(mutanten.length).fill(-1)
    this.faelle = mutanten.map(() => [])
    globalThis.amipVersuche = (wert, versuche) => this.#try(wert, versuche)
    this.#listen()
  }

  /** Runs a case; what mutants give is looked at while it runs. */
  async during(fall, tu) {
    this.#fall = fall
    this.#ruht = false
    try {
      return await tu()
    } finally {
      this.#ruht = true
    }
  }

  #isOpen(id) {
    return this.#zuletzt[id] !== this.#fall && this.faelle[id].length < this.#hoechstens
  }

  #mark(id) {
    this.#zuletzt[id] = this.#fall
    this.faelle[id].push(this.#fall)
  }

  /** Without what is met on the way being looked at, too. */
  #quietly(tu) {
    const davor = this.#ruht
    this.#ruht = true
    try {
      return tu()
    } catch {
      return WIRFT
    } finally {
      this.#ruht = davor
    }
  }

  #try(wert, versuche) {
    if (wert instanceof RegExp && !this.#muster.has(wert))
      this.#muster.set(
        wert,
        versuche.map(([id, mutant]) => [id, this.#quietly(mutant)]).filter(([, anderes]) => anderes instanceof RegExp),
      )
    if (this.#ruht) return wert
    for (const [id, mutant] of versuche) {
      const { mutator, durch } = this.#mutanten[id]
      if (mutator === 'Regex' || TATEN.test(mutator) || !this.#isOpen(id)) continue
      const anderes = this.#quietly(mutant)
      const bedingung = durch === 'true' || durch === 'false'
      if (bedingung ? Boolean(wert) !== anderes : differ(wert, anderes)) this.#mark(id)
    }
    return wert
  }

  /** Patterns give what they find: each of their mutants is asked the same. */
  #listen() {
    const finde = RegExp.prototype.exec
    const ask = (muster, gesagt, tell) => {
      if (this.#ruht) return
      for (const [id, anderes] of this.#muster.get(muster) ?? [])
        if (this.#isOpen(id) && tell(anderes) !== gesagt()) this.#mark(id)
    }
    RegExp.prototype.exec = function (text) {
      const ab = this.lastIndex
      const fund = finde.call(this, text)
      const from = (muster) => {
        muster.lastIndex = ab
        const anderer = finde.call(muster, text)
        muster.lastIndex = 0
        return tellFund(anderer)
      }
      ask(this, () => tellFund(fund), from)
      return fund
    }
    for (const art of [Symbol.matchAll, Symbol.split]) {
      const alle = RegExp.prototype[art]
      const tell = (muster, text) => [...alle.call(muster, text)].map(tellFund).join()
      RegExp.prototype[art] = function (text, ...weitere) {
        ask(
          this,
          () => tell(this, text),
          (muster) => tell(muster, text),
        )
        return alle.call(this, text, ...weitere)
      }
    }
  }
}

const WIRFT = Symbol('throws')

function tellFund(fund) {
  return Array.isArray(fund) ? `${fund.index} ${fund.join('|')}` : String(fund)
}

/** So deep values are compared: what lies deeper is mostly the way there. */
const TIEFE = 3

function differ(a, b, tiefe = TIEFE) {
  if (Object.is(a, b) || (typeof a === 'function' && typeof b === 'function')) return false
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return true
  const [namenA, namenB] = [Object.keys(a), Object.keys(b)]
  if (a.constructor !== b.constructor || namenA.length !== namenB.length) return true
  return tiefe > 0 && namenA.some((name) => differ(a[name], b[name], tiefe - 1))
}
