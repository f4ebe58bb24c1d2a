import { formatDatum } from '../../figures/ausdruck/datum.js'
import type { Spalte } from '../../figures/datenblatt.js'
import { explainZeichen } from '../../figures/zeichenerklaerung.js'
import type { Ort } from '../../message.js'
import { withoutNotes } from '../caption-notes.js'
import { findBlatt, select } from '../charts/selection.js'
import { tableOf, tableOfMarkdown } from '../table.js'
import { divideColumns } from '../table-parts.js'
import type { BausteinSetting } from './baustein-setting.js'
import { strings } from './strings.js'

/** A table over a data sheet, or around a Markdown table; one without a block around it has no caption and is not counted. */
export function setTable({
  block,
  typesetter,
  context,
  label,
  id,
  attribute,
  caption,
}: BausteinSetting): object | readonly object[] | undefined {
  const attributes = {
    kennung: id,
    marke: label,
    titel: attribute('titel'),
    quelle: attribute('quelle'),
    kopf: attribute('kopf'),
  }
  const content = block.type === 'containerDirective' ? block.children[0] : undefined
  if (content?.type === 'table')
    return { ...tableOfMarkdown(content, typesetter), ...attributes, stand: '', hinweise: [] }
  const ort = typesetter.ort(block)
  const blatt = findBlatt(block.attributes?.daten ?? '', context.blaetter, context.blattnamen, ort, context.meldungen)
  if (!blatt) return undefined
  const { zeilen, spalten } = select(blatt, strings(block.attributes), ort, context.meldungen)
  const printed = zeilen.flatMap(({ zellen }) =>
    zellen.filter((_, index) => spalten.includes(blatt.spalten[index] as Spalte)),
  )
  const set = (words: string, ort?: Ort) => {
    const fragment = caption.fragment(words)
    if (ort) context.vorlagen.origins.fromText(fragment.nodes, ort)
    return fragment
  }
  const title = attributes.titel || blatt.titel
  const below = {
    quelle: attributes.quelle || blatt.quelle,
    stand: formatDatum(blatt.stand, ort, context.meldungen) ?? '',
    hinweise: [...blatt.hinweise, ...explainZeichen(printed, blatt.hinweise)],
  }
  // What counts and names stands at the first part, what explains below the last.
  const continuation = { kennung: '', marke: '', titel: `Fortsetzung von ${label}: ${withoutNotes(title)}` }
  const parts = divideColumns(spalten, block.attributes?.teile)
  return parts.map((part, index) => ({
    ...tableOf(blatt, zeilen, part, attributes.kopf || blatt.zeilenkopf, set, spalten),
    ...attributes,
    ...(index === 0 ? { titel: title } : continuation),
    ...(index === parts.length - 1 ? below : { quelle: '', stand: '', hinweise: [] }),
  }))
}
