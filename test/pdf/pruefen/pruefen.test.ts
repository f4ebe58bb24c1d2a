import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { PUNKTE, pruefePdf } from '../../../src/pdf/pruefen/pruefen.js'

it('every point is looked at, once, and a bare PDF fails those that every file must pass', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const ergebnisse = await pruefePdf(await pdf.save())
  expect(new Set(ergebnisse.map(({ id }) => id)).size).toBe(PUNKTE.length)
  expect(ergebnisse.filter(({ bestanden }) => !bestanden).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['kennung-ua', 'kennung-a', 'getaggt', 'titel', 'sprache', 'farbraum', 'dateikennung']),
  )
})
