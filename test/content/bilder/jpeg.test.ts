import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { inspectJpeg, isJpeg } from '../../../src/content/bilder/jpeg.js'

function photo(): Buffer {
  const leinwand = createCanvas(48, 32)
  const stift = leinwand.getContext('2d')
  for (let stelle = 0; stelle < 12; stelle++) {
    stift.fillStyle = `hsl(${stelle * 30} 60% 50%)`
    stift.fillRect(stelle * 4, stelle * 2, 20, 16)
  }
  return leinwand.toBuffer('image/jpeg')
}

async function isShown(bytes: Buffer): Promise<boolean> {
  try {
    return (await loadImage(bytes)).width > 0
  } catch {
    return false
  }
}

it('a head is found damaged where a decoder shows nothing, bit by bit, and only there', async () => {
  const bild = photo()
  const kopf = bild.indexOf(Buffer.from([0xff, 0xda])) + 14
  const rahmen = bild.indexOf(Buffer.from([0xff, 0xc0]))
  const anders: string[] = []
  for (let stelle = bild.indexOf(Buffer.from([0xff, 0xdb])); stelle < kopf; stelle++)
    for (let bit = 0; bit < 8; bit++) {
      const verdorben = Buffer.from(bild)
      verdorben[stelle] = (verdorben[stelle] ?? 0) ^ (1 << bit)
      const brauchbar = isJpeg(verdorben) && !('schaden' in inspectJpeg(verdorben))
      // Markers that are none any more decoders skip, and 12 bits some know: both are refused.
      const zulaessig = bild.subarray(stelle - 1, stelle + 1).includes(0xff) || stelle === rahmen + 4
      if (brauchbar !== (await isShown(verdorben)) && (brauchbar || !zulaessig))
        anders.push(`${stelle}.${bit} ${brauchbar ? 'taken' : 'refused'}`)
    }
  expect(anders).toEqual([])
  expect(inspectJpeg(bild)).toEqual({ breite: 48, hoehe: 32 })
})
