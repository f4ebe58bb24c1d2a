import { GRENZEN } from '../../grenzen.js'
import { columnNumber, parseBereich, type Zellbereich } from './bereich.js'
import { Zuviel } from './paket.js'
import { Textsammler, type Zelltext } from './texte.js'
import { readXml } from './xml.js'

/** A cell as the file stores it: `art` is its type there ("n", "s", "str", "inlineStr", "b", "e", "d"). */
export interface Rohinhalt {
  art: string
  stil: number
  wert: string
  formel: boolean
  /** Of a text that stands in the cell itself. */
  text: Zelltext | undefined
}

/** What of a worksheet lies in a range. Rows and columns are counted from 1; only cells with something in them are there. */
export interface Blattinhalt {
  zeilen: Map<number, Map<number, Rohinhalt>>
  verborgeneZeilen: Set<number>
  istVerborgen(spalte: number): boolean
  verbunden: Zellbereich[]
  /** Numbers of the shared texts that its cells refer to. */
  texte: Set<number>
}

/**
 * Reads a worksheet; cells outside of the range are passed over, so that a small table of a gigantic sheet can be read.
 * @throws where the part is not well-formed, and Zuviel where the range holds more than is ever printed
 */
export function readBlattinhalt(bytes: Uint8Array, bereich: Zellbereich): Blattinhalt {
  const leser = new Blattleser(bereich)
  readXml(bytes, leser)
  return leser.inhalt
}

class Blattleser {
  readonly #verborgeneSpalten: [von: number, bis: number][] = []
  readonly inhalt: Blattinhalt = {
    zeilen: new Map(),
    verborgeneZeilen: new Set(),
    istVerborgen: (spalte) => this.#verborgeneSpalten.some(([von, bis]) => von <= spalte && spalte <= bis),
    verbunden: [],
    texte: new Set(),
  }
  readonly #sammler = new Textsammler()
  #zeile = 0
  #spalte = 0
  #zellen = 0
  #zelle: Rohinhalt | undefined
  #inText = false
  #inWert = false

  constructor(private readonly bereich: Zellbereich) {}

  open(name: string, attribute: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'col':
        if (isTrue(attribute.hidden)) this.#verborgeneSpalten.push([Number(attribute.min), Number(attribute.max)])
        return
      case 'row':
        this.#zeile = inside(Number(attribute.r ?? this.#zeile + 1), ZEILEN)
        this.#spalte = 0
        if (isTrue(attribute.hidden)) this.inhalt.verborgeneZeilen.add(this.#zeile)
        return
      case 'c':
        this.#spalte = inside(columnOf(attribute.r) ?? this.#spalte + 1, SPALTEN)
        this.#zelle = {
          art: attribute.t ?? 'n',
          stil: Number(attribute.s ?? -1),
          wert: '',
          formel: false,
          text: undefined,
        }
        return
      case 'v':
        this.#inWert = true
        return
      case 'f':
        if (this.#zelle) this.#zelle.formel = true
        return
      case 'is':
        this.#inText = true
        return
      case 'mergeCell': {
        const bereich = parseBereich(attribute.ref ?? '')
        if (bereich) this.inhalt.verbunden.push(bereich)
        this.#measure(this.inhalt.verbunden.length, GRENZEN.zeilen, 'verbundene Zellen')
        return
      }
      default:
        if (this.#inText) this.#sammler.open(name, attribute)
    }
  }

  text(text: string): void {
    if (text.length > GRENZEN.zelleninhalt)
      throw new Zuviel(
        'hat eine Zelle mit mehr Zeichen, als Excel zulässt',
        'Die Datei in Excel öffnen und neu speichern.',
      )
    if (this.#inText) this.#sammler.add(text)
    else if (this.#inWert && this.#zelle) this.#zelle.wert += text
  }

  close(name: string): void {
    if (name === 'v') this.#inWert = false
    else if (name === 'is') {
      this.#inText = false
      if (this.#zelle) this.#zelle.text = this.#sammler.finish()
    } else if (name === 'c') this.#put()
    else if (this.#inText) this.#sammler.close(name)
  }

  #put(): void {
    const zelle = this.#zelle
    this.#zelle = undefined
    const { zeile, bisZeile, spalte, bisSpalte } = this.bereich
    if (!zelle || this.#zeile < zeile || this.#zeile > bisZeile || this.#spalte < spalte || this.#spalte > bisSpalte)
      return
    if (zelle.wert === '' && !zelle.formel && !zelle.text) return
    const derZeile = this.inhalt.zeilen.get(this.#zeile) ?? new Map<number, Rohinhalt>()
    derZeile.set(this.#spalte, zelle)
    if (zelle.art === 's') this.inhalt.texte.add(Number(zelle.wert))
    this.inhalt.zeilen.set(this.#zeile, derZeile)
    this.#measure(this.inhalt.zeilen.size, GRENZEN.zeilen, 'Zeilen mit Inhalt')
    this.#measure(derZeile.size, GRENZEN.spalten, 'Spalten mit Inhalt')
    this.#measure(++this.#zellen, GRENZEN.zellen, 'Zellen mit Inhalt')
  }

  #measure(anzahl: number, grenze: number, was: string): void {
    if (anzahl > grenze) throw new Zuviel(`hat mehr als ${grenze.toLocaleString('de-DE')} ${was}`, NUR_DIE_TABELLE)
  }
}

/** The last row and column that a worksheet has. */
const ZEILEN = 1_048_576
const SPALTEN = 16_384

export const NUR_DIE_TABELLE = 'Mit „bereich: A3:D20“ nur die Tabelle angeben, die gedruckt wird.'

function inside(nummer: number, letzte: number): number {
  if (Number.isInteger(nummer) && nummer >= 1 && nummer <= letzte) return nummer
  throw new Error('outside of any worksheet')
}

/** "AB12" lies in column 28; undefined where the cell does not say. */
function columnOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : columnNumber(/^[A-Za-z]{1,3}/.exec(name)?.[0] ?? '')
}

function isTrue(wert: string | undefined): boolean {
  return wert === '1' || wert === 'true'
}
