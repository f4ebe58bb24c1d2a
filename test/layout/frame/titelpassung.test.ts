import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAndSet } from '../../../src/build.js'
import { Meldungen } from '../../../src/message.js'
import { programmYaml, WURZEL, werkstatt } from '../../werkstatt.js'

async function fitTitle(gestaltung: string, titel: string) {
  const yaml = programmYaml()
    .replace(/^titel: .*/, `titel: ${titel}\nuntertitel: Gemeinsam für Beschäftigung und Teilhabe`)
    .replace('gestaltung: standard', `gestaltung: ${gestaltung}`)
  const wurzel = werkstatt({ 'content/p/programm.yaml': yaml, 'content/p/abschnitte/eins.md': '# Eins\n\nText.\n' })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  return { passung: gesetzt?.dokument.gestaltung.titelpassung, regeln: meldungen.liste.map(({ regel }) => regel) }
}

it.each(['modern', 'sachlich'])(
  'a long title is set smaller in %s, so that it leaves the year its room',
  async (gestaltung) => {
    const lang = 'Arbeitsmarkt- und Integrationsprogramm für den Landkreis Sächsische Schweiz-Osterzgebirge'
    const { passung, regeln } = await fitTitle(gestaltung, lang)
    expect(passung?.titel).toBeLessThan(1)
    expect(regeln).not.toContain('titel-zu-lang')
    const zuLang = await fitTitle(gestaltung, lang.repeat(8).replaceAll(':', ''))
    expect(zuLang.regeln).toContain('titel-zu-lang')
  },
  60_000,
)

it('the covers of the programmes at hand are set as their designs say', async () => {
  for (const id of readdirSync(join(WURZEL, 'content'))) {
    const gesetzt = await readAndSet(WURZEL, id, new Meldungen())
    expect(gesetzt?.dokument.gestaltung.titelpassung, id).toEqual({})
  }
}, 60_000)
