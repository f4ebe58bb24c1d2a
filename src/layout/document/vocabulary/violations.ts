import type { Element, ElementContent, Root } from 'hast'
import { naechster } from '../../../nearest.js'
import { classesOf, isElement } from '../tree.js'
import { type Contents, contentsOf, tagOf } from './content-model.js'
import { candidatesOf, declarationOf, NODE_NAMES, type NodeName, selectorOf } from './vocabulary.js'

/** What an element of a layout has against the vocabulary. */
export interface Violation {
  element: Element
  text: string
  rat: string
  /** The attribute that is wrong, by its name in the tree, where it is one. */
  attribute?: string
  /** What it may not stand in, where that is what is wrong. */
  parent?: Element
  /** What in it is wrong: text that stands loose, one of which there may be no second. */
  child?: ElementContent
}

/** Where links may lead; what would run (`javascript:`) or stands in the file itself (`data:`) is none of it. */
const ADDRESS = /^(?:#|https?:\/\/|mailto:|tel:)/i
/** Attributes that may stand at every node. */
const EVERYWHERE = ['id', 'lang']

/**
 * All that a tree has against the vocabulary: unknown elements, classes and attributes, what stands where it may not, what is
 * missing. @param where the node that the tree is the inside of; without it any node may stand at its top
 */
export function violationsOf(baum: Root, where?: NodeName): Violation[] {
  if (where) return checkContent({ type: 'element', tagName: where, properties: {}, children: contentOf(baum) }, where)
  return contentOf(baum).flatMap((child) => (isElement(child) ? checkAtTop(child) : []))
}

function contentOf({ children }: Root): ElementContent[] {
  return children.filter((child) => child.type !== 'doctype')
}

/** At the top of a fragment an element may be any of its nodes: the one that it fits best is meant. */
function checkAtTop(element: Element): Violation[] {
  const [first = [], ...others] = candidatesOf(element).map((name) => checkNode(element, name))
  if (candidatesOf(element).length === 0) return checkUnknown(element)
  return others.reduce((best, one) => (one.length < best.length ? one : best), first)
}

/** An element as the node that it is: its classes, its attributes, and what stands in it. */
function checkNode(element: Element, name: NodeName): Violation[] {
  return [...checkClasses(element, name), ...checkAttributes(element, name), ...checkContent(element, name)]
}

function checkUnknown(element: Element): Violation[] {
  const { tagName } = element
  const elements = [...new Set(NODE_NAMES.map((name) => selectorOf(name).replace(/\..*/, '')))]
  const inner = element.children.filter(isElement).flatMap(checkAtTop)
  if (!elements.includes(tagName)) {
    const suggestion = naechster(tagName, elements)
    return [
      {
        element,
        text: `Das Element <${tagName}> gehört nicht zum Vokabular des Dokuments.`,
        rat: suggestion ? `Meinten Sie <${suggestion}>?` : `Erlaubt sind: ${elements.join(', ')}.`,
      },
      ...inner,
    ]
  }
  const [className] = classesOf(element)
  if (className) return [unknownClass(element, className), ...inner]
  const classNames = classesKnownAt(tagName)
  return [
    {
      element,
      text: `<${tagName}> ohne Klasse gehört nicht zum Vokabular des Dokuments.`,
      rat: `<${tagName}> kennt: ${classNames.join(', ')}.`,
    },
    ...inner,
  ]
}

function checkClasses(element: Element, name: NodeName): Violation[] {
  const own = selectorOf(name).split('.')[1]
  const { variants = [] } = declarationOf(name)
  return classesOf(element)
    .filter((className) => className !== own && !variants.includes(className))
    .map((className) => unknownClass(element, className))
}

function unknownClass(element: Element, className: string): Violation {
  const { tagName } = element
  const classNames = classesKnownAt(tagName)
  const suggestion = naechster(
    className,
    classNames.filter((one) => one !== className),
  )
  return {
    element,
    text: `<${tagName} class="${className}"> gehört nicht zum Vokabular des Dokuments.`,
    rat: suggestion
      ? `Meinten Sie „${suggestion}“?`
      : classNames.length > 0
        ? `<${tagName}> kennt: ${classNames.join(', ')}.`
        : `<${tagName}> hat keine Klassen.`,
    attribute: 'className',
  }
}

/** All classes that some node of an element has. */
function classesKnownAt(tagName: string): string[] {
  const classNames = NODE_NAMES.flatMap((name) => {
    const [element, className] = selectorOf(name).split('.')
    return element === tagName ? [...(className ? [className] : []), ...(declarationOf(name).variants ?? [])] : []
  })
  return [...new Set(classNames)]
}

function checkAttributes(element: Element, name: NodeName): Violation[] {
  const explained = declarationOf(name).attributes ?? []
  const allowed = [...EVERYWHERE, 'className', ...explained.map((attribute) => attribute.replace('!', ''))]
  const foreign = Object.keys(element.properties).filter((attribute) => !allowed.includes(attribute))
  const missing = explained.filter(
    (attribute) => attribute.endsWith('!') && !(attribute.slice(0, -1) in element.properties),
  )
  const { href } = element.properties
  return [
    ...(href !== undefined && !ADDRESS.test(String(href))
      ? [
          {
            element,
            text: `„${String(href)}“ ist keine Adresse, zu der ein Dokument führt.`,
            rat: 'Möglich sind #kennung, https://…, http://…, mailto:… und tel:….',
            attribute: 'href',
          },
        ]
      : []),
    ...foreign.map((attribute) => ({
      element,
      text: `Das Attribut „${htmlName(attribute)}“ an ${tagOf(name)} gehört nicht zum Vokabular des Dokuments.`,
      rat: 'Aussehen gehört in gestaltung.yaml und die CSS-Dateien der Gestaltung.',
      attribute,
    })),
    ...missing.map((attribute) => ({
      element,
      text: `${tagOf(name)} braucht das Attribut „${htmlName(attribute.slice(0, -1))}“.`,
      rat: 'Es ergänzen.',
    })),
  ]
}

function htmlName(attribute: string): string {
  if (attribute === 'colSpan' || attribute === 'rowSpan') return attribute.toLowerCase()
  return attribute.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`)
}

/** Where each child stands among what may stand here, and whether all is there that must be. */
function checkContent(element: Element, name: NodeName): Violation[] {
  const content = contentsOf(name)
  const children = element.children.filter(isElement)
  const positions = children.map((child) => candidatesOf(child).find((one) => content.partOf(one) !== undefined))
  const loose = element.children.find(
    (child): child is Extract<ElementContent, { type: 'text' }> => child.type === 'text' && child.value.trim() !== '',
  )
  const textPart = content.partOf('text')
  const present = (index: number) =>
    positions.filter((one) => one !== undefined && content.partOf(one) === index).length +
    (loose && textPart === index ? 1 : 0)
  const here = (text: string, rat: string, child?: ElementContent): Violation => ({
    element,
    text,
    rat,
    ...(child && { child }),
  })
  const ort = tagOf(name)
  const secondOf = (index: number) =>
    children.filter((_, i) => positions[i] !== undefined && content.partOf(positions[i]) === index)[1]
  return [
    ...(loose && textPart === undefined
      ? [here(`Der Text „${shorten(loose.value)}“ steht lose in ${ort}.`, sayContents(content), loose)]
      : []),
    ...content.parts.flatMap(({ label, count }, index) => {
      if ((count === '' || count === '+') && present(index) === 0)
        return [here(`In ${ort} fehlt ${label}.`, 'Es ergänzen.')]
      if ((count === '' || count === '?') && present(index) > 1)
        return [here(`In ${ort} steht ${label} mehrmals.`, 'Nur eines lassen.', secondOf(index))]
      return []
    }),
    ...checkFirst(element, name, positions, here),
    ...(declarationOf(name).oneKind && content.parts.filter((_, index) => present(index) > 0).length > 1
      ? [here(`In ${ort} stehen Text und Blöcke nebeneinander.`, 'Den Text in einen Absatz <p> setzen.')]
      : []),
    ...children.flatMap((child, index) => {
      const position = positions[index]
      if (position) return checkNode(child, position)
      const [otherwise] = candidatesOf(child)
      if (!otherwise) return checkUnknown(child)
      const own = checkClasses(child, otherwise)
      // A slip in the class is the fault then, not the place.
      return own.length > 0 ? checkAtTop(child) : [misplaced(child, otherwise, element, name), ...checkAtTop(child)]
    }),
  ]
}

function misplaced(child: Element, who: NodeName, parent: Element, container: NodeName): Violation {
  const text = `${tagOf(who)} steht nicht in ${tagOf(container)}.`
  return { element: child, text, rat: sayContents(contentsOf(container)), parent }
}

function checkFirst(
  element: Element,
  name: NodeName,
  positions: readonly (NodeName | undefined)[],
  here: (text: string, rat: string) => Violation,
): Violation[] {
  const { first } = declarationOf(name)
  const front = first as NodeName | undefined
  if (!front || element.children.length === 0 || !positions.includes(front) || positions[0] === front) return []
  return [here(`In ${tagOf(name)} steht ${tagOf(front)} nicht am Anfang.`, 'Es an den Anfang stellen.')]
}

function sayContents({ parts }: Contents): string {
  if (parts.length === 0) return 'Es bleibt leer.'
  return `Dort stehen: ${parts.map(({ label }) => label).join(', ')}.`
}

function shorten(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  return words.length > 40 ? `${words.slice(0, 40)} …` : words
}
