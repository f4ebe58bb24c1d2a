import { parsePfad } from '../../../content/daten/pfad.js'
import type { Datenblatt } from '../../../figures/datenblatt.js'
import type { Zahlzelle } from '../zelle.js'

const TIEFSTE = 4

const SUMME = /^summe\((.+)\)$/

/** The typed cells that a sum goes back to; undefined where it is computed otherwise. */
export function leavesOf(
  zelle: Zahlzelle,
  blaetter: ReadonlyMap<string, Datenblatt>,
  tiefe: number,
): Zahlzelle[] | undefined {
  if (tiefe > TIEFSTE) return undefined
  if (zelle.rechenart === undefined) return [zelle]
  const formel = SUMME.exec(zelle.herkunft.formel ?? '')?.[1]
  const ort = parsePfad(zelle.herkunft.zelle)
  if (zelle.rechenart !== 'summe' || formel === undefined || ort?.length !== 3) return undefined
  const blaettchen: Zahlzelle[] = []
  for (const name of formel.split(', ')) {
    const operand = operandOf(name, ort, blaetter)
    const tiefer = operand && leavesOf(operand, blaetter, tiefe + 1)
    if (!tiefer) return undefined
    blaettchen.push(...tiefer)
  }
  return blaettchen
}

/** A row of the same sheet, a column of the same row, or a cell by its path. */
export function operandOf(
  name: string,
  ort: readonly string[],
  blaetter: ReadonlyMap<string, Datenblatt>,
): Zahlzelle | undefined {
  const pfad = parsePfad(name) ?? []
  const [blattId = '', zeileId = '', spalteId = ''] = ort
  const find = (blatt: string, zeile: string, spalte: string): Zahlzelle | undefined => {
    const sheet = blaetter.get(blatt)
    const stelle = sheet?.spalten.findIndex(({ id }) => id === spalte) ?? -1
    const zelle = sheet?.zeilen.find(({ id }) => id === zeile)?.zellen[stelle]
    return zelle?.art === 'zahl' ? zelle : undefined
  }
  if (pfad.length === 3) return find(pfad[0] ?? '', pfad[1] ?? '', pfad[2] ?? '')
  if (pfad.length === 2) return find(pfad[0] ?? '', pfad[1] ?? '', spalteId)
  return find(blattId, name, spalteId) ?? find(blattId, zeileId, name)
}
