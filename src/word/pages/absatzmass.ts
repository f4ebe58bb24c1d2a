import { halbpunkte } from '../masse.js'
import { formatOf } from '../styles/vorlagen/format.js'
import type { Absatzformat, Linie, Vorlage, Zeichenformat } from '../styles/vorlagen/vorlage.js'
import { attributIn, childrenOf, type DocxNode, findIn, wordsIn } from './knoten.js'
import type { Textmass, Textschnitt } from './textmass.js'
import { breakZeilen, type Laufstueck } from './zeilenumbruch.js'

/** What paragraphs are measured with. */
export interface Absatzumfeld {
  vorlagen: ReadonlyMap<string, Vorlage>
  textmass: Textmass
  /** Size of the running text in points, and its distance of lines as a multiple of that. */
  groesse: number
  zeile: number
  /** Natural distance of the lines of the font, as a multiple of its size. */
  zeilenhoehe: number
  silbentrennung: boolean
}

/** A paragraph in lines. Lengths in points. */
export interface Absatzmass {
  vorlage: string
  format: Absatzformat
  zeilen: { hoehe: number; noten: number[] }[]
  mitNaechstem: boolean
  anker: string[]
}

/** Measures a paragraph in a column of `breite` twips. */
export function measureAbsatz(absatz: DocxNode, breite: number, umfeld: Absatzumfeld): Absatzmass {
  const kinder = childrenOf(absatz, 'w:p')
  const eigenschaften = kinder.flatMap((kind) => childrenOf(kind, 'w:pPr'))
  const vorlage =
    attributIn(
      eigenschaften.find((eine) => 'w:pStyle' in eine),
      'w:pStyle',
    ) || 'Normal'
  const { absatz: format, zeichen } = formatOf(vorlage, umfeld.vorlagen) ?? { absatz: {}, zeichen: {} }
  const groesse = writtenSize(zeichen.groesse ?? umfeld.groesse)
  const leser = new Laufleser(zeichen, (format.haengend ?? 0) > 0 && !format.liste)
  for (const kind of kinder) leser.read(kind)
  const { links = 0, rechts = 0, ungetrennt = false } = format
  const spiegel = {
    breite: breite - links - rechts,
    groesse,
    trennen: umfeld.silbentrennung && !ungetrennt,
    ...(zeichen.familie && { familie: zeichen.familie }),
  }
  const hoehe = lineHeight(format, groesse, umfeld)
  const zeilen = leser.zeilen.flatMap((stuecke) =>
    breakZeilen(stuecke, spiegel, umfeld.textmass).map(({ marken }) => ({ hoehe, noten: marken })),
  )
  const [erste] = zeilen
  // A picture stands on the base line: its line is as much higher as letters reach below that.
  if (erste && leser.bildhoehe > 0)
    erste.hoehe = Math.max(hoehe, leser.bildhoehe + groesse * umfeld.zeilenhoehe * UNTERLAENGE)
  return {
    vorlage,
    format,
    zeilen,
    mitNaechstem: format.mitNaechstem === true || eigenschaften.some((eine) => 'w:keepNext' in eine),
    anker: kinder
      .filter((kind) => 'w:bookmarkStart' in kind)
      .map((kind) => attributIn(kind, 'w:bookmarkStart', 'w:name')),
  }
}

/** Sizes of type are written in half points. */
function writtenSize(groesse: number): number {
  return halbpunkte(groesse) / 2
}

/** The part of a line below the base line. */
const UNTERLAENGE = 0.22

function lineHeight({ zeile, zeilenabstand }: Absatzformat, groesse: number, umfeld: Absatzumfeld): number {
  if (zeilenabstand !== undefined) return zeilenabstand
  return groesse * (zeile === 'einfach' ? umfeld.zeilenhoehe : (zeile ?? umfeld.zeile))
}

/** How much a line beside a paragraph takes above or below it. */
export function reachOf(linie: Linie | undefined): number {
  return linie ? linie.staerke + linie.abstand : 0
}

/** The larger of the distances that two paragraphs ask for; none between those of a style that wants none. */
export function gapBetween(davor: Absatzmass | undefined, { vorlage, format }: Absatzmass): number {
  const gleich = davor?.vorlage === vorlage && format.dicht === true
  return gleich ? 0 : Math.max(davor?.format.nach ?? 0, format.vor ?? 0)
}

/** Gathers the text of a paragraph, by lines that are broken by hand. */
class Laufleser {
  readonly zeilen: Laufstueck[][] = [[]]
  /** Height of the highest picture in the line, in points. */
  bildhoehe = 0
  /** Between the command of a field and its value nothing prints. */
  #imBefehl = false

  /** @param haengt whether a sign stands before the text, with a tab between them */
  constructor(
    private readonly grund: Zeichenformat,
    private haengt: boolean,
  ) {}

  read(knoten: DocxNode): void {
    if ('w:r' in knoten) this.#readLauf(childrenOf(knoten, 'w:r'))
    else for (const name of HUELLEN) for (const kind of childrenOf(knoten, name)) this.read(kind)
  }

  #readLauf(teile: readonly DocxNode[]): void {
    const auszeichnung = teile.flatMap((teil) => childrenOf(teil, 'w:rPr'))
    const schnitt = chooseSchnitt(
      isAn(auszeichnung, 'w:b') ?? this.grund.fett === true,
      isAn(auszeichnung, 'w:i') ?? this.grund.kursiv === true,
    )
    for (const teil of teile) {
      if ('w:fldChar' in teil) this.#imBefehl = attributIn(teil, 'w:fldChar', 'w:fldCharType') === 'begin'
      if (this.#imBefehl) continue
      if ('w:t' in teil) this.#add({ text: wordsIn(teil, 'w:t'), schnitt })
      else if ('w:noBreakHyphen' in teil) this.#add({ text: '\u2011', schnitt })
      else if ('w:footnoteReference' in teil)
        this.#add({ marke: Number(attributIn(teil, 'w:footnoteReference', 'w:id')) })
      else if ('w:br' in teil && !['column', 'page'].includes(attributIn(teil, 'w:br', 'w:type'))) this.zeilen.push([])
      else if ('w:tab' in teil) this.#tab()
      else if ('w:drawing' in teil) this.#drawing(teil)
    }
  }

  #add(stueck: Laufstueck): void {
    this.zeilen.at(-1)?.push(stueck)
  }

  #tab(): void {
    if (this.haengt) this.zeilen.splice(-1, 1, [])
    else this.#add({ text: ' ', schnitt: 'normal' })
    this.haengt = false
  }

  #drawing(teil: DocxNode): void {
    const ausmass = findIn(teil, 'w:drawing', 'wp:inline', 'wp:extent')
    const emu = Number(attributIn(ausmass, 'wp:extent', 'cy'))
    this.bildhoehe = Math.max(this.bildhoehe, emu / EMU_JE_PUNKT)
  }
}

const EMU_JE_PUNKT = 12700
/** What runs of a paragraph may stand in. */
const HUELLEN = ['w:hyperlink', 'w:fldSimple', 'w:ins', 'w:smartTag']

function chooseSchnitt(fett: boolean, kursiv: boolean): Textschnitt {
  if (fett) return kursiv ? 'halbfettkursiv' : 'halbfett'
  return kursiv ? 'kursiv' : 'normal'
}

/** Whether a switch such as bold is on, off, or not named. */
function isAn(eigenschaften: readonly DocxNode[], name: string): boolean | undefined {
  const eigenschaft = eigenschaften.find((eine) => name in eine)
  return eigenschaft && !['0', 'false'].includes(attributIn(eigenschaft, name))
}
