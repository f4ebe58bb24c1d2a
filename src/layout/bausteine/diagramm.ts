import { titleEinheit } from '../../charts/labels/titeleinheit.js'
import { inEinheit } from '../../charts/labels/zahlformat.js'
import { DIAGRAMMTYPEN } from '../../content/diagrammarten.js'
import { formatDatum } from '../../figures/ausdruck/datum.js'
import { sheetWithoutNotes, withoutNotes } from '../caption-notes.js'
import { altOf, diagrammOf, notesOf } from '../charts/diagramm.js'
import { findBlatt } from '../charts/selection.js'
import { bindHead } from '../typography.js'
import type { BausteinSetting } from './baustein-setting.js'
import { placeOfDiagramm } from './named.js'
import { strings } from './strings.js'

/** A chart over a data sheet, with its data as a table; undefined where something has been reported. */
export function setDiagramm({ block, typesetter, context, id, label, attribute }: BausteinSetting): object | undefined {
  const { meldungen, orders, diagrammdaten } = context
  const ort = typesetter.ort(block)
  const described = placeOfDiagramm(block, context.programm) ?? ort
  const attributes = strings(block.attributes)
  // What is missing or unknown has been reported while reading.
  if (!attributes.daten || !DIAGRAMMTYPEN.some((typ) => typ === attributes.typ)) return undefined
  const blatt = findBlatt(attributes.daten, context.blaetter, context.blattnamen, described, meldungen)
  if (!blatt) return undefined
  const title = attribute('titel') || blatt.titel
  // In the drawing and in a table of its data, words stand without notes.
  const plainTitle = withoutNotes(title)
  const diagramm = diagrammOf(
    sheetWithoutNotes(blatt),
    { ...attributes, zielwert: attribute('zielwert') },
    plainTitle,
    described,
    meldungen,
  )
  if (!diagramm) return undefined
  const einheit = inEinheit(titleEinheit(diagramm))
  return {
    kennung: id,
    marke: label,
    schluessel: orders.diagramm(typesetter.abschnitt, diagramm, ort, described),
    titel: title,
    // A title that ends in its unit has told it. A lone "%" in the second line says nothing.
    einheit: plainTitle.replaceAll('\u00a0', ' ').endsWith(einheit)
      ? ''
      : bindHead(einheit).replace(/^ in /, 'in\u00a0'),
    alt: altOf(diagramm, attribute('alt')),
    quelle: attribute('quelle') || blatt.quelle,
    stand: formatDatum(attribute('stand') || blatt.stand, ort, meldungen) ?? '',
    hinweise: notesOf(diagramm, attribute('hinweis')),
    ...diagrammdaten.contextOf(diagramm, { kennung: id, marke: label, titel: plainTitle }),
  }
}
