import { expect, it } from 'vitest'
import { readContentStream } from '../../../src/pdf/content-stream/content-stream.js'

const boxOf = (text: string) => readContentStream(Buffer.from(text)).marks[0]?.bbox

it('letters alone make the box of a drawing', () => {
  const text =
    '/Figure <</MCID 3>>BDC\nq\n2 0 0 2 100 600 cm\nBT\n/F28 20 Tf\n1 0 0 -1 7 30 Tm\n<0030> Tj\n15 0 Td <0058> Tj\nET\nQ\nEMC\n'
  expect(boxOf(text)).toEqual([114, 620, 184, 670])
})

it('shapes and letters of a drawing make one box', () => {
  const text = '/Figure <</MCID 3>>BDC\n10 10 200 5 re\nf\nBT\n/F1 8 Tf\n1 0 0 1 20 40 Tm\n(ab) Tj\nET\nEMC\n'
  expect(boxOf(text)).toEqual([10, 10, 210, 48])
})

it('letters that are no drawing have no box', () => {
  expect(boxOf('/P <</MCID 3>>BDC\nBT\n/F1 8 Tf\n1 0 0 1 20 40 Tm\n(ab) Tj\nET\nEMC\n')).toBeUndefined()
})
