import { naechster } from '../../nearest.js'

const HOECHSTENS = 10

/**
 * What to say of an id that does not exist: the nearest known one, else those there are. Years are only listed, since
 * every year is near to every other and the nearest is hardly the one that was meant.
 * @param was "Spalten"
 */
export function suggest(id: string, bekannt: Iterable<string>, was: string): string {
  const ids = [...bekannt]
  const gemeint = /^\d+$/.test(id) ? undefined : naechster(id, ids)
  if (gemeint !== undefined && gemeint !== id) return `Meinten Sie „${gemeint}“?`
  return `${was} sind: ${ids.slice(0, HOECHSTENS).join(', ')}${ids.length > HOECHSTENS ? ' …' : ''}.`
}
