import type { Plugin } from 'vitest/config'

const GEFRAGT = /[?&]gehalten$/
/** A constant at the edge of a module, by its name in capitals. */
const KONSTANTE = /^(?:export )?const ([A-ZÄÖÜ][A-ZÄÖÜ0-9_]*)\b/gm

/** A source that shows, beside what it exports, the constants that it keeps to itself. */
export function withGehaltenes(quelle: string): string {
  const namen = [...quelle.matchAll(KONSTANTE)].map(([, name]) => name)
  return `${quelle}\nexport const gehalten = { ${namen.join(', ')} }\n`
}

/** Has a module below an address that ends in "?gehalten" show its constants, for the tests that ask its patterns. */
export function gehaltenes(): Plugin {
  return {
    name: 'gehaltenes',
    enforce: 'pre',
    transform: (quelle, id) => (GEFRAGT.test(id) ? withGehaltenes(quelle) : undefined),
  }
}
