import type { Element, ElementContent, Root } from 'hast'
import { hasClass, is, isElement, walk } from './baum.js'
import { notesBehindReferences } from './notenfolge.js'

/**
 * The tree as paper shows it: the data of a chart follow it where the design wants them there, else they are left out. What
 * a picture says as a list stays folded; whether it is printed is the writer's affair.
 */
export function forPaper(baum: Root): Root {
  return { ...baum, children: baum.children.flatMap((knoten) => unfold(knoten as ElementContent)) as Root['children'] }
}

function unfold(knoten: ElementContent): ElementContent[] {
  if (!isElement(knoten)) return [knoten]
  const daten = knoten.children.filter((kind): kind is Element => is(kind, 'details.daten'))
  const kinder = knoten.children.filter((kind) => !is(kind, 'details.daten')).flatMap(unfold)
  const offen = daten.filter((kind) => hasClass(kind, 'darunter')).flatMap(({ children }) => children)
  return [{ ...knoten, children: kinder }, ...offen.filter((kind) => isElement(kind) && kind.tagName !== 'summary')]
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
      .filter((kind) => !isElement(kind) || kind.tagName !== 'details')
      .map((kind) => (isElement(kind) ? dropDetails(kind) : kind)),
  }
}

/** The tree as a screen shows it: without the annex that repeats the data of the charts, and all that leads there. */
export function forScreen(baum: Root): Root {
  const anhang = baum.children.filter((knoten) => hasClass(knoten, 'datenanhang'))
  if (anhang.length === 0) return baum
  const ziele = new Set(
    [...walk({ type: 'root', children: anhang })].flatMap(({ properties: { id } }) => (id ? [`#${id}`] : [])),
  )
  const leads = (knoten: ElementContent): boolean =>
    isElement(knoten) && (ziele.has(String(knoten.properties.href)) || knoten.children.some(leads))
  const keep = (knoten: ElementContent): ElementContent[] => {
    if (!isElement(knoten)) return [knoten]
    if (hasClass(knoten, 'datenverweis') || (knoten.tagName === 'li' && leads(knoten))) return []
    return [{ ...knoten, children: knoten.children.flatMap(keep) }]
  }
  return {
    ...baum,
    children: baum.children
      .filter((knoten) => !anhang.includes(knoten))
      .flatMap((knoten) => keep(knoten as ElementContent)) as Root['children'],
  }
}
