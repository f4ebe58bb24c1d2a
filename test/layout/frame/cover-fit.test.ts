import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { shareOf } from '../../../src/layout/frame/cover-fit.js'
import { Meldungen } from '../../../src/message.js'
import { programmYaml, WURZEL, werkstatt } from '../../werkstatt.js'

async function fitTitle(gestaltung: string, title: string, jobcenter = '') {
  const yaml = programmYaml()
    .replace(/^titel: .*/, `titel: ${title}\nuntertitel: Gemeinsam für Beschäftigung und Teilhabe`)
    .replace(/^jobcenter: .*/m, (line) => jobcenter || line)
    .replace('gestaltung: standard', `gestaltung: ${gestaltung}`)
  const wurzel = werkstatt({ 'content/p/programm.yaml': yaml, 'content/p/abschnitte/eins.md': '# Eins\n\nText.\n' })
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  return { passung: document?.dokument.gestaltung.titelpassung, regeln: meldungen.liste.map(({ regel }) => regel) }
}

it.each(['modern', 'sachlich'])(
  'a long title is set smaller in %s, so that it leaves the year its room',
  async (gestaltung) => {
    const long = 'Arbeitsmarkt- und Integrationsprogramm für den Landkreis Sächsische Schweiz-Osterzgebirge'
    const { passung, regeln } = await fitTitle(gestaltung, long)
    expect(passung?.titel).toBeLessThan(1)
    expect(regeln).not.toContain('titel-zu-lang')
    const zuLang = await fitTitle(gestaltung, long.repeat(8).replaceAll(':', ''))
    expect(zuLang.regeln).toContain('titel-zu-lang')
  },
  60_000,
)

it('a long sender stays above the rule that the design paints below it', async () => {
  const long =
    'jobcenter: { name: Jobcenter im Landkreis Südwestpfalz und in der Stadt Pirmasens, standort: Standorte Pirmasens und Zweibrücken, traeger: [Stadt Pirmasens] }\nleitspruch: Zwischen Pfälzerwald und Zweibrücker Hügelland gemeinsam unterwegs'
  expect((await fitTitle('sachlich', 'Programm', long)).passung?.absender).toBeLessThan(1)
}, 60_000)

it('small type of a block that is set smaller stays as large as one can read', () => {
  expect([shareOf(0.5, 32), shareOf(0.5, 12), shareOf(0.5, 7), shareOf(1, 7)]).toEqual([0.5, 8 / 12, 1, 1])
})

it('the covers of the programmes at hand are set as their designs say', async () => {
  for (const id of readdirSync(join(WURZEL, 'content'))) {
    const document = await readAndSet(WURZEL, id, new Meldungen())
    expect(document?.dokument.gestaltung.titelpassung, id).toEqual({})
  }
}, 60_000)

const SENDER =
  'jobcenter: { name: Jobcenter im Landkreis Sächsische Schweiz-Osterzgebirge, standort: "Standorte Pirna, Freital, Dippoldiswalde, Sebnitz und Neustadt in Sachsen", traeger: [Agentur für Arbeit Pirna und Dippoldiswalde, Landratsamt Landkreis Sächsische Schweiz-Osterzgebirge] }\nleitspruch: Zwischen Elbsandstein und Erzgebirge gemeinsam unterwegs'

it.each(['standard', 'modern', 'sachlich'])(
  'very long names find their room on the cover of %s',
  async (gestaltung) => {
    const { passung, regeln } = await fitTitle(gestaltung, 'Arbeitsmarkt- und Integrationsprogramm', SENDER)
    expect(regeln).not.toContain('titel-zu-lang')
    expect(Math.min(1, ...Object.values(passung ?? {}))).toBeGreaterThanOrEqual(0.6)
  },
)

it('what stands on a field of colour ends with it', async () => {
  // Of the sender of „modern“ the field ends 29 mm below its head, the names of the bodies begin 32 mm below it.
  const lines = (count: number) =>
    `jobcenter: { name: Jobcenter Musterland, traeger: [] }\nleitspruch: "${'Gemeinsam für Beschäftigung und Teilhabe in unserem Landkreis unterwegs '.repeat(count)}"`
  expect((await fitTitle('modern', 'Programm', lines(1))).passung?.absender).toBeUndefined()
  expect((await fitTitle('modern', 'Programm', lines(2))).passung?.absender).toBeLessThan(1)
})
