import type { Gestaltung } from '../../../src/layout/design/gestaltung.js'
import { readFonts } from '../../../src/word/fonts/fonts.js'
import type { DocxNode } from '../../../src/word/pages/docx-nodes.js'
import { readSequences } from '../../../src/word/pages/flow.js'
import type { FlowContext } from '../../../src/word/pages/measure/table-measure.js'
import { TextMeasurer } from '../../../src/word/pages/measure/text-measure.js'
import { createParagraphStyles } from '../../../src/word/styles/styles.js'
import { readGestaltung } from '../fixtures.js'

/** What text is measured with where chapters begin pages in this way. */
function contextFor(gestaltung: Gestaltung): FlowContext {
  const styles = createParagraphStyles(gestaltung, {
    year: '2023',
    imprintDistance: 0,
    numbered: false,
    withNumbers: false,
    styles: new Set<string>(),
  })
  return {
    styles: new Map(styles.map((style) => [style.id, style])),
    textMeasure: new TextMeasurer(readFonts(gestaltung)),
    size: 10,
    line: 1.4,
    lineHeight: 1.25,
    hyphenation: false,
    cellMargin: 3,
  }
}

const gestaltung = readGestaltung()
export const context = contextFor(gestaltung)
/** The same where chapters may share a page, with headings of one height whatever designs make of them. */
export const sharing = contextFor({
  ...gestaltung,
  kapitel: 'bei-bedarf',
  groessen: { ...gestaltung.groessen, ueberschrift1: 22 },
  ueberschriften: {
    ...gestaltung.ueberschriften,
    stufe1: { ...gestaltung.ueberschriften.stufe1, flaeche: 'keine', linie: 'akzent' },
  },
})
export const SATZ = 'Die Zusammenarbeit mit den Arbeitgebern der Region bleibt der wichtigste Zugang zu Beschäftigung. '

export const attr = (name: string, attributes: Record<string, unknown>): DocxNode => ({ [name]: { _attr: attributes } })
export const style = (name: string, ...others: DocxNode[]): DocxNode => ({
  'w:pPr': [attr('w:pStyle', { 'w:val': name }), ...others],
})
export const run = (...parts: (string | DocxNode)[]): DocxNode => ({
  'w:r': parts.map((part) => (typeof part === 'string' ? { 'w:t': [part] } : part)),
})
export const paragraph = (name: string, ...children: DocxNode[]): DocxNode => ({ 'w:p': [style(name), ...children] })
export const area = (kind: string, columns = 1): DocxNode => ({
  'w:sectPr': [
    attr('w:type', { 'w:val': kind }),
    attr('w:pgSz', { 'w:w': 10000, 'w:h': 14000 }),
    attr('w:pgMar', { 'w:top': 1000, 'w:bottom': 1000, 'w:left': 1000, 'w:right': 1000 }),
    ...(columns > 1 ? [attr('w:cols', { 'w:num': columns, 'w:space': 400 })] : []),
  ],
})
export const read = (...nodes: DocxNode[]) => readSequences({ 'w:body': [...nodes, area('nextPage')] }, context)
