import { describe, expect, it } from 'vitest'
import { buildAlle, PROGRAMME } from '../../gebaut.js'
import { absaetze, lastOf, readSeiten, writeKapitel, type Zeile } from './seiten.js'

const SCHLUSS = '# Schluss\n\nEnde.\n'
/** Distances from line to line. */
const steps = (zeilen: readonly Zeile[]): number[] =>
  zeilen.slice(1).map(({ y }, index) => Math.round((y - (zeilen[index]?.y ?? 0)) * 10) / 10)

describe('a page that would stay nearly empty', () => {
  it('is left out where smaller distances bring its text onto the page before', async () => {
    const { seiten, meldungen } = await writeKapitel([
      `# Wenig darüber\n\n${absaetze(32)}\n`,
      `# Kaum darüber\n\n${absaetze(34)}\n`,
      `# Gut gefüllt\n\n${absaetze(46)}\n`,
      SCHLUSS,
    ])
    expect(seiten.map(({ kolumnentitel }) => kolumnentitel.replace(/^.*\d /, ''))).toEqual([
      'Wenig darüber',
      'Kaum darüber',
      'Gut gefüllt',
      'Gut gefüllt',
      'Schluss',
    ])
    const [wenig, kaum, gut] = seiten.map(({ zeilen }) => steps(zeilen.slice(2)))
    // 15 points from line to line and 6 more from paragraph to paragraph are the design's.
    expect(new Set(gut)).toEqual(new Set([21]))
    for (const schritt of wenig ?? []) expect(schritt).toBeGreaterThan(19.4)
    for (const schritt of wenig ?? []) expect(schritt).toBeLessThan(21)
    expect(new Set(kaum)).toEqual(new Set([18.7]))
    expect(meldungen).toEqual([])
  })

  it('gets more text where these do not suffice, best from a heading on', async () => {
    const { seiten, meldungen } = await writeKapitel([
      `# Kapitel\n\n${absaetze(38, { 24: '## Zweiter Abschnitt' })}\n`,
      `# Ohne Abschnitte\n\n${absaetze(40)}\n`,
      `# Liste\n\n${absaetze(20)}\n\n${Array.from({ length: 24 }, (_, index) => `- Punkt ${index + 1}`).join('\n')}\n`,
      SCHLUSS,
    ])
    expect(seiten).toHaveLength(7)
    expect(seiten[1]?.zeilen[0]?.text).toBe('Zweiter Abschnitt')
    for (const stelle of [1, 3, 5]) {
      const [davor, seite] = [seiten[stelle - 1], seiten[stelle]]
      expect(lastOf(seite?.zeilen ?? [])).toBeGreaterThan((seite?.hoehe ?? 0) / 3 - 4)
      expect(lastOf(davor?.zeilen ?? [])).toBeGreaterThan((davor?.hoehe ?? 0) * 0.4)
      expect(seite?.zeilen[0]?.y).toBeLessThan(16)
    }
    expect(new Set(steps(seiten[2]?.zeilen.slice(2) ?? []))).toEqual(new Set([21]))
    expect(meldungen).toEqual([])
  })

  it('leaves notes where they are named', async () => {
    const { seiten, meldungen } = await writeKapitel([
      `# Kapitel\n\n${absaetze(33, { 3: 'Absatz mit Note[^eine].', 12: 'Absatz mit zweiter[^zwei].' })}\n\n[^eine]: Die erste Note.\n\n[^zwei]: Die zweite Note.\n`,
      SCHLUSS,
    ])
    expect(seiten).toHaveLength(3)
    const texte = seiten.map(({ zeilen }) => zeilen.map(({ text }) => text).join(' '))
    expect(texte[0]).toMatch(/Absatz mit Note.*Absatz mit zweiter.*Die erste Note\..*Die zweite Note\./)
    expect(lastOf(seiten[0]?.zeilen ?? [])).toBeGreaterThan((seiten[0]?.hoehe ?? 0) - 12)
    expect(texte[1]).toMatch(/^Absatz 2\d\..*Absatz 33\.$/)
    expect(seiten[1]?.zeilen.length).toBeGreaterThan(10)
    expect(meldungen).toEqual([])
  })

  it('is told with its place where nothing helps, unless it is the last', async () => {
    // One paragraph: no page can end before it, and its lines are too many to come together.
    const kapitel = (titel: string) => `# ${titel}\n\n${'Zeile\\\n'.repeat(52)}Ende.\n`
    const { seiten, meldungen } = await writeKapitel([kapitel('Erstes'), kapitel('Zweites')])
    expect(seiten).toHaveLength(4)
    expect(meldungen).toMatchObject([
      {
        regel: 'seite-fast-leer',
        schwere: 'hinweis',
        datei: 'content/p/abschnitte/k1.md',
        zeile: 1,
        text: expect.stringMatching(/^Seite 5 des PDF \(Erstes\) ist nur zu \d\d % gefüllt\.$/),
      },
    ])
  })
})

describe('the programmes', () => {
  it.each(PROGRAMME)('%s goes on to no page that is less than a third full', async (programm) => {
    const seiten = await readSeiten((await buildAlle())(programm, 'pdf'))
    const knapp = seiten.flatMap(({ hoehe, zeilen, kolumnentitel }, index) =>
      index > 3 &&
      index < seiten.length - 1 &&
      kolumnentitel === seiten[index - 1]?.kolumnentitel &&
      lastOf(zeilen) < hoehe * 0.32
        ? [index + 1]
        : [],
    )
    expect(knapp).toEqual([])
  })
})
