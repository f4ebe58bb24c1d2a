import { type Auftrag, formatAnteil } from './auftrag.js'
import { ABSTAND, drawEintrag, QUADRAT } from './kopf.js'
import type { Ringbeschriftung } from './ringbeschriftung.js'
import { drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

const SPERRE = { ring: 24, wert: 12, zeile: 6 }

/** Names and values in a list at the right of the ring. */
export function layoutListe(auftrag: Auftrag, radius: number, farben: string[]): Ringbeschriftung {
  const { diagramm, satz, stil, breite } = auftrag
  const links = 2 * radius + SPERRE.ring
  const zahlen = (diagramm.reihen[0]?.werte ?? []).map((wert) => formatAnteil(auftrag, wert))
  const zahlbreite = Math.max(...zahlen.map(satz.messeHalbfett))
  const namenX = links + QUADRAT + ABSTAND
  const namen = diagramm.kategorien.map((name) =>
    wrapText(name, breite - namenX - zahlbreite - SPERRE.wert, 2, satz.messe),
  )
  // Names and values stand close, so that the eye need not cross an empty field.
  const rechts = namenX + Math.max(...namen.flat().map(satz.messe)) + SPERRE.wert + zahlbreite
  const hoehe = namen.reduce((summe, zeilen) => summe + zeilen.length * satz.zeile + SPERRE.zeile, -SPERRE.zeile)
  const halbe = Math.max(radius + 2, hoehe / 2)
  return {
    oben: halbe,
    unten: halbe,
    mitteX: radius,
    draw(ctx, mitteY) {
      let oben = mitteY - hoehe / 2
      for (const [i, zeilen] of namen.entries()) {
        const mitte = oben + (zeilen.length * satz.zeile) / 2
        drawEintrag(ctx, auftrag, { zeilen, farbe: farben[i] ?? '', x: links, mitte })
        drawText(ctx, satz, [zahlen[i] ?? ''], rechts, oben + satz.zeile / 2, {
          farbe: stil.farben.text,
          halbfett: true,
          ausrichtung: 'right',
        })
        oben += zeilen.length * satz.zeile + SPERRE.zeile
      }
    },
  }
}
