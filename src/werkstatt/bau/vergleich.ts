import { alignFolge, type Vergleichbar } from '../../unterschiede/folge.js'

/** Indices of what is new or different in a list of texts, compared with the one before; empty texts count for nothing. */
export function findChanged(davor: readonly string[], jetzt: readonly string[]): number[] {
  const withPlace = (texte: readonly string[]) => texte.flatMap((text, index) => (text === '' ? [] : [{ text, index }]))
  const wie: Vergleichbar<{ text: string; index: number }> = { keyOf: ({ text }) => text, likeness: () => 0 }
  return alignFolge(withPlace(davor), withPlace(jetzt), wie).flatMap(({ alt, neu }) => (alt || !neu ? [] : [neu.index]))
}
