import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { checkPdf, PUNKTE } from '../../../src/pdf/pruefen/check.js'

it('every point is looked at, once, and a bare PDF fails those that every file must pass', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const results = await checkPdf(await pdf.save())
  expect(new Set(results.map(({ id }) => id)).size).toBe(PUNKTE.length)
  expect(results.filter(({ bestanden }) => !bestanden).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['kennung-ua', 'kennung-a', 'getaggt', 'titel', 'sprache', 'farbraum', 'dateikennung']),
  )
})
