import type { PageNumberEstimator } from 'docx'

/** An element as `docx` writes it: its name with its attributes (`_attr`) and children. */
export type DocxNode = Record<string, unknown>
export type DocxBody = Parameters<PageNumberEstimator>[0]

/** The elements in an element of this name. */
export function childrenOf(node: DocxNode, name: string): DocxNode[] {
  const content = node[name]
  return Array.isArray(content) ? content.filter(isNode).filter((child) => !('_attr' in child)) : []
}

/** The element at the end of a way of names, the first of which is its own; the first one, where there are several. */
export function findIn(node: DocxNode, name: string, ...others: readonly string[]): DocxNode | undefined {
  const [next, ...rest] = others
  if (next === undefined) return node
  // Asked of each node again and again: no list of children is made for it.
  const content = node[name]
  if (!Array.isArray(content)) return undefined
  const child = content.find((one): one is DocxNode => isNode(one) && next in one && !('_attr' in one))
  return child && findIn(child, next, ...rest)
}

/** What a paragraph says of itself, as a list to be changed. @throws Error where it says nothing: `docx` lets every paragraph do so */
export function propertiesOf(paragraph: DocxNode): DocxNode[] {
  const properties = findIn(paragraph, 'w:p', 'w:pPr')?.['w:pPr']
  if (!Array.isArray(properties)) throw new Error('Einem Absatz fehlen seine Eigenschaften')
  return properties
}

/** An attribute of an element; '' where it has none of this name. */
export function attributeIn(node: DocxNode | undefined, name: string, attribute = 'w:val'): string {
  const content = node?.[name]
  const properties = Array.isArray(content) ? content.find((part) => isNode(part) && '_attr' in part) : content
  const attributes = isNode(properties) ? properties._attr : undefined
  return isNode(attributes) ? String(attributes[attribute] ?? '') : ''
}

/** Gives an element another value of an attribute that it has. */
export function setAttribute(node: DocxNode | undefined, name: string, value: string, attribute = 'w:val'): void {
  const content = node?.[name]
  for (const part of Array.isArray(content) ? content : [content])
    if (isNode(part) && isNode(part._attr)) part._attr[attribute] = value
}

/** Gives an element an attribute more. */
export function addAttribute(node: DocxNode, name: string, attribute: string, value: string | number): void {
  const content = node[name]
  const parts: unknown[] = Array.isArray(content) ? content : [content]
  for (const part of parts)
    if (isNode(part) && isNode(part._attr)) {
      part._attr = { [attribute]: value, ...part._attr }
      return
    }
}

/** The words of a paragraph. */
export function textIn(paragraph: DocxNode): string {
  const read = (node: DocxNode, name: string): string =>
    childrenOf(node, name)
      .map((child) => {
        if ('w:t' in child) return wordsIn(child, 'w:t')
        const inner = ['w:r', 'w:hyperlink'].find((one) => one in child)
        return inner ? read(child, inner) : ''
      })
      .join('')
  return read(paragraph, 'w:p')
}

/** The words of an element itself. */
export function wordsIn(node: DocxNode, name: string): string {
  const content = node[name]
  return Array.isArray(content) ? content.filter((part) => typeof part === 'string').join('') : ''
}

function isNode(value: unknown): value is DocxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
