/** A node that is one paragraph and may stand among blocks; `word` is its style. */
export function paragraph<const Word extends string>(description: string, word: Word) {
  return { description, groups: ['block'], content: ['inline*'], pdf: 'P', word } as const
}

/** One that stands in blocks of its own kind only. */
export function line<const Word extends string>(description: string, word: Word) {
  return { description, content: ['inline*'], pdf: 'P', word } as const
}
