import type { Blattschritt } from '../../../blatt/schritt.js'
import type { Summenvorschlag } from '../../../protokoll.js'
import { h, knopf } from '../../html.js'

/** Totals that were typed and hold: by one press they are computed, and follow what they are of. */
export function offerSums(
  summen: readonly Summenvorschlag[],
  onSchritt: (schritt: Blattschritt) => void,
): HTMLElement | false {
  return (
    summen.length > 0 &&
    h(
      'ul',
      { class: 'summen' },
      summen.map(({ zeile, name, glieder }) =>
        h(
          'li',
          { class: 'knoepfe' },
          h('span', { class: 'feldhinweis' }, `„${name}“ ist getippt und die Summe von ${glieder.length} Zeilen.`),
          knopf('Als Summe errechnen', () =>
            onSchritt({ art: 'errechnen', reihe: 'zeile', id: zeile, rechnung: { art: 'summe', operanden: glieder } }),
          ),
        ),
      ),
    )
  )
}
