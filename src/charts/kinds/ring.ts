import type { Chart, ChartConfiguration } from 'chart.js'
import { betonungsfarben, reihenfarben } from '../colours/palette.js'
import { drawBogenmuster } from '../colours/ringmuster.js'
import { type Auftrag, drawOver, STILLE, type Zeichnung } from '../drawing/auftrag.js'
import { layoutAussen } from '../labels/ringaussen.js'
import { layoutListe } from '../labels/ringliste.js'

const RADIUS = { voll: 84, halb: 58 }

/** Shares of a whole as a pie or, with a hole (`loch`), a ring, named outside at leader lines, or in a list beside it where that has no room. */
export function buildRing(auftrag: Auftrag, loch: 0 | `${number}%`): Zeichnung {
  const { diagramm, stil, breite, format } = auftrag
  const werte = diagramm.reihen[0]?.werte ?? []
  const radius = RADIUS[format]
  const aussen = layoutAussen(auftrag, radius)
  // A list is matched to its shares by colour alone, so there each needs its own.
  const farben = aussen ? colourAnteile(auftrag) : reihenfarben(stil, diagramm.kategorien.length)
  const beschriftung = aussen ?? layoutListe(auftrag, radius, farben)
  const mitteY = beschriftung.oben
  const hoehe = Math.ceil(mitteY + beschriftung.unten)

  const config: ChartConfiguration<'doughnut', number[], string> = {
    type: 'doughnut',
    data: {
      labels: diagramm.kategorien,
      datasets: [
        {
          data: werte.map((wert) => wert ?? 0),
          backgroundColor: farben,
          borderColor: stil.farben.papier,
          borderWidth: werte.filter((wert) => wert).length > 1 ? 1.5 : 0,
          borderAlign: 'center',
        },
      ],
    },
    options: {
      ...STILLE,
      cutout: loch,
      radius,
      layout: {
        ...STILLE.layout,
        padding: {
          left: beschriftung.mitteX - radius,
          right: breite - beschriftung.mitteX - radius,
          top: mitteY - radius,
          bottom: hoehe - mitteY - radius,
        },
      },
    },
    plugins: drawOver((chart: Chart) => {
      if (!aussen) drawBogenmuster(chart, farben, stil)
      beschriftung.draw(chart.ctx, mitteY)
    }),
  }
  return { config: config as ChartConfiguration, hoehe }
}

function colourAnteile({ diagramm, stil }: Auftrag): string[] {
  const { kategorien, betont } = diagramm
  if (betont === undefined) return reihenfarben(stil, kategorien.length)
  const farben = betonungsfarben(stil)
  return kategorien.map((name) => (name === betont ? farben.betont : farben.uebrige))
}
