import type { PhrasingContent } from 'mdast'
import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { Fragment } from '../document/fragment.js'
import type { ExplainedTerm } from '../glossar/terms.js'
import { bindText } from '../typography.js'
import type { BausteinSetting } from './baustein-setting.js'

const NAMES = { begriffe: 'Begriffe', abkuerzungen: 'Abkürzungen' } as const

/** What has been gathered of one kind, each with the beginning of its explanation; undefined where there is nothing. */
export function setGlossar(
  kind: keyof typeof NAMES,
  { block, typesetter, context }: BausteinSetting,
): object | undefined {
  const positions = context.explained[kind]
  if (positions.length > 0) return { eintraege: positions.map((position) => entryOf(position, context)) }
  context.meldungen.melde(
    attributUngueltig,
    typesetter.ort(block),
    `Das Programm erklärt keine ${NAMES[kind]}, die „${block.name}“ sammeln könnte.`,
    kind === 'begriffe'
      ? 'Begriffe mit :::begriffe oder :::definition{titel="…"} erklären, oder den Baustein weglassen.'
      : 'Im Text ausschreiben und die Abkürzung in Klammern setzen, oder den Baustein weglassen.',
  )
  return undefined
}

function entryOf(position: ExplainedTerm, { typesetterOf, expressions, programm }: BausteinSetting['context']): object {
  const typesetter = typesetterOf(position.abschnitt)
  const file = programm.abschnitte.find(({ id }) => id === position.abschnitt)?.datei ?? ''
  const set = (words: ExplainedTerm['begriff']) =>
    typeof words === 'string'
      ? Fragment.ofText(bindText(expressions.fillText(words, () => ({ datei: file, zeile: 1, spalte: 1 }))))
      : new Fragment(typesetter.inline(words.filter(isNoNote)))
  return { kennung: position.id, begriff: set(position.begriff), erklaerung: set(position.explanation) }
}

/** Notes stand where the term is explained. */
function isNoNote({ type }: PhrasingContent): boolean {
  return type !== 'footnoteReference'
}
