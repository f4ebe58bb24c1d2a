// Many programmes of mixed length: a whole run with two in flight, a run with nothing and one with one changed, a run in four parts that are
// joined, and whether they are the same bytes. node bench/viele.mjs [NUMBER=404] [FORMATS=pdf,docx,html] [PARTS=4]
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const AMIP = join(ROOT, 'bin/amip.mjs')
const [anzahl = 404, formate = 'pdf,docx,html', teile = 4] = process.argv.slice(2)
const wurzel = mkdtempSync(join(tmpdir(), 'amip-viele-'))

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

function writeProgramm(nummer) {
  const ordner = join(wurzel, 'content', `muster-${String(nummer).padStart(4, '0')}-2023`)
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

/** @returns wall and CPU seconds, and the largest resident memory of one process in MB, by GNU time where it is */
function run(was, ...argumente) {
  const beginn = process.hrtime.bigint()
  const gemessen = ['-f', '%U %S %M', process.execPath, AMIP, ...argumente]
  const { stderr, error } = spawnSync('/usr/bin/time', gemessen, { cwd: wurzel, encoding: 'utf8' })
  if (error) spawnSync(process.execPath, [AMIP, ...argumente], { cwd: wurzel, stdio: 'inherit' })
  const wand = Number(process.hrtime.bigint() - beginn) / 1e9
  const [, user, sys, kb] = /([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr ?? '') ?? []
  const cpu =
    user === undefined ? '' : `, ${(Number(user) + Number(sys)).toFixed(1)} CPU s, ${Math.round(Number(kb) / 1024)} MB`
  console.log(`${was}: ${wand.toFixed(1)} s${cpu}`)
}

function filesOf(ordner) {
  return readdirSync(ordner, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('lauf.json') && statSync(join(ordner, name)).isFile())
    .sort()
}

try {
  cpSync(join(ROOT, 'templates'), join(wurzel, 'templates'), { recursive: true })
  for (let nummer = 1; nummer <= Number(anzahl); nummer++) writeProgramm(nummer)
  const wie = ['--format', formate, '--gleichzeitig', '2']
  run(`${anzahl} programmes, ${formate}`, 'build', ...wie, '--out', 'einer')
  run('nothing changed', 'build', ...wie, '--out', 'einer')
  for (let teil = 1; teil <= Number(teile); teil++)
    run(
      `part ${teil} of ${teile}`,
      'build',
      ...wie,
      '--teil',
      `${teil}/${teile}`,
      '--plan',
      'einer/manifest.json',
      '--out',
      `teil-${teil}`,
    )
  run(
    'joined',
    'zusammenfuehren',
    ...Array.from({ length: Number(teile) }, (_, stelle) => `teil-${stelle + 1}`),
    '--out',
    'ganz',
  )
  const [einer, ganz] = ['einer', 'ganz'].map((name) => filesOf(join(wurzel, name)))
  const anders = einer.filter(
    (name) =>
      !ganz.includes(name) ||
      !readFileSync(join(wurzel, 'einer', name)).equals(readFileSync(join(wurzel, 'ganz', name))),
  )
  console.log(
    anders.length === 0 && einer.length === ganz.length
      ? `${einer.length} files, the same bytes`
      : `DIFFERENT: ${anders.slice(0, 5)}`,
  )
  if (anders.length > 0) process.exitCode = 1
  appendFileSync(join(wurzel, 'content/muster-0001-2023/abschnitte/abschnitt-1.md'), '\nEin Satz mehr.\n')
  run('one changed', 'build', ...wie, '--out', 'einer')
  run('site', 'webauftritt', 'einer', '--out', 'public')
} finally {
  rmSync(wurzel, { recursive: true, force: true })
}
