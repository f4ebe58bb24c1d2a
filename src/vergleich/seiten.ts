import { alignFolge } from '../unterschiede/folge.js'
import { comparable, compareWords, likenessOf, type Textstueck } from '../unterschiede/worte.js'

/** A page as it is shown: WebP, and its number from 1. */
export interface Seitenbild {
  nummer: number
  bild: Uint8Array
}

/** Two pages that differ, or one without a counterpart. */
export interface Seitenunterschied {
  alt?: Seitenbild
  neu?: Seitenbild
  /** How many places are marked in each picture. */
  stellen: number
  /** What was changed in the text of the page, word by word; empty where only its look differs. */
  worte: Textstueck[]
}

/** CSS pixels to the point: large enough to read, small enough to send. */
const SCALE = 1.1
/** Pixels of the squares in which differences are gathered. */
const RASTER = 10
/** So many pixels of a square must differ: what only an edge's shading does is none. */
const MINDESTENS = 2

/**
 * Lays the pages of two PDFs beside each other, by their text, and marks where they differ.
 * @returns pages that differ, in order
 */
export async function comparePages(alt: Uint8Array, neu: Uint8Array): Promise<Seitenunterschied[]> {
  // Its worker, loaded beside it, works in this thread; else it would be looked for in a file.
  const [{ getDocument }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  const open = async (bytes: Uint8Array) => {
    const auftrag = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
    const pdf = await auftrag.promise
    const seiten: { nummer: number; text: string }[] = []
    for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
      const { items } = await (await pdf.getPage(nummer)).getTextContent()
      seiten.push({
        nummer,
        text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
      })
    }
    return { auftrag, pdf, seiten }
  }
  const [altes, neues] = [await open(alt), await open(neu)]
  try {
    const paare = alignFolge(altes.seiten, neues.seiten, {
      keyOf: ({ text }) => comparable(text),
      likeness: (eine, andere) => likenessOf(eine.text, andere.text),
    })
    const unterschiede: Seitenunterschied[] = []
    for (const paar of paare) {
      const vorher = paar.alt && (await draw(altes.pdf, paar.alt.nummer))
      const nachher = paar.neu && (await draw(neues.pdf, paar.neu.nummer))
      const stellen = vorher && nachher ? await findPlaces(vorher, nachher) : []
      const worte = paar.alt && paar.neu ? compareWords(paar.alt.text, paar.neu.text) : []
      if (vorher && nachher && stellen.length === 0) continue
      unterschiede.push({
        ...(paar.alt && vorher && { alt: { nummer: paar.alt.nummer, bild: await encode(vorher, stellen, '#b3261e') } }),
        ...(paar.neu &&
          nachher && { neu: { nummer: paar.neu.nummer, bild: await encode(nachher, stellen, '#1b6e3c') } }),
        stellen: stellen.length,
        worte: worte.some(({ art }) => art !== 'gleich') ? worte : [],
      })
    }
    return unterschiede
  } finally {
    await Promise.all([altes.auftrag.destroy(), neues.auftrag.destroy()])
  }
}

type Leinwand = import('@napi-rs/canvas').Canvas
type Pdf = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']>

async function draw(pdf: Pdf, nummer: number): Promise<Leinwand> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const page = await pdf.getPage(nummer)
  const viewport = page.getViewport({ scale: SCALE })
  const leinwand = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  // The types of pdf.js speak of a browser's canvas; on Node it draws on this one.
  const canvasContext = leinwand.getContext('2d') as unknown as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext, viewport }).promise
  page.cleanup()
  return leinwand
}

interface Stelle {
  x: number
  y: number
  breite: number
  hoehe: number
}

/** Where two pictures differ: rectangles around neighbouring squares. A page of another size differs as a whole. */
async function findPlaces(alt: Leinwand, neu: Leinwand): Promise<Stelle[]> {
  const { width, height } = neu
  if (alt.width !== width || alt.height !== height) return [{ x: 0, y: 0, breite: width, hoehe: height }]
  const { default: pixelmatch } = await import('pixelmatch')
  const pixels = (leinwand: Leinwand) => leinwand.getContext('2d').getImageData(0, 0, width, height).data
  const maske = new Uint8Array(width * height * 4)
  if (pixelmatch(pixels(alt), pixels(neu), maske, width, height, { threshold: 0.1, diffMask: true }) === 0) return []
  const spalten = Math.ceil(width / RASTER)
  const raster = new Uint16Array(spalten * Math.ceil(height / RASTER))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (maske[(y * width + x) * 4 + 3]) {
        const feld = Math.floor(y / RASTER) * spalten + Math.floor(x / RASTER)
        raster[feld] = (raster[feld] ?? 0) + 1
      }
  return gather(raster, spalten)
}

/** Neighbouring squares become one rectangle. */
function gather(raster: Uint16Array, spalten: number): Stelle[] {
  const offen = new Set([...raster.keys()].filter((feld) => (raster[feld] ?? 0) >= MINDESTENS))
  const stellen: Stelle[] = []
  for (const anfang of offen) {
    let [links, rechts, oben, unten] = [spalten, 0, raster.length, 0]
    const stapel = [anfang]
    offen.delete(anfang)
    for (let feld = stapel.pop(); feld !== undefined; feld = stapel.pop()) {
      const [x, y] = [feld % spalten, Math.floor(feld / spalten)]
      links = Math.min(links, x)
      rechts = Math.max(rechts, x)
      oben = Math.min(oben, y)
      unten = Math.max(unten, y)
      // Two squares to the side: the words of a line are one place.
      for (const [dx, dy] of [
        [-2, 0],
        [-1, 0],
        [1, 0],
        [2, 0],
        [0, -1],
        [0, 1],
      ] as const) {
        const nachbar = (y + dy) * spalten + x + dx
        if (x + dx >= 0 && x + dx < spalten && offen.delete(nachbar)) stapel.push(nachbar)
      }
    }
    stellen.push({
      x: links * RASTER,
      y: oben * RASTER,
      breite: (rechts - links + 1) * RASTER,
      hoehe: (unten - oben + 1) * RASTER,
    })
  }
  return stellen
}

async function encode(leinwand: Leinwand, stellen: readonly Stelle[], farbe: string): Promise<Uint8Array> {
  const context = leinwand.getContext('2d')
  context.setTransform(1, 0, 0, 1, 0, 0)
  for (const { x, y, breite, hoehe } of stellen) {
    context.globalAlpha = 0.12
    context.fillStyle = farbe
    context.fillRect(x, y, breite, hoehe)
    context.globalAlpha = 1
    context.strokeStyle = farbe
    context.lineWidth = 1.5
    context.strokeRect(x, y, breite, hoehe)
  }
  return leinwand.encode('webp', 72)
}
