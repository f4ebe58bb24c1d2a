import { nameOf } from '../../../auskunft/angabennamen.js'
import type { Zahlauskunft, Zellangabe, Zellbindung } from '../../../protokoll.js'
import { BEARBEITEN } from '../../bausteine/blockknoepfe.js'
import { fill, h, knopf } from '../../html.js'
import { cellOf } from '../../zahlen/zahlstellen.js'

/** What the cursor stands in. */
export interface Cursorstelle {
  zahl: Zahlauskunft | undefined
  /** The block, and the line where it begins. */
  block: { name: string; von: number } | undefined
}

interface Stellenhoerer {
  /** The cells that a typed figure may be bound to; none where one only reads. */
  bindungenOf(zahl: Zahlauskunft): Promise<readonly Zellbindung[]>
  onBinden(zahl: Zahlauskunft, bindungen: readonly Zellbindung[]): void
  onZelle(zelle: Zellangabe): void
  onFormular: ((zeile: number) => void) | undefined
}

/** Below the text: what can be done where the cursor stands. It keeps its room, so that nothing moves. */
export class Stellenhilfe {
  readonly element = h('div', { class: 'stellenhilfe', role: 'group', 'aria-label': 'An dieser Stelle' })
  #schluessel = ''

  constructor(private readonly hoerer: Stellenhoerer) {
    this.show({ zahl: undefined, block: undefined })
  }

  show({ zahl, block }: Cursorstelle): void {
    const schluessel = JSON.stringify([zahl?.gedruckt, zahl?.ort, zahl?.nachweis, zahl?.zelle, block?.name, block?.von])
    if (schluessel === this.#schluessel) return
    this.#schluessel = schluessel
    const { onFormular, onZelle, bindungenOf } = this.hoerer
    const zelle = zahl && cellOf(zahl)
    const binden = h('span', {})
    const worte = this.#worte(zahl, block?.name)
    fill(
      this.element,
      worte,
      binden,
      zelle && knopf('Zelle öffnen', () => onZelle(zelle)),
      !zahl && block && onFormular && knopf(BEARBEITEN, () => onFormular(block.von)),
    )
    if (zahl && isTyped(zahl))
      void bindungenOf(zahl).then((bindungen) => {
        if (bindungen.length === 0 || schluessel !== this.#schluessel) return
        worte.textContent = sayOffer(zahl, bindungen)
        const titel = bindungen.map(({ zellname }) => zellname).join('\n')
        fill(
          binden,
          knopf('An Zelle binden', () => this.hoerer.onBinden(zahl, bindungen), { class: 'haupt', title: titel }),
        )
      })
  }

  /** What has come of the last press. */
  tell(text: string): void {
    this.#schluessel = ''
    fill(this.element, h('span', { class: 'worte', role: 'status' }, text))
  }

  #worte(zahl: Zahlauskunft | undefined, block: string | undefined): HTMLElement {
    const worte = zahl
      ? `${zahl.gedruckt}${zahl.zellname ? `: ${zahl.zellname}` : ', getippt'}`
      : block !== undefined
        ? `Baustein „${nameOf(block)}“`
        : 'Mit Esc und dann Tab verlassen Sie den Text.'
    return h('span', { class: 'worte', title: zahl?.zelle || worte }, worte)
  }
}

/** "149 steht in „Summe / Plan 2024“ („Plätze in Maßnahmen“)": what a typed figure would follow. */
function sayOffer({ gedruckt }: Zahlauskunft, bindungen: readonly Zellbindung[]): string {
  const [erste] = bindungen
  return bindungen.length === 1 && erste
    ? `${gedruckt} steht in ${erste.zellname} („${erste.blatt}“)`
    : `${gedruckt} steht in ${bindungen.length} Zellen`
}

function isTyped({ nachweis }: Zahlauskunft): boolean {
  return nachweis === 'abgeglichen' || nachweis === 'unbelegt'
}
