import { nameOf } from '../../auskunft/angabennamen.js'
import type { Attributangabe, Auskunft, Bausteinangabe, Blattangabe, Blockmangel } from '../../protokoll.js'
import { feld, fill, h } from '../html.js'
import type { Blockangaben, Blockform } from './blocktext.js'
import { chooseRows } from './diagrammwahl.js'

/** What a block holds is typed in lines: a list gets its dashes. */
const INHALTE: Record<Bausteinangabe['inhalt'], string> = {
  '': '',
  absaetze: 'Text; eine leere Zeile trennt Absätze',
  liste: 'Je Zeile ein Punkt',
  bloecke: 'Text; eine leere Zeile trennt Absätze, „- “ beginnt einen Listenpunkt',
}

/** The fields for one block, made of its declaration. */
export class Bausteinfelder {
  readonly element = h('div', { class: 'felder' })
  #werte: Map<string, string>
  #form: Blockform
  #inhalt: string

  /**
   * @param vorher what stands there already; undefined for a new block
   * @param onChange something was typed or chosen
   */
  constructor(
    private readonly auskunft: Auskunft,
    readonly baustein: Bausteinangabe,
    private readonly vorher: Blockangaben | undefined,
    private readonly onChange: () => void,
  ) {
    this.#werte = new Map(vorher?.werte)
    this.#form = vorher?.form ?? baustein.formen[0] ?? 'zeile'
    this.#inhalt = vorher?.inhalt ?? ''
    this.#show()
  }

  get angaben(): Blockangaben {
    return { form: this.#form, werte: this.#werte, inhalt: this.#inhalt }
  }

  /** Marks the fields that messages name. */
  mark(maengel: readonly Blockmangel[]): void {
    for (const eingabe of this.element.querySelectorAll<HTMLElement>('[data-angabe]')) {
      const { angabe = '' } = eingabe.dataset
      const gemeint = maengel.some(
        ({ text, rat }) => text.includes(`„${angabe}“`) || rat.includes(`unter „${nameOf(angabe)}“`),
      )
      if (gemeint) eingabe.setAttribute('aria-invalid', 'true')
      else eingabe.removeAttribute('aria-invalid')
    }
  }

  #show(): void {
    const { attribute, formen, zaehlt, inhalt, beschreibung } = this.baustein
    const pflicht = attribute.filter(
      (attribut) => attribut.pflicht || attribut.name === 'daten' || attribut.name === 'titel',
    )
    const weitere = attribute.filter((attribut) => !pflicht.includes(attribut))
    const isSaid = weitere.some(({ name }) => (this.vorher?.werte.get(name) ?? '') !== '')
    fill(
      this.element,
      h('p', { class: 'feldhinweis' }, beschreibung),
      formen.length > 1 && !this.vorher && this.#formwahl(formen),
      pflicht.map((attribut) => this.#feld(attribut)),
      this.#form === 'kasten' &&
        feld(
          'Inhalt',
          h(
            'textarea',
            {
              rows: 5,
              oninput: ({ currentTarget }) => {
                this.#inhalt = (currentTarget as HTMLTextAreaElement).value
                this.onChange()
              },
            },
            this.#inhalt,
          ),
          INHALTE[inhalt] || 'Eine Tabelle: | Spalte | Spalte |, darunter | --- | ---: |',
        ),
      (weitere.length > 0 || zaehlt !== '') &&
        h(
          'details',
          { open: isSaid },
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
  }

  #formwahl(formen: readonly Blockform[]): HTMLElement {
    return feld(
      'Form',
      h(
        'select',
        {
          onchange: ({ currentTarget }) => {
            this.#form = (currentTarget as HTMLSelectElement).value as Blockform
            this.#show()
            this.onChange()
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
    )
  }

  #feld(attribut: Attributangabe): HTMLElement {
    const { name, beschreibung, pflicht, vorgabe } = attribut
    const muss = pflicht || this.#asksFor(attribut)
    const titel = `${name === '#' ? 'Kennung' : nameOf(name)}${muss ? ' (Pflichtfeld)' : ''}`
    const blatt = this.auskunft.blaetter.find(({ id }) => id === this.#werte.get('daten'))
    const reihen = name === 'zeilen' ? blatt?.zeilen : name === 'spalten' ? blatt?.spalten : undefined
    if (attribut.art === 'liste' && reihen) return this.#auswahl(titel, name, reihen)
    const wert = this.#werte.get(name) ?? ''
    const optionen = this.#optionen(attribut, wert)
    const onchange = ({ currentTarget }: Event) => this.#take(name, (currentTarget as HTMLInputElement).value)
    const angabe = { 'data-angabe': name, 'aria-required': muss && 'true' }
    const eingabe = optionen
      ? h(
          'select',
          { ...angabe, onchange },
          h('option', { value: '' }, muss ? 'Bitte wählen' : 'ohne Angabe'),
          optionen.map(([value, text]) => h('option', { value, selected: value === wert }, text)),
        )
      : h('input', { ...angabe, type: 'text', value: wert, placeholder: vorgabe, oninput: onchange })
    // A list of sheets by their titles explains itself.
    return feld(titel, eingabe, attribut.art === 'datenblatt' ? '' : beschreibung)
  }

  /** Of several forms, that "from a sheet" needs its sheet, though the declaration of all cannot say so. */
  #asksFor({ art }: Attributangabe): boolean {
    return art === 'datenblatt' && this.baustein.formen.length > 1 && this.#form === 'zeile'
  }

  /** What can be chosen; a value that stands there and is none of it stays one of them. */
  #optionen({ art, werte, namen }: Attributangabe, wert: string): (readonly [string, string])[] | undefined {
    const { blaetter, bilder, organigramme } = this.auskunft
    const angebot = (): (readonly [string, string])[] => {
      if (art === 'auswahl') return werte.map((einer) => [einer, namen[einer] ?? nameOf(einer)])
      if (art === 'datenblatt') return blaetter.map(({ id, titel }: Blattangabe) => [id, `${titel} (${id})`])
      if (art === 'bild') return bilder.map((bild) => [bild, bild])
      if (art === 'organigramm') return organigramme.map((eines) => [eines, eines])
      return []
    }
    const optionen = angebot()
    if (optionen.length === 0 && art !== 'datenblatt') return undefined
    const isOffered = wert === '' || optionen.some(([einer]) => einer === wert)
    return isOffered ? optionen : [...optionen, [wert, wert]]
  }

  /** Rows or columns of the chosen sheet; none marked means all. */
  #auswahl(titel: string, name: string, reihen: readonly { id: string; name: string }[]): HTMLElement {
    const gewaehlt = (this.#werte.get(name) ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
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
            checked: gewaehlt.includes(reihe.id),
            'data-angabe': name,
            onchange: ({ currentTarget }) => {
              const an = (currentTarget as HTMLInputElement).checked
              this.#take(name, withOrWithout(reihe.id, an, gewaehlt, reihen).join(','))
            },
          }),
          reihe.name,
        ),
      ),
    )
  }

  #take(name: string, wert: string): void {
    this.#werte.set(name, wert.trim())
    if (name === 'daten' && this.baustein.name === 'diagramm') this.#chooseTyped(wert)
    if (name === 'daten') this.#showFor(name)
    this.onChange()
  }

  /** Rows and columns to choose from are those of the sheet; who chose it by keys is still at its field. */
  #showFor(name: string): void {
    const hatteFokus = this.element.contains(document.activeElement)
    this.#show()
    if (hatteFokus) this.element.querySelector<HTMLElement>(`[data-angabe="${name}"]`)?.focus()
  }

  /** A chart shows figures of one unit, and what sums and changes are made of, not both: they would dwarf or repeat it. */
  #chooseTyped(id: string): void {
    const blatt = this.auskunft.blaetter.find((eines) => eines.id === id)
    for (const [name, ids] of Object.entries(blatt ? chooseRows(blatt) : { zeilen: [], spalten: [] }))
      this.#werte.set(name, ids.length === blatt?.[name as 'zeilen' | 'spalten'].length ? '' : ids.join(','))
  }
}

/** Changes what is chosen in place. An order that an author has given stays; what comes goes where the sheet has it, else to the end. */
function withOrWithout(
  id: string,
  an: boolean,
  gewaehlt: string[],
  reihen: readonly { id: string }[],
): readonly string[] {
  const stellen = gewaehlt.map((einer) => reihen.findIndex((reihe) => reihe.id === einer))
  const isSheetOrder = stellen.every((stelle, index) => stelle > (stellen[index - 1] ?? -1))
  if (!an) gewaehlt.splice(gewaehlt.indexOf(id), 1)
  else gewaehlt.push(id)
  if (an && isSheetOrder) {
    const stelleOf = (einer: string) => reihen.findIndex((reihe) => reihe.id === einer)
    gewaehlt.sort((a, b) => stelleOf(a) - stelleOf(b))
  }
  return gewaehlt
}
