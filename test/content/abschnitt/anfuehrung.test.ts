import { expect, it, test } from 'vitest'
import { closeQuotes } from '../../../src/content/abschnitt/anfuehrung.js'
import { readProgramm } from '../../../src/content/programm/read-programm.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

it.each([
  ['::tabelle{daten=a titel="Zwei Worte}', '::tabelle{daten=a titel="Zwei Worte"}'],
  ['::tabelle{titel="Zwei Worte daten=a}', '::tabelle{titel="Zwei Worte" daten=a}'],
  [
    '::tabelle{titel="Zwei Worte alt="Was man sieht" daten=a}',
    '::tabelle{titel="Zwei Worte" alt="Was man sieht" daten=a}',
  ],
  ['::tabelle{titel="Eins alt="Zwei}', '::tabelle{titel="Eins" alt="Zwei"}'],
  ['::tabelle{titel="Das Jahr {{jahr}}}', '::tabelle{titel="Das Jahr {{jahr}}"}'],
  [':::fazit{titel="}', ':::fazit{titel=""}'],
])('a quotation mark that is missing is put where it belongs: %s', (offen, ganz) => {
  expect(closeQuotes(offen)).toBe(ganz)
})

it.each([
  '::tabelle{daten=a titel="Anteil a=b" alt="" kopf=\'"\'}',
  '::tabelle{titel="Formel a="}',
  '::tabelle{titel="Ohne Ende',
  '::tabelle{titel="Das Jahr {{jahr}}',
  '::tabelle',
  'Er sagt titel="x}',
])('where none is missing, or its place is not clear, nothing is put: %s', (zeile) => {
  expect(closeQuotes(zeile)).toBe(zeile)
})

test('the missing mark is told at its word, with what mends it', () => {
  const meldungen = new Meldungen()
  readProgramm(einAbschnitt('# Eins\n\nText.\n\n::qr{ziel="https://x.de titel="Zum Amt"}\n'), 'p', meldungen)
  expect(meldungen.sortiert()).toMatchObject([
    {
      regel: 'baustein-unbekannt',
      zeile: 5,
      spalte: 6,
      ende: { zeile: 5, spalte: 24 },
      ersatz: 'ziel="https://x.de"',
      text: expect.stringContaining('fehlt das schließende Anführungszeichen (") nach „https://x.de“'),
    },
  ])
})
