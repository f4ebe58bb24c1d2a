import { z } from 'zod'
import { DiagrammeSchema } from './diagramme-schema.js'
import { ARTEN, NUMMERIERUNGEN, ZUSTAENDE } from './programm.js'
import { VerzeichnisSchema } from './verzeichnis-schema.js'

const text = z.string({ error: 'ein Text; mit Doppelpunkt, Raute oder leer in Anführungszeichen' })
const zahlOderText = z.union([z.number(), z.string()], { error: 'ein einfacher Wert' }).transform(String)
const zeitraum = zahlOderText.pipe(
  z
    .string()
    .regex(/^(?:19|20)\d{2}(\s*[-–/]\s*(?:19|20)\d{2})?$/, 'ein Jahr (2023) oder zwei (2025–2026), beide vierstellig')
    .refine((jahre) => {
      const [von = '', bis = von] = jahre.match(/\d{4}/g) ?? []
      return von <= bis
    }, 'das frühere Jahr zuerst (2025–2026)'),
)
const stand = zahlOderText.pipe(
  z
    .string()
    .regex(/^(?:19|20)\d{2}(-\d{2}(-\d{2})?)?$/, 'ein Datum als Jahr-Monat-Tag (2023-04-26), Jahr-Monat oder Jahr'),
)
const feld = z.union([text, z.number(), z.array(z.union([text, z.number()]))], {
  error: 'ein Text oder eine Liste von Zeilen',
})

const logo = z.strictObject({
  datei: text.min(1).describe('Bild im Ordner des Programms: bilder/logo.svg'),
  alt: text.min(1).describe('Wessen Logo es ist'),
})

/** programm.yaml. The descriptions are what editors show while it is typed. */
export const ProgrammSchema = z.strictObject({
  titel: text.min(1).describe('Titel des Programms, wie er auf der Titelseite steht'),
  zeitraum: zeitraum.describe('Das Jahr (2023) oder die Jahre (2025–2026), für die es gilt'),
  jobcenter: z
    .strictObject({
      name: text.min(1).describe('Name, wie er gedruckt wird'),
      kennung: text
        .regex(/^[a-z][a-z0-9-]*$/, 'Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche')
        .optional()
        .describe('Unter ihr wird das Programm des Vorjahrs gefunden, auch wenn das Jobcenter anders heißt'),
      standort: text.optional().describe('Zweite Zeile, zum Beispiel „Standort Mittweida“'),
      traeger: z
        .array(text, { error: 'eine Liste: [Agentur für Arbeit Freiberg, Landkreis Mittelsachsen]' })
        .optional()
        .describe('Die Träger; sie stehen auf der Titelseite'),
    })
    .optional()
    .describe('Wer das Programm herausgibt; nur bei art: dokument entbehrlich'),
  art: z.enum(ARTEN).optional().describe('dokument: kein Programm eines Jobcenters, zum Beispiel ein Handbuch'),
  zustand: z
    .enum(ZUSTAENDE)
    .optional()
    .describe('entwurf: sichtbar als Entwurf, fehlende Zahlen erlaubt; endfassung: alles muss geprüft sein'),
  jahr: zahlOderText.optional().describe('Große Zahl der Titelseite, wo sie nicht der Zeitraum ist'),
  untertitel: text.optional().describe('Zeile unter dem Titel'),
  leitspruch: text.optional().describe('Leitspruch auf der Titelseite'),
  titelseite: z
    .strictObject({
      bild: z
        .strictObject({
          datei: text.min(1).describe('Bild im Ordner des Programms: bilder/titel.jpg'),
          alt: text.min(1).describe('Was auf dem Bild zu sehen ist, für alle, die es nicht sehen'),
          nachweis: text.optional().describe('Wer es gemacht hat; steht im Impressum'),
        })
        .optional()
        .describe('Bild der Titelseite'),
      innenbild: text
        .min(1)
        .optional()
        .describe(
          'Schmückende Zeichnung (SVG) über dem Impressum, wo die Gestaltung dort ein Feld hat; in PDF und Word',
        ),
      logo: logo.optional().describe('Logo des Jobcenters; ohne diese Angabe steht dort das der Gestaltung'),
      traegerlogos: z
        .array(logo, { error: 'eine Liste: [{ datei: bilder/logo-landkreis.svg, alt: Logo des Landkreises }]' })
        .max(4, 'höchstens vier Logos')
        .optional()
        .describe('Logos der Träger, in dieser Reihenfolge nebeneinander'),
      definition: text.optional().describe('Ein Absatz: was ein solches Programm ist'),
    })
    .optional()
    .describe('Was auf der Titelseite dazukommt'),
  muster: text.optional().describe('Vermerk auf Titelseite und im Impressum, dass dies ein Muster ist'),
  stand: stand.optional().describe('Stand des Programms: 2023, 2023-04 oder 2023-04-26'),
  gestaltung: text.describe('Name der Gestaltung: standard, modern, sachlich oder eine eigene unter templates/'),
  nummerierung: z.enum(NUMMERIERUNGEN).optional().describe('Nummern der Kapitel: keine, 1 und 1.1, oder 1. und 1.1'),
  verzeichnis: VerzeichnisSchema.partial()
    .optional()
    .describe('Inhaltsverzeichnis: nur, was anders sein soll als in der Gestaltung'),
  diagramme: DiagrammeSchema.optional().describe('Diagramme mit Namen; im Text steht ::diagramm{diagramm=NAME}'),
  impressum: z.record(text, feld).describe('Freie Felder in dieser Reihenfolge; mehrzeilig als Liste'),
  vignetten: z
    .array(text.min(1), { error: 'eine Liste: [bilder/wiese.svg, bilder/dorf.svg]' })
    .optional()
    .describe(
      'Schmückende Bilder für das, was die letzte Seite eines Kapitels frei lässt; in PDF und Word, jeweils das passendste',
    ),
  abschnitte: z
    .array(text, { error: 'eine Liste: [vorwort, ziele]' })
    .min(1, 'mindestens ein Abschnitt')
    .describe('Die Kapitel in ihrer Reihenfolge: je Name eine Datei abschnitte/NAME.md'),
  anhang: z
    .array(text, { error: 'eine Liste: [datenblaetter, glossar]' })
    .optional()
    .describe('Kapitel des Anhangs, ebenso'),
})
