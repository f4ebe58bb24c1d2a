import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { writeWeb } from '../../src/web/web.js'
import { createDokument, dokumentFrom } from '../word/fixtures.js'

const dokument = createDokument()
const html = writeWeb(dokument, { stil: 'p { margin: 0 }', bildschirm: '' })

function elements(node: Nodes, name: string): Element[] {
  const here = node.type === 'element' && node.tagName === name ? [node] : []
  return 'children' in node ? [...here, ...node.children.flatMap((child) => elements(child, name))] : here
}
const page = fromHtml(html)

describe('the web page', () => {
  it('is one file that fetches nothing: every address is inside, a mark on the page, or a link for people', () => {
    for (const [, adresse = ''] of html.matchAll(/(?:src|url)\s*[=(]\s*["']([^"']+)/g))
      expect(adresse.slice(0, 5)).toBe('data:')
    for (const { properties } of elements(page, 'a')) expect(String(properties.href)).toMatch(/^(#|https?:|mailto:)/)
    expect(elements(page, 'script')).toEqual([])
    expect(elements(page, 'link')).toEqual([])
  })

  it('names its language, its title and a content policy, and is made for phones', () => {
    expect(elements(page, 'html')[0]?.properties.lang).toBe('de')
    expect(html).toContain(`<title>${dokument.title}</title>`)
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('width=device-width')
  })

  it('has landmarks, a way past them, and targets for all of its inner links', () => {
    for (const name of ['header', 'main', 'footer']) expect(elements(page, name), name).toHaveLength(1)
    expect(elements(page, 'nav').map(({ properties }) => properties.ariaLabel)).toEqual([
      'Inhaltsverzeichnis',
      'Abbildungsverzeichnis',
      'Tabellenverzeichnis',
    ])
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    for (const { properties } of elements(page, 'a')) {
      const target = String(properties.href)
      if (target.startsWith('#')) expect(ids, target).toContain(target.slice(1))
    }
  })

  it('gives every picture its alternative text and size', () => {
    const pictures = elements(page, 'img')
    expect(pictures.length).toBeGreaterThan(0)
    for (const { properties } of pictures) {
      expect(properties.alt).toBeTruthy()
      expect(properties.width).toBeGreaterThan(0)
    }
  })

  it('shows the drawing of a chart for half the width where the screen has no more', () => {
    const diagramm = {
      typ: 'balken',
      titel: 'A',
      einheit: '',
      kategorien: ['a'],
      reihen: [{ name: 'a', values: [1] }],
      stellen: 0,
    } as const
    const picture = { svg: '<svg id="breit"/>', breite: 450, hoehe: 100 }
    const mit = (narrow: object) =>
      writeWeb(
        {
          ...dokumentFrom(
            '<section class="abschnitt" id="a"><figure class="diagramm"><img data-grafik="d" alt="x"></figure></section>',
          ),
          pictures: new Map([['d', { art: 'diagramm', diagramm: diagramm as never, ...picture, ...narrow }]]),
        },
        { stil: '', bildschirm: '' },
      )
    const [source] = elements(
      fromHtml(mit({ schmal: { svg: '<svg id="schmal"/>', breite: 280, hoehe: 120 } })),
      'source',
    )
    expect(source?.properties).toMatchObject({ media: '(max-width: 34rem)', width: 280 })
    expect(Buffer.from(String(source?.properties.srcSet).split(',')[1] ?? '', 'base64').toString()).toContain('schmal')
    expect(elements(fromHtml(mit({})), 'source')).toEqual([])
    // One for half the width shows that for the text where there is room, and itself where there is not.
    const half = fromHtml(mit({ satzbreit: { svg: '<svg id="satzbreit"/>', breite: 480, hoehe: 90 } }))
    expect(elements(half, 'source')[0]?.properties).toMatchObject({ media: '(max-width: 34rem)', width: 450 })
    expect(elements(half, 'img')[0]?.properties.width).toBe(480)
  })

  it('says where the longest words of headings, lifted sentences and tables may be divided, and lets a unit that is a word stand below its figure', () => {
    const body =
      '<h2>Arbeitsmarktentwicklungsplan</h2><h2>Arbeitsmarktentwicklung</h2><p>Arbeitsmarktentwicklung um 5\u00a0Prozentpunkte</p>'
    const lifted = '<p class="hervorhebung">Beschäftigungsfähigkeit wächst</p>'
    const row = '<tr><th>Langzeitleistungsbezieher</th><td>5\u00a0Prozentpunkte</td><td>9,1\u00a0%</td></tr>'
    const write = (trennt: boolean) => {
      const plain = dokumentFrom(`<section class="abschnitt" id="a">${body}${lifted}<table>${row}</table></section>`)
      const gestaltung = { ...plain.gestaltung, silbentrennung: trennt }
      return writeWeb({ ...plain, gestaltung }, { stil: '', bildschirm: '' })
    }
    const said = (text: string) =>
      [...text.matchAll(/<(h2|p|th|td)(?: class="hervorhebung")?>([^<]*)/g)].map(([, , words]) => words)
    expect(said(write(true))).toEqual([
      'Arbeits\u00admarkt\u00adent\u00adwick\u00adlungs\u00adplan',
      'Arbeitsmarktentwicklung',
      'Arbeitsmarktentwicklung um 5\u00a0Prozentpunkte',
      'Beschäf\u00adti\u00adgungs\u00adfä\u00adhig\u00adkeit wächst',
      'Lang\u00adzeit\u00adleis\u00adtungs\u00adbe\u00adzieher',
      '5 Prozent\u00adpunkte',
      '9,1\u00a0%',
    ])
    expect(said(write(false)).join('')).not.toContain('\u00ad')
  })

  it('keeps the words of a head whole, but the longest', () => {
    const row = '<tr><th scope="col">Prozentpunkte der Eingliederungsleistungen</th></tr>'
    const page = writeWeb(dokumentFrom(`<section class="abschnitt" id="a"><table>${row}</table></section>`), {
      stil: '',
      bildschirm: '',
    })
    expect(/<th scope="col">([^<]*)/.exec(page)?.[1]).toMatch(/^Prozentpunkte der Ein\u00ad?glie\u00ad/)
  })

  it('marks the paragraph that opens a chapter, and no other', () => {
    const chapter = (text: string) =>
      dokumentFrom(`<section class="abschnitt" id="a"><h1>Eins</h1><p>${text}</p><p>Zwei.</p></section>`)
    const write = (text: string) => writeWeb(chapter(text), { stil: '', bildschirm: '' })
    expect(write('Kurz.').match(/<p class="einstieg">[^<]*/g)).toEqual(['<p class="einstieg">Kurz.'])
    expect(write('Lang. '.repeat(90))).not.toContain('einstieg')
  })

  it('marks what announces a list and the keywords of one, which stand beside it on wide screens', () => {
    const point = (word: string) => `<li><strong>${word}:</strong> Das meint er.</li>`
    const write = (body: string) =>
      writeWeb(dokumentFrom(`<section class="abschnitt" id="a"><h1>Eins</h1><p>Ein Absatz.</p>${body}</section>`), {
        stil: '',
        bildschirm: '',
      })
    const announced = write('<p>Wir wollen:</p><ul><li>eins</li><li>zwei</li><li>drei</li></ul>')
    expect(announced).toContain('<p class="ankuendigung">Wir wollen:</p>')
    expect(write('<p>Wir wollen:</p><p>Mehr.</p>')).not.toContain('ankuendigung')
    const words = write(`<ul>${['Teilhabe', 'Bau', 'Arbeit'].map(point).join('')}</ul>`)
    expect(words.match(/<ul class="stichworte">|<strong class="stichwort">/g)).toHaveLength(4)
    expect(write(`<ul>${point('Teilhabe')}<li>ohne Stichwort</li>${point('Bau')}</ul>`)).not.toContain('stichwort')
  })

  it('lets wide tables be scrolled by keyboard, under their captions as names', () => {
    const tabellen = elements(page, 'div').filter(({ properties }) => properties.role === 'region')
    expect(tabellen.length).toBeGreaterThan(0)
    for (const { properties } of tabellen) {
      expect(properties.tabIndex).toBe(0)
      expect(properties.ariaLabel).toBeTruthy()
    }
  })

  it('names tables by the captions that stand before them, but for those that are folded away', () => {
    const tables = (box: Element) => elements(box, 'table')
    const folded = elements(page, 'details').flatMap(tables)
    const named = elements(page, 'table').filter(({ properties }) => properties.ariaLabelledBy)
    expect(named.length).toBeGreaterThan(0)
    const lines = new Map(elements(page, 'p').map((line) => [line.properties.id, line.properties.className]))
    for (const table of named) {
      expect(folded).not.toContain(table)
      expect(elements(table, 'caption')).toEqual([])
      expect(lines.get(String(table.properties.ariaLabelledBy))).toEqual(['beschriftung'])
    }
  })

  it('has no page numbers', () => expect(html).not.toContain('class="seite"'))
})
