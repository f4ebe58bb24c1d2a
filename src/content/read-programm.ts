import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import { readAbschnitt } from './abschnitt.js'
import { readBild } from './bild.js'
import type { Abschnitt, Bild, Programm, Zeitraum } from './programm.js'
import { readText } from './read-text.js'
import { readYaml } from './yaml.js'

const text = z.string({ error: 'ein Text; mit Doppelpunkt, Raute oder leer in Anführungszeichen' })
const zahlOderText = z.union([z.number(), z.string()], { error: 'ein einfacher Wert' }).transform(String)
const zeitraum = zahlOderText.pipe(
  z
    .string()
    .regex(/^(?:19|20)\d{2}(\s*[-–/]\s*(?:19|20)\d{2})?$/, 'ein Jahr (2023) oder zwei (2025–2026), beide vierstellig'),
)
const stand = zahlOderText.pipe(
  z
    .string()
    .regex(/^(?:19|20)\d{2}(-\d{2}(-\d{2})?)?$/, 'ein Datum als Jahr-Monat-Tag (2023-04-26), Jahr-Monat oder Jahr'),
)
const feld = z.union([text, z.number(), z.array(z.union([text, z.number()]))], {
  error: 'ein Text oder eine Liste von Zeilen',
})

const ProgrammSchema = z.strictObject({
  titel: text.min(1),
  zeitraum,
  jobcenter: z.strictObject({
    name: text.min(1),
    standort: text.optional(),
    traeger: z.array(text, { error: 'eine Liste: [Agentur für Arbeit Freiberg, Landkreis Mittelsachsen]' }).optional(),
  }),
  leitspruch: text.optional(),
  muster: text.optional(),
  stand: stand.optional(),
  gestaltung: text,
  nummerierung: z.enum(['keine', 'dezimal']).optional(),
  impressum: z.record(text, feld),
  abschnitte: z.array(text, { error: 'eine Liste: [vorwort, ziele]' }).min(1, 'mindestens ein Abschnitt'),
})

/**
 * Reads the folder `content/<id>`: programm.yaml, its sections and their pictures (data sheets have a reader of their own).
 * Everything that is wrong is reported; undefined where the programme cannot be known at all.
 */
export function readProgramm(wurzel: string, id: string, meldungen: Meldungen): Programm | undefined {
  const ordner = `content/${id}`
  const datei = `${ordner}/programm.yaml`
  if (!existsSync(join(wurzel, datei))) {
    meldungen.melde(
      'programm-leer',
      { datei, zeile: 1, spalte: 1 },
      `Im Ordner „${ordner}“ gibt es keine programm.yaml.`,
      'Die Datei anlegen; content/mittelsachsen-2023/programm.yaml ist ein vollständiges Beispiel.',
    )
    return undefined
  }
  const quelle = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)
  const yaml = quelle && readYaml(quelle, ProgrammSchema, meldungen)
  if (!yaml) return undefined
  const { wert, ort } = yaml

  const bilder = new Map<string, Bild>()
  const holeBild = (pfad: string, genannt: Ort): void => {
    if (bilder.has(pfad)) return
    const bild = readBild(wurzel, ordner, pfad, genannt, meldungen)
    if (bild) bilder.set(pfad, bild)
  }
  return {
    id,
    datei,
    ort,
    titel: wert.titel,
    zeitraum: parseZeitraum(wert.zeitraum),
    jobcenter: {
      name: wert.jobcenter.name,
      standort: wert.jobcenter.standort ?? '',
      traeger: wert.jobcenter.traeger ?? [],
    },
    leitspruch: wert.leitspruch ?? '',
    muster: wert.muster ?? '',
    stand: wert.stand ?? '',
    gestaltung: wert.gestaltung,
    nummerierung: wert.nummerierung ?? 'keine',
    impressum: Object.entries(wert.impressum).map(([name, inhalt]) => ({
      feld: name,
      zeilen: [inhalt].flat().map(String),
    })),
    abschnitte: readAbschnitte(wurzel, ordner, wert.abschnitte, ort, holeBild, meldungen),
    bilder,
  }
}

function readAbschnitte(
  wurzel: string,
  ordner: string,
  namen: string[],
  ort: (pfad: readonly PropertyKey[]) => Ort,
  holeBild: (pfad: string, genannt: Ort) => void,
  meldungen: Meldungen,
): Abschnitt[] {
  const abschnitte: Abschnitt[] = []
  const gesehen = new Set<string>()
  const kennungen = new Map<string, Ort>()
  for (const [index, name] of namen.entries()) {
    const genannt = ort(['abschnitte', index])
    if (gesehen.has(name)) {
      meldungen.melde(
        'abschnitt-doppelt',
        genannt,
        `Der Abschnitt „${name}“ ist zweimal genannt.`,
        'Eine der beiden Nennungen entfernen.',
      )
      continue
    }
    gesehen.add(name)
    const datei = `${ordner}/abschnitte/${name}.md`
    if (!existsSync(join(wurzel, datei))) {
      meldungen.melde(
        'datei-fehlt',
        genannt,
        `Die Datei „${datei}“ zum Abschnitt „${name}“ ist nicht da.`,
        suggestFile(join(wurzel, ordner, 'abschnitte'), name),
      )
      continue
    }
    const quelle = readText(wurzel, datei, genannt, meldungen)
    if (quelle) abschnitte.push(readAbschnitt(name, quelle, { kennungen, holeBild }, meldungen))
  }
  for (const name of sectionFiles(join(wurzel, ordner, 'abschnitte'))) {
    if (!gesehen.has(name))
      meldungen.melde(
        'abschnitt-ungenannt',
        { datei: `${ordner}/abschnitte/${name}.md`, zeile: 1, spalte: 1 },
        `„${name}“ steht nicht in der Liste der Abschnitte und wird nicht gedruckt.`,
        'In programm.yaml unter „abschnitte“ nennen oder die Datei entfernen.',
      )
  }
  return abschnitte
}

function sectionFiles(ordner: string): string[] {
  if (!existsSync(ordner)) return []
  return readdirSync(ordner)
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => name.slice(0, -3).normalize('NFC'))
    .sort()
}

function suggestFile(ordner: string, name: string): string {
  const vorschlag = naechster(name, sectionFiles(ordner))
  return vorschlag ? `Meinten Sie „${vorschlag}“?` : 'Die Datei anlegen oder den Namen aus der Liste nehmen.'
}

function parseZeitraum(wert: string): Zeitraum {
  const jahre = wert.match(/\d{4}/g)?.map(Number) ?? []
  const von = jahre[0] ?? 0
  const bis = jahre[1] ?? von
  return { von, bis, text: von === bis ? String(von) : `${von}–${bis}` }
}
