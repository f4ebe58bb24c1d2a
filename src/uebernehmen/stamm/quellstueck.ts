import type { ElementContent, Root, Text } from 'hast'
import type { Zelle } from '../../figures/datenblatt.js'
import type { Origins } from '../../layout/document/origins.js'
import { locateTexts, type SourcePlace, textsOf } from '../../layout/document/source-places.js'
import { is, textOf } from '../../layout/document/tree.js'
import type { Ort } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import { ZEICHEN } from '../lesen/lesetext.js'
import { alignBuchstaben, type Buchstabenstelle, findGedruckt } from './buchstaben.js'
import type { Quellbereich, Quelltexte } from './quelltexte.js'
import { locateZellen } from './zellen.js'

/** How a text is typed where it stands: what is put there is to be escaped in its way. */
export type Tippart = 'prosa' | 'attribut' | 'yaml'

/** A piece of a source that prints some letters. */
export interface Quellteil {
  /** Typed letter by letter; or a bound figure, a reference, the mark of a note, a cell of a sheet: all or nothing of it. */
  art: 'text' | 'zahl' | 'verweis' | 'note' | 'zelle'
  zelle?: Zelle
  ort: Ort
  bereich: Quellbereich
  weise: Tippart
}

/** A letter of a document with the place in the sources that prints it. */
export interface Quellzeichen {
  zeichen: string
  stueck: Quellteil | undefined
  von: number
  bis: number
}

/** What is emphasised, linked and the like: signs around letters, which go when all the letters go. */
export interface Quellhuelle {
  bereich: Quellbereich
  /** Index of the first of the letters, and behind the last. */
  von: number
  bis: number
}

/** Looks up where the letters of the document were typed. Only texts are the same node there and in what Word was given. */
export class Quellfinder {
  readonly #stellen: ReadonlyMap<Text, SourcePlace>
  /** The places of the elements around each text, as far as they end where something typed ends. */
  readonly #um = new Map<Text, readonly Ort[]>()

  readonly #zellen: ReadonlyMap<Text, Zelle>

  constructor(
    private readonly texte: Quelltexte,
    baum: Root,
    herkunft: Origins,
    private readonly computed: ComputedProgramm,
  ) {
    this.#stellen = locateTexts(baum, herkunft)
    this.#zellen = locateZellen(baum, this.#stellen, computed)
    const visit = (knoten: ElementContent, um: readonly Ort[]): void => {
      if (knoten.type === 'text') this.#um.set(knoten, um)
      if (knoten.type !== 'element') return
      const ort = herkunft.inText(knoten)
      for (const kind of knoten.children) visit(kind, ort?.ende ? [...um, ort] : um)
    }
    for (const kind of baum.children) visit(kind as ElementContent, [])
  }

  /** The letters of a piece of the document, without blanks; a note is one sign. */
  readStueck(knoten: readonly ElementContent[]): { zeichen: Quellzeichen[]; huellen: Quellhuelle[] } {
    const zeichen: Quellzeichen[] = []
    const huellen = new Map<Ort, Quellhuelle>()
    const visit = (einer: ElementContent): void => {
      const von = zeichen.length
      if (einer.type === 'text') {
        zeichen.push(...this.#lettersOf(einer))
        for (const ort of this.#um.get(einer) ?? []) {
          const huelle = huellen.get(ort) ?? { bereich: this.texte.bereichAt(ort), von, bis: von }
          huellen.set(ort, { ...huelle, bis: zeichen.length })
        }
      }
      if (einer.type !== 'element') return
      const [text] = textsOf(einer)
      const stelle = text && this.#stellen.get(text)
      if (is(einer, 'a.fussnote')) zeichen.push(this.#atom(ZEICHEN.note, 'note', stelle?.ort))
      else if (is(einer, 'span.zahl') || (is(einer, 'a.verweis') && stelle?.holder.type === 'element')) {
        const atom = this.#atom('', is(einer, 'span.zahl') ? 'zahl' : 'verweis', stelle?.ort)
        zeichen.push(...lettersIn(textOf(einer)).map((eines) => ({ ...atom, zeichen: eines })))
      } else for (const kind of einer.children) visit(kind)
    }
    for (const einer of knoten) visit(einer)
    return { zeichen, huellen: [...huellen.values()].filter(({ von, bis }) => bis > von) }
  }

  #atom(zeichen: string, art: Quellteil['art'], ort: Ort | undefined): Quellzeichen {
    if (!ort) return { zeichen, stueck: undefined, von: 0, bis: 0 }
    const bereich = this.texte.bereichAt(ort)
    const quelle = this.texte.textOf(bereich.datei)
    // The place of an expression says where it begins.
    if (art === 'zahl' && !ort.ende) bereich.bis = quelle.indexOf('}}', bereich.von) + 2
    const stueck: Quellteil = { art, ort, bereich, weise: 'prosa' }
    return { zeichen, stueck, von: bereich.von, bis: bereich.bis }
  }

  #lettersOf(text: Text): Quellzeichen[] {
    const zelle = this.#zellen.get(text)
    if (zelle) return this.#lettersOfZelle(text.value, zelle)
    const stelle = this.#stellen.get(text)
    if (stelle?.holder === text && stelle.ort.ende) {
      const bereich = this.texte.bereichAt(stelle.ort)
      const quelle = this.texte.textOf(bereich.datei)
      const stellen = alignBuchstaben(text.value, quelle, bereich.von, bereich.bis)
      if (stellen) return lettersAt(text.value, stellen, { art: 'text', ort: stelle.ort, bereich, weise: 'prosa' })
    }
    return this.#search(text.value, stelle) ?? lettersAt(text.value, [], undefined)
  }

  #lettersOfZelle(gedruckt: string, zelle: Zelle): Quellzeichen[] {
    const { ort } = zelle.herkunft
    const von = this.texte.offsetOf(ort)
    const bereich = { datei: ort.datei, von, bis: this.texte.textOf(ort.datei).length }
    const stellen =
      zelle.art === 'text' && !ort.zelle
        ? findGedruckt(
            gedruckt,
            this.texte.textOf(ort.datei),
            von,
            Math.min(bereich.bis, von + 4 * gedruckt.length + 8),
          )[0]
        : undefined
    if (stellen) return lettersAt(gedruckt, stellen, { art: 'text', ort, bereich, weise: 'yaml' })
    const stueck: Quellteil = { art: 'zelle', ort, bereich, weise: 'yaml', zelle }
    return lettersIn(gedruckt).map((zeichen) => ({ zeichen, stueck, von, bis: von }))
  }

  /** Looks for words in the block that prints them, then in the sheets that it shows; where neither is known, in programm.yaml. */
  #search(worte: string, stelle: SourcePlace | undefined): Quellzeichen[] | undefined {
    const block = stelle && this.texte.bereichAt(stelle.ort)
    const bereiche: Quellbereich[] = block
      ? [block, ...this.texte.sheetsIn(block).map((datei) => this.#whole(datei))]
      : [this.#whole(this.computed.programm.datei)]
    // "Quelle: …" is the words of the layout and those of the author.
    const anfaenge = [0, ...[...worte.matchAll(/:\s+/g)].map(({ index, 0: teil }) => index + teil.length)]
    for (const ab of anfaenge)
      for (const bereich of bereiche) {
        const [fund, zweiter] = this.#findIn(worte.slice(ab), bereich)
        if (fund && !zweiter) {
          const erste = fund.find((eine) => eine !== undefined)?.[0] ?? bereich.von
          const ort = this.texte.ortOf(bereich.datei, erste)
          const stueck: Quellteil = { art: 'text', ort, bereich, weise: this.#weiseAt(bereich, erste) }
          return [...lettersAt(worte.slice(0, ab), [], undefined), ...lettersAt(worte.slice(ab), fund, stueck)]
        }
      }
    return undefined
  }

  /** Words of which some letters stand within a longer word were not typed there. */
  #findIn(worte: string, { datei, von, bis }: Quellbereich): Buchstabenstelle[][] {
    // Figures of sheets are typed otherwise than they are printed.
    if (!/\p{L}/u.test(worte)) return []
    const quelle = this.texte.textOf(datei)
    return findGedruckt(worte, quelle, von, bis).filter((fund) => {
      const orte = fund.filter((eine) => eine !== undefined)
      const davor = quelle[(orte[0]?.[0] ?? 0) - 1] ?? ''
      const danach = quelle[orte.at(-1)?.[1] ?? 0] ?? ''
      return !isWithin(davor, worte.trim()[0] ?? '') && !isWithin(danach, worte.trim().at(-1) ?? '')
    })
  }

  #whole(datei: string): Quellbereich {
    return { datei, von: 0, bis: this.texte.textOf(datei).length }
  }

  #weiseAt({ datei, von }: Quellbereich, stelle: number): Tippart {
    if (!datei.endsWith('.md')) return 'yaml'
    const davor = this.texte.textOf(datei).slice(von, stelle)
    const [anfang = ''] = /^:{2,}[\p{L}\d-]+\{[^\n]*/u.exec(davor) ?? []
    return anfang === davor && davor !== '' ? 'attribut' : 'prosa'
  }
}

const isWithin = (nachbar: string, rand: string) => /[\p{L}\d]/u.test(nachbar) && /[\p{L}\d]/u.test(rand)

function lettersIn(text: string): string[] {
  return [...text.replace(/[\s\u00ad]+/g, '')].flatMap((zeichen) => zeichen.split(''))
}

function lettersAt(text: string, stellen: readonly Buchstabenstelle[], stueck: Quellteil | undefined): Quellzeichen[] {
  return text.split('').flatMap((zeichen, index): Quellzeichen[] => {
    if (/[\s\u00ad]/.test(zeichen)) return []
    const [von, bis] = stellen[index] ?? []
    return [{ zeichen, stueck: von === undefined ? undefined : stueck, von: von ?? 0, bis: bis ?? 0 }]
  })
}
