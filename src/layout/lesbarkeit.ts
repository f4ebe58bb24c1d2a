import { computeKontrast } from '../charts/farbe.js'
import type { Meldungen, Ort } from '../message.js'
import type { Gestaltung } from './gestaltung.js'

type Farbe = keyof Gestaltung['farben']

/** WCAG 2.1, 1.4.3 (AA), which EN 301 549, 10.1.4.3, asks of documents: text that is not large. */
const MINDESTKONTRAST = 4.5
/** Which colours text is printed in on which ground, and what is printed so. */
const TEXTE: readonly { schrift: Farbe; grund: Farbe; was: string }[] = [
  { schrift: 'text', grund: 'papier', was: 'Text' },
  { schrift: 'grau', grund: 'papier', was: 'Quellen, Beschriftungen, Kopfzeile' },
  { schrift: 'akzent', grund: 'papier', was: 'Überschriften, Verweise' },
  { schrift: 'text', grund: 'hell', was: 'Tabellenköpfe, Kästen' },
  { schrift: 'akzent', grund: 'hell', was: 'Überschriften in Kästen' },
  { schrift: 'papier', grund: 'akzentdunkel', was: 'Titelseite' },
]

/** Reports colours of a design that cannot be told apart well enough, and type below its own smallest size. */
export function checkLesbarkeit(
  { farben, groessen }: Pick<Gestaltung, 'farben' | 'groessen'>,
  ort: (pfad: readonly string[]) => Ort,
  meldungen: Meldungen,
): void {
  for (const { schrift, grund, was } of TEXTE) {
    const kontrast = computeKontrast(farben[schrift], farben[grund])
    if (kontrast >= MINDESTKONTRAST) continue
    meldungen.melde(
      'kontrast',
      ort(['farben', schrift === 'papier' ? grund : schrift]),
      `Die Farbe „${schrift}“ auf „${grund}“ hat nur den Kontrast ${format(kontrast)} : 1 (${was}).`,
      `Nötig sind ${format(MINDESTKONTRAST)} : 1: eine der beiden dunkler oder heller wählen.`,
    )
  }
  const { zeilenhoehe: _, mindestens, ...schriften } = groessen
  for (const [name, groesse] of Object.entries(schriften)) {
    if (groesse >= mindestens) continue
    meldungen.melde(
      'schrift-klein',
      ort(['groessen', name]),
      `„${name}“ ist mit ${format(groesse)} Punkt kleiner als die Mindestgröße der Gestaltung (${format(mindestens)} Punkt).`,
      'Die Schrift größer setzen oder „mindestens“ ändern.',
    )
  }
}

/** Rounded down, so that 4,49 never reads as 4,5. */
function format(zahl: number): string {
  return String(Math.floor(zahl * 10) / 10).replace('.', ',')
}
