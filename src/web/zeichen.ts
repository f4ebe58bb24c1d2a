import { readAgain } from '../files/read.js'
import { characterFaces, charactersOf, distributeCharacters } from '../layout/design/fonts/character-fonts.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forScreen } from '../layout/document/media.js'

/** Signs that the design's fonts for the web lack, cut out of other fonts: `@font-face` rules with the fonts inside; '' where none is missing. */
export async function embedGlyphs({ baum, gestaltung }: Dokument): Promise<string> {
  const spread = distributeCharacters(charactersOf(forScreen(baum)), gestaltung, 'woff2')
  if (spread.from.size === 0) return ''
  const { default: subsetFont } = await import('subset-font')
  const fonts = new Map<string, string>()
  for (const [path, sign] of spread.from) {
    const subsetting = {
      targetFormat: 'sfnt',
      keepFeatures: [],
      noHinting: true,
      preserveNameIds: [0, 13, 14],
    } as const
    const font = await subsetFont(readAgain(path), String.fromCodePoint(...sign), subsetting)
    fonts.set(path, `data:font/ttf;base64,${Buffer.from(font).toString('base64')}`)
  }
  return characterFaces(spread, (path) => fonts.get(path) ?? '')
}
