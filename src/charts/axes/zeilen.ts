import type { BarElement, Chart, Plugin } from 'chart.js'
import { findBetont } from '../colours/betonung.js'
import { DiagrammFehler } from '../diagrammfehler.js'
import type { Auftrag } from '../drawing/auftrag.js'
import { drawText } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

// The text block of a page, less the caption.
export const GROESSTE_HOEHE = 840
const ABSTAND = 12

// From the most to the least composed: how many lines a name may take, which part of the width, and whether it must be whole.
const SPALTEN = [
  { hoechstens: 1, anteil: 0.36, ganz: true },
  { hoechstens: 2, anteil: 0.4, ganz: true },
  { hoechstens: 2, anteil: 0.5, ganz: true },
  { hoechstens: 3, anteil: 0.5, ganz: true },
  { hoechstens: 2, anteil: 0.58, ganz: false },
  { hoechstens: 1, anteil: 0.55, ganz: false },
]

/** The rows of a chart with names at the left: their names in lines, the width of that column, the height of each row. */
export interface Zeilen {
  namen: string[][]
  breite: number
  hoehe: number
}

/** How high a row would like to be for its bars, and how low it can get. */
export interface Zeilenbedarf {
  gern: number
  mindestens: number
}

/** The column of names: as narrow as they allow, two lines at most, and one line where the rows stand close. */
export function layoutZeilen({ diagramm, satz, breite }: Auftrag, platz: number, bedarf: Zeilenbedarf): Zeilen {
  const { kategorien, titel } = diagramm
  for (const { hoechstens, anteil, ganz } of SPALTEN) {
    const namen = kategorien.map((name) => wrapText(name, breite * anteil, hoechstens, satz.messeHalbfett))
    const zeilen = Math.max(...namen.map(({ length }) => length))
    const gern = Math.max(bedarf.gern, zeilen * satz.zeile + (zeilen > 1 ? 10 : 9))
    const hoehe = Math.min(gern, platz / kategorien.length)
    const engste = Math.max(zeilen * satz.zeile + (zeilen > 1 ? 4 : -1), bedarf.mindestens)
    const gekuerzt = namen.some((umbruch, i) => isShortened(umbruch, kategorien[i] ?? ''))
    if (hoehe < engste || (ganz && gekuerzt)) continue
    return { namen, hoehe, breite: Math.max(...namen.flat().map(satz.messeHalbfett)) + ABSTAND }
  }
  throw tooMany(titel, kategorien.length)
}

/** Rows whose names stand above their bars, for half the measure; `balken` is the room of a bar. */
export function layoutDarueber({ diagramm, satz, breite }: Auftrag, platz: number, balken: number): Zeilen {
  const { kategorien, titel } = diagramm
  const namen = kategorien.map((name) => wrapText(name, breite, 2, satz.messeHalbfett))
  const hoehe = Math.max(...namen.map(({ length }) => length)) * satz.zeile + balken
  if (hoehe * kategorien.length > platz) throw tooMany(titel, kategorien.length)
  return { namen, breite: 0, hoehe }
}

/** Moves bars below names that stand above them, when chart.js has placed them. */
export function lowerBalken({ namen }: Zeilen, zeile: number): Plugin {
  return {
    id: 'versatz',
    afterDatasetsUpdate(chart: Chart) {
      for (let r = 0; r < chart.data.datasets.length; r++)
        for (const [i, element] of chart.getDatasetMeta(r).data.entries())
          (element as BarElement).y += ((namen[i]?.length ?? 1) * zeile) / 2
    },
  }
}

/** Writes the names at the left edge, the emphasised one in semibold. */
export function drawZeilennamen(
  { diagramm, satz, stil }: Auftrag,
  ctx: CanvasRenderingContext2D,
  namen: string[][],
  locate: (i: number) => number,
  grund?: string,
): void {
  const betont = findBetont(diagramm)
  for (const [i, zeilen] of namen.entries())
    drawText(ctx, satz, zeilen, 0, locate(i), { farbe: stil.farben.text, halbfett: i === betont, grund })
}

function tooMany(titel: string, anzahl: number): DiagrammFehler {
  return new DiagrammFehler(
    `Das Diagramm „${titel}“ hat ${anzahl} Kategorien; so viele Balken haben auf einer Seite keinen Platz. Teilen Sie es.`,
  )
}
