import type { Spiegelzahl } from '../check/zahlenspiegel/spiegelzahl.js'
import { ALTERNATIVTEXT } from '../check/zahlenspiegel/text.js'
import { isBlock, visit } from '../content/abschnitt/knoten.js'
import type { Programm } from '../content/programm/programm.js'
import { countNumbers } from '../layout/frame/numbers.js'
import type { Found, PageText } from '../pdf/text/page-text.js'

/** The place of a cell begins with its block: "Tabelle 3: …". */
const BLOCK = /^(?:Tabelle|Abbildung) [^:]+/
/** From so many letters on, a figure and what stands before it are no chance. */
const KENNTLICH = 12
/** So much of a sentence on either side of a figure tells its place. */
const DAVOR = 40
const DANACH = 20
/** Stands for the mark of a note, whose number only the finished document knows. */
const NOTENZEICHEN = '\u2060'

/** Where a figure stands in a finished PDF; `zahl` where its own digits do, absent where they are drawn or read aloud only. */
export interface Zahlfundstelle {
  seite: number
  zahl?: Found
}

/** Finds each figure in what the finished PDF prints; undefined where it prints no such thing. */
export function locate(
  zahlen: readonly Spiegelzahl[],
  programm: Programm,
  text: PageText,
): (Zahlfundstelle | undefined)[] {
  const suche = new Fundsuche(text, marksOf(programm))
  return zahlen.map((zahl) => suche.find(zahl))
}

/** "Tabelle 3" by file and line of the block. */
function marksOf(programm: Programm): Map<string, string> {
  const { labels } = countNumbers(programm)
  const blockzeilen = new Map<string, string>()
  for (const { baum, datei } of programm.abschnitte)
    visit(baum, (knoten) => {
      const marke = isBlock(knoten) && labels.get(knoten)
      if (marke) blockzeilen.set(`${datei}:${knoten.position?.start.line ?? 1}`, marke)
    })
  return blockzeilen
}

class Fundsuche {
  /** Places that are found already: the same sentence once more stands further on. */
  readonly #vergeben = new Set<number>()
  #abschnitt = { name: '', ab: 0 }

  constructor(
    private readonly text: PageText,
    private readonly marken: ReadonlyMap<string, string>,
  ) {}

  find(zahl: Spiegelzahl): Zahlfundstelle | undefined {
    const { datei, zeile, stelle } = zahl.wo
    const marke = BLOCK.exec(stelle)?.[0]
    const blockmarke = marke ?? this.marken.get(`${datei}:${zeile}`) ?? ''
    const [block] = this.text.findCaptions(blockmarke)
    if (marke && zahl.satz === '') return block && this.#cell(zahl, marke, block.caption.page)
    const ab = marke ? block?.caption.from : this.#startOf(zahl.wo.abschnitt)
    const fund = stelle === ALTERNATIVTEXT ? undefined : this.#sentence(zahl, ab ?? 0)
    // What a block paints (a goal's line) or hides (its alternative text) stands where the block does.
    return fund ?? (block && { seite: block.caption.page })
  }

  /** Headings follow each other as the figures do; one that stands twice is the next of its words. */
  #startOf(name: string): number {
    if (name !== this.#abschnitt.name) {
      const ueberschrift = this.text.findIn('H', name, this.#abschnitt.ab) ?? this.text.findIn('H', name)
      this.#abschnitt = { name, ab: ueberschrift?.from ?? 0 }
    }
    return this.#abschnitt.ab
  }

  /** A cell stands below the caption, or in a further part of its table; what a chart draws are no letters. */
  #cell({ gedruckt }: Spiegelzahl, marke: string, seite: number): Zahlfundstelle {
    if (marke.startsWith('Abbildung')) return { seite }
    const teile = [...this.text.findCaptions(marke), ...this.text.findCaptions(`Fortsetzung von ${marke}`)]
    for (const { caption, end } of teile) {
      const zelle = this.#free(gedruckt, caption.to, end) ?? this.#free(bare(gedruckt), caption.to, end)
      if (zelle) return { seite: zelle.page, zahl: zelle }
    }
    return { seite }
  }

  #sentence({ satz, satzstelle, gedruckt }: Spiegelzahl, ab: number): Zahlfundstelle | undefined {
    const ende = satzstelle + gedruckt.length
    const davor =
      satz
        .slice(Math.max(0, satzstelle - DAVOR), satzstelle)
        .split(NOTENZEICHEN)
        .at(-1) ?? ''
    const danach = satz.slice(ende, ende + DANACH).split(NOTENZEICHEN)[0] ?? ''
    const zahl = satz.slice(satzstelle, ende)
    const find = (davor: string, danach: string, von: number) => this.#free(zahl, von, undefined, davor, danach)
    const fund =
      find(davor, danach, ab) ??
      find(davor, danach, 0) ??
      // A line may be set otherwise behind the figure: a caption's number, a unit in a head.
      (davor.length + zahl.length > KENNTLICH ? find(davor, '', ab) : undefined)
    return fund && { seite: fund.page, zahl: fund }
  }

  /** The next place of a figure between what stands around it that no other figure has. */
  #free(zahl: string, von: number, bis?: number, davor = '', danach = ''): Found | undefined {
    let fund = this.text.find(zahl, von, bis, davor, danach)
    while (fund && this.#vergeben.has(fund.from)) fund = this.text.find(zahl, fund.from + 1, bis, davor, danach)
    if (fund) this.#vergeben.add(fund.from)
    return fund
  }
}

/** A cell without its unit, which may stand in the head. */
function bare(gedruckt: string): string {
  return /^[+−-]?[\d.,]+/.exec(gedruckt)?.[0] ?? gedruckt
}
