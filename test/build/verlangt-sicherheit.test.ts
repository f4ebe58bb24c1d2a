import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amip } from '../amip.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'

/*
 * What is asked about security, as cases that were written from the demand alone, without a look at how it is met. They came after
 * the mend, not before it. All values are harmless.
 */

const GEHEIM = 'Nurfuersamtbestimmt'

/** A folder that no programme owns, with files that look like inputs. */
function fremd(): string {
  return arbeitsordner({
    'eins.md': `# ${GEHEIM}\n\n${GEHEIM} {{zahl\n`,
    'programm.yaml': `titel: ${GEHEIM}\n${GEHEIM}: [\n`,
    'blatt.yaml': `titel: ${GEHEIM}\nzeilen: { ${GEHEIM}\n`,
    'blatt.csv': `${GEHEIM};2022\n${GEHEIM};x\n`,
    'baum.yaml': `name: ${GEHEIM}\ndarunter: ${GEHEIM}\n`,
    'stil.css': `.${GEHEIM} { color: }\n`,
    'fazit.hbs': `<aside class="fazit">${GEHEIM}{{x</aside>\n`,
    'gestaltung.yaml': `name: ${GEHEIM}\n${GEHEIM}: 1\n`,
    'bild.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${GEHEIM}</title>\n`,
  })
}

interface Gemeldet {
  datei: string
  zeile: number
  schwere: string
}

/** What `amip check` says of all programmes of a workspace, asked once. */
async function check(wurzel: string): Promise<{ code: number | null; meldungen: Gemeldet[]; alles: string }> {
  const { code, stdout, stderr } = await amip(['check', '--json'], wurzel)
  const gelesen: unknown = JSON.parse(stdout)
  const liste = Array.isArray(gelesen) ? gelesen : (gelesen as { meldungen: unknown[] }).meldungen
  return { code, meldungen: liste as Gemeldet[], alles: stdout + stderr }
}

/** Whether a programme has an error, told in it or in the design that is its own. */
function isRefused(meldungen: readonly Gemeldet[], programm: string): boolean {
  return meldungen.some(
    ({ datei, schwere }) =>
      schwere === 'fehler' && (datei.startsWith(`content/${programm}/`) || datei.startsWith(`templates/${programm}/`)),
  )
}

/** A programme of one chapter with a design of its own, each named "p0", "p1" …; what a case brings stands in place of its files. */
function ordinary(programm: string, eigen: Record<string, string>): Record<string, string> {
  return {
    [`content/${programm}/programm.yaml`]: programmYaml().replace('standard', programm),
    [`content/${programm}/abschnitte/eins.md`]: '# Eins\n',
    [`templates/${programm}/gestaltung.yaml`]: 'name: Eigen\nbasis: standard\n',
    ...Object.fromEntries(Object.entries(eigen).map(([pfad, text]) => [pfad.replace('*', programm), text])),
  }
}

const EINS = 'content/*/abschnitte/eins.md'
const YAML = 'content/*/programm.yaml'

describe('no file outside a programme or design is read, and nothing of it is told', () => {
  const BLATT = { [EINS]: '# Eins\n\n::tabelle{daten=blatt titel="T"}\n' }
  /** What the case has of its own, and the file of others that stands at a path as a link. */
  const LINKS: [string, Record<string, string>, string, string][] = [
    ['a chapter that is a link', {}, EINS, 'eins.md'],
    ['programm.yaml that is a link', {}, YAML, 'programm.yaml'],
    ['a sheet that is a link', BLATT, 'content/*/daten/blatt.yaml', 'blatt.yaml'],
    [
      'a CSV that is a link',
      { ...BLATT, 'content/*/daten/blatt.yaml': 'titel: T\ndatei: zahlen.csv\n' },
      'content/*/daten/zahlen.csv',
      'blatt.csv',
    ],
    [
      'a picture that is a link',
      { [EINS]: '# Eins\n\n::abbildung{bild=bilder/b.svg alt="Ein Bild von etwas" titel="T"}\n' },
      'content/*/bilder/b.svg',
      'bild.svg',
    ],
    [
      'an organisation chart that is a link',
      { [EINS]: '# Eins\n\n::organigramm{datei=daten/baum.yaml titel="T"}\n' },
      'content/*/daten/baum.yaml',
      'baum.yaml',
    ],
    ['a style sheet that is a link', {}, 'templates/*/stil.css', 'stil.css'],
    ['a layout that is a link', { [EINS]: '# Eins\n\n:::fazit\nText.\n:::\n' }, 'templates/*/fazit.hbs', 'fazit.hbs'],
    ['a design that is a link', {}, 'templates/*/gestaltung.yaml', 'gestaltung.yaml'],
  ]

  it('where a file is a link', async () => {
    const draussen = fremd()
    const wurzel = arbeitsordner(Object.assign({}, ...LINKS.map(([, eigen], index) => ordinary(`p${index}`, eigen))))
    for (const [index, [, , ort, ziel]] of LINKS.entries()) {
      const pfad = join(wurzel, ort.replace('*', `p${index}`))
      rmSync(pfad, { force: true })
      mkdirSync(dirname(pfad), { recursive: true })
      symlinkSync(join(draussen, ziel), pfad)
    }
    const { code, meldungen, alles } = await check(wurzel)
    expect(code).toBe(1)
    expect(LINKS.filter((_, index) => !isRefused(meldungen, `p${index}`)).map(([name]) => name)).toEqual([])
    expect(alles).not.toContain(GEHEIM)
  })

  const PUNKTE: [string, (weg: string) => Record<string, string>][] = [
    ['a chapter', (weg) => ({ [YAML]: programmYaml(`["${weg}/eins"]`) })],
    ['a CSV', (weg) => ({ ...BLATT, 'content/*/daten/blatt.yaml': `titel: T\ndatei: ${weg}/blatt.csv\n` })],
    [
      'a picture',
      (weg) => ({ [EINS]: `# Eins\n\n::abbildung{bild=${weg}/bild.svg alt="Ein Bild von etwas" titel="T"}\n` }),
    ],
    ['a tree', (weg) => ({ [EINS]: `# Eins\n\n::organigramm{datei=${weg}/baum.yaml titel="T"}\n` })],
    ['a design', (weg) => ({ [YAML]: programmYaml().replace('standard', `"${weg}"`) })],
    ['a base of a design', (weg) => ({ 'templates/*/gestaltung.yaml': `name: Eigen\nbasis: "${weg}"\n` })],
    [
      'a picture of the cover',
      (weg) => ({ [YAML]: programmYaml('[eins]', `titelseite: { bild: { datei: ${weg}/bild.svg, alt: Bild } }\n`) }),
    ],
  ]

  it('where a path leads out of it', async () => {
    const draussen = fremd()
    const name = draussen.split('/').at(-1)
    const faelle = PUNKTE.flatMap(([was, dateien]) =>
      [draussen, `../../../${name}`, `../../${name}`].map((weg) => [`${was}: ${weg}`, dateien(weg)] as const),
    )
    const wurzel = arbeitsordner(Object.assign({}, ...faelle.map(([, eigen], index) => ordinary(`p${index}`, eigen))))
    const { code, meldungen, alles } = await check(wurzel)
    expect(code).toBe(1)
    expect(faelle.filter((_, index) => !isRefused(meldungen, `p${index}`)).map(([fall]) => fall)).toEqual([])
    expect(alles).not.toContain(GEHEIM)
  })
})

const AUSBRUCH = `</style><script>document.title="offen"</script>" \\ ' } body { display: none } /*`

describe('values are values wherever they stand', () => {
  let ordner: string
  let html: string
  beforeAll(async () => {
    ordner = mkdtempSync(join(tmpdir(), 'amip-verlangt-'))
    const yaml = programmYaml().replace('Jobcenter Musterland, traeger', `'${AUSBRUCH.replaceAll("'", "''")}', traeger`)
    const wurzel = arbeitsordner({
      'content/p/programm.yaml': `${yaml}leitspruch: '${AUSBRUCH.replaceAll("'", "''")}'\n`,
      'content/p/abschnitte/eins.md': `# Eins “ \\\\ } \\</style\\> {#eins}\n\nDer Text bleibt sichtbar.\n`,
    })
    const { code, stderr } = await amip(['build', '--out', ordner], wurzel)
    if (code !== 0) throw new Error(stderr)
    html = readFileSync(join(ordner, 'p/p.html'), 'utf8')
  }, 180_000)
  afterAll(() => rmSync(ordner, { recursive: true, force: true }))

  it('no value ends a style or begins a script', () => {
    expect(html).not.toContain('<script>document.title')
    expect(html.match(/<\/style/g)?.length).toBe(html.match(/<style/g)?.length)
  })

  it('the page has a content security policy that allows nothing from elsewhere', () => {
    const [, regel = ''] = /http-equiv="content-security-policy"[^>]*content="([^"]*)"/i.exec(html) ?? []
    expect(regel).toContain("default-src 'none'")
    expect(regel).not.toMatch(/https?:|\*|unsafe-eval/)
  })
})

describe('nothing leads to what runs', () => {
  const ZIELE = [
    'javascript:void(0)',
    'JavaScript:void(0)',
    ' javascript:void(0)',
    'java\tscript:void(0)',
    '&#106;avascript:void(0)',
    'vbscript:x',
    'data:text/html,x',
  ]
  const LINKS = ['javascript:void(0)', 'JAVASCRIPT:void(0)', 'data:text/html,x', 'file:///etc/hostname']

  it('neither a layout nor a link of an author', async () => {
    const faelle: [string, number, Record<string, string>][] = [
      ...ZIELE.map((ziel, index): [string, number, Record<string, string>] => [
        `templates/p${index}/fazit.hbs`,
        3,
        {
          [EINS]: '# Eins\n\n:::fazit\nText.\n:::\n',
          'templates/*/fazit.hbs': `<aside class="fazit">\n<p>x</p>\n<p><a href="${ziel}">y</a></p></aside>\n`,
        },
      ]),
      ...LINKS.map((ziel, index): [string, number, Record<string, string>] => [
        `content/p${ZIELE.length + index}/abschnitte/eins.md`,
        3,
        { [EINS]: `# Eins\n\nSiehe [dort](${ziel}).\n` },
      ]),
    ]
    const wurzel = arbeitsordner(Object.assign({}, ...faelle.map(([, , eigen], index) => ordinary(`p${index}`, eigen))))
    const { code, meldungen } = await check(wurzel)
    expect(code).toBe(1)
    for (const [datei, zeile] of faelle)
      expect(meldungen).toContainEqual(expect.objectContaining({ datei, zeile, schwere: 'fehler' }))
  })
})

describe('nothing is fetched', () => {
  let server: Server
  let adresse: string
  const gefragt: string[] = []
  beforeAll(async () => {
    server = createServer((anfrage, antwort) => {
      gefragt.push(anfrage.url ?? '')
      antwort.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    adresse = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  const WEGE: [string, (von: string) => Record<string, string>][] = [
    [
      'a style sheet',
      (von) => ({
        'templates/*/druck.css': `@import url("${von}/a.css");\nbody { background: url(${von}/b.png) }\n`,
      }),
    ],
    [
      'a layout',
      (von) => ({
        [EINS]: '# Eins\n\n:::fazit\nText.\n:::\n',
        'templates/*/fazit.hbs': `<aside class="fazit"><p>x<img src="${von}/c.png" alt="x"></p><link rel="stylesheet" href="${von}/d.css"></aside>\n`,
      }),
    ],
    [
      'a picture',
      (von) => ({
        'content/*/bilder/b.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40"><style>@import url(${von}/e.css); .a { fill: url(${von}/f.svg#x) }</style><image xlink:href="${von}/g.png" width="9" height="9"/><use href="${von}/h.svg#y"/><rect class="a" width="20" height="20"/><rect width="9" height="9" fill="red"/></svg>\n`,
        [EINS]: '# Eins\n\n:::fazit\nText.\n:::\n\n::abbildung{bild=bilder/b.svg alt="Ein Bild von etwas" titel="T"}\n',
      }),
    ],
  ]

  it('by a style sheet, a layout or a picture, whether it is refused or built', async () => {
    const wurzel = arbeitsordner(
      Object.assign({}, ...WEGE.map(([, dateien], index) => ordinary(`p${index}`, dateien(adresse)))),
    )
    const { code, stdout } = await amip(['build', '--json', '--out', join(wurzel, 'aus')], wurzel)
    expect([0, 1]).toContain(code)
    const { programme } = JSON.parse(stdout) as { programme: { programm: string; stand: string }[] }
    expect(programme.map(({ programm }) => programm)).toEqual(WEGE.map((_, index) => `p${index}`))
    expect(JSON.stringify(programme)).not.toContain('amip-fehler')
    expect(gefragt).toEqual([])
  }, 180_000)
})
