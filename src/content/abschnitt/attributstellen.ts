/** An attribute as written in a block's braces: its name and the range of its value, without quotation marks. */
export interface Attributstelle {
  name: string
  von: number
  bis: number
}

const TEIL = /\s*(?:[#.][^\s{}.#=]+|([A-Za-z_][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?)/y

/**
 * Finds the attributes of the block whose colons stand at `ab`; the Markdown tree knows their values but not their places.
 */
export function splitAttribute(text: string, ab: number): Attributstelle[] {
  const zeilenende = text.indexOf('\n', ab)
  const klammer = text.indexOf('{', ab)
  if (klammer < 0 || (zeilenende >= 0 && klammer > zeilenende)) return []
  const stellen: Attributstelle[] = []
  TEIL.lastIndex = klammer + 1
  for (let teil = TEIL.exec(text); teil; teil = TEIL.exec(text)) {
    const [, name, doppelt, einfach, bloss] = teil
    const wert = doppelt ?? einfach ?? bloss
    if (name === undefined || wert === undefined) continue
    const bis = TEIL.lastIndex - (bloss === undefined ? 1 : 0)
    stellen.push({ name, von: bis - wert.length, bis })
  }
  return stellen
}
