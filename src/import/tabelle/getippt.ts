import { freeKennungen } from '../../content/kennung.js'
import type { Blattentwurf } from './blattentwurf.js'

/**
 * A sheet of named rows and columns in which nothing is computed.
 * @param wert what stands in a cell; undefined where that is not known
 */
export function draftTyped(
  spalten: readonly string[],
  zeilen: readonly string[],
  wert: (zeile: number, spalte: number) => string | undefined,
): Blattentwurf {
  const [spaltenIds, zeilenIds] = [freeKennungen(spalten), freeKennungen(zeilen)]
  return {
    titel: '',
    einheit: '',
    quelle: '',
    stand: '',
    hinweise: [],
    kopf: '',
    spalten: spalten.map((name, index) => ({
      id: spaltenIds[index] ?? '',
      name,
      gruppe: '',
      text: false,
      einheit: '',
      vorzeichen: false,
      stellen: undefined,
      rechnung: undefined,
      gedruckt: [],
    })),
    zeilen: zeilen.map((name, zeile) => ({
      id: zeilenIds[zeile] ?? '',
      name,
      gruppe: false,
      einheit: '',
      summe: [],
      rechnung: undefined,
      gedruckt: [],
      werte: spalten.map((_, spalte) => wert(zeile, spalte)),
    })),
    abweichungen: [],
  }
}
