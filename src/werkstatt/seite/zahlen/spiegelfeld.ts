import type { Quellort, Zahlauskunft, Zellangabe } from '../../protokoll.js'
import { feld, fill, h, knopf } from '../html.js'
import { describeZahl } from '../schreiben/stelle/zahlhinweis.js'
import { cellOf, sayNachweis } from './zahlstellen.js'

const AUF_EINMAL = 60

/** The Zahlenspiegel beside the pages, and where else a figure stands. */
export class Spiegelfeld {
  readonly element = h('div', { class: 'zahlenfeld' })
  readonly #liste = h('div', {})
  readonly #suche = h('input', { type: 'search', oninput: () => this.#show() })
  #zahlen: readonly Zahlauskunft[] = []
  #gewaehlt: Zahlauskunft | undefined
  #schluessel = ''

  /** @param onZelle goes to a cell of a sheet */
  constructor(
    private readonly onOrt: (ort: Quellort) => void,
    private readonly onZelle: (zelle: Zellangabe) => void,
  ) {
    this.element.append(h('div', { class: 'felder' }, feld('Zahl, Zelle oder Satz suchen', this.#suche)), this.#liste)
  }

  set(zahlen: readonly Zahlauskunft[]): void {
    const schluessel = JSON.stringify(zahlen)
    // Each build tells: what one is about to press stays where it says the same.
    if (schluessel === this.#schluessel) return
    this.#schluessel = schluessel
    this.#zahlen = zahlen
    this.#show()
  }

  /** Looks for the figure that was clicked on: what is printed there, in the block of that line. */
  choose(wort: string, ort: Quellort | undefined): Zahlauskunft | undefined {
    const ziffern = digits(wort)
    if (!/\d/.test(ziffern)) return undefined
    const nahe = this.#zahlen.filter(({ gedruckt }) => digits(gedruckt) === ziffern)
    const hier = nahe.filter((zahl) => zahl.ort.datei === ort?.datei)
    this.#gewaehlt =
      hier.sort((a, b) => Math.abs(a.ort.zeile - (ort?.zeile ?? 0)) - Math.abs(b.ort.zeile - (ort?.zeile ?? 0)))[0] ??
      nahe[0]
    this.#suche.value = ''
    this.#show()
    return this.#gewaehlt
  }

  #show(): void {
    const gewaehlt = this.#gewaehlt
    const zelle = gewaehlt && cellOf(gewaehlt)
    const gesucht = this.#suche.value.trim().toLowerCase()
    const gleiche = gewaehlt && this.#zahlen.filter((zahl) => isSame(zahl, gewaehlt))
    const liste =
      gesucht !== ''
        ? this.#zahlen.filter(({ gedruckt, zelle, zellname, satz, stelle }) =>
            [gedruckt, zelle, zellname, satz, stelle].some((text) => text.toLowerCase().includes(gesucht)),
          )
        : (gleiche ?? this.#zahlen)
    fill(
      this.#liste,
      gewaehlt &&
        gesucht === '' &&
        h(
          'div',
          { class: 'kasten' },
          describeZahl(gewaehlt),
          h('p', {}, `Steht an ${liste.length} ${liste.length === 1 ? 'Stelle' : 'Stellen'}.`),
          h(
            'div',
            { class: 'knoepfe' },
            zelle && knopf('Zelle öffnen', () => this.onZelle(zelle), { class: 'haupt' }),
            knopf('Alle Zahlen zeigen', () => {
              this.#gewaehlt = undefined
              this.#show()
            }),
          ),
        ),
      h(
        'p',
        { class: 'feldhinweis' },
        `${liste.length} ${liste.length === 1 ? 'Zahl' : 'Zahlen'}${liste.length > AUF_EINMAL ? `, die ersten ${AUF_EINMAL}` : ''}`,
      ),
      h(
        'ol',
        { class: 'zahlenliste' },
        liste
          .slice(0, AUF_EINMAL)
          .map((zahl) =>
            h(
              'li',
              {},
              h(
                'button',
                { type: 'button', onclick: () => this.onOrt(zahl.ort) },
                h('strong', {}, zahl.gedruckt),
                ` ${zahl.satz || zahl.stelle}`,
              ),
              h(
                'span',
                { class: `nachweis ${zahl.nachweis}`, title: zahl.zelle },
                [sayNachweis(zahl), zahl.zellname].filter(Boolean).join(': '),
              ),
            ),
          ),
      ),
    )
  }
}

/** The same cell, or where there is none the same figure. */
function isSame(a: Zahlauskunft, b: Zahlauskunft): boolean {
  return a === b || (b.zelle === '' ? digits(a.gedruckt) === digits(b.gedruckt) : a.zelle === b.zelle)
}

function digits(text: string): string {
  return /[\d.,]*\d/.exec(text)?.[0] ?? ''
}
