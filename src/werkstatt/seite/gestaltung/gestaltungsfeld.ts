import type { Gestaltungsansicht, Gestaltungsmerkmal, Umkehrbar } from '../../protokoll.js'
import { restore } from '../entfernen.js'
import { feld, fill, h, knopf } from '../html.js'
import { frage, sende } from '../verbindung.js'

/** The tokens of the design: tried at once on the pages, written into gestaltung.yaml when they are kept. */
export class Gestaltungsfeld {
  readonly element = h('div', { class: 'gestaltungsfeld' })
  readonly #leiste = h('div', { class: 'knoepfe probe' })
  readonly #hinweis = h('span', { role: 'status' })
  readonly #rueckweg = h('span', {})
  readonly #form = h('div', {})
  readonly #schriften = h('p', { class: 'feldhinweis' })
  /** The design whose fonts are told. */
  #schriftenVon = ''
  /** What the buttons are for, and which fields there are. */
  #schluessel = ''
  #gestalt = ''
  readonly #merkmale = h('div', { class: 'merkmale' })
  #gefragt = 0
  #gewartet: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly nurLesen: boolean) {
    this.element.append(
      this.#leiste,
      this.#form,
      this.#schriften,
      h('p', { class: 'knoepfe' }, this.#hinweis, this.#rueckweg),
      this.#merkmale,
    )
  }

  async refresh(): Promise<void> {
    if (this.element.hidden) return
    const gefragt = ++this.#gefragt
    const ansicht = await frage<Gestaltungsansicht>('gestaltung')
    // An answer that comes late says what was before.
    if (!ansicht || gefragt !== this.#gefragt) return
    const { datei, merkmale, probe } = ansicht
    void this.#tellFonts(datei)
    this.#showLeiste(ansicht)
    // Each build asks: what one is about to press, or is choosing, stays where it says the same.
    const gestalt = JSON.stringify(merkmale.map(({ wert: _, kontrast, ...rest }) => [rest, kontrast !== '']))
    if (gestalt === this.#gestalt) this.#update(merkmale)
    else this.#showMerkmale(merkmale)
    this.#gestalt = gestalt
    this.#showWays(probe, merkmale)
  }

  /** What can be done with what is tried. */
  #showLeiste({ datei, merkmale, probe, schreibbar }: Gestaltungsansicht): void {
    const worte =
      probe.length > 0
        ? `Wird ausprobiert: ${probe.map(({ pfad }) => nameOf(pfad, merkmale)).join('; ')}`
        : `Datei: ${datei}`
    const schluessel = `${schreibbar} ${worte}`
    if (schluessel === this.#schluessel) return
    this.#schluessel = schluessel
    fill(
      this.#leiste,
      probe.length > 0 && schreibbar && knopf('Behalten', () => void this.#do('behalten'), { class: 'haupt' }),
      probe.length > 0 &&
        !this.nurLesen &&
        knopf('Als eigene Gestaltung behalten', () => this.#askName(), { class: schreibbar ? '' : 'haupt' }),
      probe.length > 0 && knopf('Verwerfen', () => void this.#do('verwerfen')),
      h('span', { class: 'feldhinweis' }, worte),
    )
  }

  #showMerkmale(merkmale: readonly Gestaltungsmerkmal[]): void {
    const gruppen = [...new Set(merkmale.map(({ gruppe }) => gruppe))]
    fill(
      this.#merkmale,
      gruppen.map((gruppe, index) =>
        h(
          'details',
          { open: this.#isOpen(gruppe) ?? index === 0, 'data-gruppe': gruppe },
          h('summary', {}, gruppe),
          h(
            'div',
            { class: 'felder' },
            merkmale.filter((merkmal) => merkmal.gruppe === gruppe).map((merkmal) => this.#feld(merkmal)),
          ),
        ),
      ),
    )
  }

  /** The fonts that are really in the file, which a design may not use all. */
  async #tellFonts(datei: string): Promise<void> {
    if (datei === this.#schriftenVon) return
    this.#schriftenVon = datei
    const schriften = (await frage<{ familie: string; schnitte: string[] }[]>('schriften').catch(() => undefined)) ?? []
    const worte = schriften.map(({ familie, schnitte }) => `${familie} (${schnitte.join(', ')})`)
    this.#schriften.textContent = worte.length > 0 ? `Schriften im PDF: ${worte.join('; ')}` : ''
  }

  /** Beside what is being tried: what held before, and the way back to it. */
  #showWays(probe: Gestaltungsansicht['probe'], merkmale: readonly Gestaltungsmerkmal[]): void {
    for (const zeile of this.#merkmale.querySelectorAll<HTMLElement>('.merkmal')) {
      const versucht = probe.find(({ pfad }) => pfad.join('.') === zeile.dataset.pfad)
      const knoepfe = [...zeile.querySelectorAll('.zurueck')]
      if (!versucht) for (const einer of knoepfe) einer.remove()
      else if (knoepfe.length === 0 && !this.nurLesen)
        zeile.append(
          knopf(
            `Zurück zu ${wordOf(versucht, merkmale)}`,
            () => void this.#do('probezurueck', { pfad: versucht.pfad }),
            {
              class: 'zurueck',
            },
          ),
        )
    }
  }

  /** A design of the office's own wants a name. */
  #askName(): void {
    const name = h('input', { type: 'text', required: true, maxlength: 80, value: 'Eigene Gestaltung' })
    const zu = () => fill(this.#form)
    fill(
      this.#form,
      h(
        'form',
        {
          class: 'kasten felder',
          'aria-label': 'Eigene Gestaltung',
          onsubmit: (ereignis) => {
            ereignis.preventDefault()
            zu()
            void this.#do('eigenegestaltung', { name: name.value })
          },
          onkeydown: (ereignis) => {
            if ((ereignis as KeyboardEvent).key === 'Escape') zu()
          },
        },
        feld(
          'Name der Gestaltung',
          name,
          'Sie beruht auf der bisherigen und sagt nur, was anders ist. Ihr Programm verwendet danach diese; andere Programme bleiben, wie sie sind.',
        ),
        h(
          'div',
          { class: 'knoepfe' },
          h('button', { type: 'submit', class: 'haupt' }, 'Gestaltung anlegen'),
          knopf('Abbrechen', zu),
        ),
      ),
    )
    name.focus()
    name.select()
  }

  #isOpen(gruppe: string): boolean | undefined {
    return [...this.#merkmale.querySelectorAll('details')].find(({ dataset }) => dataset.gruppe === gruppe)?.open
  }

  /** Who is choosing a value keeps the field. */
  #update(merkmale: readonly Gestaltungsmerkmal[]): void {
    for (const { pfad, wert, kontrast } of merkmale) {
      const zeile = this.#merkmale.querySelector(`[data-pfad="${pfad.join('.')}"]`)
      const eingabe = zeile?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')
      if (eingabe && eingabe !== document.activeElement) eingabe.value = wert
      const hinweis = zeile?.querySelector('.kontrast')
      if (hinweis) hinweis.textContent = kontrast
    }
  }

  #feld(merkmal: Gestaltungsmerkmal): HTMLElement {
    const { pfad, name, hinweis, art, wert, werte, kontrast } = merkmal
    const disabled = this.nurLesen
    const eingabe =
      art === 'wahl'
        ? h(
            'select',
            {
              disabled,
              onchange: ({ currentTarget }) => this.#try(merkmal, (currentTarget as HTMLSelectElement).value, 0),
            },
            werte.map(([eine, wort]) => h('option', { value: eine, selected: eine === wert }, wort)),
          )
        : h('input', {
            type: art === 'farbe' ? 'color' : 'number',
            step: pfad.at(-1) === 'zeilenhoehe' ? '0.01' : '0.5',
            value: wert,
            disabled,
            oninput: ({ currentTarget }) => this.#try(merkmal, (currentTarget as HTMLInputElement).value, 200),
          })
    const zeile = feld(name, eingabe, hinweis)
    // As it stands in gestaltung.yaml, for who looks there.
    zeile.title = pfad.join(': ')
    zeile.dataset.pfad = pfad.join('.')
    zeile.classList.add('merkmal')
    if (kontrast !== '') zeile.append(h('span', { class: 'kontrast feldhinweis' }, kontrast))
    return zeile
  }

  /** A colour is dragged about: it is tried when the hand rests. */
  #try({ pfad, art }: Gestaltungsmerkmal, text: string, pause: number): void {
    if (this.nurLesen) return
    clearTimeout(this.#gewartet)
    const wert = art === 'zahl' ? Number(text) : text
    if (art === 'zahl' && !Number.isFinite(wert)) return
    this.#gewartet = setTimeout(() => void this.#do('probe', { aenderungen: [{ pfad, wert }] }), pause)
  }

  async #do(weg: string, daten: object = {}): Promise<void> {
    const ergebnis = await sende<Umkehrbar & { datei?: string }>(weg, daten)
    fill(this.#rueckweg, ergebnis?.vorher && this.#undo(ergebnis.vorher))
    this.#hinweis.textContent =
      ergebnis?.art === 'gespeichert'
        ? ({
            behalten: 'In gestaltung.yaml geschrieben.',
            eigenegestaltung: `Als ${ergebnis.datei} angelegt; Ihr Programm verwendet jetzt diese Gestaltung.`,
            verwerfen: 'Verworfen.',
            probezurueck: 'Der Wert ist wieder der bisherige.',
          }[weg] ?? '')
        : ergebnis?.art === 'fehler'
          ? `${ergebnis.text} ${ergebnis.rat}`
          : ergebnis
            ? 'Die Datei wurde anderswo geändert; bitte noch einmal.'
            : 'Die Werkstatt hat nicht geantwortet; geändert ist nichts.'
    if (weg !== 'probe') (document.activeElement as HTMLElement | null)?.blur()
    await this.refresh()
  }

  /** The way back from what has been kept. */
  #undo(vorher: NonNullable<Umkehrbar['vorher']>): HTMLElement {
    return knopf('Rückgängig', () => {
      void restore(vorher).then((done) => {
        fill(this.#rueckweg)
        this.#hinweis.textContent = done
          ? 'Es gilt wieder die bisherige Gestaltung.'
          : 'Die Datei wurde inzwischen geändert; unter „Frühere Fassungen“ liegt sie, wie sie war.'
      })
    })
  }
}

function nameOf(pfad: readonly string[], merkmale: readonly Gestaltungsmerkmal[]): string {
  const merkmal = merkmale.find((eines) => eines.pfad.join('.') === pfad.join('.'))
  return merkmal ? `${merkmal.gruppe}, ${merkmal.name}` : pfad.join(' ')
}

/** The value that held before, in words where it is a choice. */
function wordOf(
  { pfad, vorher }: Gestaltungsansicht['probe'][number],
  merkmale: readonly Gestaltungsmerkmal[],
): string {
  const merkmal = merkmale.find((eines) => eines.pfad.join('.') === pfad.join('.'))
  return merkmal?.werte.find(([wert]) => wert === vorher)?.[1] ?? vorher
}
