import { basename } from 'node:path'
import { formatBytes, GRENZEN } from '../content/grenzen.js'
import type { Environment } from '../environment.js'
import { readNamed } from '../files/read.js'
import type { Meldungen } from '../message.js'
import { readSourceMap } from '../word/source-marks.js'
import { readWorddatei } from '../worddatei/lesen.js'
import type { Fremdkommentar } from '../worddatei/modell.js'
import { openWorddatei, readGuarded, WorddateiFehler } from '../worddatei/oeffnen.js'
import type { Rueckaenderung } from './aenderung.js'
import { findKommentare, type Rueckkommentar } from './kommentare.js'
import { readLesebloecke } from './lesen/lesetext.js'
import { uebernehmenDatei } from './regeln.js'
import { tryChanges, tryTogether } from './schreiben/probe.js'
import { readNoten, readStamm, type Stamm } from './stamm/stamm.js'
import type { Rueckfassung } from './vergleichen/fassung.js'
import { compareFassung } from './vergleichen/vergleichen.js'
import { type Fassungsaenderungen, mergeAenderungen } from './zusammenlegen.js'

/** A Word file that others have changed, with the programme that it says it was made of. */
export interface Rueckdatei {
  datei: string
  programm: string
  fassung: Rueckfassung
  kommentare: readonly Fremdkommentar[]
  /** What was resolved in reading it; German sentences. */
  hinweise: readonly string[]
}

/**
 * Reads a Word file that amip has made.
 * @param pfad absolute
 * @param datei as the user named it, for messages
 * @returns undefined where it cannot be read or was made by others, which is reported
 */
export function readRueckdatei(pfad: string, datei: string, meldungen: Meldungen): Rueckdatei | undefined {
  try {
    const paket = openWorddatei(readBytes(pfad, datei), datei)
    const karte = readGuarded(datei, 'customXml', () => readSourceMap(paket.paket))
    if (!karte)
      throw new WorddateiFehler(
        `„${datei}“ hat keine Angaben darüber, woher ihre Sätze stammen: amip hat sie nicht gemacht, oder eine ältere Fassung.`,
        'Die Datei nehmen, die „amip build“ geschrieben hat. Ein fremdes Programm legt „amip import“ an.',
      )
    const dokument = readWorddatei(paket)
    return {
      datei: basename(datei),
      programm: karte.programm,
      fassung: {
        karte,
        bloecke: readLesebloecke(dokument.bloecke),
        noten: readNoten(dokument),
        rand: dokument.rand,
        teil: dokument.teil,
      },
      kommentare: dokument.kommentare,
      hinweise: dokument.hinweise,
    }
  } catch (fehler) {
    if (!(fehler instanceof WorddateiFehler)) throw fehler
    meldungen.melde(uebernehmenDatei, { datei, zeile: 1, spalte: 1 }, fehler.message, fehler.hinweis)
    return undefined
  }
}

/** @throws WorddateiFehler */
function readBytes(pfad: string, datei: string): Uint8Array {
  const gelesen = readNamed(pfad, GRENZEN.worddatei)
  if (!('why' in gelesen)) return gelesen.bytes
  if (gelesen.why === 'too-large')
    throw new WorddateiFehler(
      `„${datei}“ ist größer als ${formatBytes(GRENZEN.worddatei)}.`,
      'In Word die Bilder verkleinern („Bilder komprimieren“) und neu speichern.',
    )
  throw new WorddateiFehler(
    gelesen.why === 'missing' ? `Die Datei „${datei}“ gibt es nicht.` : `„${datei}“ lässt sich nicht lesen.`,
    'Pfad und Schreibweise prüfen; Namen mit Leerzeichen gehören in Anführungszeichen. Ist sie in Word offen, dort schließen.',
  )
}

/** What was changed in a Word file, tried; with what the sources gave. */
export interface Rueckvergleich {
  stamm: Stamm
  aenderungen: readonly Rueckaenderung[]
  kommentare: readonly Rueckkommentar[]
}

/**
 * Compares Word files with the programme as it now stands.
 * @param dateien of this programme; those of several people are merged
 * @returns undefined where the programme has errors, which are reported
 */
export async function compareRueckdateien(
  dateien: readonly Rueckdatei[],
  { wurzel, programm, environment }: { wurzel: string; programm: string; environment: Environment },
  meldungen: Meldungen,
): Promise<Rueckvergleich | undefined> {
  const stamm = await readStamm(wurzel, programm, environment, meldungen)
  if (!stamm) return undefined
  const fassungen: Fassungsaenderungen[] = []
  for (const { datei, fassung } of dateien) {
    const aenderungen = await tryChanges(compareFassung(stamm, fassung), { stamm, fassung, environment })
    fassungen.push({ name: datei, aenderungen })
  }
  const [einzige] = fassungen
  const aenderungen =
    fassungen.length === 1 && einzige
      ? einzige.aenderungen
      : await tryTogether(mergeAenderungen(fassungen), { stamm, environment })
  const kommentare = new Map(
    dateien
      .flatMap(({ fassung, kommentare }) => findKommentare(stamm, fassung, kommentare))
      .map((einer) => [JSON.stringify(einer.rueckmeldung), einer]),
  )
  return { stamm, aenderungen, kommentare: [...kommentare.values()] }
}
