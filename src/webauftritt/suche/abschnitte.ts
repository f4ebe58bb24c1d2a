import { join } from 'node:path'
import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { readAgain } from '../../files/read.js'
import type { Ausgabe } from '../ausgaben.js'
import { nameOf } from '../seiten.js'
import type { Suchabschnitt } from './einrichtung.js'

/** The sections of a programme as its web page has them; where it was not put out as one, its name alone. */
export function sectionsOf({ dateien, jobcenter, titel, zeitraum, pfad, ordner }: Ausgabe): Suchabschnitt[] {
  const programm = `${jobcenter}, ${zeitraum}`
  const html = dateien.find(({ format }) => format === 'html')
  if (!html) return dateien.length > 0 ? [{ programm, titel, pfad, text: '' }] : []
  const seite = `${pfad}${encodeURIComponent(nameOf(html.pfad))}`
  const abschnitte: Suchabschnitt[] = [{ programm, titel, pfad: seite, text: '' }]
  const visit = (knoten: Nodes): void => {
    const abschnitt = abschnitte.at(-1)
    if (knoten.type === 'text' && abschnitt) abschnitt.text += knoten.value
    if (!('children' in knoten) || (knoten.type === 'element' && SKIPPED.has(knoten.tagName))) return
    if (knoten.type === 'element' && /^h[1-3]$/.test(knoten.tagName)) {
      const ort = `${seite}#${String(knoten.properties.id ?? '')}`
      abschnitte.push({ programm, titel: tidy(textOf(knoten)), pfad: ort, text: '' })
      return
    }
    for (const kind of knoten.children) visit(kind)
    // What stands apart is no one word, even where no blank is between.
    if (abschnitt && !(knoten.type === 'element' && WITHIN.has(knoten.tagName)))
      (abschnitte.at(-1) ?? abschnitt).text += ' '
  }
  visit(fromHtml(readAgain(join(ordner, html.pfad)).toString('utf8')) as Root)
  return abschnitte.map((abschnitt) => ({ ...abschnitt, text: tidy(abschnitt.text) }))
}

const SKIPPED = new Set(['head', 'script', 'style', 'svg', 'nav', 'details'])
/** Elements that may stand within a word. */
const WITHIN = new Set(['a', 'abbr', 'b', 'em', 'i', 'mark', 'span', 'strong', 'wbr'])

function textOf(element: Element): string {
  const texts = (knoten: Nodes): string =>
    knoten.type === 'text' ? knoten.value : 'children' in knoten ? knoten.children.map(texts).join('') : ''
  return texts(element)
}

function tidy(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}
