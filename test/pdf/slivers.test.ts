import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { isSliver } from '../../src/pdf/slivers.js'

/** A link's annotation as high as `height`, in points. */
async function annotation(height: number): Promise<PDFDict> {
  const { context } = await PDFDocument.create()
  const dict = PDFDict.withContext(context)
  dict.set(PDFName.of('Rect'), context.obj([72, 100, 144, 100 + height]))
  return dict
}

test('what Chromium leaves of a line set without lead is a sliver; a line of the smallest notes is none', async () => {
  for (const height of [0.4, 2.1, 3.5]) expect(isSliver(await annotation(height))).toBe(true)
  for (const height of [6.2, 8, 15]) expect(isSliver(await annotation(height))).toBe(false)
})
