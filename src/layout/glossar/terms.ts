import type { Paragraph, PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { isBlock, type Knoten, visit } from '../../content/abschnitt/knoten.js'
import { pointsOf, splitBegriff } from '../../content/blocks/begriffe.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Ids } from '../frame/ids.js'
import { findAbbreviations } from './long-form.js'

/** A term and where the programme explains it. */
export interface ExplainedTerm {
  /** As it is looked up and sorted. */
  name: string
  abschnitt: string
  /** What bears its id; '' where that is nothing that a reference can lead to. */
  id: string
  /** The term as it is set, and the beginning of what is said of it; text where no nodes are it alone. */
  begriff: readonly PhrasingContent[] | string
  explanation: readonly PhrasingContent[] | string
}

/** What the blocks `glossar` and `abkuerzungen` gather, and the ids of the blocks, points and paragraphs that explain. */
export interface ExplainedTerms {
  begriffe: readonly ExplainedTerm[]
  abkuerzungen: readonly ExplainedTerm[]
  ids: ReadonlyMap<Knoten, string>
}

const GATHERING = new Set(['glossar', 'abkuerzungen'])
const ABBREVIATION = /^(?=\p{L}+\p{Lu})\p{L}{2,7}$/u

/** Gathers terms and abbreviations, the first explanation of each; nothing where no block asks for them. */
export function collectTerms(programm: Pick<Programm, 'abschnitte' | 'bausteine'>, registry: Ids): ExplainedTerms {
  const begriffe = new Map<string, ExplainedTerm>()
  const abkuerzungen = new Map<string, ExplainedTerm>()
  const ids = new Map<Knoten, string>()
  if (!programm.abschnitte.some(({ baum }) => asksFor(baum))) return { begriffe: [], abkuerzungen: [], ids }
  const idOf = (node: Knoten): string => {
    const id = ids.get(node) ?? registry.claim('begriff')
    ids.set(node, id)
    return id
  }
  const add = (position: Omit<ExplainedTerm, 'id'>, holder: Knoten | undefined) => {
    const { name } = position
    const list = ABBREVIATION.test(name) ? abkuerzungen : begriffe
    if (name !== '' && !list.has(name)) list.set(name, { ...position, id: holder ? idOf(holder) : '' })
  }
  for (const { id, baum } of programm.abschnitte) {
    const own = new Set<Knoten>(baum.children)
    visit(baum, (node) => {
      if (isBlock(node)) {
        if (programm.bausteine.get(node.name)?.inhalt === 'bloecke') for (const child of node.children) own.add(child)
        if (node.name === 'begriffe')
          for (const item of pointsOf(node)) {
            const parts = splitBegriff(item)
            const paragraph = parts?.weitere.find((child): child is Paragraph => child.type === 'paragraph')
            if (parts)
              add(
                {
                  name: plainText(parts.begriff),
                  abschnitt: id,
                  begriff: parts.begriff,
                  explanation: parts.zeile.length > 0 ? parts.zeile : (paragraph?.children ?? ''),
                },
                item,
              )
          }
        const title = node.attributes?.titel ?? ''
        const first = node.children.find((child): child is Paragraph => child.type === 'paragraph')
        if (node.name === 'definition' && first)
          add({ name: title, abschnitt: id, begriff: title, explanation: first.children }, node)
      } else if (node.type === 'paragraph')
        for (const { short, long } of findAbbreviations(plainText(node)))
          add({ name: short, abschnitt: id, begriff: short, explanation: long }, own.has(node) ? node : undefined)
    })
  }
  return { begriffe: sorted(begriffe), abkuerzungen: sorted(abkuerzungen), ids }
}

function asksFor(baum: Knoten): boolean {
  let asked = false
  visit(baum, (node) => {
    asked ||= isBlock(node) && GATHERING.has(node.name)
  })
  return asked
}

function sorted(positions: ReadonlyMap<string, ExplainedTerm>): ExplainedTerm[] {
  return [...positions.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'))
}
