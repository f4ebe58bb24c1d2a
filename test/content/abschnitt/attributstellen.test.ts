import { expect, test } from 'vitest'
import { splitAttribute } from '../../../src/content/abschnitt/attributstellen.js'

test.each([
  ['::b{a=1}', ['a|1']],
  ['::b{a="1 2" c=\'3 4\' d=5}', ['a|1 2', 'c|3 4', 'd|5']],
  ['::b{#k .art a = 1}', ['a|1']],
  ['::b{a a0=""}', ['a0|']],
  ['::b{a="a=1" a=2}', ['a|a=1', 'a|2']],
  ['::b{a="c}d"} e=1', ['a|c}d']],
  ['::b\n{a=1}', []],
  ['::b', []],
  ['Wort {a=1}', ['a|1']],
])('attributes of %j', (text, erwartet) => {
  expect(splitAttribute(text, 0).map(({ name, von, bis }) => `${name}|${text.slice(von, bis)}`)).toEqual(erwartet)
})

test('only those of the block at the place', () => {
  expect(splitAttribute('::a{x=1}\n::b{y=2}', 9).map(({ name }) => name)).toEqual(['y'])
})
