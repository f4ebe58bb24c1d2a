import { describe, expect, it } from 'vitest'
import { turnBeforeColumns } from '../../../src/word/pages/vor-spalten.js'

const bereich = (art: string, spalten = 1) => ({
  'w:sectPr': [{ 'w:type': { _attr: { 'w:val': art } } }, { 'w:cols': { _attr: { 'w:num': spalten } } }],
})
const absatz = (stil: string, anker = '', ende?: ReturnType<typeof bereich>) => ({
  'w:p': [
    { 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': stil } } }, ...(ende ? [ende] : [])] },
    ...(anker ? [{ 'w:bookmarkStart': { _attr: { 'w:name': anker } } }] : []),
  ],
})

/** The kinds of the sections, in order, once headings are turned. */
function typesAfter(vorgezogen: string[], bloecke: ReturnType<typeof absatz>[], schluss = bereich('continuous', 2)) {
  const koerper = [...bloecke, schluss]
  turnBeforeColumns(koerper, new Set(vorgezogen))
  return [...JSON.stringify(koerper).matchAll(/"w:type":\{"_attr":\{"w:val":"(\w+)"/g)].map(([, art]) => art)
}

describe('a heading before columns', () => {
  const KAPITEL = () => [absatz('Heading1', 'eins'), absatz('Normal'), absatz('Heading2', 'zwei', bereich('nextPage'))]

  it('begins a page where it would stand alone at the foot of one', () => {
    expect(typesAfter(['zwei'], KAPITEL())).toEqual(['nextPage', 'nextPage', 'continuous'])
  })

  it('takes the heading above it along', () => {
    const bloecke = [absatz('Normal'), absatz('Heading2', 'zwei'), absatz('Heading3', 'drei', bereich('continuous'))]
    expect(typesAfter(['zwei', 'drei'], bloecke)).toEqual(['continuous', 'nextPage', 'continuous'])
  })

  it('stays where its columns have room on the page', () => {
    expect(typesAfter([], KAPITEL())).toEqual(['nextPage', 'continuous'])
  })

  it('stays where no columns follow', () => {
    expect(typesAfter(['zwei'], KAPITEL(), bereich('nextPage', 1))).toEqual(['nextPage', 'nextPage'])
    expect(typesAfter(['zwei'], KAPITEL(), bereich('continuous', 1))).toEqual(['nextPage', 'continuous'])
  })
})
