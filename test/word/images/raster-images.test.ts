import { expect, it } from 'vitest'
import type { Picture } from '../../../src/layout/document/dokument.js'
import { readFonts } from '../../../src/word/fonts/fonts.js'
import { renderShownImages } from '../../../src/word/images/raster-images.js'
import { dokumentFrom, readGestaltung } from '../fixtures.js'

const drawing: Picture = {
  art: 'svg',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path fill="red" d="M0 0h4v2H0z"/></svg>',
  breite: 40,
  hoehe: 20,
}

it('only what a document shows in any case is painted: a drawing for ends of chapters not, unless the text shows it as well', async () => {
  const gestaltung = readGestaltung()
  const { normal, halbfett } = readFonts(gestaltung)
  const dokument = {
    ...dokumentFrom('<figure class="logo"><img data-grafik="beide" alt="Rot"></figure>'),
    gestaltung,
    pictures: new Map([
      ['beide', drawing],
      ['ende', drawing],
      ['gestaltung/innengrafik', drawing],
    ]),
    vignetten: ['ende', 'beide'],
  }
  const painted = await renderShownImages(dokument, { normal, halbfett })
  expect([...painted.keys()].sort()).toEqual(['beide', 'gestaltung/innengrafik'])
})
