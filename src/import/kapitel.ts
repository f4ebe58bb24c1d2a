import type { Knoten } from '../content/abschnitt/knoten.js'
import { parseMarkdown } from '../content/syntax/markdown.js'
import {
  type Fremdblock,
  type Fremddokument,
  type Fremdlauf,
  type Listenzeichen,
  SCHLICHT,
  wordsIn,
} from '../worddatei/modell.js'
import { writeAuftakt } from './auftakt.js'
import { textOf } from './gliederung.js'
import { writeObjekt } from './objekt.js'
import type { Importstueck, Listenpunkt } from './stuecke/stueck.js'
import type { Importwerk } from './werk.js'
import { escapeText, quoteAttribut, type Schreibumfeld, writeLaeufe } from './zeichen.js'

/** What chapters share while they are written. */
export interface Kapitelumfeld {
  werk: Importwerk
  dokument: Fremddokument
  /** Ids of captioned tables and pictures by the anchors of the file, and by "Tabelle 3". */
  kennungen: ReadonlyMap<string, string>
  nummeriert: boolean
  /** Ids that captioned pieces were given. */
  kennungOf(stueck: Importstueck): string | undefined
  group(bloecke: readonly Fremdblock[]): Importstueck[]
}

const LOGOS = ':::logoleiste'

/** Writes one chapter as a section's Markdown. */
export class Kapitelschreiber implements Schreibumfeld {
  readonly #noten: string[] = []
  #ueberschrift = ''

  constructor(private readonly umfeld: Kapitelumfeld) {}

  write(stuecke: readonly Importstueck[]): string {
    const teile = this.#writeAll(stuecke)
    // Notes that stand in notes come while these are written.
    for (const [index, id] of this.#noten.entries()) teile.push(this.#writeNote(id, index + 1))
    return `${teile.filter(Boolean).join('\n\n')}\n`
  }

  noteOf(id: string): string {
    if (!this.umfeld.dokument.noten.has(id)) return ''
    const stelle = this.#noten.indexOf(id)
    return String(stelle >= 0 ? stelle + 1 : this.#noten.push(id))
  }

  kennungOf(anker: string): string | undefined {
    return this.umfeld.kennungen.get(anker)
  }

  #writeAll(stuecke: readonly Importstueck[], imKasten = false): string[] {
    const teile: string[] = []
    for (const stueck of stuecke) {
      const text = this.#write(stueck, imKasten)
      // Logos that follow each other stand in one row.
      if (text.startsWith(LOGOS) && teile.at(-1)?.startsWith(LOGOS))
        teile.push(`${teile.pop()?.slice(0, -4)}${text.slice(LOGOS.length)}`)
      else teile.push(text)
    }
    return teile
  }

  #write(stueck: Importstueck, imKasten: boolean): string {
    switch (stueck.art) {
      case 'ueberschrift': {
        this.#ueberschrift = textOf(stueck.absatz)
        const { stufe, nummer } = stueck.fund
        const marke = this.umfeld.nummeriert && nummer === '' && stufe < 4 ? ' {.ohne-nummer}' : ''
        return `${'#'.repeat(stufe)} ${writeHeading(stueck.laeufe, this)}${marke}`
      }
      case 'absatz':
        return writeLaeufe(this.#linked(stueck.absatz.laeufe), this)
      case 'liste':
        return this.#writeListe(stueck.absaetze)
      case 'zitat':
        return imKasten
          ? stueck.absaetze.map(({ laeufe }) => writeLaeufe(laeufe, this)).join('\n\n')
          : `:::zitat\n${stueck.absaetze.map(({ laeufe }) => writeLaeufe(laeufe, this)).join('\n\n')}\n:::`
      case 'kasten':
        return this.#writeKasten(stueck.bloecke)
      case 'fremd':
        this.umfeld.werk.tell(stueck.ort, `Nicht übernommen: ${stueck.was}. Als Bild oder Text neu einfügen.`)
        return ''
      case 'quer': {
        const innen = this.#writeAll(stueck.stuecke).filter(Boolean)
        return innen.length > 0 ? `::::quer\n${innen.join('\n\n')}\n::::` : ''
      }
      case 'auftakt':
        return writeAuftakt(stueck, { ...this.umfeld, schreibe: this })
      case 'objekt':
        return writeObjekt(stueck, {
          ...this.umfeld,
          kennung: this.umfeld.kennungOf(stueck),
          schreibe: this,
          ueberschrift: this.#ueberschrift,
          imKasten,
        })
    }
  }

  #writeListe(absaetze: readonly Listenpunkt[]): string {
    const zeilen: string[] = []
    const einzuege: number[] = []
    const tiefste = Math.min(...absaetze.map(({ liste }) => liste.ebene))
    let davor: Listenzeichen | undefined
    for (const { liste, laeufe, ort, weitere = [] } of absaetze) {
      const ebene = Math.min(liste.ebene - tiefste, einzuege.length)
      einzuege.length = ebene
      const zeichen = liste.art === 'punkt' ? '-' : liste.art === 'andere' ? `${liste.zahl}.` : liste.text
      if (liste.art === 'andere' && davor?.liste !== liste.liste)
        this.umfeld.werk.tell(ort, `Die Liste zählt in Word mit „${liste.text}“, im Programm mit „${zeichen}“.`)
      if (davor && ebene === 0 && davor.liste !== liste.liste && liste.zahl === 1) zeilen.push('')
      const rand = ' '.repeat(einzuege.reduce((summe, eine) => summe + eine, 0))
      einzuege.push(zeichen.length + 1)
      const innen = `${rand}${' '.repeat(zeichen.length + 1)}`
      const write = (worte: Fremdlauf[]) => writeLaeufe(this.#linked(worte), this).replaceAll('\n', `\n${innen}`)
      zeilen.push(
        `${rand}${zeichen} ${write(laeufe)}`,
        ...weitere.flatMap((absatz) => ['', innen + write(absatz.laeufe)]),
      )
      davor = liste
    }
    const markdown = zeilen.join('\n')
    // A list that would count or nest otherwise than in the file is no list: its points keep their signs as paragraphs.
    return countsAs(markdown, absaetze)
      ? markdown
      : absaetze
          .flatMap(({ liste, laeufe, weitere = [] }) => [
            withSign(liste, this.#linked(laeufe)),
            ...weitere.map((absatz) => this.#linked(absatz.laeufe)),
          ])
          .map((worte) => writeLaeufe(worte, this))
          .join('\n\n')
  }

  #writeKasten(bloecke: readonly Fremdblock[]): string {
    const [erster, ...rest] = bloecke.filter((block) => block.art === 'tabelle' || block.laeufe.length > 0)
    if (!erster) return ''
    const titel =
      erster.art === 'absatz' &&
      rest.length > 0 &&
      erster.liste === undefined &&
      textOf(erster).length <= 90 &&
      (erster.fett || /fazit|info|titel|definition/.test(erster.stile[0] ?? '')) &&
      !erster.laeufe.some(({ art }) => art === 'note')
        ? textOf(erster)
        : ''
    const offen = (titel ? rest : [erster, ...rest]).map(
      (block): Fremdblock => (block.art === 'absatz' ? { ...block, kasten: false } : block),
    )
    const stuecke = this.umfeld.group(offen)
    const teile = this.#writeAll(stuecke, true).filter(Boolean)
    const schlicht = stuecke.every(({ art }) => art === 'absatz')
    if (titel === '')
      return schlicht && teile.length > 0 ? `:::aussage\n${teile.join('\n\n')}\n:::` : teile.join('\n\n')
    // A block that ends with the same colons would end this one.
    if (stuecke.some(({ art }) => art === 'objekt' || art === 'kasten'))
      return [`**${escapeText(titel)}**`, ...teile].join('\n\n')
    const block = /^fazit/i.test(titel) ? 'fazit' : 'info'
    return `:::${block}{titel=${quoteAttribut(titel)}}\n${teile.join('\n\n')}\n:::`
  }

  #writeNote(id: string, nummer: number): string {
    const bloecke = this.umfeld.dokument.noten.get(id) ?? []
    const absaetze = bloecke.flatMap((block): Fremdlauf[][] =>
      block.art === 'absatz'
        ? [block.laeufe]
        : block.zeilen.flatMap(({ zellen }) =>
            zellen.flatMap(({ bloecke }) => bloecke.flatMap((innen) => (innen.art === 'absatz' ? [innen.laeufe] : []))),
          ),
    )
    const texte = absaetze
      .filter((laeufe) => wordsIn(laeufe).trim() !== '')
      .map((laeufe) => writeLaeufe(laeufe, this).replaceAll('\n', '\n    '))
    return `[^${nummer}]: ${texte.join('\n\n    ')}`
  }

  /** "siehe Tabelle 3" follows the table, whatever its number is to be. */
  #linked(laeufe: readonly Fremdlauf[]): Fremdlauf[] {
    return laeufe.flatMap((lauf): Fremdlauf[] => {
      if (lauf.art !== 'text' || (lauf.link && !lauf.link.startsWith('#'))) return [lauf]
      return lauf.text
        .split(/((?:Tabelle|Abbildung)(?:[ \u00a0]|\u202f+)\d+(?![.,]?\d))/)
        .flatMap((text): Fremdlauf[] => {
          const kennung = this.umfeld.kennungen.get(text.replace(/[\u00a0\u202f]+/, ' '))
          return text === ''
            ? []
            : [
                kennung === undefined
                  ? { ...lauf, text }
                  : { ...lauf, text, link: `#${text.replace(/[\u00a0\u202f]+/, ' ')}` },
              ]
        })
    })
  }
}

/** A heading is one line, its letters all alike. */
function writeHeading(laeufe: readonly Fremdlauf[], umfeld: Schreibumfeld): string {
  const text = writeLaeufe(laeufe, umfeld, { schlicht: true })
  return text.replace(/(#+)$/, '\\$1')
}

/** Whether a list reads as so many points, counted as the file counts them. */
function countsAs(markdown: string, absaetze: readonly Listenpunkt[]): boolean {
  const gelesen: (number | undefined)[] = []
  const visitList = (knoten: Knoten): void => {
    if (knoten.type === 'list')
      knoten.children.forEach((punkt, index) => {
        gelesen.push(knoten.ordered ? (knoten.start ?? 1) + index : undefined)
        for (const kind of punkt.children) visitList(kind)
      })
    else if ('children' in knoten) for (const kind of knoten.children) visitList(kind as Knoten)
  }
  visitList(parseMarkdown(markdown))
  const soll = absaetze.map(({ liste }) => (liste.art === 'punkt' ? undefined : liste.zahl))
  return gelesen.length === soll.length && gelesen.every((zahl, index) => zahl === soll[index])
}

function withSign(liste: Listenzeichen, laeufe: readonly Fremdlauf[]): Fremdlauf[] {
  const zeichen = liste.art === 'punkt' ? '•' : liste.text
  return [{ art: 'text', text: `${zeichen} `, zeichen: SCHLICHT }, ...laeufe]
}
