import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawGrafiken } from '../../../src/layout/charts/draw.js'
import { readStile } from '../../../src/layout/design/stile.js'
import { Meldungen } from '../../../src/message.js'
import { startPdfWriter } from '../../../src/pdf/writer.js'
import { buildAlle, PROGRAMME } from '../../gebaut.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

interface Zeile {
  text: string
  /** Of its base line, in points below the head of the text. */
  y: number
}

/** Margins of the designs that are shipped, in points. */
const [OBEN, UNTEN] = [28, 27].map((mm) => (mm * 72) / 25.4) as [number, number]

/** The lines of each page's text, without running header and footer. */
async function readSeiten(bytes: Uint8Array): Promise<{ hoehe: number; zeilen: Zeile[]; kolumnentitel: string }[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const seiten = []
  for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
    const seite = await pdf.getPage(nummer)
    const [, , , rand = 0] = seite.view
    const hoehe = rand - OBEN - UNTEN
    const alle = (await seite.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: rand - OBEN - Number(item.transform[5]) }] : [],
    )
    seiten.push({
      hoehe,
      zeilen: alle.filter(({ y }) => y > 0 && y < hoehe),
      kolumnentitel: alle
        .filter(({ y }) => y <= 0)
        .map(({ text }) => text)
        .join(' '),
    })
  }
  return seiten
}

const lastOf = (zeilen: readonly Zeile[]): number => Math.max(0, ...zeilen.map(({ y }) => y))

/** What the writer makes of chapters in Markdown, and what it tells. */
async function write(kapitel: readonly string[]) {
  const namen = kapitel.map((_, index) => `k${index + 1}`)
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml(`[${namen.join(', ')}]`),
    ...Object.fromEntries(namen.map((name, index) => [`content/p/abschnitte/${name}.md`, kapitel[index] ?? ''])),
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  await drawGrafiken(gesetzt, meldungen)
  const writer = startPdfWriter({ environment: processEnvironment() })
  const pdf = await writer.write({ ...gesetzt, stile }, meldungen)
  await writer.close()
  // Cover, Impressum and contents come first.
  return { seiten: (await readSeiten(pdf?.content as Uint8Array)).slice(3), meldungen: meldungen.liste }
}

const absaetze = (anzahl: number, anders: Record<number, string> = {}): string =>
  Array.from({ length: anzahl }, (_, index) => anders[index] ?? `Absatz ${index + 1}.`).join('\n\n')
const SCHLUSS = '# Schluss\n\nEnde.\n'
/** Distances from line to line. */
const steps = (zeilen: readonly Zeile[]): number[] =>
  zeilen.slice(1).map(({ y }, index) => Math.round((y - (zeilen[index]?.y ?? 0)) * 10) / 10)

describe('a page that would stay nearly empty', () => {
  it('is left out where smaller distances bring its text onto the page before', async () => {
    const { seiten, meldungen } = await write([
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
    const { seiten, meldungen } = await write([
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
    const { seiten, meldungen } = await write([
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
    const { seiten, meldungen } = await write([kapitel('Erstes'), kapitel('Zweites')])
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
