import { type ICropOptions, type IFloating, ImageRun, type ParagraphChild } from 'docx'
import type { Element } from 'hast'
import { createDiagramm, isNativ } from './diagramm/diagramm.js'
import { pixelFromMm } from './masse.js'
import type { Wordsatz } from './satz.js'
import { attribut } from './tree.js'

interface Bildanordnung {
  /** What the picture shows, for those who cannot see it, besides its alt text. */
  titel?: string
  /** The picture is as large as fits into this, in millimetres; without it, it has its own size. */
  rahmen?: { breite: number; hoehe: number }
  /** The picture fills these pixels and is cut at its edges, in percent. */
  feld?: { width: number; height: number }
  schnitt?: ICropOptions
  /** Where it hangs on the page; without it, it stands in the line. */
  lage?: IFloating
}

/** A picture of the document as a drawing of Word's: charts that can be edited, pictures. */
export function createZeichnung(
  satz: Wordsatz,
  bild: Element,
  { titel = '', rahmen, feld, schnitt, lage }: Bildanordnung = {},
): ParagraphChild {
  const schluessel = attribut(bild, 'dataGrafik')
  const grafik = satz.grafikOf(schluessel)
  // A picture wider than the text is scaled down to it; 1 px is 15 twips.
  const massstab = rahmen
    ? Math.min(pixelFromMm(rahmen.breite) / grafik.breite, pixelFromMm(rahmen.hoehe) / grafik.hoehe)
    : Math.min(1, satz.breite / 15 / grafik.breite)
  const transformation = feld ?? {
    width: Math.max(1, Math.round(grafik.breite * massstab)),
    height: Math.max(1, Math.round(grafik.hoehe * massstab)),
  }
  const altText = {
    id: satz.nextZeichnung(),
    name: schluessel,
    description: attribut(bild, 'alt'),
    ...(titel ? { title: titel } : {}),
  }
  const allgemein = {
    transformation,
    altText,
    ...(schnitt ? { crop: schnitt } : {}),
    ...(lage ? { floating: lage } : {}),
  }
  if (grafik.art === 'diagramm' && isNativ(grafik.diagramm))
    return createDiagramm(satz, grafik.diagramm, transformation, altText)
  switch (grafik.art) {
    case 'diagramm':
    case 'svg':
      return new ImageRun({
        ...allgemein,
        type: 'svg',
        data: new TextEncoder().encode(grafik.svg),
        fallback: { type: 'png', data: satz.rasterbildOf(schluessel) },
      })
    case 'png':
      return new ImageRun({ ...allgemein, type: 'png', data: grafik.bytes })
    case 'jpeg':
      return new ImageRun({ ...allgemein, type: 'jpg', data: satz.fotoOf(schluessel, grafik.bytes) })
  }
}
