import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SaxesParser } from 'saxes'
import { beforeAll, expect, test } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run as webauftritt } from '../../src/commands/webauftritt.js'
import { hashOf } from '../../src/files/record.js'
import { walk } from '../../src/layout/document/tree.js'
import { slugOf } from '../../src/webauftritt/ausgaben.js'
import { amip } from '../amip.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

const EINSTELLUNGEN = `titel: Programme im Test
herausgeber: Testamt
adresse: https://example.org/amip
lizenz: { name: Datenlizenz Deutschland Namensnennung 2.0, adresse: "https://www.govdata.de/dl-de/by-2-0" }
impressum: [Testamt, "Straße 1 <b>"]
zurueckgezogen: { weg-2023: { am: 2024-03-01, grund: Ein Anhang fehlte. } }
berichtigt: { nord-2023: { ausgabe: 2, am: 2023-06-01, was: Tabelle 1. } }
`
const DATEN = `titel: Plätze
einheit: Personen
quelle: Zählung, eigene
stand: 2023-01-31
spalten: [2022, 2023]
zeilen:
  alle: { name: "Alle, zusammen", werte: [10, 1234] }
  zuwachs: { name: =Zuwachs, werte: [1, 2] }
`
const yaml = (name: string, jahr: string) => programmYaml().replaceAll('Musterland', name).replace('2023', jahr)
const MARKDOWN =
  '# Förderung der Ausbildung\n\nEs gibt {{zahl plaetze.alle.2023}} Plätze.\n\n::zieltabelle{daten=plaetze titel="Plätze"}\n'

let wurzel: string
const site = (name: string) => readFileSync(join(wurzel, 'public', name), 'utf8')
const pages = () =>
  (readdirSync(join(wurzel, 'public'), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))

async function publish(...mehr: string[]) {
  const konsole = mitschrift(wurzel, { env: { SOURCE_DATE_EPOCH: '1700000000' } })
  const code = await webauftritt(['--out', 'public', ...mehr], konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr }
}

beforeAll(async () => {
  await amip(['--version'])
  const programm = (ordner: string, name: string, jahr: string, text = MARKDOWN) => ({
    [`content/${ordner}/programm.yaml`]: yaml(name, jahr),
    [`content/${ordner}/abschnitte/eins.md`]: text,
    [`content/${ordner}/daten/plaetze.yaml`]: DATEN,
  })
  wurzel = werkstatt({
    'webauftritt.yaml': EINSTELLUNGEN,
    ...programm('nord-2022', 'Märkischer Süden', '2022', MARKDOWN.replace('Es gibt', 'Damals gab es')),
    ...programm('nord-2023', 'Märkischer Süden', '2023'),
    ...programm('weg-2023', 'Weg', '2023'),
    'content/neu-2023/programm.yaml': `${yaml('Neu', '2023')}zustand: entwurf\n`,
    'content/neu-2023/abschnitte/eins.md': '# Eins\n\nNoch ein Entwurf.\n',
    ...programm('kaputt-2023', 'Kaputt', '2023', '# Eins\n\n[](#gibt-es-nicht)\n'),
  })
  await build(['--format', 'html,docx'], mitschrift(wurzel))
  await publish()
})

const NORD = 'jobcenter-maerkischer-sueden/2023'

test('what has no errors appears; the start page tells what is missing, and so does the exit code', async () => {
  const { code, stdout, stderr } = await publish()
  expect(code).toBe(1)
  expect(stdout).toContain('3 Programme')
  expect(stderr).toContain('„kaputt-2023“ erscheint nicht: Es hat Fehler.')
  expect(site('index.html')).toContain('fehlen wegen Fehlern: kaputt-2023')
  expect(existsSync(join(wurzel, 'public/jobcenter-kaputt'))).toBe(false)
  // A draft is nobody's yet, and not missed.
  expect(existsSync(join(wurzel, 'public/jobcenter-neu'))).toBe(false)
  expect(stderr + site('index.html')).not.toContain('neu-2023')
})

test('the page of a programme: files as they were built, hashes, conformance, other years, what changed, corrected edition', () => {
  const seite = site(`${NORD}/index.html`)
  for (const datei of ['nord-2023.docx', 'nord-2023.html']) {
    const bytes = readFileSync(join(wurzel, 'public', NORD, datei))
    expect(bytes).toEqual(readFileSync(join(wurzel, 'output/nord-2023', datei)))
    expect(seite).toContain(hashOf(bytes))
    expect(seite).toContain(`href="${datei}"`)
  }
  expect(seite).toContain('../2022/')
  // Whose programme it is stands above its title, for whoever comes from elsewhere.
  expect(seite).toContain('<hgroup><p>Jobcenter Märkischer Süden</p><h1>')
  expect(seite).toContain('2. Ausgabe, berichtigt am 1.\u00a0Juni\u00a02023. Tabelle 1.')
  expect(seite).toContain('Über das PDF liegt hier keine Prüfung vor.')
  const unterschiede = site(`${NORD}/unterschiede.html`)
  expect(unterschiede).toContain('<del>Damals gab es</del><wbr><ins>Es gibt</ins>')
  // The office's files mean nothing to its readers.
  expect(unterschiede).not.toContain('content/')
  expect(site('index.html')).toContain('2023</a> <span class="leise">(berichtigt)</span>')
  expect(site('index.html')).toContain('(zurückgezogen)')
})

test('a programme that was withdrawn keeps its address and says why; its files are gone', () => {
  const ordner = 'jobcenter-weg/2023'
  expect(site(`${ordner}/index.html`)).toContain(
    'am 1.\u00a0März\u00a02024 zurückgezogen; seine Dateien sind nicht mehr abrufbar. Ein Anhang fehlte.',
  )
  expect(readdirSync(join(wurzel, 'public', ordner))).toEqual(['index.html'])
})

test('open data: CSV as it is computed, described as Frictionless asks, every figure with an address', () => {
  const csv = site(`${NORD}/daten/plaetze.csv`)
  expect(csv).toBe(
    `zeile,name,2022,2022.einheit,2023,2023.einheit\r\nalle,"Alle, zusammen",10,Personen,1234,Personen\r\nzuwachs,'=Zuwachs,1,Personen,2,Personen\r\n`,
  )
  const paket = JSON.parse(site(`${NORD}/daten/datapackage.json`))
  expect(paket.resources[0]).toMatchObject({
    name: 'plaetze',
    path: 'plaetze.csv',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${hashOf(csv)}`,
    sources: [{ title: expect.stringContaining('Zählung, eigene') }],
  })
  expect(paket.resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(
    csv.split('\r\n')[0]?.split(','),
  )
  expect(paket.licenses[0].title).toContain('Datenlizenz')
  expect(site(`${NORD}/daten.html`)).toContain(
    '<td class="zahl" id="plaetze.alle.2023"><a href="#plaetze.alle.2023">1.234</a></td>',
  )
})

test('sheets that are not those of the published files stay away, and that is said', async () => {
  const datei = join(wurzel, 'content/nord-2023/daten/plaetze.yaml')
  appendFileSync(datei, '\n')
  const { stderr } = await publish()
  writeFileSync(datei, DATEN)
  expect(stderr).toContain('webauftritt-daten')
  expect(existsSync(join(wurzel, 'public', NORD, 'daten.html'))).toBe(false)
  expect(existsSync(join(wurzel, 'public', NORD, 'nord-2023.html'))).toBe(true)
  await publish()
})

test('every link of the site leads to something that is there, and nothing comes from elsewhere', () => {
  expect(pages().length).toBeGreaterThan(12)
  for (const seite of pages()) {
    if (/nord-\d+\.html$/.test(seite)) continue
    const elemente = [...walk(fromHtml(site(seite)))] as Element[]
    const kennungen = new Set(elemente.map(({ properties }) => properties.id))
    for (const { properties } of elemente) {
      const roh = properties.href ?? properties.src
      if (typeof roh !== 'string' || roh.startsWith('data:')) continue
      // That page alone is shown at any address: its links begin at the server's root.
      const ziel = seite === '404.html' ? roh.replace(/^\/amip\//, './') : roh
      expect(ziel, seite).not.toMatch(/^[a-z]+:|^\//)
      const { pathname, hash } = new URL(ziel, `http://x/${seite}`)
      const datei = decodeURIComponent(pathname).replace(/\/$/, '/index.html')
      expect(existsSync(join(wurzel, 'public', datei)), `${seite} → ${ziel}`).toBe(true)
      if (ziel.startsWith('#'))
        expect(kennungen.has(decodeURIComponent(hash.slice(1))), `${seite} → ${ziel}`).toBe(true)
    }
  }
})

/** Elements of a well-formed XML file, with their text; a faulty one throws. */
function readXml(name: string): { name: string; text: string; attribute: Record<string, string> }[] {
  const elemente: { name: string; text: string; attribute: Record<string, string> }[] = []
  const offen: number[] = []
  const parser = new SaxesParser()
  parser.on('error', (fehler) => {
    throw fehler
  })
  parser.on('opentag', ({ name, attributes }) => {
    offen.push(elemente.length)
    elemente.push({ name, text: '', attribute: attributes as Record<string, string> })
  })
  parser.on('text', (text) => {
    const element = elemente[offen.at(-1) ?? -1]
    if (element) element.text += text
  })
  parser.on('closetag', () => offen.pop())
  parser.write(site(name)).close()
  return elemente
}

test('the feed is as RFC 4287 asks: ids and dates, one author, itself; the map and robots.txt as their own rules ask', () => {
  const feed = readXml('feed.xml')
  const all = (name: string) => feed.filter((element) => element.name === name).map(({ text }) => text)
  const eintraege = all('entry').length
  expect(eintraege).toBe(3)
  expect(feed[0]).toMatchObject({ name: 'feed', attribute: { xmlns: 'http://www.w3.org/2005/Atom' } })
  expect(all('author')).toHaveLength(1)
  for (const name of ['id', 'title', 'updated']) expect(all(name)).toHaveLength(1 + eintraege)
  expect(new Set(all('id')).size).toBe(1 + eintraege)
  for (const id of all('id')) expect(new URL(id).href).toBe(id)
  for (const tag of all('updated')) expect(new Date(tag).toISOString()).toBe(tag.replace('Z', '.000Z'))
  expect(all('updated')[0]).toBe([...all('updated')].sort().at(-1))
  expect(feed.filter(({ attribute }) => attribute.rel === 'self')).toMatchObject([
    { attribute: { href: 'https://example.org/amip/feed.xml' } },
  ])
  const karte = readXml('sitemap.xml')
  expect(karte[0]).toMatchObject({
    name: 'urlset',
    attribute: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
  })
  const orte = karte.filter(({ name }) => name === 'loc').map(({ text }) => text)
  expect(orte.length).toBe(karte.filter(({ name }) => name === 'url').length)
  expect(new Set(orte).size).toBe(orte.length)
  for (const ort of orte) expect(new URL(ort).href).toBe(ort)
  expect(site('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: https:\S+\n$/)
})

test('feed and map tell absolute addresses of pages that are there; what the office says stands on its pages as text', () => {
  const feed = site('feed.xml')
  expect(feed).toContain('<link href="https://example.org/amip/jobcenter-maerkischer-sueden/2023/"/>')
  expect(feed).toContain('<updated>2024-03-01T00:00:00Z</updated>')
  const orte = [...site('sitemap.xml').matchAll(/<loc>https:\/\/example\.org\/amip\/([^<]*)<\/loc>/g)].map(
    ([, ort = '']) => ort,
  )
  // What is shown where nothing is has no address of its own.
  expect(pages()).toContain('404.html')
  expect(orte).toHaveLength(pages().length - 1)
  for (const ort of orte) expect(existsSync(join(wurzel, 'public', decodeURIComponent(ort)))).toBe(true)
  expect(site('robots.txt')).toContain('Sitemap: https://example.org/amip/sitemap.xml')
  expect(site('impressum.html')).toContain('Straße 1 &lt;b&gt;')
  for (const name of ['barrierefreiheit', 'datenschutz']) expect(site(`${name}.html`)).toContain('<h1>')
})

test('the same content gives the same site, whose checksums hold', async () => {
  const summen = site('SHA256SUMS')
  for (const zeile of summen.trimEnd().split('\n'))
    expect(hashOf(readFileSync(join(wurzel, 'public', zeile.slice(66))))).toBe(zeile.slice(0, 64))
  await publish()
  expect(site('SHA256SUMS')).toBe(summen)
})

test('a file that is not the one of the manifest is not published', async () => {
  const datei = join(wurzel, 'output/nord-2022/nord-2022.html')
  const vorher = readFileSync(datei)
  writeFileSync(datei, 'untergeschoben')
  const { stderr } = await publish()
  writeFileSync(datei, vorher)
  expect(stderr).toContain('„nord-2022/nord-2022.html“ ist nicht die Datei, die im Manifest steht')
  expect(existsSync(join(wurzel, 'public/jobcenter-maerkischer-sueden/2022'))).toBe(false)
  await publish()
})

test('the same programme in two folders is one; where its files differ, both folders are named', async () => {
  cpSync(join(wurzel, 'output'), join(wurzel, 'archiv'), { recursive: true })
  const summen = site('SHA256SUMS')
  expect((await publish('archiv', 'output')).stderr).not.toContain('webauftritt-doppelt')
  expect(site('SHA256SUMS')).toBe(summen)
  const datei = join(wurzel, 'content/nord-2022/abschnitte/eins.md')
  const text = readFileSync(datei)
  appendFileSync(datei, '\nNoch ein Satz.\n')
  await build(['nord-2022', '--format', 'html'], mitschrift(wurzel))
  const { code, stderr } = await publish('archiv', 'output')
  expect(code).toBe(1)
  expect(stderr).toContain('„nord-2022“ (in output) und „nord-2022“ (in archiv) sind beide das Programm 2022')
  writeFileSync(datei, text)
  rmSync(join(wurzel, 'archiv'), { recursive: true })
  await build(['nord-2022', '--format', 'html,docx'], mitschrift(wurzel))
  await publish()
})

test('without a manifest there is no site, and the one before stays', async () => {
  mkdirSync(join(wurzel, 'leer'), { recursive: true })
  const { code, stderr } = await publish('leer')
  expect(code).toBe(1)
  expect(stderr).toContain('Erst amip build')
  expect(site('index.html')).toContain('Programme im Test')
  rmSync(join(wurzel, 'leer'), { recursive: true })
})

test('a corrected edition says so itself: which one it is and of which day; one that does not is told', async () => {
  const nennt = (text: string) => {
    writeFileSync(join(wurzel, 'content/nord-2023/abschnitte/eins.md'), `${MARKDOWN}\n${text}\n`)
    return build(['nord-2023', '--format', 'html'], mitschrift(wurzel))
  }
  expect((await publish()).stderr).toContain('webauftritt-berichtigt')
  await nennt('2. Ausgabe, berichtigt am 2. Juni 2023')
  expect((await publish()).stderr).toContain('nicht den Tag 1.\u00a0Juni\u00a02023')
  for (const text of [
    '2., berichtigte Ausgabe vom 1. Juni 2023',
    'Ausgabe 2, 01.06.2023',
    'Zweite Auflage: 1.6.2023',
  ]) {
    await nennt(text)
    expect((await publish()).stderr, text).not.toContain('webauftritt-berichtigt')
  }
  writeFileSync(join(wurzel, 'content/nord-2023/abschnitte/eins.md'), MARKDOWN)
  await build(['nord-2023', '--format', 'html,docx'], mitschrift(wurzel))
  await publish()
})

test('settings with mistakes are told at their place; a target that holds the sources is refused', async () => {
  writeFileSync(join(wurzel, 'webauftritt.yaml'), 'titel: X\nadresse: kein-ort\nimpresum: [A]\n')
  const { code, stderr } = await publish()
  writeFileSync(join(wurzel, 'webauftritt.yaml'), EINSTELLUNGEN)
  expect(code).toBe(1)
  expect(stderr).toContain('webauftritt.yaml:2:')
  expect(stderr).toContain('webauftritt.yaml:3:')
  // What a site must say is asked for, and keeps nothing from appearing.
  writeFileSync(join(wurzel, 'webauftritt.yaml'), EINSTELLUNGEN.replace(/^impressum.*\n/m, ''))
  const ohne = await publish()
  writeFileSync(join(wurzel, 'webauftritt.yaml'), EINSTELLUNGEN)
  expect(ohne.stderr).toContain('webauftritt-angaben: Noch nicht angegeben: das Impressum und die Erklärung')
  expect(site('impressum.html')).toContain('liegen noch nicht vor')
  await publish()
  await expect(publish('--out', '.')).rejects.toThrow('würde ganz ersetzt')
  await expect(publish('--out', 'output')).rejects.toThrow('würde ganz ersetzt')
})

test('names become addresses', () => {
  expect(slugOf('Jobcenter Märkischer Kreis')).toBe('jobcenter-maerkischer-kreis')
  expect(slugOf('Jobcenter Straße/Łódź – Süd')).toBe('jobcenter-strasse-odz-sued')
  expect(slugOf('…')).toBe('programm')
})
