import type { Zellbindung } from '../../../protokoll.js'
import { h, knopf } from '../../html.js'

interface Wahlhoerer {
  onWahl(bindung: Zellbindung): void
  onZu(): void
}

/** Several cells say what a typed figure says: its author knows which of them is meant. */
export function createZellwahl(bindungen: readonly Zellbindung[], { onWahl, onZu }: Wahlhoerer): HTMLElement {
  let gewaehlt = bindungen[0]
  return h(
    'form',
    {
      class: 'einfuegen kasten',
      'aria-label': 'An Zelle binden',
      onsubmit: (ereignis) => {
        ereignis.preventDefault()
        if (gewaehlt) onWahl(gewaehlt)
      },
    },
    h('h3', {}, 'An Zelle binden'),
    h(
      'fieldset',
      { class: 'zahlformen' },
      h('legend', {}, `Woher kommt „${bindungen[0]?.alt ?? ''}“?`),
      bindungen.map((bindung, index) =>
        h(
          'label',
          { class: 'haken', title: bindung.neu },
          h('input', {
            type: 'radio',
            name: 'zellwahl',
            checked: index === 0,
            onchange: () => {
              gewaehlt = bindung
            },
          }),
          h('strong', {}, bindung.zellname),
          h('span', { class: 'feldhinweis' }, bindung.blatt),
        ),
      ),
    ),
    h('div', { class: 'knoepfe' }, h('button', { type: 'submit', class: 'haupt' }, 'Binden'), knopf('Abbrechen', onZu)),
  )
}
