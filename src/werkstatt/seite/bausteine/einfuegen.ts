import { nameOf } from '../../auskunft/angabennamen.js'
import type { Auskunft, Blockmangel } from '../../protokoll.js'
import { feld, fill, h, knopf } from '../html.js'
import { Bausteinfelder } from './bausteinfelder.js'
import { firstSentence, groupBlocks } from './bausteinnamen.js'
import { type Blockangaben, type Blockfund, writeBlock } from './blocktext.js'

interface Einfuegehoerer {
  /** What the block would say in the text. */
  write(angaben: Blockangaben, felder: Bausteinfelder): string
  /** Puts it there. @returns what speaks against it; nothing where it is done */
  onFertig(block: string): Promise<readonly Blockmangel[]>
  onZu(): void
}

/** A form for any block, made of the very declaration by which it is checked. */
export class Einfuegen {
  readonly element: HTMLElement
  readonly #platz = h('div', {})
  readonly #vorschau = h('pre', { class: 'ausschnitt', tabindex: 0, 'aria-label': 'So steht es im Text' })
  readonly #maengel = h('div', { class: 'formfehler', role: 'alert' })
  #felder: Bausteinfelder | undefined

  /** @param fund the block that is to be changed; undefined for a new one */
  constructor(
    private readonly auskunft: Auskunft,
    private readonly hoerer: Einfuegehoerer,
    fund?: Blockfund,
  ) {
    const titel = fund ? `${nameOf(fund.name)} bearbeiten` : 'Baustein einfügen'
    this.element = h(
      'form',
      {
        class: 'einfuegen kasten',
        'aria-label': titel,
        novalidate: true,
        onsubmit: (ereignis) => {
          ereignis.preventDefault()
          void this.#finish()
        },
      },
      h('h3', {}, titel),
      !fund && this.#wahl(),
      this.#platz,
      h('details', {}, h('summary', {}, 'So steht es im Text'), this.#vorschau),
      h(
        'div',
        { class: 'formfuss' },
        this.#maengel,
        h(
          'div',
          { class: 'knoepfe' },
          h('button', { type: 'submit', class: 'haupt' }, fund ? 'Übernehmen' : 'Einfügen'),
          knopf('Abbrechen', () => hoerer.onZu()),
        ),
      ),
    )
    if (fund) this.#choose(fund.name, fund)
  }

  #wahl(): HTMLElement {
    return feld(
      'Was soll eingefügt werden?',
      h(
        'select',
        { onchange: ({ currentTarget }) => this.#choose((currentTarget as HTMLSelectElement).value) },
        h('option', { value: '' }, 'Bitte wählen'),
        groupBlocks(this.auskunft.bausteine).map(([gruppe, bausteine]) =>
          h(
            'optgroup',
            { label: gruppe },
            bausteine.map(({ name, beschreibung }) =>
              h('option', { value: name }, `${nameOf(name)} – ${firstSentence(beschreibung)}`),
            ),
          ),
        ),
      ),
    )
  }

  #choose(name: string, vorher?: Blockangaben): void {
    const baustein = this.auskunft.bausteine.find((einer) => einer.name === name)
    this.#felder = baustein && new Bausteinfelder(this.auskunft, baustein, vorher, () => this.#onChange())
    fill(this.#platz, this.#felder?.element)
    this.#onChange()
  }

  #onChange(): void {
    const felder = this.#felder
    this.#vorschau.textContent = felder ? this.hoerer.write(felder.angaben, felder) : ''
    // What was wrong may be right now; it is asked again when one is done.
    this.#tell([])
  }

  async #finish(): Promise<void> {
    const felder = this.#felder
    if (!felder) return this.#tell([{ text: 'Noch ist nichts gewählt.', rat: 'Oben einen Baustein wählen.' }])
    this.#tell(await this.hoerer.onFertig(this.hoerer.write(felder.angaben, felder)))
  }

  #tell(maengel: readonly Blockmangel[]): void {
    fill(
      this.#maengel,
      maengel.map(({ text, rat }) => h('p', {}, [text, rat].filter(Boolean).join(' '))),
    )
    this.#felder?.mark(maengel)
    if (maengel.length > 0) this.element.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }
}

/** How a new block is written. */
export function writeNew(angaben: Blockangaben, { baustein }: Bausteinfelder): string {
  return writeBlock(baustein, angaben)
}
