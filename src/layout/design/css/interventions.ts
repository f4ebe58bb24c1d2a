import { type CssNode, generate, parse, walk } from 'css-tree/dist/csstree.esm'
import { Kept } from '../../../kept.js'
import type { Meldungen, Ort } from '../../../message.js'
import type { StyleSheetFile } from './check.js'
import {
  ALL_PAGES,
  INTERVENTION_KINDS,
  type InterventionKind,
  printValue,
  type StyleDeclaration,
} from './intervention-kinds.js'

/** A declaration of a style sheet that may keep a PDF from saying what the document says. */
export interface StyleIntervention {
  ort: Ort
  /** "left: -300mm" */
  declaration: string
}

interface FoundIntervention {
  line: number
  column: number
  declaration: string
  kind: InterventionKind
}

const parsed = new Kept<readonly FoundIntervention[]>(60)

/**
 * Reports what style sheets hide, move away or add on paper: a PDF whose words are not those of the document is not written, and only
 * the finished file shows it.
 * @param files those that the print goes by
 * @returns what was reported, for who finds that words are missing
 */
export function checkInterventions(files: readonly StyleSheetFile[], meldungen: Meldungen): StyleIntervention[] {
  return files.flatMap(({ datei, text }) => {
    const findings = parsed.get(text, () => findInterventions(text))
    return findings.map(({ line, column, declaration, kind: { regel, order, rat } }) => {
      const ort = { datei, zeile: line, spalte: column }
      meldungen.melde(regel, ort, `„${declaration}“ ${order}`, rat)
      return { ort, declaration }
    })
  })
}

function findInterventions(text: string): FoundIntervention[] {
  const findings: FoundIntervention[] = []
  walk(parse(text, { positions: true }), function (node) {
    const selectors = isForScreen(this.atrule) ? [] : selectorsOf(node)
    if (selectors.length === 0) return
    const attributes = [...(node.block?.children ?? [])].filter(({ type }) => type === 'Declaration')
    const regel = new Map(attributes.map((one) => [one.property ?? '', printValue(one)]))
    for (const selector of selectors)
      for (const node of attributes) {
        const property = node.property ?? ''
        const declaration: StyleDeclaration = { property, value: printValue(node), node, selector, regel }
        const kind = INTERVENTION_KINDS.find((one) => one.applies(declaration))
        const { line = 1, column = 1 } = node.loc?.start ?? {}
        if (kind && !findings.some((finding) => finding.line === line && finding.column === column))
          findings.push({ line, column, declaration: `${property}: ${declaration.value}`, kind })
      }
  })
  return findings.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** The selectors of a rule one by one, what stands in brackets left out; none of what is no rule. */
function selectorsOf({ type, name, prelude }: CssNode): string[] {
  if (type === 'Atrule' && name === 'page' && !prelude) return [ALL_PAGES]
  if (type !== 'Rule') return []
  let text = prelude ? generate(prelude) : ''
  for (let previous = ''; previous !== text; ) {
    previous = text
    text = text.replace(/\([^()]*\)/g, '')
  }
  return text.split(',')
}

function isForScreen(atrule: CssNode | null): boolean {
  return atrule?.name === 'media' && /^(?:only )?screen\b/.test(atrule.prelude ? generate(atrule.prelude) : '')
}
