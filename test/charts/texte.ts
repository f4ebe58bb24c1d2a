import { createRequire } from 'node:module'

/** Where the ink of a drawn text stands, in pixels of the picture. */
export interface Textkasten {
  text: string
  links: number
  rechts: number
  oben: number
  unten: number
}

type Kontext = CanvasRenderingContext2D

/** Draws with `draw` and keeps the boxes of all texts that reach the canvas, whoever draws them. */
export async function watchTexte<T>(draw: () => Promise<T>): Promise<{ bild: T; texte: Textkasten[] }> {
  const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas') as {
    createCanvas(breite: number, hoehe: number): { getContext(art: '2d'): Kontext }
  }
  const art = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')) as Kontext
  const { fillText } = art
  const texte: Textkasten[] = []
  art.fillText = function (this: Kontext, text, x, y, ...rest) {
    if (text.trim() !== '') texte.push(boxOf(this, text, x, y))
    return fillText.call(this, text, x, y, ...rest)
  }
  try {
    return { bild: await draw(), texte }
  } finally {
    art.fillText = fillText
  }
}

function boxOf(ctx: Kontext, text: string, x: number, y: number): Textkasten {
  const mass = ctx.measureText(text)
  const { e, f } = ctx.getTransform()
  return {
    text,
    links: e + x - mass.actualBoundingBoxLeft,
    rechts: e + x + mass.actualBoundingBoxRight,
    oben: f + y - mass.actualBoundingBoxAscent,
    unten: f + y + mass.actualBoundingBoxDescent,
  }
}

/** Pairs of texts whose ink covers each other, and texts that leave the picture; each said in words. */
export function findStoerungen(texte: Textkasten[], breite: number, hoehe: number): string[] {
  // The canvas rounds the ink of a text out to whole pixels; that no path leaves the picture is checked to the half pixel.
  const rand = 1.1
  const spiel = 0.3
  return texte.flatMap((einer, i) => [
    ...(einer.links < -rand || einer.oben < -rand || einer.rechts > breite + rand || einer.unten > hoehe + rand
      ? [`„${einer.text}“ verlässt das Bild`]
      : []),
    ...texte
      .slice(i + 1)
      .filter(
        (anderer) =>
          einer.links < anderer.rechts - spiel &&
          anderer.links < einer.rechts - spiel &&
          einer.oben < anderer.unten - spiel &&
          anderer.oben < einer.unten - spiel,
      )
      .map((anderer) => `„${einer.text}“ und „${anderer.text}“ überdecken sich`),
  ])
}
