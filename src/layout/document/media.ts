import type { Element, ElementContent, Root } from 'hast'
import { notesBehindReferences } from './note-order.js'
import { hasClass, is, isElement, walk } from './tree.js'

/**
 * The tree as paper shows it: the data of a chart follow it where the design wants them there, else they are left out. What
 * a picture says as a list stays folded; whether it is printed is the writer's affair.
 */
export function forPaper(baum: Root): Root {
  return { ...baum, children: baum.children.flatMap((node) => unfold(node as ElementContent)) as Root['children'] }
}

function unfold(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node]
  const data = node.children.filter((child): child is Element => is(child, 'details.daten'))
  const children = node.children.filter((child) => !is(child, 'details.daten')).flatMap(unfold)
  const open = data.filter((child) => hasClass(child, 'darunter')).flatMap(({ children }) => children)
  return [{ ...node, children }, ...open.filter((child) => isElement(child) && child.tagName !== 'summary')]
}

/**
 * The tree as the PDF says it: on paper, without lists that say what the alternative text of their picture says, each note behind
 * what refers to it.
 */
export function forPrint(baum: Root): Root {
  const { children } = dropDetails({
    type: 'element',
    tagName: 'div',
    properties: {},
    children: forPaper(baum).children as ElementContent[],
  })
  return notesBehindReferences({ ...baum, children })
}

function dropDetails(element: Element): Element {
  return {
    ...element,
    children: element.children
      .filter((child) => !isElement(child) || child.tagName !== 'details')
      .map((child) => (isElement(child) ? dropDetails(child) : child)),
  }
}

/** The tree as a screen shows it: without the annex that repeats the data of the charts, and all that leads there. */
export function forScreen(baum: Root): Root {
  const annex = baum.children.filter((node) => hasClass(node, 'datenanhang'))
  if (annex.length === 0) return baum
  const targets = new Set(
    [...walk({ type: 'root', children: annex })].flatMap(({ properties: { id } }) => (id ? [`#${id}`] : [])),
  )
  const leads = (node: ElementContent): boolean =>
    isElement(node) && (targets.has(String(node.properties.href)) || node.children.some(leads))
  const keep = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node]
    if (hasClass(node, 'datenverweis') || (node.tagName === 'li' && leads(node))) return []
    return [{ ...node, children: node.children.flatMap(keep) }]
  }
  return {
    ...baum,
    children: baum.children
      .filter((node) => !annex.includes(node))
      .flatMap((node) => keep(node as ElementContent)) as Root['children'],
  }
}
