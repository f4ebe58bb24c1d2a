import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import type { Meldung } from '../../src/message.js'
import { createBericht, hasPassed, type Pruefbericht } from '../../src/pruefbericht/bericht.js'
import { formatSeite } from '../../src/pruefbericht/seite.js'
import type { Validierung } from '../../src/pruefbericht/verapdf.js'

const FUND: Meldung = {
  regel: 'abkuerzung',
  schwere: 'hinweis',
  datei: 'content/x/abschnitte/a.md',
  zeile: 3,
  spalte: 1,
  text: '„LZB“ wird nirgends erklärt.',
  rat: '',
}
const BESTANDEN: Validierung = {
  norm: 'PDF/UA-1',
  version: '1.28.2',
  bestanden: true,
  geprueft: 9,
  fehler: 0,
  verstoesse: [],
}

async function create(validierung: Validierung[] = [], meldungen: Meldung[] = []): Promise<Pruefbericht> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const angaben = {
    programm: 'x',
    titel: 'A & B',
    datei: 'x.pdf',
    geprueftAm: '2024-03-05',
    werkzeug: 'amip 1',
    validierung,
  }
  return createBericht(angaben, await pdf.save(), meldungen)
}

test('names what is not fulfilled and does not call the file fit', async () => {
  const bericht = await create()
  expect(hasPassed(bericht)).toBe(false)
  const seite = formatSeite(bericht)
  expect(seite).toContain('A &amp; B')
  expect(seite).toContain('5.3.2024')
  expect(seite).toContain('Die Datei so nicht veröffentlichen.')
  expect(seite).toContain('<strong>nicht erfüllt</strong>')
})

test('claims no standard as a whole where no validator was asked', async () => {
  const bericht = await create()
  const gut = { ...bericht, punkte: bericht.punkte.map((punkt) => ({ ...punkt, bestanden: true, fehler: [] })) }
  expect(hasPassed(gut)).toBe(true)
  expect(formatSeite(gut)).toContain('wurde für diesen Bericht <strong>nicht</strong> ausgeführt')
  expect(formatSeite(gut)).toContain('im Ganzen ist damit nicht bestätigt')
  expect(formatSeite({ ...gut, validierung: [BESTANDEN] })).toContain('PDF/UA-1: von veraPDF bestätigt.')
  const durchgefallen = { ...gut, validierung: [{ ...BESTANDEN, bestanden: false, fehler: 1 }] }
  expect(hasPassed(durchgefallen)).toBe(false)
  expect(formatSeite(durchgefallen)).toContain('PDF/UA-1: von veraPDF nicht bestätigt.')
})

test('lists findings in the content, and what a person has to look at', async () => {
  const bericht = await create([], [FUND, { ...FUND, regel: 'doppelwort' }])
  expect(bericht.inhalt.flatMap(({ meldungen }) => meldungen)).toHaveLength(1)
  const seite = formatSeite(bericht)
  expect(seite).toContain('content/x/abschnitte/a.md, Zeile 3: „LZB“ wird nirgends erklärt.')
  expect(seite.match(/class="kasten"/g)).toHaveLength(bericht.sichtpruefung.length)
})
