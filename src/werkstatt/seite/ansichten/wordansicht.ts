import type { Gliederungspunkt, Werkstattstand } from '../../protokoll.js'
import { fill, h } from '../html.js'
import type { Lesezeichen } from '../seiten/pdfdatei.js'
import { Pdfseiten } from '../seiten/seiten.js'

/** Word's pages as LibreOffice prints them, or the file to be looked at in Word. */
export class Wordansicht {
  readonly seiten: Pdfseiten
  readonly #hinweis = h('p', { class: 'wordhinweis', role: 'status' })
  readonly element: HTMLElement
  #lesezeichen: Lesezeichen[] = []
  #ziel: Gliederungspunkt | undefined

  /** @param onSeite told of the page that is mostly in view */
  constructor(onSeite: (seite: number) => void) {
    this.seiten = new Pdfseiten({ onKlick: () => undefined, onSeite }, 'wordseiten', 'Seiten der Word-Datei')
    this.element = h('div', { class: 'wordansicht', hidden: true }, this.#hinweis, this.seiten.element)
  }

  async show({ office, nummer }: Werkstattstand): Promise<void> {
    const laden = h('a', { href: 'herunterladen?format=docx', download: true }, 'Word-Datei herunterladen')
    if (!office) {
      fill(
        this.#hinweis,
        'LibreOffice ist auf diesem Rechner nicht installiert; die Seiten lassen sich hier nicht zeigen. Text, Tabellen und Diagramme sind dieselben wie im PDF; Zeilen und Seiten bricht Word selbst um. ',
        laden,
      )
      return
    }
    fill(this.#hinweis, 'LibreOffice setzt die Word-Datei; das dauert einige Sekunden …')
    try {
      await this.seiten.show(nummer, [])
      this.#lesezeichen = await this.seiten.listOutline()
      fill(this.#hinweis, 'So setzt LibreOffice die Word-Datei; Word selbst kann anders umbrechen. ', laden)
      this.#go()
    } catch {
      fill(this.#hinweis, 'LibreOffice hat keine Seiten geliefert. ', laden)
    }
  }

  /** Goes to a heading, at once or when the pages are there. */
  reveal(punkt: Gliederungspunkt): void {
    this.#ziel = punkt
    this.#go()
  }

  /** The last heading that begins on a page or before it. */
  headingAt(seite: number, gliederung: readonly Gliederungspunkt[]): Gliederungspunkt | undefined {
    const hier = this.#lesezeichen.findLast((zeichen) => zeichen.seite <= seite)
    return hier && gliederung.find((punkt) => isMeant(hier, punkt))
  }

  #go(): void {
    const ziel = this.#ziel
    const zeichen = ziel && this.#lesezeichen.find((eines) => isMeant(eines, ziel))
    if (!zeichen) return
    this.#ziel = undefined
    this.seiten.reveal(zeichen.seite)
  }
}

/** Bookmarks bear the number of a heading or not, as Word's numbering has it. */
function isMeant({ text }: Lesezeichen, punkt: Gliederungspunkt): boolean {
  const plain = (worte: string) => worte.replace(/[\s\u00ad]+/g, '')
  return [punkt.text, `${punkt.nummer}${punkt.text}`].some((worte) => plain(worte) === plain(text))
}
