import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { betonungsfarben, reihenfarben } from '../colours/palette.js'
import { type Auftrag, drawOver, formatAnteil, STILLE, type Zeichnung } from '../drawing/auftrag.js'
import { drawText } from '../labels/textsatz.js'
import { wrapText } from '../labels/umbruch.js'

const REIHEN = 5
const SPALTEN = 20
const FELD = 11
const FUGE = 2.5
const SCHRITT = FELD + FUGE
const ABSTAND = 14

/** A hundred squares in the colours of the parts, beside them each part's name and value; on half the measure below them. */
export function buildWaffel(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, satz, breite } = auftrag
  const werte = diagramm.reihen[0]?.werte ?? []
  const farben = colourTeile(auftrag)
  const felder = shareFelder(werte.map((wert) => wert ?? 0))
  const waffel = SPALTEN * SCHRITT
  const neben = breite - waffel - ABSTAND >= 110
  const platz = neben ? breite - waffel - ABSTAND : breite
  const texte = diagramm.kategorien.map((name, i) =>
    wrapText(`${formatAnteil(auftrag, werte[i] ?? null)} ${name}`, platz - 15, 3, satz.messeHalbfett),
  )
  const zeilen = texte.reduce((summe, text) => summe + text.length, 0)
  const text = zeilen * satz.zeile + (texte.length - 1) * 4
  const hoch = REIHEN * SCHRITT
  const hoehe = Math.ceil(neben ? Math.max(hoch, text) : hoch + 8 + text)
  let feld = 0
  const config: ChartConfiguration<'scatter', Point[]> = {
    type: 'scatter',
    data: {
      datasets: felder.map((anzahl, i) => ({
        data: Array.from({ length: anzahl }, () => {
          const stelle = feld++
          return { x: Math.floor(stelle / REIHEN), y: stelle % REIHEN }
        }),
        backgroundColor: farben[i] ?? '',
        pointBorderWidth: 0,
        pointStyle: 'rect' as const,
        // chart.js draws a square whose diagonal is twice the radius.
        pointRadius: FELD / Math.SQRT2,
      })),
    },
    options: {
      ...STILLE,
      layout: { ...STILLE.layout, padding: { right: breite - waffel, bottom: hoehe - hoch } },
      scales: {
        x: { type: 'linear', display: false, min: -0.5, max: SPALTEN - 0.5 },
        y: { type: 'linear', display: false, min: -0.5, max: REIHEN - 0.5, reverse: true },
      },
    },
    plugins: drawOver(({ ctx }: Chart) => {
      const x = neben ? waffel + ABSTAND : 0
      let y = neben ? 0 : hoch + 8
      for (const [i, text] of texte.entries()) {
        ctx.fillStyle = farben[i] ?? ''
        ctx.fillRect(x, y + satz.zeile / 2 - 4.5, 9, 9)
        drawText(ctx, satz, text, x + 15, y + (text.length * satz.zeile) / 2, {
          farbe: stil.farben.text,
          halbfett: i === 0,
        })
        y += text.length * satz.zeile + 4
      }
    }),
  }
  return { config: config as ChartConfiguration, hoehe }
}

/** The first part is what is spoken of; with two parts the other steps back. */
function colourTeile({ diagramm, stil }: Auftrag): string[] {
  if (diagramm.kategorien.length > 2) return reihenfarben(stil, diagramm.kategorien.length)
  const { betont, uebrige } = betonungsfarben(stil)
  return [betont, uebrige]
}

/** A hundred fields by largest remainders. */
export function shareFelder(werte: readonly number[]): number[] {
  const summe = werte.reduce((bisher, wert) => bisher + wert, 0)
  const genau = werte.map((wert) => (wert / summe) * REIHEN * SPALTEN)
  const felder = genau.map(Math.floor)
  const folge = genau
    .map((wert, i) => ({ i, rest: wert - Math.floor(wert) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  const offen = REIHEN * SPALTEN - felder.reduce((bisher, wert) => bisher + wert, 0)
  for (const { i } of folge.slice(0, offen)) felder[i] = (felder[i] ?? 0) + 1
  return felder
}
