import type {
  Auskunft,
  Behebung,
  Dateieintrag,
  Gestaltungsansicht,
  Vorabseiten,
  Werkstattstand,
  Zahlauskunft,
} from '../../protokoll.js'
import { mend } from '../schreiben/beheben.js'
import { masseOf } from '../seiten/marken.js'
import { frage } from '../verbindung.js'
import type { Ansichtswechsel } from './ansichtswechsel.js'
import type { Oeffnen } from './oeffnen.js'
import type { Teile } from './sichtbares.js'
import type { Werkstattlage } from './werkstattlage.js'

/** Takes in what the server tells, and has all parts show it. */
export class Auffrischung {
  /** @param teile asked for when they are needed: they are made after it */
  constructor(
    private readonly lage: Werkstattlage,
    private readonly teile: () => Teile,
    private readonly ansichten: Ansichtswechsel,
    private readonly oeffnen: Oeffnen,
  ) {}

  /** A build has begun: all else stays as it is. */
  onBau(): void {
    const { lage } = this
    lage.baubeginne++
    lage.stand = { ...lage.stand, baut: true }
    this.teile().zustandszeile.show(lage.stand)
    document.body.dataset.ruht = 'false'
  }

  /** A file was changed here or elsewhere. Which files there are is asked when the pages are built: till then the server has no time. */
  onDatei(datei: string): void {
    const { schreiben } = this.teile().schreibfeld
    if (datei === '' || datei === schreiben.datei) void schreiben.refresh()
  }

  /** Pages in view of the next version. */
  async onVorab(vorab: Vorabseiten): Promise<void> {
    if (!(await this.teile().seiten.showVorab(vorab))) return
    this.#tellShown()
    // The build waits for it, and goes on.
    requestAnimationFrame(() => void frage('gesehen').catch(() => undefined))
  }

  /** Takes in what the server knows now. */
  async refresh(): Promise<void> {
    const { lage, ansichten } = this
    const davor = lage.baubeginne
    const stand = await frage<Werkstattstand>('stand').catch(() => undefined)
    if (!stand) return
    // What has begun meanwhile is not in the answer.
    stand.baut ||= lage.baubeginne > davor
    const anders = stand.nummer !== lage.stand.nummer || lage.auskunft === undefined
    lage.stand = stand
    const { seiten, schreibfeld, zahlenfeld } = this.teile()
    this.#showStand(stand)
    if (!stand.baut && !anders) await seiten.dropVorab()
    if (stand.nummer > 0) await seiten.show(stand.nummer, stand.stellen)
    if (!lage.angekommen && stand.nummer > 0) ansichten.comeBack()
    if (anders) this.#tellShown()
    // Of several builds the last has what was put in: that it is the last may be known only after its pages are here.
    if (lage.gesucht && stand.nummer > lage.gesucht.seit && !stand.baut) ansichten.followZeile(lage.gesucht.ort)
    this.showMarken()
    if (schreibfeld.schreiben.verlangt === '' && !stand.baut) await this.openFirst()
    document.body.dataset.nummer = String(lage.stand.nummer)
    document.body.dataset.ruht = String(!lage.stand.baut)
    if (!anders || stand.nummer === 0) {
      if (stand.baut) return
      await this.felder()
      await Promise.all([this.auskunft(), this.dateien()])
      return
    }
    ansichten.show()
    await this.felder()
    await this.auskunft()
    lage.zahlen = (await frage<Zahlauskunft[]>('zahlen')) ?? []
    zahlenfeld.set(lage.zahlen)
    schreibfeld.schreiben.showZahlen({ zahlen: lage.zahlen, jahresworte: lage.auskunft?.jahresworte ?? [] })
    lage.masse = masseOf(await frage<Gestaltungsansicht>('gestaltung'))
    await this.dateien()
  }

  #showStand(stand: Werkstattstand): void {
    const { leiste, meldungsliste, navigation, rechts, schreibfeld, tabelle, zustandszeile } = this.teile()
    zustandszeile.show(stand)
    meldungsliste.show(stand.meldungen)
    rechts.count('meldungen', 'Meldungen', stand.meldungen.length)
    schreibfeld.schreiben.showMeldungen(stand.meldungen)
    tabelle.showMeldungen(stand.meldungen)
    navigation.showGliederung(stand.gliederung)
    leiste.showAenderungen(stand.geaendert)
  }

  /** What may be typed now: a sheet may be new, and not on any page yet. */
  async auskunft(): Promise<void> {
    this.lage.auskunft = (await frage<Auskunft>('auskunft').catch(() => undefined)) ?? this.lage.auskunft
  }

  onBeheben(behebungen: readonly Behebung[]): void {
    const { schreibfeld, tabelle } = this.teile()
    void mend(behebungen, schreibfeld.schreiben).then((aenderung) => {
      if (aenderung) tabelle.onMended(aenderung)
      return Promise.all([this.refresh(), tabelle.refresh()])
    })
  }

  /** What is seen at the right besides the text. */
  async felder(): Promise<void> {
    const { angabenfeld, gestaltung, gestaltungsfeld, tabelle } = this.teile()
    await Promise.all([
      tabelle.refresh(),
      gestaltung.hidden ? undefined : gestaltungsfeld.refresh(),
      angabenfeld.refresh(),
    ])
  }

  async dateien(): Promise<void> {
    const { lage } = this
    lage.dateien = (await frage<Dateieintrag[]>('dateien').catch(() => undefined)) ?? lage.dateien
    this.markDatei()
    this.teile().schreibfeld.nameFiles(
      new Map(lage.dateien.flatMap(({ datei, name, gruppe }) => (gruppe === 'Kapitel' ? [[datei, name]] : []))),
    )
  }

  async openFirst(): Promise<void> {
    const { schreiben } = this.teile().schreibfeld
    const { verlangt } = schreiben
    await this.dateien()
    // Who has opened one meanwhile may be writing in it.
    if (schreiben.verlangt === verlangt) await this.oeffnen.erstes()
  }

  /** Marks what is open at the left: a sheet as a table, or a text. */
  markDatei(): void {
    const { bereich, dateien } = this.lage
    const { navigation, schreibfeld, tabelle } = this.teile()
    navigation.showDateien(dateien, (bereich === 'tabelle' && tabelle.datei) || schreibfeld.schreiben.datei)
  }

  /** Another panel is seen at the right. @param vonHand whether its tab was pressed */
  onBereich(id: string, vonHand: boolean): void {
    this.lage.bereich = id
    this.markDatei()
    if (id === 'tabelle' && vonHand) void this.oeffnen.blattAtCursor()
    void this.felder()
  }

  showMarken(): void {
    this.ansichten.showMarken((meldung) => {
      this.teile().rechts.choose('meldungen')
      void this.oeffnen.text(meldung.datei, meldung.zeile, meldung.spalte, false)
    })
  }

  /** Counts what has been shown, for who waits for it. */
  #tellShown(): void {
    document.body.dataset.gezeigt = String(Number(document.body.dataset.gezeigt ?? 0) + 1)
  }
}
