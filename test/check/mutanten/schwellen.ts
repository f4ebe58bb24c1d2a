import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'
import { CHECK } from './mutant.js'

/** A number that rules go by. */
export interface Schwelle {
  /** "rules/figur-summe" */
  modul: string
  /** "HOECHSTENS_GENANNT", "EINFARBIG.bytes": the constant, with the key where it is a table of several. */
  name: string
  /** "HOECHSTENS_GENANNT = 20", "bytes: 300": as it stands in the file. */
  stelle: string
  wert: number
}

/** The numbers in the constants of all rules. */
export function listSchwellen(): Schwelle[] {
  return readdirSync(join(CHECK, 'rules')).flatMap((datei) => {
    const quelle = readFileSync(join(CHECK, 'rules', datei), 'utf8')
    const gefunden: Schwelle[] = []
    const visit = (knoten: unknown, stelle: string, name: string): void => {
      if (!isKnoten(knoten) || /Function/.test(knoten.type)) return
      const text = quelle.slice(knoten.start, knoten.end)
      const wert = numberOf(knoten)
      if (wert !== undefined && name !== '')
        gefunden.push({ modul: `rules/${datei.replace(/\.ts$/, '')}`, name, stelle, wert })
      else if (knoten.type === 'VariableDeclarator')
        visit(knoten.init, `${nameOf(knoten.id)} = ${sliceOf(quelle, knoten.init)}`, nameOf(knoten.id))
      else if (knoten.type === 'Property') visit(knoten.value, text, `${name}.${sliceOf(quelle, knoten.key)}`)
      else for (const kind of Object.values(knoten).flat()) visit(kind, stelle, name)
    }
    for (const anweisung of parseAst(quelle, { lang: 'ts' }).body) visit(anweisung, '', '')
    return gefunden
  })
}

interface Knoten {
  type: string
  start: number
  end: number
  [feld: string]: unknown
}

function isKnoten(wert: unknown): wert is Knoten {
  return typeof wert === 'object' && wert !== null && 'type' in wert && 'start' in wert
}

function sliceOf(quelle: string, knoten: unknown): string {
  return isKnoten(knoten) ? quelle.slice(knoten.start, knoten.end) : ''
}

function nameOf(knoten: unknown): string {
  return isKnoten(knoten) ? String(knoten.name) : ''
}

/** A number as it is typed, or that of `new Dezimal('15.2')`. */
function numberOf(knoten: Knoten): number | undefined {
  if (knoten.type === 'Literal' && typeof knoten.value === 'number') return knoten.value
  if (knoten.type !== 'NewExpression' || nameOf(knoten.callee) !== 'Dezimal') return undefined
  const [erstes] = Object.values(knoten.arguments as Knoten[])
  return erstes?.type === 'Literal' ? Number(erstes.value) : undefined
}
