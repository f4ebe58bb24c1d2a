import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOf } from '../../src/files/record.js'
import { replaceTogether } from '../../src/files/replace.js'
import { arbeitsordner } from '../werkstatt.js'

const ordner = () => {
  const wurzel = arbeitsordner({ 'a.md': 'A', 'b.md': 'B' })
  const lies = (name: string) => readFileSync(join(wurzel, name), 'utf8')
  return { wurzel, lies, names: () => readdirSync(wurzel).sort() }
}
const replaced = (path: string, text: string, old = '') => ({ path, text, known: old && hashOf(old) })

test('several files are replaced, or made, at once', () => {
  const { wurzel, lies, names } = ordner()
  expect(replaceTogether(wurzel, [replaced('a.md', 'AA', 'A'), replaced('c.md', 'CC')])).toBeUndefined()
  expect([lies('a.md'), lies('b.md'), lies('c.md')]).toEqual(['AA', 'B', 'CC'])
  expect(names()).toEqual(['a.md', 'b.md', 'c.md', 'content'])
})

test('where one cannot be, none is, and it is named', () => {
  const { wurzel, lies, names } = ordner()
  const first = replaced('a.md', 'AA', 'A')
  const refused = (...others: ReturnType<typeof replaced>[]) => replaceTogether(wurzel, [first, ...others])
  expect(refused(replaced('b.md', 'BB', 'other'))).toMatchObject({ path: 'b.md', why: 'changed', found: 'B' })
  expect(refused(replaced('b.md', 'BB'))).toMatchObject({ path: 'b.md', why: 'changed' })
  expect(refused(replaced('c.md', 'CC', 'C'))).toMatchObject({ path: 'c.md', why: 'changed', found: '' })
  expect(refused(replaced('../c.md', 'CC'))).toMatchObject({ path: '../c.md', why: 'outside' })
  expect(refused(replaced('none/c.md', 'CC'))).toMatchObject({ path: 'none/c.md', why: 'unwritable' })
  const elsewhere = arbeitsordner({ 'd.md': 'D' })
  symlinkSync(join(elsewhere, 'd.md'), join(wurzel, 'd.md'))
  expect(refused(replaced('d.md', 'DD', 'D'))).toMatchObject({ path: 'd.md', why: 'outside' })
  expect([lies('a.md'), lies('b.md'), lies('d.md')]).toEqual(['A', 'B', 'D'])
  expect(names()).toEqual(['a.md', 'b.md', 'content', 'd.md'])
})

test('what took its place before one could not gets its old bytes back', () => {
  const { wurzel, lies, names } = ordner()
  // What is named twice has no second file beside it to take its place.
  const made = replaced('f.md', 'FF')
  expect(replaceTogether(wurzel, [replaced('a.md', 'AA', 'A'), made, made])).toMatchObject({
    path: 'f.md',
    why: 'unwritable',
  })
  expect(lies('a.md')).toBe('A')
  expect(names()).toEqual(['a.md', 'b.md', 'content'])
})
