import { expect, test } from 'vitest'
import { Meldungen, type Regel } from '../src/message.js'

const REGEL: Regel = { id: 'probe', schwere: 'warnung', erklaerung: 'Nur für diesen Test.' }
const ORT = { datei: 'content/p/abschnitte/eins.md', zeile: 5, spalte: 1 }

test('messages of those who work side by side are read in one order, whoever is ready first; errors are known at once', () => {
  const alle = new Meldungen()
  const [regeln, schreiber] = [alle.part(), alle.part()]
  const [pdf, word] = [schreiber.part(), schreiber.part()]
  word.melde(REGEL, ORT, 'Word', '', 'fehler')
  expect([alle.hatFehler, schreiber.hatFehler, regeln.hatFehler, pdf.hatFehler]).toEqual([true, true, false, false])
  pdf.melde(REGEL, ORT, 'PDF')
  schreiber.collect()
  regeln.melde(REGEL, ORT, 'Regeln')
  alle.melde(REGEL, ORT, 'Lesen')
  alle.collect()
  alle.collect()
  expect(alle.sortiert().map(({ text }) => text)).toEqual(['Lesen', 'Regeln', 'PDF', 'Word'])
})
