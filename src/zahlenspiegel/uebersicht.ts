import { createHash } from 'node:crypto'
import type { Nachweis } from '../check/zahlenspiegel/spiegelzahl.js'
import { countLine, type Gedruckteinsatz } from '../print/zahlenspiegel.js'
import { type Gegenprobe, KEINE_WERTE } from './gegenprobe.js'

const AUFZAEHLUNG = new Intl.ListFormat('de', { type: 'conjunction' })

/** What each way of proof means, for those who sign. */
export const NACHWEISE: Readonly<Record<Nachweis, string>> = {
  gebunden: 'aus der genannten Zelle eines Datenblatts eingesetzt; Text und Datenblatt können nicht auseinanderlaufen',
  errechnet: 'aus Zellen errechnet, wie unter Rechnung angegeben',
  abgeglichen: 'in den Text getippt; die Zelle, die der Satz nennt, sagt dasselbe',
  unbelegt: 'in den Text getippt; an keiner Zelle geprüft',
}

/** What those who sign read first. */
export interface Spiegeluebersicht {
  titel: string
  zaehlung: string
  nachweise: readonly { nachweis: string; anzahl: number; bedeutung: string }[]
  /** What the counts leave out, and which file all of it is about. */
  saetze: readonly string[]
}

/**
 * The counts and their meaning: what is in the list, what else of numbers the PDF prints, and what nobody has proved.
 * @param pdf the file that the figures were found in; who signs can tell it from any other by its checksum
 */
export function summarize(
  titel: string,
  zahlen: readonly Gedruckteinsatz[],
  gegenprobe: Gegenprobe,
  pdf: { name: string; inhalt: Uint8Array },
): Spiegeluebersicht {
  const belegt = zahlen.filter(({ nachweis }) => nachweis !== 'unbelegt')
  const ohneQuelle = belegt.filter(({ quelle }) => quelle === '').length
  const saetze = [
    ...describeGegenprobe(gegenprobe),
    'Nicht aufgeführt sind außerdem Zahlwörter bis zwölf ohne Einheit.',
    'Ob die Werte der Datenblätter selbst richtig sind, sagt nur ihre Quelle.',
    ohneQuelle > 0 ? `Zu ${ohneQuelle} der belegten Zahlen nennt das Datenblatt keine Quelle.` : '',
    `Geprüfte Datei: ${pdf.name}, Prüfsumme (SHA-256) ${createHash('sha256').update(pdf.inhalt).digest('hex')}`,
  ]
  const nachweise = Object.entries(NACHWEISE).map(([nachweis, bedeutung]) => ({
    nachweis,
    anzahl: zahlen.filter((zahl) => zahl.nachweis === nachweis).length,
    bedeutung,
  }))
  return { titel, zaehlung: countLine(zahlen), nachweise, saetze: saetze.filter(Boolean) }
}

/** The overview line by line. */
export function linesOf({ titel, zaehlung, nachweise, saetze }: Spiegeluebersicht): string[] {
  const zeilen = nachweise.map(({ nachweis, anzahl, bedeutung }) => `${nachweis} (${anzahl}): ${bedeutung}.`)
  return [`Zahlenspiegel: ${titel}`, zaehlung, ...zeilen, ...saetze]
}

function describeGegenprobe({ zahlen, aufgefuehrt, keineWerte, offen }: Gegenprobe): string[] {
  const gruende = Object.entries(KEINE_WERTE).flatMap(([grund, bezeichnung]) => {
    const anzahl = keineWerte[grund as keyof typeof KEINE_WERTE]
    return anzahl > 0 ? [`${bezeichnung} (${anzahl})`] : []
  })
  const ohne = gruende.length > 0 ? ` Keine Werte sind: ${AUFZAEHLUNG.format(gruende)}.` : ''
  const stellen = offen.map(({ seite, text }) => `S. ${seite} „${text}“`).join('; ')
  const rest = offen.length === 0 ? 'Keine ist übrig.' : `Übrig, weder aufgeführt noch eingeordnet: ${stellen}.`
  return [
    `Gegenprobe: Im Text des PDF stehen ${zahlen} Zahlen in Ziffern, ${aufgefuehrt} davon in dieser Liste.${ohne} ${rest}`,
  ]
}
