import type { Element, ElementContent, Properties, Root, Text } from 'hast'
import type { Ort } from '../../message.js'
import { textOf } from './baum.js'
import { element, Fragment } from './fragment.js'
import type { Herkunft } from './herkunft.js'

// A template element may stand wherever HTML lets an element stand, in tables too, and is mere text in a comment or an attribute.
const SLOT = /<template data-inhalt=(\d+)><\/template>/g

/** What a layout is filled with where it inserts finished content, until the content takes its place in the tree. */
export function slotOf(nummer: number): string {
  return `<template data-inhalt=${nummer}></template>`
}

/** Number of the content that a node keeps the place of; undefined where it is a node of the layout's own. */
export function slotNumber(knoten: ElementContent): number | undefined {
  if (knoten.type !== 'element' || knoten.tagName !== 'template') return undefined
  const { dataInhalt } = knoten.properties
  return dataInhalt === undefined ? undefined : Number(dataInhalt)
}

/** A parsed layout, which stays as it is, and what stands for its slots. */
interface Gefuellt {
  baum: Root
  fragmente: readonly Fragment[]
  /** The place in the layouts of an offset. */
  ortAt(offset: number): Ort
}

/** A parsed layout with the contents in their slots, as text where one stands in an attribute. Comments are for designers and stay away. */
export function fillSlots({ baum, fragmente, ortAt }: Gefuellt, herkunft: Herkunft): Fragment {
  const fill = (knoten: ElementContent): readonly ElementContent[] => {
    if (knoten.type === 'text') herkunft.textFromVorlage(knoten, () => ortAt(startOf(knoten)))
    if (knoten.type !== 'element') return knoten.type === 'text' ? [{ type: 'text', value: knoten.value }] : []
    const nummer = slotNumber(knoten)
    if (nummer !== undefined) {
      const inhalt = fragmente[nummer]?.take() ?? []
      herkunft.insertedAt(inhalt, () => ortAt(offsetOf(knoten)))
      return inhalt
    }
    const { tagName, properties, children } = knoten
    const neu = element(tagName, fillProperties(properties, fragmente), children.flatMap(fill))
    herkunft.fromVorlage(neu, (attribut) => ortAt(offsetOf(knoten, attribut)))
    return [neu]
  }
  return new Fragment((baum.children as ElementContent[]).flatMap(fill))
}

/** Where the first letter of a text is. */
function startOf({ value, position }: Text): number {
  return (position?.start.offset ?? 0) + value.length - value.trimStart().length
}

function offsetOf({ data, position }: Element, attribut = ''): number {
  return data?.position?.properties?.[attribut]?.start.offset ?? position?.start.offset ?? 0
}

function fillProperties(properties: Properties, fragmente: readonly Fragment[]): Properties {
  const plain = (_: string, nummer: string) => (fragmente[Number(nummer)]?.knoten ?? []).map(textOf).join('')
  return Object.fromEntries(
    Object.entries(properties).map(([name, wert]) => [
      name,
      typeof wert === 'string' ? wert.replace(SLOT, plain) : wert,
    ]),
  )
}
