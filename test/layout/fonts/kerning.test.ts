import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { SCHRIFTEN } from '../../../src/layout/design/schriften/schriftdateien.js'
import { readGlyphen } from '../../../src/layout/fonts/breiten.js'
import { narrowestSpace, readKerning } from '../../../src/layout/fonts/kerning.js'
import { openSchrift } from '../../../src/layout/fonts/sfnt.js'

const TEXTSCHRIFTEN = readdirSync(SCHRIFTEN).filter((name) => /^(?:Source|Public).*\.ttf$/.test(name))

it.each(TEXTSCHRIFTEN)('%s leaves every space of German text as wide as it is', (name) => {
  // A serif's diagonals lean a little over the space before them; a gap between words it stays.
  const narrowest = name.startsWith('SourceSerif4') ? 0.85 : 1
  expect(narrowestSpace(readFileSync(join(SCHRIFTEN, name)))?.anteil).toBeGreaterThanOrEqual(narrowest)
})

it.each(['PublicSans-halbfett', 'SourceSans3-kursiv'])('the kerning of %s is what a drawing program takes', (name) => {
  const ttf = readFileSync(join(SCHRIFTEN, `${name}.ttf`))
  const { daten, anfang } = openSchrift(ttf)
  const [glyphe, geviert, kerning] = [
    readGlyphen(daten, anfang('cmap')),
    daten.getUint16(anfang('head') + 18),
    readKerning(ttf),
  ]
  GlobalFonts.register(ttf, `Kern${name}`)
  const ctx = createCanvas(10, 10).getContext('2d')
  ctx.font = `${geviert}px Kern${name}`
  const width = (text: string) => ctx.measureText(text).width
  const paare = ['AV', 'To', 'Wa', 'r.', 'Ty', 'nn', 'LT', 'Ve']
  const gelesen = paare.map(([a = '', b = '']) => kerning(glyphe(a.codePointAt(0) ?? 0), glyphe(b.codePointAt(0) ?? 0)))
  expect(gelesen.filter((wert) => wert !== 0).length).toBeGreaterThan(4)
  for (const [i, paar] of paare.entries())
    expect(width(paar) - width(paar.charAt(0)) - width(paar.charAt(1)), paar).toBeCloseTo(gelesen[i] ?? 0, -0.5)
})
