import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { writeWeb } from '../../src/web/web.js'
import { createDokument, dokumentFrom } from '../word/fixtures.js'

const dokument = createDokument()
const html = writeWeb(dokument, { stil: 'p { margin: 0 }', bildschirm: '' })

function elements(knoten: Nodes, name: string): Element[] {
  const hier = knoten.type === 'element' && knoten.tagName === name ? [knoten] : []
  return 'children' in knoten ? [...hier, ...knoten.children.flatMap((kind) => elements(kind, name))] : hier
}
const seite = fromHtml(html)

describe('the web page', () => {
  it('is one file that fetches nothing: every address is inside, a mark on the page, or a link for people', () => {
    for (const [, adresse = ''] of html.matchAll(/(?:src|url)\s*[=(]\s*["']([^"']+)/g))
      expect(adresse.slice(0, 5)).toBe('data:')
    for (const { properties } of elements(seite, 'a')) expect(String(properties.href)).toMatch(/^(#|https?:|mailto:)/)
    expect(elements(seite, 'script')).toEqual([])
    expect(elements(seite, 'link')).toEqual([])
  })

  it('names its language, its title and a content policy, and is made for phones', () => {
    expect(elements(seite, 'html')[0]?.properties.lang).toBe('de')
    expect(html).toContain(`<title>${dokument.titel}</title>`)
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('width=device-width')
  })

  it('has landmarks, a way past them, and targets for all of its inner links', () => {
    for (const name of ['header', 'main', 'footer']) expect(elements(seite, name), name).toHaveLength(1)
    expect(elements(seite, 'nav').map(({ properties }) => properties.ariaLabel)).toEqual([
      'Inhaltsverzeichnis',
      'Abbildungsverzeichnis',
      'Tabellenverzeichnis',
    ])
    const kennungen = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    for (const { properties } of elements(seite, 'a')) {
      const ziel = String(properties.href)
      if (ziel.startsWith('#')) expect(kennungen, ziel).toContain(ziel.slice(1))
    }
  })

  it('gives every picture its alternative text and size', () => {
    const bilder = elements(seite, 'img')
    expect(bilder.length).toBeGreaterThan(0)
    for (const { properties } of bilder) {
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
      reihen: [{ name: 'a', werte: [1] }],
      stellen: 0,
    } as const
    const bild = { svg: '<svg id="breit"/>', breite: 450, hoehe: 100 }
    const mit = (schmal: object) =>
      writeWeb(
        {
          ...dokumentFrom(
            '<section class="abschnitt" id="a"><figure class="diagramm"><img data-grafik="d" alt="x"></figure></section>',
          ),
          grafiken: new Map([['d', { art: 'diagramm', diagramm: diagramm as never, ...bild, ...schmal }]]),
        },
        { stil: '', bildschirm: '' },
      )
    const [quelle] = elements(
      fromHtml(mit({ schmal: { svg: '<svg id="schmal"/>', breite: 280, hoehe: 120 } })),
      'source',
    )
    expect(quelle?.properties).toMatchObject({ media: '(max-width: 34rem)', width: 280 })
    expect(Buffer.from(String(quelle?.properties.srcSet).split(',')[1] ?? '', 'base64').toString()).toContain('schmal')
    expect(elements(fromHtml(mit({})), 'source')).toEqual([])
  })

  it('lets wide tables be scrolled by keyboard, under their captions as names', () => {
    const tabellen = elements(seite, 'div').filter(({ properties }) => properties.role === 'region')
    expect(tabellen.length).toBeGreaterThan(0)
    for (const { properties } of tabellen) {
      expect(properties.tabIndex).toBe(0)
      expect(properties.ariaLabel).toBeTruthy()
    }
  })

  it('has no page numbers', () => expect(html).not.toContain('class="seite"'))
})
