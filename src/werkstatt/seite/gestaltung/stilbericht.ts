import type { Meldungsansicht } from '../../protokoll.js'
import { fill, h, knopf } from '../html.js'
import type { Stilregeln } from './stilregeln.js'

interface Stilstelle {
  text: string
  datei: string
  zeile: number
}

/** What of the design's style sheets does nothing: declarations that a browser passes over, rules that match nothing here. */
export class Stilbericht {
  readonly element = h('div', { class: 'unbenutzt' })

  /** @param stand what is known of the pages when one asks */
  constructor(
    private readonly stilregeln: Stilregeln,
    private readonly stand: () => { nummer: number; meldungen: readonly Meldungsansicht[] },
    private readonly onDatei: (datei: string, zeile: number) => void,
  ) {
    this.element.append(knopf('Was in der Stilvorlage nicht wirkt', () => void this.#show()))
  }

  async #show(): Promise<void> {
    const { nummer, meldungen } = this.stand()
    // The web page is what is asked: rules for paper match nothing there.
    const regeln = (await this.stilregeln.unused(nummer)).filter(({ datei }) => !datei.endsWith('/druck.css'))
    const wirkungslos = meldungen.filter(({ regel }) => regel.startsWith('gestaltung-css'))
    fill(
      this.element,
      h('h3', {}, wirkungslos.length === 0 ? 'Jede Angabe wirkt' : 'Diese Angaben wirken nicht'),
      this.#list(wirkungslos, ''),
      h('h3', {}, regeln.length === 0 ? 'Jede Regel trifft etwas' : 'Diese Regeln treffen in diesem Programm nichts'),
      this.#list(
        regeln.map(({ selektor, ...ort }) => ({ text: selektor, ...ort })),
        'regelknopf',
      ),
    )
  }

  #list(stellen: readonly Stilstelle[], art: string): HTMLElement {
    return h(
      'ul',
      { class: 'knoepfe' },
      stellen.map(({ text, datei, zeile }) =>
        h(
          'li',
          {},
          knopf(text, () => this.onDatei(datei, zeile), { title: `${datei}, Zeile ${zeile}`, class: art }),
        ),
      ),
    )
  }
}
