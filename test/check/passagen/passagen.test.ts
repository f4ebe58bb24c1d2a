import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkProgramme } from '../../../src/build/build.js'
import type { Meldung } from '../../../src/message.js'
import { werkstatt } from '../../werkstatt.js'

/**
 * Passages after published programmes, written by ten people apart who did not know the rules: half of them right and meant to
 * be hard, half with one provable fault. They stay as they were written; what the rules do with them may only get better.
 */
interface Passage {
  name: string
  zeitraum: number | string
  /** "KEIN Fehler: …", or "Warnung: … – richtig: 7,1 %; falsch steht: …" */
  erwartet: string
  text: string
  daten?: Record<string, string>
}

/** Rules that speak of other things than whether figures are right. */
const ANDERE = ['abkuerzung', 'figur-ungebunden']

describe.each([
  ['a', { gefunden: 40, benannt: 37 }],
  ['b', { gefunden: 38, benannt: 37 }],
  ['c', { gefunden: 39, benannt: 39 }],
  ['d', { gefunden: 40, benannt: 38 }],
  ['e', { gefunden: 40, benannt: 40 }],
  ['f', { gefunden: 37, benannt: 37 }],
  ['g', { gefunden: 40, benannt: 39 }],
  ['h', { gefunden: 37, benannt: 37 }],
  ['i', { gefunden: 33, benannt: 33 }],
  ['j', { gefunden: 37, benannt: 36 }],
])('passages %s', (satz, mindestens) => {
  const passagen = parse(readFileSync(join(import.meta.dirname, `${satz}.yaml`), 'utf8')) as Passage[]
  const funde = new Map<string, Meldung[]>()
  const richtige = passagen.filter(({ name }) => name.startsWith('richtig'))
  const falsche = passagen.filter(({ name }) => name.startsWith('falsch'))

  beforeAll(async () => {
    const dateien = passagen.flatMap(({ name, zeitraum, text, daten = {} }) => [
      [
        `content/${name}/programm.yaml`,
        `titel: Arbeitsmarkt- und Integrationsprogramm\nzeitraum: ${zeitraum}\njobcenter: { name: Jobcenter ${name}, traeger: [Landkreis Musterland] }\ngestaltung: standard\nimpressum: { Herausgeber: Jobcenter }\nabschnitte: [k]\n`,
      ],
      [`content/${name}/abschnitte/k.md`, text],
      ...Object.entries(daten).map(([datei, inhalt]) => [`content/${name}/daten/${datei}`, inhalt]),
    ])
    const wurzel = werkstatt(Object.fromEntries(dateien) as Record<string, string>)
    const namen = passagen.map(({ name }) => name)
    for (const { programm, meldungen } of await checkProgramme(wurzel, namen))
      funde.set(
        programm,
        meldungen.filter(({ regel, schwere }) => schwere !== 'hinweis' && !ANDERE.includes(regel)),
      )
  })

  it.each(richtige)('$name: says nothing of what is right', ({ name }) => {
    expect(funde.get(name)?.map(({ regel, text }) => `${regel}: ${text}`)).toEqual([])
  })

  it('finds as many of the faults as it did, and names the right value', () => {
    const gefunden = falsche.filter(({ name }) => (funde.get(name)?.length ?? 0) > 0)
    const benannt = gefunden.filter(({ name, erwartet }) => {
      const richtig = /richtig: *([^;]*)/.exec(plain(erwartet))?.[1]?.trim() ?? ''
      const wert = /\d[\d.,]*\d|\d/.exec(richtig)?.[0] ?? richtig.split(' ')[0] ?? ''
      return funde.get(name)?.some(({ text, rat }) => plain(`${text} ${rat}`).includes(wert))
    })
    expect(falsche).toHaveLength(40)
    expect(gefunden.length).toBeGreaterThanOrEqual(mindestens.gefunden)
    expect(benannt.length).toBeGreaterThanOrEqual(mindestens.benannt)
  })
})

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[−–]/g, '-')
}
