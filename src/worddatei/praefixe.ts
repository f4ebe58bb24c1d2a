import { XmlElement } from '../word/xml/xml.js'

/** The usual prefixes by their namespaces; those of the strict form (ISO/IEC 29500-1) and of the transitional one alike. */
const UEBLICH: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/\/word\/2010\/wordprocessingGroup$/, 'wpg'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
]

type Praefixe = ReadonlyMap<string, string>

/**
 * Gives elements and attributes of a tree the prefixes that everybody uses, whatever the writer of the file chose; a tree that has
 * them stays as it is.
 */
export function normalisePraefixe(wurzel: XmlElement): void {
  rename(wurzel, new Map())
}

function rename(element: XmlElement, aussen: Praefixe): void {
  const praefixe = declaredIn(element, aussen)
  const anders = [...praefixe].some(([eigener, ueblicher]) => eigener !== ueblicher)
  if (anders) {
    element.name = renamed(element.name, praefixe, true)
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([name, wert]) => [renamed(name, praefixe, false), wert]),
    )
  }
  for (const kind of element.children) if (kind instanceof XmlElement) rename(kind, praefixe)
}

function declaredIn({ attributes }: XmlElement, aussen: Praefixe): Praefixe {
  let praefixe: Map<string, string> | undefined
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const ueblicher = UEBLICH.find(([muster]) => muster.test(attributes[name] ?? ''))?.[1]
    praefixe ??= new Map(aussen)
    const eigener = name.slice(6)
    if (ueblicher === undefined) praefixe.delete(eigener)
    else praefixe.set(eigener, ueblicher)
  }
  return praefixe ?? aussen
}

function renamed(name: string, praefixe: Praefixe, isElement: boolean): string {
  const stelle = name.indexOf(':')
  // An attribute without a prefix belongs to no namespace.
  if (stelle < 0 && !isElement) return name
  const ueblicher = praefixe.get(stelle < 0 ? '' : name.slice(0, stelle))
  return ueblicher === undefined ? name : `${ueblicher}:${name.slice(stelle + 1)}`
}
