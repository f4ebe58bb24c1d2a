import type { Fremdabsatz, Fremdlauf } from '../../worddatei/modell.js'

type Wortlauf = Extract<Fremdlauf, { art: 'text' | 'umbruch' | 'note' }>
/** What is no word of a paragraph. */
export type Beilauf = Exclude<Fremdlauf, Wortlauf>

/** The words of a paragraph, the pictures and charts before them, and whatever else stands among or behind them. */
export function takeApart({ laeufe }: Fremdabsatz): { davor: Beilauf[]; worte: Wortlauf[]; danach: Beilauf[] } {
  const erstes = laeufe.findIndex((lauf) => lauf.art === 'note' || (lauf.art === 'text' && lauf.text.trim() !== ''))
  const davor: Beilauf[] = []
  const danach: Beilauf[] = []
  const worte = laeufe.flatMap((lauf, index): Wortlauf[] => {
    if (lauf.art === 'text' || lauf.art === 'umbruch' || lauf.art === 'note') return [lauf]
    const vorher = index < erstes && (lauf.art === 'bild' || lauf.art === 'diagramm')
    ;(vorher ? davor : danach).push(lauf)
    return []
  })
  return { davor, worte, danach }
}

/** Runs without their first letters. */
export function cutStart(laeufe: readonly Fremdlauf[], anzahl: number): Fremdlauf[] {
  let rest = anzahl
  return laeufe.flatMap((lauf): Fremdlauf[] => {
    if (rest <= 0 || (lauf.art !== 'text' && lauf.art !== 'umbruch')) return [lauf]
    const text = lauf.art === 'text' ? lauf.text : '\n'
    const weg = Math.min(rest, text.length)
    rest -= weg
    return lauf.art === 'text' && weg < text.length ? [{ ...lauf, text: text.slice(weg) }] : []
  })
}
