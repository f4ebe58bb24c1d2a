import type { Titelangaben } from './angaben.js'
import { scalar } from './tabelle/blatt-yaml.js'
import type { Titelbilder } from './titelbilder.js'

/** What programm.yaml says besides what the cover says. */
export interface Programmrahmen {
  gestaltung: string
  nummerierung: string
  abschnitte: readonly string[]
  /** Title of the contents, as the file has it. */
  verzeichnis: string
  titelbilder: Titelbilder
}

/** The file programm.yaml. */
export function writeProgrammYaml(
  angaben: Titelangaben,
  { gestaltung, nummerierung, abschnitte, titelbilder, verzeichnis }: Programmrahmen,
): string {
  const zeilen = [`titel: ${scalar(angaben.titel)}`]
  if (angaben.untertitel) zeilen.push(`untertitel: ${scalar(angaben.untertitel)}`)
  zeilen.push(`zeitraum: ${angaben.zeitraum}`, 'jobcenter:', `  name: ${scalar(angaben.jobcenter)}`)
  if (angaben.standort) zeilen.push(`  standort: ${scalar(angaben.standort)}`)
  if (angaben.traeger.length > 0) zeilen.push('  traeger:', ...angaben.traeger.map((name) => `    - ${scalar(name)}`))
  if (angaben.leitspruch) zeilen.push(`leitspruch: ${scalar(angaben.leitspruch)}`)
  if (angaben.jahr) zeilen.push(`jahr: ${scalar(angaben.jahr)}`)
  if (angaben.muster) zeilen.push(`muster: ${scalar(angaben.muster)}`)
  zeilen.push(`gestaltung: ${scalar(gestaltung)}`)
  const { bild, logo, traegerlogos } = titelbilder
  const titelseite = [
    ...(bild ? [`  bild: ${picture(bild)}`] : []),
    ...(logo ? [`  logo: ${picture(logo)}`] : []),
    ...(traegerlogos.length > 0 ? ['  traegerlogos:', ...traegerlogos.map((eines) => `    - ${picture(eines)}`)] : []),
  ]
  if (titelseite.length > 0 || angaben.definition) zeilen.push('titelseite:', ...titelseite)
  if (angaben.definition) zeilen.push(`  definition: ${scalar(angaben.definition)}`)
  zeilen.push(
    `nummerierung: ${nummerierung}`,
    ...(verzeichnis && verzeichnis !== 'Inhalt' ? [`verzeichnis: { titel: ${JSON.stringify(verzeichnis)} }`] : []),
    'impressum:',
  )
  for (const [feld, werte] of angaben.impressum)
    zeilen.push(
      ...(werte.length === 1
        ? [`  ${scalar(feld)}: ${scalar(werte[0] ?? '')}`]
        : [`  ${scalar(feld)}:`, ...werte.map((wert) => `    - ${scalar(wert)}`)]),
    )
  zeilen.push('abschnitte:', ...abschnitte.map((name) => `  - ${name}`))
  return `${zeilen.join('\n')}\n`
}

function picture({ datei, alt }: { datei: string; alt: string }): string {
  return `{ datei: ${datei}, alt: ${JSON.stringify(alt)} }`
}
