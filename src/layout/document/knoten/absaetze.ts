/** A node that is one paragraph and may stand among blocks; `word` is its style. */
export function absatz<const Word extends string>(beschreibung: string, word: Word) {
  return { beschreibung, gruppen: ['block'], inhalt: ['inline*'], pdf: 'P', word } as const
}

/** One that stands in blocks of its own kind only. */
export function zeile<const Word extends string>(beschreibung: string, word: Word) {
  return { beschreibung, inhalt: ['inline*'], pdf: 'P', word } as const
}
