import { formatDatum } from '../../figures/ausdruck/datum.js'
import type { Spalte } from '../../figures/datenblatt.js'
import { explainZeichen } from '../../figures/zeichenerklaerung.js'
import type { Ort } from '../../message.js'
import { findBlatt, select } from '../charts/auswahl.js'
import { tableOf, tableOfMarkdown } from '../tabelle.js'
import type { Bausteinsatz } from './bausteinsatz.js'
import { strings } from './strings.js'

/** A table over a data sheet, or around a Markdown table; one without a block around it has no caption and is not counted. */
export function setTable({
  block,
  setzer,
  umfeld,
  marke,
  kennung,
  attribut,
  beschriftung,
}: Bausteinsatz): object | undefined {
  const angaben = { kennung, marke, titel: attribut('titel'), quelle: attribut('quelle'), kopf: attribut('kopf') }
  const inhalt = block.type === 'containerDirective' ? block.children[0] : undefined
  if (inhalt?.type === 'table') return { ...tableOfMarkdown(inhalt, setzer), ...angaben, stand: '', hinweise: [] }
  const ort = setzer.ort(block)
  const blatt = findBlatt(block.attributes?.daten ?? '', umfeld.blaetter, umfeld.blattnamen, ort, umfeld.meldungen)
  if (!blatt) return undefined
  const { zeilen, spalten } = select(blatt, strings(block.attributes), ort, umfeld.meldungen)
  const gedruckt = zeilen.flatMap(({ zellen }) =>
    zellen.filter((_, index) => spalten.includes(blatt.spalten[index] as Spalte)),
  )
  const set = (worte: string, ort?: Ort) => {
    const fragment = beschriftung.fragment(worte)
    if (ort) umfeld.vorlagen.herkunft.fromText(fragment.knoten, ort)
    return fragment
  }
  return {
    ...tableOf(blatt, zeilen, spalten, angaben.kopf || blatt.zeilenkopf, set),
    ...angaben,
    titel: angaben.titel || blatt.titel,
    quelle: angaben.quelle || blatt.quelle,
    stand: formatDatum(blatt.stand, ort, umfeld.meldungen) ?? '',
    hinweise: [...blatt.hinweise, ...explainZeichen(gedruckt, blatt.hinweise)],
  }
}
