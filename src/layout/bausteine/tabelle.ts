import { formatDatum } from '../../figures/ausdruck/datum.js'
import type { Spalte } from '../../figures/datenblatt.js'
import { explainZeichen } from '../../figures/zeichenerklaerung.js'
import type { Ort } from '../../message.js'
import { withoutNotes } from '../beschriftungsnoten.js'
import { findBlatt, select } from '../charts/auswahl.js'
import { tableOf, tableOfMarkdown } from '../tabelle.js'
import { divideSpalten } from '../tabellenteile.js'
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
}: Bausteinsatz): object | readonly object[] | undefined {
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
  const titel = angaben.titel || blatt.titel
  const darunter = {
    quelle: angaben.quelle || blatt.quelle,
    stand: formatDatum(blatt.stand, ort, umfeld.meldungen) ?? '',
    hinweise: [...blatt.hinweise, ...explainZeichen(gedruckt, blatt.hinweise)],
  }
  // What counts and names stands at the first part, what explains below the last.
  const fortsetzung = { kennung: '', marke: '', titel: `Fortsetzung von ${marke}: ${withoutNotes(titel)}` }
  const teile = divideSpalten(spalten, block.attributes?.teile)
  return teile.map((teil, index) => ({
    ...tableOf(blatt, zeilen, teil, angaben.kopf || blatt.zeilenkopf, set),
    ...angaben,
    ...(index === 0 ? { titel } : fortsetzung),
    ...(index === teile.length - 1 ? darunter : { quelle: '', stand: '', hinweise: [] }),
  }))
}
