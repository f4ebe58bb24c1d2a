import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { FONTS } from '../../../src/layout/design/fonts/font-files.js'
import { readGlyphs } from '../../../src/layout/fonts/advances.js'
import { narrowestSpace, readKerning } from '../../../src/layout/fonts/kerning.js'
import { openFont } from '../../../src/layout/fonts/sfnt.js'

const TEXTSCHRIFTEN = readdirSync(FONTS).filter((name) => /^(?:Source|Public).*\.ttf$/.test(name))

it.each(TEXTSCHRIFTEN)('%s leaves every space of German text as wide as it is', (name) => {
  // A serif's diagonals lean a little over the space before them; a gap between words it stays.
  const narrowest = name.startsWith('SourceSerif4') ? 0.85 : 1
  expect(narrowestSpace(readFileSync(join(FONTS, name)))?.share).toBeGreaterThanOrEqual(narrowest)
})

it.each(['PublicSans-halbfett', 'SourceSans3-kursiv'])('the kerning of %s is what a drawing program takes', (name) => {
  const ttf = readFileSync(join(FONTS, `${name}.ttf`))
  const { data, start } = openFont(ttf)
  const [glyph, unitsPerEm, kerning] = [
    readGlyphs(data, start('cmap')),
    data.getUint16(start('head') + 18),
    readKerning(ttf),
  ]
  GlobalFonts.register(ttf, `Kern${name}`)
  const ctx = createCanvas(10, 10).getContext('2d')
  ctx.font = `${unitsPerEm}px Kern${name}`
  const width = (text: string) => ctx.measureText(text).width
  const pairs = ['AV', 'To', 'Wa', 'r.', 'Ty', 'nn', 'LT', 'Ve']
  const parsed = pairs.map(([a = '', b = '']) => kerning(glyph(a.codePointAt(0) ?? 0), glyph(b.codePointAt(0) ?? 0)))
  expect(parsed.filter((value) => value !== 0).length).toBeGreaterThan(4)
  for (const [i, pair] of pairs.entries())
    expect(width(pair) - width(pair.charAt(0)) - width(pair.charAt(1)), pair).toBeCloseTo(parsed[i] ?? 0, -0.5)
})
