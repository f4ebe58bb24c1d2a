import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amip } from '../amip.js'
import { arbeitsordner, einAbschnitt, programmYaml, werkstatt } from '../werkstatt.js'

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

async function check(
  wurzel: string,
): Promise<{ code: number | null; meldungen: Record<string, unknown>[]; alles: string }> {
  const { code, stdout, stderr } = await amip(['check', '--json'], wurzel)
  const gelesen: unknown = JSON.parse(stdout)
  const liste = Array.isArray(gelesen) ? gelesen : (gelesen as { meldungen: unknown[] }).meldungen
  return { code, meldungen: liste as Record<string, unknown>[], alles: stdout + stderr }
}

describe('no file outside a programme or design is read, and nothing of it is told', () => {
  const EINS = 'content/p/abschnitte/eins.md'
  const BLATT = { 'content/p/abschnitte/eins.md': '# Eins\n\n::tabelle{daten=blatt titel="T"}\n' }
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['a chapter that is a link', { 'content/p/programm.yaml': programmYaml() }, { [EINS]: 'eins.md' }],
    ['programm.yaml that is a link', { [EINS]: '# Eins\n' }, { 'content/p/programm.yaml': 'programm.yaml' }],
    [
      'a sheet that is a link',
      { 'content/p/programm.yaml': programmYaml(), ...BLATT },
      { 'content/p/daten/blatt.yaml': 'blatt.yaml' },
    ],
    [
      'a CSV that is a link',
      {
        'content/p/programm.yaml': programmYaml(),
        ...BLATT,
        'content/p/daten/blatt.yaml': 'titel: T\ndatei: zahlen.csv\n',
      },
      { 'content/p/daten/zahlen.csv': 'blatt.csv' },
    ],
    [
      'a picture that is a link',
      {
        'content/p/programm.yaml': programmYaml(),
        [EINS]: '# Eins\n\n::abbildung{bild=bilder/b.svg alt="Ein Bild von etwas" titel="T"}\n',
      },
      { 'content/p/bilder/b.svg': 'bild.svg' },
    ],
    [
      'an organisation chart that is a link',
      {
        'content/p/programm.yaml': programmYaml(),
        [EINS]: '# Eins\n\n::organigramm{datei=daten/baum.yaml titel="T"}\n',
      },
      { 'content/p/daten/baum.yaml': 'baum.yaml' },
    ],
    [
      'a style sheet that is a link',
      {
        'content/p/programm.yaml': programmYaml().replace('standard', 'eigen'),
        [EINS]: '# Eins\n',
        'templates/eigen/gestaltung.yaml': 'name: Eigen\nbasis: standard\n',
      },
      { 'templates/eigen/stil.css': 'stil.css' },
    ],
    [
      'a layout that is a link',
      {
        'content/p/programm.yaml': programmYaml().replace('standard', 'eigen'),
        [EINS]: '# Eins\n\n:::fazit\nText.\n:::\n',
        'templates/eigen/gestaltung.yaml': 'name: Eigen\nbasis: standard\n',
      },
      { 'templates/eigen/fazit.hbs': 'fazit.hbs' },
    ],
    [
      'a design that is a link',
      { 'content/p/programm.yaml': programmYaml().replace('standard', 'eigen'), [EINS]: '# Eins\n' },
      { 'templates/eigen/gestaltung.yaml': 'gestaltung.yaml' },
    ],
  ])('%s', async (_, dateien, links) => {
    const draussen = fremd()
    // Folders first, files of ours in their place.
    const leer = Object.fromEntries(Object.keys(links).map((pfad) => [join(pfad, '..', '.leer'), '']))
    const wurzel = werkstatt({ ...dateien, ...leer })
    for (const pfad of Object.keys(leer)) rmSync(join(wurzel, pfad))
    for (const [pfad, ziel] of Object.entries(links)) symlinkSync(join(draussen, ziel), join(wurzel, pfad))
    const { code, alles } = await check(wurzel)
    expect(code).toBe(1)
    expect(alles).not.toContain(GEHEIM)
  })

  it.each<[string, (weg: string) => Record<string, string>]>([
    ['a chapter named with dots', (weg) => ({ 'content/p/programm.yaml': programmYaml(`["${weg}/eins"]`) })],
    [
      'a CSV named with dots',
      (weg) => ({ ...BLATT, 'content/p/daten/blatt.yaml': `titel: T\ndatei: ${weg}/blatt.csv\n` }),
    ],
    [
      'a picture named with dots',
      (weg) => ({ [EINS]: `# Eins\n\n::abbildung{bild=${weg}/bild.svg alt="Ein Bild von etwas" titel="T"}\n` }),
    ],
    ['a tree named with dots', (weg) => ({ [EINS]: `# Eins\n\n::organigramm{datei=${weg}/baum.yaml titel="T"}\n` })],
    [
      'a design named with dots',
      (weg) => ({ 'content/p/programm.yaml': programmYaml().replace('standard', `"${weg}"`) }),
    ],
    [
      'a base of a design named with dots',
      (weg) => ({
        'content/p/programm.yaml': programmYaml().replace('standard', 'eigen'),
        'templates/eigen/gestaltung.yaml': `name: Eigen\nbasis: "${weg}"\n`,
      }),
    ],
    [
      'a picture of the cover named with dots',
      (weg) => ({
        'content/p/programm.yaml': programmYaml(
          '[eins]',
          `titelseite: { bild: { datei: ${weg}/bild.svg, alt: Bild } }\n`,
        ),
      }),
    ],
  ])('%s', async (_, dateien) => {
    const draussen = fremd()
    const wurzel = werkstatt({ 'content/p/programm.yaml': programmYaml(), [EINS]: '# Eins\n', ...dateien(draussen) })
    for (const weg of [draussen, `../../../${draussen.split('/').at(-1)}`, `../../${draussen.split('/').at(-1)}`]) {
      for (const [pfad, text] of Object.entries(dateien(weg))) writeFileSync(join(wurzel, pfad), text)
      const { code, alles } = await check(wurzel)
      expect(code, weg).toBe(1)
      expect(alles).not.toContain(GEHEIM)
    }
  })
})

const AUSBRUCH = `</style><script>document.title="offen"</script>" \\ ' } body { display: none } /*`

describe('values are values wherever they stand', () => {
  let ordner: string
  let html: string
  beforeAll(async () => {
    ordner = mkdtempSync(join(tmpdir(), 'amip-verlangt-'))
    const yaml = programmYaml().replace('Jobcenter Musterland, traeger', `'${AUSBRUCH.replaceAll("'", "''")}', traeger`)
    const wurzel = werkstatt({
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

describe('a layout leads nowhere that runs', () => {
  it.each([
    'javascript:void(0)',
    'JavaScript:void(0)',
    ' javascript:void(0)',
    'java\tscript:void(0)',
    '&#106;avascript:void(0)',
    'vbscript:x',
    'data:text/html,x',
  ])('%j', async (ziel) => {
    const wurzel = einAbschnitt('# Eins\n\n:::fazit\nText.\n:::\n', {
      'templates/standard/fazit.hbs': `<aside class="fazit">\n<p>x</p>\n<p><a href="${ziel}">y</a></p></aside>\n`,
    })
    const { code, meldungen } = await check(wurzel)
    expect(code).toBe(1)
    expect(meldungen).toContainEqual(
      expect.objectContaining({ datei: 'templates/standard/fazit.hbs', zeile: 3, schwere: 'fehler' }),
    )
  })

  it.each(['javascript:void(0)', 'JAVASCRIPT:void(0)', 'data:text/html,x', 'file:///etc/hostname'])(
    'nor a link of an author to %s',
    async (ziel) => {
      const { code, meldungen } = await check(einAbschnitt(`# Eins\n\nSiehe [dort](${ziel}).\n`))
      expect(code).toBe(1)
      expect(meldungen).toContainEqual(expect.objectContaining({ datei: 'content/p/abschnitte/eins.md', zeile: 3 }))
    },
  )
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

  it.each<[string, (adresse: string) => Record<string, string>]>([
    [
      'by a style sheet',
      (von) => ({
        'templates/standard/druck.css': `${readTemplate('druck.css')}\n@import url("${von}/a.css");\nbody { background: url(${von}/b.png) }\n`,
      }),
    ],
    [
      'by a layout',
      (von) => ({
        'templates/standard/fazit.hbs': `<aside class="fazit"><p>x<img src="${von}/c.png" alt="x"></p><link rel="stylesheet" href="${von}/d.css"></aside>\n`,
      }),
    ],
    [
      'by a picture',
      (von) => ({
        'content/p/bilder/b.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40"><style>@import url(${von}/e.css); .a { fill: url(${von}/f.svg#x) }</style><image xlink:href="${von}/g.png" width="9" height="9"/><use href="${von}/h.svg#y"/><rect class="a" width="20" height="20"/><rect width="9" height="9" fill="red"/></svg>\n`,
        'content/p/abschnitte/eins.md':
          '# Eins\n\n:::fazit\nText.\n:::\n\n::abbildung{bild=bilder/b.svg alt="Ein Bild von etwas" titel="T"}\n',
      }),
    ],
  ])(
    '%s, whether it is refused or built',
    async (_, dateien) => {
      const wurzel = einAbschnitt('# Eins\n\n:::fazit\nText.\n:::\n', dateien(adresse))
      const { code, stderr } = await amip(['build', '--out', join(wurzel, 'aus')], wurzel)
      expect([0, 1], stderr).toContain(code)
      expect(gefragt).toEqual([])
    },
    180_000,
  )
})

function readTemplate(name: string): string {
  return readFileSync(new URL(`../../templates/standard/${name}`, import.meta.url), 'utf8')
}
