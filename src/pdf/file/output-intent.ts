import { deflateSync } from 'node:zlib'
import { type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'

/** Tells that the colours of a file are those of sRGB, by a profile inside it (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(pdf: PDFDocument): void {
  const { context, catalog } = pdf
  const profile = PDFRawStream.of(context.obj({ N: 3, Filter: 'FlateDecode' }), deflateSync(createSrgbProfile()))
  const outputIntent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    DestOutputProfile: context.register(profile),
  })
  outputIntent.set(PDFName.of('OutputConditionIdentifier'), PDFString.of('sRGB IEC61966-2.1'))
  outputIntent.set(PDFName.of('Info'), PDFString.of('sRGB IEC61966-2.1'))
  catalog.set(PDFName.of('OutputIntents'), context.obj([outputIntent]))
}

// Primaries and white of sRGB (IEC 61966-2-1), adapted to the D50 of profiles.
const WHITE = [0.9642, 1, 0.8249]
const RED = [0.43607, 0.22249, 0.01392]
const GREEN = [0.38515, 0.71687, 0.09708]
const BLUE = [0.14307, 0.06061, 0.7141]
const SAMPLES = 1024

/** A display profile of version 2.1 (ICC.1:1998-09) with a matrix and one curve for all three colours, made from the published constants. */
function createSrgbProfile(): Buffer {
  const toneCurve = curve()
  const elements: [string, Buffer][] = [
    ['desc', description('sRGB')],
    ['cprt', tagged('text', Buffer.from('No copyright, use freely\0', 'latin1'))],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', toneCurve],
    ['gTRC', toneCurve],
    ['bTRC', toneCurve],
  ]
  const start = 128 + 4 + elements.length * 12
  const offsets = new Map<Buffer, number>()
  let length = start
  for (const [, content] of elements) {
    if (offsets.has(content)) continue
    offsets.set(content, length)
    length += content.length
  }
  const profile = Buffer.alloc(length)
  profile.writeUInt32BE(length, 0)
  profile.writeUInt32BE(0x02100000, 8)
  profile.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2000, 1, 1].entries()) profile.writeUInt16BE(part, 24 + index * 2)
  profile.write('acsp', 36, 'latin1')
  xyz(WHITE).copy(profile, 68, 8)
  profile.writeUInt32BE(elements.length, 128)
  for (const [index, [name, content]] of elements.entries()) {
    const entry = 132 + index * 12
    profile.write(name, entry, 'latin1')
    profile.writeUInt32BE(offsets.get(content) ?? 0, entry + 4)
    profile.writeUInt32BE(content.length, entry + 8)
    content.copy(profile, offsets.get(content) ?? 0)
  }
  return profile
}

/** An element of a profile: its type, four zero bytes, its data, filled up to whole words. */
function tagged(type: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), data, Buffer.alloc((4 - (data.length % 4)) % 4)])
}

function xyz(values: readonly number[]): Buffer {
  const data = Buffer.alloc(12)
  for (const [index, value] of values.entries()) data.writeInt32BE(Math.round(value * 65536), index * 4)
  return tagged('XYZ ', data)
}

function curve(): Buffer {
  const data = Buffer.alloc(4 + SAMPLES * 2)
  data.writeUInt32BE(SAMPLES, 0)
  for (let index = 0; index < SAMPLES; index++) {
    const value = index / (SAMPLES - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    data.writeUInt16BE(Math.round(linear * 65535), 4 + index * 2)
  }
  return tagged('curv', data)
}

function description(text: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length + 1)
  // Behind the ASCII name: an empty one in Unicode and an empty one for the Macintosh, whose field has a fixed length.
  return tagged('desc', Buffer.concat([length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(8 + 3 + 67)]))
}
