import type { Meldungen } from '../message.js'
import type { Diagrammauftrag } from './diagramm.js'
import type { Dokument } from './dokument.js'

/** Draws the charts that a document asks for and puts them among its pictures. A chart that cannot be drawn is reported at the block that asks for it. */
export async function drawDiagramme(
  { dokument, diagramme }: { dokument: Dokument; diagramme: readonly Diagrammauftrag[] },
  meldungen: Meldungen,
): Promise<void> {
  if (diagramme.length === 0) return
  const [{ renderDiagramm }, { DiagrammFehler }] = await Promise.all([
    import('../charts/render.js'),
    import('../charts/diagrammfehler.js'),
  ])
  for (const { schluessel, diagramm, ort } of diagramme) {
    try {
      dokument.grafiken.set(schluessel, {
        art: 'diagramm',
        diagramm,
        ...(await renderDiagramm(diagramm, dokument.gestaltung)),
      })
    } catch (fehler) {
      if (!(fehler instanceof DiagrammFehler)) throw fehler
      meldungen.melde(
        'diagramm',
        ort,
        fehler.message,
        'Andere Zeilen oder Spalten wählen oder eine andere Art von Diagramm.',
      )
    }
  }
}
