import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { contentsOf, tagOf } from '../../../../src/layout/document/vocabulary/content-model.js'
import { violationsOf } from '../../../../src/layout/document/vocabulary/violations.js'
import {
  declarationOf,
  NODE_NAMES,
  type NodeName,
  selectorOf,
} from '../../../../src/layout/document/vocabulary/vocabulary.js'
import { PROGRAMME, setProgramm } from '../../../gebaut.js'

/** What a fragment has against the vocabulary: text and advice. */
function find(html: string): string[] {
  return violationsOf(fromHtml(html, { fragment: true })).map(({ text, rat }) => `${text} ${rat}`)
}

describe('what the vocabulary does not allow', () => {
  it.each([
    ['<aside class="fazit"><p class="jahr">x</p></aside>', /^<p class="jahr"> steht nicht in <aside class="fazit">\./],
    ['<div class="tabelle"><p class="quelle">x</p></div>', /^In <div class="tabelle"> fehlt <table>\./],
    ['<div class="qr"><p class="qradresse">x</p></div>', /^In <div class="qr"> fehlt <img>\./],
    [
      '<div class="portrait"><blockquote class="ausspruch"><p>x</p></blockquote><img data-grafik="a" alt=""></div>',
      /^In <div class="portrait"> steht <img> nicht am Anfang\./,
    ],
    [
      '<figure class="diagramm"><figcaption>x</figcaption><figcaption>y</figcaption><img data-grafik="a" alt="x"></figure>',
      /^In <figure class="diagramm"> steht <figcaption> mehrmals\./,
    ],
    ['<ul>lose<li>x</li></ul>', /^Der Text „lose“ steht lose in <ul>\. Dort stehen: <li>\./],
    [
      '<dl class="begriffe"><dt>x</dt><dd>Text<p>Absatz</p></dd></dl>',
      /^In <dd> stehen Text und Blöcke nebeneinander\./,
    ],
    ['<p><img data-grafik="a" alt="x"></p>', /^<img> steht nicht in <p>\. Dort stehen: Text und Auszeichnungen\./],
    ['<hr class="zahl">', /^<hr class="zahl"> gehört nicht zum Vokabular des Dokuments\. <hr> hat keine Klassen\./],
    ['<div>x</div>', /^<div> ohne Klasse gehört nicht zum Vokabular/],
    ['<div class="tabele"><table></table></div>', /^<div class="tabele"> gehört nicht .* Meinten Sie „tabelle“\?/],
    [
      '<aside class="fazit"><p class="kastentittel">x</p></aside>',
      /^<p class="kastentittel"> .* Meinten Sie „kastentitel“\?/,
    ],
    ['<h2 class="pfeil summe">x</h2>', /^<h2 class="summe"> gehört nicht/],
    ['<marque>x</marque>', /^Das Element <marque> gehört nicht/],
    ['<img data-grafik="a">', /^<img> braucht das Attribut „alt“\./],
    ['<p style="color: red">x</p>', /^Das Attribut „style“ an <p> gehört nicht/],
    ['<p colspan="2">x</p>', /^Das Attribut „colspan“ an <p> gehört nicht/],
    [
      '<p><a href="javascript:void(0)">x</a></p>',
      /^„javascript:void\(0\)“ ist keine Adresse, zu der ein Dokument führt\./,
    ],
    ['<p><a href=" java&#10;script:void(0)">x</a></p>', /ist keine Adresse/],
    ['<p><a href="data:text/html,x">x</a></p>', /ist keine Adresse/],
    ['<p data-bunt="x">x</p>', /^Das Attribut „data-bunt“ an <p> gehört nicht/],
    [
      '<nav class="inhaltsverzeichnis"><ol><li class="stufe-1">x</li></ol></nav>',
      /steht lose in <li>|In <li> fehlt <a>/,
    ],
  ])('is told: %s', (html, erwartet) => {
    const findings = find(html)
    expect(findings[0]).toMatch(erwartet)
  })

  it('is told at the deepest place once, not at all that is around it', () => {
    expect(find('<div class="quer"><aside class="credo"><ul><p>x</p></ul></aside></div>')).toHaveLength(1)
  })

  it.each([
    '<p>Text <strong>fett <em>beides</em></strong><br><a href="#x">Verweis</a> <a href="mailto:a@b.de">x</a> <a href="HTTPS://b.de">x</a></p>',
    '<li class="stufe-2"><a href="#a"><span class="text">x</span><span class="seite"></span></a></li>',
    '<li>Text<ul><li><p>x</p></li></ul></li>',
    '<table><tbody><tr class="summe"><th scope="row">x</th><td class="zahl" colspan="2">1</td></tr></tbody></table>',
    '<p class="quelle datenverweis">x</p>',
    '<p id="a" lang="en" data-stil="Merksatz">x</p>',
  ])('leaves alone what is right: %s', (html) => {
    expect(find(html)).toEqual([])
  })

  it.each(PROGRAMME)('does not stand in %s', async (name) => {
    const { baum } = await setProgramm(name)
    expect(violationsOf(baum, 'body').map(({ text }) => text)).toEqual([])
  })
})

describe('any tree', () => {
  const wurf = (saat: number) => () => {
    // A linear congruential generator: the same trees in every run.
    saat = (saat * 1664525 + 1013904223) % 2 ** 32
    return saat / 2 ** 32
  }
  // What an element at the top is meant to be is told by itself only where it is one node.
  const EINDEUTIG = NODE_NAMES.filter(
    (name) => NODE_NAMES.filter((others) => selectorOf(others) === selectorOf(name)).length === 1 && name !== 'body',
  )

  it('made as the declarations say is silent', () => {
    for (let saat = 1; saat <= 300; saat++) {
      const baum: Root = { type: 'root', children: childrenOf('body', wurf(saat), 0) }
      expect(violationsOf(baum, 'body'), `seed ${saat}`).toEqual([])
    }
  })

  it('is faulty as soon as one element stands where it may not', () => {
    const zufall = wurf(42)
    let gepruft = 0
    for (let saat = 1; saat <= 300; saat++) {
      const parents = EINDEUTIG[Math.floor(zufall() * EINDEUTIG.length)] as NodeName
      const foreign = EINDEUTIG[Math.floor(zufall() * EINDEUTIG.length)] as NodeName
      const allowed = NODE_NAMES.some(
        (name) => selectorOf(name) === selectorOf(foreign) && contentsOf(parents).partOf(name) !== undefined,
      )
      if (allowed) continue
      gepruft++
      const richtig = elementOf(parents, zufall, 0)
      const wrong = { ...richtig, children: [...richtig.children, elementOf(foreign, zufall, 3)] }
      const texts = violationsOf({ type: 'root', children: [wrong] }).map(({ text }) => text)
      expect(texts, `${foreign} in ${parents}`).toContain(`${tagOf(foreign)} steht nicht in ${tagOf(parents)}.`)
    }
    expect(gepruft).toBeGreaterThan(150)
  })

  it('can hold every node of the vocabulary', () => {
    const erreicht = new Set<NodeName>(['body'])
    for (const name of erreicht)
      for (const { nodes } of contentsOf(name).parts) for (const node of nodes) if (node !== 'text') erreicht.add(node)
    expect(NODE_NAMES.filter((name) => !erreicht.has(name))).toEqual([])
  })
})

/** A random element of a node that keeps to its declaration. */
function elementOf(name: NodeName, zufall: () => number, tiefe: number): Element {
  const [tagName = '', className] = selectorOf(name).split('.')
  const { variants = [], attributes = [] } = declarationOf(name)
  const classNames = [...(className ? [className] : []), ...variants.filter(() => zufall() < 0.2)]
  const pflicht = attributes
    .filter((attribute) => attribute.endsWith('!'))
    .map((attribute) => [attribute.slice(0, -1), attribute === 'href!' ? '#x' : 'x'])
  return {
    type: 'element',
    tagName,
    properties: { ...Object.fromEntries(pflicht), ...(classNames.length > 0 && { className: classNames }) },
    children: childrenOf(name, zufall, tiefe),
  }
}

function childrenOf(name: NodeName, zufall: () => number, tiefe: number): ElementContent[] {
  const { oneKind, first } = declarationOf(name)
  const { parts } = contentsOf(name)
  const nur = oneKind ? Math.floor(zufall() * parts.length) : undefined
  const children = parts.flatMap(({ count, nodes }, index): ElementContent[] => {
    if (nur !== undefined && nur !== index) return []
    const noetig = count === '' || count === '+' ? 1 : 0
    const hoechstens = count === '' || count === '?' ? 1 : 3
    const pairSet = tiefe > 5 ? noetig : noetig + Math.floor(zufall() * (hoechstens - noetig + 1))
    // A node that is named by itself belongs to that part.
    const here = nodes.filter((node) => contentsOf(name).partOf(node) === index)
    return Array.from({ length: pairSet }, (): ElementContent => {
      const node = here[Math.floor(zufall() * here.length)] ?? 'text'
      return node === 'text' ? { type: 'text', value: 'x' } : elementOf(node, zufall, tiefe + 1)
    })
  })
  const front = children.findIndex((child) => child.type === 'element' && child.tagName === first?.split('.')[0])
  return front > 0 ? [children[front] as Element, ...children.filter((_, index) => index !== front)] : children
}
