import type { Organigrammstelle, Stellenart } from '../../content/organigramm.js'
import { areaWidth } from '../../content/satzspiegel.js'
import { schriftfarbe } from '../colours/palette.js'
import type { Diagrammstil } from '../colours/stil.js'
import { enqueue } from '../drawing/render.js'
import { finishSvg } from '../drawing/svg.js'
import { drawText, type Textsatz } from '../labels/textsatz.js'
import { arrange } from './anordnung.js'
import { isFett, type Stellenkasten } from './kasten.js'

/** How a kind of box looks: its ground, its edge, and whether the edge is broken. Kinds differ in more than colour. */
const AUSSEHEN: Record<
  Stellenart,
  (farben: Diagrammstil['farben']) => { grund: string; rand: string; muster: number[] }
> = {
  leitung: ({ akzentdunkel }) => ({ grund: akzentdunkel, rand: akzentdunkel, muster: [] }),
  bereich: ({ akzent }) => ({ grund: akzent, rand: akzent, muster: [] }),
  team: ({ hell, akzent }) => ({ grund: hell, rand: akzent, muster: [] }),
  stab: ({ papier, akzent }) => ({ grund: papier, rand: akzent, muster: [3, 2] }),
}

/**
 * Draws an organisation chart as an SVG whose text is outlines in the small type of the design. Rejects with a
 * DiagrammFehler where it does not fit on a page. `breite` and `hoehe` are in CSS pixels.
 */
export async function renderOrganigramm(
  spitze: Organigrammstelle,
  stil: Diagrammstil,
): Promise<{ svg: string; breite: number; hoehe: number }> {
  const { createTextsatz, drawFrei } = await import('../drawing/leinwand.js')
  return enqueue(() => {
    const satz = createTextsatz(stil)
    const { kaesten, linien, breite, hoehe } = arrange(spitze, Math.round((areaWidth(stil.seite) * 96) / 25.4), satz)
    const svg = drawFrei(breite, hoehe, (ctx) => {
      ctx.strokeStyle = stil.farben.grau
      ctx.lineWidth = 1
      for (const linie of linien) drawLinie(ctx, linie)
      for (const kasten of kaesten) drawKasten(ctx, kasten, stil, satz)
    })
    return { svg: finishSvg(svg, breite, hoehe), breite, hoehe }
  })
}

function drawLinie(ctx: CanvasRenderingContext2D, punkte: [x: number, y: number][]): void {
  ctx.beginPath()
  for (const [x, y] of punkte) ctx.lineTo(x, y)
  ctx.stroke()
}

function drawKasten(ctx: CanvasRenderingContext2D, kasten: Stellenkasten, stil: Diagrammstil, satz: Textsatz): void {
  const { stelle, name, zusatz, x, y, breite, hoehe } = kasten
  const { grund, rand, muster } = AUSSEHEN[stelle.art](stil.farben)
  ctx.fillStyle = grund
  ctx.fillRect(x, y, breite, hoehe)
  ctx.strokeStyle = rand
  ctx.lineWidth = 0.75
  ctx.setLineDash(muster)
  ctx.strokeRect(x, y, breite, hoehe)
  ctx.setLineDash([])
  const farbe = schriftfarbe(stil, grund)
  const mitte = y + hoehe / 2
  const write = (zeilen: string[], halbfett: boolean, versatz: number) =>
    drawText(ctx, satz, zeilen, x + breite / 2, mitte + versatz, { farbe, halbfett, ausrichtung: 'center' })
  write(name, isFett(stelle), (-zusatz.length * satz.zeile) / 2)
  write(zusatz, false, (name.length * satz.zeile) / 2)
}
