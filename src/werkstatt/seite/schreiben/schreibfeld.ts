import { diffLines } from 'diff'
import type { Fassungsangabe } from '../../protokoll.js'
import { fill, h, knopf } from '../html.js'
import { shortName } from '../meldungen.js'
import { frage } from '../verbindung.js'
import { Schreiben } from './schreiben.js'
import type { Schreibstand } from './textspeicher.js'

interface Hilfen extends Omit<ConstructorParameters<typeof Schreiben>[0], 'onStand' | 'onDatei' | 'onAbsatz'> {
  /** One begins to write, or goes elsewhere. */
  onFokus(): void
}

/** What is over as soon as it is saved. */
const NOTLAGEN: ReadonlySet<string> = new Set(['konflikt', 'fehler', 'fehlt'])

/** The editor with its bar: what is open, whether it is saved, earlier versions, and both versions where two have changed one. */
export class Schreibfeld {
  readonly #titel = h('h2', { class: 'dateititel' }, 'Noch keine Stelle gewählt')
  readonly #pfad = h('span', { class: 'dateipfad' })
  readonly #zustand = h('p', { class: 'schreibstand', role: 'status' })
  readonly #hinweis = h('div', { class: 'schreibhinweis' })
  readonly #werkzeuge = h('div', { class: 'knoepfe' })
  #datei = ''
  #namen: ReadonlyMap<string, string> = new Map()
  readonly schreiben: Schreiben
  readonly element: HTMLElement

  constructor(
    hilfen: Hilfen,
    private readonly onDatei: (datei: string) => void,
    private readonly werkzeuge: readonly HTMLElement[],
    stellenhilfe: HTMLElement,
    private readonly nurLesen: boolean,
  ) {
    this.schreiben = new Schreiben({
      ...hilfen,
      onStand: (stand) => this.#showStand(stand),
      onAbsatz: (geht) => this.#hintParagraph(geht),
      onDatei: (datei) => {
        this.#datei = datei
        this.#showTitel()
        fill(this.#hinweis)
        this.onDatei(datei)
      },
    })
    fill(
      this.#werkzeuge,
      ...werkzeuge,
      knopf('Frühere Fassungen', () => void this.#showFassungen()),
    )
    this.element = h(
      'div',
      { class: 'schreibfeld' },
      h('div', { class: 'schreibkopf' }, this.#titel, this.#pfad, this.#zustand),
      this.#werkzeuge,
      this.#hinweis,
      this.schreiben.element,
      stellenhilfe,
    )
    this.element.addEventListener('focusin', () => hilfen.onFokus())
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.element.contains(relatedTarget as Node | null)) hilfen.onFokus()
    })
    // Where its list has just been opened by a button, that has the cursor.
    this.element.addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'Escape' && !defaultPrevented && this.#hinweis.dataset.art === 'fassungen') this.#close()
    })
  }

  /** What files are called for people; a chapter by its title. */
  nameFiles(namen: ReadonlyMap<string, string>): void {
    this.#namen = namen
    this.#showTitel()
  }

  /** Shows a form above the text, until it is done or given up with Esc. */
  openForm(form: HTMLElement): void {
    this.#hinweis.dataset.art = 'form'
    fill(this.#hinweis, form)
    form.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return
      this.closeForm()
      this.schreiben.focus()
    })
    // What it asks next takes room, too: where it will be put in stays in view.
    form.addEventListener('change', () => this.schreiben.showCursor())
    this.schreiben.showCursor()
    form.querySelector<HTMLElement>('select, input, textarea')?.focus()
  }

  /** Whether one writes here: in the text, or in a form of what comes into it. */
  get hasFocus(): boolean {
    return this.element.contains(document.activeElement)
  }

  closeForm(): void {
    if (this.#hinweis.dataset.art === 'form') this.#close()
  }

  #showTitel(): void {
    const pfad = shortName(this.#datei)
    const name = this.#namen.get(this.#datei) ?? pfad
    if (this.#datei !== '') this.#titel.textContent = name
    this.#pfad.textContent = name === pfad ? '' : pfad
    this.#pfad.dataset.pfad = pfad
    // Blocks and figures belong into the text of a chapter.
    for (const werkzeug of this.werkzeuge) werkzeug.hidden = !this.#datei.endsWith('.md')
  }

  #showStand(stand: Schreibstand): void {
    const { schreiben } = this
    const worte: Record<Schreibstand['art'], string> = {
      leer: '',
      gespeichert: 'Gespeichert',
      getippt: 'Wird gespeichert …',
      'nur-lesen': 'Nur zum Lesen',
      konflikt: 'Nicht gespeichert: Die Datei wurde anderswo geändert',
      fehlt: 'Die Datei ist nicht mehr da',
      fehler: 'Nicht gespeichert',
    }
    this.#zustand.textContent = worte[stand.art]
    this.#zustand.dataset.art = stand.art
    if (stand.art === 'gespeichert' && NOTLAGEN.has(this.#hinweis.dataset.art ?? '')) this.#close()
    if (stand.art === 'fehler') this.#tell('fehler', h('p', {}, stand.text), h('p', {}, stand.rat))
    if (stand.art === 'fehlt')
      this.#tell(
        'fehlt',
        h('p', {}, 'Die Datei wurde gelöscht oder umbenannt. Ihr Text steht noch hier.'),
        knopf('Mit diesem Text wieder anlegen', () => void schreiben.keepMine(''), { class: 'haupt' }),
      )
    if (stand.art === 'konflikt')
      this.#tell(
        'konflikt',
        h(
          'p',
          {},
          'Jemand anders oder ein anderes Programm hat diese Datei geändert. Nichts ist verloren; wählen Sie:',
        ),
        showUnterschied(stand.andere, schreiben.text, 'dort', 'hier'),
        h(
          'div',
          { class: 'knoepfe' },
          knopf('Meine Fassung behalten', () => void schreiben.keepMine(stand.fassung), { class: 'haupt' }),
          knopf('Andere Fassung übernehmen', () => schreiben.take(stand.andere, stand.fassung)),
        ),
      )
  }

  #hintParagraph(geht: boolean): void {
    const { art } = this.#hinweis.dataset
    if (!geht && art === 'absatz') this.#close()
    if (!geht || art !== undefined) return
    this.#tell(
      'absatz',
      h('p', {}, 'Diese Zeile und die darüber werden ein Absatz; eine leere Zeile dazwischen trennt sie.'),
      h(
        'div',
        { class: 'knoepfe' },
        knopf(
          'Neuen Absatz beginnen',
          () => {
            this.schreiben.beginParagraph()
            this.#close()
          },
          { class: 'haupt' },
        ),
        knopf('So lassen', () => {
          this.schreiben.keepParagraph()
          this.#close()
        }),
      ),
    )
  }

  async #showFassungen(): Promise<void> {
    const { schreiben } = this
    const fassungen = (await frage<Fassungsangabe[]>('fassungen', { datei: schreiben.datei })) ?? []
    const unterschied = h('div', {})
    this.#tell(
      'fassungen',
      h(
        'div',
        { class: 'kastenkopf' },
        h(
          'p',
          {},
          fassungen.length === 0 ? 'Von dieser Datei gibt es noch keine frühere Fassung.' : 'Frühere Fassungen',
        ),
        knopf('Schließen', () => this.#close()),
      ),
      h(
        'ul',
        { class: 'fassungen' },
        fassungen.map(({ id, wann, danach }) =>
          h(
            'li',
            {},
            knopf(`Bis ${wann}`, () => void this.#showFassung(id, unterschied)),
            danach !== '' && h('span', { class: 'feldhinweis' }, `dann ${danach}`),
          ),
        ),
      ),
      unterschied,
    )
  }

  async #showFassung(id: string, platz: HTMLElement): Promise<void> {
    const { schreiben } = this
    const fassung = await frage<{ text: string }>('fassung', { datei: schreiben.datei, id })
    if (!fassung) return
    fill(
      platz,
      showUnterschied(fassung.text, schreiben.text, 'früher', 'jetzt'),
      !this.nurLesen &&
        knopf(
          'Diese Fassung zurückholen',
          () => {
            schreiben.restore(fassung.text)
            this.#close()
          },
          { class: 'haupt' },
        ),
    )
    platz.scrollIntoView({ block: 'nearest' })
  }

  #tell(art: string, ...kinder: readonly HTMLElement[]): void {
    this.#hinweis.dataset.art = art
    fill(this.#hinweis, h('div', { class: 'kasten' }, ...kinder))
  }

  #close(): void {
    delete this.#hinweis.dataset.art
    fill(this.#hinweis)
  }
}

/** Two texts line by line: what only one of them has. */
function showUnterschied(alt: string, neu: string, altname: string, neuname: string): HTMLElement {
  const teile = diffLines(alt, neu).filter(({ added, removed }) => added || removed)
  return h(
    'div',
    { class: 'unterschied', tabindex: 0, role: 'region', 'aria-label': 'Unterschiede' },
    teile.length === 0
      ? h('p', {}, 'Beide Fassungen sind gleich.')
      : teile.map(({ added, value }) =>
          h(
            'p',
            { class: added ? 'neu' : 'alt' },
            h('span', { class: 'wo' }, added ? neuname : altname),
            h(added ? 'ins' : 'del', {}, value.trimEnd()),
          ),
        ),
  )
}
