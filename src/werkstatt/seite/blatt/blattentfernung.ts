import type { Entfernt } from '../entfernen.js'
import { h, knopf } from '../html.js'

/** What goes with a sheet. @param zahlen how many figures of the programme come from it */
export function sayUse(zahlen: number): string {
  if (zahlen === 0) return 'Keine Zahl des Programms kommt daraus.'
  return `${zahlen === 1 ? 'Eine Zahl' : `${zahlen} Zahlen`} des Programms ${zahlen === 1 ? 'kommt' : 'kommen'} daraus; wo sie stehen, gibt es danach Fehler.`
}

/** What is said of a sheet that was taken away, with the button that brings it back. */
export function createRueckweg({ text, zurueck }: Entfernt, onWieder: () => void): HTMLElement {
  const stand = h('span', { class: 'feldhinweis', role: 'status' }, text)
  const wieder = async () => {
    if (await zurueck?.()) onWieder()
    else stand.textContent = 'Die Datei wurde inzwischen wieder angelegt.'
  }
  return h(
    'div',
    { class: 'knoepfe' },
    stand,
    knopf('Rückgängig', () => void wieder()),
  )
}
