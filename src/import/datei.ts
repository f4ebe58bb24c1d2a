import { basename, extname } from 'node:path'
import { formatBytes, GRENZEN } from '../content/grenzen.js'
import { readNamed } from '../files/read.js'
import { hashOf } from '../files/record.js'
import type { Meldung, Meldungen } from '../message.js'
import { readWorddatei } from '../worddatei/lesen.js'
import type { Fremddokument } from '../worddatei/modell.js'
import { readOdt } from '../worddatei/odt/lesen.js'
import { openOdt } from '../worddatei/odt/oeffnen.js'
import { detectDateiart, openWorddatei, WorddateiFehler } from '../worddatei/oeffnen.js'
import { sayVerlust, writeBericht } from './bericht.js'
import { createImport, type Importentwurf } from './importieren.js'
import { importDatei } from './regeln.js'
import type { Flachbild, Flachstueck } from './vergleich/flach.js'
import { readFlachOdt, readFlachOdtBilder } from './vergleich/flachodt.js'
import { readFlachProgramm } from './vergleich/flachprogramm.js'
import { readFlachBilder, readFlachWord } from './vergleich/flachwort.js'
import { compareBilder, compareFlach, type Verlust } from './vergleich/verluste.js'

/** The file to be taken over. */
export interface Importauftrag {
  bytes: Uint8Array
  /** As the user named it. */
  datei: string
  gestaltung: string
}

/** Lines of the list that are printed; all of them stand in import.md. */
const GEZEIGT = 25

/**
 * Reads a file and makes a programme of it.
 * @returns undefined where it cannot be read, which is reported
 */
export function importFile(
  { bytes, datei, gestaltung }: Importauftrag,
  meldungen: Meldungen,
): Importergebnis | undefined {
  try {
    const { dokument, flach, bilder } = readDokument(bytes, datei)
    const entwurf = createImport(dokument, basename(datei, extname(datei)), gestaltung)
    if (entwurf.umfang.abschnitte === 0)
      throw new WorddateiFehler(`„${datei}“ enthält keinen Text.`, 'Prüfen, ob es die richtige Datei ist.')
    return new Importergebnis(basename(datei), entwurf, flach, bilder)
  } catch (fehler) {
    if (!(fehler instanceof WorddateiFehler)) throw fehler
    meldungen.melde(importDatei, { datei, zeile: 1, spalte: 1 }, fehler.message, fehler.hinweis)
    return undefined
  }
}

/** The bytes of the file; undefined where it is not there or too large, which is reported. */
export function readImportdatei(pfad: string, datei: string, meldungen: Meldungen): Uint8Array | undefined {
  const gelesen = readNamed(pfad, GRENZEN.worddatei)
  if (!('why' in gelesen)) return gelesen.bytes
  const ort = { datei, zeile: 1, spalte: 1 }
  if (gelesen.why === 'too-large')
    meldungen.melde(
      importDatei,
      ort,
      `„${datei}“ ist größer als ${formatBytes(GRENZEN.worddatei)}.`,
      'In Word die Bilder verkleinern („Bilder komprimieren“) oder die Datei in Kapitel teilen.',
    )
  else
    meldungen.melde(
      importDatei,
      ort,
      gelesen.why === 'unreadable' ? `„${datei}“ lässt sich nicht lesen.` : `Die Datei „${datei}“ gibt es nicht.`,
      'Pfad und Schreibweise prüfen; Namen mit Leerzeichen gehören in Anführungszeichen. Ist sie in Word offen, dort schließen.',
    )
  return undefined
}

function readDokument(
  bytes: Uint8Array,
  datei: string,
): { dokument: Fremddokument; flach: Flachstueck[]; bilder: Flachbild[] } {
  if (detectDateiart(bytes) === 'odt') {
    const paket = openOdt(bytes, datei)
    return { dokument: readOdt(paket), flach: readFlachOdt(paket), bilder: readFlachOdtBilder(paket) }
  }
  const paket = openWorddatei(bytes, datei)
  return { dokument: readWorddatei(paket), flach: readFlachWord(paket), bilder: readFlachBilder(paket) }
}

/** A programme that was made of a file, with the list of what is otherwise in it. */
export class Importergebnis {
  constructor(
    private readonly datei: string,
    private readonly entwurf: Importentwurf,
    private readonly flach: readonly Flachstueck[],
    private readonly bilder: readonly Flachbild[],
  ) {}

  get name(): string {
    return this.entwurf.name
  }

  #verluste: Verlust[] | undefined

  /** All differences between the file and the programme as it now stands. */
  verluste(): Verlust[] {
    this.#verluste ??= this.#compare()
    return this.#verluste
  }

  #compare(): Verlust[] {
    const { dateien } = this.entwurf
    const eigene = [...dateien].flatMap(([ort, inhalt]) =>
      ort.startsWith('bilder/') ? [{ ort, hash: hashOf(inhalt) }] : [],
    )
    return [...compareFlach(this.flach, readFlachProgramm(dateien)), ...compareBilder(this.bilder, eigene)]
  }

  /** The files of the programme, with the list. @param fehler what `amip check` finds in it, as lines */
  files(fehler: readonly string[]): ReadonlyMap<string, string | Uint8Array> {
    const bericht = writeBericht({
      datei: this.datei,
      hinweise: this.entwurf.hinweise,
      verluste: this.verluste(),
      fehler,
    })
    return new Map([...this.entwurf.dateien, ['import.md', bericht]])
  }

  /** Shows as a table what cannot be drawn as the chart that it was. @returns whether anything changed */
  repair(fehler: readonly Meldung[]): boolean {
    const davor = this.entwurf.hinweise.length
    for (const { datei, zeile, text } of fehler.filter(({ regel }) => regel === 'diagramm')) {
      const pfad = datei.split('/').slice(2).join('/')
      const inhalt = this.entwurf.dateien.get(pfad)
      const zeilen = typeof inhalt === 'string' ? inhalt.split('\n') : []
      const alte = zeilen[zeile - 1]
      if (!alte?.startsWith('::diagramm{')) continue
      zeilen[zeile - 1] = alte
        .replace('::diagramm{', '::tabelle{')
        .replace(/ typ=\S+/, '')
        .replace(/ alt=(?:"[^"]*"|'[^']*')/, '')
      this.entwurf.dateien.set(pfad, zeilen.join('\n'))
      this.entwurf.hinweise.push({ ort: `${pfad}:${zeile}`, text: `Das Diagramm steht als Tabelle da. ${text}` })
    }
    this.#verluste = undefined
    return this.entwurf.hinweise.length > davor
  }

  /** What was done, for people. */
  say(ordner: string, name: string, fehler: number): string {
    const { umfang, hinweise } = this.entwurf
    const verluste = this.verluste()
    const stellen = [
      ...hinweise.map(({ ort, text }) => `${ort}: ${text}`),
      ...verluste
        .filter(({ von }) => von === 'text' || von === 'diagramm')
        .map((verlust) => `${verlust.art === 'neu' ? 'neu' : 'fehlt'}: ${sayVerlust(verlust).replaceAll('**', '')}`),
    ]
    const ohne = verluste.length + hinweise.length - stellen.length
    const mehr =
      stellen.length > GEZEIGT || ohne > 0
        ? `  … alles in ${ordner}/import.md${ohne > 0 ? `, auch ${count(ohne, 'Stelle', 'Stellen')} in Kopfzeilen, Verzeichnissen und Ähnlichem` : ''}\n`
        : ''
    return `Übernommen: ${ordner}/ aus ${this.datei}
  ${count(umfang.abschnitte, 'Abschnitt', 'Abschnitte')}, ${count(umfang.blaetter, 'Datenblatt', 'Datenblätter')}, ${count(umfang.bilder, 'Bild', 'Bilder')}

${
  stellen.length + ohne === 0
    ? 'Alle Wörter, Zahlen und Bilder der Datei stehen im Programm, und keine anderen.\n'
    : `Was anders ist als in der Datei oder zu prüfen:\n${stellen
        .slice(0, GEZEIGT)
        .map((zeile) => `  ${zeile.replace(/\s+/g, ' ')}\n`)
        .join('')}${mehr}`
}${fehler > 0 ? `\n${count(fehler, 'Fehler verhindert', 'Fehler verhindern')} noch die Ausgabe; „amip check ${name}“ zeigt sie mit dem, was zu tun ist.\n` : ''}
Weiter:
  amip check ${name}    prüft Texte und Zahlen
  amip binden ${name}   zeigt, welche Zahlen der Sätze in einem Datenblatt stehen
  amip build ${name}    gibt es als PDF, Word und Webseite aus
`
  }
}

function count(anzahl: number, eines: string, mehrere: string): string {
  return `${anzahl} ${anzahl === 1 ? eines : mehrere}`
}
