/** Expressions of prose: `{{mio haushalt.gesamt.2023}}` to "26,75 Mio. €". */
export type { Ausdruck } from './ausdruck/ausdruck.js'
export { evaluateAusdruck, HELFER } from './ausdruck/evaluate.js'
export { type Kontext, kontextOf, type Zahlwert } from './ausdruck/kontext.js'
export { parseAusdruck } from './ausdruck/parse.js'
