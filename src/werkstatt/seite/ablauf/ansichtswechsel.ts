import type { Gliederungspunkt, Meldungsansicht, Quellort, Seitenstelle } from '../../protokoll.js'
import type { Ansicht } from '../leiste.js'
import { type recall, remember } from '../merken.js'
import { GEZEIGTE_STUFEN } from '../navigation.js'
import { createMarken, placeOf } from '../seiten/marken.js'
import { frage } from '../verbindung.js'
import type { Teile } from './sichtbares.js'
import type { Werkstattlage } from './werkstattlage.js'

/** Where one is in the document, and in which of its views; all of them keep the place. */
export class Ansichtswechsel {
  #sicht = ''

  /**
   * @param teile asked for when they are needed: they are made after it
   * @param gemerkt where one was before the page was loaded anew
   */
  constructor(
    private readonly lage: Werkstattlage,
    private readonly teile: () => Teile,
    private readonly gemerkt: ReturnType<typeof recall>,
  ) {}

  /** Another view is chosen: it shows the chapter that was read in the one before. */
  change(wahl: Ansicht): void {
    const { lage } = this
    const { seiten } = this.teile()
    const gelesen = lage.hier
    if (lage.ansicht === 'pdf') lage.obenImPdf = seiten.element.scrollTop
    lage.ansicht = wahl
    this.show()
    if (wahl === 'pdf') seiten.element.scrollTop = lage.obenImPdf
    if (gelesen && (wahl !== 'pdf' || this.#headingOf(seiten.seite)?.id !== gelesen.id)) this.goTo(gelesen)
    remember({ ansicht: wahl })
  }

  /** Shows the view that is chosen. */
  show(): void {
    const { ansicht, stand } = this.lage
    const { leiste, seiten, webansicht, wordansicht } = this.teile()
    leiste.show(ansicht)
    seiten.element.hidden = ansicht !== 'pdf'
    webansicht.element.hidden = true
    wordansicht.element.hidden = ansicht !== 'word'
    // What is not seen does not know which of its pages is.
    const gezeigte = ansicht === 'word' ? wordansicht.seiten : seiten
    leiste.showSeite(gezeigte.seite, gezeigte.anzahl)
    if (ansicht === 'web') webansicht.show(stand.nummer, 'schreibtisch')
    if (ansicht === 'telefon') webansicht.show(stand.nummer, 'telefon')
    if (ansicht === 'word') void wordansicht.show(stand)
  }

  /** The pages of the PDF that are in view have changed. */
  showSeite(seite: number, von: number, bis: number): void {
    const { lage } = this
    const sicht = `${von}-${bis}`
    if (this.#sicht !== sicht) void frage('sicht', { von: String(von), bis: String(bis) }).catch(() => undefined)
    this.#sicht = sicht
    if (lage.ansicht !== 'pdf') return
    const { leiste, seiten } = this.teile()
    leiste.showSeite(seite, seiten.anzahl)
    // Of several headings on a page that which was gone to is the one that is read.
    this.readAt(lage.hier?.seite === seite ? lage.hier : this.#headingOf(seite))
    if (lage.angekommen) remember({ seite })
  }

  /** A page of Word is in view. */
  showWordseite(seite: number): void {
    if (this.lage.ansicht !== 'word') return
    const { leiste, wordansicht } = this.teile()
    leiste.showSeite(seite, wordansicht.seiten.anzahl)
    this.readAt(wordansicht.headingAt(seite, this.lage.stand.gliederung))
  }

  /** The last heading that begins on a page of the PDF or before it. */
  #headingOf(seite: number): Gliederungspunkt | undefined {
    return this.lage.stand.gliederung.findLast((punkt) => punkt.seite > 0 && punkt.seite <= seite)
  }

  readAt(punkt: Gliederungspunkt | undefined): void {
    this.lage.hier = punkt
    this.markPunkt()
    if (this.lage.angekommen && punkt) remember({ punkt: punkt.id })
  }

  /** Marks at the left where one writes; where one only reads, what. */
  markPunkt(): void {
    const { cursor, hier, stand } = this.lage
    const { navigation, schreibfeld } = this.teile()
    const beimSchreiben =
      cursor &&
      schreibfeld.hasFocus &&
      stand.gliederung.findLast(
        ({ ort, stufe }) => stufe <= GEZEIGTE_STUFEN && ort?.datei === cursor.datei && ort.zeile <= cursor.zeile,
      )
    navigation.showPunkt((beimSchreiben || hier)?.id)
  }

  /** Goes to a heading in the view that is open. */
  goTo(punkt: Gliederungspunkt): void {
    const { ansicht, stand } = this.lage
    const { seiten, webansicht, wordansicht } = this.teile()
    this.readAt(punkt)
    if (ansicht === 'word') wordansicht.reveal(punkt)
    else if (ansicht === 'pdf')
      seiten.reveal(
        punkt.seite,
        stand.stellen.findIndex((stelle) => stelle.id === punkt.id),
      )
    else
      webansicht.reveal(
        punkt.id,
        stand.gliederung.map(({ id }) => id),
      )
  }

  /** The pages are there for the first time: one is where one was. */
  comeBack(): void {
    const { lage, gemerkt } = this
    lage.angekommen = true
    this.teile().seiten.reveal(gemerkt.seite)
    const punkt = lage.stand.gliederung.find(({ id }) => id === gemerkt.punkt)
    if (gemerkt.ansicht === 'pdf') return
    lage.ansicht = gemerkt.ansicht
    this.show()
    if (punkt) this.goTo(punkt)
  }

  /**
   * The cursor stands at a line: the pages show it.
   * @param neu whether the line stands on no page yet: they show it when it does
   */
  followZeile(ort: Quellort, neu = false): void {
    const { lage } = this
    lage.cursor = ort
    this.markPunkt()
    if (!lage.folgt) return
    const { stellen } = lage.stand
    const { seiten } = this.teile()
    const stelle = placeOf(stellen, ort)
    lage.gesucht = neu || stelle === undefined ? { ort, seit: lage.stand.nummer } : undefined
    const gefunden = stelle === undefined ? undefined : stellen[stelle]
    if (stelle === undefined || !gefunden) return
    // A paragraph may go on over the page, and a table be many elements: any of it in view will do.
    const { datei, zeile } = gefunden.text ?? ort
    const isHere = ({ text }: Seitenstelle) => text?.datei === datei && text.zeile === zeile
    const isSeen = stellen.some((eine, index) => isHere(eine) && seiten.isSeen(eine.seite, index))
    if (!isSeen) seiten.reveal(gefunden.seite, stelle)
  }

  /** Puts over the pages what is chosen. */
  showMarken(onMeldung: (meldung: Meldungsansicht) => void): void {
    const { stand, ueberlagert, masse, seit } = this.lage
    const { seiten } = this.teile()
    seiten.overlay(createMarken({ stand, seiten, ueberlagert, masse, seit, onMeldung }))
  }
}
