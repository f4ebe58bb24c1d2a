import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { OpcPackage } from '../../../src/word/package/package.js'
import { openCheckedPackage, type WordCheck } from '../../../src/word/pruefen/checked-package.js'
import { ParagraphCounter } from '../../../src/word/pruefen/counting.js'
import { readFields } from '../../../src/word/pruefen/fields.js'
import { findAll, readableOf, readableWithoutNotes } from '../../../src/word/pruefen/part.js'
import { emptyParagraphs } from '../../../src/word/pruefen/regeln/leerabsaetze.js'
import { counterValues } from '../../../src/word/pruefen/regeln/zaehlwerte.js'
import { compareWith } from '../../../src/word/pruefen/wording.js'
import { readXml, rootOf } from '../../../src/word/xml/xml.js'

const read = (xml: string) => rootOf(readXml(xml))
const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
const style = (name: string, inner = '') => `<w:pPr><w:pStyle w:val="${name}"/>${inner}</w:pPr>`
const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const field = (instruction: string, value: string) =>
  `${sign('begin')}<w:r><w:instrText> ${instruction} </w:instrText></w:r>${sign('separate')}${text(value)}${sign('end')}`

const open = (body: string, numbering = '') =>
  openCheckedPackage(
    new OpcPackage([
      ['word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`],
      ['word/numbering.xml', `<w:numbering>${numbering}</w:numbering>`],
    ]),
  )
const check = (rule: WordCheck, body: string) => rule.check(open(body))

describe('what one reads in a part', () => {
  it('is its words with hyphens that do not break; remarks and blanks between its runs are none', () => {
    const paragraph = read(
      `<w:p> ${text('A<!-- B -->C')} <w:hyperlink> <w:r><w:t>SGB</w:t><w:noBreakHyphen/><w:t>II</w:t></w:r> </w:hyperlink></w:p>`,
    )
    expect(readableOf(paragraph)).toBe('ACSGB\u2011II')
    expect(readableWithoutNotes(paragraph)).toBe('ACSGB\u2011II')
  })

  it('of a field is its value, not what stands before that', () => {
    const { fields, surplus } = readFields(
      read(`<w:p>${sign('begin')}${text('nein')}${sign('separate')}${text('ja')}${sign('end')}${sign('end')}</w:p>`),
    )
    expect(fields).toEqual([{ instruction: '', value: 'ja', whole: true }])
    expect(surplus).toBe(1)
  })

  it('is said where it stands as whole words, and nowhere in others', () => {
    const baum = fromHtml('<section class="abschnitt"><p>Team</p></section>', { fragment: true })
    const missing = (...paragraphs: string[]) => compareWith(baum, { paragraphs, notes: [], images: [] })
    expect(missing('Leitung Team Recht')).toEqual([])
    expect(missing('Teamleitung, Team')).toEqual([])
    expect(missing('Teamleitung', 'Leitungsteam')).toEqual(['„Team“ steht nicht so im Text.'])
  })
})

describe('paragraphs are counted as Word does', () => {
  const level = (depth: number, pattern: string, more = '') =>
    `<w:lvl w:ilvl="${depth}">${more}<w:numFmt w:val="${depth === 2 ? 'lowerLetter' : 'decimal'}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
  const list = `<w:abstractNum w:abstractNumId="1">${level(0, '%1.', '<w:start w:val="4"/>')}${level(1, '%1.%2')}${level(2, '%3)')}</w:abstractNum>`
  const num = (id: number, start = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${start}</w:num>`
  const point = (id: number, depth: number) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`

  it('from what the level says, else from one; what an override says comes first; deeper levels begin again', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    const pkg = open(
      [point(1, 0), point(1, 1), point(1, 1), point(1, 2), point(1, 0), point(1, 1), point(2, 0), point(2, 0)].join(''),
      list + num(1) + num(2, override),
    )
    const counter = new ParagraphCounter(pkg)
    const numbers = findAll(pkg.dokument, 'w:p').map((paragraph) => counter.next(paragraph))
    expect(numbers).toEqual(['4.', '4.1', '4.2', 'a)', '5.', '5.1', '7.', '8.'])
  })

  it('on the level that their style is tied to, where they say none; on the first where none is', () => {
    const tied = level(0, '%1.') + level(1, '%1.%2', '<w:pStyle w:val="Zweite"/>')
    const styled = (name: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${name}"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`
    const pkg = open(
      styled('Erste') + styled('Zweite') + styled('Zweite') + styled('Erste'),
      `<w:abstractNum w:abstractNumId="1">${tied}</w:abstractNum>${num(1)}`,
    )
    const counter = new ParagraphCounter(pkg)
    expect(findAll(pkg.dokument, 'w:p').map((paragraph) => counter.next(paragraph))).toEqual(['1.', '1.1', '1.2', '2.'])
  })

  it('captions, from where a field sets its number anew', () => {
    const figure = (number: string, fresh = '') => `<w:p>${field(`SEQ Abbildung \\* ARABIC${fresh}`, number)}</w:p>`
    expect(check(counterValues, figure('1') + figure('5', ' \\r 5') + figure('6'))).toEqual([])
    expect(check(counterValues, figure('4', ' \\r 5') + figure('2'))).toEqual([
      '„Abbildung 4“ zählt Word als 5.',
      '„Abbildung 2“ zählt Word als 6.',
    ])
  })
})

it('a joint may be empty behind the end of a section, and nowhere behind text', () => {
  const seam = `<w:p>${style('Fuge')}</w:p>`
  expect(check(emptyParagraphs, `<w:p>${style('Normal', '<w:sectPr/>')}${text('Ende')}</w:p>${seam}`)).toEqual([])
  expect(check(emptyParagraphs, `<w:p>${style('Normal')}${text('Text')}</w:p>${seam}`)).toEqual([
    'Text: Ein Absatz der Vorlage „Fuge“ ist leer.',
  ])
})
