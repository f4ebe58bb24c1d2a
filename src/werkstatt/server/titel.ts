import { toString as plainText } from 'mdast-util-to-string'
import type { Abschnitt } from '../../content/programm/programm.js'

/** What a section is called: its first heading, or its file where it has none yet. */
export function titleOf({ baum, id }: Pick<Abschnitt, 'baum' | 'id'>): string {
  const erste = baum.children.find(({ type }) => type === 'heading')
  return (erste && plainText(erste).trim()) || id
}
