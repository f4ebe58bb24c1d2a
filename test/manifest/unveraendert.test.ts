import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { beforeAll, describe, expect, test } from 'vitest'
import { type RunOrder, runBuild } from '../../src/build/run.js'
import { processEnvironment } from '../../src/environment.js'
import { hashOf } from '../../src/files/record.js'
import { Bestand } from '../../src/manifest/bestand.js'
import { readLaufgrundlage } from '../../src/manifest/grundlage.js'
import { type Programmeintrag, readManifest } from '../../src/manifest/manifest.js'
import { Uebersicht } from '../../src/programme/uebersicht.js'
import { amip } from '../amip.js'
import { programmYaml, WURZEL, werkstatt } from '../werkstatt.js'

const BILD = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
const yaml = (jahr: number, zusatz = '') =>
  programmYaml('[eins]', zusatz).replace('2023', String(jahr)).replace('gestaltung: standard', 'gestaltung: haus')
const MARKDOWN = `# Eins

::abbildung{bild=bilder/x.svg titel="Rechteck" alt="Ein Rechteck"}

::abbildung{bild=bilder/foto.png titel="Foto" alt="Ein Foto"}

::tabelle{daten=branchen}

Es sind {{zahl kunden.alle.2023}} Menschen an {{zahl orte.Nord.Plätze}} Plätzen.
`
const FOTO = createCanvas(60, 40).toBuffer('image/png')
const MAPPE = readFileSync(join(WURZEL, 'test/content/daten/fixtures/branchen.xlsx'))
const DATEN = 'titel: Kunden\neinheit: Personen\nspalten: [2023]\nzeilen:\n  alle: { name: Alle, werte: [12] }\n'

let wurzel: string
let ausgabe: string
let eintrag: Programmeintrag

const programm = (jahr: number, zusatz?: string) => ({
  [`content/p${jahr}/programm.yaml`]: yaml(jahr, zusatz),
  [`content/p${jahr}/abschnitte/eins.md`]: MARKDOWN,
  [`content/p${jahr}/bilder/x.svg`]: BILD,
  [`content/p${jahr}/bilder/foto.png`]: FOTO,
  [`content/p${jahr}/daten/kunden.yaml`]: DATEN,
  [`content/p${jahr}/daten/orte.csv`]: 'Ort;Plätze\nNord;12\nSüd;7\n',
  [`content/p${jahr}/daten/branchen.yaml`]: 'titel: Branchen\ndatei: branchen.xlsx\nblatt: Tabelle1\nbereich: A3:D5\n',
  [`content/p${jahr}/daten/branchen.xlsx`]: MAPPE,
})

function run(angaben: Partial<RunOrder> = {}) {
  const programme = ['p2022', 'p2023']
  const environment = { ...processEnvironment(), env: {} }
  return runBuild({ wurzel, programme, vorhandene: programme, formate: ['html'], ausgabe, environment, ...angaben })
}
const anlaesse = async (angaben?: Partial<RunOrder>) => (await run(angaben)).programme.map(({ anlass }) => anlass)

/** What a run would find at this moment, without building. */
function anlassNow(id = 'p2023', env: NodeJS.ProcessEnv = {}): string | undefined {
  const grundlage = readLaufgrundlage({ env }, '', undefined)
  return new Bestand(ausgabe, wurzel, grundlage, new Uebersicht(wurzel)).findAnlass(id, ['html'])
}

/** What a run would find while a file is another one, or there at all. */
function anlassWith(pfad: string, change: (pfad: string) => void, id?: string): string | undefined {
  const vorher = existsSync(pfad) ? readFileSync(pfad) : undefined
  const neu = mkdirSync(dirname(pfad), { recursive: true })
  try {
    change(pfad)
    return anlassNow(id)
  } finally {
    if (vorher === undefined) rmSync(pfad, { force: true })
    else writeFileSync(pfad, vorher)
    if (neu) rmSync(neu, { recursive: true })
  }
}

beforeAll(async () => {
  // Compiles the program if need be: while others do it, it would change in the middle.
  await amip(['--version'])
  wurzel = werkstatt({
    ...programm(2022),
    ...programm(2023, 'stand: 2023-05-01\n'),
    'content/p2023/abschnitte/ungenannt.md': '# Steht nicht in der Liste\n',
    'content/p2023/notizen.txt': 'keine Eingabe',
    'content/p2023/bilder/unbenutzt.svg': BILD,
    'templates/haus/gestaltung.yaml': 'basis: eigen\n',
    'templates/haus/druck.css': '.haus { color: black }\n',
    'templates/eigen/gestaltung.yaml': 'basis: standard\nlogo: { datei: logo.svg, alt: Logo }\n',
    'templates/eigen/stil.css': '.eigen { color: black }\n',
    'templates/eigen/fazit.hbs': readFileSync(join(WURZEL, 'templates/standard/fazit.hbs')),
    'templates/eigen/logo.svg': BILD,
    'templates/eigen/liesmich.txt': 'keine Eingabe',
  })
  for (const ending of ['ttf', 'woff2'])
    cpSync(
      join(WURZEL, `assets/schriften/SourceSans3-normal.${ending}`),
      join(wurzel, `templates/eigen/SourceSans3-normal.${ending}`),
    )
  ausgabe = join(wurzel, 'output')
  const erster = await run()
  expect(erster.programme.map(({ anlass }) => anlass)).toEqual(['neu', 'neu'])
  expect(
    erster.programme.flatMap(({ eintrag: { meldungen } }) => meldungen.filter(({ schwere }) => schwere === 'fehler')),
  ).toEqual([])
  const found = readManifest(ausgabe).programme.find((eines) => eines.programm === 'p2023')
  if (!found) throw new Error('no entry')
  eintrag = found
})

test('a second run leaves all alone, shows the messages again and changes no byte of the manifest', async () => {
  const vorher = readFileSync(join(ausgabe, 'manifest.json'), 'utf8')
  const erster = await run({ frisch: true })
  expect(erster.programme.map(({ anlass }) => anlass)).toEqual(['--frisch', '--frisch'])
  expect(readFileSync(join(ausgabe, 'manifest.json'), 'utf8')).toBe(vorher)
  const zweiter = await run()
  expect(zweiter.programme.map(({ anlass }) => anlass)).toEqual([undefined, undefined])
  expect(zweiter.programme.map(({ eintrag: { meldungen } }) => meldungen)).toEqual(
    erster.programme.map(({ eintrag: { meldungen } }) => meldungen),
  )
  expect(zweiter.programme.some(({ eintrag: { meldungen } }) => meldungen.length > 0)).toBe(true)
  expect(readFileSync(join(ausgabe, 'manifest.json'), 'utf8')).toBe(vorher)
})

describe('inputs', () => {
  test('of every kind are known: content, last year, the chain of designs, fonts', () => {
    const pfade = eintrag.eingaben.map(({ pfad }) => pfad)
    expect(pfade).toEqual(
      expect.arrayContaining([
        ...Object.keys(programm(2022)),
        ...Object.keys(programm(2023)),
        ...['gestaltung.yaml', 'druck.css'].map((name) => `templates/haus/${name}`),
        ...['gestaltung.yaml', 'stil.css', 'fazit.hbs', 'logo.svg'].map((name) => `templates/eigen/${name}`),
        ...['SourceSans3-normal.ttf', 'SourceSans3-normal.woff2'].map((name) => `templates/eigen/${name}`),
        ...['gestaltung.yaml', 'stil.css', 'dokument.hbs'].map((name) => `templates/standard/${name}`),
        'amip:assets/schriften/SourceSans3-kursiv.ttf',
      ]),
    )
  })

  test('each of them that changes, comes or goes is the reason for a build', () => {
    const unbemerkt: string[] = []
    let geprueft = 0
    for (const { pfad, sha256 } of eintrag.eingaben) {
      if (pfad.startsWith('amip:')) continue
      const name = pfad.replace('content/p2023/', '')
      const ordner = /^(.*)\/\*(\.\w+)$/.exec(pfad)
      const ganz = join(wurzel, pfad)
      const change = (wo: string) => appendFileSync(wo, ' ')
      const gefunden = ordner
        ? anlassWith(join(wurzel, `${ordner[1]}/neu${ordner[2]}`), change)
        : pfad.endsWith('/daten')
          ? anlassWith(join(ganz, 'neu.yaml'), change)
          : anlassWith(ganz, change)
      geprueft++
      if (!gefunden?.startsWith(`${name} ${sha256 === '' ? 'neu' : 'geändert'}`)) unbemerkt.push(`${pfad}: ${gefunden}`)
      if (!ordner && sha256 !== '' && !pfad.endsWith('/daten')) {
        const fort = anlassWith(ganz, (wo) => rmSync(wo))
        if (!fort?.startsWith(`${name} entfernt`)) unbemerkt.push(`${pfad} entfernt: ${fort}`)
      }
    }
    expect(unbemerkt).toEqual([])
    expect(geprueft).toBeGreaterThan(50)
    expect(anlassNow()).toBeUndefined()
  })

  test.each([
    'content/p2023/notizen.txt',
    'content/p2023/bilder/unbenutzt.svg',
    'content/p2023/abschnitte/entwurf.txt',
    'content/p2023/daten/~$kunden.xlsx',
    'content/andere/programm.yaml',
    'templates/eigen/liesmich.txt',
    'output/p2023/nebenbei.txt',
  ])('%s is none', (datei) => {
    const pfad = join(wurzel, datei)
    mkdirSync(dirname(pfad), { recursive: true })
    expect(anlassWith(pfad, (wo) => appendFileSync(wo, yaml(2025)))).toBeUndefined()
    // A folder of its own stands for a further programme.
    rmSync(join(wurzel, 'content/andere'), { recursive: true, force: true })
  })

  test('another programme of the year before is one', () => {
    const neu = join(wurzel, 'content/p2022-neu')
    renameSync(join(wurzel, 'content/p2022'), neu)
    expect(anlassNow()).toMatch(/^content\/p2022\/.* entfernt und \d+ weitere$/)
    renameSync(neu, join(wurzel, 'content/p2022'))
    expect(anlassNow()).toBeUndefined()
  })
})

test('SOURCE_DATE_EPOCH counts where a programme has no date of its own', () => {
  const env = { SOURCE_DATE_EPOCH: '1700000000' }
  expect(anlassNow('p2023', env)).toBeUndefined()
  expect(anlassNow('p2022', env)).toBe('SOURCE_DATE_EPOCH geändert')
})

test('an output that was changed or removed, and a damaged manifest, are noticed and built anew', async () => {
  const html = join(ausgabe, 'p2023/p2023.html')
  const manifest = join(ausgabe, 'manifest.json')
  const [bytes, vorher] = [readFileSync(html), readFileSync(manifest, 'utf8')]
  appendFileSync(html, ' ')
  expect(await anlaesse()).toEqual([undefined, 'p2023.html verändert'])
  expect(readFileSync(html)).toEqual(bytes)
  rmSync(html)
  expect(await anlaesse()).toEqual([undefined, 'p2023.html fehlt'])
  for (const kaputt of [vorher.slice(0, -40), vorher.replace('"gebaut"', '"fehler"'), '{}', '', 'null', '[]']) {
    writeFileSync(manifest, kaputt)
    expect(await anlaesse()).toEqual(['manifest.json beschädigt', 'manifest.json beschädigt'])
    expect(readFileSync(manifest, 'utf8')).toBe(vorher)
  }
  expect(await anlaesse()).toEqual([undefined, undefined])
})

test('after an error the last good file stands there as what it is, until it is mended', async () => {
  const pfad = join(wurzel, 'content/p2023/abschnitte/eins.md')
  writeFileSync(pfad, MARKDOWN.replace('kunden.alle', 'kunden.keine'))
  const [, schlecht] = (await run()).programme
  expect(schlecht?.anlass).toBe('abschnitte/eins.md geändert')
  expect(schlecht?.eintrag).toMatchObject({ stand: 'fehler', dateien: [{ format: 'html', aktuell: false }] })
  const html = readFileSync(join(ausgabe, 'p2023/p2023.html'))
  expect(schlecht?.eintrag.dateien[0]?.sha256).toBe(hashOf(html))
  writeFileSync(pfad, MARKDOWN)
  const [, gut] = (await run()).programme
  expect(gut?.anlass).toBe('hatte Fehler')
  expect(gut?.eintrag).toEqual(eintrag)
})

test('a programme that no longer exists is dropped, and the files that it leaves are named until they are gone', async () => {
  const fort = join(wurzel, 'content/alt')
  cpSync(join(wurzel, 'content/p2022'), fort, { recursive: true })
  await run({ programme: ['alt'], vorhandene: ['alt', 'p2022', 'p2023'] })
  rmSync(fort, { recursive: true })
  expect((await run()).uebrig).toEqual(['alt/alt.html'])
  expect(readManifest(ausgabe).programme.map((eines) => eines.programm)).toEqual(['p2022', 'p2023'])
  expect((await run()).uebrig).toEqual(['alt/alt.html'])
  rmSync(join(ausgabe, 'alt'), { recursive: true })
  expect((await run()).uebrig).toEqual([])
  expect(readManifest(ausgabe).uebrig).toEqual([])
})
