// What a decoder needs of the head of a JPEG file (ITU-T T.81, annex B). Of damage in the pixels it shows what it can; with a head
// that is damaged it shows nothing.

/** A marker segment: its marker and what it holds. */
export interface Kopfteil {
  marke: number
  inhalt: Uint8Array
}

/** Markers (table B.1). */
const [DHT, DQT] = [0xc4, 0xdb]
export const SOS = 0xda
const [SOF2, DRI, COM, APP0, APP15] = [0xc2, 0xdd, 0xfe, 0xe0, 0xef]
const TABELLEN = 4
const PRECISION = 8
/** Of these, decoders know the usual ones where the file has none. */
const UEBLICHE = 2
/** Components that a colour space has: grey, YCbCr or RGB, CMYK. */
const KANAELE = [1, 3, 4]
/** Blocks of a minimum coded unit at most (B.2.3). */
const BLOECKE = 10

interface Kanal {
  kennung: number
  /** Samples across and down, of those of all components. */
  h: number
  v: number
  /** Its quantization table. */
  tabelle: number
}

/** Whether all up to the first scan of a JPEG file is known, and frame, scan and tables fit each other. */
export function isKopfGanz(segmente: readonly Kopfteil[]): boolean {
  const [rahmen, zweiter] = segmente.filter(({ marke }) => isFrame(marke))
  if (!rahmen || zweiter || !segmente.every(({ marke }) => isFrame(marke) || isBekannt(marke))) return false
  const { marke: art } = rahmen
  const inhalte = (marke: number) => segmente.filter((eines) => eines.marke === marke).map(({ inhalt }) => inhalt)
  const quanten = merge(inhalte(DQT).map(readQuanten))
  const codes = merge(inhalte(DHT).map(readCodes))
  const kanaele = readKanaele(rahmen.inhalt)
  const [scan] = inhalte(SOS)
  if (!quanten || !codes || !kanaele || !scan) return false
  return kanaele.every(({ tabelle }) => quanten.has(tabelle)) && isScanGanz(scan, kanaele, codes, art === SOF2)
}

/** A frame of any kind (SOF0 to SOF15). */
export function isFrame(marke: number): boolean {
  return marke >= 0xc0 && marke <= 0xcf && ![DHT, 0xc8, 0xcc].includes(marke)
}

function isBekannt(marke: number): boolean {
  return [DHT, DQT, SOS, DRI, COM].includes(marke) || (marke >= APP0 && marke <= APP15)
}

function merge<Wert>(karten: readonly (ReadonlyMap<number, Wert> | undefined)[]): Map<number, Wert> | undefined {
  const alle = new Map<number, Wert>()
  for (const karte of karten) {
    if (!karte) return undefined
    for (const [nummer, wert] of karte) alle.set(nummer, wert)
  }
  return alle
}

/** The components of a frame (B.2.2); undefined where it is damaged. */
function readKanaele(rahmen: Uint8Array): Kanal[] | undefined {
  const anzahl = rahmen[5] ?? 0
  if (rahmen[0] !== PRECISION || !KANAELE.includes(anzahl) || rahmen.length !== 6 + 3 * anzahl) return undefined
  const kanaele = Array.from({ length: anzahl }, (_, nummer) => {
    const [kennung = 0, abtastung = 0, tabelle = 0] = rahmen.subarray(6 + 3 * nummer)
    return { kennung, h: abtastung >> 4, v: abtastung & 15, tabelle }
  })
  return kanaele.every(
    ({ h, v }) =>
      factorsOf(
        kanaele.map((einer) => einer.h),
        h,
      ) &&
      factorsOf(
        kanaele.map((einer) => einer.v),
        v,
      ),
  )
    ? kanaele
    : undefined
}

/** Whether samples of a component can be spread over the finest ones: 1 to 4, and no fraction of the most. */
function factorsOf(alle: readonly number[], faktor: number): boolean {
  return faktor >= 1 && faktor <= 4 && Math.max(...alle) % faktor === 0
}

/** Quantization tables (B.2.4.1) by number; undefined where one is damaged. */
function readQuanten(inhalt: Uint8Array): Map<number, true> | undefined {
  const tabellen = new Map<number, true>()
  let stelle = 0
  while (stelle < inhalt.length) {
    const art = inhalt[stelle] ?? 0
    if ((art & 15) >= TABELLEN) return undefined
    tabellen.set(art & 15, true)
    stelle += 1 + (art >> 4 === 0 ? 64 : 128)
  }
  return stelle === inhalt.length ? tabellen : undefined
}

/** Huffman tables (B.2.4.2) by class and number, and whether each can be decoded with; undefined where the segment is damaged. */
function readCodes(inhalt: Uint8Array): Map<number, boolean> | undefined {
  const tabellen = new Map<number, boolean>()
  let stelle = 0
  while (stelle < inhalt.length) {
    const art = inhalt[stelle] ?? 0
    const laengen = inhalt.subarray(stelle + 1, stelle + 17)
    const anzahl = laengen.reduce((summe, wert) => summe + wert, 0)
    const werte = inhalt.subarray(stelle + 17, stelle + 17 + anzahl)
    if (art >> 4 > 1 || (art & 15) >= TABELLEN || laengen.length < 16 || anzahl > 256 || werte.length < anzahl)
      return undefined
    const gleichstrom = art >> 4 === 0
    tabellen.set(art, hasCodes(laengen) && (!gleichstrom || werte.every((wert) => wert < 16)))
    stelle += 17 + anzahl
  }
  return tabellen
}

/** Whether there are as many codes of each length as are asked for: none is all ones (C.2). */
function hasCodes(laengen: Uint8Array): boolean {
  let code = 0
  for (const [index, anzahl] of laengen.entries()) {
    code += anzahl
    if (anzahl > 0 && code >= 2 ** (index + 1)) return false
    code *= 2
  }
  return true
}

/** The first scan (B.2.3): its components are the frame's, each once, and its tables are there. */
function isScanGanz(
  scan: Uint8Array,
  kanaele: readonly Kanal[],
  codes: ReadonlyMap<number, boolean>,
  schrittweise: boolean,
): boolean {
  const anzahl = scan[0] ?? 0
  if (anzahl < 1 || anzahl > 4 || scan.length !== 4 + 2 * anzahl) return false
  // The first of a progressive file gives the means of blocks alone (G.1.1.1).
  if (schrittweise && scan.subarray(-3, -1).some((wert) => wert > 0)) return false
  const gewaehlt = new Set<number>()
  let bloecke = 0
  for (let nummer = 0; nummer < anzahl; nummer++) {
    const [kennung = 0, tabellen = 0] = scan.subarray(1 + 2 * nummer)
    const kanal = kanaele.find((einer) => einer.kennung === kennung)
    if (!kanal || gewaehlt.has(kennung)) return false
    gewaehlt.add(kennung)
    bloecke += kanal.h * kanal.v
    const brauchbar = [tabellen >> 4, 16 + (tabellen & 15)].every(
      (tabelle) => codes.get(tabelle) ?? (tabelle & 15) < UEBLICHE,
    )
    if (!brauchbar) return false
  }
  return anzahl === 1 || bloecke <= BLOECKE
}
