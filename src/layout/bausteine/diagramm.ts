import { titleEinheit } from '../../charts/labels/titeleinheit.js'
import { inEinheit } from '../../charts/labels/zahlformat.js'
import { DIAGRAMMTYPEN } from '../../content/diagrammarten.js'
import { formatDatum } from '../../figures/ausdruck/datum.js'
import { sheetWithoutNotes, withoutNotes } from '../beschriftungsnoten.js'
import { findBlatt } from '../charts/auswahl.js'
import { altOf, diagrammOf, notesOf } from '../charts/diagramm.js'
import type { Bausteinsatz } from './bausteinsatz.js'
import { placeOfDiagramm } from './benannt.js'
import { strings } from './strings.js'

/** A chart over a data sheet, with its data as a table; undefined where something has been reported. */
export function setDiagramm({ block, setzer, umfeld, kennung, marke, attribut }: Bausteinsatz): object | undefined {
  const { meldungen, auftraege, diagrammdaten } = umfeld
  const ort = setzer.ort(block)
  const beschrieben = placeOfDiagramm(block, umfeld.programm) ?? ort
  const attribute = strings(block.attributes)
  // What is missing or unknown has been reported while reading.
  if (!attribute.daten || !DIAGRAMMTYPEN.some((typ) => typ === attribute.typ)) return undefined
  const blatt = findBlatt(attribute.daten, umfeld.blaetter, umfeld.blattnamen, beschrieben, meldungen)
  if (!blatt) return undefined
  const titel = attribut('titel') || blatt.titel
  // In the drawing and in a table of its data, words stand without notes.
  const bezeichnung = withoutNotes(titel)
  const diagramm = diagrammOf(
    sheetWithoutNotes(blatt),
    { ...attribute, zielwert: attribut('zielwert') },
    bezeichnung,
    beschrieben,
    meldungen,
  )
  if (!diagramm) return undefined
  // A lone "%" in the second line says nothing.
  const einheit = inEinheit(titleEinheit(diagramm)).replace(/^ in /, ' in\u00a0')
  return {
    kennung,
    marke,
    schluessel: auftraege.diagramm(setzer.abschnitt, diagramm, ort, beschrieben),
    titel,
    // A title that ends in its unit has told it.
    einheit: bezeichnung.endsWith(einheit) ? '' : einheit.trimStart(),
    alt: altOf(diagramm, attribut('alt')),
    quelle: attribut('quelle') || blatt.quelle,
    stand: formatDatum(attribut('stand') || blatt.stand, ort, meldungen) ?? '',
    hinweise: notesOf(diagramm, attribut('hinweis')),
    ...diagrammdaten.contextOf(diagramm, { kennung, marke, titel: bezeichnung }),
  }
}
