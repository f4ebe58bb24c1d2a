import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFonts } from '../../../src/word/fonts/fonts.js'
import { drawSvg, paintSvg, type SvgFonts } from '../../../src/word/images/svg-image.js'
import { readTransforms } from '../../../src/word/images/svg-layers.js'
import { readGestaltung } from '../fixtures.js'

let fonts: SvgFonts
beforeAll(async () => {
  const { normal, halbfett: semibold } = await readFonts(readGestaltung())
  fonts = { normal, halbfett: semibold }
})

/** The colours ("r,g,b,a") at places of a picture of 100 by 100 pixels. */
async function coloursAt(svg: string, ...positions: [x: number, y: number][]): Promise<string[]> {
  const image = await loadImage(Buffer.from(await drawSvg(svg, [100, 100], fonts)))
  const ctx = createCanvas(100, 100).getContext('2d')
  ctx.drawImage(image, 0, 0)
  return positions.map(([x, y]) => [...ctx.getImageData(x, y, 1, 1).data].join())
}

const svg = (content: string, attributes = 'viewBox="0 0 100 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100" ${attributes}>${content}</svg>`
const [ROT, GRUEN, LEER] = ['255,0,0,255', '0,128,0,255', '0,0,0,0']

async function field(colour: string): Promise<string> {
  const canvas = createCanvas(4, 4)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, 4, 4)
  return `data:image/png;base64,${(await canvas.encode('png')).toString('base64')}`
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
  ])('where colours come from %s', async (_, content) => {
    expect(await coloursAt(svg(content), [20, 20], [50, 90])).toEqual([LEER, ROT])
  })

  it('with pictures in it, between what is drawn before and after them', async () => {
    const image = `<image x="10" y="10" width="40" height="40" xlink:href="${await field('red')}"/>`
    const content = `<rect width="60" height="60" fill="black"/>${image}<rect x="30" y="30" width="40" height="40" fill="green"/>`
    expect(await coloursAt(svg(content), [5, 5], [20, 20], [40, 40], [80, 80])).toEqual(['0,0,0,255', ROT, GRUEN, LEER])
  })

  it('with pictures in groups that are moved, and in a box of its own scale', async () => {
    const image = `<g transform="translate(10 5)"><g transform="scale(2)"><image width="5" height="5" href="${await field('red')}"/></g></g>`
    expect(await coloursAt(svg(image, 'viewBox="0 0 50 50"'), [15, 15], [22, 12], [38, 28], [45, 15])).toEqual([
      LEER,
      ROT,
      ROT,
      LEER,
    ])
  })

  it('with pictures as large as they are, within their place or stretched to it; what lies elsewhere is not fetched', async () => {
    const red = await field('red')
    const [own, place, stretched, elsewhere] = [
      `<image x="10" y="10" href="${red}"/>`,
      `<image x="10" y="10" width="20" height="40" href="${red}"/>`,
      `<image x="10" y="10" width="20" height="40" preserveAspectRatio="none" href="${red}"/>`,
      '<image x="10" y="10" width="20" height="40" href="https://example.org/bild.png"/>',
    ].map((image) => svg(image))
    expect(await coloursAt(own ?? '', [11, 11], [13, 13], [15, 15])).toEqual([ROT, ROT, LEER])
    expect(await coloursAt(place ?? '', [20, 30], [20, 12], [20, 48])).toEqual([ROT, LEER, LEER])
    expect(await coloursAt(stretched ?? '', [20, 30], [20, 12], [20, 48])).toEqual([ROT, ROT, ROT])
    expect(await coloursAt(elsewhere ?? '', [20, 30])).toEqual([LEER])
  })

  it('as finely as it is asked for, however small it says that it is', async () => {
    for (const size of [
      'width="10" height="10" viewBox="0 0 10 10"',
      'viewBox="0 0 10 10"',
      'width="10" height="10"',
    ]) {
      const small = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect x="2" y="2" width="5" height="5" fill="red"/></svg>`
      const raender = await coloursAt(small, [19, 40], [20, 40], [69, 40], [70, 40])
      expect(raender, size).toEqual([LEER, ROT, ROT, LEER])
    }
  })

  it('with text in the font of the design, whatever fonts have been registered before', async () => {
    const text = svg(
      '<text x="5" y="60" font-size="40" font-family="Arial">Äö</text><text y="95" font-weight="700">Fett</text>',
    )
    const before = await drawSvg(text, [100, 100], fonts)
    GlobalFonts.register(Buffer.from(fonts.halbfett), 'Arial')
    expect(Buffer.from(await drawSvg(text, [100, 100], fonts))).toEqual(Buffer.from(before))
    expect(Buffer.from(await drawSvg(text.replace('Äö', 'Öä'), [100, 100], fonts))).not.toEqual(Buffer.from(before))
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
  ['skewX(45)', [[1, 0, 1, 1, 0, 0]]],
  ['skewY(45)', [[1, 1, 0, 1, 0, 0]]],
  ['translateX(45)', [[1, 0, 0, 1, 0, 0]]],
  ['rotate(90 10 0)', [[0, 1, -1, 0, 10, -10]]],
])('the matrices of %s', (list, expected) => {
  expect(readTransforms(list).map((matrix) => matrix.map((number) => Math.round(number * 1e6) / 1e6 + 0))).toEqual(
    expected,
  )
})

it('holds no pixels of a picture once it has been read', async () => {
  const canvas = await paintSvg(svg('<rect width="100" height="100" fill="red"/>'), [100, 100], (painted) => {
    expect([painted.width, painted.height, painted.data().subarray(0, 4).join()]).toEqual([100, 100, ROT])
    return painted
  })
  expect([canvas.width, canvas.height]).toEqual([1, 1])
})
