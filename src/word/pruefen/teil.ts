/** An element of a part of the finished file. */
export interface Knoten {
  name: string
  attribute: Record<string, string>
  kinder: Knoten[]
  /** Text directly inside. */
  text: string
}

/** All elements of a part in the order of the document, as the rules ask for them again and again. */
const BESTAND = new WeakMap<Knoten, { alle: Knoten[]; nachName: Map<string, Knoten[]> }>()

const STUECK = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)|<[?!][^>]*>/g
const ATTRIBUT = /([\w:.-]+)="([^"]*)"/g
const ENTITAETEN: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Reads the XML of a part as its root element. Made for what we write ourselves: no entities but the five, no CDATA. */
export function readTeil(xml: string): Knoten {
  const wurzel: Knoten = { name: '', attribute: {}, kinder: [], text: '' }
  const offen = [wurzel]
  const alle: Knoten[] = []
  const nachName = new Map<string, Knoten[]>()
  for (const [, ende, name, attribute, leer, text] of xml.matchAll(STUECK)) {
    const innen = offen.at(-1) ?? wurzel
    if (text !== undefined) innen.text += decode(text)
    else if (ende) offen.pop()
    else if (name) {
      const knoten: Knoten = { name, attribute: readAttribute(attribute ?? ''), kinder: [], text: '' }
      innen.kinder.push(knoten)
      alle.push(knoten)
      const gleiche = nachName.get(name)
      if (gleiche) gleiche.push(knoten)
      else nachName.set(name, [knoten])
      if (!leer) offen.push(knoten)
    }
  }
  const [teil = wurzel] = wurzel.kinder
  BESTAND.set(teil, { alle, nachName })
  return teil
}

function readAttribute(text: string): Record<string, string> {
  const attribute: Record<string, string> = {}
  for (const [, name = '', wert = ''] of text.matchAll(ATTRIBUT)) attribute[name] = decode(wert)
  return attribute
}

function decode(text: string): string {
  return text.includes('&') ? text.replace(/&(\w+);/g, (ganz, name: string) => ENTITAETEN[name] ?? ganz) : text
}

/** All elements inside, in the order of the document, the element itself first. */
export function walk(knoten: Knoten): Knoten[] {
  const bestand = BESTAND.get(knoten)
  if (bestand) return bestand.alle
  const alle = [knoten]
  // The list grows while it is read: the children of each element follow it at once.
  for (let stelle = 0; stelle < alle.length; stelle++) alle.splice(stelle + 1, 0, ...(alle[stelle]?.kinder ?? []))
  return alle
}

/** All elements of this name inside. */
export function findAll(knoten: Knoten, name: string): Knoten[] {
  const bestand = BESTAND.get(knoten)
  return bestand ? (bestand.nachName.get(name) ?? []) : walk(knoten).filter((innen) => innen.name === name)
}

/** The element down this path of children; undefined where there is none. */
export function childOf(knoten: Knoten | undefined, ...pfad: string[]): Knoten | undefined {
  return pfad.reduce<Knoten | undefined>((stelle, name) => stelle?.kinder.find((kind) => kind.name === name), knoten)
}

/** The `w:val` of an element; '' where it has none. */
export function wertOf(knoten: Knoten | undefined): string {
  return knoten?.attribute['w:val'] ?? ''
}

/** The text that one reads in a paragraph or run: neither instructions of fields nor what was deleted. */
export function lesbarOf(knoten: Knoten): string {
  return walk(knoten)
    .map(({ name, text }) =>
      name === 'w:t' ? text : name === 'w:tab' || name === 'w:br' ? ' ' : name === 'w:noBreakHyphen' ? '\u2011' : '',
    )
    .join('')
}
