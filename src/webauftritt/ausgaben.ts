import { join } from 'node:path'
import { ortOfProgramm } from '../content/programm/ort.js'
import { hashInput } from '../files/read.js'
import type { Programmangaben } from '../manifest/angaben.js'
import { type Ausgabedatei, MANIFEST, type Programmeintrag, readManifest } from '../manifest/manifest.js'
import type { Meldungen } from '../message.js'
import type { Webeinstellungen } from './einstellungen.js'
import { webauftrittDoppelt, webauftrittFehlt, webauftrittManifest } from './regeln.js'

/** A programme as it is published. */
export interface Ausgabe extends Programmangaben {
  programm: string
  eintrag: Programmeintrag
  /** The output folder it comes from: absolute, and as the user wrote it. */
  ordner: string
  herkunft: string
  /** Files that are published; none of one that was withdrawn. */
  dateien: Ausgabedatei[]
  /** Its address from the root of the site, with `/` at the end. */
  pfad: string
  /** The address of its Jobcenter. */
  haus: string
  zeitraum: string
  zurueckgezogen: Webeinstellungen['zurueckgezogen'][string] | undefined
  berichtigt: Webeinstellungen['berichtigt'][string] | undefined
}

export interface Bestandsschau {
  /** By name of the Jobcenter, the latest first. */
  ausgaben: Ausgabe[]
  /** Programmes that have errors. */
  fehlende: string[]
}

/** What of some output folders is published. What is not, and should be, is reported. */
export function findAusgaben(
  ordner: readonly { name: string; ordner: string }[],
  einstellungen: Webeinstellungen,
  meldungen: Meldungen,
): Bestandsschau {
  const ausgaben: Ausgabe[] = []
  const fehlende: string[] = []
  for (const { name, ordner: pfad } of ordner) {
    const manifest = readManifest(pfad)
    const ort = { datei: `${name}/${MANIFEST}`, zeile: 1, spalte: 1 }
    if (manifest.zustand !== 'gut' || manifest.teil) {
      const was = manifest.teil
        ? 'gehört zu einem Teil'
        : manifest.zustand === 'fehlt'
          ? 'fehlt'
          : 'ist beschädigt oder von Hand geändert'
      meldungen.melde(
        webauftrittManifest,
        ort,
        `Die ${MANIFEST} in „${name}“ ${was}.`,
        manifest.teil ? 'Erst amip zusammenfuehren.' : 'Erst amip build.',
      )
      continue
    }
    for (const eintrag of manifest.programme) {
      if (eintrag.angaben && eintrag.angaben.zustand !== 'endfassung') continue
      const problem = problemOf(eintrag, pfad)
      if (problem !== undefined || !eintrag.angaben) {
        fehlende.push(eintrag.programm)
        meldungen.melde(webauftrittFehlt, ort, `„${eintrag.programm}“ erscheint nicht: ${problem}`)
        continue
      }
      ausgaben.push(createAusgabe(eintrag, eintrag.angaben, { name, ordner: pfad }, einstellungen))
    }
  }
  return { ausgaben: withoutDoubles(ausgaben, meldungen).sort(byHaus), fehlende: [...new Set(fehlende)].sort() }
}

function problemOf({ stand, angaben, dateien }: Programmeintrag, ordner: string): string | undefined {
  if (stand === 'fehler') return 'Es hat Fehler.'
  if (!angaben) return 'Sein Manifest ist von einer älteren Version; noch einmal ausgeben.'
  if (!angaben.jobcenter) return 'Es nennt kein Jobcenter.'
  const anders = dateien.find(({ aktuell, pfad, sha256 }) => aktuell && hashInput(join(ordner, pfad)) !== sha256)
  if (anders) return `„${anders.pfad}“ ist nicht die Datei, die im Manifest steht.`
  return dateien.some(({ aktuell }) => aktuell) ? undefined : 'Es hat keine Datei auf diesem Stand.'
}

function createAusgabe(
  eintrag: Programmeintrag,
  angaben: Programmangaben,
  { name, ordner }: { name: string; ordner: string },
  { zurueckgezogen, berichtigt }: Webeinstellungen,
): Ausgabe {
  const { programm, dateien } = eintrag
  const { jobcenter, von, bis } = angaben
  const zeitraum = von === bis ? `${von}` : `${von}–${bis}`
  const haus = `${slugOf(jobcenter)}/`
  return {
    ...angaben,
    programm,
    eintrag,
    ordner,
    herkunft: name,
    dateien: zurueckgezogen[programm] ? [] : dateien.filter(({ aktuell }) => aktuell),
    pfad: `${haus}${zeitraum.replace('–', '-')}/`,
    haus,
    zeitraum,
    zurueckgezogen: zurueckgezogen[programm],
    berichtigt: berichtigt[programm],
  }
}

function withoutDoubles(ausgaben: readonly Ausgabe[], meldungen: Meldungen): Ausgabe[] {
  const nachPfad = new Map<string, Ausgabe>()
  for (const ausgabe of ausgaben) {
    const andere = nachPfad.get(ausgabe.pfad)
    // One that was withdrawn leaves its place to the one that takes it.
    if (!andere || andere.zurueckgezogen) nachPfad.set(ausgabe.pfad, ausgabe)
    else if (!ausgabe.zurueckgezogen && !isSame(ausgabe, andere))
      meldungen.melde(
        webauftrittDoppelt,
        ortOfProgramm(ausgabe.programm),
        `„${ausgabe.programm}“ (in ${ausgabe.herkunft}) und „${andere.programm}“ (in ${andere.herkunft}) sind beide das Programm ${ausgabe.zeitraum} von ${ausgabe.jobcenter}, und ihre Dateien sind verschieden.`,
        'Nur einen der beiden Ordner nennen, oder eines der Programme in webauftritt.yaml zurückziehen.',
      )
  }
  return [...nachPfad.values()]
}

/** An archive may hold what the current folder holds as well. */
function isSame(eine: Ausgabe, andere: Ausgabe): boolean {
  const sums = ({ dateien }: Ausgabe) =>
    dateien
      .map(({ format, sha256 }) => `${format} ${sha256}`)
      .sort()
      .join()
  return eine.programm === andere.programm && sums(eine) === sums(andere)
}

function byHaus(a: Ausgabe, b: Ausgabe): number {
  return a.jobcenter.localeCompare(b.jobcenter, 'de', { numeric: true }) || b.von - a.von
}

const UMLAUTE: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A name as part of an address: "Jobcenter Märkischer Kreis" is "jobcenter-maerkischer-kreis". */
export function slugOf(name: string): string {
  const klein = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (zeichen) => UMLAUTE[zeichen] ?? '')
  return (
    klein
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'programm'
  )
}
