import { escapeText } from '../../import/zeichen.js'
import type { Tippart } from '../stamm/quellstueck.js'

/**
 * A text as it is typed where it is put. Whether it is read there as it was meant is tried afterwards, whatever this does.
 * @param um the letters of the source before and behind it
 */
export function typeText(text: string, weise: Tippart, um: { davor: string; danach: string }): string {
  const eine = text.replace(/[\t\n\r\u00a0 ]+/g, ' ')
  if (weise === 'attribut') return eine.replaceAll('"', '&quot;').replaceAll('{{', '{ {')
  if (weise === 'yaml') {
    const zeile = um.davor.slice(um.davor.lastIndexOf('\n') + 1)
    // In quotes of one kind or the other, as far as the line tells.
    if (/(?:^|[:[{,-]\s*)"(?:[^"\\]|\\.)*$/.test(zeile)) return eine.replace(/["\\]/g, '\\$&')
    if (/(?:^|[:[{,-]\s*)'(?:[^']|'')*$/.test(zeile)) return eine.replaceAll("'", "''")
    return eine
  }
  return escapeText(eine)
}
