import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { renumberStructure } from '../../src/pdf/structure-ids.js'

it('the ids of structure elements no longer depend on where the counter stood, wherever they are named', async () => {
  const build = async (von: number) => {
    const pdf = await PDFDocument.create()
    const kennung = (nummer: number) => PDFString.of(`node${String(von + nummer).padStart(8, '0')}`)
    pdf.context.register(pdf.context.obj({ ID: kennung(7), S: 'TH' }))
    const zelle = pdf.context.register(
      pdf.context.obj({ S: 'TD', A: { Headers: [kennung(7), kennung(40)] }, T: PDFString.of('node 12') }),
    )
    renumberStructure(pdf)
    return pdf.context.lookup(zelle, PDFDict)
  }
  const [eine, andere] = await Promise.all([build(100), build(223)])
  const headers = eine.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('Headers'), PDFArray)
  expect(headers.asArray().map(String)).toEqual(['(node00000001)', '(node00000002)'])
  expect(eine.toString()).toBe(andere.toString())
  expect(eine.toString()).toContain('(node 12)')
})
