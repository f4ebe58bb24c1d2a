import type { Attributangabe, Auskunft, Bausteinangabe, Blattangabe } from '../../protokoll.js'
import { feld, fill, h, knopf } from '../html.js'
import { firstSentence, groupBlocks, nameOf } from './bausteinnamen.js'

/** What a block holds is typed in lines: a list gets its dashes. */
const INHALTE: Record<Bausteinangabe['inhalt'], string> = {
  '': '',
  absaetze: 'Text; eine leere Zeile trennt Absätze',
  liste: 'Je Zeile ein Punkt',
  bloecke: 'Text; eine leere Zeile trennt Absätze, „- “ beginnt einen Listenpunkt',
}

interface Einfuegehoerer {
  onEinfuegen(block: string): void
  onZu(): void
}

/** A form for any block, made of the very declaration by which it is checked. */
export class Einfuegen {
  readonly element = h('form', { class: 'einfuegen kasten', 'aria-label': 'Baustein einfügen' })
  readonly #felder = h('div', { class: 'felder' })
  readonly #vorschau = h('pre', { class: 'ausschnitt', tabindex: 0, 'aria-label': 'So steht es im Text' })
  readonly #werte = new Map<string, string>()
  #baustein: Bausteinangabe | undefined
  #form: 'zeile' | 'kasten' = 'zeile'
  #inhalt = ''

  constructor(
    private readonly auskunft: Auskunft,
    private readonly hoerer: Einfuegehoerer,
  ) {
    const wahl = h(
      'select',
      { onchange: () => this.#choose(wahl.value) },
      h('option', { value: '' }, 'Bitte wählen'),
      groupBlocks(auskunft.bausteine).map(([gruppe, bausteine]) =>
        h(
          'optgroup',
          { label: gruppe },
          bausteine.map(({ name, beschreibung }) =>
            h('option', { value: name }, `${nameOf(name)} – ${firstSentence(beschreibung)}`),
          ),
        ),
      ),
    )
    this.element.append(
      h('h3', {}, 'Baustein einfügen'),
      feld('Was soll eingefügt werden?', wahl),
      this.#felder,
      h('details', {}, h('summary', {}, 'So steht es im Text'), this.#vorschau),
      h(
        'div',
        { class: 'knoepfe' },
        h('button', { type: 'submit', class: 'haupt' }, 'Einfügen'),
        knopf('Abbrechen', () => this.hoerer.onZu()),
      ),
    )
    this.element.addEventListener('submit', (ereignis) => {
      ereignis.preventDefault()
      if (this.#baustein) this.hoerer.onEinfuegen(this.#block())
    })
  }

  #choose(name: string): void {
    this.#baustein = this.auskunft.bausteine.find((einer) => einer.name === name)
    this.#form = this.#baustein?.formen[0] ?? 'zeile'
    this.#werte.clear()
    this.#inhalt = ''
    this.#show()
  }

  #show(): void {
    const baustein = this.#baustein
    if (!baustein) {
      fill(this.#felder)
      return
    }
    const { attribute, formen, zaehlt, inhalt, beschreibung } = baustein
    const pflicht = attribute.filter(
      (attribut) => attribut.pflicht || attribut.name === 'daten' || attribut.name === 'titel',
    )
    const weitere = attribute.filter((attribut) => !pflicht.includes(attribut))
    fill(
      this.#felder,
      h('p', { class: 'feldhinweis' }, beschreibung),
      formen.length > 1 &&
        feld(
          'Form',
          h(
            'select',
            {
              onchange: ({ currentTarget }) => {
                this.#form = (currentTarget as HTMLSelectElement).value as 'zeile' | 'kasten'
                this.#show()
              },
            },
            formen.map((form) =>
              h(
                'option',
                { value: form, selected: form === this.#form },
                form === 'zeile' ? 'aus einem Datenblatt' : 'selbst getippt',
              ),
            ),
          ),
        ),
      pflicht.map((attribut) => this.#feld(attribut)),
      this.#form === 'kasten' &&
        feld(
          'Inhalt',
          h(
            'textarea',
            {
              rows: 5,
              required: true,
              oninput: ({ currentTarget }) => this.#take('', (currentTarget as HTMLTextAreaElement).value),
            },
            this.#inhalt,
          ),
          INHALTE[inhalt] || 'Eine Tabelle: | Spalte | Spalte |, darunter | --- | ---: |',
        ),
      (weitere.length > 0 || zaehlt !== '') &&
        h(
          'details',
          {},
          h('summary', {}, 'Weitere Angaben'),
          zaehlt !== '' &&
            this.#feld({
              name: '#',
              art: 'text',
              werte: [],
              namen: {},
              pflicht: false,
              vorgabe: '',
              beschreibung: 'Kennung für Verweise im Text, zum Beispiel tab-haushalt',
            }),
          weitere.map((attribut) => this.#feld(attribut)),
        ),
    )
    this.#preview()
  }

  #feld(attribut: Attributangabe): HTMLElement {
    const { name, beschreibung, pflicht, vorgabe } = attribut
    const titel = `${name === '#' ? 'Kennung' : nameOf(name)}${pflicht ? ' (Pflichtfeld)' : ''}`
    const blatt = this.auskunft.blaetter.find(({ id }) => id === this.#werte.get('daten'))
    const reihen = name === 'zeilen' ? blatt?.zeilen : name === 'spalten' ? blatt?.spalten : undefined
    if (attribut.art === 'liste' && reihen) return this.#auswahl(titel, name, reihen)
    const optionen = this.#optionen(attribut)
    const wert = this.#werte.get(name) ?? ''
    const onchange = ({ currentTarget }: Event) => this.#take(name, (currentTarget as HTMLInputElement).value)
    const eingabe = optionen
      ? h(
          'select',
          { required: pflicht, onchange },
          h('option', { value: '' }, pflicht ? 'Bitte wählen' : 'ohne Angabe'),
          optionen.map(([value, text]) => h('option', { value, selected: value === wert }, text)),
        )
      : h('input', { type: 'text', value: wert, required: pflicht, placeholder: vorgabe, oninput: onchange })
    // A list of sheets by their titles explains itself.
    return feld(titel, eingabe, attribut.art === 'datenblatt' ? '' : beschreibung)
  }

  #optionen({ art, werte, namen }: Attributangabe): (readonly [string, string])[] | undefined {
    const { blaetter, bilder, organigramme } = this.auskunft
    if (art === 'auswahl') return werte.map((wert) => [wert, namen[wert] ?? nameOf(wert)])
    if (art === 'datenblatt') return blaetter.map(({ id, titel }: Blattangabe) => [id, `${titel} (${id})`])
    if (art === 'bild' && bilder.length > 0) return bilder.map((bild) => [bild, bild])
    if (art === 'organigramm' && organigramme.length > 0) return organigramme.map((eines) => [eines, eines])
    return undefined
  }

  /** Rows or columns of the chosen sheet; none marked means all. */
  #auswahl(titel: string, name: string, reihen: readonly { id: string; name: string }[]): HTMLElement {
    const gewaehlt = new Set((this.#werte.get(name) ?? '').split(',').filter(Boolean))
    return h(
      'fieldset',
      {},
      h('legend', {}, `${titel}: ohne Auswahl alle`),
      reihen.map((reihe) =>
        h(
          'label',
          { class: 'haken' },
          h('input', {
            type: 'checkbox',
            checked: gewaehlt.has(reihe.id),
            onchange: ({ currentTarget }) => {
              if ((currentTarget as HTMLInputElement).checked) gewaehlt.add(reihe.id)
              else gewaehlt.delete(reihe.id)
              this.#take(name, reihen.flatMap(({ id }) => (gewaehlt.has(id) ? [id] : [])).join(','))
            },
          }),
          reihe.name,
        ),
      ),
    )
  }

  #take(name: string, wert: string): void {
    if (name === '') this.#inhalt = wert
    else this.#werte.set(name, wert.trim())
    if (name === 'daten' && this.#baustein?.name === 'diagramm') this.#chooseTyped(wert)
    // Rows and columns to choose from are those of the sheet.
    if (name === 'daten') this.#show()
    else this.#preview()
  }

  /** A chart shows what sums and changes are made of, not both: they would dwarf or repeat it. */
  #chooseTyped(id: string): void {
    const blatt = this.auskunft.blaetter.find((eines) => eines.id === id)
    for (const name of ['zeilen', 'spalten'] as const) {
      const reihen: readonly { id: string; errechnet: boolean }[] = blatt?.[name] ?? []
      const getippte = reihen.filter(({ errechnet }) => !errechnet)
      const alle = getippte.length === reihen.length || getippte.length === 0
      this.#werte.set(name, alle ? '' : getippte.map((reihe) => reihe.id).join(','))
    }
  }

  #preview(): void {
    this.#vorschau.textContent = this.#block()
  }

  #block(): string {
    const { name = '', inhalt = '' } = this.#baustein ?? {}
    const angaben = [...this.#werte]
      .filter(([, wert]) => wert !== '')
      .map(([attribut, wert]) =>
        attribut === '#'
          ? `#${wert.replace(/^#/, '')}`
          : `${attribut}=${/^[\p{L}\d_.-]+$/u.test(wert) ? wert : `"${wert.replaceAll('"', '“')}"`}`,
      )
    const kopf =
      angaben.length > 0
        ? `{${angaben.sort((a, b) => Number(b.startsWith('#')) - Number(a.startsWith('#'))).join(' ')}}`
        : ''
    if (this.#form === 'zeile') return `::${name}${kopf || '{}'}`
    const zeilen =
      inhalt === 'liste'
        ? this.#inhalt.split('\n').flatMap((zeile) => (zeile.trim() ? [`- ${zeile.replace(/^\s*[-*]\s*/, '')}`] : []))
        : [this.#inhalt.trim()]
    return `:::${name}${kopf}\n${zeilen.join('\n')}\n:::`
  }
}
