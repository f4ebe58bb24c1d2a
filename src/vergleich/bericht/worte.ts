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
export function summarize({ zahlen, abschnitte, seiten }: Programmvergleich): string {
  const alle = (teil: 'saetze' | 'tafeln' | 'bilder') =>
    abschnitte.reduce((summe, abschnitt) => summe + abschnitt[teil].length, 0)
  const teile: [number, string, string][] = [
    [zahlen.length, 'Zahl', 'Zahlen'],
    [abschnitte.length, 'Abschnitt', 'Abschnitte'],
    [alle('saetze'), 'Satz', 'Sätze'],
    [alle('tafeln'), 'Tabelle', 'Tabellen'],
    [alle('bilder'), 'Diagramm', 'Diagramme'],
    [seiten?.length ?? 0, 'Seite', 'Seiten'],
  ]
  return teile
    .filter(([anzahl]) => anzahl > 0)
    .map((teil) => counted(...teil))
    .join(', ')
}

/** The name of a section; what stands before the first heading is the cover and the imprint. */
export function nameOf({ titel }: Pick<Abschnittsunterschied, 'titel'>): string {
  return titel || 'Vorspann'
}

/** Where a figure is printed: "Haushalt, Tabelle 3, Zeile „VH“". */
export function placeOf({ abschnitt, stelle }: { abschnitt: string; stelle: string }): string {
  const wo = stelle === 'Attribut „alt“' ? 'Alternativtext' : stelle
  return [abschnitt || 'Vorspann', wo].filter(Boolean).join(', ')
}
