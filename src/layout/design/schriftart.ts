import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes of an entry in a font's list of tables, and of what stands before the list (OpenType 1.9, "Table Directory"). */
const [KOPF, EINTRAG] = [12, 16]

/** Whether a TrueType file holds a whole range of weights: programs then take the one at its start, often ExtraLight. */
export function isVariabel(ttf: string): boolean {
  const datei = openSync(ttf, 'r')
  try {
    const kopf = Buffer.alloc(KOPF)
    if (readSync(datei, kopf, 0, KOPF, 0) < KOPF) return false
    const liste = Buffer.alloc(kopf.readUInt16BE(4) * EINTRAG)
    readSync(datei, liste, 0, liste.length, KOPF)
    return Array.from({ length: liste.length / EINTRAG }, (_, i) =>
      liste.toString('latin1', i * EINTRAG, i * EINTRAG + 4),
    ).includes('fvar')
  } finally {
    closeSync(datei)
  }
}
