import type { Ort } from '../../message.js'
import { type Leseabsatz, type Lesewort, plainText } from '../lesen/lesetext.js'
import type { Quellteil, Quellzeichen } from '../stamm/quellstueck.js'
import type { Quelltexte } from '../stamm/quelltexte.js'
import type { Absatzquelle } from '../stamm/stamm.js'
import { typeText } from './tippen.js'
import type { Ersetzung, Rueckfrage } from './umsetzung.js'

/** Puts words into the sources of a paragraph and takes them out, letter by letter. */
export class Quellschnitt {
  readonly ersetzungen: Ersetzung[] = []
  readonly rueckfragen: Rueckfrage[] = []

  constructor(
    private readonly absatz: Leseabsatz,
    private readonly quelle: Absatzquelle,
    private readonly texte: Quelltexte,
    readonly ort: Ort,
  ) {}

  /** Puts words between two letters. */
  insert(stelle: number, neu: readonly Lesewort[]): void {
    const text = textOf(neu)
    const links = this.#neighbour(stelle - 1, -1)
    const rechts = this.#neighbour(stelle, 1)
    // Behind a blank it belongs to the word that follows, else to the one before.
    const folgt = isBlank(this.absatz.text[stelle - 1])
    const [eigener, anderer] = folgt ? [rechts, links] : [links, rechts]
    const trennbar = folgt ? /\s$/.test(text) : /^\s/.test(text) && isBlank(this.absatz.text[stelle])
    // Between two words that look otherwise, the new one stands beside the one that it looks like.
    const fett = neu.find(({ schluessel }) => schluessel !== ' ')?.fett ?? false
    const passt = (eines: Nachbar | undefined) => eines !== undefined && this.#isBoldAt(eines.index) === fett
    const gewaehlt = anderer && trennbar && (!eigener || (!passt(eigener) && passt(anderer))) ? anderer : eigener
    if (!gewaehlt) {
      this.#askFest('', text)
      return
    }
    const { stueck, von, bis } = gewaehlt.zeichen
    const ab = gewaehlt === links ? bis : von
    const worte = gewaehlt === eigener ? text : folgt ? ` ${text.trim()}` : `${text.trim()} `
    this.#put(stueck, { datei: stueck.bereich.datei, von: ab, bis: ab }, worte)
  }

  /** Puts words in the place of others; none takes them out. */
  replace(von: number, bis: number, neu: readonly Lesewort[]): void {
    const typed = this.#lettersIn(von, bis)
    const [erster] = typed
    const text = textOf(neu)
    const alt = this.absatz.text.slice(von, bis)
    const letters = alt.replace(/[\s\u00ad]+/g, '').length
    if (letters === 0) this.#replaceBlank(von, bis, text)
    else if (!erster || typed.length < letters || typed.some((eines) => !isSameFile(eines, erster)))
      this.#askFest(this.textIn(von, bis), text)
    else
      this.#replaceTyped(typed, erster, this.#bereichOf(typed, erster, { von, bis, alt, text }), {
        von,
        bis,
        alt,
        text,
      })
  }

  #replaceBlank(von: number, bis: number, text: string): void {
    const [links, rechts] = [this.#neighbour(von - 1, -1), this.#neighbour(bis, 1)]
    if (!links || !rechts || !isSameFile(links, rechts)) {
      this.#askFest('', text)
      return
    }
    const { stueck, bis: ab } = links.zeichen
    this.#put(stueck, { datei: stueck.bereich.datei, von: ab, bis: Math.max(ab, rechts.zeichen.von) }, text)
  }

  /** The letters with the signs around them, and with the blank beside them where that goes, too. */
  #bereichOf(typed: readonly Nachbar[], erster: Nachbar, { von, bis, alt, text }: Wechsel) {
    const { datei } = erster.zeichen.stueck.bereich
    const worte = { datei, von: erster.zeichen.von, bis: typed.at(-1)?.zeichen.bis ?? erster.zeichen.bis }
    const weg = text.trim() === ''
    // Other words in one emphasis stay in it.
    const innen = !weg && typed.every(({ zeichen }) => zeichen.stueck === erster.zeichen.stueck)
    const bereich = innen ? worte : this.#withHuellen(worte, von, bis)
    const [links, rechts] = [this.#neighbour(von - 1, -1), this.#neighbour(bis, 1)]
    if (rechts && isSameFile(rechts, erster) && /\s$/.test(alt) && (weg || !/\s$/.test(text)))
      bereich.bis = Math.max(bereich.bis, this.#beforeHuelle(rechts))
    else if (links && isSameFile(links, erster) && /^\s/.test(alt) && (weg || !/^\s/.test(text)))
      bereich.von = Math.min(bereich.von, this.#behindHuelle(links))
    return bereich
  }

  #replaceTyped(
    typed: readonly Nachbar[],
    erster: Nachbar,
    bereich: { datei: string; von: number; bis: number },
    { von, bis, alt, text }: Wechsel,
  ): void {
    const stuecke = new Set(typed.map(({ zeichen }) => zeichen.stueck))
    let offen = text.trim() === '' ? '' : trimTo(text, alt)
    if (stuecke.size === 1 || this.#isEven(bereich, von, bis)) {
      this.#put(erster.zeichen.stueck, bereich, offen)
      return
    }
    // Over the bounds of what is emphasised: the first piece takes the new words, the others lose theirs.
    for (const stueck of stuecke) {
      const eigene = typed.filter(({ zeichen }) => zeichen.stueck === stueck)
      const [anfang, ende] = [eigene[0]?.zeichen.von ?? 0, eigene.at(-1)?.zeichen.bis ?? 0]
      this.#put(stueck, { datei: bereich.datei, von: anfang, bis: ende }, offen)
      offen = ''
    }
  }

  /** Whether a piece holds no sign of an emphasis that begins or ends outside of it. */
  #isEven(bereich: { von: number; bis: number }, von: number, bis: number): boolean {
    return this.quelle.huellen.every(
      (huelle) =>
        huelle.bis <= von ||
        huelle.von >= bis ||
        (huelle.bereich.von >= bereich.von && huelle.bereich.bis <= bereich.bis) ||
        (huelle.von <= von && huelle.bis >= bis),
    )
  }

  /** The signs around letters go with them. */
  #withHuellen<Bereich extends { von: number; bis: number }>(bereich: Bereich, von: number, bis: number): Bereich {
    const ganze = this.quelle.huellen.filter((huelle) => huelle.von >= von && huelle.bis <= bis)
    return {
      ...bereich,
      von: Math.min(bereich.von, ...ganze.map((huelle) => huelle.bereich.von)),
      bis: Math.max(bereich.bis, ...ganze.map((huelle) => huelle.bereich.bis)),
    }
  }

  #beforeHuelle({ index, zeichen }: Nachbar): number {
    return Math.min(
      zeichen.von,
      ...this.quelle.huellen.filter(({ von }) => von === index).map(({ bereich }) => bereich.von),
    )
  }
  #behindHuelle({ index, zeichen }: Nachbar): number {
    return Math.max(
      zeichen.bis,
      ...this.quelle.huellen.filter(({ bis }) => bis === index + 1).map(({ bereich }) => bereich.bis),
    )
  }

  #put(stueck: Quellteil, { datei, von, bis }: { datei: string; von: number; bis: number }, text: string): void {
    const quelle = this.texte.textOf(datei)
    const um = { davor: quelle.slice(stueck.bereich.von, von), danach: quelle.slice(bis, stueck.bereich.bis) }
    this.ersetzungen.push({ datei, von, bis, text: typeText(text, stueck.weise, um) })
  }

  #askFest(alt: string, neu: string): void {
    this.rueckfragen.push({
      ort: this.ort,
      text: `${alt.trim() === '' ? `In Word kam „${neu}“ dazu.` : `Aus „${alt}“ wurde „${neu}“.`} Das ist nicht Wort für Wort getippt: Es wird gezählt, errechnet oder kommt aus Gestaltung, Datenblatt oder programm.yaml.`,
      rat: 'Die Stelle von Hand ändern.',
    })
  }

  /** The next letter that was typed, and no other between. */
  #neighbour(index: number, schritt: 1 | -1): Nachbar | undefined {
    for (let i = index; i >= 0 && i < this.absatz.text.length; i += schritt) {
      if (/[\s\u00ad]/.test(this.absatz.text[i] ?? '')) continue
      const zeichen = this.quelle.zeichen[i]
      return zeichen?.stueck ? { index: i, zeichen: { ...zeichen, stueck: zeichen.stueck } } : undefined
    }
    return undefined
  }

  #lettersIn(von: number, bis: number): Nachbar[] {
    return this.quelle.zeichen.slice(von, bis).flatMap((zeichen, i) => {
      const { stueck } = zeichen ?? {}
      return zeichen && stueck ? [{ index: von + i, zeichen: { ...zeichen, stueck } }] : []
    })
  }

  #isBoldAt(index: number): boolean {
    return this.absatz.worte.findLast(({ von }) => von <= index)?.fett ?? false
  }

  /** What the paragraph says there. */
  textIn(von: number, bis: number): string {
    return plainText(this.absatz.text.slice(von, bis)).replaceAll('\u00ad', '')
  }
}

/** What stood in a place of a paragraph, and what stands there now. */
interface Wechsel {
  von: number
  bis: number
  alt: string
  text: string
}

interface Nachbar {
  index: number
  zeichen: Quellzeichen & { stueck: Quellteil }
}

const isSameFile = (a: Nachbar, b: Nachbar) => a.zeichen.stueck.bereich.datei === b.zeichen.stueck.bereich.datei

/** What words say, without signs for what is no text. */
export const textOf = (worte: readonly Lesewort[]) =>
  plainText(worte.map(({ text }) => text).join('')).replaceAll('\u00ad', '')

const isBlank = (zeichen: string | undefined) => zeichen !== undefined && /[\s\u00ad]/.test(zeichen)

/** The typed blanks around replaced words stay: the letters alone are replaced. */
function trimTo(text: string, alt: string): string {
  const vorn = /^\s/.test(text) && !/^\s/.test(alt) ? ' ' : ''
  const hinten = /\s$/.test(text) && !/\s$/.test(alt) ? ' ' : ''
  return `${vorn}${text.trim()}${hinten}`
}
