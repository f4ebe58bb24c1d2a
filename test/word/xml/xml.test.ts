import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  insertAfter,
  insertBefore,
  insertOrdered,
  removeChildren,
  replaceChild,
  setAttributes,
} from '../../../src/word/xml/edit.js'
import { childOf, findElements, isOn, needChild, needElements, walkXml } from '../../../src/word/xml/find.js'
import { createElement, readXml, rootOf, writeXml } from '../../../src/word/xml/xml.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const read = (xml: string) => rootOf(readXml(xml))
const names = (xml: string) => walkXml(read(xml)).map(({ name }) => name)

describe('XML as a tree', () => {
  it.each([
    ['order of attributes and prefixes', '<w:p xmlns:w="a" w:z="1" w:a="2"><b:x xmlns:b="c"/></w:p>'],
    ['white space and line ends', '<a>\n  <b> x\t</b>\n</a>'],
    ['comments, CDATA and instructions', '<a><!-- weg? --><![CDATA[<b> & ]]><?mso x="1"?></a>'],
    ['signs that mean something', '<a t="&quot;&lt;&gt;&amp;&apos;">]]&gt; &lt; &amp; „Ä“ 🙂</a>'],
    ['line ends in attributes', '<a t="eins&#10;zwei&#9;drei&#13;"/>'],
    ['carriage returns in text', '<a>eins&#13;zwei</a>'],
    [
      'what compatibility hides',
      '<a><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"/></mc:AlternateContent></a>',
    ],
  ])('keeps %s', (_, xml) => {
    expect(writeXml(readXml(HEAD + xml))).toBe(HEAD + xml)
  })

  it('keeps what stands before and behind the element that holds all, and instructions that say nothing more', () => {
    const xml = `${HEAD}<!-- vorn --><?mso-application progid="Word.Document"?><a><?lose?></a><!-- hinten -->`
    expect(writeXml(readXml(xml))).toBe(xml)
  })

  it('says where it is not well-formed', () => {
    expect(() => readXml('<a>\n<b></a>')).toThrow(/line 2/)
    expect(() => readXml('<!-- nur das -->')).toThrow()
  })

  it('says that it is written in UTF-8, whatever it was read from', () => {
    expect(writeXml(readXml('<?xml version="1.0" encoding="UTF-16"?><a/>'))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a/>',
    )
  })

  it('finds by name, at any depth, and along a path', () => {
    const baum = read('<a><b><c/><b/></b><d w:val="1"/><e w:val="false"/></a>')
    expect(findElements(baum, 'b', 'd')).toHaveLength(3)
    expect(childOf(baum, 'b', 'c')?.name).toBe('c')
    expect(childOf(baum, 'c')).toBeUndefined()
    expect([isOn(childOf(baum, 'd')), isOn(childOf(baum, 'e')), isOn(childOf(baum, 'f'))]).toEqual([true, false, false])
  })

  it('edits: before, behind, in place of, away, in the order of a schema', () => {
    const baum = read('<a><b/><d/></a>')
    insertBefore(baum, needChild(baum, 'd'), createElement('c'))
    insertAfter(baum, needChild(baum, 'd'), createElement('f'))
    insertOrdered(baum, createElement('e'), ['b', 'c', 'd', 'e', 'f'])
    insertOrdered(baum, createElement('g'), ['b', 'c', 'd', 'e', 'f', 'g'])
    replaceChild(baum, needChild(baum, 'b'), createElement('x'), createElement('y'))
    expect(removeChildren(baum, ({ name }) => name === 'd')).toBe(1)
    setAttributes(baum, { t: '1' })
    expect(writeXml(baum)).toBe('<a t="1"><x/><y/><c/><e/><f/><g/></a>')
    const colour = read('<a eins="1" drei="3"/>')
    setAttributes(colour, { zwei: '2' }, 'eins')
    expect(writeXml(colour)).toBe('<a eins="1" zwei="2" drei="3"/>')
  })

  it('fails where an edit does not find its place', () => {
    const baum = read('<a><b/></a>')
    expect(() => needChild(baum, 'c')).toThrow('In <a> fehlt <c>')
    expect(() => needElements(baum, 'c')).toThrow('In <a> steht nirgends <c>')
    expect(() => insertBefore(baum, createElement('c'), createElement('d'))).toThrow('<c> steht nicht in <a>')
    expect(() => replaceChild(baum, createElement('b'))).toThrow('<b> steht nicht in <a>')
    expect(names('<a><b/></a>')).toEqual(['a', 'b'])
  })
})

/** Tags, or attributes with their values, of the name spaces of Office: typed as text, or looked for by a pattern. */
const XML_ALS_TEXT =
  /<\\?\/?\(?(?:\?:)?(?:w|w14|a|c|r|wp|wps|pic|mc|dc|cp|dcterms)(?::|\\?:|\[)|(?:\\b|\b)(?:w|a|c|r|wp):\w+(?:\([^)]*\))?="|<\\?\/?(?:Types|Override|Default|Relationships?)\b/

const hasXmlAlsText = (line: string) => !/^\s*(?:\/\/|\/?\*)/.test(line) && XML_ALS_TEXT.test(line)

it('nothing in src/word writes XML as text, or reads or edits it by patterns', () => {
  const folder = join(import.meta.dirname, '../../../src/word')
  const funde = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(hasXmlAlsText)
        .map((line) => `${name}: ${line.trim()}`),
    )
  expect(funde).toEqual([])
})

it.each([
  ["xml.replace('</Types>', element)", true],
  ['const FARBE = /<a:srgbClr val="([0-9A-F]{6})"\\/>/g', true],
  ['[...xml.matchAll(/<w:style\\b.*?<\\/w:style>/gs)]', true],
  ['new RegExp("<w:" + element)', true],
  ['const ATTRIBUT = /\\bw:val="(\\d+)"/', true],
  ["return '<w:keepNext/>'", true],
  ["const teil = createElement('w:style', { 'w:val': 1 })", false],
  ["throw new Error('Word erwartet <section> zuerst')", false],
  ['/** `<w:name w:val="…"/>`, the form of most of what a style says. */', false],
])('XML as text is told from other code: %s', (line, expected) => {
  expect(hasXmlAlsText(line)).toBe(expected)
})
