import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawSvg, paintSvg, type Svgschriften } from '../../../src/word/bilder/svgbild.js'
import { readTransformationen } from '../../../src/word/bilder/svgschichten.js'
import { readSchriften } from '../../../src/word/fonts/schriften.js'
import { readGestaltung } from '../fixtures.js'

let schriften: Svgschriften
beforeAll(async () => {
  const { normal, halbfett } = await readSchriften(readGestaltung())
  schriften = { normal, halbfett }
})

/** The colours ("r,g,b,a") at places of a picture of 100 by 100 pixels. */
async function coloursAt(svg: string, ...stellen: [x: number, y: number][]): Promise<string[]> {
  const bild = await loadImage(Buffer.from(await drawSvg(svg, [100, 100], schriften)))
  const ctx = createCanvas(100, 100).getContext('2d')
  ctx.drawImage(bild, 0, 0)
  return stellen.map(([x, y]) => [...ctx.getImageData(x, y, 1, 1).data].join())
}

const svg = (inhalt: string, attribute = 'viewBox="0 0 100 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100" ${attribute}>${inhalt}</svg>`
const [ROT, GRUEN, LEER] = ['255,0,0,255', '0,128,0,255', '0,0,0,0']

async function feld(farbe: string): Promise<string> {
  const leinwand = createCanvas(4, 4)
  const ctx = leinwand.getContext('2d')
  ctx.fillStyle = farbe
  ctx.fillRect(0, 0, 4, 4)
  return `data:image/png;base64,${(await leinwand.encode('png')).toString('base64')}`
}

describe('a vector picture is painted as browsers show it', () => {
  it.each([
    [
      'a class',
      '<style>.a,.b{fill:none}.b{stroke:red;stroke-width:20}</style><path class="a" d="M0 0H40V40H0z"/><path class="b" d="M0 90H100"/>',
    ],
    [
      'an element by its place',
      '<style>g > rect { fill: none } path { stroke: red; stroke-width: 20 }</style><g><rect width="40" height="40"/></g><path d="M0 90H100"/>',
    ],
    [
      'style attributes',
      '<rect width="40" height="40" style="fill:none"/><path d="M0 90H100" style="stroke:#f00;stroke-width:20px"/>',
    ],
  ])('where colours come from %s', async (_, inhalt) => {
    expect(await coloursAt(svg(inhalt), [20, 20], [50, 90])).toEqual([LEER, ROT])
  })

  it('with pictures in it, between what is drawn before and after them', async () => {
    const bild = `<image x="10" y="10" width="40" height="40" xlink:href="${await feld('red')}"/>`
    const inhalt = `<rect width="60" height="60" fill="black"/>${bild}<rect x="30" y="30" width="40" height="40" fill="green"/>`
    expect(await coloursAt(svg(inhalt), [5, 5], [20, 20], [40, 40], [80, 80])).toEqual(['0,0,0,255', ROT, GRUEN, LEER])
  })

  it('with pictures in groups that are moved, and in a box of its own scale', async () => {
    const bild = `<g transform="translate(10 5)"><g transform="scale(2)"><image width="5" height="5" href="${await feld('red')}"/></g></g>`
    expect(await coloursAt(svg(bild, 'viewBox="0 0 50 50"'), [15, 15], [22, 12], [38, 28], [45, 15])).toEqual([
      LEER,
      ROT,
      ROT,
      LEER,
    ])
  })

  it('as finely as it is asked for, however small it says that it is', async () => {
    for (const mass of [
      'width="10" height="10" viewBox="0 0 10 10"',
      'viewBox="0 0 10 10"',
      'width="10" height="10"',
    ]) {
      const klein = `<svg xmlns="http://www.w3.org/2000/svg" ${mass}><rect x="2" y="2" width="5" height="5" fill="red"/></svg>`
      const raender = await coloursAt(klein, [19, 40], [20, 40], [69, 40], [70, 40])
      expect(raender, mass).toEqual([LEER, ROT, ROT, LEER])
    }
  })

  it('with text in the font of the design, whatever fonts have been registered before', async () => {
    const text = svg(
      '<text x="5" y="60" font-size="40" font-family="Arial">Äö</text><text y="95" font-weight="700">Fett</text>',
    )
    const davor = await drawSvg(text, [100, 100], schriften)
    GlobalFonts.register(Buffer.from(schriften.halbfett), 'Arial')
    expect(Buffer.from(await drawSvg(text, [100, 100], schriften))).toEqual(Buffer.from(davor))
    expect(Buffer.from(await drawSvg(text.replace('Äö', 'Öä'), [100, 100], schriften))).not.toEqual(Buffer.from(davor))
  })
})

it.each([
  ['translate(10)', [[1, 0, 0, 1, 10, 0]]],
  [
    'translate(10, -5) scale(2)',
    [
      [1, 0, 0, 1, 10, -5],
      [2, 0, 0, 2, 0, 0],
    ],
  ],
  ['scale(2 3)', [[2, 0, 0, 3, 0, 0]]],
  ['matrix(1 2 3 4 5 6)', [[1, 2, 3, 4, 5, 6]]],
  ['rotate(90 10 0)', [[0, 1, -1, 0, 10, -10]]],
])('the matrices of %s', (liste, erwartet) => {
  expect(readTransformationen(liste).map((matrix) => matrix.map((zahl) => Math.round(zahl * 1e6) / 1e6 + 0))).toEqual(
    erwartet,
  )
})

it('holds no pixels of a picture once it has been read', async () => {
  const leinwand = await paintSvg(svg('<rect width="100" height="100" fill="red"/>'), [100, 100], (gemalt) => {
    expect([gemalt.width, gemalt.height, gemalt.data().subarray(0, 4).join()]).toEqual([100, 100, ROT])
    return gemalt
  })
  expect([leinwand.width, leinwand.height]).toEqual([1, 1])
})
