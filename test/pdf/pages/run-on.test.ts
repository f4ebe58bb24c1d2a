import { describe, expect, it } from 'vitest'
import { lastOf, paragraphs, writeChapters } from './pages.js'

const design = { 'templates/haus/gestaltung.yaml': 'name: Haus\nbasis: standard\nkapitel: bei-bedarf\n' }
const write = (chapters: readonly string[]) => writeChapters(chapters, design, 'haus')
const textOf = ({ lines }: { lines: readonly { text: string }[] }) => lines.map(({ text }) => text).join(' ')

describe('a chapter that begins a page only as needed', () => {
  it('runs on where the page before has room, and begins a page where that is filled', async () => {
    const { pages, meldungen } = await write([
      `# Kurzes\n\n${paragraphs(11)}\n`,
      `# Anschluss\n\n${paragraphs(11)}\n`,
      `# Neue Seite\n\n${paragraphs(4)}\n`,
      `# Schluss\n\n${paragraphs(2)}\n`,
    ])
    expect(pages).toHaveLength(2)
    expect(textOf(pages[0] as never)).toMatch(/^Kurzes .*Absatz 11\. Anschluss .*Absatz 11\.$/)
    expect(textOf(pages[1] as never)).toMatch(/^Neue Seite .*Absatz 4\. Schluss Absatz 1\. Absatz 2\.$/)
    // What chapters share bears the name of the one at its head.
    expect(pages.map(({ runningHead }) => runningHead)).toEqual([
      expect.stringMatching(/ Kurzes$/),
      expect.stringMatching(/ Neue Seite$/),
    ])
    // More room above a heading within a page than at its head.
    const [first, second] = pages[1]?.lines.filter(({ text }) => /^(Neue Seite|Schluss)$/.test(text)) ?? []
    const before = pages[1]?.lines.findLast(({ y }) => y < (second?.y ?? 0))
    expect(first?.y).toBeLessThan(45)
    expect((second?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(45)
    expect(meldungen).toEqual([])
  })

  it('stands at the head of each page that it goes on on, whatever its name, also where others end there', async () => {
    const { pages } = await write([
      `# Ein „Wort“ \\\\ & \\<mehr>\n\n${paragraphs(12)}\n`,
      `# Über Seiten\n\n${paragraphs(60)}\n`,
      `# Am Ende\n\n${paragraphs(60)}\n`,
    ])
    expect(pages.map(({ runningHead }) => runningHead.replace(/^.*20\d\d /, ''))).toEqual([
      'Ein „Wort“ \\ & <mehr>',
      'Über Seiten',
      'Über Seiten',
      ...pages.slice(3).map(() => 'Am Ende'),
    ])
    expect(pages.length).toBeGreaterThan(3)
  })

  it('runs on between the text and the notes of the page before', async () => {
    const { pages, meldungen } = await write([
      `# Erstes\n\nText[^n].\n\n${paragraphs(9)}\n\n[^n]: Eine Note.\n`,
      `# Danach\n\n${paragraphs(30)}\n`,
    ])
    expect(pages).toHaveLength(2)
    const yOf = (text: RegExp) => pages[0]?.lines.findLast((line) => text.test(line.text))?.y ?? 0
    expect(yOf(/^Danach$/)).toBeGreaterThan(200)
    expect(yOf(/^Absatz 10\.$/)).toBeGreaterThan(yOf(/^Danach$/))
    expect(yOf(/Eine Note/)).toBeGreaterThan(
      Math.max(...[9, 10, 11, 12].map((n) => yOf(new RegExp(`^Absatz ${n}\\.$`)))) + 12,
    )
    expect(textOf(pages[1] as never)).toMatch(/^Absatz 1\d\. .*Absatz 30\.$/)
    expect(meldungen).toEqual([])
  })

  it('begins a page where it names notes itself and others stand at the foot of that before', async () => {
    const chapters = (mark: string, note: string) => [
      `# Erstes\n\nText${mark}.\n\n${paragraphs(14)}\n${note}`,
      `# Danach\n\nText[^d].\n\n[^d]: Eine andere Note.\n`,
    ]
    expect((await write(chapters('', ''))).pages).toHaveLength(1)
    const { pages, meldungen } = await write(chapters('[^n]', '\n[^n]: Eine Note.\n'))
    expect(pages).toHaveLength(2)
    expect(textOf(pages[0] as never)).toMatch(/Eine Note\.$/)
    expect(textOf(pages[1] as never)).toMatch(/^Danach .*Eine andere Note\.$/)
    expect(meldungen).toEqual([])
  })

  it('begins a page rather than with key figures alone at the foot of one', async () => {
    const chapters = [
      `# Erstes\n\n${paragraphs(21)}\n`,
      `# Zahlen\n\n:::kennzahlen\n- **9.339** Personen im Bestand des Jobcenters am Ende des vergangenen Jahres, gezählt am Stichtag im Dezember\n- **6,0 %** weniger als vorher\n- **12** Wege dorthin\n:::\n\n${'Ein langer Absatz mit vielen Wörtern. '.repeat(12)}\n`,
    ]
    const { pages } = await write(chapters)
    expect(pages.map((page) => page.lines[0]?.text)).toEqual(['Erstes', 'Zahlen'])
  })

  it('leaves a statement, a letter and an opener their pages', async () => {
    const { pages } = await write([
      `# Brief\n\n${paragraphs(3)}\n\n::unterschrift{funktion="Die Leitung"}\n`,
      '# Leitsatz\n\n:::zitat\n„Ein Satz.“\n:::\n',
      '# Erstes\n\nText.\n',
      '# Zweites\n\n:::auftakt{ziffer="2"}\nWorum es geht.\n:::\n\nText.\n',
      '# Drittes\n\nText.\n',
    ])
    expect(pages.map((page) => page.lines[0]?.text)).toEqual(['Brief', 'Leitsatz', 'Erstes', 'Zweites'])
    expect(textOf(pages[3] as never)).toMatch(/Drittes Text\.$/)
    expect(lastOf(pages[0]?.lines ?? [])).toBeLessThan(200)
  })
})
