import { describe, expect, it } from 'vitest'
import { readSchriften } from '../../../src/word/fonts/schriften.js'
import { joinAsNeeded } from '../../../src/word/pages/anschluss.js'
import type { DocxNode } from '../../../src/word/pages/knoten.js'
import { breakSeiten, type Seitenfolge } from '../../../src/word/pages/seitenumbruch.js'
import { Textmass } from '../../../src/word/pages/textmass.js'
import { readGestaltung } from '../fixtures.js'

const umfeld = {
  vorlagen: new Map(),
  textmass: new Textmass(readSchriften(readGestaltung())),
  groesse: 10,
  zeile: 1.4,
  zeilenhoehe: 1.25,
  silbentrennung: false,
}

/** A chapter so high on pages of 100 points. */
function kapitel(anker: string, hoehe: number): Seitenfolge {
  const bereich: DocxNode = { 'w:sectPr': [{ 'w:type': { _attr: { 'w:val': 'nextPage' } } }] }
  const stueck = { davor: 10, vorOben: 10, klebt: false, neueSeite: false, anker: [anker], noten: [], kopf: 0 }
  return { knoten: [], stuecke: [{ ...stueck, hoehe }], hoehe: 100, bereich, anschluss: false }
}

/** How the sections begin when chapters of these heights may go on, and on how many pages all stand. */
function begin(...hoehen: number[]): [string[], number] {
  const folgen = hoehen.map((hoehe, index) => kapitel(`k${index}`, hoehe))
  const frei = { note: () => 0, strich: 0 }
  const darf = new Set(folgen.slice(1).map((_, index) => `k${index + 1}`))
  const joined = joinAsNeeded(folgen, darf, umfeld, (die) => breakSeiten(die, frei))
  const arten = folgen.map(({ bereich }) => (JSON.stringify(bereich).includes('continuous') ? 'weiter' : 'neu'))
  return [arten, breakSeiten(joined, frei).anzahl]
}

describe('a chapter that begins a page as needed', () => {
  it('goes on where the page before has room to spare, and begins one where that is well filled', () => {
    expect(begin(30, 40)).toEqual([['neu', 'weiter'], 1])
    expect(begin(80, 10)).toEqual([['neu', 'neu'], 2])
  })

  it('is decided after those before it', () => {
    expect(begin(30, 40, 10)).toEqual([['neu', 'weiter', 'neu'], 2])
    expect(begin(80, 30, 10)).toEqual([['neu', 'neu', 'weiter'], 2])
  })
})
