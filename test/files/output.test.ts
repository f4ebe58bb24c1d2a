import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { amip } from '../amip.js'
import { einAbschnitt, programmYaml, werkstatt } from '../werkstatt.js'

const gut = '# Eins\n\nEin Absatz.\n'

let heil: string
beforeAll(async () => {
  heil = einAbschnitt(gut)
  const { code, stderr } = await amip(['build', '--format', 'docx,html'], heil)
  expect(code, stderr).toBe(0)
})

/** Spoils a good programme that has been built, and builds it again: the first output must still be there, byte for byte. */
async function spoil(verdirb: (wurzel: string) => void) {
  const wurzel = einAbschnitt(gut)
  cpSync(join(heil, 'output'), join(wurzel, 'output'), { recursive: true })
  const ordner = join(wurzel, 'output/p')
  const vorher = readdirSync(ordner).map((name) => [name, readFileSync(join(ordner, name)).toString('base64')])
  verdirb(wurzel)
  const { code, stderr } = await amip(['build', '--format', 'docx,html'], wurzel)
  expect(readdirSync(ordner).map((name) => [name, readFileSync(join(ordner, name)).toString('base64')])).toEqual(vorher)
  return { code, stderr }
}

describe('a build that fails leaves the last good output, exits 1 and says where', () => {
  const datei = (name: string, inhalt: string | Buffer) => (wurzel: string) =>
    writeFileSync(join(wurzel, 'content/p', name), inhalt)
  it.each<[string, (wurzel: string) => void, string]>([
    [
      'a missing programm.yaml',
      (wurzel) => rmSync(join(wurzel, 'content/p/programm.yaml')),
      'content/p/programm.yaml:1:1',
    ],
    ['broken YAML', datei('programm.yaml', 'titel: "x\n'), 'content/p/programm.yaml:1:1'],
    ['a missing section', datei('programm.yaml', programmYaml('[eins, zwei]')), 'content/p/programm.yaml:6:20'],
    ['HTML in Markdown', datei('abschnitte/eins.md', '# Eins\n\n<b>x</b>\n'), 'content/p/abschnitte/eins.md:3:1'],
    [
      'a section in Latin-1',
      datei('abschnitte/eins.md', Buffer.from('# Eins\n\nF\xfcr\n', 'latin1')),
      'content/p/abschnitte/eins.md:3:2',
    ],
    [
      'a broken layout',
      (wurzel) => writeFileSync(join(wurzel, 'templates/standard/abschnitt.hbs'), '{{#if kennung}}\n'),
      'templates/standard/abschnitt.hbs',
    ],
    [
      'a chart of nothing',
      (wurzel) => {
        mkdirSync(join(wurzel, 'content/p/daten'))
        writeFileSync(
          join(wurzel, 'content/p/daten/leer.yaml'),
          'spalten: [2022]\nzeilen: { a: { name: A, werte: [fehlt] } }\n',
        )
        writeFileSync(
          join(wurzel, 'content/p/abschnitte/eins.md'),
          '# Eins\n\n::diagramm{daten=leer typ=saeulen alt="x"}\n',
        )
      },
      'content/p/abschnitte/eins.md:3:1',
    ],
  ])('%s', async (_, verdirb, stelle) => {
    const { code, stderr } = await spoil(verdirb)
    expect(code, stderr).toBe(1)
    expect(stderr).toContain(stelle)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('the good programmes beside a bad one are built', async () => {
    const wurzel = werkstatt({
      'content/gut/programm.yaml': programmYaml(),
      'content/gut/abschnitte/eins.md': gut,
      'content/schlecht/programm.yaml': programmYaml('[fehlt]'),
    })
    expect((await amip(['build', '--format', 'html'], wurzel)).code).toBe(1)
    expect(existsSync(join(wurzel, 'output/gut/gut.html'))).toBe(true)
    expect(existsSync(join(wurzel, 'output/schlecht'))).toBe(false)
  })
})

describe('the three writers', () => {
  it('print a figure of prose, whatever Markdown its text may look like', async () => {
    const wurzel = einAbschnitt('# Eins\n\n{{zahl t.a.w}} und {{zahl t.b.w}}.\n', {
      'content/p/daten/t.yaml':
        'spalten: { w: { name: W } }\nzeilen:\n  a: { name: A, einheit: "<b>*x*</b>", werte: [5] }\n  b: { name: B, einheit: "_y_", werte: [6] }\n',
    })
    const { code, stderr } = await amip(['build', '--format', 'html'], wurzel)
    expect(code, stderr).toBe(0)
    const html = readFileSync(join(wurzel, 'output/p/p.html'), 'utf8')
    expect(html).toContain('5\u00a0&#x3C;b>*x*&#x3C;/b>')
    expect(html).toContain('6\u00a0_y_')
  })
})

describe('several programmes', () => {
  it('are built in one run, in all formats', async () => {
    const wurzel = werkstatt({
      'content/eins/programm.yaml': programmYaml(),
      'content/eins/abschnitte/eins.md': gut,
      'content/zwei/programm.yaml': programmYaml(),
      'content/zwei/abschnitte/eins.md': gut,
    })
    const { code, stderr } = await amip(['build'], wurzel)
    expect(code, stderr).toBe(0)
    for (const id of ['eins', 'zwei'])
      expect(readdirSync(join(wurzel, 'output', id)).sort()).toEqual([`${id}.docx`, `${id}.html`, `${id}.pdf`])
  })
})

it.skipIf(process.platform !== 'linux')('a folder that nobody can make is told, and the run ends', async () => {
  const { code, stderr } = await amip(['build', '--format', 'html', '--out', '/proc/amip'], einAbschnitt(gut))
  expect(code).toBe(1)
  expect(stderr).toContain('fehler ausgabe-gesperrt: In den Ordner „/proc/amip/p“ lässt sich nicht schreiben')
})
