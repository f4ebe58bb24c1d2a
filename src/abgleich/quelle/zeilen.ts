import { findZaehlzeichen } from '../../content/syntax/zaehlzeichen.js'
import type { Stueck } from './stueck.js'
import { type Quellzeile, readWoertlich, readZeichen, type Zeilenumfeld } from './zeichen.js'

/** Blocks in which a colon may stand between what is set in bold and what is said of it. */
const BEGRIFFSLISTEN: ReadonlySet<string> = new Set(['begriffe', 'kennzahlen', 'zeitstrahl'])

/** An attribute of a block as typed between its quotation marks. */
export interface Attributtext {
  name: string
  stueck: Stueck
}

/** A block: its attributes, and between which pieces of prose what it prints stands. */
export interface Blockstelle {
  name: string
  /** Offset of its first colon. */
  stelle: number
  attribute: Attributtext[]
  /** Number of pieces before it, and of those before its end. */
  von: number
  bis: number
}

/** A section as its lines tell: prose in the order in which it is printed, blocks beside it, notes by label. */
export interface Abschnittsquelle {
  prosa: { stueck: Stueck; nachBlock: boolean }[]
  bloecke: Blockstelle[]
  noten: Map<string, Stueck[]>
}

const QUELLTEXTBEGINN = /^(`{3,})[^`]*$/
const ZAUN = /^[ \t>]*:{3,}[ \t]*$/
const BLOCK = /^[ \t>]*:{2,}([\p{L}][\p{L}\d_-]*)[ \t]*(?:\{(.*)\})?[ \t]*$/u
const ATTRIBUT = /([A-Za-z_][\w.:-]*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g
const NOTE = /^\[\^([^\]\s]+)\]:[ \t]*/
const EINGERUECKT = /^(?: {4}|\t)/
const UEBERSCHRIFT = /^ {0,3}#{1,6}(?=[ \t]|$)/
const TRENNLINIE = /^[ \t]*(?:-[ \t]*){3,}$/
const TRENNZEILE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
/** What makes a line a quotation or a point of a list. Numbers and letters that count are printed, so they stay. */
const VORSPANN = /^[ \t]*(?:(?:>|-(?=[ \t]|$)|\*(?=[ \t]|$)(?!(?:[ \t]*\*){2,}[ \t]*$))[ \t]*)*/
const GEZAEHLT = /^(?:\d{1,9}[.)]|[a-z]\))[ \t]/

/**
 * Reads a section line by line, knowing only what counts as syntax. It shares nothing with the parser on purpose: what that
 * misreads shows where the two differ.
 */
export function readZeilen(text: string, umfeld: Omit<Zeilenumfeld, 'noten'>): Abschnittsquelle {
  const zeilen = linesOf(text)
  const noten = new Set(zeilen.flatMap(({ text: zeile }) => NOTE.exec(zeile.replace(VORSPANN, ''))?.[1] ?? []))
  return new Abschnittsleser(zeilen, { ...umfeld, noten }, findZaehlzeichen(text)).read()
}

function linesOf(text: string): Quellzeile[] {
  let von = 0
  return text.split('\n').map((zeile) => {
    const hier = { text: zeile, von }
    von += zeile.length + 1
    return hier
  })
}

class Abschnittsleser {
  readonly #quelle: Abschnittsquelle = { prosa: [], bloecke: [], noten: new Map() }
  readonly #offen: Blockstelle[] = []
  #absatz: Quellzeile[] = []
  #note: string | undefined
  #nachBlock = false
  #inTabelle = false
  #inListe = false
  /** The fence of source text that is open, with the signs before each line of it, and its lines. */
  #zaun: { laenge: number; vorspann: RegExp } | undefined
  #quelltext: Quellzeile[] = []

  constructor(
    private readonly zeilen: readonly Quellzeile[],
    private readonly umfeld: Zeilenumfeld,
    /** Where numbers count. They are printed either way; it matters for where a line goes on. */
    private readonly zaehlzeichen: ReadonlySet<number>,
  ) {}

  read(): Abschnittsquelle {
    let nachLeer = true
    this.zeilen.forEach((zeile, index) => {
      if (this.#fenced(zeile)) return
      if (zeile.text.trim() === '') {
        this.#close()
        this.#inTabelle = false
      } else this.#line(zeile, this.zeilen[index + 1]?.text ?? '', nachLeer)
      nachLeer = zeile.text.trim() === ''
    })
    this.#close()
    // Nothing that is typed goes without a look, even where the parser has taken an end for one that this does not.
    if (this.#zaun !== undefined) this.#endQuelltext()
    for (const block of this.#offen) block.bis = this.#quelle.prosa.length
    return this.#quelle
  }

  /** Whether a line belongs to source text; what stands in it is printed as it is, without the signs of a quotation around it. */
  #fenced(zeile: Quellzeile): boolean {
    if (this.#zaun !== undefined) {
      const rest = cut(zeile, this.#zaun.vorspann.exec(zeile.text)?.[0].length ?? 0)
      const ende = rest.text.trim()
      if (/^`+$/.test(ende) && ende.length >= this.#zaun.laenge) this.#endQuelltext()
      else this.#quelltext.push(rest)
      return true
    }
    const { vorspann, rest } = this.#strip(zeile)
    const nummer = this.zaehlzeichen.has(rest.von) ? (GEZAEHLT.exec(rest.text)?.[0] ?? '') : ''
    const [, zaun] = QUELLTEXTBEGINN.exec(cut(rest, nummer.length).text.trimStart()) ?? []
    if (zaun === undefined) return false
    this.#close()
    if (nummer !== '') this.#quelltext.push({ ...rest, text: nummer })
    const zitate = vorspann.replace(/[^>]/g, '').length
    this.#zaun = { laenge: zaun.length, vorspann: new RegExp(`^(?:[ \\t]*>){0,${zitate}}`) }
    return true
  }

  #endQuelltext(): void {
    const stueck = readWoertlich(this.#quelltext)
    if (stueck.text !== '') this.#quelle.prosa.push({ stueck, nachBlock: true })
    this.#zaun = undefined
    this.#quelltext = []
    this.#nachBlock = true
  }

  #line(zeile: Quellzeile, naechste: string, nachLeer: boolean): void {
    const { text } = zeile
    const { rest } = this.#strip(zeile)
    const note = NOTE.exec(rest.text)
    const eigen = UEBERSCHRIFT.test(text) || BLOCK.test(text)
    if (note || (this.#note !== undefined && ((nachLeer && !EINGERUECKT.test(text)) || eigen))) this.#endNote()
    if (note) {
      this.#close()
      this.#note = note[1]
      this.#content(cut(rest, note[0].length), naechste)
    } else if (ZAUN.test(text)) this.#closeBlock()
    else if (BLOCK.test(text)) this.#openBlock(zeile)
    else if (UEBERSCHRIFT.test(text)) this.#heading(zeile)
    else if (TRENNLINIE.test(text) && !(this.#inTabelle && TRENNZEILE.test(text))) this.#close()
    else this.#content(zeile, naechste)
  }

  #content(zeile: Quellzeile, naechste: string): void {
    const { vorspann, rest } = this.#strip(zeile)
    const beginnt = /[>*-]/.test(vorspann) || this.#counts(rest)
    if (beginnt) {
      this.#close()
      this.#inTabelle = false
    }
    // A line that goes on with the paragraph of a point, a quotation or a note without their signs begins nothing.
    const nachlaessig = this.#absatz.length > 0 && vorspann === '' && this.#inListe
    if (this.#absatz.length === 0)
      this.#inListe = /[>*-]/.test(vorspann) || this.zaehlzeichen.has(rest.von) || this.#note !== undefined
    if (this.#inTabelle) this.#row(rest)
    else if (!nachlaessig && isHead(rest.text, naechste)) this.#openTable(rest)
    else if (rest.text !== '' && !TRENNLINIE.test(rest.text)) this.#text(rest, vorspann)
  }

  #openTable(kopf: Quellzeile): void {
    this.#close()
    this.#inTabelle = true
    this.#nachBlock = true
    this.#row(kopf)
  }

  #text(rest: Quellzeile, vorspann: string): void {
    const inBegriff = BEGRIFFSLISTEN.has(this.#offen.at(-1)?.name ?? '') && vorspann.includes('-')
    this.#absatz.push(...(inBegriff ? [withoutColon(rest)] : this.#unwrap(rest)))
  }

  #strip(zeile: Quellzeile): { vorspann: string; rest: Quellzeile } {
    const [vorspann = ''] = VORSPANN.exec(zeile.text) ?? []
    return { vorspann, rest: cut(zeile, vorspann.length) }
  }

  /** A counted point may begin with a quotation or another list: its number is printed, their signs are not. */
  #unwrap(zeile: Quellzeile): Quellzeile[] {
    const [nummer] = GEZAEHLT.exec(zeile.text) ?? []
    if (!nummer || !this.zaehlzeichen.has(zeile.von)) return [zeile]
    const { vorspann, rest } = this.#strip(cut(zeile, nummer.length))
    return /[>*-]/.test(vorspann) ? [{ ...zeile, text: nummer }, ...this.#unwrap(rest)] : [zeile]
  }

  /** Whether a number begins a piece of its own. In the middle of a paragraph only the first of a list does (CommonMark, 5.2). */
  #counts({ text, von }: Quellzeile): boolean {
    return this.zaehlzeichen.has(von) && (this.#inListe || /^(?:1[.)]|[a-z]\))/.test(text))
  }

  #heading(zeile: Quellzeile): void {
    this.#close()
    const [zeichen = ''] = UEBERSCHRIFT.exec(zeile.text) ?? []
    const text = zeile.text.replace(/[ \t]+#+[ \t]*$/, '').replace(/[ \t]*\{(?:[ \t]*[#.][\w-]+)+[ \t]*\}[ \t]*$/, '')
    this.#absatz.push(cut({ ...zeile, text }, zeichen.length))
    this.#close()
  }

  #row(zeile: Quellzeile): void {
    if (TRENNZEILE.test(zeile.text)) return
    this.#absatz = cellsOf(zeile)
    this.#close()
    this.#nachBlock = true
  }

  #openBlock(zeile: Quellzeile): void {
    this.#close()
    const [, name = '', angaben] = BLOCK.exec(zeile.text) ?? []
    const davor = zeile.text.indexOf('{') + 1
    const attribute = [...(angaben ?? '').matchAll(ATTRIBUT)].map((treffer) => {
      const wert = treffer[2] ?? treffer[3] ?? treffer[4] ?? ''
      const ende = treffer.index + treffer[0].length - (treffer[4] === undefined ? 1 : 0)
      return {
        name: treffer[1] ?? '',
        stueck: readZeichen([{ text: wert, von: zeile.von + davor + ende - wert.length }], this.umfeld),
      }
    })
    const stelle = zeile.von + zeile.text.indexOf(':')
    const { length } = this.#quelle.prosa
    const block: Blockstelle = { name, stelle, attribute, von: length, bis: length }
    this.#quelle.bloecke.push(block)
    if (/^[ \t]*:::/.test(zeile.text)) this.#offen.push(block)
    this.#nachBlock = true
  }

  #closeBlock(): void {
    this.#close()
    const block = this.#offen.pop()
    if (block) block.bis = this.#quelle.prosa.length
    this.#nachBlock = true
  }

  #endNote(): void {
    this.#close()
    this.#note = undefined
  }

  /** What has been gathered is one piece. */
  #close(): void {
    if (this.#absatz.length === 0) return
    const zeilen = this.#absatz
    this.#absatz = []
    if (this.#offen.at(-1)?.name === 'logoleiste') return
    const stueck = readZeichen(zeilen, this.umfeld)
    if (stueck.text === '') return
    if (this.#note !== undefined)
      this.#quelle.noten.set(this.#note, [...(this.#quelle.noten.get(this.#note) ?? []), stueck])
    else {
      this.#quelle.prosa.push({ stueck, nachBlock: this.#nachBlock })
      this.#nachBlock = false
    }
  }
}

function cut({ text, von }: Quellzeile, anzahl: number): Quellzeile {
  return { text: text.slice(anzahl), von: von + anzahl }
}

/** The cells of a row, parted by bars without a backslash before them. */
function cellsOf(zeile: Quellzeile): Quellzeile[] {
  const zellen: Quellzeile[] = []
  let anfang = /^[ \t]*\|?/.exec(zeile.text)?.[0].length ?? 0
  for (const { index, 0: strich } of zeile.text.matchAll(/(?<!\\)\||$/g)) {
    if (index < anfang) continue
    const text = zeile.text.slice(anfang, index)
    if (strich || text.trim()) zellen.push({ text, von: zeile.von + anfang, zelle: true })
    anfang = index + 1
  }
  return zellen
}

/** Whether a line is the head of a table: the line of dashes below has as many columns. */
function isHead(zeile: string, naechste: string): boolean {
  const darunter = naechste.replace(/^[ \t>]*/, '')
  return zeile.includes('|') && TRENNZEILE.test(darunter) && columnsOf(darunter) === columnsOf(zeile)
}

function columnsOf(zeile: string): number {
  return cellsOf({ text: zeile, von: 0 }).length
}

/** A colon or dash between a term and its explanation has no meaning where the two stand apart. */
function withoutColon({ text, von }: Quellzeile): Quellzeile {
  const ohne = text.replace(
    /^(\*\*(?:(?!\*\*).)*?)([ \t]*:[ \t]*)?\*\*([ \t]*[:–]?[ \t]*)/,
    (_ganz, begriff: string, drinnen = '', danach = '') => `${begriff}**${' '.repeat(drinnen.length + danach.length)}`,
  )
  return { text: ohne, von }
}
