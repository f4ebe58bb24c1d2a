import { createCanvas, loadImage } from '@napi-rs/canvas'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readJpegkopf } from '../../../src/content/bilder/jpeg.js'
import { writeWord } from '../../../src/word/word.js'
import { abschnittFrom } from '../fixtures.js'

/** A photo of 40 by 20 pixels, red at the left and blue at the right as stored, with EXIF's note of how the camera was held. */
async function createFoto(orientation: number, kleinVorn = false): Promise<Uint8Array> {
  const canvas = createCanvas(40, 20)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = '#d00000'
  ctx.fillRect(0, 0, 20, 20)
  ctx.fillStyle = '#0000d0'
  ctx.fillRect(20, 0, 20, 20)
  const jpeg = await canvas.encode('jpeg', 95)
  const tiff = Buffer.alloc(26)
  const [u16, u32] = kleinVorn
    ? ([tiff.writeUInt16LE, tiff.writeUInt32LE] as const)
    : ([tiff.writeUInt16BE, tiff.writeUInt32BE] as const)
  tiff.write(kleinVorn ? 'II' : 'MM', 0)
  u16.call(tiff, 42, 2)
  u32.call(tiff, 8, 4)
  u16.call(tiff, 1, 8)
  u16.call(tiff, 0x0112, 10)
  u16.call(tiff, 3, 12)
  u32.call(tiff, 1, 14)
  u16.call(tiff, orientation, 18)
  const segment = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, segment.length + 2])
  return new Uint8Array(Buffer.concat([head, segment, jpeg.subarray(2)]))
}

it.each([
  [1, false, 40, 20],
  [3, true, 40, 20],
  [6, false, 20, 40],
  [8, true, 20, 40],
])('a photo of orientation %i is as large as it is seen', async (orientation, kleinVorn, width, height) => {
  expect(readJpegkopf(await createFoto(orientation, kleinVorn))).toEqual({ breite: width, hoehe: height, orientation })
})

it('bytes that are no photo, or none whose directory makes sense, are no reason to fail', async () => {
  expect(readJpegkopf(Uint8Array.of(0xff, 0xd8, 0xff))).toBeUndefined()
  const photo = await createFoto(6)
  photo.set([0xff, 0xff, 0xff, 0xff], 16)
  expect(readJpegkopf(photo)).toEqual({ breite: 40, hoehe: 20, orientation: 1 })
  expect(readJpegkopf(await createFoto(77))?.orientation).toBe(1)
})

it.each([
  [6, 'oben'],
  [8, 'unten'],
  [3, 'rechts'],
])('a photo of orientation %i stands upright in Word, red %s', async (orientation, rot) => {
  const bytes = await createFoto(orientation)
  const { breite = 0, hoehe = 0 } = readJpegkopf(bytes) ?? {}
  const dokument = abschnittFrom('<figure class="abbildung" id="f"><img data-grafik="foto" alt="Zwei Felder"></figure>')
  dokument.pictures.set('foto', { art: 'jpeg', bytes, breite, hoehe })
  const parts = unzipSync(await writeWord(dokument))
  const name = Object.keys(parts).find((part) => part.endsWith('.jpg')) ?? ''
  const image = await loadImage(Buffer.from(parts[name] ?? []))
  expect([image.width, image.height]).toEqual([breite, hoehe])
  expect(readJpegkopf(parts[name] ?? new Uint8Array())?.orientation).toBe(1)
  const ctx = createCanvas(breite, hoehe).getContext('2d')
  ctx.drawImage(image, 0, 0)
  const position = { oben: [breite / 2, 3], unten: [breite / 2, hoehe - 3], rechts: [breite - 3, hoehe / 2] }[rot] ?? [
    0, 0,
  ]
  const [r = 0, , b = 0] = ctx.getImageData(position[0] ?? 0, position[1] ?? 0, 1, 1).data
  expect(r).toBeGreaterThan(150)
  expect(b).toBeLessThan(90)
})
