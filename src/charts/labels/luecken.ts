import type { Diagramm } from '../diagramm.js'

const NAMED_ONE_BY_ONE = 6

/** "a", "a und b", "a, b und c" */
export function joinNames(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`
}

/** Sentences that name the categories without a value, as they stand below the chart; '' where none is missing. */
export function describeGaps({ kategorien, reihen }: Diagramm): string {
  const missing = reihen.map(({ werte }) => kategorien.map((_, i) => (werte[i] ?? null) === null))
  const everywhere = kategorien.filter((_, i) => missing.every((reihe) => reihe[i]))
  const oneByOne = reihen.flatMap(({ name }, r) => {
    const names = kategorien.filter((kategorie, i) => missing[r]?.[i] && !everywhere.includes(kategorie))
    return names.length > 0 ? [`Für ${listNames(names)} liegt bei „${name}“ kein Wert vor.`] : []
  })
  return [...(everywhere.length > 0 ? [`Für ${listNames(everywhere)} liegt kein Wert vor.`] : []), ...oneByOne].join(
    ' ',
  )
}

function listNames(names: string[]): string {
  return names.length > NAMED_ONE_BY_ONE ? `${names.length} Kategorien` : joinNames(names)
}
