import type { Element, ElementContent, Properties, Root, Text } from 'hast'
import type { Ort } from '../../message.js'
import { element, Fragment } from './fragment.js'
import type { Origins } from './origins.js'
import { textOf } from './tree.js'

// A template element may stand wherever HTML lets an element stand, in tables too, and is mere text in a comment or an attribute.
const SLOT = /<template data-inhalt=(\d+)><\/template>/g

/** What a layout is filled with where it inserts finished content, until the content takes its place in the tree. */
export function slotOf(number: number): string {
  return `<template data-inhalt=${number}></template>`
}

/** Number of the content that a node keeps the place of; undefined where it is a node of the layout's own. */
export function slotNumber(node: ElementContent): number | undefined {
  if (node.type !== 'element' || node.tagName !== 'template') return undefined
  const { dataInhalt } = node.properties
  return dataInhalt === undefined ? undefined : Number(dataInhalt)
}

/** A parsed layout, which stays as it is, and what stands for its slots. */
interface FilledTree {
  baum: Root
  fragments: readonly Fragment[]
  /** The place in the layouts of an offset. */
  ortAt(offset: number): Ort
}

/** A parsed layout with the contents in their slots, as text where one stands in an attribute. Comments are for designers and stay away. */
export function fillSlots({ baum, fragments, ortAt }: FilledTree, origins: Origins): Fragment {
  const fill = (node: ElementContent): readonly ElementContent[] => {
    if (node.type === 'text') origins.textFromVorlage(node, () => ortAt(startOf(node)))
    if (node.type !== 'element') return node.type === 'text' ? [{ type: 'text', value: node.value }] : []
    const number = slotNumber(node)
    if (number !== undefined) {
      const content = fragments[number]?.take() ?? []
      origins.insertedAt(content, () => ortAt(offsetOf(node)))
      return content
    }
    const { tagName, properties, children } = node
    const fresh = element(tagName, fillProperties(properties, fragments), children.flatMap(fill))
    origins.fromVorlage(fresh, (attribute) => ortAt(offsetOf(node, attribute)))
    return [fresh]
  }
  return new Fragment((baum.children as ElementContent[]).flatMap(fill))
}

/** Where the first letter of a text is. */
function startOf({ value, position }: Text): number {
  return (position?.start.offset ?? 0) + value.length - value.trimStart().length
}

function offsetOf({ data, position }: Element, attribute = ''): number {
  return data?.position?.properties?.[attribute]?.start.offset ?? position?.start.offset ?? 0
}

function fillProperties(properties: Properties, fragments: readonly Fragment[]): Properties {
  const plain = (_: string, number: string) => (fragments[Number(number)]?.nodes ?? []).map(textOf).join('')
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(SLOT, plain) : value,
    ]),
  )
}
