import { createRequire } from 'node:module'

// The package offers no ESM entry for its patterns.
const require = createRequire(import.meta.url)
const { hyphenateSync } = require('hyphen/de-1996') as {
  hyphenateSync(text: string, optionen: { minWordLength: number }): string
}

/** German text with soft hyphens where a word may be divided (patterns of 1996); words of up to six letters stay whole. */
export function hyphenate(text: string): string {
  return hyphenateSync(text, { minWordLength: 7 })
}
