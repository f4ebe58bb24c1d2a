import type { Element, ElementContent } from 'hast'
import { is, isElement } from '../layout/document/baum.js'

/**
 * The blocks of a chapter with the headings that stand just before something turned on its page: alone at the end of the page
 * before they would head nothing. They do not hang into the margin there: to what begins left of the page area Chromium writes no
 * destination. What holds them has no number of its own, so the tags are those of the document.
 */
export function turnHeadings(bloecke: readonly ElementContent[]): ElementContent[] {
  const folge: ElementContent[] = []
  for (const block of bloecke) {
    if (!isElement(block) || !is(block, 'div.quer')) {
      folge.push(block)
      continue
    }
    let anfang = folge.length
    while (anfang > 0 && heads(folge[anfang - 1])) anfang--
    const kopf = folge.splice(anfang)
    const quer: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['quer'] },
      children: [...kopf, block],
    }
    folge.push(kopf.some(isElement) ? quer : block)
  }
  return folge
}

function heads(knoten: ElementContent | undefined): boolean {
  if (knoten === undefined) return false
  if (knoten.type === 'text') return knoten.value.trim() === ''
  return isElement(knoten) && (/^h[1-4]$/.test(knoten.tagName) || is(knoten, 'p.motto'))
}
