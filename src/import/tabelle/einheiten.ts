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
  const getippte = spalten.flatMap((spalte, stelle) => (spalte.rechnung || spalte.text ? [] : [{ spalte, stelle }]))
  const einheitAt = (zeile: number, spalte: number) => gedruckt[zeile]?.[spalte]?.einheit ?? undefined
  const alle = new Set(zeilen.flatMap((_, zeile) => getippte.flatMap(({ stelle }) => einheitAt(zeile, stelle) ?? [])))
  const vonSpalten = spalten.some(({ einheit, rechnung }) => einheit !== '' && !rechnung)
  const vonZeilen = zeilen.some(({ name }) => unitIn(name) !== '')
  if (alle.size === 1 && firstOf(alle) === '') {
    if (vonSpalten || !vonZeilen) {
      if (!vonSpalten) entwurf.einheit = unitIn(titel)
    } else for (const zeile of zeilen) zeile.einheit = unitIn(zeile.name)
    return true
  }
  if (alle.size === 1) {
    entwurf.einheit = firstOf(alle)
    for (const spalte of spalten) if (!spalte.rechnung) spalte.einheit = ''
    return true
  }
  const jeSpalte = getippte.map(({ spalte, stelle }) => ({
    spalte,
    stelle,
    einheiten: new Set(zeilen.flatMap((_, zeile) => einheitAt(zeile, stelle) ?? [])),
  }))
  if (jeSpalte.every(({ einheiten }) => einheiten.size <= 1)) {
    for (const { spalte, einheiten } of jeSpalte) spalte.einheit = firstOf(einheiten) || spalte.einheit
    return true
  }
  // A column whose head names its unit has it whatever its rows are in.
  const offene = jeSpalte.filter(
    ({ spalte, einheiten }) =>
      spalte.einheit === '' || [...einheiten].some((einheit) => einheit !== '' && einheit !== spalte.einheit),
  )
  const jeZeile = zeilen.map((zeile, index) => ({
    zeile,
    einheiten: new Set(offene.flatMap(({ stelle }) => einheitAt(index, stelle) ?? [])),
  }))
  if (!jeZeile.every(({ einheiten }) => einheiten.size <= 1) || offene.some(({ spalte }) => spalte.einheit))
    return false
  for (const { zeile, einheiten } of jeZeile) zeile.einheit = firstOf(einheiten)
  return true
}

function firstOf(einheiten: ReadonlySet<string>): string {
  const [erste = ''] = einheiten
  return erste
}
