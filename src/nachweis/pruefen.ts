import { join } from 'node:path'
import { buildProgramme } from '../build/flight.js'
import { type Environment, UmgebungsFehler } from '../environment.js'
import { hashInput, readNamed } from '../files/read.js'
import { makeScratch, removeScratch } from '../files/scratch.js'
import { Gegenwart } from '../manifest/eingaben.js'
import { GRUNDLAGENNAMEN, type Grundlage, isRelevant, readLaufgrundlage } from '../manifest/grundlage.js'
import type { Ausgabedatei, Programmeintrag } from '../manifest/manifest.js'
import { identifyBrowser } from '../pdf/browser/identify.js'
import { Uebersicht } from '../programme/uebersicht.js'
import type { TemplateFile } from '../word/wordvorlage/read.js'

/** What can be said of a file: it comes from these sources (`belegt`), it does not (`falsch`), or nothing. */
export type Urteil = 'belegt' | 'falsch' | 'andere-quellen' | 'nicht-vergleichbar'

export interface Nachweisergebnis {
  programm: string
  pfad: string
  urteil: Urteil
  /** Why, for people; '' where it is proved. */
  grund: string
}

export interface Nachweisauftrag {
  /** Absolute path of the workspace that holds the sources. */
  wurzel: string
  /** The folder of the manifest. */
  ausgabe: string
  programme: readonly Programmeintrag[]
  environment: Environment
  browser?: string | undefined
  wordvorlage?: TemplateFile | undefined
  signal?: AbortSignal | undefined
}

/** Builds each programme anew from its sources and compares it with what lies beside the manifest, byte by byte. */
export async function prove(auftrag: Nachweisauftrag): Promise<Nachweisergebnis[]> {
  const ergebnisse: Nachweisergebnis[] = []
  const gegenwart = new Gegenwart(auftrag.wurzel)
  const uebersicht = new Uebersicht(auftrag.wurzel)
  const browser = await browserOf(auftrag)
  for (const eintrag of auftrag.programme) {
    auftrag.signal?.throwIfAborted()
    const { programm, eingaben } = eintrag
    const verdict = (dateien: readonly Ausgabedatei[], urteil: Urteil, grund: string) =>
      ergebnisse.push(...dateien.map(({ pfad }) => ({ programm, pfad, urteil, grund })))
    const aktuelle = eintrag.dateien.filter(({ aktuell }) => aktuell)
    const veraenderte = aktuelle.filter(({ pfad, sha256 }) => hashInput(join(auftrag.ausgabe, pfad)) !== sha256)
    verdict(veraenderte, 'falsch', 'Die Datei ist nicht die, die im Manifest steht.')
    const heile = aktuelle.filter((datei) => !veraenderte.includes(datei))
    const [anders] = gegenwart
      .findChanges(programm, eingaben)
      // What comes with amip is no source: that it differs is another version.
      .filter((aenderung) => !aenderung.startsWith('amip:'))
    const vorjahr = uebersicht.findVorjahr(programm) ?? ''
    if (anders !== undefined || vorjahr !== eintrag.grundlage.vorjahr) {
      verdict(heile, 'andere-quellen', anders ?? 'ein anderes Programm des Vorjahres')
      continue
    }
    if (heile.length > 0) ergebnisse.push(...(await rebuild(eintrag, heile, auftrag, browser)))
  }
  return ergebnisse
}

/** '' where there is none. */
async function browserOf({ browser, environment }: Nachweisauftrag): Promise<string> {
  return identifyBrowser({ wish: browser, ...environment }).catch((fehler) => {
    if (fehler instanceof UmgebungsFehler) return ''
    throw fehler
  })
}

async function rebuild(
  { programm, grundlage }: Programmeintrag,
  dateien: readonly Ausgabedatei[],
  auftrag: Nachweisauftrag,
  browser: string,
): Promise<Nachweisergebnis[]> {
  const { environment, wordvorlage } = auftrag
  const env = { ...environment.env, SOURCE_DATE_EPOCH: epochOf(grundlage.datum) }
  const heute = readLaufgrundlage({ env }, browser, wordvorlage?.bytes)
  const baubar = dateien.filter(
    ({ format }) =>
      !(format === 'pdf' && browser === '') && !(format === 'docx' && grundlage.wordvorlage !== heute.wordvorlage),
  )
  const ordner = makeScratch()
  try {
    const [ergebnis] =
      baubar.length === 0
        ? []
        : await buildProgramme({
            wurzel: auftrag.wurzel,
            programme: [programm],
            formate: baubar.map(({ format }) => format),
            ausgabe: ordner,
            environment: { ...environment, env },
            ...(auftrag.browser !== undefined && { browser: auftrag.browser }),
            ...(wordvorlage && { wordvorlage }),
            ...(auftrag.signal && { signal: auftrag.signal }),
          })
    return dateien.map(({ format, pfad, sha256 }) => {
      if (ergebnis?.dateien.some((neu) => neu.format === format && neu.sha256 === sha256))
        return { programm, pfad, urteil: 'belegt', grund: '' }
      const andere = [...differences(format, grundlage, heute), ...otherMachine(auftrag)]
      if (andere.length > 0) return { programm, pfad, urteil: 'nicht-vergleichbar', grund: andere.join('; ') }
      return { programm, pfad, urteil: 'falsch', grund: 'Aus denselben Quellen kommen andere Bytes heraus.' }
    })
  } finally {
    removeScratch(ordner)
  }
}

/** What of the machinery is another one than it was, where it matters to a format. */
function differences(
  format: Ausgabedatei['format'],
  damals: Grundlage,
  heute: Omit<Grundlage, 'vorjahr' | 'datum'>,
): string[] {
  const teile = Object.keys(GRUNDLAGENNAMEN) as (keyof Grundlage)[]
  return teile.flatMap((teil) => {
    if (teil === 'vorjahr' || teil === 'datum' || !isRelevant(teil, [format]) || damals[teil] === heute[teil]) return []
    const kurz = (wert: string) => (wert === '' ? 'keiner' : wert.slice(0, 40))
    return [`${GRUNDLAGENNAMEN[teil]}: damals ${kurz(damals[teil])}, hier ${kurz(heute[teil])}`]
  })
}

/** Whether the run that the folder tells of was on another kind of machine; where it tells of none, that may be. */
function otherMachine({ ausgabe, environment }: Nachweisauftrag): string[] {
  const gelesen = readNamed(join(ausgabe, 'lauf.json'), 10_000_000)
  const hier = `${environment.platform}-${environment.arch}`
  if (!('bytes' in gelesen)) return ['Rechner: damals unbekannt (lauf.json fehlt)']
  try {
    const { rechner } = JSON.parse(gelesen.bytes.toString()) as { rechner?: unknown }
    return rechner === hier ? [] : [`Rechner: damals ${String(rechner)}, hier ${hier}`]
  } catch {
    return ['Rechner: damals unbekannt (lauf.json beschädigt)']
  }
}

/** The seconds that give the recorded day; undefined where none counted. */
function epochOf(datum: string | undefined): string | undefined {
  return datum ? String(Date.parse(`${datum}T00:00:00Z`) / 1000) : undefined
}
