import type { MarkedContent } from '../content-stream/content-stream.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'
import type { StreamChanges } from './changes.js'

/** A part of what was one mark. */
export interface DividedMark {
  mcid: number
  /** Whether it is a hyphen at a line's end. */
  strich: boolean
}

/**
 * Gives hyphens marked content of their own. Marks and text objects may not cross (ISO 32000-1, 14.6.1), so a line that ends with
 * such a hyphen is marked inside of its text object.
 * @param striche operators that show one hyphen each, in order
 * @returns the parts in order; the first keeps the mark's number
 */
export function divide(
  strom: PaintedStream,
  marke: MarkedContent,
  striche: readonly ShownText[],
  aenderungen: StreamChanges,
): DividedMark[] {
  const paints = (von: number, bis: number): boolean =>
    marke.gemalt.some((stelle) => stelle >= von && stelle < bis) ||
    marke.gezeigt.firstFrom(von) < marke.gezeigt.firstFrom(bis)
  const teile: DividedMark[] = []
  const open = (stelle: number, strich = false): void => {
    const mcid = teile.length === 0 && marke.mcid !== undefined ? marke.mcid : aenderungen.nextMcid(strom)
    aenderungen.open(strom, stelle, mcid)
    teile.push({ mcid, strich })
  }
  /** What is painted between two places becomes one part. */
  const wrap = (von: number, bis: number): void => {
    if (!paints(von, bis)) return
    open(von)
    aenderungen.close(strom, bis)
  }

  let stelle = marke.nach
  aenderungen.dropStart(marke)
  for (const nummer of new Set(striche.map(({ objekt }) => objekt))) {
    const objekt = strom.inhalt.textobjekte[nummer]
    if (!objekt) continue
    wrap(stelle, objekt.anfang)
    stelle = objekt.anfang + 'BT'.length
    for (const strich of striche.filter((einer) => einer.objekt === nummer)) {
      wrap(stelle, strich.von)
      open(strich.von, true)
      aenderungen.close(strom, strich.bis)
      stelle = strich.bis
    }
    wrap(stelle, objekt.ende)
    stelle = objekt.ende + 'ET'.length
  }
  if (paints(stelle, marke.ende)) open(stelle)
  else aenderungen.dropEnd(strom, marke)
  return teile
}
