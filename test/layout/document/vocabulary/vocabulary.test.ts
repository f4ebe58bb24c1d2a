import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { hasClass, is, isHyphenated } from '../../../../src/layout/document/tree.js'
import { contentsOf } from '../../../../src/layout/document/vocabulary/content-model.js'
import {
  type ChildOf,
  candidatesOf,
  declarationOf,
  NODE_NAMES,
  type NodeOf,
  type PlainName,
  selectorOf,
  type VariantName,
} from '../../../../src/layout/document/vocabulary/vocabulary.js'
import { WURZEL } from '../../../werkstatt.js'

const element = (tagName: string, ...className: string[]): Element => ({
  type: 'element',
  tagName,
  properties: className.length > 0 ? { className } : {},
  children: [],
})

const SEITEN = [join('werkstatt', 'seite'), join('webauftritt', 'suche')]

describe('names of nodes and classes', () => {
  it('compile only where they are spelt right', () => {
    expectTypeOf(is).parameter(1).toEqualTypeOf<PlainName>()
    expectTypeOf<'div.tabelle'>().toExtend<PlainName>()
    expectTypeOf<'div.tabele'>().not.toExtend<PlainName>()
    expectTypeOf<'nav li'>().not.toExtend<PlainName>()
    expectTypeOf(hasClass).parameter(1).toEqualTypeOf<VariantName>()
    expectTypeOf<'summe'>().toExtend<VariantName>()
    expectTypeOf<'sume'>().not.toExtend<VariantName>()
    expectTypeOf<NodeOf<'aside'>>().toEqualTypeOf<
      'aside.fazit' | 'aside.definition' | 'aside.info' | 'aside.leicht' | 'aside.credo' | 'aside.erklaerung'
    >()
    expectTypeOf<ChildOf<'div.qr'>>().toEqualTypeOf<'img' | 'p.qrtitel' | 'p.qradresse'>()
    expectTypeOf<ChildOf<'li'>>().toExtend<PlainName>()
  })

  it('are asked for in one place: nobody else looks into the classes of an element', () => {
    const files = readdirSync(join(WURZEL, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )
    const own = files.filter(
      (file) =>
        !file.startsWith(join('layout', 'document')) &&
        // What runs in a browser has that browser's elements.
        !SEITEN.some((seiten) => file.startsWith(seiten)) &&
        /\.className|classesOf\(/.test(readFileSync(join(WURZEL, 'src', file), 'utf8')),
    )
    expect(files.length).toBeGreaterThan(300)
    expect(own).toEqual([join('word', 'tree.ts')]) // it says what an element is called
  })
})

describe('the declarations', () => {
  it.each(NODE_NAMES)('say of %s what it is in one German line', (name) => {
    expect(declarationOf(name).description).toMatch(/^\p{Lu}.{2,}[^.]$/u)
  })

  it('do not let two parts of one content take the same node, but where one is named by itself', () => {
    for (const name of NODE_NAMES) {
      const groups = contentsOf(name).parts.filter(({ nodes }) => nodes.length > 1)
      const all = groups.flatMap(({ nodes }) => nodes)
      expect(all, name).toHaveLength(new Set(all).size)
    }
  })

  it('leave no place in which two nodes look the same', () => {
    for (const name of NODE_NAMES) {
      const children = contentsOf(name).parts.flatMap(({ nodes }) => nodes.filter((node) => node !== 'text'))
      const look = [...new Set(children)].map(selectorOf)
      expect(look, name).toHaveLength(new Set(look).size)
    }
  })
})

describe('an element', () => {
  it.each([
    [element('p'), 'p'],
    [element('p', 'quelle', 'datenverweis'), 'p.quelle'],
    [element('section', 'abschnitt', 'datenanhang'), 'section.abschnitt'],
    [element('h2', 'pfeil'), 'h2'],
    [element('li', 'stufe-1'), 'li'],
  ] as const)('is the node that its name and classes make it: %j', (one, name) => {
    expect(candidatesOf(one)[0]).toBe(name)
  })

  it('that no node looks like is none', () => {
    expect(candidatesOf(element('div'))).toEqual([])
    expect(candidatesOf(element('video'))).toEqual([])
  })

  it('is hyphenated unless its node, or one of its classes, says otherwise', () => {
    expect(isHyphenated(element('p'))).toBe(true)
    expect(isHyphenated(element('td', 'text'))).toBe(true)
    expect(isHyphenated(element('td', 'zahl'))).toBe(false)
    expect(isHyphenated(element('h1'))).toBe(false)
    expect(isHyphenated(element('a', 'verweis'))).toBe(false)
  })
})
