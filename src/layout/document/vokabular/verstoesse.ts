import type { Element, ElementContent, Root } from 'hast'
import { naechster } from '../../../nearest.js'
import { classesOf, isElement } from '../baum.js'
import { type Contents, contentsOf, tagOf } from './inhaltsmodell.js'
import { candidatesOf, declarationOf, NODE_NAMES, type NodeName, selectorOf } from './vokabular.js'

/** What an element of a layout has against the vocabulary. */
export interface Verstoss {
  element: Element
  text: string
  hinweis: string
  /** The attribute that is wrong, by its name in the tree, where it is one. */
  attribut?: string
  /** What it may not stand in, where that is what is wrong. */
  parent?: Element
  /** What in it is wrong: text that stands loose, one of which there may be no second. */
  kind?: ElementContent
}

/** Where links may lead; what would run (`javascript:`) or stands in the file itself (`data:`) is none of it. */
const ADRESSE = /^(?:#|https?:\/\/|mailto:|tel:)/i
/** Attributes that may stand at every node. */
const EVERYWHERE = ['id', 'lang']

/**
 * All that a tree has against the vocabulary: unknown elements, classes and attributes, what stands where it may not, what is
 * missing. @param wo the node that the tree is the inside of; without it any node may stand at its top
 */
export function violationsOf(baum: Root, wo?: NodeName): Verstoss[] {
  if (wo) return checkContent({ type: 'element', tagName: wo, properties: {}, children: contentOf(baum) }, wo)
  return contentOf(baum).flatMap((kind) => (isElement(kind) ? checkAtTop(kind) : []))
}

function contentOf({ children }: Root): ElementContent[] {
  return children.filter((kind) => kind.type !== 'doctype')
}

/** At the top of a fragment an element may be any of its nodes: the one that it fits best is meant. */
function checkAtTop(element: Element): Verstoss[] {
  const [erste = [], ...weitere] = candidatesOf(element).map((name) => checkNode(element, name))
  if (candidatesOf(element).length === 0) return checkUnknown(element)
  return weitere.reduce((beste, eine) => (eine.length < beste.length ? eine : beste), erste)
}

/** An element as the node that it is: its classes, its attributes, and what stands in it. */
function checkNode(element: Element, name: NodeName): Verstoss[] {
  return [...checkClasses(element, name), ...checkAttributes(element, name), ...checkContent(element, name)]
}

function checkUnknown(element: Element): Verstoss[] {
  const { tagName } = element
  const elemente = [...new Set(NODE_NAMES.map((name) => selectorOf(name).replace(/\..*/, '')))]
  const innen = element.children.filter(isElement).flatMap(checkAtTop)
  if (!elemente.includes(tagName)) {
    const vorschlag = naechster(tagName, elemente)
    return [
      {
        element,
        text: `Das Element <${tagName}> gehört nicht zum Vokabular des Dokuments.`,
        hinweis: vorschlag ? `Meinten Sie <${vorschlag}>?` : `Erlaubt sind: ${elemente.join(', ')}.`,
      },
      ...innen,
    ]
  }
  const [klasse] = classesOf(element)
  if (klasse) return [unknownClass(element, klasse), ...innen]
  const klassen = classesKnownAt(tagName)
  return [
    {
      element,
      text: `<${tagName}> ohne Klasse gehört nicht zum Vokabular des Dokuments.`,
      hinweis: `<${tagName}> kennt: ${klassen.join(', ')}.`,
    },
    ...innen,
  ]
}

function checkClasses(element: Element, name: NodeName): Verstoss[] {
  const eigene = selectorOf(name).split('.')[1]
  const { varianten = [] } = declarationOf(name)
  return classesOf(element)
    .filter((klasse) => klasse !== eigene && !varianten.includes(klasse))
    .map((klasse) => unknownClass(element, klasse))
}

function unknownClass(element: Element, klasse: string): Verstoss {
  const { tagName } = element
  const klassen = classesKnownAt(tagName)
  const vorschlag = naechster(
    klasse,
    klassen.filter((eine) => eine !== klasse),
  )
  return {
    element,
    text: `<${tagName} class="${klasse}"> gehört nicht zum Vokabular des Dokuments.`,
    hinweis: vorschlag
      ? `Meinten Sie „${vorschlag}“?`
      : klassen.length > 0
        ? `<${tagName}> kennt: ${klassen.join(', ')}.`
        : `<${tagName}> hat keine Klassen.`,
    attribut: 'className',
  }
}

/** All classes that some node of an element has. */
function classesKnownAt(tagName: string): string[] {
  const klassen = NODE_NAMES.flatMap((name) => {
    const [element, klasse] = selectorOf(name).split('.')
    return element === tagName ? [...(klasse ? [klasse] : []), ...(declarationOf(name).varianten ?? [])] : []
  })
  return [...new Set(klassen)]
}

function checkAttributes(element: Element, name: NodeName): Verstoss[] {
  const erklaert = declarationOf(name).attribute ?? []
  const erlaubt = [...EVERYWHERE, 'className', ...erklaert.map((attribut) => attribut.replace('!', ''))]
  const fremd = Object.keys(element.properties).filter((attribut) => !erlaubt.includes(attribut))
  const fehlt = erklaert.filter((attribut) => attribut.endsWith('!') && !(attribut.slice(0, -1) in element.properties))
  const { href } = element.properties
  return [
    ...(href !== undefined && !ADRESSE.test(String(href))
      ? [
          {
            element,
            text: `„${String(href)}“ ist keine Adresse, zu der ein Dokument führt.`,
            hinweis: 'Möglich sind #kennung, https://…, http://…, mailto:… und tel:….',
            attribut: 'href',
          },
        ]
      : []),
    ...fremd.map((attribut) => ({
      element,
      text: `Das Attribut „${htmlName(attribut)}“ an ${tagOf(name)} gehört nicht zum Vokabular des Dokuments.`,
      hinweis: 'Aussehen gehört in gestaltung.yaml und die CSS-Dateien der Gestaltung.',
      attribut,
    })),
    ...fehlt.map((attribut) => ({
      element,
      text: `${tagOf(name)} braucht das Attribut „${htmlName(attribut.slice(0, -1))}“.`,
      hinweis: 'Es ergänzen.',
    })),
  ]
}

function htmlName(attribut: string): string {
  if (attribut === 'colSpan' || attribut === 'rowSpan') return attribut.toLowerCase()
  return attribut.replace(/[A-Z]/g, (zeichen) => `-${zeichen.toLowerCase()}`)
}

/** Where each child stands among what may stand here, and whether all is there that must be. */
function checkContent(element: Element, name: NodeName): Verstoss[] {
  const inhalt = contentsOf(name)
  const kinder = element.children.filter(isElement)
  const stellen = kinder.map((kind) => candidatesOf(kind).find((eines) => inhalt.partOf(eines) !== undefined))
  const lose = element.children.find(
    (kind): kind is Extract<ElementContent, { type: 'text' }> => kind.type === 'text' && kind.value.trim() !== '',
  )
  const textteil = inhalt.partOf('text')
  const da = (index: number) =>
    stellen.filter((eines) => eines !== undefined && inhalt.partOf(eines) === index).length +
    (lose && textteil === index ? 1 : 0)
  const hier = (text: string, hinweis: string, kind?: ElementContent): Verstoss => ({
    element,
    text,
    hinweis,
    ...(kind && { kind }),
  })
  const ort = tagOf(name)
  const secondOf = (index: number) =>
    kinder.filter((_, i) => stellen[i] !== undefined && inhalt.partOf(stellen[i]) === index)[1]
  return [
    ...(lose && textteil === undefined
      ? [hier(`Der Text „${shorten(lose.value)}“ steht lose in ${ort}.`, sayContents(inhalt), lose)]
      : []),
    ...inhalt.parts.flatMap(({ label, anzahl }, index) => {
      if ((anzahl === '' || anzahl === '+') && da(index) === 0)
        return [hier(`In ${ort} fehlt ${label}.`, 'Es ergänzen.')]
      if ((anzahl === '' || anzahl === '?') && da(index) > 1)
        return [hier(`In ${ort} steht ${label} mehrmals.`, 'Nur eines lassen.', secondOf(index))]
      return []
    }),
    ...checkFirst(element, name, stellen, hier),
    ...(declarationOf(name).einerlei && inhalt.parts.filter((_, index) => da(index) > 0).length > 1
      ? [hier(`In ${ort} stehen Text und Blöcke nebeneinander.`, 'Den Text in einen Absatz <p> setzen.')]
      : []),
    ...kinder.flatMap((kind, index) => {
      const stelle = stellen[index]
      if (stelle) return checkNode(kind, stelle)
      const [sonst] = candidatesOf(kind)
      if (!sonst) return checkUnknown(kind)
      const eigene = checkClasses(kind, sonst)
      // A slip in the class is the fault then, not the place.
      return eigene.length > 0 ? checkAtTop(kind) : [misplaced(kind, sonst, element, name), ...checkAtTop(kind)]
    }),
  ]
}

function misplaced(kind: Element, wer: NodeName, parent: Element, worin: NodeName): Verstoss {
  const text = `${tagOf(wer)} steht nicht in ${tagOf(worin)}.`
  return { element: kind, text, hinweis: sayContents(contentsOf(worin)), parent }
}

function checkFirst(
  element: Element,
  name: NodeName,
  stellen: readonly (NodeName | undefined)[],
  hier: (text: string, hinweis: string) => Verstoss,
): Verstoss[] {
  const { zuerst } = declarationOf(name)
  const vorn = zuerst as NodeName | undefined
  if (!vorn || element.children.length === 0 || !stellen.includes(vorn) || stellen[0] === vorn) return []
  return [hier(`In ${tagOf(name)} steht ${tagOf(vorn)} nicht am Anfang.`, 'Es an den Anfang stellen.')]
}

function sayContents({ parts }: Contents): string {
  if (parts.length === 0) return 'Es bleibt leer.'
  return `Dort stehen: ${parts.map(({ label }) => label).join(', ')}.`
}

function shorten(text: string): string {
  const worte = text.trim().replace(/\s+/g, ' ')
  return worte.length > 40 ? `${worte.slice(0, 40)} …` : worte
}
