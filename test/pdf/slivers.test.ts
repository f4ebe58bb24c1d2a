import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { isSliver } from '../../src/pdf/slivers.js'

/** A link's annotation as high as `hoehe`, in points. */
async function annotation(hoehe: number): Promise<PDFDict> {
  const { context } = await PDFDocument.create()
  const dict = PDFDict.withContext(context)
  dict.set(PDFName.of('Rect'), context.obj([72, 100, 144, 100 + hoehe]))
  return dict
}

test('what Chromium leaves of a line set without lead is a sliver; a line of the smallest notes is none', async () => {
  for (const hoehe of [0.4, 2.1, 3.5]) expect(isSliver(await annotation(hoehe))).toBe(true)
  for (const hoehe of [6.2, 8, 15]) expect(isSliver(await annotation(hoehe))).toBe(false)
})
