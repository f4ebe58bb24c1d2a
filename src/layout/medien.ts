import type { Element, ElementContent, Root } from 'hast'

/**
 * The tree as paper shows it: the data of a chart follow it where the design wants them there, else they are left out. What
 * a picture says as a list stays folded; whether it is printed is the writer's affair.
 */
export function forPaper(baum: Root): Root {
  return { ...baum, children: baum.children.flatMap((knoten) => unfold(knoten as ElementContent)) as Root['children'] }
}

function unfold(knoten: ElementContent): ElementContent[] {
  if (knoten.type !== 'element') return [knoten]
  const daten = knoten.children.filter((kind): kind is Element => has(kind, 'daten'))
  const kinder = knoten.children.filter((kind) => !has(kind, 'daten')).flatMap(unfold)
  const offen = daten.filter((kind) => has(kind, 'darunter')).flatMap(({ children }) => children)
  return [
    { ...knoten, children: kinder },
    ...offen.filter((kind) => kind.type === 'element' && kind.tagName !== 'summary'),
  ]
}

/** The tree as the PDF shows it: on paper, and without lists that say what the alternative text of their picture says. */
export function forPrint(baum: Root): Root {
  const { children } = dropDetails({
    type: 'element',
    tagName: 'div',
    properties: {},
    children: forPaper(baum).children as ElementContent[],
  })
  return { ...baum, children }
}

function dropDetails(element: Element): Element {
  return {
    ...element,
    children: element.children
      .filter((kind) => kind.type !== 'element' || kind.tagName !== 'details')
      .map((kind) => (kind.type === 'element' ? dropDetails(kind) : kind)),
  }
}

/** The tree as a screen shows it: without the annex that repeats the data of the charts, and all that leads there. */
export function forScreen(baum: Root): Root {
  const anhang = baum.children.filter((knoten) => has(knoten, 'datenanhang'))
  if (anhang.length === 0) return baum
  const ziele = new Set(anhang.flatMap((knoten) => idsOf(knoten as Element)).map((id) => `#${id}`))
  const leads = (knoten: ElementContent): boolean =>
    knoten.type === 'element' && (ziele.has(String(knoten.properties.href)) || knoten.children.some(leads))
  const keep = (knoten: ElementContent): ElementContent[] => {
    if (knoten.type !== 'element') return [knoten]
    if (has(knoten, 'datenverweis') || (knoten.tagName === 'li' && leads(knoten))) return []
    return [{ ...knoten, children: knoten.children.flatMap(keep) }]
  }
  return {
    ...baum,
    children: baum.children
      .filter((knoten) => !anhang.includes(knoten))
      .flatMap((knoten) => keep(knoten as ElementContent)) as Root['children'],
  }
}

function has(knoten: Root['children'][number] | ElementContent, klasse: string): boolean {
  return (
    knoten.type === 'element' &&
    Array.isArray(knoten.properties.className) &&
    knoten.properties.className.includes(klasse)
  )
}

function idsOf(element: Element): string[] {
  const { id } = element.properties
  return [
    ...(typeof id === 'string' ? [id] : []),
    ...element.children.flatMap((kind) => (kind.type === 'element' ? idsOf(kind) : [])),
  ]
}
