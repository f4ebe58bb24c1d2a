import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line of a fixture: a text, and what a message about it must name; '' where none may come. */
export interface Fall {
  soll: string
  text: string
}

/** Reads `fixtures/<name>.txt`: "richtig|text" or "what must be named|text", \n for line breaks. */
export function readFaelle(name: string): Fall[] {
  const datei = join(import.meta.dirname, 'fixtures', `${name}.txt`)
  return readFileSync(datei, 'utf8')
    .split('\n')
    .filter((zeile) => zeile.includes('|') && !zeile.startsWith('#'))
    .map((zeile) => {
      const stelle = zeile.indexOf('|')
      const soll = zeile.slice(0, stelle)
      return { soll: soll === 'richtig' ? '' : soll, text: zeile.slice(stelle + 1).replace(/\\n/g, '\n') }
    })
}
