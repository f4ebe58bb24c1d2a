import { isMap, isScalar, parseDocument } from 'yaml'
import { z } from 'zod'
import { computeContrast } from '../../charts/colours/farbe.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import type { Gestaltungsmerkmal } from '../protokoll.js'
import { describeMerkmal, sayValue } from './merkmalworte.js'

export const Gestaltungsaenderung = z.object({
  aenderungen: z
    .array(
      z.object({
        pfad: z.array(z.union([z.string(), z.number()])).min(1),
        wert: z.union([z.string(), z.number(), z.boolean()]),
      }),
    )
    .max(200),
})

/** What is shown of a design, by key: its name, and the unit that this name says. */
const GRUPPEN = {
  farben: ['Farben', ''],
  groessen: ['Schriftgrößen in Punkt', 'Punkt'],
  seite: ['Seitenränder in Millimetern', 'Millimetern'],
  amrand: ['Spalte neben dem Text', ''],
  abstaende: ['Abstände in Punkt', 'Punkt'],
  ueberschriften: ['Überschriften', ''],
  tabellen: ['Tabellen', ''],
  kaesten: ['Kästen', ''],
  kennzahlen: ['Kennzahlen', ''],
  leitsatz: ['Zitat, das ein Kapitel ist', ''],
  fussnoten: ['Fußnoten', ''],
} as const

/** The tokens of a design that may be tried: what they are, what holds now, and how well colours can be read. */
export function listMerkmale(gestaltung: Gestaltung): Gestaltungsmerkmal[] {
  const merkmale: Gestaltungsmerkmal[] = []
  const visit = (gruppe: string, einheit: string, pfad: string[], wert: unknown): void => {
    if (typeof wert === 'object' && wert !== null) {
      for (const [name, eintrag] of Object.entries(wert)) visit(gruppe, einheit, [...pfad, name], eintrag)
      return
    }
    const { name, hinweis, werte } = describeMerkmal(pfad, einheit)
    const isFarbe = pfad[0] === 'farben'
    const angebot = typeof wert === 'boolean' ? ['ja', 'nein'] : werte
    merkmale.push({
      pfad,
      gruppe,
      name,
      hinweis,
      art: isFarbe ? 'farbe' : typeof wert === 'number' ? 'zahl' : 'wahl',
      wert: typeof wert === 'boolean' ? (wert ? 'ja' : 'nein') : String(wert),
      werte: isFarbe || typeof wert === 'number' ? [] : angebot.map((einer) => [einer, sayValue(einer)]),
      kontrast: isFarbe ? kontrastOf(pfad.at(-1) ?? '', gestaltung) : '',
    })
  }
  for (const [schluessel, [gruppe, einheit]] of Object.entries(GRUPPEN))
    visit(gruppe, einheit, [schluessel], gestaltung[schluessel as keyof typeof GRUPPEN])
  return merkmale
}

/** Colours that no text has. */
const GRUENDE = ['papier', 'hell', 'linie', 'zweithell', 'diagramm', 'diagrammgrau']

/** "7,2 : 1 auf Papier" */
function kontrastOf(name: string, { farben }: Gestaltung): string {
  if (GRUENDE.includes(name)) return ''
  const grund = 'papier'
  const kontrast = computeContrast(farben[name as keyof typeof farben], farben[grund])
  const zahl = (Math.floor(kontrast * 10) / 10).toLocaleString('de-DE')
  return `${zahl} : 1 auf ${sayValue(grund)}${kontrast < 4.5 ? ', zu wenig für Text (nötig 4,5)' : ''}`
}

/** Which keys a design says itself; the others hold from the design that it is based on. */
export function ownPaths(text: string): Set<string> {
  const pfade = new Set<string>()
  const visit = (knoten: unknown, pfad: string[]): void => {
    if (!isMap(knoten)) return
    for (const { key, value } of knoten.items) {
      const name = isScalar(key) ? String(key.value) : ''
      pfade.add([...pfad, name].join('.'))
      visit(value, [...pfad, name])
    }
  }
  visit(parseDocument(text).contents, [])
  return pfade
}
