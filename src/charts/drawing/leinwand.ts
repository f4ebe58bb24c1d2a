import { createHash } from 'node:crypto'
import type { ChartConfiguration } from 'chart.js'
import { ChartJSNodeCanvas } from 'chartjs-node-canvas'
import { type ChartStyle, chartTypeSize } from '../colours/stil.js'
import { ChartError } from '../diagrammfehler.js'
import type { Typesetting } from '../labels/textsatz.js'

/** One canvas for pictures of every size: a second ChartJSNodeCanvas would load all of chart.js once more. */
class CanvasDrawer extends ChartJSNodeCanvas {
  declare protected _width: number
  declare protected _height: number

  drawSvg(config: ChartConfiguration, width: number, height: number): string {
    this._width = width
    this._height = height
    return this.renderToBufferSync(config, 'image/svg+xml').toString('utf8')
  }

  drawFreely(width: number, height: number, draw: (ctx: CanvasRenderingContext2D) => void): string {
    const canvas = this._createCanvas(width, height, 'svg')
    draw(canvas.getContext('2d'))
    return canvas.toBuffer().toString('utf8')
  }

  createMeasuring(): CanvasRenderingContext2D {
    return this._createCanvas(1, 1).getContext('2d')
  }
}

const drawer = new CanvasDrawer({ width: 1, height: 1, type: 'svg' })
const measuring = drawer.createMeasuring()
const registered = new Set<string>()

/**
 * The family is one plain word without digits: chart.js writes it unquoted into the font shorthand, where anything else
 * silently ends in another font. It is made of the path, so that two designs in one process keep their fonts apart.
 */
function registerFont(path: string): string {
  const family = `Schrift${createHash('sha256')
    .update(path)
    .digest('hex')
    .slice(0, 16)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`
  if (!registered.has(family)) {
    try {
      drawer.registerFont(path, { family: family })
    } catch {
      throw new ChartError(`Die Schriftdatei „${path}“ für Diagramme lässt sich nicht lesen.`)
    }
    registered.add(family)
  }
  return family
}

/** The fonts of the design at the size of small type, and how wide a text is in them. */
export function createTypesetting(style: ChartStyle): Typesetting {
  const size = (chartTypeSize(style.groessen) * 96) / 72
  const families = {
    normal: registerFont(style.schriftdateien.normal.ttf),
    bold: registerFont(style.schriftdateien.halbfett.ttf),
  }
  const font = { normal: `${size}px ${families.normal}`, bold: `${size}px ${families.bold}` }
  const widths = new Map<string, number>()
  const measure = (text: string, font: string) => {
    const key = `${font} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    measuring.font = font
    const width = measuring.measureText(text).width
    widths.set(key, width)
    return width
  }
  return {
    size,
    line: Math.round(size * 1.22),
    families,
    measure: (text) => measure(text, font.normal),
    measureBold: (text) => measure(text, font.bold),
  }
}

/** Draws one chart as the SVG that the canvas writes. */
export function drawSvg(config: ChartConfiguration, width: number, height: number): string {
  return drawer.drawSvg(config, width, height)
}

/** Draws anything but a chart, on the same canvas. */
export function drawFreely(width: number, height: number, draw: (ctx: CanvasRenderingContext2D) => void): string {
  return drawer.drawFreely(width, height, draw)
}
