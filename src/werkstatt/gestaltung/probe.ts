import { join } from 'node:path'
import { stringify } from 'yaml'
import { freeKennung } from '../../content/kennung.js'
import { listGestaltungen } from '../../content/programm/gestaltungskette.js'
import { findHome } from '../../files/home.js'
import type { Werkstatt } from '../bau/werkstatt.js'
import type { Werkstattdateien } from '../dateien.js'
import type { Gestaltungsansicht, Speicherergebnis, Umkehrbar } from '../protokoll.js'
import { changeYaml, type Yamlaenderung } from '../yaml/aenderung.js'
import { listMerkmale } from './gestaltungsansicht.js'

/** Changes of a design that are tried: the pages show them, and no file holds them until they are kept. */
export class Gestaltungsprobe {
  #aenderungen = new Map<string, Yamlaenderung>()
  /** What held before anything was tried, by path. */
  #vorher: ReadonlyMap<string, string> = new Map()

  constructor(
    private readonly wurzel: string,
    private readonly werkstatt: Werkstatt,
    private readonly dateien: Werkstattdateien,
  ) {}

  ansicht(): Gestaltungsansicht | undefined {
    const gestaltung = this.werkstatt.seiten?.gesetzt.dokument.gestaltung
    if (!gestaltung) return undefined
    const datei = this.#datei()
    return {
      datei,
      schreibbar: this.dateien.read(datei)?.schreibbar ?? false,
      merkmale: listMerkmale(gestaltung),
      probe: [...this.#aenderungen].map(([name, { pfad }]) => ({
        pfad: pfad.map(String),
        vorher: this.#vorher.get(name) ?? '',
      })),
    }
  }

  /** Shows the pages as they would be. */
  probiere(aenderungen: readonly Yamlaenderung[]): Speicherergebnis {
    const vorher = new Map(this.#aenderungen)
    const gestaltung = this.werkstatt.seiten?.gesetzt.dokument.gestaltung
    if (vorher.size === 0 && gestaltung)
      this.#vorher = new Map(listMerkmale(gestaltung).map(({ pfad, wert }) => [pfad.join('.'), wert]))
    for (const aenderung of aenderungen) this.#aenderungen.set(aenderung.pfad.join('.'), aenderung)
    const text = this.#text()
    if (text === undefined) {
      this.#aenderungen = vorher
      return { art: 'fehler', text: 'Das lässt sich so nicht ausprobieren.', rat: 'gestaltung.yaml als Text öffnen.' }
    }
    this.#show(text)
    return { art: 'gespeichert', fassung: '' }
  }

  /** Tries one value no longer; the others go on. */
  nimmZurueck(pfad: readonly string[]): Speicherergebnis {
    this.#aenderungen.delete(pfad.join('.'))
    if (this.#aenderungen.size === 0) return this.verwirf()
    this.#show(this.#text())
    return { art: 'gespeichert', fassung: '' }
  }

  /** Writes into gestaltung.yaml what is being tried. */
  behalte(now: number): Umkehrbar {
    const datei = this.#datei()
    const inhalt = this.dateien.read(datei)
    const text = this.#text()
    if (!inhalt || text === undefined)
      return { art: 'fehler', text: `„${datei}“ lässt sich so nicht ändern.`, rat: 'Die Datei als Text öffnen.' }
    const ergebnis = this.dateien.save(datei, text, inhalt.fassung, now)
    if (ergebnis.art !== 'gespeichert') return ergebnis
    this.verwirf()
    return { ...ergebnis, vorher: [{ datei, text: inhalt.text, fassung: ergebnis.fassung }] }
  }

  /**
   * Keeps what is being tried as a design of the office's own, which says only what is different from the one that it is based on,
   * and has programm.yaml name it. The design that it was tried on stays as it is.
   */
  behalteEigene(name: string, now: number): Umkehrbar & { datei?: string } {
    const programm = this.werkstatt.computed?.programm
    const angaben = programm && this.dateien.read(programm.datei)
    if (!programm || !angaben)
      return { art: 'fehler', text: 'Das Programm lässt sich gerade nicht lesen.', rat: 'Erst die Fehler beheben.' }
    const id = freeKennung(name, listGestaltungen(this.wurzel))
    const verweis = changeYaml(angaben.text, [{ pfad: ['gestaltung'], wert: id }])
    if (verweis === undefined)
      return {
        art: 'fehler',
        text: `„${programm.datei}“ lässt sich so nicht ändern.`,
        rat: `Dort als Text eintragen: gestaltung: ${id}`,
      }
    const datei = `templates/${id}/gestaltung.yaml`
    const gestaltung = writeEigene(name, programm.gestaltung, [...this.#aenderungen.values()])
    const neu = this.dateien.save(datei, gestaltung, '', now)
    if (neu.art !== 'gespeichert') return neu
    const ergebnis = this.dateien.save(programm.datei, verweis, angaben.fassung, now)
    if (ergebnis.art !== 'gespeichert') return ergebnis
    this.verwirf()
    // The new design may stay: nobody uses it any more.
    return { ...ergebnis, datei, vorher: [{ datei: programm.datei, text: angaben.text, fassung: ergebnis.fassung }] }
  }

  verwirf(): Speicherergebnis {
    this.#aenderungen.clear()
    this.#show(undefined)
    return { art: 'gespeichert', fassung: '' }
  }

  /** The design's file as it would be. */
  #text(): string | undefined {
    const inhalt = this.dateien.read(this.#datei())
    return inhalt && changeYaml(inhalt.text, [...this.#aenderungen.values()])
  }

  #show(text: string | undefined): void {
    const ordner = findHome(this.wurzel, this.#datei().replace(/\/[^/]*$/, ''))
    this.werkstatt.try(text === undefined ? new Map() : new Map([[join(ordner, 'gestaltung.yaml'), Buffer.from(text)]]))
  }

  #datei(): string {
    return `templates/${this.werkstatt.computed?.programm.gestaltung ?? 'standard'}/gestaltung.yaml`
  }
}

/** A design that is based on another and says what is different. */
function writeEigene(name: string, basis: string, aenderungen: readonly Yamlaenderung[]): string {
  const werte: Record<string, unknown> = {}
  for (const { pfad, wert } of aenderungen) {
    let gruppe = werte
    for (const schluessel of pfad.slice(0, -1)) {
      gruppe[schluessel] ??= {}
      gruppe = gruppe[schluessel] as Record<string, unknown>
    }
    gruppe[pfad.at(-1) ?? ''] = wert
  }
  return `# Sagt nur, was anders ist als in „${basis}“; alles andere kommt von dort.\n${stringify({ name, basis, ...werte }, { lineWidth: 0 })}`
}
