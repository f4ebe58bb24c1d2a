/** Bits of fsSelection in the OS/2 table. */
const FETT = 0x20
const NORMAL = 0x40
const TYPOGRAFISCH = 0x80

/** Distance of the lines of a TrueType font as a multiple of its size, as Word and LibreOffice measure it for single spacing. */
export function readZeilenhoehe(ttf: Uint8Array): number {
  const { daten, anfang } = openSchrift(ttf)
  const os2 = anfang('OS/2')
  // Without this bit Word takes the metrics of Windows.
  const typografisch = (daten.getUint16(os2 + 62) & TYPOGRAFISCH) !== 0
  const hoehe = typografisch
    ? daten.getInt16(os2 + 68) - daten.getInt16(os2 + 70) + daten.getInt16(os2 + 72)
    : daten.getUint16(os2 + 74) + daten.getUint16(os2 + 76)
  return hoehe / daten.getUint16(anfang('head') + 18)
}

/** The same font as the bold face of its family: a semibold file does not call itself bold, but it is what Word takes for bold. */
export function asFett(ttf: Uint8Array): Uint8Array {
  const kopie = ttf.slice()
  const { daten, anfang } = openSchrift(kopie)
  const stelle = anfang('OS/2') + 62
  daten.setUint16(stelle, (daten.getUint16(stelle) & ~NORMAL) | FETT)
  return kopie
}

function openSchrift(ttf: Uint8Array): { daten: DataView; anfang: (tabelle: string) => number } {
  const daten = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength)
  const tabellen = new Map<string, number>()
  for (let i = 0; i < daten.getUint16(4); i++) {
    const eintrag = 12 + 16 * i
    tabellen.set(String.fromCharCode(...ttf.subarray(eintrag, eintrag + 4)), daten.getUint32(eintrag + 8))
  }
  const anfang = (tabelle: string) => {
    const stelle = tabellen.get(tabelle)
    if (stelle === undefined) throw new Error(`Der Schriftdatei fehlt die Tabelle „${tabelle}“`)
    return stelle
  }
  return { daten, anfang }
}
