import { readAgain } from '../files/read.js'
import { distributeZeichen, zeichenFaces, zeichenOf } from '../layout/design/schriften/zeichenschriften.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forScreen } from '../layout/document/medien.js'

/** Signs that the design's fonts for the web lack, cut out of other fonts: `@font-face` rules with the fonts inside; '' where none is missing. */
export async function embedGlyphs({ baum, gestaltung }: Dokument): Promise<string> {
  const spread = distributeZeichen(zeichenOf(forScreen(baum)), gestaltung, 'woff2')
  if (spread.aus.size === 0) return ''
  const { default: subsetFont } = await import('subset-font')
  const fonts = new Map<string, string>()
  for (const [path, sign] of spread.aus) {
    const subsetting = {
      targetFormat: 'sfnt',
      keepFeatures: [],
      noHinting: true,
      preserveNameIds: [0, 13, 14],
    } as const
    const font = await subsetFont(readAgain(path), String.fromCodePoint(...sign), subsetting)
    fonts.set(path, `data:font/ttf;base64,${Buffer.from(font).toString('base64')}`)
  }
  return zeichenFaces(spread, (path) => fonts.get(path) ?? '')
}
