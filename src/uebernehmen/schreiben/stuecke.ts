import type { Ersetzung } from './umsetzung.js'

/** Puts pieces of a text in the places of others. */
export function replacePieces(text: string, ersetzungen: readonly Omit<Ersetzung, 'datei'>[]): string {
  let neu = text
  // From the end, so that places hold; of several at one place the last one first, so that they stand in their order.
  const sortiert = [...ersetzungen.entries()].sort(([i, a], [j, b]) => b.von - a.von || j - i)
  for (const [, { von, bis, text }] of sortiert) neu = neu.slice(0, von) + text + neu.slice(bis)
  return neu
}
