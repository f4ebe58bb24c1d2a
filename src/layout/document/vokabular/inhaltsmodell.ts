import type { Group } from '../knoten/declaration.js'
import { declarationOf, NODE_NAMES, type NodeName, namesIn, selectorOf } from './vokabular.js'

/** One part of what may stand in a node: a node or a group, and how often. */
export interface Part {
  /** As messages call it. */
  label: string
  anzahl: '' | '?' | '*' | '+'
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
  const parts = (declarationOf(name).inhalt ?? []).map((teil): Part => {
    const anzahl = (/[?*+]$/.exec(teil)?.[0] ?? '') as Part['anzahl']
    const wer = teil.slice(0, teil.length - anzahl.length)
    if (wer === 'text') return { label: 'Text', anzahl, nodes: ['text'] }
    if (!isGroup(wer)) return { label: tagOf(wer as NodeName), anzahl, nodes: [wer as NodeName] }
    return { label: GROUPS[wer], anzahl, nodes: [...namesIn(wer), ...(wer === 'inline' ? (['text'] as const) : [])] }
  })
  const stellen = new Map<NodeName | 'text', number>()
  // What is named by itself belongs to its own part, not to that of its group.
  for (const [index, { nodes }] of parts.entries())
    for (const node of nodes) if (!stellen.has(node) || nodes.length === 1) stellen.set(node, index)
  return { parts, partOf: (node) => stellen.get(node) }
}

/** A node as its tag is written. */
export function tagOf(name: NodeName): string {
  const [element, klasse] = selectorOf(name).split('.')
  return klasse ? `<${element} class="${klasse}">` : `<${element}>`
}

function isGroup(wer: string): wer is Group {
  return Object.hasOwn(GROUPS, wer)
}
