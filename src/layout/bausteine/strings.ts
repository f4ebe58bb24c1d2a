import type { Directives } from 'mdast-util-directive'

/** Attributes without those that have no value. */
export function strings(attributes: Directives['attributes']): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
