import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAdvances } from '../../src/layout/fonts/advances.js'
import { twipsFromMm } from '../../src/word/units.js'
import { writeWord } from '../../src/word/word.js'
import { type Gelesen, readWord } from '../lesen/word.js'
import { abschnittFrom, dokumentFrom, readGestaltung } from './fixtures.js'

const stylesOf = async (blocks: string) => {
  const { absaetze } = readWord(await writeWord(abschnittFrom(blocks)))
  return absaetze.slice(1).map(({ vorlage }) => vorlage)
}
const table = (lines: string) => `<div class="tabelle"><table><tbody>${lines}</tbody></table></div>`
const line = (name: string, ...numbers: string[]) =>
  `<tr><th scope="row">${name}</th>${numbers.map((number) => `<td class="zahl">${number}</td>`).join('')}</tr>`

describe('blocks beside each other', () => {
  it('keep their distance after a table, a list, a box, a quotation', async () => {
    expect(await stylesOf(`${table(line('a', '1'))}<p>x</p>`)).toEqual(['Tabellentext', 'Tabellenzahl', 'NachTabelle'])
    expect(await stylesOf('<ul><li>a</li></ul><p>x</p>')).toEqual(['ListBullet', 'NachListe'])
    expect(await stylesOf('<aside class="fazit"><p>a</p><ul><li>b</li></ul></aside><p>x</p>')).toEqual([
      'Fazit',
      'FazitPunktEnde',
      'Normal',
    ])
    expect(await stylesOf('<blockquote class="zitat"><p>a</p></blockquote><p>x</p>')).toEqual(['QuoteEnde', 'Normal'])
    expect(await stylesOf('<p class="motto">a</p><p class="herkunft">b</p>')).toEqual([
      'MottoVorHerkunft',
      'Mottoherkunft',
    ])
  })

  it('stay on one page where one leads to the other', async () => {
    const [list, cells] = ['<ul><li>a</li></ul>', ['Tabellentext', 'Tabellenzahl', 'Fuge']]
    const inText = async (blocks: string) => (await stylesOf(`<p>Anfang.</p>${blocks}`)).slice(1)
    expect(await inText(`<p>x</p>${list}<p>y</p>${list}`)).toEqual([
      'Hinfuehrung',
      'ListBullet',
      'HinfuehrungNachListe',
      'ListBullet',
    ])
    expect(await inText(`<p>Das sind:</p>${table(line('a', '1'))}`)).toEqual(['Hinfuehrung', ...cells])
    expect(await inText(`<p>Es führen Felder weiter,</p>${table(line('a', '1'))}`)).toEqual(['Hinfuehrung', ...cells])
    expect(await inText(`<p>Das war es.</p>${table(line('a', '1'))}`)).toEqual(['Normal', ...cells])
    // LibreOffice divides no paragraph that stays with the next one.
    expect(await inText(`<p>${'Lang. '.repeat(60)}</p>${list}`)).toEqual(['Normal', 'ListBullet'])
    expect(await stylesOf(`<p>x</p>${list}`)).toEqual(['EinstiegVorUeberschrift', 'ListBullet'])
  })

  it('part two tables in a row, and end a section with a paragraph', async () => {
    const one = table(line('a', '1'))
    expect(await stylesOf(one + one)).toEqual([
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
  const widthsOf = async (lines: string) => {
    const xml = readWord(await writeWord(abschnittFrom(table(lines)))).teile['word/document.xml'] ?? ''
    return { breiten: [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)), xml }
  }

  it('of figures are even and leave the rest to the text', async () => {
    const { breiten } = await widthsOf(line('Eingliederungsleistung', '12.031.799', '1') + line('Rest', '5', '17'))
    expect(breiten[1]).toBe(breiten[2])
    expect(breiten[0]).toBeGreaterThan((breiten[1] ?? 0) * 2)
  })

  it('move closer where there are many', async () => {
    const { breiten, xml } = await widthsOf(
      line('Eingliederungsleistung (EGT)', ...Array.from({ length: 6 }, () => '28.817.418')),
    )
    expect(xml).toContain('w:tblStyle w:val="ProgrammtabelleEng"')
    expect(breiten.reduce((total, width) => total + width, 0)).toBe(8787)
    expect(breiten[0]).toBeGreaterThan(2000)
  })
})

describe('title page', () => {
  const titelseite = (inner: string) =>
    dokumentFrom(`<section class="titelseite">${inner}</section><section class="abschnitt"><h1 id="a">A</h1></section>`)
  const style = ({ teile }: Gelesen, id: string) =>
    new RegExp(`w:styleId="${id}">.*?</w:style>`, 's').exec(teile['word/styles.xml'] ?? '')?.[0] ?? ''
  const size = (xml: string) => Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1])

  it('sets a span of years in one line', async () => {
    const one = readWord(await writeWord(titelseite('<p class="jahr">2023</p>')))
    const spanne = readWord(await writeWord(titelseite('<p class="jahr">2025–2026</p>')))
    expect(size(style(one, 'Jahr'))).toBe(240)
    expect(size(style(spanne, 'Jahr'))).toBeLessThan(200)
  })

  it('sets a short year as large as the design says where a long one would be smaller', async () => {
    const sizeOf = async (year: string) => {
      const dokument = titelseite(`<p class="jahr">${year}</p>`)
      const { titelseite: cover } = dokument.gestaltung
      const bloecke = { ...cover.bloecke, jahr: { ...cover.bloecke.jahr, breite: 51 } }
      dokument.gestaltung = { ...dokument.gestaltung, titelseite: { ...cover, bloecke } }
      return size(style(readWord(await writeWord(dokument)), 'Jahr'))
    }
    expect(await sizeOf('22')).toBe(240)
    const { ttf } = readGestaltung().schriftdateien.halbfett
    const digit = readAdvances(readFileSync(ttf))('2'.charCodeAt(0)) ?? 0
    // A little less than the room; the figures stand closer than usual.
    expect(await sizeOf('2222')).toBe(2 * Math.floor(((51 / 25.4) * 72 * 0.98) / (4 * (digit - 0.03))))
  })

  it('has its colour field from edge to edge of the paper, behind the text', async () => {
    const { teile } = readWord(await writeWord(titelseite('<p class="titel">Programm</p><p class="jahr">2023</p>')))
    const [anchor = ''] = /<wp:anchor .*?<\/wp:anchor>/s.exec(teile['word/document.xml'] ?? '') ?? []
    expect(anchor).toContain('behindDoc="1"')
    expect(anchor).toMatch(/<wp:extent cx="7560000" cy="64\d{5}"\/>/)
    expect(anchor).toContain('adec:decorative')
    expect(anchor).not.toContain('w:txbxContent')
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
  ])('shows a logo of %o as large as its place allows', async (size, expected) => {
    const dokument = titelseite('<p class="titel">Programm</p><img class="logo" data-grafik="logo" alt="Logo">')
    dokument.pictures.set('logo', { ...size, art: 'svg', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>(?:(?!<wp:extent).)*descr="Logo"/s.exec(xml) ?? []
    expect(Number(cx) / 36000).toBeCloseTo(expected.cx, 0)
    expect(Number(cy) / 36000).toBeCloseTo(expected.cy, 0)
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
    const image = { art: 'svg', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', breite: 200, hoehe: 100 } as const
    dokument.pictures.set('logo', image)
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const anchor = xml.match(/<wp:anchor .*?<\/wp:anchor>/gs) ?? []
    const sizes = anchor.map((one) =>
      /<wp:extent cx="(\d+)" cy="(\d+)"\/>/
        .exec(one)
        ?.slice(1)
        .map((emu) => Math.round(Number(emu) / 36000)),
    )
    expect(sizes).toEqual([
      [70, 28],
      [40, 20],
      [24, 12],
    ])
    const height = anchor.map((one) => Number(/relativeHeight="(\d+)"/.exec(one)?.[1]))
    expect(height[0]).toBeLessThan(height[1] ?? 0)
  })

  it('puts text in frames where the design says, those of one block in one', async () => {
    const { absaetze } = readWord(
      await writeWord(
        titelseite('<p class="titel">Programm</p><p class="untertitel">Chancen</p><p class="jahr">2023</p>'),
      ),
    )
    const position = (style: string) =>
      /<w:framePr [^>]*\/>/.exec(absaetze.find((paragraph) => paragraph.vorlage === style)?.xml ?? '')?.[0]
    const { links, oben } = readGestaltung().titelseite.bloecke.titel
    expect(position('Title')).toContain(`w:x="${twipsFromMm(links)}"`)
    expect(position('Title')).toContain(`w:y="${twipsFromMm(oben)}"`)
    expect(position('Subtitle')).toBe(position('Title'))
    expect(position('Jahr')).not.toBe(position('Title'))
  })

  it('draws the graphic of the design behind the text, as decoration', async () => {
    const dokument = titelseite('<p class="titel">Programm</p>')
    dokument.gestaltung.titelgrafik = { svg: '<svg/>', links: 0, oben: 0, breite: 210, hoehe: 200 }
    dokument.pictures.set('gestaltung/titelgrafik', {
      art: 'svg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 200"/>',
      breite: 794,
      hoehe: 756,
    })
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const anchor = xml.match(/<wp:anchor .*?<\/wp:anchor>/gs)?.find((one) => one.includes('Titelgrafik')) ?? ''
    expect(anchor).toContain('behindDoc="1"')
    expect(anchor).toContain('decorative')
    expect(anchor).not.toMatch(/descr="[^"]/)
  })

  it('cuts the picture of a programme to the room that the design has for it', async () => {
    const dokument = titelseite(
      '<p class="titel">Programm</p><img class="titelbild" data-grafik="bild" alt="Ein Feld">',
    )
    dokument.pictures.set('bild', {
      art: 'svg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"/>',
      breite: 100,
      hoehe: 100,
    })
    const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
    const anchor = xml.match(/<wp:anchor .*?<\/wp:anchor>/gs)?.find((one) => one.includes('descr="Ein Feld"')) ?? ''
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(anchor) ?? []
    expect(Number(cx) / 36000).toBeCloseTo(210, 0)
    expect(Number(cy) / 36000).toBeCloseTo(178, 0)
    expect(anchor).toMatch(/<a:srcRect [^>]*t="76\d\d"/)
    expect(anchor).toMatch(/<a:srcRect [^>]*b="76\d\d"/)
  })
})
