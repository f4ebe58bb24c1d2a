import type { ElementContent } from 'hast'
import { expect, it } from 'vitest'
import type { DokumentComment } from '../../src/layout/document/dokument.js'
import { writeComments } from '../../src/word/comments.js'
import { OpcPackage } from '../../src/word/package/package.js'
import { writeXml } from '../../src/word/xml/xml.js'

const FETT = '<w:rPr><w:b/></w:rPr>'
const run = (text: string, format = '') =>
  `<w:r>${format}<w:t${format ? ' xml:space="preserve"' : ''}>${text}</w:t></w:r>`
const preserved = (text: string, format = '') => `<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r>`
const mark = (number: number, inner: string) =>
  `<w:bookmarkStart w:id="${number}" w:name="_amip_${number}"/>${inner}<w:bookmarkEnd w:id="${number}"/>`
const around = (words: string, id = 0) =>
  `<w:commentRangeStart w:id="${id}"/>${words}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** Paragraphs with remarks on them. The piece of mark n was written in line n + 1 of a.md. */
function comment(paragraphs: readonly string[], ...comments: Partial<DokumentComment>[]) {
  const pkg = new OpcPackage([
    ['[Content_Types].xml', '<Types/>'],
    ['word/document.xml', `<w:document>${paragraphs.map((inner) => `<w:p>${inner}</w:p>`).join('')}</w:document>`],
  ])
  const pieces = paragraphs.map((_, index): ElementContent[] => [{ type: 'text', value: String(index) }])
  const whole = comments.map((one) => ({
    author: 'Träger A',
    date: '',
    text: 'Bitte prüfen.',
    datei: 'a.md',
    zeile: 1,
    to: '',
    ...one,
  }))
  writeComments(pkg, whole, pieces, (piece) => ({
    datei: 'a.md',
    zeile: pieces.indexOf(piece as ElementContent[]) + 1,
  }))
  const part = pkg.findXml('word/comments.xml')
  return {
    paragraphs: writeXml(pkg.xml('word/document.xml')).match(/(?<=<w:p>).*?(?=<\/w:p>)/g),
    comments: part && writeXml(part),
  }
}

it('stand around their words, which keep what they look like, and split nothing that is empty', () => {
  const [text] = comment([mark(0, run('Viele große Betriebe', FETT))], { to: 'große' }).paragraphs ?? []
  expect(text).toBe(
    mark(0, preserved('Viele ', FETT) + around(preserved('große', FETT)) + preserved(' Betriebe', FETT)),
  )
  const [whole] = comment([mark(0, run('Betriebe'))], { to: 'Betriebe' }).paragraphs ?? []
  expect(whole).toBe(mark(0, around(preserved('Betriebe'))))
})

it('stand around the whole piece where a run holds more than words, or their words stand in several', () => {
  const broken = '<w:r><w:t>Viele</w:t><w:br/></w:r>'
  expect(comment([mark(0, broken)], { to: 'Viele' }).paragraphs).toEqual([mark(0, around(broken))])
  const parted = run('Vie') + run('le')
  expect(comment([run('Vorher') + mark(0, parted)], { to: 'Viele' }).paragraphs).toEqual([
    run('Vorher') + mark(0, around(parted)),
  ])
})

it('end with their own piece, not with what ends before it', () => {
  const [text] =
    comment([`<w:bookmarkStart w:id="9" w:name="ziel"/>${mark(0, '<w:bookmarkEnd w:id="9"/><w:r/>')}`], {})
      .paragraphs ?? []
  expect(text).toBe(`<w:bookmarkStart w:id="9" w:name="ziel"/>${mark(0, around('<w:bookmarkEnd w:id="9"/><w:r/>'))}`)
})

it('end with the paragraph where their piece does not end in it', () => {
  const open = '<w:bookmarkStart w:id="0" w:name="_amip_0"/>'
  expect(comment([open + run('Lage')], {}).paragraphs).toEqual([open + around(run('Lage'))])
})

it('hang on what was written nearest to their line; where nothing has a place, none is written', () => {
  const three = [0, 1, 2].map((number) => mark(number, run('Lage')))
  const marked = (...comments: Partial<DokumentComment>[]) =>
    comment(three, ...comments).paragraphs?.map((text) => text.includes('commentReference'))
  expect(marked({ zeile: 2, to: 'Lage' })).toEqual([false, true, false])
  expect(marked({ zeile: 2, to: 'Fehlt' })).toEqual([false, true, false])
  expect(marked({ datei: 'b.md', zeile: 2 })).toEqual([true, false, false])
  expect(comment([run('Lage')], { to: 'Lage' })).toEqual({
    paragraphs: [run('Lage')],
    comments: expect.not.stringContaining('<w:comment '),
  })
})

it('say who wrote them, and when, where that is known', () => {
  const { comments = '' } = comment([mark(0, run('Lage'))], { date: '2026-01-31' }, { author: 'Anna Maria von Au' })
  expect(comments.match(/<w:comment [^>]*>/g)).toEqual([
    '<w:comment w:id="0" w:author="Träger A" w:date="2026-01-31T00:00:00Z" w:initials="TA">',
    '<w:comment w:id="1" w:author="Anna Maria von Au" w:initials="AMv">',
  ])
})
