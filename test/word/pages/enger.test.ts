import { describe, expect, it } from 'vitest'
import { tightenFolgen } from '../../../src/word/pages/enger.js'
import type { Seitenlage } from '../../../src/word/pages/seitenumbruch.js'

const absatz = (stil: string) => ({ 'w:p': [{ 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': stil } } }] }] })
const styleOf = (knoten: ReturnType<typeof absatz>) => knoten['w:p'][0]?.['w:pPr'][0]?.['w:pStyle']._attr['w:val']
const lage = (...folgen: [seiten: number, fuellung: number][]): Seitenlage => ({
  seiten: new Map(),
  vorgezogen: new Set(),
  anzahl: folgen.reduce((summe, [seiten]) => summe + seiten, 0),
  folgen: folgen.map(([seiten, fuellung]) => ({ seiten, fuellung })),
})

/** The styles of a chapter's paragraphs, once it is one of the flows of a document. */
function stylesAfter(davor: Seitenlage, danach: Seitenlage, stile = ['Heading2', 'Normal', 'ListBullet']) {
  const knoten = stile.map(absatz)
  const folgen = davor.folgen.map(() => ({ knoten, stuecke: [], hoehe: 700, bereich: {}, anschluss: false }))
  const ergebnis = tightenFolgen(folgen, davor, () => danach)
  return { stile: knoten.map(styleOf), ergebnis }
}

describe('a chapter with a few lines on its last page', () => {
  it('is set closer where that wins the page', () => {
    const danach = lage([1, 0.99])
    const { stile, ergebnis } = stylesAfter(lage([2, 0.05]), danach)
    expect(stile).toEqual(['Heading2', 'NormalEng', 'ListBulletEng'])
    expect(ergebnis).toBe(danach)
  })

  it('stays as it is where nothing is won', () => {
    expect(stylesAfter(lage([2, 0.05]), lage([2, 0.01])).stile).toEqual(['Heading2', 'Normal', 'ListBullet'])
  })

  it('is let alone with more on that page, with one page, with many', () => {
    for (const davor of [lage([2, 0.3]), lage([1, 0.05]), lage([9, 0.05])])
      expect(stylesAfter(davor, lage([1, 0.9])).stile).toEqual(['Heading2', 'Normal', 'ListBullet'])
  })

  it('is set closer, too, where the last page is full to the brim', () => {
    expect(stylesAfter(lage([1, 0.97]), lage([1, 0.93])).stile).toEqual(['Heading2', 'NormalEng', 'ListBulletEng'])
  })
})
