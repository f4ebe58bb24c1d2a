import { type BBox, emptyBox, IDENTITY, type Matrix, multiply, stretch, widen } from './matrix.js'
import { latin1, Operator, readNumbers, readOperators } from './operators.js'
import { ShownTextList, ShownTexts } from './shown-text.js'
import { cornersOfText } from './text-box.js'

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
  /** Of an artifact: whether it says to belong to the page and not to the text (running head, foot, what is printed again). */
  seitenwerk: boolean
  /** Deeper marked content inside bears a number of its own, which nothing may. */
  verschachtelt: boolean
  /** What lines, areas and pictures cover; only for figures, without XObjects. */
  kasten: BBox | undefined
  /** XObjects painted inside. */
  objekte: PaintedXObject[]
  /** Where lines, areas, pictures and XObjects are painted inside. */
  gemalt: number[]
  /** Glyphs shown inside, operator by operator. */
  gezeigt: ShownTexts
  /** Marked content inside without a number: what says how its glyphs are read ("ff" for a ligature). */
  innen: InnerMark[]
}

/** Where BT and ET begin. */
export interface TextObject {
  anfang: number
  ende: number
}

/** Where the operands of an inner BDC begin, where the operator ends, and where its EMC begins. */
export interface InnerMark {
  von: number
  nach: number
  ende: number
}

/** A font as it was chosen: its name among the resources, and where its operands (name and size) stand. */
export interface FontChoice {
  name: string
  von: number
  stelle: number
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
  /** Every choice of a font, and every text object, in order. */
  schriften: FontChoice[]
  textobjekte: TextObject[]
  /** The largest area that painting is confined to by a rectangle, in points of the page: what a page's margins leave. */
  ausschnitt: BBox | undefined
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

const NAME = /^\s*\/([^\s/<>[\]()]*)/

/**
 * Reads a content stream in one pass: what is marked, and what is painted without a mark. Operands are looked at only where
 * they are needed.
 * @param matrix from the stream's space to points of the page
 * @param liste takes up what shows glyphs
 * @param kaesten whether it is asked what figures cover
 */
export function readContentStream(
  bytes: Uint8Array,
  matrix: Matrix = IDENTITY,
  liste = new ShownTextList(),
  kaesten = true,
): ContentStream {
  const strom: ContentStream = {
    marken: [],
    frei: [],
    objekte: [],
    unpaarig: 0,
    schriften: [],
    textobjekte: [],
    ausschnitt: undefined,
  }
  const stapel: LazyMatrix[] = []
  let ctm: LazyMatrix = { matrix }
  let schrift = -1
  const schriftstapel: number[] = []
  /** Marked content that is open: true where it is one of `marken`, or what it is inside of one. */
  const ebenen: (boolean | InnerMark)[] = []
  let marke: MarkedContent | undefined
  let pfad = -1
  const zahlen: number[] = []
  let umriss: BBox | undefined
  /** Where the operands of the last rectangle stand. */
  let rechteck: readonly [number, number] = [0, 0]
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
        if (art === Operator.rectangle) rechteck = [von, stelle]
        if (kaesten && marke?.name === 'Figure' && art !== Operator.closePath) {
          readNumbers(bytes, von, stelle, zahlen)
          if (art === Operator.rectangle) {
            zahlen[2] = (zahlen[0] ?? 0) + (zahlen[2] ?? 0)
            zahlen[3] = (zahlen[1] ?? 0) + (zahlen[3] ?? 0)
          }
          umriss ??= emptyBox()
          stretch(umriss, zahlen, 'matrix' in ctm ? ctm.matrix : matrixOf(bytes, ctm))
        }
        return
      case Operator.showText:
        if (marke) {
          marke.text = true
          marke.gezeigt.add(von, stelle, bis, schrift, strom.textobjekte.length - 1)
        } else if (text < 0) frei(von, bis, 0)
        else gezeigt = true
        return
      case Operator.textMatrix:
        if (!marke) zeile = [von, stelle]
        return
      case Operator.beginText:
        text = marke ? -1 : stelle
        strom.textobjekte.push({ anfang: stelle, ende: stelle })
        zeile = undefined
        return
      case Operator.endText:
        Object.assign(strom.textobjekte.at(-1) ?? {}, { ende: stelle })
        if (gezeigt) frei(text, bis, multiply(zeile ? readNumbers(bytes, ...zeile) : IDENTITY, matrixOf(bytes, ctm))[5])
        gezeigt = false
        text = -1
        // Letters of a drawing are part of it.
        if (kaesten && marke?.name === 'Figure') {
          const { anfang = stelle } = strom.textobjekte.at(-1) ?? {}
          const ecken = cornersOfText(latin1(bytes, anfang, stelle))
          if (ecken.length > 0) marke.kasten = widen(marke.kasten, ecken, matrixOf(bytes, ctm))
        }
        return
      case Operator.setFont:
        schrift =
          strom.schriften.push({
            name: NAME.exec(latin1(bytes, von, stelle))?.[1] ?? '',
            von,
            stelle,
          }) - 1
        return
      case Operator.clip:
        if (kaesten && !marke) {
          const [x = 0, y = 0, breite = 0, hoehe = 0] = readNumbers(bytes, ...rechteck)
          const kasten = widen(undefined, [x, y, x + breite, y + hoehe], matrixOf(bytes, ctm))
          if (areaOf(kasten) > areaOf(strom.ausschnitt)) strom.ausschnitt = kasten
        }
        return
      case Operator.paint:
        if (marke) {
          marke.flaeche = true
          marke.gemalt.push(von)
        } else frei(pfad < 0 ? von : pfad, bis)
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
        schriftstapel.push(schrift)
        return
      case Operator.restore:
        offen = undefined
        ctm = stapel.pop() ?? ctm
        schrift = schriftstapel.pop() ?? schrift
        return
      case Operator.concat:
        ctm = { eltern: ctm, von, bis: stelle }
        return
      case Operator.beginMarked: {
        const angabe = latin1(bytes, von, stelle)
        const mcid = /\/MCID\s+(\d+)/.exec(angabe)?.[1]
        const name = NAME.exec(angabe)?.[1] ?? ''
        if (text < 0) offen = undefined
        // Without a number, and not an artifact, it only says how letters are read: "ff" for a ligature.
        const gilt = marke === undefined && (mcid !== undefined || name === 'Artifact')
        const innen = marke && !gilt ? { von, nach: bis, ende: bis } : undefined
        ebenen.push(innen ?? gilt)
        if (innen && mcid === undefined) marke?.innen.push(innen)
        if (gilt) {
          marke = createMarkedContent(name, mcid === undefined ? undefined : Number(mcid), von, bis, liste)
          marke.seitenwerk = name === 'Artifact' && angabe.includes('/Pagination')
          strom.marken.push(marke)
        } else if (marke && mcid !== undefined) marke.verschachtelt = true
        return
      }
      case Operator.endMarked: {
        const galt = ebenen.pop()
        if (text < 0) offen = undefined
        if (galt === undefined) strom.unpaarig++
        else if (typeof galt === 'object') galt.ende = stelle
        else if (galt && marke) {
          marke.ende = stelle
          marke = undefined
        }
        return
      }
      case Operator.xObject: {
        const name = latin1(bytes, von, stelle).trim().slice(1)
        if (marke) {
          marke.bild = true
          marke.gemalt.push(von)
        } else offen = undefined
        ;(marke ?? strom).objekte.push({ name, von, bis, matrix: matrixOf(bytes, ctm) })
        return
      }
      case Operator.image:
        if (!marke) frei(von, bis)
        else {
          marke.bild = true
          marke.gemalt.push(von)
          if (marke.name === 'Figure') marke.kasten = widen(marke.kasten, [0, 0, 1, 1], matrixOf(bytes, ctm))
        }
        return
    }
  }
  readOperators(bytes, run)
  strom.unpaarig += ebenen.length
  return strom
}

function createMarkedContent(
  name: string,
  mcid: number | undefined,
  von: number,
  nach: number,
  liste: ShownTextList,
): MarkedContent {
  const leer = { text: false, bild: false, flaeche: false, seitenwerk: false, verschachtelt: false, kasten: undefined }
  return {
    name,
    mcid,
    von,
    nach,
    ende: nach,
    ...leer,
    objekte: [],
    gemalt: [],
    gezeigt: new ShownTexts(liste),
    innen: [],
  }
}

function areaOf(kasten: BBox | undefined): number {
  return kasten ? (kasten[2] - kasten[0]) * (kasten[3] - kasten[1]) : 0
}
