import type { Werkstattstand } from '../../protokoll.js'
import { fill, h } from '../html.js'
import { Pdfseiten } from '../seiten/seiten.js'

/** Word's pages as LibreOffice prints them, or the file to be looked at in Word. */
export class Wordansicht {
  readonly seiten: Pdfseiten
  readonly #hinweis = h('p', { class: 'wordhinweis', role: 'status' })
  readonly element: HTMLElement

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
      fill(this.#hinweis, 'So setzt LibreOffice die Word-Datei; Word selbst kann anders umbrechen. ', laden)
    } catch {
      fill(this.#hinweis, 'LibreOffice hat keine Seiten geliefert. ', laden)
    }
  }
}
