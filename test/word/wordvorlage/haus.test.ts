import { beforeAll, describe, expect, it } from 'vitest'
import type { Paket } from '../../../src/word/package/paket.js'
import { readMarken, readNummern } from '../../../src/word/pruefen/marken.js'
import { pruefePaket } from '../../../src/word/pruefen/pruefen.js'
import { openPruefpaket } from '../../../src/word/pruefen/pruefpaket.js'
import { createWord } from '../../../src/word/word.js'
import { applyWordvorlage } from '../../../src/word/wordvorlage/anwenden.js'
import { openWordvorlage } from '../../../src/word/wordvorlage/lesen.js'
import { childOf, childrenOf, wertOf } from '../../../src/word/xml/find.js'
import type { XmlElement } from '../../../src/word/xml/xml.js'
import { dokumentFrom } from '../fixtures.js'
import { RAHMEN } from '../inhalt.js'
import { createVorlage, SEITE, WORDSTILE } from './vorlage.js'

const KAPITEL =
  '<section class="abschnitt" id="s1"><h1 id="u1"><span class="nummer">1</span> Rahmen</h1><h2 id="u11"><span class="nummer">1.1</span> Markt</h2><p>Text</p></section>' +
  '<section class="abschnitt" id="s2"><h1 id="u2"><span class="nummer">2</span> Ziele</h1><p>Text</p></section>'
const VERZEICHNIS =
  '<nav class="inhaltsverzeichnis"><p class="verzeichnistitel">Inhalt</p><ol><li class="stufe-1"><a href="#u1"><span class="nummer">1</span> <span class="text">Rahmen</span></a><ol><li class="stufe-2"><a href="#u11"><span class="nummer">1.1</span> <span class="text">Markt</span></a></li></ol></li><li class="stufe-1"><a href="#u2"><span class="nummer">2</span> <span class="text">Ziele</span></a></li></ol></nav>'
const KOPFSTIL =
  '<w:style w:type="paragraph" w:styleId="Kopfzeile2"><w:name w:val="Header"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style>'
const TITELSEITE = /<section class="titelseite">.*?<\/section>/s.exec(RAHMEN)?.[0] ?? ''

describe('a template as Word itself makes it, whose contents heading is based on heading 1', () => {
  let paket: Paket
  let stile: Map<string, XmlElement>
  beforeAll(async () => {
    const vorlage = openWordvorlage({ datei: 'haus.docx', bytes: createVorlage(SEITE, [], WORDSTILE) })
    const dokument = dokumentFrom(TITELSEITE + VERZEICHNIS + KAPITEL)
    paket = (
      await createWord({
        ...dokument,
        gestaltung: { ...dokument.gestaltung, seite: { ...vorlage.seite, spiegeln: false } },
      })
    ).paket
    applyWordvorlage(paket, vorlage)
    const alle = childrenOf(paket.xml('word/styles.xml'), 'w:style')
    stile = new Map(alle.map((stil) => [wertOf(childOf(stil, 'w:name')).toLowerCase(), stil]))
  })

  it('gives a file in order', () => {
    expect(pruefePaket(paket).filter(({ art }) => art === 'aufbau')).toEqual([])
  })

  it('the heading of the contents has no number, and the first chapter is chapter 1', () => {
    expect(wertOf(childOf(stile.get('toc heading'), 'w:pPr', 'w:numPr', 'w:numId'))).toBe('0')
    expect(wertOf(childOf(stile.get('toc heading'), 'w:pPr', 'w:outlineLvl'))).toBe('9')
    const teile = openPruefpaket(paket)
    const nummern = readNummern(teile)
    const nummerOf = (anker: string) => nummern.get(readMarken(teile).get(anker)?.absatz as XmlElement)
    expect(['u1', 'u11', 'u2'].map(nummerOf)).toEqual(['1', '1.1', '2'])
  })

  it('entries of the contents have a stop for their page number, with leaders', () => {
    for (const name of ['toc 1', 'toc 2']) {
      const stops = childrenOf(childOf(stile.get(name), 'w:pPr', 'w:tabs'), 'w:tab')
      const rechts = stops.find((stop) => wertOf(stop) === 'right')
      expect(rechts?.attributes['w:leader']).toBe('dot')
      // The text is 210 - 25 - 20 mm wide.
      expect(Number(rechts?.attributes['w:pos'])).toBeCloseTo((165 / 25.4) * 1440, -2)
    }
    // What the template says itself stays.
    expect(childOf(stile.get('toc 1'), 'w:pPr', 'w:spacing')?.attributes['w:after']).toBe('100')
  })

  it('headers of ours keep the chapter at the end of the line where the template has none', async () => {
    const stopsOf = async (seite: string) => {
      const vorlage = openWordvorlage({ datei: 'haus.docx', bytes: createVorlage(seite, [], KOPFSTIL) })
      const { paket: eines } = await createWord(dokumentFrom(KAPITEL))
      applyWordvorlage(eines, vorlage)
      const stil = childrenOf(eines.xml('word/styles.xml'), 'w:style').find(
        (kandidat) => kandidat.attributes['w:styleId'] === 'Kopfzeile2',
      )
      return childrenOf(childOf(stil, 'w:pPr', 'w:tabs'), 'w:tab').map(wertOf)
    }
    expect(await stopsOf(SEITE.replace(/<w:headerReference[^>]*>/g, ''))).toEqual(['right'])
    expect(await stopsOf(SEITE)).toEqual(['center', 'right'])
  })

  it('the title can be read on the colour field, in a colour of the theme', () => {
    const titel = stile.get('title')
    const [farbe, grund] = [childOf(titel, 'w:rPr', 'w:color'), childOf(titel, 'w:pPr', 'w:shd')]
    expect(grund?.attributes['w:fill']).toBe('7030A0')
    expect(farbe?.attributes).toMatchObject({ 'w:val': 'FFFFFF', 'w:themeColor': 'background1' })
    expect(childOf(titel, 'w:rPr', 'w:sz')?.attributes['w:val']).toBe('52')
  })
})
