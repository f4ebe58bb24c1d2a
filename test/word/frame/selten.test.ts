import { describe, expect, it } from 'vitest'
import { WATERMARK } from '../../../src/layout/frame/watermark.js'
import { generaliseSharedHeads } from '../../../src/word/frame/running-heads.js'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { createWord, writeWord } from '../../../src/word/word.js'
import { findElements } from '../../../src/word/xml/find.js'
import { writeXml } from '../../../src/word/xml/xml.js'
import { readWord } from '../../lesen/word.js'
import { dokumentFrom, readGestaltung } from '../fixtures.js'

const chapter = (id: string, blocks: string, number = '') =>
  `<section class="abschnitt" id="${id}"><h1 id="u-${id}">${number && `<span class="nummer">${number}</span> `}${id}</h1>${blocks}</section>`
const gestaltung = readGestaltung()

/** The sections of a document, each as it is written. */
async function sectionsOf(html: string, design: Partial<typeof gestaltung> = {}) {
  const word = readWord(await writeWord({ ...dokumentFrom(html), gestaltung: { ...gestaltung, ...design } }))
  return (word.teile['word/document.xml'] ?? '').match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? []
}
const typesIn = (sections: readonly string[]) => sections.map((one) => /<w:type w:val="(\w+)"/.exec(one)?.[1])

it('a chapter behind turned pages begins a page, also where chapters go on on the page of the one before', async () => {
  const turned = '<p>Hoch.</p><div class="quer"><p>Quer.</p></div>'
  const kapitel = 'fortlaufend'
  expect(
    typesIn(await sectionsOf(chapter('a', '<p>Hoch.</p>', '1') + chapter('b', '<p>Text.</p>', '2'), { kapitel })),
  ).toEqual(['nextPage'])
  expect(typesIn(await sectionsOf(chapter('a', turned, '1') + chapter('b', '<p>Text.</p>', '2'), { kapitel }))).toEqual(
    ['nextPage', 'nextPage', 'nextPage'],
  )
})

it('columns stand further apart where headings in them are numbered by Word', async () => {
  const columns = (inner: string) =>
    `<p>Davor.</p><div class="spalten"><p>Links.</p>${inner}<p>Rechts.</p></div><p>Danach.</p>`
  const spaceOf = async (inner: string) => {
    const sections = await sectionsOf(chapter('a', columns(inner), '1'))
    return Number(/<w:cols w:space="(\d+)" w:num="2"/.exec(sections.join(''))?.[1])
  }
  const plain = await spaceOf('<p>Mitte.</p>')
  expect(plain).toBeGreaterThan(0)
  expect(await spaceOf('<h2 id="h"><span class="nummer">1.1</span> Mitte</h2>')).toBeGreaterThan(plain)
})

it('a page of a picture holds it in the paragraph of its source, or in one of nothing else', async () => {
  const page = (source: string) => `<div class="bildseite"><img data-grafik="punkt" alt="x">${source}</div>`
  const styles = async (source: string) => {
    const { absaetze } = readWord(await writeWord(dokumentFrom(chapter('a', `<p>Text.</p>${page(source)}`))))
    return absaetze.filter(({ xml }) => xml.includes('<wp:anchor')).map(({ vorlage }) => vorlage)
  }
  expect(await styles('')).toEqual(['Fuge'])
  expect(await styles('<p class="bildquelle">Foto: Kreis</p>')).toEqual(['Bildquelle'])
})

it('contents without a title have none above their pages, and entries of nothing else say what their link says', async () => {
  const toc = (title: string) =>
    `<nav class="inhaltsverzeichnis">${title}<ol><li class="stufe-1"><a href="#u-a">Lage</a></li></ol></nav>`
  const read = async (title: string) => {
    const word = readWord(await writeWord(dokumentFrom(toc(title) + chapter('a', '<p>Text.</p>'))))
    const entry = word.absaetze.find(({ vorlage }) => vorlage === 'TOC1')?.text
    return [entry, word.teile['word/header1.xml']?.includes('Inhalt')]
  }
  expect(await read('')).toEqual([expect.stringMatching(/^Lage.*\d$/), false])
  expect(await read('<p class="verzeichnistitel">Inhalt</p>')).toEqual([expect.stringMatching(/^Lage.*\d$/), true])
})

describe('the mark of a draft', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80" viewBox="0 0 300 80"/>'

  it('hangs once in each header, also where a design wants none and where it is hung again', async () => {
    const dokument = dokumentFrom(chapter('a', '<p>Text.</p>') + chapter('b', '<p>Text.</p>'))
    dokument.pictures.set(WATERMARK, { art: 'svg', breite: 300, hoehe: 80, svg })
    const kolumnentitel = { ...gestaltung.kolumnentitel, links: 'keiner', rechts: 'keiner' } as const
    const { pkg, addWatermark } = await createWord({ ...dokument, gestaltung: { ...gestaltung, kolumnentitel } })
    const heads = pkg.names.filter((name) => /^word\/header\d+\.xml$/.test(name)).map((name) => pkg.xml(name))
    const drawings = () => heads.map((head) => findElements(head, 'w:drawing').length)
    expect(drawings()).toEqual([1, 1])
    addWatermark()
    expect(drawings()).toEqual([1, 1])
    expect(heads.map((head) => findElements(head, 'w:t').length)).toEqual([0, 0])
    expect(checkPackage(pkg)).toEqual([])
  })
})

it('headers of shared chapters offer the variable beside the field alone, and those that are not there nothing', () => {
  const chapterOf = (name: string) =>
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${name}</w:t></w:r></w:p>`
  const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const plain = '<w:p><w:r><w:t>Programm 2023</w:t></w:r></w:p>'
  const broken = `<w:p>${sign('begin')}<w:r><w:instrText> STYLEREF 1 </w:instrText></w:r></w:p>`
  const field = `<w:p>${sign('begin')}<w:r><w:instrText> STYLEREF 1 </w:instrText></w:r>${sign('separate')}<w:r><w:t>Lage</w:t></w:r>${sign('end')}</w:p>`
  const pkg = new OpcPackage([
    [
      'word/document.xml',
      `<w:document><w:body>${chapterOf('Lage')}${chapterOf('Mittel')}<w:sectPr><w:headerReference r:id="rId9"/><w:headerReference r:id="rId1"/></w:sectPr></w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      '<Relationships><Relationship Id="rId1" Type="x/header" Target="header1.xml"/></Relationships>',
    ],
    ['word/header1.xml', `<w:hdr>${plain}${broken}${field}</w:hdr>`],
  ])
  generaliseSharedHeads(pkg, 'Jobcenter')
  const head = writeXml(pkg.xml('word/header1.xml'))
  expect(head.startsWith(`<w:hdr>${plain}${broken}`)).toBe(true)
  expect(head.match(/<mc:AlternateContent/g)).toHaveLength(1)
  expect(head).not.toContain('>Lage<')
})
