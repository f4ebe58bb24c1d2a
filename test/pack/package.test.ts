import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FREE, formatLicences, listLicences } from '../../bin/pack/licences.mjs'
import { formatSbom } from '../../bin/pack/sbom.mjs'
import { EXTERNAL, PAGES } from '../../bin/setup/bundle.mjs'
import { arbeitsordner, programmYaml, WURZEL } from '../werkstatt.js'

interface Lock {
  packages: Record<string, { version: string; dependencies?: object; hasInstallScript?: boolean; dev?: boolean }>
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(WURZEL, name), 'utf8')) as T
const { dependencies, files } = read<{ dependencies: Record<string, string>; files: string[] }>('package.json')

let ordner: string
let namen: string[]

beforeAll(() => {
  ordner = mkdtempSync(join(tmpdir(), 'amip-paket-'))
  const datei = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', ordner], WURZEL)) as [
    { filename: string; files: { path: string }[] },
  ]
  namen = datei[0].files.map(({ path }) => path)
  run('tar', ['xzf', join(ordner, datei[0].filename), '-C', ordner], ordner)
  // What npm would put beside it, and nothing else: a package that is only in the checkout is not found from here.
  mkdirSync(join(ordner, 'node_modules'))
  for (const pfad of installedPaths()) {
    const ziel = join(ordner, pfad)
    mkdirSync(dirname(ziel), { recursive: true })
    if (existsSync(join(WURZEL, pfad))) symlinkSync(join(WURZEL, pfad), ziel, 'junction')
  }
})
afterAll(() => rmSync(ordner, { recursive: true, force: true }))

function run(command: string, args: string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
}

/** Folders of all that npm installs for a user, as the lock knows them; nothing of it is nested. */
function installedPaths(): string[] {
  const { packages } = read<Lock>('package-lock.json')
  return Object.entries(packages).flatMap(([pfad, { dev }]) => (pfad === '' || dev ? [] : [pfad]))
}

/** amip as it was packed, in a folder of somebody's. */
function amip(args: string[], cwd: string) {
  return spawnSync(process.execPath, [join(ordner, 'package/bin/amip.mjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

describe('what npm installs', () => {
  test('has no script to run and nothing to compile', () => {
    const { packages } = read<Lock>('package-lock.json')
    expect(installedPaths().filter((pfad) => packages[pfad]?.hasInstallScript)).toEqual([])
  })

  test('are pinned packages, and those alone that cannot be bundled', () => {
    expect(Object.keys(dependencies).sort()).toEqual([...EXTERNAL].sort())
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

describe('the package', () => {
  test('holds program, designs, fonts, handbook and one sample; no sources, tests or outputs', () => {
    expect(namen).toContain('dist/cli.cjs')
    // Pages are not part of the bundle: they are read when somebody asks for them.
    for (const page of PAGES) expect(namen).toContain(page.replace(/^src/, 'dist').replace(/\.ts$/, '.js'))
    expect(namen).toContain('templates/standard/gestaltung.yaml')
    expect(namen).toContain('assets/schriften/SourceSans3-normal.ttf')
    expect(namen).toContain('docs/handbuch/content/handbuch/programm.yaml')
    expect(namen).toContain('docs/Handbuch.pdf')
    expect(namen).toContain('docs/Handbuch.html')
    expect(namen).toContain('LIZENZEN.txt')
    const programme = namen.flatMap((name) => /^content\/([^/]+)\//.exec(name)?.[1] ?? [])
    expect([...new Set(programme)]).toEqual(['mittelsachsen-2023'])
    expect(
      namen.filter((name) => /^(src|test|bench|output|node_modules|findings|\.)|\.test\.|compiled\.txt/.test(name)),
    ).toEqual([])
  })

  test('every path that package.json names is there', () => {
    for (const eintrag of files) {
      const anfang = eintrag.replace(/\/?\*.*$/, '')
      expect(namen.some((name) => name === anfang || name.startsWith(`${anfang}/`))).toBe(true)
    }
  })
})

describe('unpacked in an empty folder', () => {
  test('builds a programme of an office that has content alone, in all three formats', () => {
    const wurzel = arbeitsordner({
      'content/p/programm.yaml': programmYaml(),
      'content/p/daten/d.yaml':
        'titel: D\neinheit: Personen\nspalten: [2022, 2023]\nzeilen:\n  a: { name: A, werte: [1, 2] }\n',
      'content/p/abschnitte/eins.md':
        '# Eins\n\nText mit → Zeichen.\n\n::tabelle{daten=d titel="A"}\n\n::diagramm{daten=d typ=saeulen titel="A" alt="A steigt."}\n',
    })
    const { status, stdout, stderr } = amip(['build', '--json'], wurzel)
    expect([stderr, status]).toEqual(['', 0])
    const { programme } = JSON.parse(stdout) as { programme: { dateien: object }[] }
    expect(Object.keys(programme[0]?.dateien ?? {})).toHaveLength(3)
    for (const format of ['pdf', 'docx', 'html']) expect(existsSync(join(wurzel, `output/p/p.${format}`))).toBe(true)
    expect(existsSync(join(wurzel, 'templates'))).toBe(false)
    // What comes after a build is in it, too.
    for (const danach of [
      ['nachweis', 'output/manifest.json'],
      ['webauftritt', '--out', 'public'],
      ['zahlenspiegel'],
      ['pruefbericht'],
    ])
      expect(amip(danach, wurzel)).toMatchObject({ status: 0 })
    expect(existsSync(join(wurzel, 'public/suche/suche.js'))).toBe(true)
  })

  test('doctor finds all that it needs', () => {
    const { status, stdout } = amip(['doctor'], arbeitsordner({}))
    expect(stdout).toContain('Es ist alles da.')
    expect(status).toBe(0)
  })
})

describe('packages of others', () => {
  const liste = listLicences(WURZEL)

  test('the bill of materials is what the same command writes', async () => {
    expect(readFileSync(join(WURZEL, 'sbom.cdx.json'), 'utf8')).toBe(formatSbom(WURZEL, await liste))
    expect(namen).toContain('sbom.cdx.json')
  })

  test('LIZENZEN.txt is what `node bin/pack/licences.mjs` writes', async () => {
    expect(readFileSync(join(WURZEL, 'LIZENZEN.txt'), 'utf8')).toBe(formatLicences(await liste))
  })

  test('all are free, and what is asked of npm is among them', async () => {
    const pakete = await liste
    expect(pakete.filter(({ licence }) => !FREE.test(licence))).toEqual([])
    expect(pakete.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...Object.keys(dependencies), 'puppeteer-core', 'docx']),
    )
    expect(FREE.test('GPL-3.0')).toBe(false)
  })
})
