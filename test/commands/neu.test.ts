import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { main } from '../../src/cli.js'
import { listKapitel } from '../../src/neu/kapitel.js'
import { amip } from '../amip.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner } from '../werkstatt.js'

const JOBCENTER = ['--jobcenter', 'Jobcenter Musterland']
const NOW = () => new Date('2026-11-28T12:00:00Z')

async function neu(wurzel: string, argv: string[], antworten?: (string | undefined)[]) {
  const fragen: string[] = []
  const ask = (frage: string) => {
    fragen.push(frage)
    return Promise.resolve(antworten?.shift())
  }
  const konsole = mitschrift(wurzel, { now: NOW, ...(antworten && { ask }) })
  const code = await main(['neu', ...argv], konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr, fragen }
}

const programme = (wurzel: string) => readdirSync(join(wurzel, 'content')).sort()
const yaml = (wurzel: string, name: string) => readFileSync(join(wurzel, 'content', name, 'programm.yaml'), 'utf8')

describe('what is laid down', () => {
  test('builds at once in all three formats, without an error or a warning', async () => {
    const wurzel = arbeitsordner({})
    expect((await neu(wurzel, [...JOBCENTER, '--traeger', 'Agentur für Arbeit A, Landkreis B'])).code).toBe(0)
    const { code, stdout, stderr } = await amip(['build', '--json'], wurzel)
    expect([stderr, code]).toEqual(['', 0])
    expect((JSON.parse(stdout) as { meldungen: unknown[] }).meldungen).toEqual([])
    for (const format of ['pdf', 'docx', 'html'])
      expect(existsSync(join(wurzel, `output/musterland-2027/musterland-2027.${format}`))).toBe(true)
  })

  test('is about the years that its name says, unless others are asked for', async () => {
    const wurzel = arbeitsordner({})
    await neu(wurzel, ['muster-2026', ...JOBCENTER])
    await neu(wurzel, ['muster-2026-2027', ...JOBCENTER])
    await neu(wurzel, ['muster-2025', ...JOBCENTER, '--zeitraum', '2026'])
    expect(yaml(wurzel, 'muster-2026')).toContain('zeitraum: 2026\n')
    expect(yaml(wurzel, 'muster-2026-2027')).toContain('zeitraum: 2026–2027\n')
    expect(yaml(wurzel, 'muster-2025')).toContain('zeitraum: 2026\n')
  })

  test.each([
    ['2026', 'standard', 'Jobcenter Musterland'],
    ['2027–2028', 'modern', 'Jobcenter Märkischer Kreis'],
    ['2030', 'sachlich', 'Jobcenter *A* & B #C'],
  ])('with every chapter, %s, %s: nothing to say about it', async (zeitraum, gestaltung, jobcenter) => {
    const wurzel = arbeitsordner({})
    const argv = ['p', '--jobcenter', jobcenter, '--traeger', 'A', '--kapitel', 'alle']
    await neu(wurzel, [...argv, '--zeitraum', zeitraum, '--gestaltung', gestaltung])
    const [geprueft] = await checkProgramme(wurzel, ['p'])
    expect(geprueft?.meldungen.map(({ datei, text }) => `${datei}: ${text}`)).toEqual([])
  })

  test.each(listKapitel().map(({ name }) => name))('the chapter %s alone', async (name) => {
    const wurzel = arbeitsordner({})
    await neu(wurzel, ['p', ...JOBCENTER, '--kapitel', name])
    const [geprueft] = await checkProgramme(wurzel, ['p'])
    expect(geprueft?.meldungen.map(({ datei, text }) => `${datei}: ${text}`)).toEqual([])
  })

  test('figures are told from real ones wherever they are seen', async () => {
    const wurzel = arbeitsordner({})
    await neu(wurzel, ['p', ...JOBCENTER, '--kapitel', 'alle'])
    expect(yaml(wurzel, 'p')).toContain('zustand: entwurf\n')
    const blaetter = readdirSync(join(wurzel, 'content/p/daten'))
    expect(blaetter.length).toBeGreaterThan(5)
    for (const blatt of blaetter)
      expect(readFileSync(join(wurzel, 'content/p/daten', blatt), 'utf8')).toMatch(
        /^# Beispielwerte.*\ntitel: .*\(Beispielwerte\)/,
      )
  })

  test('chapters come in the order of a programme, each with its sheets and no others', async () => {
    const wurzel = arbeitsordner({})
    await neu(wurzel, ['p', ...JOBCENTER, '--kapitel', 'haushalt, Vorwort'])
    expect(yaml(wurzel, 'p')).toMatch(/abschnitte:\n {2}- vorwort\n {2}- haushalt\n$/)
    expect(readdirSync(join(wurzel, 'content/p/abschnitte')).sort()).toEqual(['haushalt.md', 'vorwort.md'])
    expect(readdirSync(join(wurzel, 'content/p/daten'))).toEqual(['haushalt.yaml'])
  })

  test('in an empty folder it makes content/, below one it finds it', async () => {
    const wurzel = arbeitsordner({})
    mkdirSync(join(wurzel, 'tief/unten'), { recursive: true })
    expect((await neu(join(wurzel, 'tief/unten'), ['p', ...JOBCENTER])).stdout).toContain(
      join('..', '..', 'content', 'p'),
    )
    expect(programme(wurzel)).toEqual(['p'])
  })
})

describe('VS Code', () => {
  const read = (wurzel: string, datei: string) => readFileSync(join(wurzel, '.vscode', datei), 'utf8')

  test('finds a schema for every YAML file, beside it', async () => {
    const wurzel = arbeitsordner({})
    await neu(wurzel, ['p', ...JOBCENTER])
    const { 'yaml.schemas': schemata } = JSON.parse(read(wurzel, 'settings.json')) as {
      'yaml.schemas': Record<string, string>
    }
    expect(Object.values(schemata)).toContain('content/*/programm.yaml')
    for (const datei of Object.keys(schemata))
      expect(JSON.parse(readFileSync(join(wurzel, datei), 'utf8'))).toHaveProperty('title')
  })

  test('keeps settings that are there, and gets schemas anew', async () => {
    const wurzel = arbeitsordner({ '.vscode/settings.json': '{ "a": 1 }', '.vscode/amip/programm.schema.json': 'alt' })
    expect((await neu(wurzel, ['p', ...JOBCENTER])).code).toBe(0)
    expect(read(wurzel, 'settings.json')).toBe('{ "a": 1 }')
    expect(JSON.parse(read(wurzel, 'amip/programm.schema.json'))).toHaveProperty('properties.titel.description')
  })
})

describe('asking', () => {
  test('takes answers, proposals where nothing is typed, and asks again for what cannot be', async () => {
    const wurzel = arbeitsordner({})
    const antworten = [
      '',
      'Jobcenter Märkischer Kreis',
      'Agentur für Arbeit A, Kreis B',
      '2027-2026',
      '2027/2028',
      'bunt',
      '',
      'vorwort, haushlt',
      'vorwort,haushalt',
    ]
    const { code, stdout, fragen } = await neu(wurzel, [], antworten)
    expect([code, fragen.length]).toEqual([0, 9])
    expect(stdout).toContain('„2027-2026“ ist kein Zeitraum.')
    expect(stdout).toContain('Meinten Sie „haushalt“?')
    expect(programme(wurzel)).toEqual(['maerkischer-kreis-2027-2028'])
    expect(yaml(wurzel, 'maerkischer-kreis-2027-2028')).toMatch(
      /zeitraum: 2027–2028\n[\s\S]*- Kreis B\n[\s\S]*gestaltung: standard/,
    )
  })

  test('what the command line says is not asked for', async () => {
    const { fragen } = await neu(arbeitsordner({}), ['p', ...JOBCENTER, '--zeitraum', '2027'], ['', '', ''])
    expect(fragen.map((frage) => frage.split(/[ :]/)[0])).toEqual(['Träger,', 'Gestaltung', 'Kapitel,'])
  })

  test('an input that ends leaves nothing', async () => {
    const wurzel = arbeitsordner({})
    expect((await neu(wurzel, [], ['Jobcenter A', undefined])).code).toBe(130)
    expect(programme(wurzel)).toEqual([])
  })
})

describe('refused', () => {
  test.each([
    [[], 'Der Name des Jobcenters fehlt.', '--jobcenter'],
    [['p', '--jobcenter', ' \n '], 'Der Name des Jobcenters fehlt.', ''],
    [['p', ...JOBCENTER, '--zeitraum', '27'], '„27“ ist kein Zeitraum.', '2026–2027'],
    [['p', ...JOBCENTER, '--gestaltung', 'modren'], 'Die Gestaltung „modren“ gibt es nicht.', '„modern“'],
    [['p', ...JOBCENTER, '--kapitel', ','], 'In der Liste steht kein Kapitel.', 'vorwort'],
    [['a', 'b', ...JOBCENTER], 'Ein Programm hat einen Namen, hier stehen 2', ''],
    [['../p', ...JOBCENTER], '„../p“ geht nicht als Name', ''],
    [['.p', ...JOBCENTER], '„.p“ geht nicht als Name', ''],
    [['NUL', ...JOBCENTER], '„NUL“ geht nicht als Name', ''],
  ])('%j', async (argv, text, rat) => {
    const wurzel = arbeitsordner({})
    const { code, stderr } = await neu(wurzel, argv)
    expect(code).toBe(2)
    expect(stderr).toContain(text)
    expect(stderr).toContain(rat)
    expect(programme(wurzel)).toEqual([])
  })

  test('a name that is there stays as it is; --ueberschreiben replaces it whole', async () => {
    const wurzel = arbeitsordner({ 'content/p/notiz.txt': 'von mir' })
    const { code, stderr } = await neu(wurzel, ['p', ...JOBCENTER])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Ein Programm „p“ gibt es schon.')])
    expect(readdirSync(join(wurzel, 'content/p'))).toEqual(['notiz.txt'])
    expect((await neu(wurzel, ['p', ...JOBCENTER, '--ueberschreiben'])).code).toBe(0)
    expect(readdirSync(join(wurzel, 'content/p')).sort()).toEqual(['abschnitte', 'daten', 'programm.yaml'])
    expect(programme(wurzel)).toEqual(['p'])
  })

  test('where nothing can be written nothing is left, and it is said', async () => {
    const wurzel = arbeitsordner({})
    writeFileSync(join(wurzel, 'content/.p.datei'), '')
    chmodSync(join(wurzel, 'content'), 0o500)
    const { code, stderr } = await neu(wurzel, ['p', ...JOBCENTER])
    chmodSync(join(wurzel, 'content'), 0o700)
    // Root may write anywhere.
    if (process.getuid?.() === 0) return
    expect(code).toBe(3)
    expect(stderr).toContain('lässt sich nicht')
    expect(programme(wurzel)).toEqual(['.p.datei'])
  })
})
