import type { FootnoteDefinition, List, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { verweisUnbekannt } from '../content/regeln.js'
import { escapeMarkup } from '../escape.js'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import type { Nummern } from './frame/verzeichnis.js'
import type { Tabelle } from './tabelle.js'
import { bindText } from './typografie.js'

/** What turning Markdown into HTML needs from around it. */
export interface Satzumfeld {
  abschnitt: string
  datei: string
  /** The section as typed. */
  text: string
  nummern: Nummern
  /** Printed text of every heading, by id. */
  ueberschriften: ReadonlyMap<string, string>
  meldungen: Meldungen
  /** The text of an expression; '' where it has been reported. */
  fill(ausdruck: string, ort: Ort): string
  /** HTML of a block through its layout. */
  baustein(block: Directives, setzer: Setzer): string
}

/** Turns the Markdown of one section into HTML of the vocabulary. */
export class Setzer {
  readonly #umfeld: Satzumfeld

  constructor(umfeld: Satzumfeld) {
    this.#umfeld = umfeld
  }

  ort(knoten: RootContent): Ort {
    return {
      datei: this.#umfeld.datei,
      zeile: knoten.position?.start.line ?? 1,
      spalte: knoten.position?.start.column ?? 1,
    }
  }

  /** The place of a piece of text inside a block's opening line. */
  ortIn(block: RootContent, stueck: string): Ort {
    const ort = this.ort(block)
    const stelle = this.#umfeld.text.split('\n')[ort.zeile - 1]?.indexOf(stueck) ?? -1
    return stelle < 0 ? ort : { ...ort, spalte: stelle + 1 }
  }

  blocks(knoten: readonly RootContent[]): string {
    return knoten.map((kind) => this.block(kind)).join('\n')
  }

  block(knoten: RootContent): string {
    switch (knoten.type) {
      case 'heading': {
        const kennung = knoten.data?.kennung ?? ''
        const nummer = this.#umfeld.nummern.ueberschriften.get(kennung)
        const marken = knoten.data?.marken ?? []
        const klasse = marken.length > 0 ? ` class="${marken.join(' ')}"` : ''
        const vor = marken.includes('pfeil') ? ['pfeil', '→'] : nummer ? ['nummer', nummer] : undefined
        return `<h${knoten.depth} id="${kennung}"${klasse}>${vor ? `<span class="${vor[0]}">${vor[1]}</span> ` : ''}${this.inline(knoten.children)}</h${knoten.depth}>`
      }
      case 'paragraph':
        return `<p>${this.inline(knoten.children)}</p>`
      case 'list': {
        const name = knoten.ordered ? 'ol' : 'ul'
        const start = knoten.ordered && (knoten.start ?? 1) !== 1 ? ` start="${knoten.start}"` : ''
        const klasse = knoten.data?.zaehlung ? ` class="${knoten.data.zaehlung}"` : ''
        return `<${name}${klasse}${start}>${this.items(knoten)
          .map((punkt) => `<li>${punkt}</li>`)
          .join('')}</${name}>`
      }
      case 'blockquote':
        return `<blockquote class="zitat">${this.blocks(knoten.children)}</blockquote>`
      case 'thematicBreak':
        return '<hr>'
      case 'table':
      case 'containerDirective':
      case 'leafDirective':
        return this.#umfeld.baustein(knoten.type === 'table' ? wrapTable(knoten) : knoten, this)
      case 'footnoteDefinition': // set at the end of the chapter, see notes()
      case 'html': // reported while reading
        return ''
      default:
        throw new Error(`Unbekannter Markdown-Knoten „${knoten.type}“`)
    }
  }

  /** What stands in the items of a list. */
  items(liste: List): string[] {
    return liste.children.map((punkt) => this.#item(punkt.children, liste.spread || punkt.spread || false))
  }

  /** A tight list's item is text without paragraphs. */
  #item(kinder: readonly RootContent[], locker: boolean): string {
    return kinder
      .map((kind) => (kind.type === 'paragraph' && !locker ? this.inline(kind.children) : this.block(kind)))
      .join('')
  }

  inline(knoten: readonly PhrasingContent[]): string {
    return knoten.map((kind) => this.#phrase(kind)).join('')
  }

  #phrase(knoten: PhrasingContent): string {
    switch (knoten.type) {
      case 'text':
        return escapeMarkup(bindText(knoten.value.replace(/\n/g, ' ')))
      case 'ausdruck':
        return `<span class="zahl">${escapeMarkup(this.#umfeld.fill(knoten.value, this.ort(knoten)))}</span>`
      case 'strong':
        return `<strong>${this.inline(knoten.children)}</strong>`
      case 'emphasis':
        return `<em>${this.inline(knoten.children)}</em>`
      case 'fremdsprache':
        return `<span lang="${escapeMarkup(knoten.sprache)}">${this.inline(knoten.children)}</span>`
      case 'hochgestellt':
        return `<sup>${escapeMarkup(knoten.value)}</sup>`
      case 'tiefgestellt':
        return `<sub>${escapeMarkup(knoten.value)}</sub>`
      case 'break':
        return '<br>'
      case 'html':
      case 'image': // reported while reading
        return ''
      case 'link':
        return knoten.url.startsWith('#')
          ? this.#reference(knoten.url.slice(1), knoten.children, this.ort(knoten))
          : `<a href="${escapeMarkup(knoten.url)}">${this.inline(knoten.children)}</a>`
      case 'footnoteReference': {
        const note = this.#umfeld.nummern.fussnoten.get(`${this.#umfeld.abschnitt}/${knoten.identifier}`)
        return note ? `<a class="fussnote" href="#${note.id}">${note.marke}</a>` : ''
      }
      default:
        throw new Error(`Unbekannter Markdown-Knoten „${knoten.type}“`)
    }
  }

  #reference(kennung: string, kinder: readonly PhrasingContent[], ort: Ort): string {
    const { nummern, ueberschriften, meldungen } = this.#umfeld
    const text = nummern.verweise.get(kennung) ?? ueberschriften.get(kennung)
    if (text === undefined) {
      const vorschlag = naechster(kennung, [...nummern.verweise.keys(), ...ueberschriften.keys()])
      meldungen.melde(
        verweisUnbekannt,
        ort,
        `Die Kennung „#${kennung}“ gibt es im Programm nicht.`,
        vorschlag ? `Meinten Sie „#${vorschlag}“?` : 'Kennungen tragen Bausteine ({#…}) und Überschriften.',
      )
      return ''
    }
    return `<a class="verweis" href="#${kennung}">${kinder.length > 0 ? this.inline(kinder) : escapeMarkup(bindReference(text))}</a>`
  }

  /** The notes of the section in the order of their marks, as `section.fussnoten`; '' where it has none. */
  notes(baum: Root): string {
    const { abschnitt, nummern } = this.#umfeld
    const definitionen = new Map(
      baum.children
        .filter((knoten): knoten is FootnoteDefinition => knoten.type === 'footnoteDefinition')
        .map((knoten) => [`${abschnitt}/${knoten.identifier}`, knoten]),
    )
    // The map holds them in the order of their marks.
    const noten = [...nummern.fussnoten].flatMap(([schluessel, { marke, id }]) => {
      const knoten = definitionen.get(schluessel)
      return knoten ? [{ marke, id, html: this.blocks(knoten.children) }] : []
    })
    const gezaehlt = noten.filter(({ marke }) => /^\d/.test(marke))
    const besternt = noten.filter((note) => !gezaehlt.includes(note))
    if (noten.length === 0) return ''
    const erste = gezaehlt[0]?.marke ?? '1'
    const start = erste === '1' ? '' : ` start="${erste}"`
    const punkte = (liste: typeof noten) => liste.map(({ id, html }) => `<li id="${id}">${html}</li>`).join('')
    const sterne = besternt.map((note) => ({
      ...note,
      html: note.html.replace('<p>', `<p><span class="zeichen">${note.marke}</span> `),
    }))
    return [
      '<section class="fussnoten">',
      sterne.length > 0 ? `<ul>${punkte(sterne)}</ul>` : '',
      gezaehlt.length > 0 ? `<ol${start}>${punkte(gezaehlt)}</ol>` : '',
      '</section>',
    ].join('')
  }

  /** A Markdown table as the layouts see it; a column set flush right (`---:`) holds figures. */
  table({ align, children: [kopf, ...zeilen] }: Table): Tabelle {
    const zahl = (index: number) => align?.[index] === 'right'
    const text = (zelle: TableCell) => this.inline(zelle.children)
    return {
      kopfzeilen: [
        {
          zellen: (kopf?.children ?? []).map((zelle, index) => ({
            html: text(zelle),
            zahl: zahl(index),
            spalten: 1,
            zeilen: 1,
            gruppe: false,
          })),
        },
      ],
      zeilen: zeilen.map(({ children: [erste, ...rest] }) => ({
        name: erste ? text(erste) : '',
        summe: false,
        davon: false,
        zwischenzeile: false,
        zellen: rest.map((zelle, index) => ({ html: text(zelle), zahl: zahl(index + 1) })),
      })),
      spaltenzahl: kopf?.children.length ?? 1,
      einheit: '',
    }
  }
}

/** "Tabelle 2" and "Abschnitt 4.1" stay on one line; a heading's own words may break. */
function bindReference(text: string): string {
  return /^(Tabelle|Abbildung|Abschnitt|Anhang) [\dA-Z.]+$/.test(text) ? text.replace(' ', '\u00a0') : text
}

/** A table without a block around it is one without caption. */
function wrapTable(tabelle: Table): Directives {
  return {
    type: 'containerDirective',
    name: 'tabelle',
    attributes: {},
    children: [tabelle],
    ...(tabelle.position && { position: tabelle.position }),
  }
}
