import type { Buchzelle } from '../../zahlen/zellenbuch.js'

/** The one cell of several that are the same; two cells with two values leave open which is meant. */
export function onlyOne([zelle, ...weitere]: readonly Buchzelle[]): Buchzelle | undefined {
  return weitere.every((andere) => andere === zelle) ? zelle : undefined
}
