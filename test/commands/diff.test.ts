import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/commands/diff.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

const blatt = (wert: string) =>
  `titel: Plätze\neinheit: Personen\nspalten: [2022, 2023]\nzeilen:\n  alle: { name: Alle Plätze, werte: [10, ${wert}] }\n  neu: { name: Neue Plätze, werte: [3, 4] }\n`
const text = (mehr = '') => `# Plätze

Im Jahr gibt es {{zahl plaetze.alle.2023}} Plätze, getippt sind es 77 Stühle. Dieser Satz bleibt.

::zieltabelle{daten=plaetze titel="Plätze im Überblick"}

::diagramm{daten=plaetze typ=saeulen titel="Plätze im Bild" alt="Säulen"}
${mehr}
`
const EINS = text()
const ZWEI = text('\n## Neues Kapitel\n\nEs kam etwas hinzu.\n').replace('77 Stühle', '78 rote Stühle')
const yaml = (jahr: string) => programmYaml().replace('2023', jahr)
const GIT = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']

let wurzel: string
const git = (...argumente: string[]) => execFileSync('git', [...GIT, ...argumente], { cwd: wurzel, stdio: 'pipe' })

async function diff(argv: string[], cwd = join(wurzel, 'haus/Ämter und mehr')) {
  const konsole = mitschrift(cwd, { env: { PATH: process.env.PATH } })
  const code = await run(argv, konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr }
}
const json = async (...argv: string[]) => JSON.parse((await diff([...argv, '--json'])).stdout)

beforeAll(() => {
  // The workspace is a folder of the repository, with blanks and umlauts in its path.
  const haus = 'haus/Ämter und mehr'
  wurzel = werkstatt({
    [`${haus}/content/p-2022/programm.yaml`]: yaml('2022'),
    [`${haus}/content/p-2022/abschnitte/eins.md`]: '# Plätze\n\nEs waren 10 Plätze.\n',
    [`${haus}/content/p-2023/programm.yaml`]: yaml('2023'),
    [`${haus}/content/p-2023/abschnitte/eins.md`]: EINS,
    [`${haus}/content/p-2023/daten/plaetze.yaml`]: blatt('12'),
  })
  renameSync(join(wurzel, 'templates'), join(wurzel, haus, 'templates'))
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=eins')
  git('tag', 'v1')
  writeFileSync(join(wurzel, haus, 'content/p-2023/abschnitte/eins.md'), ZWEI)
  writeFileSync(join(wurzel, haus, 'content/p-2023/daten/plaetze.yaml'), blatt('14'))
})

describe('between a revision and the workspace', () => {
  test('figures from and to, with their places and how they are proved; sentences, table, chart, section', async () => {
    const { programme, alt, neu } = await json('v1')
    expect([alt, neu]).toEqual(['v1', 'Arbeitsordner'])
    expect(programme.map(({ programm, art }: Record<string, string>) => [programm, art])).toEqual([
      ['p-2022', 'unveraendert'],
      ['p-2023', 'geaendert'],
    ])
    const { zahlen, abschnitte } = programme[1]
    const kurz = zahlen.map((zahl: { alt: Record<string, string>; neu: Record<string, string>; orte: object[] }) => [
      zahl.alt?.gedruckt,
      zahl.neu?.gedruckt,
      zahl.neu?.nachweis,
      zahl.neu?.zelle,
      zahl.orte.length,
    ])
    expect(kurz).toEqual([
      ['12\u00a0Personen', '14\u00a0Personen', 'gebunden', expect.stringContaining('plaetze.alle.2023'), 3],
      ['77', '78', 'unbelegt', '', 1],
    ])
    expect(abschnitte).toMatchObject([
      {
        art: 'geaendert',
        titel: 'Plätze',
        saetze: [{ art: 'geaendert' }],
        tafeln: [
          {
            titel: expect.stringContaining('Plätze im Überblick'),
            zellen: [{ zeile: 'Alle Plätze', alt: '12', neu: '14' }],
          },
        ],
        bilder: [
          { titel: 'Plätze im Bild in\u00a0Personen', was: [{ was: 'Alle Plätze, 2023', alt: '12', neu: '14' }] },
        ],
      },
      { art: 'neu', titel: 'Neues Kapitel', saetze: [{ art: 'neu' }] },
    ])
    const worte = abschnitte[0].saetze[0].stuecke.filter(({ art }: { art: string }) => art !== 'gleich')
    expect(worte.map(({ text }: { text: string }) => text.trim())).toEqual(['12', '14', '77', '78 rote'])
  })

  test('the repository stays as it was', async () => {
    const before = git('status', '--porcelain').toString()
    await diff(['v1', '--json'])
    expect(git('status', '--porcelain').toString()).toBe(before)
    expect(git('stash', 'list').toString()).toBe('')
  })

  test('a page for people, with the pages of the PDF side by side; JSON and a short Markdown', async () => {
    const { code, stdout } = await diff(['v1', '--out', '../diff'])
    expect(code).toBe(0)
    const read = (name: string) => readFileSync(join(wurzel, 'haus/diff', name), 'utf8')
    const seite = read('unterschiede.html')
    expect(seite).toContain('<del>12</del>')
    expect(seite).toContain('<ins>14</ins>')
    expect(seite.match(/data:image\/webp/g)?.length).toBeGreaterThanOrEqual(2)
    expect(seite).not.toMatch(/<script|(?:src|href)="(?!data:|#)/)
    expect(read('unterschiede.md')).toContain('| 12 Personen | 14 Personen | gebunden |')
    expect(stdout).toContain(read('unterschiede.md'))
    const { programme } = JSON.parse(read('unterschiede.json'))
    expect(programme[1].seiten.length).toBeGreaterThan(0)
    expect(programme[1].seiten[0].stellen).toBeGreaterThan(0)
  })
})

test('years: the programmes of one Jobcenter are laid beside each other', async () => {
  const { programme } = await json('2022', '2023')
  expect(programme).toHaveLength(1)
  expect(programme[0]).toMatchObject({ programm: 'p-2023', art: 'geaendert' })
})

test('folders: two programmes by their names, and a workspace with itself', async () => {
  const { programme } = await json('content/p-2022', 'content/p-2023')
  expect(programme).toMatchObject([{ programm: 'p-2023', art: 'geaendert' }])
  const gleich = await json('.', '.')
  expect(gleich.programme.map(({ art }: { art: string }) => art)).toEqual(['unveraendert', 'unveraendert'])
})

test('a version with errors is named, its place told, and the others are compared', async () => {
  const ordner = join(wurzel, 'kaputt')
  mkdirSync(join(ordner, 'content/p-2023/abschnitte'), { recursive: true })
  writeFileSync(join(ordner, 'content/p-2023/programm.yaml'), yaml('2023'))
  writeFileSync(join(ordner, 'content/p-2023/abschnitte/eins.md'), '# Eins\n\n[](#gibt-es-nicht)\n')
  const lauf = await diff([ordner, '.', '--json'])
  expect(lauf.code).toBe(1)
  expect(lauf.stderr).toContain('content/p-2023')
  expect(JSON.parse(lauf.stdout).programme.map(({ art }: { art: string }) => art)).toEqual(['neu', 'fehler'])
})

test('what cannot be compared is a wrong call, with what to do', async () => {
  await expect(diff(['gibt-es-nicht'])).rejects.toThrow('Die Revision „gibt-es-nicht“ gibt es nicht')
  await expect(diff(['--', '--output=x'])).rejects.toThrow('gibt es nicht')
  expect(existsSync(join(wurzel, 'x'))).toBe(false)
  await expect(diff(['1999', '2023'])).rejects.toThrow('Zum Jahr 1999')
  await expect(diff([])).rejects.toThrow('womit verglichen wird')
  await expect(diff(['a', 'b', 'c'])).rejects.toThrow('zu viel')
  const ohneGit = werkstatt({ 'content/p/programm.yaml': programmYaml(), 'content/p/abschnitte/eins.md': '# Eins\n' })
  await expect(diff(['v1'], ohneGit)).rejects.toThrow('in keinem Git-Repository')
})
