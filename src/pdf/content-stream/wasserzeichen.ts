import { PDFArray, type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { Dokument } from '../../layout/document/dokument.js'
import { is, isElement } from '../../layout/document/tree.js'
import { SLOPE, watermarkOf } from '../../layout/frame/watermark.js'
import { MIDDLE, placeInside, placeOnCover, type WatermarkPlace } from '../../layout/frame/watermark-place.js'
import { packStream } from '../file/structure-tree.js'

const POINTS_PER_PX = 0.75
const POINTS_PER_MM = 72 / 25.4
const CONTENTS = PDFName.of('Contents')

/**
 * Lays the mark of a draft beneath all that is painted on each page: paths in one colour, an artifact (ISO 32000-1, 14.8.2.2.2), so
 * that no reader of the text meets it. Nothing for a document that is no draft. On the cover and behind it, it lies where nothing hides a part of it.
 * @param first the number of the first of these pages
 */
export function layWasserzeichen(pdf: PDFDocument, dokument: Dokument, first = 1): void {
  const graphic = watermarkOf(dokument)
  if (!graphic) return
  const paths = pathsOf(graphic.svg)
  const streamOf = (matrix: readonly number[]) =>
    pdf.context.register(packStream(pdf.context.obj({}), Buffer.from(paint(paths, matrix), 'latin1')))
  // Pages of one size share what is painted on them.
  const painted = new Map<string, PDFRef>()
  for (const [index, page] of pdf.getPages().entries()) {
    const place = placeOn(first + index, dokument)
    if (!place) continue
    const matrix = matrixOf(graphic, page, place)
    const key = matrix.join(' ')
    const stream = painted.get(key) ?? streamOf(matrix)
    painted.set(key, stream)
    const content = page.node.get(CONTENTS)
    const before = content instanceof PDFArray ? content.asArray() : content ? [content] : []
    page.node.set(CONTENTS, pdf.context.obj([stream, ...before]))
  }
}

/** Where the mark lies on a page: on the cover and behind it, where nothing hides a part of it. */
function placeOn(page: number, dokument: Dokument): WatermarkPlace | undefined {
  if (page === 1) return placeOnCover(dokument)
  const [, second] = dokument.baum.children.filter(isElement)
  return page === 2 && second && is(second, 'section.impressum') ? placeInside(dokument) : MIDDLE
}

/** Where the picture lies: its middle on that of the page or on its place of the cover, turned, in points. */
function matrixOf(
  { breite, hoehe }: { breite: number; hoehe: number },
  page: PDFPage,
  place: WatermarkPlace,
): number[] {
  const angle = (SLOPE * Math.PI) / 180
  const size = POINTS_PER_PX * place.scale
  const [a, b] = [size * Math.cos(angle), size * Math.sin(angle)]
  // The picture's y points downwards.
  const [c, d] = [b, -a]
  const { width, height } = page.getSize()
  const [x, y] = [width / 2 + (place.x - MIDDLE.x) * POINTS_PER_MM, height / 2 - (place.y - MIDDLE.y) * POINTS_PER_MM]
  return [a, b, c, d, x - (a * breite + c * hoehe) / 2, y - (b * breite + d * hoehe) / 2]
}

interface FilledPath {
  colour: string
  operators: string
}

function paint(paths: readonly FilledPath[], matrix: readonly number[]): string {
  return [
    '/Artifact <</Type/Pagination/Subtype/Watermark>>BDC',
    'q',
    `${matrix.map(short).join(' ')} cm`,
    ...paths.map(({ colour, operators }) => `${channels(colour)} rg\n${operators}\nf`),
    'Q',
    'EMC\n',
  ].join('\n')
}

/** The filled paths of a picture of outlines. */
function pathsOf(svg: string): FilledPath[] {
  return [...svg.matchAll(/<path\b[^>]*>/g)].map(([tag]) => ({
    colour: /\bfill="([^"]*)"/.exec(tag)?.[1] ?? '',
    operators: outline(/\bd="([^"]*)"/.exec(tag)?.[1] ?? ''),
  }))
}

/** Steps of a path as the canvas writes it, all from the origin: in PDF, curves have two points that pull at them (8.5.2.2). */
function outline(d: string): string {
  const lines: string[] = []
  let [x, y] = [0, 0]
  for (const [, step = '', operands = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = (operands.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    if (step === 'Z') lines.push('h')
    else if (step === 'H' || step === 'V') {
      for (const value of values) {
        if (step === 'H') x = value
        else y = value
        lines.push(`${short(x)} ${short(y)} l`)
      }
    } else {
      const count = { M: 2, L: 2, Q: 4, C: 6 }[step]
      if (!count) throw new Error(`Der Umriss des Wasserzeichens hat einen Schritt „${step}“`)
      for (let i = 0; i + count <= values.length; i += count) {
        const points = step === 'Q' ? raise([x, y], values.slice(i, i + 4)) : values.slice(i, i + count)
        ;[x = 0, y = 0] = points.slice(-2)
        const operator = { M: i === 0 ? 'm' : 'l', L: 'l' }[step] ?? 'c'
        lines.push(`${points.map(short).join(' ')} ${operator}`)
      }
    }
  }
  return lines.join('\n')
}

/** A curve with one point that pulls, as one with two. */
function raise([x0, y0]: readonly [number, number], [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): number[] {
  const near = (from: number, to: number) => from + (2 / 3) * (to - from)
  return [near(x0, x1), near(y0, y1), near(x2, x1), near(y2, y1), x2, y2]
}

const short = (number: number): string => String(Number(number.toFixed(4)))

function channels(colour: string): string {
  const number = Number.parseInt(colour.slice(1), 16)
  return [16, 8, 0].map((shift) => short(((number >> shift) & 255) / 255)).join(' ')
}
