import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run as nachweis } from '../../src/commands/nachweis.js'
import { hashOf } from '../../src/files/record.js'
import { formatManifest, type Manifest, readManifest } from '../../src/manifest/manifest.js'
import { amip } from '../amip.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

let wurzel: string
const lies = (name: string) => readFileSync(join(wurzel, 'output', name), 'utf8')

async function run(...mehr: string[]) {
  const konsole = mitschrift(wurzel, { env: { TMPDIR: process.env.TMPDIR } })
  const code = await nachweis(['output/manifest.json', ...mehr, '--json'], konsole)
  const { ergebnisse } = JSON.parse(konsole.stdout) as { ergebnisse: Record<'pfad' | 'urteil' | 'grund', string>[] }
  return { code, urteile: ergebnisse.map(({ pfad, urteil }) => `${pfad} ${urteil}`), grund: ergebnisse[0]?.grund }
}

/** What is said while a file is another one. */
async function runWith(pfad: string, change: (text: string) => string) {
  const datei = join(wurzel, pfad)
  const vorher = readFileSync(datei)
  try {
    writeFileSync(datei, change(vorher.toString()))
    return await run('anders-2023')
  } finally {
    writeFileSync(datei, vorher)
  }
}

/** A manifest that is whole, but tells something else: as another machine would have written it. */
const told = (edit: (manifest: Manifest) => void) => (text: string) => {
  const { programme, uebrig } = JSON.parse(text) as Manifest
  const manifest = { programme, uebrig }
  edit(manifest)
  return formatManifest(manifest)
}

beforeAll(async () => {
  await amip(['--version'])
  wurzel = werkstatt({
    'content/größer 2023/programm.yaml': programmYaml(),
    'content/größer 2023/abschnitte/eins.md': '# Eins\n\nText.\n',
    'content/anders-2023/programm.yaml': programmYaml(),
    'content/anders-2023/abschnitte/eins.md': '# Eins\n\nAnderer Text.\n',
  })
  expect(await build(['--format', 'docx,html'], mitschrift(wurzel, { env: { SOURCE_DATE_EPOCH: '1700000000' } }))).toBe(
    0,
  )
})

test('what was built from these sources is proved, with the day that counted then', async () => {
  expect(await run()).toEqual({
    code: 0,
    urteile: [
      'anders-2023/anders-2023.docx belegt',
      'anders-2023/anders-2023.html belegt',
      'größer 2023/größer 2023.docx belegt',
      'größer 2023/größer 2023.html belegt',
    ],
    grund: '',
  })
})

test('a changed file is false, and so is one that other bytes come out for', async () => {
  const veraendert = await runWith('output/anders-2023/anders-2023.html', (text) => text.replace('Anderer', 'Neuer'))
  expect(veraendert.code).toBe(1)
  expect(veraendert.urteile).toContain('anders-2023/anders-2023.html falsch')
  expect(veraendert.urteile).toContain('anders-2023/anders-2023.docx belegt')
  const html = join(wurzel, 'output/anders-2023/anders-2023.html')
  const vorher = readFileSync(html)
  appendFileSync(html, ' ')
  const untergeschoben = await runWith(
    'output/manifest.json',
    told(({ programme }) => {
      const datei = programme[0]?.dateien.find(({ format }) => format === 'html')
      if (datei) datei.sha256 = hashOf(readFileSync(html))
    }),
  )
  writeFileSync(html, vorher)
  expect(untergeschoben.code).toBe(1)
  expect(untergeschoben.urteile).toContain('anders-2023/anders-2023.html falsch')
})

test('other sources are named', async () => {
  const lauf = await runWith('content/anders-2023/abschnitte/eins.md', (text) => `${text}\nMehr.\n`)
  expect(lauf).toEqual({
    code: 1,
    urteile: ['anders-2023/anders-2023.docx andere-quellen', 'anders-2023/anders-2023.html andere-quellen'],
    grund: 'abschnitte/eins.md geändert',
  })
})

test('other bytes with another Node or another machine say nothing: not comparable, and not false', async () => {
  const html = join(wurzel, 'output/anders-2023/anders-2023.html')
  const vorher = readFileSync(html)
  appendFileSync(html, ' ')
  const anders = (edit: (manifest: Manifest) => void) =>
    told((manifest) => {
      const datei = manifest.programme[0]?.dateien.find(({ format }) => format === 'html')
      if (datei) datei.sha256 = hashOf(readFileSync(html))
      edit(manifest)
    })
  const node = await runWith(
    'output/manifest.json',
    anders(({ programme: [eines] }) => {
      if (eines) eines.grundlage.node = '18.0.0'
    }),
  )
  expect(node.code).toBe(3)
  expect(node.urteile).toContain('anders-2023/anders-2023.html nicht-vergleichbar')
  expect(node.urteile).toContain('anders-2023/anders-2023.docx belegt')
  const lauf = join(wurzel, 'output/lauf.json')
  const alt = readFileSync(lauf)
  writeFileSync(lauf, alt.toString().replace(/"rechner": "[^"]+"/, '"rechner": "sunos-sparc"'))
  const rechner = await runWith(
    'output/manifest.json',
    anders(() => undefined),
  )
  writeFileSync(lauf, alt)
  rmSync(html)
  writeFileSync(html, vorher)
  expect(rechner.code).toBe(3)
  expect(rechner.urteile).toContain('anders-2023/anders-2023.html nicht-vergleichbar')
})

test('a manifest edited by hand, one that is not there, and a programme that is not in it are wrong calls', async () => {
  await expect(runWith('output/manifest.json', (text) => text.replace('"gebaut"', '"fehler"'))).rejects.toThrow(
    'von Hand',
  )
  const konsole = mitschrift(wurzel)
  await expect(nachweis(['fehlt.json'], konsole)).rejects.toThrow('gibt es nicht')
  await expect(nachweis([], konsole)).rejects.toThrow('keine manifest.json')
  await expect(nachweis(['output/manifest.json', 'x'], konsole)).rejects.toThrow('steht nicht in')
})

test('SHA256SUMS is what sha256sum reads', () => {
  const zeilen = lies('SHA256SUMS').trimEnd().split('\n')
  expect(zeilen).toHaveLength(5)
  for (const zeile of zeilen) {
    const [, summe = '', pfad = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(zeile) ?? []
    expect(hashOf(readFileSync(join(wurzel, 'output', pfad))), pfad).toBe(summe)
  }
})

test.skipIf(process.platform === 'win32')('and sha256sum agrees', () => {
  const stdout = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: join(wurzel, 'output') })
  expect(stdout.toString().match(/: OK$/gm)).toHaveLength(5)
})

test('a statement a programme tells of what each file was made', () => {
  const aussagen = lies('herkunft.intoto.jsonl')
    .trimEnd()
    .split('\n')
    .map((zeile) => JSON.parse(zeile))
  expect(aussagen).toHaveLength(2)
  expect(aussagen[0]).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://in-toto.io/attestation/link/v0.3',
    subject: [{ name: 'anders-2023/anders-2023.docx' }, { name: 'anders-2023/anders-2023.html' }],
  })
  const { materials, environment } = aussagen[0].predicate
  const eins = readFileSync(join(wurzel, 'content/anders-2023/abschnitte/eins.md'))
  expect(materials).toContainEqual({ name: 'content/anders-2023/abschnitte/eins.md', digest: { sha256: hashOf(eins) } })
  expect(environment).toEqual(readManifest(join(wurzel, 'output')).programme[0]?.grundlage)
})
