import type { Fremdabsatz, Fremdlauf } from '../../worddatei/modell.js'

/** The words of a paragraph, the pictures and charts before them, and whatever else stands among or behind them. */
export function takeApart({ laeufe }: Fremdabsatz): { davor: Fremdlauf[]; worte: Fremdlauf[]; danach: Fremdlauf[] } {
  const istWort = ({ art }: Fremdlauf) => art === 'text' || art === 'umbruch' || art === 'note'
  const erstes = laeufe.findIndex((lauf) => lauf.art === 'note' || (lauf.art === 'text' && lauf.text.trim() !== ''))
  const davor = laeufe.filter(({ art }, index) => index < erstes && (art === 'bild' || art === 'diagramm'))
  return {
    davor,
    worte: laeufe.filter(istWort),
    danach: laeufe.filter((lauf) => !istWort(lauf) && !davor.includes(lauf)),
  }
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
