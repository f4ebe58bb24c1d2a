import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderProgramm } from '../../src/build/build.js'
import { Engine } from '../../src/build/engine.js'
import { processEnvironment } from '../../src/environment.js'
import { createLane } from '../../src/lane.js'
import { Meldungen } from '../../src/message.js'
import type { Vorabdruck, Vorlaeufig, Writer } from '../../src/writer.js'
import { merkeOrdner } from '../aufraeumen.js'
import { einAbschnitt } from '../werkstatt.js'

const DATEN = {
  'content/p/daten/leute.yaml':
    'titel: Leute\neinheit: Personen\nspalten: [2021, 2022, 2023]\nzeilen:\n  alle: { name: Alle, werte: [12, 13, 14] }\n',
}
const DIAGRAMM = '::diagramm{daten=leute typ=saeulen titel="Leute" alt="Es werden mehr Leute."}'

/** Renders a programme of one chapter; what shows its pages does what it is told. */
function render(markdown: string, preview: NonNullable<Writer['preview']>, signal?: AbortSignal) {
  const wurzel = einAbschnitt(markdown, DATEN)
  const ablage = mkdtempSync(join(tmpdir(), 'amip-vorab-'))
  merkeOrdner(ablage)
  const shown: Vorabdruck[] = []
  const again: boolean[] = []
  const writer: Writer = {
    name: 'PDF',
    preview,
    write: async (_, __, course) => {
      again.push(course?.vorab !== undefined)
      return { content: new Uint8Array([1]) }
    },
    close: async () => undefined,
  }
  const engine = new Engine(wurzel, { starters: new Map([['pdf', () => writer]]) })
  const environment = { ...processEnvironment(), env: { AMIP_CACHE: ablage } }
  const onSeiten = (druck: Vorabdruck) => {
    shown.push(druck)
  }
  const vorab = { seiten: () => ({ von: 1, bis: 1 }), onSeiten }
  const meldungen = new Meldungen()
  const order = { wurzel, environment, signal, formate: ['pdf'] as const, vorab }
  const rendered = renderProgramm('p', order, engine, createLane(), meldungen)
  return { rendered, meldungen, shown, again, drawn: () => existsSync(join(ablage, 'diagramme')) }
}

const druck = { pdf: new Uint8Array([1]), von: 1 }
const isUndrawn = ({ dokument }: Vorlaeufig) => [...dokument.pictures.values()].every(({ art }) => art !== 'diagramm')

test('pages in view come before charts and rules; who has seen them is not shown them again', async () => {
  let undrawn = false
  const lauf = render(`# Eins\n\n${DIAGRAMM}\n`, async (programm, wish, onWaiting) => {
    undrawn = isUndrawn(programm)
    onWaiting()
    wish.onSeiten(druck)
    return true
  })
  const { written } = await lauf.rendered
  expect(written?.ausgaben).toHaveLength(1)
  expect([undrawn, lauf.shown, lauf.again, lauf.drawn()]).toEqual([true, [druck], [false], true])
})

test('pages that could not be shown before are asked of the print of the whole', async () => {
  const lauf = render('# Eins\n\nText.\n', async () => false)
  await lauf.rendered
  expect(lauf.again).toEqual([true])
})

test('of what is given up meanwhile nothing more is drawn', async () => {
  const abbruch = new AbortController()
  const lauf = render(
    `# Eins\n\n${DIAGRAMM}\n`,
    async () => {
      abbruch.abort()
      return true
    },
    abbruch.signal,
  )
  await expect(lauf.rendered).rejects.toThrow(/abort/i)
  expect([lauf.again, lauf.drawn()]).toEqual([[], false])
})

test('of a document that turns out to be wrong no page is shown', async () => {
  // A sign for which no font has a picture is found when the document is checked.
  const lauf = render('# Eins\n\nEin Zeichen: \u{1F9FF}.\n', async (_, wish, onWaiting) => {
    onWaiting()
    await new Promise((resolve) => setTimeout(resolve))
    wish.onSeiten(druck)
    return true
  })
  const { written } = await lauf.rendered
  expect(lauf.meldungen.hatFehler).toBe(true)
  expect([written, lauf.shown]).toEqual([undefined, []])
})
