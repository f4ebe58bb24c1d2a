import { type Auftrag, formatAnteil } from '../drawing/auftrag.js'
import { ABSTAND, createQuadrate, drawEintrag, QUADRAT } from './kopf.js'
import type { Ringbeschriftung } from './ringbeschriftung.js'
import { drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

const SPERRE = { ring: 24, wert: 12, zeile: 6 }

/** Names and values in a list at the right of the ring, or below it where names would have to be cut. */
export function layoutListe(auftrag: Auftrag, radius: number, farben: string[]): Ringbeschriftung {
  const { diagramm, satz, stil, breite } = auftrag
  const zeichen = createQuadrate(auftrag, farben)
  const zahlen = (diagramm.reihen[0]?.werte ?? []).map((wert) => formatAnteil(auftrag, wert))
  const zahlbreite = Math.max(...zahlen.map(satz.messeHalbfett))
  const neben = 2 * radius + SPERRE.ring
  const spalteAb = (links: number) => breite - links - QUADRAT - ABSTAND - zahlbreite - SPERRE.wert
  const laengstesWort = Math.max(...diagramm.kategorien.flatMap((name) => name.split(/\s/).map(satz.messe)))
  const darunter = laengstesWort > spalteAb(neben)
  const links = darunter ? 0 : neben
  const namenX = links + QUADRAT + ABSTAND
  const namen = diagramm.kategorien.map((name) => wrapText(name, spalteAb(links), darunter ? 2 : 3, satz.messe))
  // Names and values stand close, so that the eye need not cross an empty field.
  const rechts = namenX + Math.max(...namen.flat().map(satz.messe)) + SPERRE.wert + zahlbreite
  const hoehe = namen.reduce((summe, zeilen) => summe + zeilen.length * satz.zeile + SPERRE.zeile, -SPERRE.zeile)
  const halbe = Math.max(radius + 2, hoehe / 2)
  return {
    oben: darunter ? radius + 2 : halbe,
    unten: darunter ? radius + SPERRE.wert + hoehe : halbe,
    mitteX: darunter ? Math.max(radius, Math.min(rechts, breite) / 2) : radius,
    draw(ctx, mitteY) {
      let oben = darunter ? mitteY + radius + SPERRE.wert : mitteY - hoehe / 2
      for (const [i, zeilen] of namen.entries()) {
        const mitte = oben + (zeilen.length * satz.zeile) / 2
        drawEintrag(ctx, auftrag, { zeilen, reihe: i, x: links, mitte }, zeichen)
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
