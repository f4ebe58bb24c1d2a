/** Where a table of a TrueType font lies in its file, in bytes. */
interface FontTable {
  stelle: number
  laenge: number
}

/** A TrueType file: its bytes and the tables in it (OpenType 1.9, "Organization of an OpenType Font"). */
export interface Schriftdatei {
  daten: DataView
  tabellen: ReadonlyMap<string, FontTable>
  /** Byte at which a table begins. @throws Error where the font has none such */
  anfang(tabelle: string): number
}

export function openSchrift(ttf: Uint8Array): Schriftdatei {
  const daten = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength)
  const tabellen = new Map<string, FontTable>()
  for (let i = 0; i < daten.getUint16(4); i++) {
    const eintrag = 12 + 16 * i
    tabellen.set(String.fromCharCode(...ttf.subarray(eintrag, eintrag + 4)), {
      stelle: daten.getUint32(eintrag + 8),
      laenge: daten.getUint32(eintrag + 12),
    })
  }
  const anfang = (name: string) => {
    const tabelle = tabellen.get(name)
    if (!tabelle) throw new Error(`Der Schriftdatei fehlt die Tabelle „${name}“`)
    return tabelle.stelle
  }
  return { daten, tabellen, anfang }
}

/** The bytes of a table: a view into the font. @throws Error where the font has none such */
export function tabelleOf(ttf: Uint8Array, name: string): Uint8Array {
  const { tabellen, anfang } = openSchrift(ttf)
  return ttf.subarray(anfang(name), anfang(name) + (tabellen.get(name)?.laenge ?? 0))
}

/** The same font with some tables in place of its own. Check sums are made anew. */
export function replaceTabellen(ttf: Uint8Array, ersatz: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { tabellen } = openSchrift(ttf)
  const inhalte = [...tabellen].map(
    ([name, { stelle, laenge }]) => [name, ersatz.get(name) ?? ttf.subarray(stelle, stelle + laenge)] as const,
  )
  const kopf = 12 + 16 * inhalte.length
  const neu = new Uint8Array(kopf + inhalte.reduce((summe, [, inhalt]) => summe + padded(inhalt.length), 0))
  const sicht = new DataView(neu.buffer)
  neu.set(ttf.subarray(0, 12))
  let stelle = kopf
  for (const [i, [name, inhalt]] of inhalte.entries()) {
    neu.set(inhalt, stelle)
    if (name === 'head') sicht.setUint32(stelle + 8, 0)
    const eintrag = 12 + 16 * i
    for (const [j, zeichen] of [...name].entries()) neu[eintrag + j] = zeichen.charCodeAt(0)
    sicht.setUint32(eintrag + 4, checksum(sicht, stelle, padded(inhalt.length)))
    sicht.setUint32(eintrag + 8, stelle)
    sicht.setUint32(eintrag + 12, inhalt.length)
    stelle += padded(inhalt.length)
  }
  const { anfang } = openSchrift(neu)
  // The constant that the sum of the whole file is taken from, OpenType "head", checksumAdjustment.
  sicht.setUint32(anfang('head') + 8, (0xb1b0afba - checksum(sicht, 0, neu.length)) >>> 0)
  return neu
}

function padded(laenge: number): number {
  return (laenge + 3) & ~3
}

function checksum(sicht: DataView, von: number, laenge: number): number {
  let summe = 0
  for (let i = von; i < von + laenge; i += 4) summe = (summe + sicht.getUint32(i)) >>> 0
  return summe
}
