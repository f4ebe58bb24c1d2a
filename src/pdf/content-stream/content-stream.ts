import { type BBox, IDENTITY, type Matrix, multiply, widen } from './matrix.js'
import { Operator, readNumbers, readOperators } from './operators.js'

/** A marked content sequence of the outermost level; positions count bytes of the stream. */
export interface MarkedContent {
  name: string
  mcid: number | undefined
  /** Where the operands of BDC or BMC begin, where the operator ends, and where EMC begins. */
  von: number
  nach: number
  ende: number
  /** What is painted inside: text, images and XObjects, lines and areas. */
  text: boolean
  bild: boolean
  flaeche: boolean
  /** Deeper marked content inside bears a number of its own, which nothing may. */
  verschachtelt: boolean
  /** What lines, areas and pictures cover; only for figures, without XObjects. */
  kasten: BBox | undefined
  /** XObjects painted inside. */
  objekte: PaintedXObject[]
}

/** An XObject where it is painted. */
export interface PaintedXObject {
  name: string
  von: number
  bis: number
  /** From the object's space to points of the page. */
  matrix: Matrix
}

/** Painting outside of all marked content: one path, one text object, one image. Neighbours on one level of `q` are one. */
export interface UnmarkedPaint {
  von: number
  bis: number
  /** Height of the first line of text above the lower edge, in points; undefined where there is no text. */
  texthoehe: number | undefined
}

export interface ContentStream {
  marken: MarkedContent[]
  frei: UnmarkedPaint[]
  /** XObjects painted outside of marked content. */
  objekte: PaintedXObject[]
  /** Marked content opened and never closed, or closed and never opened. */
  unpaarig: number
}

/** A space of the stream: known, or made by operands that are read once someone asks, which for most of a page nobody does. */
type LazyMatrix = { matrix: Matrix } | { eltern: LazyMatrix; von: number; bis: number }

function matrixOf(bytes: Uint8Array, raum: LazyMatrix): Matrix {
  const weg: { eltern: LazyMatrix; von: number; bis: number }[] = []
  let oben = raum
  while (!('matrix' in oben)) {
    weg.push(oben)
    oben = oben.eltern
  }
  const matrix = weg.reduceRight((summe, { von, bis }) => multiply(readNumbers(bytes, von, bis), summe), oben.matrix)
  Object.assign(raum, { matrix })
  return matrix
}

const decoder = new TextDecoder('latin1')

/**
 * Reads a content stream in one pass: what is marked, and what is painted without a mark. Operands are looked at only where
 * they are needed.
 * @param matrix from the stream's space to points of the page
 * @param kaesten whether it is asked what figures cover
 */
export function readContentStream(bytes: Uint8Array, matrix: Matrix = IDENTITY, kaesten = true): ContentStream {
  const strom: ContentStream = { marken: [], frei: [], objekte: [], unpaarig: 0 }
  const stapel: LazyMatrix[] = []
  let ctm: LazyMatrix = { matrix }
  /** Marked content that is open; true where it is one of `marken`. */
  const ebenen: boolean[] = []
  let marke: MarkedContent | undefined
  let pfad = -1
  const zahlen: number[] = []
  let umriss: BBox | undefined
  let text = -1
  let gezeigt = false
  /** Where the operands of the last text matrix stand. */
  let zeile: readonly [number, number] | undefined
  let offen: UnmarkedPaint | undefined

  const frei = (von: number, bis: number, texthoehe?: number): void => {
    if (offen) {
      offen.bis = bis
      offen.texthoehe ??= texthoehe
    } else {
      offen = { von, bis, texthoehe }
      strom.frei.push(offen)
    }
  }
  const run = (art: Operator, von: number, stelle: number, bis: number): void => {
    switch (art) {
      case Operator.path:
      case Operator.rectangle:
      case Operator.closePath:
        if (pfad < 0) pfad = von
        if (kaesten && marke?.name === 'Figure' && art !== Operator.closePath) {
          readNumbers(bytes, von, stelle, zahlen)
          const [x = 0, y = 0, breite = 0, hoehe = 0] = zahlen
          umriss = widen(
            umriss,
            art === Operator.rectangle ? [x, y, x + breite, y + hoehe] : zahlen,
            matrixOf(bytes, ctm),
          )
        }
        return
      case Operator.showText:
        if (marke) marke.text = true
        else if (text < 0) frei(von, bis, 0)
        else gezeigt = true
        return
      case Operator.textMatrix:
        if (!marke) zeile = [von, stelle]
        return
      case Operator.beginText:
        text = marke ? -1 : stelle
        zeile = undefined
        return
      case Operator.endText:
        if (gezeigt) frei(text, bis, multiply(zeile ? readNumbers(bytes, ...zeile) : IDENTITY, matrixOf(bytes, ctm))[5])
        gezeigt = false
        text = -1
        return
      case Operator.paint:
        if (marke) marke.flaeche = true
        else frei(pfad < 0 ? von : pfad, bis)
        if (marke && umriss) marke.kasten = widen(marke.kasten, umriss, IDENTITY)
        pfad = -1
        umriss = undefined
        return
      case Operator.endPath:
        // A path that only clips covers nothing.
        pfad = -1
        umriss = undefined
        return
      case Operator.save:
        offen = undefined
        stapel.push(ctm)
        return
      case Operator.restore:
        offen = undefined
        ctm = stapel.pop() ?? ctm
        return
      case Operator.concat:
        ctm = { eltern: ctm, von, bis: stelle }
        return
      case Operator.beginMarked: {
        const angabe = decoder.decode(bytes.subarray(von, stelle))
        const mcid = /\/MCID\s+(\d+)/.exec(angabe)?.[1]
        const name = /^\/([^\s/<>[\]()]*)/.exec(angabe)?.[1] ?? ''
        if (text < 0) offen = undefined
        // Without a number, and not an artifact, it only says how letters are read: "ff" for a ligature.
        const gilt = marke === undefined && (mcid !== undefined || name === 'Artifact')
        ebenen.push(gilt)
        if (gilt) {
          marke = createMarkedContent(name, mcid === undefined ? undefined : Number(mcid), von, bis)
          strom.marken.push(marke)
        } else if (marke && mcid !== undefined) marke.verschachtelt = true
        return
      }
      case Operator.endMarked: {
        const galt = ebenen.pop()
        if (text < 0) offen = undefined
        if (galt === undefined) strom.unpaarig++
        else if (galt && marke) {
          marke.ende = stelle
          marke = undefined
        }
        return
      }
      case Operator.xObject: {
        const name = decoder.decode(bytes.subarray(von, stelle)).trim().slice(1)
        if (marke) marke.bild = true
        else offen = undefined
        ;(marke ?? strom).objekte.push({ name, von, bis, matrix: matrixOf(bytes, ctm) })
        return
      }
      case Operator.image:
        if (!marke) frei(von, bis)
        else {
          marke.bild = true
          if (marke.name === 'Figure') marke.kasten = widen(marke.kasten, [0, 0, 1, 1], matrixOf(bytes, ctm))
        }
        return
    }
  }
  readOperators(bytes, run)
  strom.unpaarig += ebenen.length
  return strom
}

function createMarkedContent(name: string, mcid: number | undefined, von: number, nach: number): MarkedContent {
  const leer = { text: false, bild: false, flaeche: false, verschachtelt: false, kasten: undefined, objekte: [] }
  return { name, mcid, von, nach, ende: nach, ...leer }
}
