import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { isThere, readAgain } from '../../files/read.js'
import type { Meldungen, Ort } from '../../message.js'
import { readText } from '../read-text.js'
import { readYaml } from '../yaml/yaml.js'

const DATEI = 'fortschreibung.yaml'
/** What stands for programm.yaml among the sections. */
export const PROGRAMMKOPF = 'programm'

const zustand = z
  .string()
  .regex(
    /^(offen|(offen|geprüft) [0-9a-f]{12})$/,
    '„offen“, oder „offen“ oder „geprüft“ mit Prüfsumme, wie amip sie schreibt',
  )

/** fortschreibung.yaml: what of a programme that was moved on from the year before is still to be looked at. */
export const FortschreibungSchema = z.strictObject({
  aus: z.string().describe('Programm, aus dem dieses fortgeschrieben ist: der Ordner unter content/'),
  abschnitte: z
    .record(z.string(), zustand)
    .describe('Je Abschnitt: offen, oder geprüft mit der Prüfsumme des Textes; ändert er sich, ist er wieder offen'),
  blaetter: z
    .record(z.string(), zustand)
    .describe('Je Datei in daten/: offen mit ihrer Prüfsumme; ist sie geändert oder geprüft, ist sie erledigt'),
})
type Fortschreibungseintraege = z.output<typeof FortschreibungSchema>

/** What is still to be looked at in a programme. */
export interface Fortschreibung {
  /** Folder of the programme that this one was moved on from. */
  aus: string
  /** Names of sections whose text nobody has looked at since it is as it is; `PROGRAMMKOPF` for programm.yaml. */
  abschnitte: ReadonlySet<string>
  /** Names of files in daten/ that are as they were laid down. */
  blaetter: ReadonlySet<string>
  ort(pfad: readonly PropertyKey[]): Ort
}

/** A short sum over a text, by which it is known whether it is still the same. */
export function sumOf(text: string | Uint8Array): string {
  // Byte by byte: a workbook is no text, and line ends of one are nobody's change.
  const bytes = Buffer.from(text).toString('latin1').replace(/\r\n?/g, '\n')
  return createHash('sha256').update(bytes, 'latin1').digest('hex').slice(0, 12)
}

/** Reads fortschreibung.yaml of a programme; undefined where there is none, or one that cannot be read, which is reported. */
export function readFortschreibung(wurzel: string, ordner: string, meldungen: Meldungen): Fortschreibung | undefined {
  const gelesen = readEintraege(wurzel, ordner, meldungen)
  if (!gelesen) return undefined
  const { aus, abschnitte, blaetter } = gelesen.wert
  const isOpen = (datei: string, eintrag: string) => {
    const [wort, summe] = eintrag.split(' ')
    if (summe === undefined) return true
    return (wort === 'offen') === (currentSum(wurzel, `${ordner}/${datei}`) === summe)
  }
  return {
    aus,
    abschnitte: new Set(
      Object.entries(abschnitte).flatMap(([name, eintrag]) => (isOpen(fileOf(name), eintrag) ? [name] : [])),
    ),
    blaetter: new Set(
      Object.entries(blaetter).flatMap(([name, eintrag]) =>
        eintrag.startsWith('offen') && isOpen(`daten/${name}`, eintrag) ? [name] : [],
      ),
    ),
    ort: gelesen.ort,
  }
}

function readEintraege(wurzel: string, ordner: string, meldungen: Meldungen) {
  const datei = `${ordner}/${DATEI}`
  if (!isThere(join(wurzel, datei))) return undefined
  const quelle = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)
  return quelle && readYaml(quelle, FortschreibungSchema, meldungen)
}

const fileOf = (abschnitt: string) => (abschnitt === PROGRAMMKOPF ? 'programm.yaml' : `abschnitte/${abschnitt}.md`)

function currentSum(wurzel: string, datei: string): string | undefined {
  const pfad = join(wurzel, datei)
  return isThere(pfad) ? sumOf(readAgain(pfad)) : undefined
}

/** The file of a programme that has just been moved on: everything is to be looked at. */
export function createFortschreibung(
  aus: string,
  abschnitte: readonly string[],
  blaetter: ReadonlyMap<string, string | Uint8Array>,
): string {
  return formatEintraege({
    aus,
    abschnitte: Object.fromEntries([PROGRAMMKOPF, ...abschnitte].map((name) => [name, 'offen'])),
    blaetter: Object.fromEntries([...blaetter].map(([name, inhalt]) => [name, `offen ${sumOf(inhalt)}`])),
  })
}

/**
 * The file once a section or sheet has been looked at.
 * @param name of a section, `PROGRAMMKOPF`, or a file in daten/ @returns undefined where nothing of this name is listed
 */
export function markGeprueft(wurzel: string, ordner: string, name: string, meldungen: Meldungen): string | undefined {
  const gelesen = readEintraege(wurzel, ordner, meldungen)
  if (!gelesen) return undefined
  const { abschnitte, blaetter, ...rest } = gelesen.wert
  const blatt = [name, `${name}.yaml`, name.replace(/^daten\//, '')].find((eines) => eines in blaetter)
  const [ziel, datei, schluessel] =
    name in abschnitte ? [abschnitte, fileOf(name), name] : blatt ? [blaetter, `daten/${blatt}`, blatt] : []
  const summe = datei && currentSum(wurzel, `${ordner}/${datei}`)
  if (!ziel || !schluessel || !summe) return undefined
  ziel[schluessel] = `geprüft ${summe}`
  return formatEintraege({ ...rest, abschnitte, blaetter })
}

function formatEintraege({ aus, abschnitte, blaetter }: Fortschreibungseintraege): string {
  const list = (eintraege: Record<string, string>) =>
    Object.entries(eintraege)
      .map(([name, eintrag]) => `  ${JSON.stringify(name)}: ${eintrag}\n`)
      .join('')
  const block = (name: string, eintraege: Record<string, string>) =>
    Object.keys(eintraege).length === 0 ? `${name}: {}\n` : `${name}:\n${list(eintraege)}`
  return `# Was nach dem Fortschreiben noch anzusehen ist. „amip check --geprueft NAME“ hakt ab; ändert sich der Text danach, ist er wieder offen.
aus: ${JSON.stringify(aus)}
${block('abschnitte', abschnitte)}${block('blaetter', blaetter)}`
}
