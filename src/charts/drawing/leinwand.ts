import { createHash } from 'node:crypto'
import type { ChartConfiguration } from 'chart.js'
import { ChartJSNodeCanvas } from 'chartjs-node-canvas'
import { chartTypeSize, type Diagrammstil } from '../colours/stil.js'
import { DiagrammFehler } from '../diagrammfehler.js'
import type { Textsatz } from '../labels/textsatz.js'

/** One canvas for pictures of every size: a second ChartJSNodeCanvas would load all of chart.js once more. */
class Zeichner extends ChartJSNodeCanvas {
  declare protected _width: number
  declare protected _height: number

  drawSvg(config: ChartConfiguration, breite: number, hoehe: number): string {
    this._width = breite
    this._height = hoehe
    return this.renderToBufferSync(config, 'image/svg+xml').toString('utf8')
  }

  drawFrei(breite: number, hoehe: number, draw: (ctx: CanvasRenderingContext2D) => void): string {
    const leinwand = this._createCanvas(breite, hoehe, 'svg')
    draw(leinwand.getContext('2d'))
    return leinwand.toBuffer().toString('utf8')
  }

  createMessung(): CanvasRenderingContext2D {
    return this._createCanvas(1, 1).getContext('2d')
  }
}

const zeichner = new Zeichner({ width: 1, height: 1, type: 'svg' })
const messung = zeichner.createMessung()
const registriert = new Set<string>()

/**
 * The family is one plain word without digits: chart.js writes it unquoted into the font shorthand, where anything else
 * silently ends in another font. It is made of the path, so that two designs in one process keep their fonts apart.
 */
function registerSchrift(pfad: string): string {
  const familie = `Schrift${createHash('sha256')
    .update(pfad)
    .digest('hex')
    .slice(0, 16)
    .replace(/\d/g, (ziffer) => 'ghijklmnop'.charAt(Number(ziffer)))}`
  if (!registriert.has(familie)) {
    try {
      zeichner.registerFont(pfad, { family: familie })
    } catch {
      throw new DiagrammFehler(`Die Schriftdatei „${pfad}“ für Diagramme lässt sich nicht lesen.`)
    }
    registriert.add(familie)
  }
  return familie
}

/** The fonts of the design at the size of small type, and how wide a text is in them. */
export function createTextsatz(stil: Diagrammstil): Textsatz {
  const groesse = (chartTypeSize(stil.groessen) * 96) / 72
  const familien = {
    normal: registerSchrift(stil.schriftdateien.normal.ttf),
    halbfett: registerSchrift(stil.schriftdateien.halbfett.ttf),
  }
  const schrift = { normal: `${groesse}px ${familien.normal}`, halbfett: `${groesse}px ${familien.halbfett}` }
  const breiten = new Map<string, number>()
  const measure = (text: string, font: string) => {
    const schluessel = `${font} ${text}`
    const bekannt = breiten.get(schluessel)
    if (bekannt !== undefined) return bekannt
    messung.font = font
    const breite = messung.measureText(text).width
    breiten.set(schluessel, breite)
    return breite
  }
  return {
    groesse,
    zeile: Math.round(groesse * 1.22),
    familien,
    schrift,
    messe: (text) => measure(text, schrift.normal),
    messeHalbfett: (text) => measure(text, schrift.halbfett),
  }
}

/** Draws one chart as the SVG that the canvas writes. */
export function drawSvg(config: ChartConfiguration, breite: number, hoehe: number): string {
  return zeichner.drawSvg(config, breite, hoehe)
}

/** Draws anything but a chart, on the same canvas. */
export function drawFrei(breite: number, hoehe: number, draw: (ctx: CanvasRenderingContext2D) => void): string {
  return zeichner.drawFrei(breite, hoehe, draw)
}
