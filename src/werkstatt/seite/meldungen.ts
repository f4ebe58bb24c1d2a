import type { Behebung, Meldungsansicht } from '../protokoll.js'
import { fill, h, knopf } from './html.js'
import { mendedAtOnce } from './schreiben/beheben.js'

const NAMEN = { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' } as const
/** How many are listed at once; the others by a button. */
const AUF_EINMAL = 40

interface Meldungshoerer {
  onOeffnen(meldung: Meldungsansicht): void
  onBeheben(behebungen: readonly Behebung[]): void
  nurLesen: boolean
}

/** The list of messages, errors first, each with its lines, an explanation, and what mends it. */
export class Meldungsliste {
  readonly element = h('div', { class: 'meldungen' })
  #mehr = AUF_EINMAL
  #schluessel = ''

  constructor(private readonly hoerer: Meldungshoerer) {}

  show(meldungen: readonly Meldungsansicht[]): void {
    const schluessel = JSON.stringify(meldungen)
    if (schluessel === this.#schluessel) return
    this.#schluessel = schluessel
    const stufen = ['fehler', 'warnung', 'hinweis']
    const sortiert = [...meldungen].sort((a, b) => stufen.indexOf(a.schwere) - stufen.indexOf(b.schwere))
    fill(
      this.element,
      sortiert.length === 0 && h('p', { class: 'leer' }, 'Keine Meldungen: Es ist nichts zu beanstanden.'),
      !this.hoerer.nurLesen && alleKnoepfe(sortiert, this.hoerer.onBeheben),
      h(
        'ol',
        { class: 'liste' },
        sortiert.slice(0, this.#mehr).map((meldung) => this.#item(meldung)),
      ),
      sortiert.length > this.#mehr &&
        knopf(`${sortiert.length - this.#mehr} weitere zeigen`, () => {
          this.#mehr += 200
          this.#schluessel = ''
          this.show(meldungen)
        }),
    )
  }

  #item(meldung: Meldungsansicht): HTMLElement {
    const { schwere, text, rat, regel, erklaerung, datei, zeile, ausschnitt, behebungen } = meldung
    return h(
      'li',
      { class: `meldung ${schwere}` },
      h('p', { class: 'meldungskopf' }, h('span', { class: 'schwere' }, NAMEN[schwere]), ` ${text}`),
      rat !== '' && h('p', { class: 'rat' }, rat),
      h(
        'div',
        { class: 'knoepfe' },
        !this.hoerer.nurLesen &&
          behebungen.map((behebung) =>
            knopf(behebung.name, () => this.hoerer.onBeheben([behebung]), {
              class: 'haupt',
              title: `${behebung.alt} → ${behebung.neu}`,
            }),
          ),
        knopf(`${shortName(datei)}, Zeile ${zeile}`, () => this.hoerer.onOeffnen(meldung), { class: 'ort' }),
      ),
      h(
        'details',
        {},
        h('summary', {}, 'Stelle und Erklärung'),
        ausschnitt.length > 0 &&
          h(
            'pre',
            { class: 'ausschnitt', tabindex: 0, 'aria-label': `Zeilen um ${zeile}` },
            ausschnitt.map(({ nummer, text: zeilentext, getroffen }) =>
              h('span', { class: getroffen ? 'getroffen' : '' }, `${String(nummer).padStart(4)}  ${zeilentext}\n`),
            ),
          ),
        h('p', {}, erklaerung),
        h('p', { class: 'regel' }, `Regel: ${regel}`),
      ),
    )
  }
}

/** Buttons for what can be done for several messages of a file at once. */
export function alleKnoepfe(
  meldungen: readonly Meldungsansicht[],
  onBeheben: (behebungen: readonly Behebung[]) => void,
): HTMLElement | false {
  const alle = mendedAtOnce(meldungen)
  return (
    alle.length > 0 &&
    h(
      'div',
      { class: 'knoepfe alleknoepfe' },
      alle.map(([name, behebungen]) => knopf(name, () => onBeheben(behebungen), { class: 'haupt' })),
    )
  )
}

/** "abschnitte/vorwort" for people. */
export function shortName(datei: string): string {
  return (
    datei
      .split('/')
      .slice(2)
      .join('/')
      .replace(/\.(?:md|yaml)$/, '') || datei
  )
}
