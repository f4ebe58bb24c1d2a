import type { Baustein } from './baustein.js'

export const hervorhebung: Baustein = {
  name: 'hervorhebung',
  formen: ['kasten'],
  inhalt: 'absaetze',
  beschreibung: 'Ein Satz, der aus dem Text herausgehoben wird: groß, zwischen Linien.',
  attribute: {},
  beispiel: ':::hervorhebung\nWer früh beraten wird, findet schneller Arbeit.\n:::',
}
