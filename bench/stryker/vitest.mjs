// As much of vitest as the tests of src/check and src/figures ask for: they are listed, and run one by one in this process.
import { readFileSync } from 'node:fs'
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'

for (const teil of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(teil)
const expect = (wert, text) => chai.expect(wert, text)
Object.assign(expect, chai.expect)
for (const name of ['stringContaining', 'stringMatching', 'objectContaining', 'arrayContaining', 'any', 'anything'])
  expect[name] = chai.expect[name]
chai.util.addMethod(chai.Assertion.prototype, 'toMatchInlineSnapshot', function (soll) {
  const zeilen = soll.split('\n')
  const einzug = /^\s*/.exec(zeilen[1] ?? '')[0]
  const glatt = zeilen.map((zeile) => (zeile.startsWith(einzug) ? zeile.slice(einzug.length) : zeile)).join('\n')
  const text = `"${this._obj}"`
  this.assert(glatt.trim() === text.trim(), 'not as stored', 'as stored')
})

chai.util.addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', function (datei) {
  this.assert(this._obj === readFileSync(datei, 'utf8'), 'not as stored', 'as stored')
})

/** A stand-in for vitest, and the tests that are told to it while a test file loads. */
export function listen() {
  const tests = []
  const vorher = []
  const test = (_, tu) => tests.push({ vorher: [...vorher], tu })
  const each =
    (melde) =>
    (faelle, ...werte) => {
      if (faelle.raw) throw new Error(`each as a template: ${werte.length}`)
      return (name, tu) => {
        for (const fall of faelle) melde(name, () => (Array.isArray(fall) ? tu(...fall) : tu(fall)))
      }
    }
  test.each = each(test)
  const describe = (_, tu) => {
    const tiefe = vorher.length
    tu()
    vorher.length = tiefe
  }
  describe.each = each(describe)
  const nichts = () => {}
  return {
    tests,
    modul: {
      ...{ test, it: test, describe, expect, beforeAll: (tu) => vorher.push(tu) },
      ...{ afterAll: nichts, onTestFinished: nichts },
    },
  }
}
