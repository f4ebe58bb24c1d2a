import { type CssNode, generate, parse, walk } from 'css-tree/dist/csstree.esm'
import type { Meldungen } from '../../message.js'
import * as regeln from '../regeln.js'
import type { Stildatei } from './css-pruefen.js'

/** Values that take what a rule applies to away from paper, by property. */
const VERBERGEND: Readonly<Record<string, readonly string[]>> = {
  display: ['none'],
  visibility: ['hidden', 'collapse'],
  'content-visibility': ['hidden'],
}

const gelesen = new Map<string, readonly { zeile: number; spalte: number; angabe: string }[]>()

/**
 * Reports what style sheets hide on paper: a PDF that lacks words of the document is not written, and only the finished file shows it.
 * @param dateien those that the print goes by
 */
export function checkVerborgenes(dateien: readonly Stildatei[], meldungen: Meldungen): void {
  for (const { datei, text } of dateien) {
    const befunde = gelesen.get(text) ?? findVerborgenes(text)
    gelesen.set(text, befunde)
    for (const { zeile, spalte, angabe } of befunde)
      meldungen.melde(
        regeln.gestaltungCssVerbirgt,
        { datei, zeile, spalte },
        `„${angabe}“ blendet im PDF aus, was das Dokument sagt; fehlt darin Text, wird es nicht geschrieben.`,
        'Was nicht gedruckt werden soll, gibt die Vorlage (.hbs) nicht aus; nur für die Webseite gehört die Regel in bildschirm.css.',
      )
  }
}

function findVerborgenes(text: string): { zeile: number; spalte: number; angabe: string }[] {
  const befunde: { zeile: number; spalte: number; angabe: string }[] = []
  if (!/none|hidden|collapse/.test(text)) return befunde
  walk(parse(text, { positions: true }), function (node: CssNode) {
    if (node.type !== 'Declaration' || !this.rule || typeof node.value !== 'object') return
    const wert = generate(node.value)
    if (!VERBERGEND[node.property ?? '']?.includes(wert) || isForScreen(this.atrule)) return
    // Text of the document stands in elements, never in ::before, ::marker and their like.
    if (this.rule.prelude && generate(this.rule.prelude).includes('::')) return
    const { line = 1, column = 1 } = node.loc?.start ?? {}
    befunde.push({ zeile: line, spalte: column, angabe: `${node.property}: ${wert}` })
  })
  return befunde
}

function isForScreen(atrule: CssNode | null): boolean {
  return atrule?.name === 'media' && /^(?:only )?screen\b/.test(atrule.prelude ? generate(atrule.prelude) : '')
}
