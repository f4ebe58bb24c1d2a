import { join } from 'node:path'
import { replaceFiles } from '../files/output.js'
import { hashInput } from '../files/read.js'
import type { Meldung, Meldungen } from '../message.js'
import type { Uebersicht } from '../programme/uebersicht.js'
import type { Format } from '../writer.js'
import type { Programmangaben } from './angaben.js'
import { type Eingabe, Gegenwart } from './eingaben.js'
import { createSchluessel, GRUNDLAGENNAMEN, type Grundlage, isRelevant, type Laufgrundlage } from './grundlage.js'
import {
  type Ausgabedatei,
  formatManifest,
  MANIFEST,
  type Manifest,
  type Programmeintrag,
  readManifest,
  type Teilangabe,
} from './manifest.js'
import { listUebrig } from './uebrig.js'

/** What a finished or failed build tells of a programme. */
export interface Bauergebnis {
  programm: string
  angaben: Programmangaben | undefined
  eingaben: Eingabe[]
  /** Whether the document has no date of its own, so that SOURCE_DATE_EPOCH counts. */
  ohneDatum: boolean
  dateien: readonly Pick<Ausgabedatei, 'format' | 'bytes' | 'sha256' | 'seiten' | 'konformitaet'>[]
  meldungen: Meldung[]
}

/** What stands in an output folder, as its manifest knows it, and whether it still is what would be built. */
export class Bestand {
  readonly #eintraege: Map<string, Programmeintrag>
  readonly #zustand: ReturnType<typeof readManifest>['zustand']
  readonly #gegenwart: Gegenwart
  readonly #andererTeil: boolean
  #uebrig: readonly string[]
  /** What was known of programmes before they were taken out. */
  readonly #vorige = new Map<string, Programmeintrag>()

  constructor(
    private readonly ausgabe: string,
    wurzel: string,
    private readonly laufgrundlage: Laufgrundlage,
    private readonly uebersicht: Uebersicht,
    private readonly teil?: Teilangabe,
  ) {
    const { programme, uebrig, zustand, teil: vorigerTeil } = readManifest(ausgabe)
    this.#andererTeil = zustand === 'fehlt' || JSON.stringify(vorigerTeil) !== JSON.stringify(teil)
    this.#eintraege = new Map(programme.map((eintrag) => [eintrag.programm, eintrag]))
    this.#uebrig = uebrig
    this.#zustand = zustand
    this.#gegenwart = new Gegenwart(wurzel)
  }

  eintragOf(programm: string): Programmeintrag | undefined {
    return this.#eintraege.get(programm)
  }

  /** All that is known now. */
  get manifest(): Manifest {
    return {
      ...(this.teil && { teil: this.teil }),
      programme: [...this.#eintraege.values()],
      uebrig: [...this.#uebrig],
    }
  }

  /** Why a programme has to be built in these formats, for people; undefined where all that would be written stands there. */
  findAnlass(programm: string, formate: readonly Format[]): string | undefined {
    const eintrag = this.#eintraege.get(programm)
    if (!eintrag) return this.#zustand === 'beschaedigt' ? `${MANIFEST} beschädigt` : 'neu'
    if (eintrag.stand === 'fehler') return 'hatte Fehler'
    const [erste, ...weitere] = this.#gegenwart.findChanges(programm, eintrag.eingaben)
    if (erste !== undefined) return weitere.length > 0 ? `${erste} und ${weitere.length} weitere` : erste
    const grundlage = this.#grundlageOf(programm, eintrag.grundlage.datum !== undefined)
    const teile = Object.keys(GRUNDLAGENNAMEN) as (keyof Grundlage)[]
    const anders = teile.find((teil) => isRelevant(teil, formate) && grundlage[teil] !== eintrag.grundlage[teil])
    if (anders) return `${GRUNDLAGENNAMEN[anders]} geändert`
    for (const format of formate) {
      const datei = eintrag.dateien.find((eine) => eine.format === format)
      const schluessel = createSchluessel(format, eintrag.eingaben, grundlage)
      if (datei?.schluessel !== schluessel) return `${programm}.${format} nicht auf diesem Stand`
      const hash = hashInput(join(this.ausgabe, datei.pfad))
      if (hash !== datei.sha256) return `${programm}.${format} ${hash === '' ? 'fehlt' : 'verändert'}`
    }
    return undefined
  }

  /** Takes out what is about to be replaced, so that whoever is killed meanwhile leaves no wrong word behind. */
  drop(programme: readonly string[], meldungen: Meldungen): void {
    const vorher = this.#eintraege.size
    for (const programm of programme) {
      const eintrag = this.#eintraege.get(programm)
      if (eintrag) this.#vorige.set(programm, eintrag)
      this.#eintraege.delete(programm)
    }
    if (this.#eintraege.size < vorher || this.#zustand === 'beschaedigt') this.#write(meldungen)
  }

  /** Notes what became of a programme. Files of formats that were not wanted now stay as they are known. */
  keep(ergebnis: Bauergebnis, meldungen: Meldungen): Programmeintrag {
    const { programm, eingaben, ohneDatum } = ergebnis
    const grundlage = this.#grundlageOf(programm, ohneDatum)
    const neue = ergebnis.dateien.map(
      (datei): Ausgabedatei => ({
        ...datei,
        pfad: `${programm}/${programm}.${datei.format}`,
        schluessel: createSchluessel(datei.format, eingaben, grundlage),
        aktuell: true,
      }),
    )
    const alte = (this.#vorige.get(programm)?.dateien ?? [])
      .filter(({ format }) => !neue.some((neu) => neu.format === format))
      .filter(({ pfad, sha256 }) => hashInput(join(this.ausgabe, pfad)) === sha256)
      .map((alt) => ({ ...alt, aktuell: alt.schluessel === createSchluessel(alt.format, eingaben, grundlage) }))
    const fehler = ergebnis.meldungen.some(({ schwere }) => schwere === 'fehler')
    const eintrag: Programmeintrag = {
      programm,
      ...(ergebnis.angaben && { angaben: ergebnis.angaben }),
      stand: fehler ? 'fehler' : 'gebaut',
      grundlage,
      eingaben,
      dateien: [...neue, ...alte].sort((a, b) => (a.format < b.format ? -1 : 1)),
      meldungen: ergebnis.meldungen,
    }
    this.#eintraege.set(programm, eintrag)
    this.#write(meldungen)
    return eintrag
  }

  /** Drops programmes that no longer exist. @returns their files that are still there, from the output folder */
  settle(vorhandene: readonly string[], meldungen: Meldungen): string[] {
    const fort = [...this.#eintraege.keys()].filter((programm) => !vorhandene.includes(programm))
    for (const programm of fort) this.#eintraege.delete(programm)
    const uebrig = listUebrig(this.ausgabe, [...fort, ...this.#uebrig], vorhandene)
    const anders = this.#andererTeil || fort.length > 0 || uebrig.join('\n') !== this.#uebrig.join('\n')
    this.#uebrig = uebrig
    if (anders) this.#write(meldungen)
    return uebrig
  }

  #grundlageOf(programm: string, ohneDatum: boolean): Grundlage {
    const { tag, ...fest } = this.laufgrundlage
    const vorjahr = this.uebersicht.findVorjahr(programm) ?? ''
    return { ...fest, vorjahr, ...(ohneDatum && { datum: tag }) }
  }

  #write(meldungen: Meldungen): void {
    const inhalt = formatManifest(this.manifest)
    replaceFiles(this.ausgabe, [{ name: MANIFEST, inhalt }], { datei: MANIFEST, zeile: 1, spalte: 1 }, meldungen)
  }
}
