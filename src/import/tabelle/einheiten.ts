import { PROZENTPUNKTE } from '../../figures/einheit.js'
import type { Blattentwurf } from './blattentwurf.js'
import type { Vergleichswert } from './rechnungen.js'

export const IN_EINHEIT =
  /(?:\bin|[([])\s*(?:in\s+)?((?:(?:Tsd\.?|Tausend|Mio\.?|Mill\.?|Mrd\.?)\s?)?(?:%|€|Euro|EUR|Prozent(?:punkten?)?)|T€)(?![\p{L}])/u

/** The unit that a head, a name or a caption tells; '' where it tells none. */
export function unitIn(text: string): string {
  return (IN_EINHEIT.exec(text)?.[1] ?? '').replace('Prozentpunkten', PROZENTPUNKTE)
}

/** Says each unit once: for the sheet, for columns or for rows. False where figures of several units stand in both. */
export function settleUnits(entwurf: Blattentwurf, gedruckt: readonly Vergleichswert[][], titel: string): boolean {
  const { spalten, zeilen } = entwurf
  const getippte = spalten.flatMap(({ rechnung, text }, index) => (rechnung || text ? [] : [index]))
  const einheitAt = (zeile: number, spalte: number) => gedruckt[zeile]?.[spalte]?.einheit ?? undefined
  const alle = new Set(zeilen.flatMap((_, zeile) => getippte.flatMap((spalte) => einheitAt(zeile, spalte) ?? [])))
  const vonSpalten = spalten.some(({ einheit, rechnung }) => einheit !== '' && !rechnung)
  const vonZeilen = zeilen.some(({ name }) => unitIn(name) !== '')
  if (alle.size === 1 && [...alle][0] === '') {
    if (vonSpalten || !vonZeilen) {
      if (!vonSpalten) entwurf.einheit = unitIn(titel)
    } else for (const zeile of zeilen) zeile.einheit = unitIn(zeile.name)
    return true
  }
  if (alle.size === 1) {
    entwurf.einheit = [...alle][0] ?? ''
    for (const spalte of spalten) if (!spalte.rechnung) spalte.einheit = ''
    return true
  }
  const jeSpalte = getippte.map((spalte) => new Set(zeilen.flatMap((_, zeile) => einheitAt(zeile, spalte) ?? [])))
  if (jeSpalte.every(({ size }) => size <= 1)) {
    getippte.forEach((spalte, stelle) => {
      const entworfen = spalten[spalte]
      if (entworfen) entworfen.einheit = [...(jeSpalte[stelle] ?? [])][0] || entworfen.einheit
    })
    return true
  }
  // A column whose head names its unit has it whatever its rows are in.
  const offene = getippte.filter((spalte, stelle) => {
    const eigene = spalten[spalte]?.einheit ?? ''
    return eigene === '' || [...(jeSpalte[stelle] ?? [])].some((einheit) => einheit !== '' && einheit !== eigene)
  })
  const jeZeile = zeilen.map((_, zeile) => new Set(offene.flatMap((spalte) => einheitAt(zeile, spalte) ?? [])))
  if (!jeZeile.every(({ size }) => size <= 1) || offene.some((spalte) => spalten[spalte]?.einheit)) return false
  jeZeile.forEach((einheiten, index) => {
    const zeile = zeilen[index]
    if (zeile) zeile.einheit = [...einheiten][0] ?? ''
  })
  return true
}
