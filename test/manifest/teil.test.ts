import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Manifest, Programmeintrag } from '../../src/manifest/manifest.js'
import { divide, findTeil, parseTeil } from '../../src/manifest/teil.js'

const eintrag = (programm: string, seiten: number) =>
  ({ programm, dateien: [{ format: 'pdf', seiten }] }) as unknown as Programmeintrag
const plan = (seiten: Record<string, number>): Manifest => ({
  programme: Object.entries(seiten).map(([name, zahl]) => eintrag(name, zahl)),
  uebrig: [],
})

test('every programme is in one part and one alone, whatever order the names are found in', () => {
  const fall = fc.record({
    namen: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }),
    von: fc.integer({ min: 1, max: 12 }),
    seiten: fc.option(fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 400 }))),
  })
  fc.assert(
    fc.property(fall, ({ namen, von, seiten }) => {
      const nach = seiten ? plan(seiten) : undefined
      const teile = Array.from({ length: von }, (_, stelle) => divide(namen, { nummer: stelle + 1, von }, nach))
      expect(teile.flat().sort()).toEqual([...namen].sort())
      expect(divide([...namen].reverse(), { nummer: 1, von }, nach)).toEqual(teile[0])
    }),
  )
})

test('by a plan, parts are as large as each other: the longest programme does not share with the next', () => {
  const seiten = { a: 200, b: 190, c: 20, d: 20, e: 20 }
  const nach = (nummer: number) => divide(['a', 'b', 'c', 'd', 'e', 'neu'], { nummer, von: 2 }, plan(seiten))
  expect(nach(1)).toEqual(['a', 'd', 'neu'])
  expect(nach(2)).toEqual(['b', 'c', 'e'])
})

test('only a part is a part', () => {
  expect(parseTeil('2/5')).toEqual({ nummer: 2, von: 5 })
  for (const falsch of ['', '2', '0/5', '6/5', '1/0', '01/2', '1/2/3', ' 1/2', '1/99999'])
    expect(parseTeil(falsch), falsch).toBeUndefined()
})

test('a single job is no part, and a pod whose number of parts is not told is none either', () => {
  expect(findTeil({})).toBeUndefined()
  expect(findTeil({ CI_NODE_TOTAL: '1' })).toBeUndefined()
  expect(findTeil({ CI_NODE_INDEX: '1', CI_NODE_TOTAL: '1' })).toBeUndefined()
  // Every pod would put out all.
  expect(findTeil({ JOB_COMPLETION_INDEX: '3' })).toEqual({ falsch: expect.stringContaining('AMIP_TEILE fehlt') })
  expect(findTeil({ JOB_COMPLETION_INDEX: '0', AMIP_TEILE: '4' })).toMatchObject({ teil: { nummer: 1, von: 4 } })
  expect(findTeil({ JOB_COMPLETION_INDEX: '4', AMIP_TEILE: '4' })).toHaveProperty('falsch')
  expect(findTeil({ CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '4' })).toHaveProperty('falsch')
})
