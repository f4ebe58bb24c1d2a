import type { Element, ElementContent } from 'hast'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { processEnvironment } from '../../src/environment.js'
import { drawPictures } from '../../src/layout/charts/draw.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { hangNotes, markIntroductions, markOpening } from '../../src/pdf/margin-column.js'
import { writePdf } from '../../src/pdf/pdf.js'
import { elementsOf, readStruktur, textOfKnoten } from '../lesen/pdf-struktur.js'
import { einAbschnitt } from '../werkstatt.js'
import { readGestaltung } from '../word/fixtures.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

/** What of a design decides what stands in the column. */
const designed = (amrand: { mottos: boolean; hervorhebungen: boolean }, hoehe = 14) => ({
  ...readGestaltung(),
  amrand,
  randbild: { hoehe },
})

const SENTENCE =
  'Die Arbeitsmarktintegration von Langzeitleistungsbeziehenden gelingt im Zusammenwirken aller Netzwerkpartner, Bildungsträger und Beschäftigungsgesellschaften des Landkreises. '
const TEXT = `# Eins

${SENTENCE.repeat(3)}

:::anmerkung
Herkunft am Rand.
:::

::tabelle{#tab-schmal daten=schmal}

::tabelle{#tab-breit daten=breit}

${SENTENCE.repeat(24)}
`
const breit = Array.from({ length: 7 }, (_, i) => `Ein Name ${i}`).join(', ')
const BLAETTER = {
  'content/p/daten/schmal.yaml':
    'titel: Schmal\nstand: "30.06.2022"\neinheit: "%"\nspalten: [2022]\nzeilen:\n  a: { name: Kleinbetriebe, werte: [12] }\n',
  'content/p/daten/breit.yaml': `titel: Breit\neinheit: €\nspalten: [${breit}]\nzeilen:\n  a: { name: Mittel, werte: [${'123456, '.repeat(7).slice(0, -2)}] }\n`,
}

/** All text of a finished PDF by line: where it begins, in millimetres from the left and the foot of the page. */
/** @param aushang whether headings of the second level begin at the column */
async function print(text = TEXT, aushang = false) {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(text, BLAETTER)
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  if (!gesetzt) throw new Error(JSON.stringify(meldungen.liste))
  const { ueberschriften } = gesetzt.dokument.gestaltung
  const stufe2 = { ...ueberschriften.stufe2, aushang }
  const gestaltung = { ...gesetzt.dokument.gestaltung, ueberschriften: { ...ueberschriften, stufe2 } }
  const stile = readStyleSheets(wurzel, gestaltung, meldungen)
  if (!stile) throw new Error(JSON.stringify(meldungen.liste))
  await drawPictures(gesetzt, meldungen)
  const { bytes } = await writePdf(browser, { ...gesetzt.dokument, gestaltung }, stile)
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pieces: { text: string; x: number; y: number; right: number }[] = []
  for (let page = 1; page <= pdf.numPages; page++)
    for (const item of (await (await pdf.getPage(page)).getTextContent()).items)
      if ('str' in item && item.str.trim() !== '') {
        const [, , , , x = 0, y = 0] = item.transform
        pieces.push({ text: item.str, x: x * 0.3528, y: y * 0.3528, right: (x + item.width) * 0.3528 })
      }
  return { bytes, pieces, page: gesetzt.dokument.gestaltung.seite }
}

it('notes stand beside the text and are read where they belong; captions stand above tables of any width', async () => {
  const { bytes, pieces, page } = await print()
  const find = (text: string) => pieces.find((piece) => piece.text.includes(text)) ?? { x: 0, y: 0, right: 0 }
  const textEdge = page.links + page.randspalte + page.steg
  expect(find('Herkunft am').x).toBeLessThan(textEdge - page.steg)
  const caption = (number: number) => pieces.find(({ text }) => new RegExp(`^Tabelle\\s${number}`).test(text))
  expect(caption(1)?.x).toBeCloseTo(textEdge, 0)
  expect(find('Schmal').y).toBeGreaterThan(find('Kleinbetriebe').y)
  expect(find('Stand: 30.06.2022').x).toBeCloseTo(textEdge, 0)
  expect(find('Stand: 30.06.2022').y).toBeLessThan(find('Kleinbetriebe').y)
  expect(find('Die Arbeitsmarkt').x).toBeCloseTo(textEdge, 0)
  // A table of eight columns takes the column as well, its caption above it.
  expect(caption(2)?.x).toBeCloseTo(page.links, 0)
  expect(find('Breit').y).toBeGreaterThan(find('Ein Name').y)
  expect(Math.max(...pieces.map(({ right }) => right))).toBeLessThan(210 - page.rechts + 0.5)

  const baum = await readStruktur(bytes)
  const everything = baum.map((node) => textOfKnoten(node)).join(' ')
  expect(everything.indexOf('Herkunft')).toBeGreaterThan(everything.indexOf('Arbeitsmarktintegration'))
  const tables = baum.flatMap((node) => elementsOf(node, /^Table$/))
  expect(
    tables.map((tabelle) =>
      elementsOf(tabelle, /^Caption$/)
        .map((one) => textOfKnoten(one))
        .join(),
    ),
  ).toEqual([expect.stringContaining('Schmal'), expect.stringContaining('Breit')])
  expect(everything.indexOf('Stand:')).toBeGreaterThan(everything.indexOf('Kleinbetriebe'))
})

it('a table of sentences has its names in the column and its sentences below those of the page, but for names that go on below their texts', async () => {
  const table = (name: string) => `| Thema | Vorhaben |\n|---|---|\n| ${name} | Zielsatz: ${SENTENCE}|\n`
  const { pieces, page } = await print(`# Eins\n\n${SENTENCE}\n\n${table('Prozesse')}\n${table(SENTENCE.repeat(2))}`)
  const textEdge = page.links + page.randspalte + page.steg
  expect(pieces.find(({ text }) => text === 'Prozesse')?.x).toBeLessThan(textEdge - page.steg)
  const [beside, below] = pieces.filter(({ text }) => text.startsWith('Zielsatz')).map(({ x }) => x)
  expect(beside).toBeCloseTo(textEdge, 0)
  expect(below).toBeGreaterThan(textEdge + 5)
})

it('what announces a list stands beside its first point, on its line, and is heard before it', async () => {
  const list = '- Punkt eins\n- Punkt zwei\n- Punkt drei\n- Punkt vier\n'
  const { bytes, pieces, page } = await print(
    `# Eins\n\n${SENTENCE}\n\nFür uns folgt daraus:\n\n${list}\n${SENTENCE} Das sind:\n\n${list.replaceAll('Punkt', 'Ding')}`,
  )
  const find = (text: string) => pieces.find((piece) => piece.text.startsWith(text)) ?? { x: 0, y: 0, right: 0 }
  expect(find('Für uns').x).toBeCloseTo(page.links, 0)
  expect(Math.abs(find('Für uns').y - find('Punkt eins').y)).toBeLessThan(0.27)
  expect(find('Ding eins').y).toBeLessThan(find('Punkt vier').y - 8)
  const heard = (await readStruktur(bytes)).map((node) => textOfKnoten(node)).join(' ')
  expect(heard.replace(/\s/g, '')).toMatch(/Fürunsfolgtdaraus:•?Punkteins/)
})

it('keywords of a list and terms stand in the column, on the line of what they explain, and are heard before it', async () => {
  const { bytes, pieces, page } = await print(
    `# Eins\n\n${SENTENCE}\n\n- **Teilhabe:** Erstens ist dies.\n- **Aktivierung von vielen Menschen vor Ort:** Zweitens ist das.\n- **Netzwerke:** Drittens ist jenes.\n\n${SENTENCE}\n\n:::begriffe\n- **Regelkreis** Viertens wird geprüft.\n- **Selbsteinschätzung aller in einem Haus** Fünftens wird bewertet.\n- **Fachkonzept** Sechstens.\n:::\n`,
  )
  const find = (text: string) => pieces.find((piece) => piece.text.startsWith(text)) ?? { x: 0, y: 0, right: 0 }
  const textEdge = page.links + page.randspalte + page.steg
  for (const [keyword, text] of [
    ['Teilhabe', 'Erstens'],
    ['Aktivierung', 'Zweitens'],
    ['Netzwerke', 'Drittens'],
    ['Regelkreis', 'Viertens'],
    ['Selbsteinsch', 'Fünftens'],
    ['Fachkonzept', 'Sechstens'],
  ] as const) {
    expect(find(keyword).x, keyword).toBeCloseTo(page.links, 0)
    expect(find(text).x, text).toBeCloseTo(textEdge, 0)
    expect(Math.abs(find(keyword).y - find(text).y), keyword).toBeLessThan(0.27)
  }
  const heard = (await readStruktur(bytes)).map((node) => textOfKnoten(node)).join(' ')
  expect(heard.replace(/\s/g, '')).toMatch(/Teilhabe:Erstensistdies\.Aktivierung.*Regelkreis.*Viertens/)
})

it('only a list of which all points begin with a keyword and a colon has these in the column', () => {
  const text = (value: string): ElementContent => ({ type: 'text', value })
  const element = (tagName: string, children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  })
  const point = (keyword: string) => element('li', [element('strong', [text(keyword)]), text(' Text')])
  const isMarked = (...points: Element[]) =>
    JSON.stringify(hangNotes([element('ul', points)], designed({ mottos: false, hervorhebungen: false }))).includes(
      'stichwort',
    )
  const led = point('Teilhabe:')
  expect(isMarked(led, led, led)).toBe(true)
  expect(isMarked(led, led, element('li', [element('p', [...led.children])]))).toBe(true)
  expect(isMarked(led, led)).toBe(false)
  expect(isMarked(led, led, point('Teilhabe'))).toBe(false)
  expect(isMarked(led, led, element('li', [text('Die '), ...led.children]))).toBe(false)
  expect(isMarked(led, led, point(`${'Teilhabe und '.repeat(4)}mehr:`))).toBe(false)
})

it('a keyword of three lines stays in the column beside a long point, and leaves it before a short one', async () => {
  const list = (text: string) =>
    `# Eins\n\n- **Aktivierung:** Das ist wichtig.\n- **Zusammenarbeit mit dem Leistungsbereich Süd:** ${text}\n- **Coaching:** Dies auch.\n`
  const leftOf = async (text: string) => {
    const { pieces } = await print(list(text))
    const x = (start: string) => pieces.findLast((piece) => piece.text.startsWith(start))?.x ?? 0
    return x('Das ist') - x('Zusammenarbeit')
  }
  expect(await leftOf(SENTENCE.repeat(2))).toBeGreaterThan(30)
  expect(await leftOf('Kurz.')).toBeCloseTo(0, 0)
})

it('headings stand as near to their text wherever they end, and nearer to it than to what is above them', async () => {
  const { pieces } = await print(
    `# Eins\n\n## Kurz\n\nDanach. ${SENTENCE}\n\n## Menschen mit einer langen Überschrift über dem Text\n\nDarunter. ${SENTENCE}\n`,
  )
  const at = (text: string) => pieces.findLastIndex((piece) => piece.text.startsWith(text))
  const y = (text: string) => pieces[at(text)]?.y ?? 0
  // Lines snap to 0.75 points, which are 0.26 millimetres.
  expect(Math.abs(y('Menschen') - y('Darunter') - (y('Kurz') - y('Danach')))).toBeLessThan(0.3)
  const above = (pieces[at('Menschen') - 1]?.y ?? 0) - y('Menschen')
  expect(above).toBeGreaterThan(1.4 * (y('Menschen') - y('Darunter')))
})

it('only a short announcement without links, above a list that is taller, leaves the text', () => {
  const text = (value: string): ElementContent => ({ type: 'text', value })
  const element = (tagName: string, children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  })
  const hangs = (before: Element, points: number, listName = 'ul') =>
    JSON.stringify(
      hangNotes(
        [
          before,
          element(
            listName,
            Array.from({ length: points }, () => element('li', [text('Punkt')])),
          ),
        ],
        designed({ mottos: false, hervorhebungen: false }),
      ),
    ).includes('"ankuendigung"')
  const announcement = element('p', [text('Wir wollen im Jahr darauf:')])
  expect(hangs(announcement, 3)).toBe(true)
  expect(hangs(announcement, 3, 'ol')).toBe(true)
  expect(hangs(announcement, 2)).toBe(false)
  expect(hangs(announcement, 9, 'figure')).toBe(false)
  expect(hangs(element('p', [text('Wir wollen:'), element('a', [text('1')]), text(':')]), 9)).toBe(false)
  expect(hangs(element('p', [text('Es gilt etwas. Wir wollen:')]), 9)).toBe(false)
  expect(hangs(element('p', [text(`Wir wollen ${'mehr '.repeat(12)}:`)]), 9)).toBe(false)
  expect(hangs(element('p', [text('Wir wollen')]), 9)).toBe(false)
})

const chapterOf = (...heads: readonly string[]) =>
  `# Eins\n\n${heads.map((head, i) => `## ${head}\n\n${i === 1 ? '- ' : ''}Absatz ${i + 1}. ${SENTENCE}\n`).join('\n')}`

it('headings of the second level that all fit into the column stand beside their text, on its first line', async () => {
  const { pieces, page } = await print(chapterOf('Erziehende', 'Zuletzt'), true)
  const find = (text: string) => pieces.findLast((piece) => piece.text.startsWith(text)) ?? { x: 0, y: 0, right: 0 }
  for (const [head, text] of [
    ['Erziehende', 'Absatz 1'],
    ['Zuletzt', 'Absatz 2'],
  ] as const) {
    expect(find(head).x).toBeCloseTo(page.links, 0)
    // At most a step of the browser's grid, 0.75 pt, apart.
    expect(Math.abs(find(head).y - find(text).y), head).toBeLessThan(0.27)
  }
})

it.each<[string, string, boolean?]>([
  ['one is too wide', chapterOf('Erziehende', 'Ausbildungsvermittlungen')],
  ['none hangs out', chapterOf('Erziehende', 'Zuletzt'), false],
  ['one is long', chapterOf('Erziehende', 'Menschen mit Migrationshintergrund in der Region')],
  ['one stands above a table', `${chapterOf('Erziehende')}\n## Tabelle\n\n::tabelle{#tab-schmal daten=schmal}\n`],
])(
  'headings of the second level stand above their text where %s of the chapter',
  async (_, chapter, aushang = true) => {
    const { pieces } = await print(chapter, aushang)
    const find = (text: string) => pieces.findLast((piece) => piece.text.startsWith(text)) ?? { x: 0, y: 0, right: 0 }
    expect(find('Erziehende').y).toBeGreaterThan(find('Absatz 1').y + 4)
  },
)

it('no more than two lines in a row end in a hyphen, and none where a word goes whole into the next line for little', async () => {
  const { pieces, page } = await print()
  const edge = page.links + page.randspalte + page.steg
  const lines = new Map<number, { text: string; right: number }>()
  for (const { text, x, y, right } of pieces) {
    if (x < edge - 0.5) continue
    const line = lines.get(Math.round(y)) ?? { text: '', right: 0 }
    lines.set(Math.round(y), { text: line.text + text, right })
  }
  const enden = [...lines.values()].map(({ text }) => text.endsWith('-'))
  expect(enden.filter(Boolean).length).toBeGreaterThan(2)
  expect(enden.some((_, i) => enden[i] && enden[i + 1] && enden[i + 2])).toBe(false)
  for (const { text } of lines.values()) expect(text).not.toMatch(/(?:^|[ (])\p{L}{1,2}-$/u)
})

it('a word in a table goes whole into the next line rather than begin at the end of one', async () => {
  const { pieces } = await print(`# Eins

| Stand | 2021 | 2020 | Veränderung |
| --- | --: | --: | --: |
| Arbeitslosenquote im Dezember | 4,6 % | 5,1 % | −0,5 Prozentpunkte |
| Sozialversicherungspflichtig Beschäftigte | 107.967 | 108.451 | −0,4 % |
`)
  const texts = pieces.map(({ text }) => text.trim())
  expect(texts).toContain('Sozialversicherungspflichtig')
  expect(texts).toContain('Beschäftigte')
})

it('a note that is taller than the text it would stand beside stays below it', () => {
  const absatz = (sign: number) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value: 'a'.repeat(sign) }],
  })
  const note = (sign: number) => ({ ...absatz(sign), tagName: 'div', properties: { className: ['anmerkung'] } })
  const order = (text: number, hinweis: number) =>
    hangNotes([absatz(text), note(hinweis)], designed({ mottos: false, hervorhebungen: false })).map((node) =>
      'tagName' in node ? node.tagName : '',
    )
  expect(order(400, 60)).toEqual(['div', 'p'])
  expect(order(160, 200)).toEqual(['p', 'div'])
})

it('a motto and a sentence lifted out of the text stand beside it where the design says so and it is long enough', () => {
  const paragraph = (sign: number, className?: string) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: className ? { className: [className] } : {},
    children: [{ type: 'text' as const, value: 'a'.repeat(sign) }],
  })
  const beside = (className: string, sign: number, text: number, design = { mottos: true, hervorhebungen: true }) =>
    JSON.stringify(hangNotes([paragraph(sign, className), paragraph(text)], designed(design))).includes('"rand"')
  for (const block of ['motto', 'hervorhebung']) {
    expect(beside(block, 60, 400), block).toBe(true)
    expect(beside(block, 60, 100), block).toBe(false)
    expect(beside(block, 300, 4000), block).toBe(false)
  }
  expect(beside('motto', 60, 400, { mottos: false, hervorhebungen: true })).toBe(false)
  expect(beside('hervorhebung', 60, 400, { mottos: true, hervorhebungen: false })).toBe(false)
})

it('a single figure stands beside the text behind it, where that is long enough and no chapter begins with it', () => {
  const element = (tagName: string, children: ElementContent[], ...className: string[]): Element => ({
    type: 'element',
    tagName,
    properties: className.length > 0 ? { className } : {},
    children,
  })
  const words = (sign: number): ElementContent => ({ type: 'text', value: 'a'.repeat(sign) })
  const figure = (count = 1) => {
    const pairs = Array.from({ length: count }, () => [element('dt', [words(4)]), element('dd', [words(40)])])
    return element('dl', pairs.flat(), 'kennzahlen', 'eng')
  }
  const text = (sign: number) => element('p', [words(sign)])
  const classes = (...blocks: Element[]) =>
    hangNotes(blocks, designed({ mottos: false, hervorhebungen: false })).flatMap((node) =>
      node.type === 'element' && node.tagName === 'dl' ? [node.properties.className] : [],
    )
  expect(classes(text(90), figure(), text(400))).toEqual([['randzahl', 'eng', 'rand']])
  const band = [['kennzahlen', 'eng']]
  expect(classes(text(90), figure(), text(200))).toEqual(band)
  expect(classes(text(90), figure(2), text(400))).toEqual(band)
  expect(classes(element('h1', [words(9)]), figure(), text(400))).toEqual(band)
  expect(classes(figure(), text(400))).toEqual(band)
})

it('a word that may be longer than a line of the column is divided there, and what was written goes along', () => {
  const sentence = (value: string): Element => ({
    type: 'element',
    tagName: 'p',
    properties: { className: ['motto'] },
    children: [{ type: 'text', value }],
  })
  const text: Element = { ...sentence('a'.repeat(900)), properties: {} }
  const hung = (value: string) => {
    const [aside] = hangNotes([sentence(value), text], designed({ mottos: true, hervorhebungen: false }))
    return aside?.type === 'element' ? aside : undefined
  }
  const long = hung('Mit klarer Integrationsausrichtung arbeiten')
  expect(JSON.stringify(long?.children)).toContain('\u00ad')
  expect(long?.properties.dataWortlaut).toBe('Mit klarer Integrationsausrichtung arbeiten')
  expect(hung('Mit klarer Ausrichtung arbeiten')?.properties.dataWortlaut).toBeUndefined()
})

it('of paragraphs below a heading only a short one is marked to stay with the figure behind it', () => {
  const element = (tagName: string, sign: number) => ({
    type: 'element' as const,
    tagName,
    properties: {},
    children: [{ type: 'text' as const, value: 'a'.repeat(sign) }],
  })
  const marked = (sign: number, before: string, after: string) =>
    JSON.stringify(markIntroductions([element(before, 10), element('p', sign), element(after, 10)])).includes(
      'einleitung',
    )
  expect(marked(100, 'h2', 'figure')).toBe(true)
  expect(marked(400, 'h2', 'figure')).toBe(false)
  expect(marked(100, 'p', 'figure')).toBe(false)
  expect(marked(100, 'h2', 'p')).toBe(false)
})

it('a table with text beside it stands above it where there is a column, both at the edge of the text, and is heard as one', async () => {
  const { bytes, pieces, page } = await print(
    `# Eins\n\nVoran.\n\n::::neben\n::tabelle{#tab-schmal daten=schmal}\n\nDaneben steht [](#tab-schmal). ${SENTENCE}\n::::\n`,
  )
  const find = (text: string) => pieces.find((piece) => piece.text.startsWith(text)) ?? { x: 0, y: 0, right: 0 }
  const textEdge = page.links + page.randspalte + page.steg
  expect(find('Daneben steht').x).toBeCloseTo(textEdge, 0)
  expect(find('Kleinbetriebe').y).toBeGreaterThan(find('Daneben steht').y)
  expect(find('Tabelle').x).toBeCloseTo(textEdge, 0)
  const divs = (await readStruktur(bytes)).flatMap((node) => elementsOf(node, /^Div$/))
  expect(divs.map((div) => textOfKnoten(div))).toContainEqual(
    expect.stringMatching(/Schmal.*Kleinbetriebe.*Danebensteht/),
  )
})

it('charts beside text are drawn for its width, too, where a design has a column', async () => {
  const chart = '::diagramm{#abb daten=schmal typ=balken titel="Anteil" alt="Anteil"}'
  const drawn = async (text: string) => {
    const gesetzt = await readAndSet(einAbschnitt(text, BLAETTER), 'p', new Meldungen())
    if (!gesetzt) throw new Error('not set')
    await drawPictures(gesetzt, new Meldungen())
    return [...gesetzt.dokument.pictures.values()].flatMap((one) =>
      one.art === 'diagramm' ? [[one.breite, one.satzbreit?.breite]] : [],
    )
  }
  const [beside] = await drawn(`# Eins\n\n::::neben\n${chart}\n\nText.\n::::\n`)
  const [alone] = await drawn(`# Eins\n\n${chart}\n`)
  expect(alone?.[1]).toBeUndefined()
  expect(beside?.[1]).toBe(alone?.[0])
  expect(beside?.[0]).toBeLessThan(Number(alone?.[0]))
})

it.each([
  ['beside what it names', 'daten=breit typ=saeulen', true],
  ['above what is not as tall', 'daten=schmal typ=balken', false],
])('a caption of six lines stands %s', async (_, chart, isBeside) => {
  const { pieces, page } = await print(
    `# Eins\n\n::diagramm{${chart} titel="${'Eine lange Beschriftung der Abbildung '.repeat(3).trim()}" alt="Bild"}\n`,
  )
  const caption = pieces.find(({ text }) => /^Abbildung\s1/.test(text))
  expect((caption?.x ?? 0) < page.links + page.randspalte).toBe(isBeside)
})

it('a single picture stands in the column behind whatever hangs in none, where the text beside it is as tall as the design has it', () => {
  const element = (tagName: string, className: string[] = [], text = 'a'.repeat(400)) => ({
    type: 'element' as const,
    tagName,
    properties: className.length > 0 ? { className } : {},
    children: [{ type: 'text' as const, value: text }],
  })
  const logos = (count: number) => ({
    ...element('div', ['logoleiste']),
    children: Array.from({ length: count }, () => ({ ...element('img'), children: [] })),
  })
  const isAside = (before: Element, { count = 1, text = 'a'.repeat(250), hoehe = 14, tagName = 'p' } = {}) =>
    hangNotes(
      [before, logos(count), element(tagName, [], text)],
      designed({ mottos: true, hervorhebungen: false }, hoehe),
    ).some((block) => block.type === 'element' && String(block.properties.className).includes('logoleiste,rand'))
  const head = element('h2', [], 'Kopf')
  for (const before of [head, element('p'), element('ul'), element('figure')]) expect(isAside(before)).toBe(true)
  expect(isAside(head, { tagName: 'ul' })).toBe(true)
  expect(isAside(head, { tagName: 'figure' })).toBe(false)
  expect(isAside(head, { count: 2 })).toBe(false)
  expect(isAside(head, { text: 'a'.repeat(100) })).toBe(false)
  expect(isAside(head, { hoehe: 26 })).toBe(false)
  expect(isAside(head, { hoehe: 26, text: 'a'.repeat(400) })).toBe(true)
})

it('the paragraph that opens a chapter is marked, behind key figures and beside what hangs in the column too', () => {
  const element = (tagName: string, text: string, ...className: string[]): Element => ({
    type: 'element',
    tagName,
    properties: className.length > 0 ? { className } : {},
    children: [{ type: 'text', value: text }],
  })
  const openings = (blocks: readonly Element[]) =>
    markOpening(blocks).flatMap((block) =>
      block.type === 'element' && String(block.properties.className).includes('einstieg') ? [block.children[0]] : [],
    )
  const head = element('h1', 'Kapitel')
  const opening = element('p', SENTENCE)
  const marked = [{ type: 'text', value: SENTENCE }]
  expect(openings([head, opening, element('p', SENTENCE)])).toEqual(marked)
  expect(openings([head, element('dl', '3 %', 'kennzahlen'), opening])).toEqual(marked)
  expect(openings([head, element('div', 'Herkunft.', 'anmerkung', 'rand'), opening])).toEqual(marked)
  expect(openings([head, element('h2', 'Abschnitt'), opening])).toEqual([])
  expect(openings([head, element('p', 'Größer.', 'vorspann'), opening])).toEqual([])
  expect(openings([head, element('p', SENTENCE.repeat(4))])).toEqual([])
  expect(openings([opening])).toEqual([])
})
