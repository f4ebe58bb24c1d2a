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
export type Xmlkind = XmlElement['children'][number]

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
  kinder: readonly (XmlElement | string)[] = [],
): XmlElement {
  const gesetzt = Object.entries(attributes).flatMap(([key, wert]) => (wert === undefined ? [] : [[key, String(wert)]]))
  return new XmlElement(
    name,
    Object.fromEntries(gesetzt),
    kinder.map((kind) => (typeof kind === 'string' ? new XmlText(kind) : kind)),
  )
}

/** The text of a tree. Elements without content are closed at once, as Office and `docx` do. */
export function writeXml(baum: XmlDocument | XmlElement): string {
  if (baum instanceof XmlElement) return writeElement(baum)
  return baum.children
    .map((kind) => {
      if (kind instanceof XmlElement) return writeElement(kind)
      if (kind instanceof XmlDeclaration) return writeDeclaration(kind)
      return kind instanceof XmlComment || kind instanceof XmlProcessingInstruction ? writeKind(kind) : ''
    })
    .join('')
}

function writeElement({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`
  for (const key in attributes) text += ` ${key}="${escapeAttribut(attributes[key] ?? '')}"`
  if (children.length === 0) return `${text}/>`
  text += '>'
  for (const kind of children) text += kind instanceof XmlElement ? writeElement(kind) : writeKind(kind)
  return `${text}</${name}>`
}

function writeKind(kind: Exclude<Xmlkind, XmlElement>): string {
  // CDATA first: it is a kind of text.
  if (kind instanceof XmlCdata) return `<![CDATA[${kind.text}]]>`
  if (kind instanceof XmlText) return escapeText(kind.text)
  if (kind instanceof XmlComment) return `<!--${kind.content}-->`
  return `<?${kind.name}${kind.content ? ` ${kind.content}` : ''}?>`
}

function writeDeclaration({ version, encoding, standalone }: XmlDeclaration): string {
  // Whatever it was read from, text is written in UTF-8.
  const angaben = Object.entries({ version, encoding: encoding && 'UTF-8', standalone }).filter(([, wert]) => wert)
  return `<?xml${angaben.map(([name, wert]) => ` ${name}="${wert}"`).join('')}?>`
}

const ENTITAETEN: Record<string, string> = {
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
  return text.replace(/[&<>"'\r]/g, (zeichen) => ENTITAETEN[zeichen] ?? zeichen)
}

/** Line ends and tabs, too: an attribute's would be read as spaces. */
function escapeAttribut(text: string): string {
  return text.replace(/[&<>"'\r\n\t]/g, (zeichen) => ENTITAETEN[zeichen] ?? zeichen)
}
