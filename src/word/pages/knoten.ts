import type { PageNumberEstimator } from 'docx'

/** An element as `docx` writes it: its name with its attributes (`_attr`) and children. */
export type DocxNode = Record<string, unknown>
export type Koerper = Parameters<PageNumberEstimator>[0]

/** The elements in an element of this name. */
export function childrenOf(knoten: DocxNode, name: string): DocxNode[] {
  const inhalt = knoten[name]
  return Array.isArray(inhalt) ? inhalt.filter(isKnoten).filter((kind) => !('_attr' in kind)) : []
}

/** The element at the end of a way of names, the first of which is its own; the first one, where there are several. */
export function findIn(knoten: DocxNode, name: string, ...weitere: readonly string[]): DocxNode | undefined {
  const [naechster, ...rest] = weitere
  if (naechster === undefined) return knoten
  const kind = childrenOf(knoten, name).find((eines) => naechster in eines)
  return kind && findIn(kind, naechster, ...rest)
}

/** An attribute of an element; '' where it has none of this name. */
export function attributIn(knoten: DocxNode | undefined, name: string, attribut = 'w:val'): string {
  const inhalt = knoten?.[name]
  const angaben = Array.isArray(inhalt) ? inhalt.find((teil) => isKnoten(teil) && '_attr' in teil) : inhalt
  const attribute = isKnoten(angaben) ? angaben._attr : undefined
  return isKnoten(attribute) ? String(attribute[attribut] ?? '') : ''
}

/** The words of an element itself. */
export function wordsIn(knoten: DocxNode, name: string): string {
  const inhalt = knoten[name]
  return Array.isArray(inhalt) ? inhalt.filter((teil) => typeof teil === 'string').join('') : ''
}

function isKnoten(wert: unknown): wert is DocxNode {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}
