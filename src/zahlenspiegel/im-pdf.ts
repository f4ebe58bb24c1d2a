import type { Spiegelzahl } from '../check/zahlenspiegel/spiegelzahl.js'
import type { Programm } from '../content/programm/programm.js'
import type { PageText } from '../pdf/text/page-text.js'
import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'
import { locate } from './fundstellen.js'
import { crossCheck, type Gegenprobe } from './gegenprobe.js'

/** The figures of a programme with the pages of its finished PDF, and what else of figures that prints. */
export function findInPdf(
  zahlen: readonly Spiegelzahl[],
  programm: Programm,
  text: PageText,
): { gedruckt: Gedruckteinsatz[]; gegenprobe: Gegenprobe } {
  const fundstellen = locate(zahlen, programm, text)
  const gedruckt = zahlen.map((zahl, index) => ({ ...zahl, seite: fundstellen[index]?.seite ?? null }))
  const randtexte = {
    impressum: programm.impressum.flatMap(({ zeilen }) => zeilen),
    quelle: [...new Set(zahlen.flatMap(({ quelle }) => quelle || []))],
    jahre: [programm.zeitraum.von, programm.zeitraum.bis],
  }
  return { gedruckt, gegenprobe: crossCheck(text, fundstellen, randtexte) }
}
