import type { Meldungsansicht, Speicherergebnis, Tabellenansicht } from '../protokoll.js'
import { fill, h, knopf } from './html.js'
import { frage, sende } from './verbindung.js'

// A table of fields and not a grid component: sheets have some hundred cells, and so every cell is what keyboards, screen readers
// and the browser's own undo know. Pasting and moving are all that is missing, and they are few lines.

type GeleseneTabelle = Tabellenansicht & { fassung: string }

/** A data sheet as a table: typed like in Excel, pasted from Excel, computed cells in words. */
export class Blattfeld {
  readonly element = h('div', { class: 'tabellenfeld' })
  readonly #stand = h('p', { class: 'schreibstand', role: 'status' })
  #tabelle: GeleseneTabelle | undefined
  #meldungen: readonly Meldungsansicht[] = []

  constructor(
    private readonly nurLesen: boolean,
    private readonly onText: (datei: string) => void,
  ) {
    this.element.append(h('p', { class: 'leer' }, 'Links unter „Daten“ ein Datenblatt wählen.'))
  }

  get datei(): string {
    return this.#tabelle?.datei ?? ''
  }

  async open(id: string): Promise<void> {
    const tabelle = await frage<GeleseneTabelle>('blatt', { id })
    if (!tabelle) return
    this.#tabelle = tabelle
    this.#show()
  }

  /** Reads the sheet anew; the field in use keeps the focus. */
  async refresh(): Promise<void> {
    if (!this.#tabelle || this.element.hidden) return
    const offen = document.activeElement as HTMLInputElement | null
    const stelle = this.element.contains(offen) ? offen?.dataset.stelle : undefined
    if (stelle !== undefined && offen && offen.value !== offen.dataset.anzeige) return
    await this.open(this.#tabelle.id)
    if (stelle !== undefined) this.element.querySelector<HTMLInputElement>(`[data-stelle="${stelle}"]`)?.focus()
  }

  showMeldungen(meldungen: readonly Meldungsansicht[]): void {
    this.#meldungen = meldungen
    this.#mark()
  }

  #show(): void {
    const tabelle = this.#tabelle
    if (!tabelle) return
    const { titel, einheit, quelle, stand, spalten, zeilen, datei } = tabelle
    const fehlende = zeilen.flatMap(({ zellen }) => zellen.filter(({ fehlt }) => fehlt)).length
    fill(
      this.element,
      h('div', { class: 'schreibkopf' }, h('h2', { class: 'dateititel' }, titel), this.#stand),
      h(
        'p',
        { class: 'feldhinweis' },
        [
          einheit && `Einheit: ${einheit}`,
          quelle && `Quelle: ${quelle}`,
          stand && `Stand: ${stand}`,
          fehlende > 0 && `${fehlende} ${fehlende === 1 ? 'Wert fehlt' : 'Werte fehlen'}`,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
      h(
        'div',
        { class: 'knoepfe' },
        knopf('Als Text öffnen', () => this.onText(datei)),
      ),
      h(
        'div',
        { class: 'tabellenrahmen' },
        h(
          'table',
          {},
          h('caption', { class: 'nur-vorgelesen' }, titel),
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('td', {}),
              spalten.map(({ name, rechnung }) =>
                h(
                  'th',
                  { scope: 'col', title: rechnung },
                  name,
                  rechnung !== '' && h('span', { class: 'rechnung' }, rechnung),
                ),
              ),
            ),
          ),
          h(
            'tbody',
            {},
            zeilen.map((zeile, z) =>
              h(
                'tr',
                { class: zeile.summe ? 'summe' : '' },
                h('th', { scope: 'row', class: `einzug${Math.min(zeile.stufe, 3)}` }, zeile.name, this.#rowWords(z)),
                zeile.zellen.map((_, s) => this.#cell(z, s)),
              ),
            ),
          ),
        ),
      ),
      h(
        'p',
        { class: 'feldhinweis' },
        'Zahlen deutsch: 1.234,5. Ein leeres Feld heißt: Der Wert fehlt. Aus Excel mehrere Zellen kopieren und in das erste Feld einfügen.',
      ),
    )
    this.#mark()
  }

  /** How the cells of a row are computed, where all are so alike. */
  #rowWords(z: number): HTMLElement | false {
    const worte = new Set(this.#tabelle?.zeilen[z]?.zellen.map(({ rechnung }) => rechnung))
    const [wort] = worte
    return worte.size === 1 && wort ? h('span', { class: 'rechnung' }, wort) : false
  }

  #cell(z: number, s: number): HTMLElement {
    const tabelle = this.#tabelle
    const zelle = tabelle?.zeilen[z]?.zellen[s]
    if (!tabelle || !zelle) return h('td', {})
    const { anzeige, fehlt, rechnung, ort, text } = zelle
    if (!ort || this.nurLesen) return h('td', { class: text ? 'text' : 'errechnet', title: rechnung }, anzeige)
    const wert = fehlt ? '' : anzeige
    return h(
      'td',
      { class: `${text ? 'text' : ''}${fehlt ? ' fehlt' : ''}` },
      h('input', {
        value: wert,
        'data-anzeige': wert,
        'data-stelle': `${z}/${s}`,
        'data-zeile': ort.zeile,
        'data-spalte': ort.spalte,
        'aria-label': `${tabelle.zeilen[z]?.name}, ${tabelle.spalten[s]?.name}`,
        inputmode: text ? 'text' : 'decimal',
        autocomplete: 'off',
        size: Math.max(6, wert.length),
        onchange: ({ currentTarget }) => {
          const feld = currentTarget as HTMLInputElement
          void this.#save([{ zeile: ort.zeile, spalte: ort.spalte, text: feld.value }])
        },
        onkeydown: (ereignis) => this.#move(ereignis as KeyboardEvent, z, s),
        onpaste: (ereignis) => this.#paste(ereignis as ClipboardEvent, z, s),
      }),
    )
  }

  #move(ereignis: KeyboardEvent, z: number, s: number): void {
    const weg = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[ereignis.key]
    if (weg === undefined) return
    ereignis.preventDefault()
    for (let ziel = z + weg; ziel >= 0 && ziel < (this.#tabelle?.zeilen.length ?? 0); ziel += weg) {
      const feld = this.element.querySelector<HTMLInputElement>(`[data-stelle="${ziel}/${s}"]`)
      if (!feld) continue
      feld.focus()
      feld.select()
      return
    }
    ;(ereignis.currentTarget as HTMLInputElement).blur()
  }

  /** Cells of a spreadsheet, from this field to the right and down; what falls on a computed cell is left out. */
  #paste(ereignis: ClipboardEvent, z: number, s: number): void {
    const text = ereignis.clipboardData?.getData('text/plain') ?? ''
    if (!/[\t\n]/.test(text.trimEnd())) return
    ereignis.preventDefault()
    const aenderungen = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .flatMap((zeile, dz) =>
        zeile.split('\t').flatMap((wert, ds) => {
          const ort = this.#tabelle?.zeilen[z + dz]?.zellen[s + ds]?.ort
          return ort ? [{ zeile: ort.zeile, spalte: ort.spalte, text: wert }] : []
        }),
      )
    void this.#save(aenderungen)
  }

  async #save(zellen: { zeile: number; spalte: number; text: string }[]): Promise<void> {
    const tabelle = this.#tabelle
    if (!tabelle) return
    const ergebnis = await sende<Speicherergebnis>('blatt', { blatt: tabelle.id, fassung: tabelle.fassung, zellen })
    const art = ergebnis?.art ?? 'fehler'
    this.#stand.dataset.art = art
    this.#stand.textContent =
      art === 'gespeichert'
        ? zellen.length > 1
          ? `${zellen.length} Zellen gespeichert`
          : 'Gespeichert'
        : art === 'konflikt'
          ? 'Die Datei wurde anderswo geändert; hier steht jetzt die neue Fassung.'
          : ergebnis?.art === 'fehler'
            ? ergebnis.text
            : 'Nicht gespeichert'
    if (ergebnis?.art === 'gespeichert') tabelle.fassung = ergebnis.fassung
    else if (art === 'konflikt') await this.open(tabelle.id)
  }

  /** What checks say of a cell stands beside it. */
  #mark(): void {
    for (const feld of this.element.querySelectorAll<HTMLInputElement>('input')) {
      const eigene = this.#meldungen.filter(
        ({ datei, zeile, spalte }) =>
          datei === this.datei && String(zeile) === feld.dataset.zeile && String(spalte) === feld.dataset.spalte,
      )
      feld.title = eigene.map(({ text, hinweis }) => [text, hinweis].filter(Boolean).join(' ')).join('\n')
      feld.classList.toggle('beanstandet', eigene.length > 0)
      if (eigene.length > 0) feld.setAttribute('aria-invalid', 'true')
      else feld.removeAttribute('aria-invalid')
    }
    const zeilen = this.#meldungen.filter(({ datei }) => datei === this.datei)
    this.element.querySelector('.tabellenmeldungen')?.remove()
    if (zeilen.length > 0)
      this.element.append(
        h(
          'ul',
          { class: 'tabellenmeldungen' },
          zeilen.map(({ text, hinweis, schwere }) =>
            h('li', { class: `meldung ${schwere}` }, [text, hinweis].filter(Boolean).join(' ')),
          ),
        ),
      )
  }
}
