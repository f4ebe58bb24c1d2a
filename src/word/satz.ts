import type { ElementContent, Element as HastElement } from 'hast'
import { is, printedText, walk } from '../layout/document/baum.js'
import type { Dokument, Grafik } from '../layout/document/dokument.js'
import type { Anpassung } from './diagramm/teil.js'
import { WordElement } from './element.js'
import { isGegliedert, isGezaehlt } from './gliederung.js'
import { aushang, textbreite } from './masse.js'
import type { Textmass } from './pages/textmass.js'
import { nameQuellmarke } from './quellmarken.js'
import { type Listenart, nameListe, type Zaehlweise } from './styles/listen.js'
import type { Stilid } from './styles/stile.js'
import { idOfStil } from './styles/vorlagen/eigene.js'
import { attribut } from './tree.js'

/** What a reference can point to. `marke` is the part that Word can repeat by a field: "Tabelle 2", or the number of a heading. */
export interface Ziel {
  anker: string
  art: 'ueberschrift' | 'marke' | 'stelle'
  marke: string
}

/** What is known and counted while the document is written. */
export class Wordsatz {
  readonly ziele = new Map<string, Ziel>()
  /** Numbers of the footnotes by id, in the order of their first marks. */
  readonly fussnoten = new Map<string, number>()
  /** Lists that count in another way than from "1.", by name. */
  readonly zaehlweisen = new Map<string, { art: Listenart; weise: Zaehlweise }>()
  /** What the charts need besides, in their order. */
  readonly diagramme: Anpassung[] = []
  /** Names of the styles that layouts ask for. */
  readonly stile = new Set<string>()
  /** Bookmarks of the headings of chapters that begin a page only where the one before is well filled. */
  readonly beiBedarf = new Set<string>()
  /** Bookmarks that the table of contents needs the page of. */
  readonly verzeichnet: string[] = []
  /** What stands in the hidden bookmarks by which a text is known when it comes home; the n-th in that of number n. */
  readonly quellstuecke: (readonly ElementContent[])[] = []
  /** Whether Word can number the headings itself: their numbers are those that its counting would give. */
  readonly nummeriert: boolean
  /** Width of the text in twips: that of the pages that are being written. */
  breite: number
  private readonly anmerkungen = new Map<string, HastElement>()
  private readonly gesetzt = new Set<string>()
  private readonly benutzt = new Set<string>()
  private readonly zaehler = new Map<string, number>()
  private gezaehlteNoten = 0
  private lesezeichen = 0
  private zeichnungen = 0
  private listen = 0

  constructor(
    readonly dokument: Dokument,
    readonly textmass: Textmass,
    private readonly rasterbilder: ReadonlyMap<string, Uint8Array> = new Map(),
  ) {
    this.breite = textbreite(dokument.gestaltung)
    this.nummeriert = isGegliedert(dokument.gliederung)
    const vergeben = new Set<string>()
    for (const element of walk(dokument.baum)) {
      const id = attribut(element, 'id')
      if (!id) continue
      if (element.tagName === 'li') this.anmerkungen.set(id, element)
      else if (!this.ziele.has(id)) this.ziele.set(id, describeZiel(element, ankerFrom(id, vergeben)))
    }
  }

  /** What is written while the text is so wide, in twips. */
  withBreite<Ergebnis>(breite: number, write: () => Ergebnis): Ergebnis {
    const davor = this.breite
    this.breite = breite
    const ergebnis = write()
    this.breite = davor
    return ergebnis
  }

  /** How far what may stand beside the text reaches out of it to the left, in twips; 0 in columns, cells and on turned pages. */
  get aushang(): number {
    const { gestaltung } = this.dokument
    return this.breite === textbreite(gestaltung) ? aushang(gestaltung) : 0
  }

  /** The target of a reference; a reference into nowhere fails. */
  zielOf(href: string): Ziel {
    const ziel = this.ziele.get(href.slice(1))
    if (!ziel) throw new Error(`Der Verweis auf „${href}“ hat kein Ziel im Dokument`)
    this.benutzt.add(ziel.anker)
    return ziel
  }

  /** What a footnote says. */
  anmerkungOf(id: string): HastElement {
    const anmerkung = this.anmerkungen.get(id)
    if (!anmerkung) throw new Error(`Die Fußnote „${id}“ fehlt im Dokument`)
    return anmerkung
  }

  /** Gives a note its number at its first mark; `neu` says whether this was the first, `gezaehlt` whether Word's own count comes to this mark. */
  countFussnote(id: string, marke: string): { nummer: number; neu: boolean; gezaehlt: boolean } {
    const bekannt = this.fussnoten.get(id)
    if (bekannt !== undefined) return { nummer: bekannt, neu: false, gezaehlt: false }
    const nummer = this.fussnoten.size + 1
    this.fussnoten.set(id, nummer)
    const gezaehlt = marke === String(this.gezaehlteNoten + 1)
    if (gezaehlt) this.gezaehlteNoten++
    return { nummer, neu: true, gezaehlt }
  }

  grafikOf(schluessel: string): Grafik {
    const grafik = this.dokument.grafiken.get(schluessel)
    if (!grafik) throw new Error(`Die Grafik „${schluessel}“ fehlt im Dokument`)
    return grafik
  }

  /** A photo as Word shows it: upright. */
  fotoOf(schluessel: string, bytes: Uint8Array): Uint8Array {
    return this.rasterbilder.get(schluessel) ?? bytes
  }

  /** The picture of a vector graphic. */
  rasterbildOf(schluessel: string): Uint8Array {
    const bild = this.rasterbilder.get(schluessel)
    if (!bild) throw new Error(`Das Ersatzbild der Grafik „${schluessel}“ fehlt`)
    return bild
  }

  /** Fails where a reference leads to a place that was not written. */
  checkZiele(): void {
    const offen = [...this.benutzt].find((anker) => !this.gesetzt.has(anker))
    if (offen) throw new Error(`Word hat für den Verweis auf „${offen}“ keine Stelle im Text gefunden`)
  }

  /** The next number of "Tabelle", "Abbildung" … */
  countMarke(name: string): number {
    const nummer = (this.zaehler.get(name) ?? 0) + 1
    this.zaehler.set(name, nummer)
    return nummer
  }

  /** Counts on from here: the document's own number differs from the count. */
  setMarke(name: string, nummer: number): void {
    this.zaehler.set(name, nummer)
  }

  /** The id of the style of this name, which the design may describe. */
  useStil(name: string): Stilid {
    this.stile.add(name)
    return idOfStil(name)
  }

  nextZeichnung(): string {
    return String(++this.zeichnungen)
  }

  /** A counted list of its own, so that it counts from its start again. */
  nextListe(art: Listenart, weise: Zaehlweise): { reference: string; instance: number } {
    const reference = nameListe(art, 'nummer', weise)
    if (reference !== nameListe(art, 'nummer')) this.zaehlweisen.set(reference, { art, weise })
    return { reference, instance: ++this.listen }
  }

  /** Start and end of the bookmark for an id; nothing where there is no id, or the bookmark stands already. */
  bookmark(id: string): { start: WordElement[]; ende: WordElement[] } {
    const ziel = this.ziele.get(id)
    if (!ziel || this.gesetzt.has(ziel.anker)) return { start: [], ende: [] }
    return this.bookmarkNamed(ziel.anker)
  }

  /** The hidden bookmark of a piece of the document. */
  markQuelle(inhalt: readonly ElementContent[]): { start: WordElement[]; ende: WordElement[] } {
    return this.bookmarkNamed(nameQuellmarke(this.quellstuecke.push(inhalt) - 1))
  }

  bookmarkNamed(anker: string): { start: WordElement[]; ende: WordElement[] } {
    this.gesetzt.add(anker)
    const nummer = ++this.lesezeichen
    return {
      start: [new WordElement('w:bookmarkStart', { 'w:id': nummer, 'w:name': anker })],
      ende: [new WordElement('w:bookmarkEnd', { 'w:id': nummer })],
    }
  }
}

function describeZiel(element: HastElement, anker: string): Ziel {
  const teile = [...walk(element)]
  if (/^h[1-4]$/.test(element.tagName)) {
    const nummer = teile.find((teil) => is(teil, 'span.nummer'))
    const gedruckt = nummer ? printedText(nummer) : ''
    // A field gives the number without its last point, and nothing for one that Word does not count.
    return { anker, art: 'ueberschrift', marke: isGezaehlt(gedruckt) ? gedruckt.replace(/\.$/, '') : '' }
  }
  const marke = teile.find((teil) => is(teil, 'span.marke'))
  const istBlock = element.tagName === 'figure' || element.tagName === 'div'
  return istBlock && marke
    ? { anker, art: 'marke', marke: printedText(marke).replaceAll('\u00a0', ' ') }
    : { anker, art: 'stelle', marke: '' }
}

/** Word's bookmark names: letters, digits and underscores, a letter first, 40 characters at most. */
function ankerFrom(id: string, vergeben: Set<string>): string {
  const name = id
    .replace(/[^\p{L}\p{N}]/gu, '_')
    .replace(/^(?!\p{L})/u, 'z')
    .slice(0, 36)
  let anker = name
  // Word compares bookmark names without regard to case.
  for (let i = 2; vergeben.has(anker.toLowerCase()); i++) anker = `${name}_${i}`
  vergeben.add(anker.toLowerCase())
  return anker
}
