import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, it } from 'vitest'
import { isElement } from '../../src/layout/document/tree.js'
import { groupHeads } from '../../src/web/head-groups.js'

const blocks = (html: string): ElementContent[] =>
  fromHtml(html, { fragment: true }).children.filter((node): node is ElementContent => isElement(node))
const namesOf = (html: string) =>
  groupHeads(blocks(html)).flatMap((child) =>
    isElement(child) ? String(child.properties.className ?? child.tagName) : [],
  )

const HEAD = '<h2>Wege</h2>'
const TEXT = '<p>Wir beraten.</p>'
const MOTTO = '<p class="motto">Gemeinsam.</p>'

it.each([
  ['a motto', MOTTO],
  ['a figure', '<dl class="kennzahlen einzeln"></dl>'],
  ['a sign', '<div class="logoleiste"><img></div>'],
])('puts a heading and %s below it into one block', (_, aside) => {
  const [head, beside, text] = blocks(HEAD + aside + TEXT)
  if (!head || !beside || !text) throw new Error('three blocks')
  const [group, rest] = groupHeads([head, beside, text])
  expect(group).toMatchObject({ tagName: 'div', children: [head, beside] })
  expect(rest).toBe(text)
})

it('leaves what needs the column for itself, several figures and a motto that stands alone', () => {
  expect(namesOf(HEAD + TEXT)).toEqual(['h2', 'p'])
  expect(namesOf(`${HEAD}<dl class="kennzahlen"></dl>${TEXT}`)).toEqual(['h2', 'kennzahlen', 'p'])
  expect(namesOf(`${HEAD}<div class="logoleiste"><img><img></div>${TEXT}`)).toEqual(['h2', 'logoleiste', 'p'])
  expect(namesOf(`${HEAD}${MOTTO}<p class="herkunft">BA</p>`)).toEqual(['h2', 'motto', 'herkunft'])
  expect(namesOf(HEAD + MOTTO)).toEqual(['h2', 'motto'])
  expect(namesOf(`<h3>Wege</h3>${MOTTO}${TEXT}`)).toEqual(['h3', 'motto', 'p'])
})
