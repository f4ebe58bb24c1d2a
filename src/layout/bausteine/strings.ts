import type { Directives } from 'mdast-util-directive'

/** Attributes without those that have no value. */
export function strings(attribute: Directives['attributes']): Record<string, string> {
  return Object.fromEntries(Object.entries(attribute ?? {}).flatMap(([name, wert]) => (wert ? [[name, wert]] : [])))
}
