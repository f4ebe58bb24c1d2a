import type { Diagramm } from '../diagramm.js'

const EINZELN_GENANNT = 6

/** "a", "a und b", "a, b und c" */
export function joinNamen(namen: string[]): string {
  return namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} und ${namen.at(-1)}`
}

/** Sentences that name the categories without a value, as they stand below the chart; '' where none is missing. */
export function describeLuecken({ kategorien, reihen }: Diagramm): string {
  const fehlt = reihen.map(({ werte }) => kategorien.map((_, i) => (werte[i] ?? null) === null))
  const ueberall = kategorien.filter((_, i) => fehlt.every((reihe) => reihe[i]))
  const einzeln = reihen.flatMap(({ name }, r) => {
    const namen = kategorien.filter((kategorie, i) => fehlt[r]?.[i] && !ueberall.includes(kategorie))
    return namen.length > 0 ? [`Für ${listNamen(namen)} liegt bei „${name}“ kein Wert vor.`] : []
  })
  return [...(ueberall.length > 0 ? [`Für ${listNamen(ueberall)} liegt kein Wert vor.`] : []), ...einzeln].join(' ')
}

function listNamen(namen: string[]): string {
  return namen.length > EINZELN_GENANNT ? `${namen.length} Kategorien` : joinNamen(namen)
}
