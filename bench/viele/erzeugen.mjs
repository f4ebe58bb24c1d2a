import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Few words and a fixed seed: the texts mean nothing and are the same everywhere.
const WORTE =
  'Beratung Vermittlung Ausbildung Arbeitsmarkt Region Förderung Menschen Betriebe Unterstützung Qualifizierung'.split(
    ' ',
  )
let saat = 1
const next = (bis) => {
  saat = (saat * 48_271) % 2_147_483_647
  return saat % bis
}
const satz = () =>
  `Die ${WORTE[next(10)]} und die ${WORTE[next(10)]} gehören zur ${WORTE[next(10)]} der Menschen vor Ort.`

export const nameOf = (nummer) => `muster-${String(nummer).padStart(4, '0')}-2023`

/**
 * A programme of two to fourteen sections, of three to ten paragraphs each, some with a table and a chart.
 * @param {string} wurzel absolute path of the workspace @param {number} nummer
 */
export function writeProgramm(wurzel, nummer) {
  const ordner = join(wurzel, 'content', nameOf(nummer))
  const abschnitte = Array.from({ length: 2 + next(13) }, (_, stelle) => `abschnitt-${stelle + 1}`)
  mkdirSync(join(ordner, 'abschnitte'), { recursive: true })
  mkdirSync(join(ordner, 'daten'))
  writeFileSync(
    join(ordner, 'programm.yaml'),
    `titel: Arbeitsmarkt- und Integrationsprogramm
zeitraum: 2023
jobcenter: { name: Jobcenter Muster ${nummer}, traeger: [Agentur für Arbeit Muster, Landkreis Muster ${nummer}] }
gestaltung: standard
muster: Erzeugt, keine wirklichen Zahlen
impressum: { Herausgeber: Jobcenter Muster ${nummer} }
abschnitte: [${abschnitte.join(', ')}]
`,
  )
  const werte = () => `[${Array.from({ length: 4 }, () => 100 + next(9000)).join(', ')}]`
  writeFileSync(
    join(ordner, 'daten/plaetze.yaml'),
    `titel: Plätze
einheit: Personen
spalten: [2020, 2021, 2022, 2023]
zeilen:
  a: { name: Gruppe A, werte: ${werte()} }
  b: { name: Gruppe B, werte: ${werte()} }
  alle: { name: Alle, summe: [a, b] }
`,
  )
  for (const name of abschnitte) {
    const absaetze = Array.from({ length: 3 + next(8) }, () => Array.from({ length: 4 }, satz).join(' '))
    const bloecke =
      next(2) === 0
        ? `::zieltabelle{daten=plaetze titel="Plätze"}\n\n::diagramm{daten=plaetze typ=saeulen titel="Plätze im Bild" alt="Säulen je Jahr"}\n`
        : ''
    writeFileSync(
      join(ordner, 'abschnitte', `${name}.md`),
      `# ${WORTE[next(10)]} ${name.slice(10)}\n\nEs gibt {{zahl plaetze.alle.2023}} Plätze.\n\n${absaetze.join('\n\n')}\n\n${bloecke}`,
    )
  }
}
