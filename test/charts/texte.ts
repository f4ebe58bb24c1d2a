import { createRequire } from 'node:module'

/** Where the ink of a drawn text stands, in pixels of the picture. */
export interface Textkasten {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

type Kontext = CanvasRenderingContext2D

/** Draws with `draw` and keeps the boxes of all texts that reach the canvas, whoever draws them. */
export async function watchTexte<T>(draw: () => Promise<T>): Promise<{ picture: T; texts: Textkasten[] }> {
  const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas') as {
    createCanvas(width: number, height: number): { getContext(kind: '2d'): Kontext }
  }
  const kind = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')) as Kontext
  const { fillText } = kind
  const texts: Textkasten[] = []
  kind.fillText = function (this: Kontext, text, x, y, ...rest) {
    if (text.trim() !== '') texts.push(boxOf(this, text, x, y))
    return fillText.call(this, text, x, y, ...rest)
  }
  try {
    return { picture: await draw(), texts }
  } finally {
    kind.fillText = fillText
  }
}

function boxOf(ctx: Kontext, text: string, x: number, y: number): Textkasten {
  const wertmass = ctx.measureText(text)
  const { e, f } = ctx.getTransform()
  return {
    text,
    left: e + x - wertmass.actualBoundingBoxLeft,
    right: e + x + wertmass.actualBoundingBoxRight,
    top: f + y - wertmass.actualBoundingBoxAscent,
    bottom: f + y + wertmass.actualBoundingBoxDescent,
  }
}

/** Pairs of texts whose ink covers each other, and texts that leave the picture; each said in words. */
export function findStoerungen(texts: Textkasten[], width: number, height: number): string[] {
  // The canvas rounds the ink of a text out to whole pixels; that no path leaves the picture is checked to the half pixel.
  const margin = 1.1
  const spiel = 0.3
  return texts.flatMap((einer, i) => [
    ...(einer.left < -margin || einer.top < -margin || einer.right > width + margin || einer.bottom > height + margin
      ? [`„${einer.text}“ verlässt das Bild`]
      : []),
    ...texts
      .slice(i + 1)
      .filter(
        (anderer) =>
          einer.left < anderer.right - spiel &&
          anderer.left < einer.right - spiel &&
          einer.top < anderer.bottom - spiel &&
          anderer.top < einer.bottom - spiel,
      )
      .map((anderer) => `„${einer.text}“ und „${anderer.text}“ überdecken sich`),
  ])
}
