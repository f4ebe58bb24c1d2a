import { Art, readNumbers, readOperatoren } from './operatoren.js'
import { EINHEIT, type Kasten, type Matrix, multiply, widen } from './raum.js'

/** A marked content sequence of the outermost level; positions count bytes of the stream. */
export interface Marke {
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
  kasten: Kasten | undefined
  /** XObjects painted inside. */
  objekte: Platz[]
}

/** An XObject where it is painted. */
export interface Platz {
  name: string
  von: number
  bis: number
  /** From the object's space to points of the page. */
  matrix: Matrix
}

/** Painting outside of all marked content: one path, one text object, one image. Neighbours on one level of `q` are one. */
export interface FreieFlaeche {
  von: number
  bis: number
  /** Height of the first line of text above the lower edge, in points; undefined where there is no text. */
  texthoehe: number | undefined
}

export interface Inhaltsstrom {
  marken: Marke[]
  frei: FreieFlaeche[]
  /** XObjects painted outside of marked content. */
  objekte: Platz[]
  /** Marked content opened and never closed, or closed and never opened. */
  unpaarig: number
}

/** A space of the stream: known, or made by operands that are read once someone asks, which for most of a page nobody does. */
type Raum = { matrix: Matrix } | { eltern: Raum; von: number; bis: number }

function matrixOf(bytes: Uint8Array, raum: Raum): Matrix {
  const weg: { eltern: Raum; von: number; bis: number }[] = []
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
export function readInhaltsstrom(bytes: Uint8Array, matrix: Matrix = EINHEIT, kaesten = true): Inhaltsstrom {
  const strom: Inhaltsstrom = { marken: [], frei: [], objekte: [], unpaarig: 0 }
  const stapel: Raum[] = []
  let ctm: Raum = { matrix }
  /** Marked content that is open; true where it is one of `marken`. */
  const ebenen: boolean[] = []
  let marke: Marke | undefined
  let pfad = -1
  const zahlen: number[] = []
  let umriss: Kasten | undefined
  let text = -1
  let gezeigt = false
  /** Where the operands of the last text matrix stand. */
  let zeile: readonly [number, number] | undefined
  let offen: FreieFlaeche | undefined

  const frei = (von: number, bis: number, texthoehe?: number): void => {
    if (offen) {
      offen.bis = bis
      offen.texthoehe ??= texthoehe
    } else {
      offen = { von, bis, texthoehe }
      strom.frei.push(offen)
    }
  }
  const run = (art: Art, von: number, stelle: number, bis: number): void => {
    switch (art) {
      case Art.pfad:
      case Art.rechteck:
      case Art.pfadschluss:
        if (pfad < 0) pfad = von
        if (kaesten && marke?.name === 'Figure' && art !== Art.pfadschluss) {
          readNumbers(bytes, von, stelle, zahlen)
          const [x = 0, y = 0, breite = 0, hoehe = 0] = zahlen
          umriss = widen(umriss, art === Art.rechteck ? [x, y, x + breite, y + hoehe] : zahlen, matrixOf(bytes, ctm))
        }
        return
      case Art.zeigen:
        if (marke) marke.text = true
        else if (text < 0) frei(von, bis, 0)
        else gezeigt = true
        return
      case Art.textmatrix:
        if (!marke) zeile = [von, stelle]
        return
      case Art.textanfang:
        text = marke ? -1 : stelle
        zeile = undefined
        return
      case Art.textende:
        if (gezeigt) frei(text, bis, multiply(zeile ? readNumbers(bytes, ...zeile) : EINHEIT, matrixOf(bytes, ctm))[5])
        gezeigt = false
        text = -1
        return
      case Art.malen:
        if (marke) marke.flaeche = true
        else frei(pfad < 0 ? von : pfad, bis)
        if (marke && umriss) marke.kasten = widen(marke.kasten, umriss, EINHEIT)
        pfad = -1
        umriss = undefined
        return
      case Art.verwerfen:
        // A path that only clips covers nothing.
        pfad = -1
        umriss = undefined
        return
      case Art.sichern:
        offen = undefined
        stapel.push(ctm)
        return
      case Art.holen:
        offen = undefined
        ctm = stapel.pop() ?? ctm
        return
      case Art.matrix:
        ctm = { eltern: ctm, von, bis: stelle }
        return
      case Art.oeffnen: {
        const angabe = decoder.decode(bytes.subarray(von, stelle))
        const mcid = /\/MCID\s+(\d+)/.exec(angabe)?.[1]
        const name = /^\/([^\s/<>[\]()]*)/.exec(angabe)?.[1] ?? ''
        if (text < 0) offen = undefined
        // Without a number, and not an artifact, it only says how letters are read: "ff" for a ligature.
        const gilt = marke === undefined && (mcid !== undefined || name === 'Artifact')
        ebenen.push(gilt)
        if (gilt) {
          marke = createMarke(name, mcid === undefined ? undefined : Number(mcid), von, bis)
          strom.marken.push(marke)
        } else if (marke && mcid !== undefined) marke.verschachtelt = true
        return
      }
      case Art.schliessen: {
        const galt = ebenen.pop()
        if (text < 0) offen = undefined
        if (galt === undefined) strom.unpaarig++
        else if (galt && marke) {
          marke.ende = stelle
          marke = undefined
        }
        return
      }
      case Art.objekt: {
        const name = decoder.decode(bytes.subarray(von, stelle)).trim().slice(1)
        if (marke) marke.bild = true
        else offen = undefined
        ;(marke ?? strom).objekte.push({ name, von, bis, matrix: matrixOf(bytes, ctm) })
        return
      }
      case Art.bild:
        if (!marke) frei(von, bis)
        else {
          marke.bild = true
          if (marke.name === 'Figure') marke.kasten = widen(marke.kasten, [0, 0, 1, 1], matrixOf(bytes, ctm))
        }
        return
    }
  }
  readOperatoren(bytes, run)
  strom.unpaarig += ebenen.length
  return strom
}

function createMarke(name: string, mcid: number | undefined, von: number, nach: number): Marke {
  const leer = { text: false, bild: false, flaeche: false, verschachtelt: false, kasten: undefined, objekte: [] }
  return { name, mcid, von, nach, ende: nach, ...leer }
}
