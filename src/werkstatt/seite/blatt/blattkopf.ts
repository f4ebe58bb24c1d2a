import type { Quellort, Tabellenansicht } from '../../protokoll.js'
import { h, knopf } from '../html.js'
import { shortName } from '../meldungen.js'

/** Unit, source, date of a sheet, and what is missing in it. */
export function describeBlatt({ einheit, quelle, stand, zeilen }: Tabellenansicht): string {
  const ohne = [einheit, quelle, stand].every((angabe) => angabe === '')
  const fehlende = zeilen.flatMap(({ zellen }) => zellen.filter(({ fehlt }) => fehlt)).length
  const angaben = [
    ohne && 'Noch ohne Einheit, Quelle und Stand',
    einheit && `Einheit: ${einheit}`,
    quelle && `Quelle: ${quelle}`,
    stand && `Stand: ${stand}`,
    fehlende > 0 && `${fehlende} ${fehlende === 1 ? 'Wert fehlt' : 'Werte fehlen'}`,
  ]
  return angaben.filter(Boolean).join(' · ')
}

/** The way back to the text that a cell was reached from. */
export function createTextweg(woher: Quellort, onText: (ort: Quellort) => void): HTMLElement {
  return knopf(`Zum Text: ${shortName(woher.datei)}, Zeile ${woher.zeile}`, () => onText(woher))
}

/** Where no sheet is shown yet: which there are. */
export function createBlattwahl(
  blaetter: readonly { id: string; titel: string }[],
  onWahl: (id: string) => void,
): HTMLElement {
  return h(
    'ul',
    { class: 'blattwahl', 'aria-label': 'Datenblätter' },
    blaetter.map(({ id, titel }) =>
      h(
        'li',
        {},
        knopf(titel, () => onWahl(id)),
      ),
    ),
  )
}
