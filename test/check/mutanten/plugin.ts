import type { Plugin } from 'vitest/config'

/** One change to a source text. */
export interface Aenderung {
  statt: string
  durch: string
}

const MUTANT = /[?&]mutant=([\w-]+)/

/** What to import for a module with one change: the very module, under an address of its own. */
export function mutantUrl(modul: string, { statt, durch }: Aenderung): string {
  return `${modul}?mutant=${Buffer.from(JSON.stringify([statt, durch])).toString('base64url')}`
}

/** Makes the change that an address asks for, while the module is loaded; all that it imports stays as it is. */
export function mutanten(): Plugin {
  return {
    name: 'mutanten',
    enforce: 'pre',
    transform(quelle, id) {
      const verlangt = MUTANT.exec(id)?.[1]
      if (verlangt === undefined) return undefined
      const [statt, durch] = JSON.parse(Buffer.from(verlangt, 'base64url').toString()) as [string, string]
      const [davor, danach, ...weitere] = quelle.split(statt)
      if (davor === undefined || danach === undefined || weitere.length > 0)
        throw new Error(`„${statt}“ steht in ${id.replace(MUTANT, '')} nicht genau einmal.`)
      return davor + durch + danach
    },
  }
}
