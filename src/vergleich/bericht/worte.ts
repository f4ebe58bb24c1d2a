import type { Programmvergleich } from '../ablauf.js'
import type { Abschnittsunterschied } from '../vergleich.js'

/** What became of something, for people. */
export const ARTNAMEN = {
  neu: 'neu',
  entfallen: 'entfallen',
  geaendert: 'geändert',
  verschoben: 'verschoben',
  unveraendert: 'unverändert',
  fehler: 'nicht vergleichbar: hat Fehler',
} as const

/** „1 Satz“, „3 Sätze“. */
export function counted(anzahl: number, einer: string, viele: string): string {
  return `${anzahl} ${anzahl === 1 ? einer : viele}`
}

/** What differs in a programme in one line; '' where nothing does. */
export function summarize({ zahlen, abschnitte, seiten = [] }: Programmvergleich): string {
  const alle = (teil: 'saetze' | 'tafeln' | 'bilder') =>
    abschnitte.reduce((summe, abschnitt) => summe + abschnitt[teil].length, 0)
  return countParts({
    zahlen: zahlen.length,
    abschnitte: abschnitte.length,
    saetze: alle('saetze'),
    tafeln: alle('tafeln'),
    bilder: alle('bilder'),
    seiten: seiten.length,
  })
}

const TEILNAMEN = {
  zahlen: ['Zahl', 'Zahlen'],
  abschnitte: ['Abschnitt', 'Abschnitte'],
  saetze: ['Satz', 'Sätze'],
  tafeln: ['Tabelle', 'Tabellen'],
  bilder: ['Diagramm', 'Diagramme'],
  seiten: ['Seite', 'Seiten'],
} as const

/** „3 Sätze, 1 Tabelle“; what there is none of is left out. */
export function countParts(teile: Partial<Record<keyof typeof TEILNAMEN, number>>): string {
  return (Object.keys(TEILNAMEN) as (keyof typeof TEILNAMEN)[])
    .filter((teil) => teile[teil])
    .map((teil) => counted(teile[teil] ?? 0, TEILNAMEN[teil][0], TEILNAMEN[teil][1]))
    .join(', ')
}

/** The name of a section; what stands before the first heading is the cover and the imprint. */
export function nameOf({ titel }: Pick<Abschnittsunterschied, 'titel'>): string {
  return titel || 'Vorspann'
}

interface Druckort {
  abschnitt: string
  stelle: string
  datei: string
}

/** The section in which a figure is printed; a data sheet's words stand wherever it is shown. */
export function sectionOf({ abschnitt, datei }: Druckort): string {
  return abschnitt || (/\/daten\//.test(datei) ? 'Tabellen und Diagramme: Titel, Quellen, Hinweise' : 'Vorspann')
}

/** Where in its section a figure is printed: "Tabelle 3: VH / 2023"; '' in running text. Those of another section name it. */
export function withinSection(ort: Druckort, abschnitt: string): string {
  const wo = STELLEN[ort.stelle] ?? ort.stelle.charAt(0).toUpperCase() + ort.stelle.slice(1)
  return sectionOf(ort) === abschnitt ? wo : [sectionOf(ort), wo].filter(Boolean).join(', ')
}

/** Where a figure is printed: "Haushalt, Tabelle 3: VH / 2023". */
export function placeOf(ort: Druckort): string {
  return withinSection(ort, '')
}

const STELLEN: Record<string, string> = { 'Attribut „alt“': 'Alternativtext', hinweise: 'Hinweis' }
