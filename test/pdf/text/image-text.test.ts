import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkPdf } from '../../../src/pdf/pruefen/check.js'
import { amip } from '../../amip.js'
import { einAbschnitt } from '../../werkstatt.js'

const BILD =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="12mm" viewBox="0 0 40 12"><rect width="40" height="12" fill="#eee"/><text x="2" y="8" font-size="6">Im Bild</text></svg>\n'

it('letters that are drawn in a vector picture are no words of the document: its alternative text is read aloud', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amip-bildtext-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const wurzel = einAbschnitt(
    '# Eins\n\nDavor.\n\n::abbildung{bild=bilder/b.svg titel="Ein Bild" alt="Zwei Wörter"}\n\nDanach.\n',
    {
      'content/p/bilder/b.svg': BILD,
    },
  )
  const { code, stderr } = await amip(['build', '--format', 'pdf', '--out', folder], wurzel)
  expect([code, stderr]).toEqual([0, ''])
  const befunde = await checkPdf(readFileSync(join(folder, 'p/p.pdf')))
  expect(befunde.filter(({ bestanden }) => !bestanden)).toEqual([])
}, 180_000)
