import type { Group } from '../nodes/declaration.js'
import { declarationOf, NODE_NAMES, type NodeName, namesIn, selectorOf } from './vocabulary.js'

/** One part of what may stand in a node: a node or a group, and how often. */
export interface Part {
  /** As messages call it. */
  label: string
  count: '' | '?' | '*' | '+'
  nodes: readonly (NodeName | 'text')[]
}

/** What may stand in a node. */
export interface Contents {
  parts: readonly Part[]
  /** Index of the part that a node, or text, belongs to; undefined where it may not stand there. */
  partOf(name: NodeName | 'text'): number | undefined
}

const GROUPS: Record<Group, string> = {
  block: 'Blöcke (Absätze, Listen, Tabellen …)',
  inline: 'Text und Auszeichnungen',
  titelzeile: 'Zeilen der Titelseite',
  zellblock: 'Absätze und Listen',
}

const CONTENTS = new Map(NODE_NAMES.map((name) => [name, compile(name)]))

/** What may stand in a node, ready to be looked up. */
export function contentsOf(name: NodeName): Contents {
  return CONTENTS.get(name) ?? compile(name)
}

function compile(name: NodeName): Contents {
  const parts = (declarationOf(name).content ?? []).map((part): Part => {
    const count = (/[?*+]$/.exec(part)?.[0] ?? '') as Part['count']
    const who = part.slice(0, part.length - count.length)
    if (who === 'text') return { label: 'Text', count, nodes: ['text'] }
    if (!isGroup(who)) return { label: tagOf(who as NodeName), count, nodes: [who as NodeName] }
    return { label: GROUPS[who], count, nodes: [...namesIn(who), ...(who === 'inline' ? (['text'] as const) : [])] }
  })
  const positions = new Map<NodeName | 'text', number>()
  // What is named by itself belongs to its own part, not to that of its group.
  for (const [index, { nodes }] of parts.entries())
    for (const node of nodes) if (!positions.has(node) || nodes.length === 1) positions.set(node, index)
  return { parts, partOf: (node) => positions.get(node) }
}

/** A node as its tag is written. */
export function tagOf(name: NodeName): string {
  const [element, className] = selectorOf(name).split('.')
  return className ? `<${element} class="${className}">` : `<${element}>`
}

function isGroup(who: string): who is Group {
  return Object.hasOwn(GROUPS, who)
}
