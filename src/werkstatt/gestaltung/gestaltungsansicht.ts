import { isMap, isScalar, parseDocument } from 'yaml'
import { z } from 'zod'
import { computeContrast } from '../../charts/colours/farbe.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import type { Gestaltungsmerkmal } from '../protokoll.js'

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

const GRUPPEN = {
  farben: 'Farben',
  groessen: 'Schriftgrößen in Punkt',
  seite: 'Seitenränder in Millimetern',
  abstaende: 'Abstände in Punkt',
  ueberschriften: 'Überschriften',
  tabellen: 'Tabellen',
  kaesten: 'Kästen',
} as const

const FARBNAMEN = ['akzent', 'akzentdunkel', 'hell', 'text', 'grau', 'linie', 'papier']
/** Choices of what is neither colour nor number. */
const WAHL: Record<string, readonly string[]> = {
  strich: ['links', 'keiner'],
  versalien: ['ja', 'nein'],
  spiegeln: ['ja', 'nein'],
}

/** The tokens of a design that may be tried: what they are, what holds now, and how well colours can be read. */
export function listMerkmale(gestaltung: Gestaltung): Gestaltungsmerkmal[] {
  const merkmale: Gestaltungsmerkmal[] = []
  const visit = (gruppe: string, pfad: string[], wert: unknown): void => {
    if (typeof wert === 'object' && wert !== null) {
      for (const [name, eintrag] of Object.entries(wert)) visit(gruppe, [...pfad, name], eintrag)
      return
    }
    const name = pfad.slice(1).join(' ')
    const letzter = pfad.at(-1) ?? ''
    const text = typeof wert === 'boolean' ? (wert ? 'ja' : 'nein') : String(wert)
    if (pfad[0] === 'farben')
      merkmale.push({
        pfad,
        gruppe,
        name,
        art: 'farbe',
        wert: text,
        werte: [],
        kontrast: kontrastOf(letzter, gestaltung),
      })
    else if (typeof wert === 'number')
      merkmale.push({ pfad, gruppe, name, art: 'zahl', wert: text, werte: [], kontrast: '' })
    else
      merkmale.push({
        pfad,
        gruppe,
        name,
        art: 'wahl',
        wert: text,
        werte: WAHL[letzter] ?? [...FARBNAMEN, ...(/flaeche|linie|streifen/.test(letzter) ? ['keine'] : [])],
        kontrast: '',
      })
  }
  for (const [schluessel, gruppe] of Object.entries(GRUPPEN))
    visit(gruppe, [schluessel], gestaltung[schluessel as keyof typeof GRUPPEN])
  return merkmale
}

/** "7,2 : 1 auf papier" */
function kontrastOf(name: string, { farben }: Gestaltung): string {
  const grund = name === 'papier' || name === 'hell' || name === 'linie' ? undefined : ('papier' as const)
  if (!grund) return ''
  const kontrast = computeContrast(farben[name as keyof typeof farben], farben[grund])
  const zahl = (Math.floor(kontrast * 10) / 10).toLocaleString('de-DE')
  return `${zahl} : 1 auf ${grund}${kontrast < 4.5 ? ', zu wenig für Text (nötig 4,5)' : ''}`
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
