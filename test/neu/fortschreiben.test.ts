import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkProgramme } from '../../src/build/build.js'
import { main } from '../../src/cli.js'
import type { Meldung } from '../../src/message.js'
import { Uebersicht } from '../../src/programme/uebersicht.js'
import { mitschrift } from '../cli/konsole.js'
import { PROGRAMME } from '../gebaut.js'
import { arbeitsordner, programmYaml, WURZEL } from '../werkstatt.js'

const ordner: string[] = []
afterAll(() => {
  for (const pfad of ordner.splice(0)) rmSync(pfad, { recursive: true, force: true })
})

async function amip(wurzel: string, ...argv: string[]) {
  const konsole = mitschrift(wurzel)
  const code = await main(argv, konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr }
}

async function check(wurzel: string, id: string): Promise<Meldung[]> {
  const [geprueft] = await checkProgramme(wurzel, [id])
  return geprueft?.meldungen ?? []
}

const read = (wurzel: string, pfad: string) => readFileSync(join(wurzel, 'content', pfad), 'utf8')
const write = (wurzel: string, pfad: string, text: string) => writeFileSync(join(wurzel, 'content', pfad), text)

/** A shipped programme alone in a folder. */
function copyOf(programm: string): string {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-fortschreiben-'))
  ordner.push(wurzel)
  mkdirSync(join(wurzel, 'content'))
  cpSync(join(WURZEL, 'content', programm), join(wurzel, 'content', programm), { recursive: true })
  return wurzel
}

/** What goes stale: sentences as people write them; each gets a word of its own, by which it is found again. */
const SAETZE = [
  'Im Jahr 2021 hat der Bereich W einen neuen Standort bezogen.',
  'Das Projekt W läuft bis zum 31. Dezember.',
  'Seit September besteht die Kooperation W.',
  'Derzeit bearbeitet das Team W alle Anträge allein.',
  'Der Bereich W zählt 42 Köpfe.',
  'Rund 15 % der Anfragen kommen über W.',
  'Erstmals wird W angeboten.',
  'Die Pandemie hat W verändert.',
  'Für das kommende Jahr ist W geplant.',
  'W startet im Frühjahr.',
  'Im laufenden Jahr übernimmt W die Leitung.',
  'Über W werden 1,9 Mio. € verausgabt.',
  'Künftig ist W zuständig.',
  'Inzwischen hat sich W eingespielt.',
  'Mit W endet die Förderperiode.',
  'Zum 1. Juli wechselt W den Träger.',
  'W ist seit dem letzten Quartal erreichbar.',
  'Das Bürgergeld-Gesetz betrifft W.',
  'Die Sanktionen regelt W.',
  'Der Krieg in der Ukraine prägt W.',
  'Im Herbst zieht W um.',
  'W wurde kürzlich geschult.',
  'Das Modellprojekt W wird fortgeführt.',
  'Bisher war W allein zuständig.',
  'W betreut aktuell drei Gemeinden.',
  'Bis 2024 soll W abgeschlossen sein.',
]
const FORMEN = [
  (satz: string) => satz,
  (satz: string) => `- ${satz}\n- Ein anderer Punkt`,
  (satz: string) => `:::fazit\n${satz}\n:::`,
]

/** "Qabb", a word without a digit, so that it is not what is found. */
const wordOf = (nummer: number) =>
  `Q${[...String(nummer).padStart(3, '0')].map((ziffer) => 'abcdefghij'[Number(ziffer)]).join('')}`

/** Plants 40 stale places into a programme; tells the words by which they are found. */
function plant(wurzel: string, id: string): string[] {
  const worte: string[] = []
  const take = () => {
    worte.push(wordOf(worte.length))
    return worte.at(-1) as string
  }
  const { abschnitte } = parse(read(wurzel, `${id}/programm.yaml`)) as { abschnitte: string[] }
  for (const [nummer, satz] of SAETZE.entries()) {
    const pfad = `${id}/abschnitte/${abschnitte[nummer % abschnitte.length]}.md`
    const form = FORMEN[nummer % FORMEN.length] as (satz: string) => string
    write(wurzel, pfad, `${read(wurzel, pfad).trimEnd()}\n\n${form(satz.replace('W', take()))}\n`)
  }
  const [erster] = abschnitte
  const pfad = `${id}/abschnitte/${erster}.md`
  write(
    wurzel,
    pfad,
    `${read(wurzel, pfad).trimEnd()}\n\n:::tabelle{titel="Stand ${take()} 2021"}\n| Sache | Zahl |\n|---|---:|\n| ${take()} 2020 | 7 |\n:::\n\n:::zitat{quelle="${take()}, Mai 2021"}\nEin Satz.\n:::\n`,
  )
  const blaetter = readdirSync(join(wurzel, 'content', id, 'daten')).filter(
    (name) => name.endsWith('.yaml') && /^zeilen:/m.test(read(wurzel, `${id}/daten/${name}`)),
  )
  for (let nummer = 0; worte.length < 38; nummer++) {
    const blatt = `${id}/daten/${blaetter[nummer % blaetter.length]}`
    const text = read(wurzel, blatt)
      .replace(/^stand:.*\n/m, '')
      .replace(/^hinweise:\n(?: .*\n)*/m, '')
    write(
      wurzel,
      blatt,
      nummer % 2 ? `${text}stand: "30.06.2021"\n# ${take()}\n` : `${text}hinweise: ["Stand ${take()} 2021"]\n`,
    )
  }
  const kopf = `${id}/programm.yaml`
  write(
    wurzel,
    kopf,
    read(wurzel, kopf)
      .replace(/^leitspruch:.*\n/m, '')
      .replace(/^impressum:\n/m, `leitspruch: ${take()} 1999\nimpressum:\n  Erstellt: ${take()}, April 2021\n`),
  )
  return worte
}

describe.each(PROGRAMME)('%s', (programm) => {
  test('moves on into a draft without an error, with columns of the new years', async () => {
    const wurzel = copyOf(programm)
    expect((await amip(wurzel, 'neu', 'neu', '--aus', programm)).stderr).toBe('')
    const meldungen = await check(wurzel, 'neu')
    expect(
      meldungen.filter(({ schwere }) => schwere === 'fehler').map(({ datei, text }) => `${datei}: ${text}`),
    ).toEqual([])
    const [alt, neu] = [programm, 'neu'].map(
      (id) => parse(read(wurzel, `${id}/programm.yaml`)) as { zeitraum: unknown },
    )
    expect(neu).toMatchObject({ zustand: 'entwurf' })
    const jahre = (kopf: typeof alt) => String(kopf?.zeitraum).match(/\d{4}/g)?.map(Number) ?? []
    expect(jahre(neu)).toEqual(jahre(alt).map((jahr) => jahr + jahre(alt).length))
  })

  test('every one of 40 planted stale places is flagged, at its line', async () => {
    const wurzel = copyOf(programm)
    const worte = plant(wurzel, programm)
    expect(worte).toHaveLength(40)
    await amip(wurzel, 'neu', 'neu', '--aus', programm)
    const meldungen = await check(wurzel, 'neu')
    const dateien = (
      readdirSync(join(wurzel, 'content/neu'), { recursive: true, encoding: 'utf8' }) as string[]
    ).filter((name) => /\.(md|yaml)$/.test(name))
    const unbemerkt = worte.filter((wort) => {
      const datei = dateien.find((name) => read(wurzel, `neu/${name}`).includes(wort))
      if (datei === undefined) return true
      const zeile =
        read(wurzel, `neu/${datei}`)
          .split('\n')
          .findIndex((text) => text.includes(wort)) + 1
      // A value of a sheet is flagged with its sheet.
      const stellen = /^daten/.test(datei) ? [zeile, 1] : [zeile]
      return !meldungen.some((eine) => eine.datei === `content/neu/${datei}` && stellen.includes(eine.zeile))
    })
    expect(unbemerkt).toEqual([])
  })
})

/** A small programme of 2023 and what it became for 2024. */
async function fortgeschrieben() {
  const wurzel = arbeitsordner({
    'content/j-2023/programm.yaml': programmYaml(
      '[eins, zwei]',
      'stand: 2023-04\nuntertitel: Programm 2023\nmuster: Nach dem Programm 2023\n',
    ),
    'content/j-2023/abschnitte/eins.md': '# Eins\n\nDas sind {{zahl d.a.jahr}} im Jahr 2023. Wir beraten gern.\n',
    'content/j-2023/abschnitte/zwei.md': '# Zwei\n\nOhne Zahl.\n',
    'content/j-2023/daten/d.yaml':
      'titel: D\nquelle: Q\nspalten: [2022, 2023]\nzeilen:\n  a: { name: A, werte: [1, 2] }\n',
  })
  expect(await amip(wurzel, 'neu', '--aus', 'j-2023')).toMatchObject({ code: 0, stderr: '' })
  const offen = async () =>
    (await check(wurzel, 'j-2024'))
      .filter(({ regel }) => regel === 'fortschreibung')
      .map(({ datei, schwere, zeile }) => `${schwere} ${datei.replace('content/j-2024/', '')}:${zeile}`)
  return { wurzel, offen }
}

describe('what is open', () => {
  test('is told by section: sentences that age, not those that do not', async () => {
    const { wurzel, offen } = await fortgeschrieben()
    const liste = await offen()
    expect(liste).toContain('hinweis abschnitte/eins.md:1')
    expect(liste).toContain('hinweis abschnitte/zwei.md:1')
    expect(liste).toContain('hinweis daten/d.yaml:1')
    expect(liste.filter((eintrag) => eintrag.includes('eins.md:3'))).toHaveLength(1)
    expect(liste.filter((eintrag) => eintrag.includes('zwei.md:3'))).toEqual([])
    expect(await check(wurzel, 'j-2023')).not.toContainEqual(expect.objectContaining({ regel: 'fortschreibung' }))
  })

  test('a sentence that has been written anew is not last year’s', async () => {
    const { wurzel, offen } = await fortgeschrieben()
    write(wurzel, 'j-2024/abschnitte/eins.md', '# Eins\n\nEs sind {{zahl d.a.jahr}} im Jahr 2024.\n')
    expect((await offen()).filter((eintrag) => eintrag.includes('eins.md'))).toEqual(['hinweis abschnitte/eins.md:1'])
  })

  test('what was looked at is done, until it changes', async () => {
    const { wurzel, offen } = await fortgeschrieben()
    expect((await amip(wurzel, 'check', '--geprueft', 'eins')).stdout).toBe('j-2024: „eins“ ist geprüft.\n')
    expect((await offen()).filter((eintrag) => eintrag.includes('eins'))).toEqual([])
    write(
      wurzel,
      'j-2024/abschnitte/eins.md',
      '# Eins\r\n\r\nDas sind {{zahl d.a.jahr}} im Jahr 2023. Wir beraten gern.\r\n',
    )
    expect((await offen()).filter((eintrag) => eintrag.includes('eins'))).toEqual([])
    write(wurzel, 'j-2024/abschnitte/eins.md', '# Eins\n\nDas sind {{zahl d.a.jahr}} im Jahr 2023.\n')
    expect((await offen()).filter((eintrag) => eintrag.includes('eins.md:1'))).toHaveLength(1)
  })

  test('a sheet is done when it was changed, or looked at', async () => {
    const { wurzel, offen } = await fortgeschrieben()
    const blatt = read(wurzel, 'j-2024/daten/d.yaml')
    write(wurzel, 'j-2024/daten/d.yaml', blatt.replace('fehlt', '3'))
    expect((await offen()).filter((eintrag) => eintrag.includes('daten/d'))).toEqual([])
    write(wurzel, 'j-2024/daten/d.yaml', blatt)
    expect((await offen()).filter((eintrag) => eintrag.includes('daten/d.yaml:1'))).toHaveLength(1)
    await amip(wurzel, 'check', 'j-2024', '--geprueft', 'd')
    expect((await offen()).filter((eintrag) => eintrag.includes('daten/d'))).toEqual([])
  })

  test('a final programme refuses as long as anything is open, and then no more', async () => {
    const { wurzel, offen } = await fortgeschrieben()
    const kopf = read(wurzel, 'j-2024/programm.yaml')
    write(wurzel, 'j-2024/daten/d.yaml', read(wurzel, 'j-2024/daten/d.yaml').replace('fehlt', '3'))
    write(wurzel, 'j-2024/programm.yaml', kopf.replace('zustand: entwurf', 'zustand: endfassung'))
    expect((await offen()).filter((eintrag) => eintrag.startsWith('fehler')).length).toBe(3)
    for (const name of ['programm', 'eins', 'zwei']) await amip(wurzel, 'check', '--geprueft', name)
    expect(await offen()).toEqual([])
    expect((await amip(wurzel, 'check', 'j-2024')).code).toBe(0)
  })

  test.each([
    ['drei', '„drei“ steht in keiner fortschreibung.yaml.'],
    ['../eins', '„../eins“ steht in keiner fortschreibung.yaml.'],
  ])('%s cannot be looked at', async (name, text) => {
    const { wurzel } = await fortgeschrieben()
    expect(await amip(wurzel, 'check', '--geprueft', name)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(text),
    })
  })

  test('a list that somebody broke is told', async () => {
    const { wurzel } = await fortgeschrieben()
    write(wurzel, 'j-2024/fortschreibung.yaml', 'aus: j-2023\nabschnitte: { eins: fertig }\nblaetter: {}\n')
    expect((await check(wurzel, 'j-2024')).map(({ datei, zeile }) => `${datei}:${zeile}`)).toContain(
      'content/j-2024/fortschreibung.yaml:2',
    )
  })
})

test('titles move on, the day goes; of which programme it is a sample does not change', async () => {
  const { wurzel } = await fortgeschrieben()
  const kopf = parse(read(wurzel, 'j-2024/programm.yaml')) as Record<string, unknown>
  expect(kopf).toMatchObject({ zeitraum: 2024, untertitel: 'Programm 2024', muster: 'Nach dem Programm 2023' })
  expect(kopf).not.toHaveProperty('stand')
})

describe('a draft', () => {
  test('may lack figures, and shows where; a final one may not', async () => {
    const { wurzel } = await fortgeschrieben()
    const fehlt = async () =>
      (await check(wurzel, 'j-2024')).filter(({ regel }) => regel === 'ausdruck-fehlt').map(({ schwere }) => schwere)
    expect(await fehlt()).toEqual(['hinweis'])
    write(wurzel, 'j-2024/programm.yaml', read(wurzel, 'j-2024/programm.yaml').replace('zustand: entwurf\n', ''))
    expect(await fehlt()).toEqual(['fehler'])
  })
})

describe('refused', () => {
  test.each([
    [['neu', '--aus', 'j-2032'], 'Das Programm „j-2032“ gibt es nicht.'],
    [['neu', 'j-2024', '--aus', 'j-2023'], 'Ein Programm „j-2024“ gibt es schon.'],
    [['neu', 'j-2023', '--aus', 'j-2023', '--ueberschreiben'], 'ist das Programm, aus dem fortgeschrieben wird'],
    [['neu', '--aus', 'j-2023', '--zeitraum', '2025'], '„--zeitraum“ und „--aus“ gehen nicht zusammen.'],
  ])('%j', async (argv, text) => {
    const { wurzel } = await fortgeschrieben()
    expect(await amip(wurzel, ...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(text) })
  })

  test('a programme with errors is not carried on', async () => {
    const { wurzel } = await fortgeschrieben()
    write(wurzel, 'j-2023/abschnitte/eins.md', '# Eins\n\n::gibtesnicht\n')
    expect((await amip(wurzel, 'neu', 'x', '--aus', 'j-2023')).stderr).toContain(
      'hat Fehler und lässt sich so nicht fortschreiben',
    )
  })
})

test('a Jobcenter that changed its name finds last year’s programme by its kennung', async () => {
  const { wurzel } = await fortgeschrieben()
  expect(read(wurzel, 'j-2024/programm.yaml')).toContain('kennung: jobcenter-musterland')
  write(
    wurzel,
    'j-2024/programm.yaml',
    read(wurzel, 'j-2024/programm.yaml').replace('name: Jobcenter Musterland', 'name: Jobcenter Neuland'),
  )
  expect(new Uebersicht(wurzel).findVorjahr('j-2024')).toBe('j-2023')
})
