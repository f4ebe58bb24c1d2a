import type { ParagraphChild } from 'docx'
import type { ElementContent } from 'hast'
import { textOf } from '../../layout/document/baum.js'
import { asKind } from '../element.js'
import type { Wordsatz } from '../satz.js'
import type { Zeichenstil } from '../styles/stile.js'
import { writeInline } from './inline.js'

/**
 * Inline content in a hidden bookmark of its own, by which it is known when the file comes home. Nothing is put around what is
 * empty: such bookmarks slide to the neighbouring paragraph.
 * @param quelle what stands there in the document's tree, where that is not `inhalt` itself
 */
export function writeQuellstueck(
  satz: Wordsatz,
  inhalt: readonly ElementContent[],
  vorlage?: Zeichenstil,
  quelle = inhalt,
): ParagraphChild[] {
  const kinder = writeInline(satz, inhalt, vorlage)
  if (quelle.map(textOf).join('').trim() === '') return kinder
  const { start, ende } = satz.markQuelle(quelle)
  return [...start.map(asKind), ...kinder, ...ende.map(asKind)]
}
