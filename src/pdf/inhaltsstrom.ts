/** Left, lower, right and upper edge in points, as `/BBox` wants them. */
export type Kasten = [number, number, number, number]

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

export type Matrix = [number, number, number, number, number, number]

enum Zeichen {
  regulaer,
  leer,
  trenner,
}
const KLASSE = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) KLASSE[code] = Zeichen.leer
for (const zeichen of '()<>[]{}/%') KLASSE[zeichen.charCodeAt(0)] = Zeichen.trenner

/** An operator as the number that its one to three letters make, so that reading one makes no string. */
function numberOfOperator(name: string): number {
  return name.charCodeAt(0) | ((name.charCodeAt(1) || 0) << 8) | ((name.charCodeAt(2) || 0) << 16)
}

enum Art {
  oeffnen,
  schliessen,
  sichern,
  holen,
  matrix,
  pfad,
  rechteck,
  pfadschluss,
  verwerfen,
  malen,
  objekt,
  bild,
  textanfang,
  textende,
  textmatrix,
  zeigen,
}
const ARTEN = new Map<number, Art>(
  (
    [
      [Art.oeffnen, 'BDC BMC'],
      [Art.schliessen, 'EMC'],
      [Art.sichern, 'q'],
      [Art.holen, 'Q'],
      [Art.matrix, 'cm'],
      [Art.pfad, 'm l c v y'],
      [Art.rechteck, 're'],
      [Art.pfadschluss, 'h'],
      [Art.verwerfen, 'n'],
      [Art.malen, 'S s f F f* B B* b b*'],
      [Art.objekt, 'Do'],
      [Art.bild, 'sh ID'],
      [Art.textanfang, 'BT'],
      [Art.textende, 'ET'],
      [Art.textmatrix, 'Tm'],
      [Art.zeigen, 'Tj TJ \' "'],
    ] as const
  ).flatMap(([art, namen]) => namen.split(' ').map((name): [number, Art] => [numberOfOperator(name), art])),
)
const BILDDATEN = numberOfOperator('ID')

/** A space that is the page's own. */
export const EINHEIT: Matrix = [1, 0, 0, 1, 0, 0]
const decoder = new TextDecoder('latin1')

/**
 * Reads a content stream in one pass: what is marked, and what is painted without a mark. Operands are looked at only where
 * they are needed, so that time grows with the bytes and little else.
 * @param matrix from the stream's space to points of the page
 * @param kaesten whether it is asked what figures cover
 */
export function readInhaltsstrom(bytes: Uint8Array, matrix: Matrix = EINHEIT, kaesten = true): Inhaltsstrom {
  const strom: Inhaltsstrom = { marken: [], frei: [], objekte: [], unpaarig: 0 }
  const stapel: Matrix[] = []
  let ctm = matrix
  /** Marked content that is open; true where it is one of `marken`. */
  const ebenen: boolean[] = []
  let marke: Marke | undefined
  let pfad = -1
  let umriss: Kasten | undefined
  let text = -1
  let gezeigt = false
  let zeile: readonly number[] = EINHEIT
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
          const zahlen = readNumbers(bytes, von, stelle)
          const [x = 0, y = 0, breite = 0, hoehe = 0] = zahlen
          umriss = widen(umriss, art === Art.rechteck ? [x, y, x + breite, y + hoehe] : zahlen, ctm)
        }
        return
      case Art.zeigen:
        if (marke) marke.text = true
        else if (text < 0) frei(von, bis, 0)
        else gezeigt = true
        return
      case Art.textmatrix:
        if (!marke) zeile = readNumbers(bytes, von, stelle)
        return
      case Art.textanfang:
        text = marke ? -1 : stelle
        zeile = EINHEIT
        return
      case Art.textende:
        if (gezeigt) frei(text, bis, multiply(zeile, ctm)[5])
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
        ctm = multiply(readNumbers(bytes, von, stelle), ctm)
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
        ;(marke ?? strom).objekte.push({ name, von, bis, matrix: ctm })
        return
      }
      case Art.bild:
        if (!marke) frei(von, bis)
        else {
          marke.bild = true
          if (marke.name === 'Figure') marke.kasten = widen(marke.kasten, [0, 0, 1, 1], ctm)
        }
        return
    }
  }
  let index = 0
  let operand = -1
  while (index < bytes.length) {
    const code = bytes[index] ?? 0
    const klasse = KLASSE[code]
    if (klasse === Zeichen.leer) {
      index++
      continue
    }
    if (code === 37) {
      while (index < bytes.length && bytes[index] !== 10 && bytes[index] !== 13) index++
      continue
    }
    const anfang = index
    if (code === 40) index = afterString(bytes, index)
    else if (code === 60 && bytes[index + 1] !== 60) index = bytes.indexOf(62, index) + 1 || bytes.length
    else if (klasse === Zeichen.trenner && code !== 47) index++
    else {
      index++
      while (index < bytes.length && KLASSE[bytes[index] ?? 0] === Zeichen.regulaer) index++
      // Names, numbers and three words are operands.
      if (code !== 47 && !(code >= 43 && code <= 57) && !isKeyword(bytes, anfang, index)) {
        const operator =
          code |
          (index > anfang + 1 ? (bytes[anfang + 1] ?? 0) << 8 : 0) |
          (index > anfang + 2 ? (bytes[anfang + 2] ?? 0) << 16 : 0)
        const art = index - anfang > 3 ? undefined : ARTEN.get(operator)
        if (art !== undefined) {
          if (operator === BILDDATEN) index = afterImage(bytes, index)
          run(art, operand < 0 ? anfang : operand, anfang, index)
        }
        operand = -1
        continue
      }
    }
    if (operand < 0) operand = anfang
  }
  strom.unpaarig += ebenen.length
  return strom
}

function createMarke(name: string, mcid: number | undefined, von: number, nach: number): Marke {
  const leer = { text: false, bild: false, flaeche: false, verschachtelt: false, kasten: undefined, objekte: [] }
  return { name, mcid, von, nach, ende: nach, ...leer }
}

function afterString(bytes: Uint8Array, anfang: number): number {
  let tiefe = 0
  for (let index = anfang; index < bytes.length; index++) {
    const code = bytes[index]
    if (code === 92) index++
    else if (code === 40) tiefe++
    else if (code === 41 && --tiefe === 0) return index + 1
  }
  return bytes.length
}

/** Behind the `EI` of an inline image whose `ID` ends at `anfang`. */
function afterImage(bytes: Uint8Array, anfang: number): number {
  for (let index = anfang + 1; index + 2 < bytes.length; index++) {
    if (bytes[index] === 69 && bytes[index + 1] === 73 && KLASSE[bytes[index - 1] ?? 0] === Zeichen.leer)
      if (KLASSE[bytes[index + 2] ?? 0] === Zeichen.leer) return index + 2
  }
  return bytes.length
}

/** Whether a word is `true`, `false` or `null`, which are operands. */
function isKeyword(bytes: Uint8Array, von: number, bis: number): boolean {
  if (bis - von !== 4 && bis - von !== 5) return false
  return ['true', 'false', 'null'].includes(decoder.decode(bytes.subarray(von, bis)))
}

/** The numbers between two places, which PDF writes with digits, sign and point alone. */
function readNumbers(bytes: Uint8Array, von: number, bis: number): number[] {
  const zahlen: number[] = []
  let zahl = 0
  let stellen = -1
  let minus = false
  let offen = false
  for (let index = von; index <= bis; index++) {
    const code = index < bis ? (bytes[index] ?? 0) : 32
    if (code >= 48 && code <= 57) {
      zahl = zahl * 10 + code - 48
      if (stellen >= 0) stellen++
      offen = true
    } else if (code === 46) stellen = 0
    else if (code === 45) minus = true
    else if (offen) {
      const wert = stellen > 0 ? zahl / 10 ** stellen : zahl
      zahlen.push(minus ? -wert : wert)
      zahl = 0
      stellen = -1
      minus = false
      offen = false
    }
  }
  return zahlen
}

/** First `links`, then `rechts`. */
export function multiply(links: readonly number[], rechts: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = links
  const [g, h, i, j, k, l] = rechts
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** A box made wide enough for points (x and y in turn) that `matrix` carries to the page. */
export function widen(kasten: Kasten | undefined, zahlen: readonly number[], [a, b, c, d, e, f]: Matrix): Kasten {
  let [links, unten, rechts, oben] = kasten ?? [Infinity, Infinity, -Infinity, -Infinity]
  for (let index = 0; index + 1 < zahlen.length; index += 2) {
    const [x, y] = [zahlen[index] ?? 0, zahlen[index + 1] ?? 0]
    const px = a * x + c * y + e
    const py = b * x + d * y + f
    if (px < links) links = px
    if (px > rechts) rechts = px
    if (py < unten) unten = py
    if (py > oben) oben = py
  }
  return [links, unten, rechts, oben]
}
