import { readAgain } from '../files/read.js'
import { distributeZeichen, zeichenFaces, zeichenOf } from '../layout/design/schriften/zeichenschriften.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forScreen } from '../layout/document/medien.js'

/** Signs that the design's fonts for the web lack, cut out of other fonts: `@font-face` rules with the fonts inside; '' where none is missing. */
export async function embedZeichen({ baum, gestaltung }: Dokument): Promise<string> {
  const verteilung = distributeZeichen(zeichenOf(forScreen(baum)), gestaltung, 'woff2')
  if (verteilung.aus.size === 0) return ''
  const { default: subsetFont } = await import('subset-font')
  const schriften = new Map<string, string>()
  for (const [pfad, zeichen] of verteilung.aus) {
    const zuschnitt = { targetFormat: 'sfnt', keepFeatures: [], noHinting: true, preserveNameIds: [0, 13, 14] } as const
    const schrift = await subsetFont(readAgain(pfad), String.fromCodePoint(...zeichen), zuschnitt)
    schriften.set(pfad, `data:font/ttf;base64,${Buffer.from(schrift).toString('base64')}`)
  }
  return zeichenFaces(verteilung, (pfad) => schriften.get(pfad) ?? '')
}
