import {
  parseXml,
  XmlCdata,
  XmlComment,
  XmlDeclaration,
  type XmlDocument,
  XmlElement,
  XmlProcessingInstruction,
  XmlText,
} from '@rgrove/parse-xml'

export { XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'

/** What may stand in an element. */
export type XmlChild = XmlElement['children'][number]

/**
 * Reads XML as a tree that keeps all there is: order, prefixes, comments, CDATA, white space.
 * @throws XmlError with line and column where it is not well-formed
 */
export function readXml(xml: string): XmlDocument {
  return parseXml(xml, { preserveCdata: true, preserveComments: true, preserveXmlDeclaration: true })
}

/** The element that holds all others. @throws Error where a document has none */
export function rootOf({ root }: XmlDocument): XmlElement {
  if (!root) throw new Error('XML ohne ein Element')
  return root
}

/** A new element; numbers and texts among its children and attributes are written as text. */
export function createElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const placed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return new XmlElement(
    name,
    Object.fromEntries(placed),
    children.map((child) => (typeof child === 'string' ? new XmlText(child) : child)),
  )
}

/** The text of a tree. Elements without content are closed at once, as Office and `docx` do. */
export function writeXml(baum: XmlDocument | XmlElement): string {
  if (baum instanceof XmlElement) return writeElement(baum)
  return baum.children
    .map((child) => {
      if (child instanceof XmlElement) return writeElement(child)
      if (child instanceof XmlDeclaration) return writeDeclaration(child)
      return child instanceof XmlComment || child instanceof XmlProcessingInstruction ? writeChild(child) : ''
    })
    .join('')
}

function writeElement({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`
  for (const key in attributes) text += ` ${key}="${escapeAttribute(attributes[key] ?? '')}"`
  if (children.length === 0) return `${text}/>`
  text += '>'
  for (const child of children) text += child instanceof XmlElement ? writeElement(child) : writeChild(child)
  return `${text}</${name}>`
}

function writeChild(child: Exclude<XmlChild, XmlElement>): string {
  // CDATA first: it is a kind of text.
  if (child instanceof XmlCdata) return `<![CDATA[${child.text}]]>`
  if (child instanceof XmlText) return escapeText(child.text)
  if (child instanceof XmlComment) return `<!--${child.content}-->`
  return `<?${child.name}${child.content ? ` ${child.content}` : ''}?>`
}

function writeDeclaration({ version, encoding, standalone }: XmlDeclaration): string {
  // Whatever it was read from, text is written in UTF-8.
  const properties = Object.entries({ version, encoding: encoding && 'UTF-8', standalone }).filter(([, value]) => value)
  return `<?xml${properties.map(([name, value]) => ` ${name}="${value}"`).join('')}?>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Line ends and tabs, too: an attribute's would be read as spaces. */
function escapeAttribute(text: string): string {
  return text.replace(/[&<>"'\r\n\t]/g, (sign) => ENTITIES[sign] ?? sign)
}
