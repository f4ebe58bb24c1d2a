import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/layout/document/baum.js'
import { absaetze, lastOf, writeKapitel } from './seiten.js'

const BLATT = {
  'content/p/daten/plaetze.yaml': `titel: "Plätze nach Maßnahmen"
spalten: { a: { name: "2022" }, b: { name: "2023" } }
zeilen:
${Array.from({ length: 14 }, (_, index) => `  z${index}: { name: "Maßnahme ${index + 1}", werte: [${index + 10}, ${index + 20}] }`).join('\n')}
`,
}
const TABELLE = '::haushaltstabelle{#tab-plaetze daten=plaetze}'
const GENANNT = 'Die Plätze zeigt [](#tab-plaetze).'

/** A chapter whose table finds no room on its first page. */
const chapter = (davor: string, tabelle: string, danach: string) =>
  writeKapitel([`# Kapitel\n\n${absaetze(22)}\n\n${davor}\n\n${tabelle}\n\n${danach}\n`, '# Schluss\n\nEnde.\n'], BLATT)
const danach = Array.from({ length: 20 }, (_, index) => `Danach ${index + 1}.`).join('\n\n')

describe('a table that finds no room on its page', () => {
  it('lets the text behind it go on there, and is heard where it was written', async () => {
    const { seiten, fundstellen, meldungen } = await chapter(GENANNT, TABELLE, danach)
    const [eins, zwei] = seiten
    expect(lastOf(eins?.zeilen ?? [])).toBeGreaterThan((eins?.hoehe ?? 0) * 0.93)
    expect(eins?.zeilen.at(-1)?.text).toMatch(/^Danach \d/)
    // Beside the head of the table stands its caption.
    expect(zwei?.zeilen[0]?.text).toMatch(/^Tabelle/)
    const folge = fundstellen
      .filter(({ art, seite }) => seite > 3 && /^(?:P|Caption)$/.test(art))
      .map(({ element }) => textOf(element))
    const [genannt, beschriftung, erster] = ['Die Plätze zeigt', 'Tabelle 1', 'Danach 1.'].map((anfang) =>
      folge.findIndex((text) => text.startsWith(anfang)),
    ) as [number, number, number]
    expect(genannt).toBeGreaterThan(0)
    expect(beschriftung).toBe(genannt + 1)
    expect(erster).toBe(beschriftung + 1)
    expect(meldungen).toEqual([])
  })

  it.each([
    ['that nothing names', 'Die Plätze stehen unten.', danach],
    ['that a colon announces', `${GENANNT} Sie sind so verteilt:`, danach],
    ['that a heading follows', GENANNT, `## Zweiter Abschnitt\n\n${danach}`],
  ])('%s keeps its place', async (_, davor, dahinter) => {
    const { seiten } = await chapter(davor, TABELLE, dahinter)
    expect(seiten[0]?.zeilen.map(({ text }) => text).join(' ')).not.toContain('Danach')
    expect(lastOf(seiten[0]?.zeilen ?? [])).toBeLessThan((seiten[0]?.hoehe ?? 0) * 0.85)
  })
})

describe('a page', () => {
  it('that is turned takes the headings just before it along', async () => {
    const { seiten, meldungen } = await writeKapitel(
      [
        `# Kapitel\n\n${absaetze(3)}\n\n## Im Querformat\n\n::::quer\n${TABELLE}\n::::\n\n${absaetze(2)}\n`,
        `# Nur quer\n\n::::quer\nText im Querformat.\n::::\n`,
      ],
      BLATT,
    )
    expect(seiten.map(({ quer }) => quer)).toEqual([false, true, false, true])
    expect(seiten[0]?.zeilen.at(-1)?.text).toBe('Absatz 3.')
    expect(seiten[1]?.zeilen[0]?.text).toBe('Im Querformat')
    expect(seiten[3]?.zeilen[0]?.text).toBe('Nur quer')
    // Two lines behind the turned page.
    expect(meldungen).toMatchObject([{ regel: 'seite-fast-leer', text: expect.stringMatching(/^Seite 6 /) }])
  })

  it('does not end with what announces a list, nor after its first point, and none begins with its last', async () => {
    const liste = Array.from({ length: 5 }, (_, index) => `- Punkt ${index + 1}`).join('\n')
    const kapitel = (davor: number) =>
      `# Kapitel\n\n${absaetze(davor)}\n\nWir wollen:\n\n${liste}\n\n${absaetze(30 - davor + 16)}\n`
    const { seiten } = await writeKapitel(Array.from({ length: 9 }, (_, index) => kapitel(23 + index)))
    const kanten = seiten.flatMap(({ zeilen }) => [`${zeilen[0]?.text} oben`, `${zeilen.at(-1)?.text} unten`])
    expect(kanten.filter((kante) => /^(?:Wir wollen: unten|Punkt 1 unten|Punkt 5 oben)$/.test(kante))).toEqual([])
    expect(kanten.filter((kante) => /^(?:Punkt [234] |Wir wollen: oben)/.test(kante)).length).toBeGreaterThan(2)
  })
})
