import type { Heading, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { splitAttribute } from '../../content/abschnitt/attributstellen.js'
import type { Baustein, Block } from '../../content/blocks/baustein.js'
import { logosOf } from '../../content/blocks/logoleiste.js'
import type { Abschnitt } from '../../content/programm/programm.js'
import type { Zahlwert } from '../../figures/ausdruck.js'
import type { Ort } from '../../message.js'
import { Prosabau } from './prosabau.js'
import { align, Quelltext } from './quelltext.js'
import type { Prosa, Prosaart } from './stueck.js'

/** Stands for an expression that cannot be computed, a reference that leads nowhere, and what is typed as it stands. */
const UNBEKANNT = '…'
/** Takes no room but keeps the blanks on both sides of a mark apart. */
const NOTENZEICHEN = '\u2060'

const ZEILENENDE = /\n/g
const EINSATZ = /\{\{([^}]*)\}\}/g

/** Reads the running text of one section. */
export class MarkdownProsa {
  readonly #quelle: Quelltext
  #ueberschrift = ''

  constructor(
    private readonly abschnitt: Abschnitt,
    private readonly bausteine: ReadonlyMap<string, Baustein>,
    private readonly evaluate: (ausdruck: string, ort: Ort) => Zahlwert | undefined,
    private readonly verweis: (kennung: string) => string | undefined,
  ) {
    this.#quelle = new Quelltext(abschnitt.datei, abschnitt.text)
  }

  read(): Prosa[] {
    return this.abschnitt.baum.children.flatMap((block) => this.#block(block, 'absatz'))
  }

  /** The words of a heading as printed. */
  readonly textOf = (ueberschrift: Heading): string => {
    const bau = new Prosabau(this.#quelle)
    this.#inline(ueberschrift.children, bau)
    return bau.text.trim()
  }

  #block(block: RootContent, art: Prosaart): Prosa[] {
    switch (block.type) {
      case 'heading':
        this.#ueberschrift = this.textOf(block)
        return [this.#piece(block, 'ueberschrift')]
      case 'paragraph':
        return [this.#piece(block, art)]
      case 'tableCell':
        return [this.#piece(block, 'zelle')]
      case 'leafDirective':
      case 'containerDirective':
        if (block.name === 'logoleiste') return this.#logos(block)
        return [
          ...this.#attributes(block),
          ...(block.type === 'containerDirective' ? this.#blocks(block.children, art) : []),
        ]
      case 'list':
        return this.#blocks(block.children, 'punkt')
      case 'listItem':
        return this.#blocks(block.children, art)
      case 'footnoteDefinition':
        return this.#blocks(block.children, 'absatz').map((stueck) => ({ ...stueck, note: block.identifier }))
      case 'blockquote':
      case 'table':
      case 'tableRow':
        return this.#blocks(block.children, 'absatz')
      default:
        return []
    }
  }

  /** Of a logo's line only the alternative text is read to anybody. */
  #logos(block: Block): Prosa[] {
    const { text } = this.#quelle
    return logosOf(block).map(({ alt, knoten }) => {
      const von = text.indexOf('|', knoten.position?.start.offset ?? 0) + 1
      const bau = new Prosabau(this.#quelle)
      bau.add(alt, () => align(text, text.indexOf(alt, von), knoten.position?.end.offset ?? von, alt, 'markdown'))
      return bau.finish({ art: 'attribut', abschnitt: this.abschnitt, ueberschrift: this.#ueberschrift, name: 'alt' })
    })
  }

  #blocks(bloecke: readonly RootContent[], art: Prosaart): Prosa[] {
    return bloecke.flatMap((block) => this.#block(block, art))
  }

  #piece(block: Heading | Paragraph | TableCell, art: Prosaart): Prosa {
    const bau = new Prosabau(this.#quelle)
    this.#inline(block.children, bau)
    return bau.finish({ art, abschnitt: this.abschnitt, ueberschrift: this.#ueberschrift, name: '' })
  }

  #inline(knoten: readonly PhrasingContent[], bau: Prosabau): void {
    for (const kind of knoten) {
      const von = kind.position?.start.offset ?? 0
      const bis = kind.position?.end.offset ?? von
      if (kind.type === 'text') {
        bau.add(kind.value.replace(ZEILENENDE, ' '), () => align(this.#quelle.text, von, bis, kind.value, 'markdown'))
      } else if (kind.type === 'hochgestellt' || kind.type === 'tiefgestellt') {
        bau.add(kind.value, () => align(this.#quelle.text, von + 1, bis, kind.value, 'markdown'))
      } else if (kind.type === 'ausdruck') {
        this.#ausdruck(kind.value, von, bau)
      } else if (kind.type === 'inlineCode') {
        bau.insert(UNBEKANNT, von, { art: 'quelltext', quelle: kind.value })
      } else if (kind.type === 'break') {
        bau.add('\n', () => [von])
      } else if (kind.type === 'footnoteReference') {
        bau.insert(NOTENZEICHEN, von, { art: 'fussnote', quelle: kind.identifier })
      } else if (kind.type === 'link' && kind.children.length === 0 && kind.url.startsWith('#')) {
        const text = this.verweis(kind.url.slice(1)) ?? UNBEKANNT
        bau.insert(text, von, { art: 'verweis', quelle: kind.url })
      } else if ('children' in kind) {
        this.#inline(kind.children, bau)
      }
    }
  }

  #ausdruck(ausdruck: string, stelle: number, bau: Prosabau): void {
    const wert = this.evaluate(ausdruck, this.#quelle.ort(stelle + 2))
    bau.insert(wert?.text ?? UNBEKANNT, stelle, { art: 'ausdruck', quelle: ausdruck, wert })
  }

  /** The attributes of a block that hold text for readers. */
  #attributes(block: Extract<Directives, { type: 'leafDirective' | 'containerDirective' }>): Prosa[] {
    const bekannt = this.bausteine.get(block.name)
    if (!bekannt || block.name === 'ausnahme') return []
    const { text } = this.#quelle
    return splitAttribute(text, block.position?.start.offset ?? 0).flatMap(({ name, von, bis }) => {
      const wert = block.attributes?.[name]
      const attribut = bekannt.attribute[name]
      if (attribut?.art !== 'text' || attribut.nummer || !wert) return []
      const bau = new Prosabau(this.#quelle)
      const stellen = () => align(text, von, bis, wert, 'markdown')
      let ende = 0
      for (const { 0: ganz, 1: ausdruck = '', index } of wert.matchAll(EINSATZ)) {
        const anfang = ende
        bau.add(wert.slice(anfang, index), () => stellen().slice(anfang, index))
        this.#ausdruck(ausdruck, stellen()[index] ?? von, bau)
        ende = index + ganz.length
      }
      bau.add(wert.slice(ende), () => stellen().slice(ende))
      const { daten } = block.attributes ?? {}
      return [
        bau.finish({
          art: 'attribut',
          abschnitt: this.abschnitt,
          ueberschrift: this.#ueberschrift,
          name,
          ...(daten && { daten }),
        }),
      ]
    })
  }
}
