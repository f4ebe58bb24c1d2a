import { createHash } from 'node:crypto'
import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas'
import { findElements } from '../xml/find.js'
import { readXml, rootOf, writeXml, XmlElement } from '../xml/xml.js'
import { type Bildschicht, readTransformationen, splitSchichten } from './svgschichten.js'

/** From so much weight on text is set in the bold face. */
const FETT = 600

/** The fonts that text in vector pictures is painted in. */
export type Svgschriften = Readonly<Record<'normal' | 'halbfett', Uint8Array>>

/** Paints a vector picture into this many pixels, as a PNG. */
export async function drawSvg(
  svg: string,
  mass: readonly [number, number],
  schriften: Svgschriften,
): Promise<Uint8Array> {
  return new Uint8Array(await paintSvg(svg, mass, (leinwand) => leinwand.encode('png'), schriften))
}

/** Paints a vector picture into this many pixels and has them read; after that they are gone. */
export async function paintSvg<Gelesen>(
  svg: string,
  [breite, hoehe]: readonly [number, number],
  read: (leinwand: Canvas) => Gelesen | Promise<Gelesen>,
  schriften: Partial<Svgschriften> = {},
): Promise<Gelesen> {
  // Canvas and svgo cost time to load, and most documents have no need of them.
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas')
  const wurzel = rootOf(readXml(await inlineStyles(svg)))
  // Text is always in fonts of our own: what else is registered depends on what was painted before.
  for (const [schnitt, ttf] of Object.entries(schriften)) {
    const name = nameSchrift(ttf)
    if (!GlobalFonts.has(name)) GlobalFonts.register(Buffer.from(ttf), name)
    for (const text of listTexte(wurzel, schnitt === 'halbfett')) text.attributes['font-family'] = name
  }
  enlarge(wurzel, breite, hoehe)
  const leinwand = createCanvas(breite, hoehe)
  const ctx = leinwand.getContext('2d')
  for (const schicht of splitSchichten(wurzel)) {
    if (schicht instanceof XmlElement) {
      const bild = await loadImage(Buffer.from(writeXml(schicht)))
      ctx.drawImage(bild, 0, 0, breite, hoehe)
      releaseImage(bild)
    } else await drawBild(ctx, schicht, wurzel, [breite, hoehe])
  }
  const gelesen = await read(leinwand)
  releaseCanvas(leinwand)
  return gelesen
}

/**
 * Lets go of the pixels of a picture that has been painted. They lie outside of what the collector of garbage knows of: a hundred
 * pictures would hold as many megabytes before it comes.
 */
export function releaseImage(bild: Image): void {
  bild.onload = () => undefined
  bild.src = new Uint8Array()
}

/** The same for what was painted on. */
export function releaseCanvas(leinwand: Canvas): void {
  leinwand.width = 1
  leinwand.height = 1
}

/** Skia paints as many pixels as a picture says itself, and draws those out: so it says as many as are wanted. */
function enlarge({ attributes }: XmlElement, breite: number, hoehe: number): void {
  const eigenes = [attributes.width, attributes.height].map((laenge) => Number.parseFloat(laenge ?? ''))
  if (!attributes.viewBox && eigenes.every((laenge) => laenge > 0)) attributes.viewBox = `0 0 ${eigenes.join(' ')}`
  if (attributes.viewBox) Object.assign(attributes, { width: String(breite), height: String(hoehe) })
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

function listTexte(wurzel: XmlElement, fett: boolean): XmlElement[] {
  return findElements(wurzel, 'text', 'tspan').filter(
    ({ attributes: { 'font-weight': gewicht = '' } }) => (gewicht === 'bold' || Number(gewicht) >= FETT) === fett,
  )
}

const schriftnamen = new WeakMap<Uint8Array, string>()

/** The canvas knows a family by one plain word only. Found once a font, not once a picture. */
function nameSchrift(ttf: Uint8Array): string {
  const bekannt = schriftnamen.get(ttf)
  if (bekannt !== undefined) return bekannt
  const name = `svg${createHash('sha256').update(ttf).digest('hex').slice(0, 12)}`
  schriftnamen.set(ttf, name)
  return name
}

async function drawBild(
  ctx: SKRSContext2D,
  { bild, transformationen }: Bildschicht,
  { attributes: wurzel }: XmlElement,
  [breite, hoehe]: readonly [number, number],
): Promise<void> {
  const { loadImage } = await import('@napi-rs/canvas')
  const { attributes } = bild
  const quelle = attributes.href ?? attributes['xlink:href'] ?? ''
  if (!quelle.startsWith('data:')) return
  const zahl = (name: string) => Number.parseFloat(attributes[name] ?? '0') || 0
  const [links = 0, oben = 0, weite = breite, hohe = hoehe] = (wurzel.viewBox ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  const massstab = Math.min(breite / weite, hoehe / hohe)
  const gemalt = await loadImage(quelle)
  const [w, h] = [zahl('width') || gemalt.width, zahl('height') || gemalt.height]
  // As large as fits into its place, in its middle, unless it may be stretched.
  const gestreckt = attributes.preserveAspectRatio?.startsWith('none') === true
  const passend = Math.min(w / gemalt.width, h / gemalt.height)
  const [b, t] = gestreckt ? [w, h] : [gemalt.width * passend, gemalt.height * passend]
  ctx.save()
  ctx.translate((breite - weite * massstab) / 2, (hoehe - hohe * massstab) / 2)
  ctx.scale(massstab, massstab)
  ctx.translate(-links, -oben)
  for (const matrix of transformationen.flatMap(readTransformationen)) ctx.transform(...matrix)
  ctx.drawImage(gemalt, zahl('x') + (w - b) / 2, zahl('y') + (h - t) / 2, b, t)
  ctx.restore()
  releaseImage(gemalt)
}
