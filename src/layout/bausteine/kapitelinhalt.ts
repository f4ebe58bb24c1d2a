import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { headingsOf } from '../frame/verzeichnis.js'
import type { Bausteinsatz } from './bausteinsatz.js'

/** The headings below that of the chapter, down to the level that the block names; undefined where there are none. */
export function setKapitelinhalt({ block, setzer, umfeld, attribut }: Bausteinsatz): object | undefined {
  const abschnitt = umfeld.programm.abschnitte.find(({ id }) => id === setzer.abschnitt)
  const kennungen = new Set(abschnitt ? headingsOf(abschnitt.baum).map(({ data }) => data?.kennung) : [])
  const eintraege = umfeld.gliederung
    .filter(
      ({ id, stufe, unverzeichnet }) =>
        kennungen.has(id) && stufe > 1 && stufe <= Number(attribut('stufen')) && !unverzeichnet,
    )
    .map(({ id, nummer, text }) => ({ kennung: id, nummer, text }))
  if (eintraege.length > 0) return { eintraege }
  umfeld.meldungen.melde(
    attributUngueltig,
    setzer.ort(block),
    'Das Kapitel hat keine Zwischenüberschriften, die „kapitelinhalt“ nennen könnte.',
    'Überschriften mit ## setzen oder den Baustein weglassen.',
  )
  return undefined
}
