import { describe, expect, it } from 'vitest'
import { twipsFromMm } from '../../src/word/masse.js'
import { writeWord } from '../../src/word/word.js'
import { type Gelesen, readWord } from '../lesen/word.js'
import { abschnittFrom, dokumentFrom, readGestaltung } from './fixtures.js'

const vorlagenOf = async (bloecke: string) => {
  const { absaetze } = readWord(await writeWord(abschnittFrom(bloecke)))
  return absaetze.slice(1).map(({ vorlage }) => vorlage)
}
const tabelle = (zeilen: string) => `<div class="tabelle"><table><tbody>${zeilen}</tbody></table></div>`
const zeile = (name: string, ...zahlen: string[]) =>
  `<tr><th scope="row">${name}</th>${zahlen.map((zahl) => `<td class="zahl">${zahl}</td>`).join('')}</tr>`

describe('blocks beside each other', () => {
  it('keep their distance after a table, a list, a box, a quotation', async () => {
    expect(await vorlagenOf(`${tabelle(zeile('a', '1'))}<p>x</p>`)).toEqual([
      'Tabellentext',
      'Tabellenzahl',
      'NachTabelle',
    ])
    expect(await vorlagenOf('<ul><li>a</li></ul><p>x</p>')).toEqual(['ListBullet', 'NachListe'])
    expect(await vorlagenOf('<aside class="fazit"><p>a</p><ul><li>b</li></ul></aside><p>x</p>')).toEqual([
      'Fazit',
      'FazitPunktEnde',
      'Normal',
    ])
    expect(await vorlagenOf('<blockquote class="zitat"><p>a</p></blockquote><p>x</p>')).toEqual(['QuoteEnde', 'Normal'])
    expect(await vorlagenOf('<p class="motto">a</p><p class="herkunft">b</p>')).toEqual([
      'MottoVorHerkunft',
      'Mottoherkunft',
    ])
  })

  it('part two tables in a row, and end a section with a paragraph', async () => {
    const eine = tabelle(zeile('a', '1'))
    expect(await vorlagenOf(eine + eine)).toEqual([
      'Tabellentext',
      'Tabellenzahl',
      'Fuge',
      'Tabellentext',
      'Tabellenzahl',
      'Fuge',
    ])
  })
})

describe('columns', () => {
  const breitenOf = async (zeilen: string) => {
    const xml = readWord(await writeWord(abschnittFrom(tabelle(zeilen)))).teile['word/document.xml'] ?? ''
    return { breiten: [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, breite]) => Number(breite)), xml }
  }

  it('of figures are even and leave the rest to the text', async () => {
    const { breiten } = await breitenOf(zeile('Eingliederungsleistung', '12.031.799', '1') + zeile('Rest', '5', '17'))
    expect(breiten[1]).toBe(breiten[2])
    expect(breiten[0]).toBeGreaterThan((breiten[1] ?? 0) * 2)
  })

  it('move closer where there are many', async () => {
    const { breiten, xml } = await breitenOf(
      zeile('Eingliederungsleistung (EGT)', ...Array.from({ length: 6 }, () => '28.817.418')),
    )
    expect(xml).toContain('w:tblStyle w:val="ProgrammtabelleEng"')
    expect(breiten.reduce((summe, breite) => summe + breite, 0)).toBe(8787)
    expect(breiten[0]).toBeGreaterThan(2000)
  })
})

describe('title page', () => {
  const titelseite = (innen: string) =>
    dokumentFrom(`<section class="titelseite">${innen}</section><section class="abschnitt"><h1 id="a">A</h1></section>`)
  const stil = ({ teile }: Gelesen, id: string) =>
    new RegExp(`w:styleId="${id}">.*?</w:style>`, 's').exec(teile['word/styles.xml'] ?? '')?.[0] ?? ''
  const groesse = (xml: string) => Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1])

  it('sets a span of years in one line', async () => {
    const eines = readWord(await writeWord(titelseite('<p class="jahr">2023</p>')))
    const spanne = readWord(await writeWord(titelseite('<p class="jahr">2025–2026</p>')))
    expect(groesse(stil(eines, 'Jahr'))).toBe(240)
    expect(groesse(stil(spanne, 'Jahr'))).toBeLessThan(200)
  })

  it('has its colour field from edge to edge of the paper, behind the text', async () => {
    const { teile } = readWord(await writeWord(titelseite('<p class="titel">Programm</p><p class="jahr">2023</p>')))
    const [anker = ''] = /<wp:anchor .*?<\/wp:anchor>/s.exec(teile['word/document.xml'] ?? '') ?? []
    expect(anker).toContain('behindDoc="1"')
    expect(anker).toMatch(/<wp:extent cx="7560000" cy="64\d{5}"\/>/)
    expect(anker).toContain('adec:decorative')
    expect(anker).not.toContain('w:txbxContent')
  })

  it('sets a mark of samples, two bodies side by side, and others below each other', async () => {
    const kurz = '<p class="traeger">Agentur</p><p class="traeger">Landkreis</p>'
    const lang = `<p class="traeger">${'Landkreis Mittelsachsen und seine Gemeinden '.repeat(2)}</p>`
    const { absaetze } = readWord(
      await writeWord(titelseite(`<p class="titel">Programm</p>${kurz}${lang}<p class="muster">Muster</p>`)),
    )
    expect(absaetze.slice(0, 4).map(({ vorlage, text }) => [vorlage, text.trim().slice(0, 17)])).toEqual([
      ['Title', 'Programm'],
      ['Traeger', 'Agentur Landkreis'],
      ['Traeger', 'Landkreis Mittels'],
      ['Muster', 'Muster'],
    ])
  })

  it.each([
    [
      { breite: 400, hoehe: 300 },
      { cx: 20, cy: 15 },
    ],
    [
      { breite: 60, hoehe: 30 },
      { cx: 30, cy: 15 },
    ],
    [
      { breite: 1000, hoehe: 100 },
      { cx: 51, cy: 5.1 },
    ],
  ])('shows a logo of %o as large as its place allows', async (groesse, erwartet) => {
    const dokument = titelseite('<p class="titel">Programm</p><img class="logo" data-grafik="logo" alt="Logo">')
    dokument.grafiken.set('logo', { ...groesse, art: 'svg', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>(?:(?!<wp:extent).)*descr="Logo"/s.exec(xml) ?? []
    expect(Number(cx) / 36000).toBeCloseTo(erwartet.cx, 0)
    expect(Number(cy) / 36000).toBeCloseTo(erwartet.cy, 0)
  })

  it('lays a field behind the logo where the design has one, and logos of the bodies where they were put', async () => {
    const dokument = titelseite(
      '<p class="titel">Programm</p><img class="logo" data-grafik="logo" alt="Logo"><img class="traegerlogo" data-grafik="logo" alt="Landkreis">',
    )
    const { gestaltung } = dokument
    gestaltung.titelseite = {
      ...gestaltung.titelseite,
      flaechen: [],
      logo: { links: 140, oben: 0, breite: 70, hoehe: 28, grund: 'papier' },
    }
    gestaltung.traegerlogos = [{ links: 24, oben: 270, breite: 24, hoehe: 12 }]
    const bild = { art: 'svg', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', breite: 200, hoehe: 100 } as const
    dokument.grafiken.set('logo', bild)
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const anker = xml.match(/<wp:anchor .*?<\/wp:anchor>/gs) ?? []
    const masse = anker.map((einer) =>
      /<wp:extent cx="(\d+)" cy="(\d+)"\/>/
        .exec(einer)
        ?.slice(1)
        .map((emu) => Math.round(Number(emu) / 36000)),
    )
    expect(masse).toEqual([
      [70, 28],
      [40, 20],
      [24, 12],
    ])
    const hoehe = anker.map((einer) => Number(/relativeHeight="(\d+)"/.exec(einer)?.[1]))
    expect(hoehe[0]).toBeLessThan(hoehe[1] ?? 0)
  })

  it('puts text in frames where the design says, those of one block in one', async () => {
    const { absaetze } = readWord(
      await writeWord(
        titelseite('<p class="titel">Programm</p><p class="untertitel">Chancen</p><p class="jahr">2023</p>'),
      ),
    )
    const stelle = (vorlage: string) =>
      /<w:framePr [^>]*\/>/.exec(absaetze.find((absatz) => absatz.vorlage === vorlage)?.xml ?? '')?.[0]
    const { links, oben } = readGestaltung().titelseite.bloecke.titel
    expect(stelle('Title')).toContain(`w:x="${twipsFromMm(links)}"`)
    expect(stelle('Title')).toContain(`w:y="${twipsFromMm(oben)}"`)
    expect(stelle('Subtitle')).toBe(stelle('Title'))
    expect(stelle('Jahr')).not.toBe(stelle('Title'))
  })

  it('draws the graphic of the design behind the text, as decoration', async () => {
    const dokument = titelseite('<p class="titel">Programm</p>')
    dokument.gestaltung.titelgrafik = { svg: '<svg/>', links: 0, oben: 0, breite: 210, hoehe: 200 }
    dokument.grafiken.set('gestaltung/titelgrafik', {
      art: 'svg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 200"/>',
      breite: 794,
      hoehe: 756,
    })
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const anker = xml.match(/<wp:anchor .*?<\/wp:anchor>/gs)?.find((einer) => einer.includes('Titelgrafik')) ?? ''
    expect(anker).toContain('behindDoc="1"')
    expect(anker).toContain('decorative')
    expect(anker).not.toMatch(/descr="[^"]/)
  })

  it('cuts the picture of a programme to the room that the design has for it', async () => {
    const dokument = titelseite(
      '<p class="titel">Programm</p><img class="titelbild" data-grafik="bild" alt="Ein Feld">',
    )
    dokument.grafiken.set('bild', {
      art: 'svg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"/>',
      breite: 100,
      hoehe: 100,
    })
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const anker = xml.match(/<wp:anchor .*?<\/wp:anchor>/gs)?.find((einer) => einer.includes('descr="Ein Feld"')) ?? ''
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(anker) ?? []
    expect(Number(cx) / 36000).toBeCloseTo(210, 0)
    expect(Number(cy) / 36000).toBeCloseTo(178, 0)
    expect(anker).toMatch(/<a:srcRect [^>]*t="76\d\d"/)
    expect(anker).toMatch(/<a:srcRect [^>]*b="76\d\d"/)
  })
})
