import { join } from 'node:path'
import { hashInput } from '../files/read.js'
import { GRUNDLAGENNAMEN, type Grundlage } from '../manifest/grundlage.js'
import { MANIFEST, type Manifest, type Programmeintrag, readManifest, type Teilangabe } from '../manifest/manifest.js'
import type { Meldungen, Ort } from '../message.js'
import { teilBeschaedigt, teilDoppelt, teilFehlt, teilVerschieden } from './regeln.js'

/** A part's folder and what its manifest tells of its own programmes. */
export interface Teilordner {
  /** As the user wrote it. */
  name: string
  ordner: string
  teil: Teilangabe
  eintraege: readonly Programmeintrag[]
}

/** @returns the parts, in the order of their numbers; undefined where something keeps them from being joined, all of which is reported */
export function readTeile(
  ordner: readonly { name: string; ordner: string }[],
  meldungen: Meldungen,
): Teilordner[] | undefined {
  const gelesen = ordner.map((einer) => ({ ...einer, manifest: readManifest(einer.ordner) }))
  for (const { name, manifest } of gelesen) {
    if (manifest.zustand !== 'gut')
      meldungen.melde(
        teilBeschaedigt,
        ortOf(name),
        manifest.zustand === 'fehlt'
          ? `In „${name}“ liegt keine ${MANIFEST}.`
          : `Die ${MANIFEST} in „${name}“ ist beschädigt oder von Hand geändert: Ihre Prüfsumme stimmt nicht.`,
        'Den Teil noch einmal ausgeben und seinen Ordner unverändert übergeben.',
      )
  }
  if (meldungen.hatFehler) return undefined
  const teile = gelesen.flatMap(({ name, ordner, manifest }) => {
    const teil = manifest.teil ?? (gelesen.length === 1 ? wholeOf(manifest) : undefined)
    if (!teil) {
      meldungen.melde(
        teilVerschieden,
        ortOf(name),
        `„${name}“ ist kein Teil, sondern ein ganzer Lauf.`,
        'Nur Ordner nennen, die mit amip build --teil N/M entstanden sind.',
      )
      return []
    }
    const eintraege = manifest.programme.filter(({ programm }) => teil.programme.includes(programm))
    return [{ name, ordner, teil, eintraege }]
  })
  reportDifferences(teile, meldungen)
  if (!meldungen.hatFehler) reportHolesAndDoubles(teile, meldungen)
  if (!meldungen.hatFehler) for (const teil of teile) reportChangedFiles(teil, meldungen)
  return meldungen.hatFehler ? undefined : teile.sort((a, b) => a.teil.nummer - b.teil.nummer)
}

/** A run that was not divided is the only part of itself. */
function wholeOf({ programme }: Manifest): Teilangabe {
  const namen = programme.map(({ programm }) => programm)
  return { nummer: 1, von: 1, plan: '', formate: ['pdf', 'docx', 'html'], alle: namen, programme: namen }
}

export function ortOf(name: string): Ort {
  return { datei: `${name}/${MANIFEST}`, zeile: 1, spalte: 1 }
}

/** What all parts must have in common, with its name for people; texts that are compared as such. */
function describe({ teil, eintraege }: Teilordner): Map<string, string> {
  const gemeinsam = new Map([
    ['Anzahl der Teile', String(teil.von)],
    ['Plan', teil.plan === '' ? 'ohne Plan' : teil.plan.slice(0, 12)],
    ['Formate', teil.formate.join(', ')],
    ['Bestand der Programme', teil.alle.join(', ')],
  ])
  const feste = Object.keys(GRUNDLAGENNAMEN).filter((eine) => eine !== 'vorjahr') as (keyof Grundlage)[]
  for (const { grundlage } of eintraege)
    for (const eine of feste) {
      const wert = grundlage[eine]
      // Only programmes without a date of their own have one here.
      if (wert !== undefined) gemeinsam.set(GRUNDLAGENNAMEN[eine], wert)
    }
  return gemeinsam
}

function reportDifferences(teile: readonly Teilordner[], meldungen: Meldungen): void {
  const erste = new Map<string, { wert: string; name: string }>()
  for (const teil of teile)
    for (const [was, wert] of describe(teil)) {
      const vorher = erste.get(was)
      if (!vorher) erste.set(was, { wert, name: teil.name })
      else if (vorher.wert !== wert)
        meldungen.melde(
          teilVerschieden,
          ortOf(teil.name),
          `${was}: in „${vorher.name}“ „${shorten(vorher.wert)}“, in „${teil.name}“ „${shorten(wert)}“.`,
          'Alle Teile mit derselben Version, demselben Plan und aus demselben Stand ausgeben.',
        )
    }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function reportHolesAndDoubles(teile: readonly Teilordner[], meldungen: Meldungen): void {
  const [erster] = teile
  if (!erster) return
  const { von, alle } = erster.teil
  for (let nummer = 1; nummer <= von; nummer++) {
    const mit = teile.filter(({ teil }) => teil.nummer === nummer)
    const [einer, zweiter] = mit
    if (!einer)
      meldungen.melde(
        teilFehlt,
        ortOf(erster.name),
        `Teil ${nummer} von ${von} fehlt.`,
        `Ihn mit amip build --teil ${nummer}/${von} ausgeben und seinen Ordner mit nennen.`,
      )
    if (einer && zweiter)
      meldungen.melde(
        teilDoppelt,
        ortOf(zweiter.name),
        `Teil ${nummer} von ${von} kommt zweimal vor: „${einer.name}“ und „${zweiter.name}“.`,
        'Jeden Teil einmal nennen.',
      )
  }
  if (meldungen.hatFehler) return
  for (const programm of alle) {
    const bei = teile.filter(({ teil }) => teil.programme.includes(programm))
    const [einer, zweiter] = bei
    if (einer && zweiter)
      meldungen.melde(
        teilDoppelt,
        ortOf(zweiter.name),
        `Das Programm „${programm}“ ist in „${einer.name}“ und in „${zweiter.name}“.`,
      )
    else if (!einer?.eintraege.some((eintrag) => eintrag.programm === programm))
      meldungen.melde(
        teilFehlt,
        ortOf(einer?.name ?? erster.name),
        einer
          ? `In „${einer.name}“ fehlt das Programm „${programm}“.`
          : `Das Programm „${programm}“ ist in keinem Teil.`,
        'Der Lauf ist wohl abgebrochen: den Teil noch einmal ausgeben.',
      )
  }
}

function reportChangedFiles({ name, ordner, eintraege }: Teilordner, meldungen: Meldungen): void {
  for (const { pfad, sha256 } of eintraege.flatMap(({ dateien }) => dateien)) {
    const hash = hashInput(join(ordner, pfad))
    if (hash !== sha256)
      meldungen.melde(
        teilBeschaedigt,
        ortOf(name),
        `„${name}/${pfad}“ ${hash === '' ? 'fehlt' : 'ist nicht die Datei, die im Manifest steht'}.`,
        'Den Teil noch einmal ausgeben und seinen Ordner unverändert übergeben.',
      )
  }
}
