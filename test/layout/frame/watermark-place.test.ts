import { expect, it } from 'vitest'
import { setWatermark } from '../../../src/layout/frame/watermark.js'
import { MIDDLE, placeInside, placeOnCover } from '../../../src/layout/frame/watermark-place.js'
import { dokumentFrom } from '../../word/fixtures.js'

type Field = { links: number; oben: number; breite: number; hoehe: number }

/** Where the mark lies on a cover with these fields; it is 500 by 200 px, turned 126 mm wide and 136 mm high. */
function placeOver(fields: readonly Field[], inner = '<p class="titel">Programm</p>') {
  const dokument = dokumentFrom(`<section class="titelseite">${inner}</section>`)
  const { titelgrafik: _, ...gestaltung } = dokument.gestaltung
  const cover = gestaltung.titelseite
  const { grund: __, ...logo } = cover.logo
  const flaechen = fields.map((field) => ({ farbe: 'akzent' as const, ...field }))
  dokument.gestaltung = { ...gestaltung, titelseite: { ...cover, flaechen, logo, bild: UPPER } }
  setWatermark(dokument, { svg: '<svg/>', breite: 500, hoehe: 200 })
  return placeOnCover(dokument)
}

const UPPER = { links: -3, oben: -3, breite: 216, hoehe: 203 }

it('the mark of a draft lies in the middle of a cover without fields, or with one that does not reach it', () => {
  expect(placeOver([])).toEqual(MIDDLE)
  expect(placeOver([{ links: 0, oben: 0, breite: 210, hoehe: 20 }])).toEqual(MIDDLE)
  expect(placeOver([UPPER])?.scale).toBeLessThan(1)
})

it('where fields or a picture would hide a part, it lies whole in the largest part that they leave free', () => {
  const place = placeOver([UPPER, { links: 0, oben: 200, breite: 40, hoehe: 97 }])
  // Right of 40 and below 200 mm.
  expect(place).toMatchObject({ x: 125, y: 248.5 })
  expect(place?.scale).toBeGreaterThan(0.5)
  expect((place?.scale ?? 1) * 136).toBeLessThan(97 - 10)
  expect(placeOver([], '<img class="titelbild" data-grafik="bild" alt="x">')).toMatchObject({ x: 105, y: 248.5 })
})

it('it is left off a cover that leaves it no room', () => {
  expect(placeOver([{ links: 0, oben: 0, breite: 210, hoehe: 260 }])).toBeUndefined()
})

it('lies below the field at the head of the page of the Impressum, and in the middle where there is none', () => {
  const dokument = dokumentFrom('<section class="impressum"><p class="impressumtitel">Impressum</p></section>')
  setWatermark(dokument, { svg: '<svg/>', breite: 500, hoehe: 200 })
  expect(placeInside(dokument)?.y).toBe((150 + 297) / 2)
  const { innenseite } = dokument.gestaltung
  dokument.gestaltung = { ...dokument.gestaltung, innenseite: { ...innenseite, flaeche: 'keine' } }
  expect(placeInside(dokument)).toEqual(MIDDLE)
})
