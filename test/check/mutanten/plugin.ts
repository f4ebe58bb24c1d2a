import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vitest/config'

/** One change to a source text below src/check. */
export interface Aenderung {
  /** "rules/figur-summe", "reading/schluss": the file that is changed. */
  modul: string
  statt: string
  durch: string
}

const CHECK = join(import.meta.dirname, '../../../src/check')
const MUTANT = /[?&]mutant=([\w-]+)/

/** What to import for a module that is changed, or builds on what is: the very module, under an address of its own. */
export function mutantUrl(datei: string, { modul, statt, durch }: Aenderung): string {
  return `${datei}?mutant=${Buffer.from(JSON.stringify([modul, statt, durch])).toString('base64url')}`
}

function read(mutant: string): Aenderung {
  const [modul = '', statt = '', durch = ''] = JSON.parse(Buffer.from(mutant, 'base64url').toString()) as string[]
  return { modul, statt, durch }
}

/** Makes the change that an address asks for while the module is loaded; loaded anew is only what stands between it and the rule. */
export function mutanten(): Plugin {
  return {
    name: 'mutanten',
    enforce: 'pre',
    async resolveId(quelle, von) {
      const mutant = MUTANT.exec(von ?? '')?.[1]
      if (mutant === undefined || !quelle.startsWith('.')) return undefined
      const gefunden = await this.resolve(quelle, von?.replace(/\?.*/, ''), { skipSelf: true })
      return gefunden && reaches(gefunden.id, join(CHECK, `${read(mutant).modul}.ts`))
        ? `${gefunden.id}?mutant=${mutant}`
        : gefunden
    },
    transform(quelle, id) {
      const mutant = MUTANT.exec(id)?.[1]
      if (mutant === undefined) return undefined
      const { modul, statt, durch } = read(mutant)
      if (id.replace(/\?.*/, '') !== join(CHECK, `${modul}.ts`)) return undefined
      const [davor, danach, ...weitere] = quelle.split(statt)
      if (davor === undefined || danach === undefined || weitere.length > 0)
        throw new Error(`„${statt}“ steht in ${modul}.ts nicht genau einmal.`)
      return davor + durch + danach
    },
  }
}

const importe = new Map<string, readonly string[]>()

/** Whether a file of src/check is another one, or imports it by however many steps. */
function reaches(von: string, ziel: string, gesehen = new Set<string>()): boolean {
  if (von === ziel) return true
  if (!von.startsWith(CHECK) || gesehen.has(von)) return false
  gesehen.add(von)
  const bekannt = importe.get(von) ?? listImporte(von)
  importe.set(von, bekannt)
  return bekannt.some((datei) => reaches(datei, ziel, gesehen))
}

function listImporte(datei: string): string[] {
  return [...readFileSync(datei, 'utf8').matchAll(/ from '(\.[^']+)\.js'/g)].map(([, pfad = '']) =>
    join(dirname(datei), `${pfad}.ts`),
  )
}
