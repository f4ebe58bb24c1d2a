import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { processEnvironment } from '../../src/environment.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../src/message.js'
import { startPdfWriter } from '../../src/pdf/writer.js'
import type { Writer } from '../../src/writer.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

const TEXT = `# Eins

Ein Absatz.

:::aussage
Am Rand.
:::

::::quer
Quer gesetzt.
::::
`

let writer: Writer
beforeAll(() => {
  writer = startPdfWriter({ environment: processEnvironment() })
})
afterAll(() => writer.close())

async function findingsWith(druck: string, seite = '', text = TEXT) {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml().replace('gestaltung: standard', 'gestaltung: eigen'),
    'content/p/abschnitte/eins.md': text,
    'templates/eigen/gestaltung.yaml': `name: Eigen\nbasis: standard\n${seite}`,
    'templates/eigen/druck.css': druck,
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  if (!gesetzt) throw new Error(JSON.stringify(meldungen.liste))
  const { dokument, herkunft } = gesetzt
  const stile = readStyleSheets(wurzel, dokument.gestaltung, meldungen)
  if (!stile) throw new Error('no styles')
  const ort = { datei: 'content/p/programm.yaml', zeile: 1, spalte: 1 }
  const geschrieben = await writer.write({ dokument, stile, ort, herkunft } as never, meldungen, {})
  return {
    geschrieben,
    faint: meldungen.liste
      .filter(({ regel }) => regel === 'kontrast')
      .map(({ zeile, text, rat }) => [zeile, text, rat]),
    meldungen: meldungen.liste
      .filter(({ regel }) => regel === 'seite-ueberragt')
      .map(({ regel, datei, zeile, text }) => ({ regel, datei, zeile, text })),
  }
}

it('what hangs over the right edge, by however little, is an error at its place, and no shrunken PDF is written', async () => {
  const { geschrieben, meldungen } = await findingsWith(
    '.aussage { position: relative; left: 5mm; }',
    'seite: { randabfallend: nein }\n',
  )
  expect(geschrieben).toBeUndefined()
  expect(meldungen).toEqual([
    {
      regel: 'seite-ueberragt',
      datei: 'content/p/abschnitte/eins.md',
      zeile: 5,
      text: '„Am Rand.“ ragt 5 mm über den rechten Rand des Satzspiegels; das ganze PDF würde dafür verkleinert.',
    },
  ])
})

it('over the margins of pages that are printed to their edges grounds may reach, text may not', async () => {
  const band = '.aussage { margin-right: calc(-1 * var(--bis-rechts)); padding-right: var(--bis-rechts); }'
  expect((await findingsWith(band)).meldungen).toEqual([])
  const { geschrieben, meldungen } = await findingsWith('.aussage { position: relative; left: 5mm; }')
  expect(geschrieben).toBeUndefined()
  expect(meldungen.map(({ text }) => text)).toEqual([
    '„Am Rand.“ ragt 5 mm über den rechten Rand des Satzspiegels; dort stehen nur Farbflächen.',
  ])
})

it('what a style sheet adds without a box of its own is one as well', async () => {
  const { meldungen } = await findingsWith('.aussage::after { content: "x"; display: inline-block; width: 150mm; }')
  expect(meldungen.map(({ regel }) => regel)).toEqual(['seite-ueberragt'])
})

it('text over the left edge is an error: nothing would be printed there', async () => {
  const { meldungen } = await findingsWith('.aussage { margin-left: -80mm; }')
  expect(meldungen[0]?.text).toMatch(/^„Am Rand.“ ragt \d+ mm über den linken Rand/)
})

it('blanks that hang over the end of a line of source text are none', async () => {
  const quelltext = `# Eins\n\n\`\`\`yaml\ntitel: Ein Titel, hinter dem lange nichts steht, und dann${' '.repeat(90)}# eine Bemerkung\n\`\`\`\n`
  expect((await findingsWith('', '', quelltext)).meldungen).toEqual([])
})

it('what uses all of the page is none: the margin column, turned pages, a page without a column', async () => {
  const breit = '.aussage { margin-left: calc(-1 * var(--aushang)); } .quer p { width: 100%; }'
  expect((await findingsWith(breit)).meldungen).toEqual([])
  const { geschrieben, meldungen } = await findingsWith(breit, 'seite: { randspalte: 0 }\n')
  expect([meldungen, geschrieben?.pages]).toEqual([[], 5])
})

it('text that style sheets have made hard to read is told where it stands, with the rule that does it', async () => {
  const { geschrieben, faint } = await findingsWith(
    '.abschnitt > p:not(.aussage) { color: #ccc !important }\n.aussage { background: #fafafa; color: var(--farbe-papier) }\n.quer > p { color: #767676 }\n',
    'farben: { grau: "#808080" }\n',
    TEXT.replace('Ein Absatz.', 'Ein Absatz.[^note]').concat('\n[^note]: Eine Note in Grau.\n'),
  )
  expect(geschrieben).toBeDefined()
  expect(faint).toEqual([
    // At the colour itself, once, though notes and heads are printed in it.
    [3, expect.stringContaining('„grau“ auf „papier“'), expect.any(String)],
    [
      3,
      '„Ein Absatz.1“ steht im PDF in #cccccc auf #ffffff: Das ist nur der Kontrast 1,6 : 1.',
      'Nötig sind 4,5 : 1: in der Regel „.abschnitt > p:not(.aussage)“ der Stilvorlagen oder am Grund eine andere Farbe nennen.',
    ],
    [5, expect.stringMatching(/#ffffff auf #fafafa/), expect.stringContaining('„.aussage“')],
  ])
})
