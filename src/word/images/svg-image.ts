import { createHash } from 'node:crypto'
import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas'
import { findElements } from '../xml/find.js'
import { readXml, rootOf, writeXml, XmlElement } from '../xml/xml.js'
import { type ImageLayer, readTransforms, splitLayers } from './svg-layers.js'

/** From so much weight on text is set in the bold face. */
const BOLD = 600

/** The fonts that text in vector pictures is painted in. */
export type SvgFonts = Readonly<Record<'normal' | 'halbfett', Uint8Array>>

/** Paints a vector picture into this many pixels, as a PNG. */
export async function drawSvg(svg: string, size: readonly [number, number], fonts: SvgFonts): Promise<Uint8Array> {
  return new Uint8Array(await paintSvg(svg, size, (canvas) => canvas.encode('png'), fonts))
}

/** Paints a vector picture into this many pixels and has them read; after that they are gone. */
export async function paintSvg<ReadElement>(
  svg: string,
  [width, height]: readonly [number, number],
  read: (canvas: Canvas) => ReadElement | Promise<ReadElement>,
  fonts: Partial<SvgFonts> = {},
): Promise<ReadElement> {
  // Canvas and svgo cost time to load, and most documents have no need of them.
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas')
  const root = rootOf(readXml(await inlineStyles(svg)))
  // Text is always in fonts of our own: what else is registered depends on what was painted before.
  for (const [face, ttf] of Object.entries(fonts)) {
    const name = nameFont(ttf)
    if (!GlobalFonts.has(name)) GlobalFonts.register(Buffer.from(ttf), name)
    for (const text of listTexts(root, face === 'halbfett')) text.attributes['font-family'] = name
  }
  enlarge(root, width, height)
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  for (const layer of splitLayers(root)) {
    if (layer instanceof XmlElement) {
      const image = await loadImage(Buffer.from(writeXml(layer)))
      ctx.drawImage(image, 0, 0, width, height)
      releaseImage(image)
    } else await drawImage(ctx, layer, root, [width, height])
  }
  const result = await read(canvas)
  releaseCanvas(canvas)
  return result
}

/**
 * Lets go of the pixels of a picture that has been painted. They lie outside of what the collector of garbage knows of: a hundred
 * pictures would hold as many megabytes before it comes.
 */
export function releaseImage(image: Image): void {
  image.onload = () => undefined
  image.src = new Uint8Array()
}

/** The same for what was painted on. */
export function releaseCanvas(canvas: Canvas): void {
  canvas.width = 1
  canvas.height = 1
}

/** Skia paints as many pixels as a picture says itself, and draws those out: so it says as many as are wanted. */
function enlarge({ attributes }: XmlElement, width: number, height: number): void {
  const own = [attributes.width, attributes.height].map((length) => Number.parseFloat(length ?? ''))
  if (!attributes.viewBox && own.every((length) => length > 0)) attributes.viewBox = `0 0 ${own.join(' ')}`
  if (attributes.viewBox) Object.assign(attributes, { width: String(width), height: String(height) })
}

/** Skia knows attributes of presentation only: what style sheets and style attributes say is moved there. */
async function inlineStyles(svg: string): Promise<string> {
  if (!/<style\b|\sstyle\s*=/.test(svg)) return svg
  const { optimize } = await import('svgo')
  return optimize(svg, {
    plugins: [
      { name: 'inlineStyles', params: { onlyMatchedOnce: false, removeMatchedSelectors: true } },
      'convertStyleToAttrs',
    ],
  }).data
}

function listTexts(root: XmlElement, bold: boolean): XmlElement[] {
  return findElements(root, 'text', 'tspan').filter(
    ({ attributes: { 'font-weight': weight = '' } }) => (weight === 'bold' || Number(weight) >= BOLD) === bold,
  )
}

const fontNames = new WeakMap<Uint8Array, string>()

/** The canvas knows a family by one plain word only. Found once a font, not once a picture. */
function nameFont(ttf: Uint8Array): string {
  const known = fontNames.get(ttf)
  if (known !== undefined) return known
  const name = `svg${createHash('sha256').update(ttf).digest('hex').slice(0, 12)}`
  fontNames.set(ttf, name)
  return name
}

async function drawImage(
  ctx: SKRSContext2D,
  { image, transforms }: ImageLayer,
  { attributes: root }: XmlElement,
  [width, height]: readonly [number, number],
): Promise<void> {
  const { loadImage } = await import('@napi-rs/canvas')
  const { attributes } = image
  const source = attributes.href ?? attributes['xlink:href'] ?? ''
  if (!source.startsWith('data:')) return
  const number = (name: string) => Number.parseFloat(attributes[name] ?? '0') || 0
  const [left = 0, top = 0, advance = width, tall = height] = (root.viewBox ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  const scale = Math.min(width / advance, height / tall)
  const painted = await loadImage(source)
  const [w, h] = [number('width') || painted.width, number('height') || painted.height]
  // As large as fits into its place, in its middle, unless it may be stretched.
  const stretched = attributes.preserveAspectRatio?.startsWith('none') === true
  const fitting = Math.min(w / painted.width, h / painted.height)
  const [b, t] = stretched ? [w, h] : [painted.width * fitting, painted.height * fitting]
  ctx.save()
  ctx.translate((width - advance * scale) / 2, (height - tall * scale) / 2)
  ctx.scale(scale, scale)
  ctx.translate(-left, -top)
  for (const matrix of transforms.flatMap(readTransforms)) ctx.transform(...matrix)
  ctx.drawImage(painted, number('x') + (w - b) / 2, number('y') + (h - t) / 2, b, t)
  ctx.restore()
  releaseImage(painted)
}
