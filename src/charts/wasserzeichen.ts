import { computeTon } from './colours/farbe.js'
import type { Diagrammstil } from './colours/stil.js'
import { enqueue } from './drawing/render.js'
import { finishSvg } from './drawing/svg.js'
import type { Drawing } from './drawing/vorrat.js'

/** Height of the letters of the first line, in CSS pixels; those of the others are so much smaller. */
const GROSS = 128
const KLEINER = 0.24
/** Of its size: from one baseline to the next, and what lines need above the first and below the last. */
const ZEILE = 1.35
/** Against the paper: to be seen, and no more, or the small grey type over it could not be read. */
const KONTRAST = 1.17

/**
 * Draws what lies beneath the text of a draft, as an SVG of outlines in one colour: no font is needed for it, and it is no text
 * that anybody reads or finds. Lines are centred; the first is large.
 */
export async function renderWasserzeichen(zeilen: readonly string[], stil: Diagrammstil): Promise<Drawing> {
  const { createTextsatz, drawFrei } = await import('./drawing/leinwand.js')
  return enqueue(() => {
    const { familien, groesse, messeHalbfett } = createTextsatz(stil)
    const gesetzt = zeilen.map((text, index) => {
      const hoehe = index === 0 ? GROSS : GROSS * KLEINER
      return { text, hoehe, breite: (messeHalbfett(text) / groesse) * hoehe }
    })
    const breite = Math.ceil(Math.max(...gesetzt.map((zeile) => zeile.breite)))
    const hoehe = Math.ceil(gesetzt.reduce((summe, zeile) => summe + zeile.hoehe * ZEILE, 0))
    const svg = drawFrei(breite, hoehe, (ctx) => {
      ctx.fillStyle = computeTon(stil.farben.grau, stil.farben.papier, KONTRAST)
      ctx.textAlign = 'center'
      ctx.textBaseline = 'alphabetic'
      let unten = 0
      for (const zeile of gesetzt) {
        ctx.font = `${zeile.hoehe}px ${familien.halbfett}`
        ctx.fillText(zeile.text, breite / 2, unten + zeile.hoehe)
        unten += zeile.hoehe * ZEILE
      }
    })
    return { svg: finishSvg(svg, breite, hoehe), breite, hoehe }
  })
}
