import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../../src/build/build.js'
import { Meldungen } from '../../../src/message.js'
import { readAndCompute } from '../../../src/programme/computed.js'
import { showMeldungen } from '../../../src/werkstatt/auskunft/meldungsansicht.js'
import { einAbschnitt } from '../../werkstatt.js'

const BLATT = 'content/p/daten/haushalt.yaml'
const haushalt = (egt: number) => `titel: Haushalt
einheit: €
spalten: [2018, 2019]
zeilen:
  g: { name: Gesamtbudget, summe: [egt, vh], gedruckt: [28817418, 31971525] }
  egt: { name: Eingliederung, werte: [${egt}, 13898435] } # laut Bescheid
  vh: { name: Verwaltung, werte: [16785619, 18073090] }
`

async function meldungenDerRegel(wurzel: string, gesucht: string) {
  const [{ meldungen } = { meldungen: [] }] = await checkProgramme(wurzel, ['p'])
  const blaetter = (await readAndCompute(wurzel, 'p', new Meldungen()))?.blaetter
  return showMeldungen(meldungen, wurzel, new Map(), blaetter).filter(({ regel }) => regel === gesucht)
}
const vertippte = (wurzel: string) => meldungenDerRegel(wurzel, 'figur-vertippt')

test('a cell with two digits turned round is mended at its place, and nothing else of the line is', async () => {
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{daten=haushalt}\n', { [BLATT]: haushalt(12013799) })
  const [meldung] = await vertippte(wurzel)
  expect(meldung?.behebungen.map(({ name, alt }) => [name, alt])).toEqual([['„12031799“ einsetzen', '12013799']])
  const text = readFileSync(join(wurzel, BLATT), 'utf8')
  const { von = 0, bis = 0, neu = '' } = meldung?.behebungen[0] ?? {}
  writeFileSync(join(wurzel, BLATT), text.slice(0, von) + neu + text.slice(bis))
  expect(readFileSync(join(wurzel, BLATT), 'utf8')).toBe(haushalt(12031799))
  expect(await vertippte(wurzel)).toEqual([])
})

test('printed totals that no longer hold take the computed ones, each at its place, also in quotation marks', async () => {
  const blatt = (gedruckt: string) => `titel: Haushalt
einheit: €
spalten: [2018, 2019, 2020]
zeilen:
  egt: { name: Eingliederung, werte: [1200, 1.5, 7] }
  vh: { name: Verwaltung, werte: [192, 2, 3] }
  g: { name: Gesamt, summe: [egt, vh], gedruckt: ${gedruckt} }
`
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{daten=haushalt}\n', { [BLATT]: blatt('[1352, "9,5", 10]') })
  const gefunden = await meldungenDerRegel(wurzel, 'figur-gedruckt')
  expect(gefunden.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
    'In „Gesamt / 2018“ steht noch 1.352; gerechnet sind es 1.392.',
    'In „Gesamt / 2019“ steht noch 9,5; gerechnet sind es 3,5.',
  ])
  const behebungen = gefunden.flatMap((meldung) => meldung.behebungen)
  expect(behebungen.map(({ name, alt, alle }) => [name, alt, alle])).toEqual([
    ['Errechneten Wert übernehmen (1.392)', '1352', 'Alle errechneten Werte übernehmen'],
    ['Errechneten Wert übernehmen (3,5)', '"9,5"', 'Alle errechneten Werte übernehmen'],
  ])
  const text = readFileSync(join(wurzel, BLATT), 'utf8')
  const danach = behebungen
    .toReversed()
    .reduce((summe, { von, bis, neu }) => summe.slice(0, von) + neu + summe.slice(bis), text)
  expect(danach).toBe(blatt('[1392, 3.5, 10]'))
  writeFileSync(join(wurzel, BLATT), danach)
  expect(await meldungenDerRegel(wurzel, 'figur-gedruckt')).toEqual([])
})

test('what was probably meant is put in by a button, at the word that is wrong and nowhere else', async () => {
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{titl="Die titl der Tabelle" daten=haushalt}\n', {
    [BLATT]: haushalt(12031799),
  })
  const gefunden = await meldungenDerRegel(wurzel, 'attribut-unbekannt')
  expect(gefunden.map(({ rat }) => rat)).toEqual(['Meinten Sie „titel“?'])
  const [behebung] = gefunden.flatMap((meldung) => meldung.behebungen)
  const text = readFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), 'utf8')
  const { von = 0, bis = 0, neu = '' } = behebung ?? {}
  expect(text.slice(0, von) + neu + text.slice(bis)).toContain('::tabelle{titel="Die titl der Tabelle"')
})

test('a word of the wrong direction is turned round where its counterpart is known and it stands in the paragraph once', async () => {
  const sagt = async (absatz: string) => {
    const wurzel = einAbschnitt(`# Eins\n\nDavor stieg nichts.\n\n${absatz}\n`, {})
    const meldungen = await meldungenDerRegel(wurzel, 'figur-richtung')
    const text = readFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), 'utf8')
    return meldungen.map(({ behebungen }) =>
      behebungen.map(({ name, von, bis, alt, neu }) => {
        expect(text.slice(von, bis)).toBe(alt)
        return [name, (text.slice(0, von) + neu + text.slice(bis)).split('\n\n')[2]?.trim()]
      }),
    )
  }
  expect(await sagt('Die Arbeitslosenquote stieg\nvon 5,0 % auf 4,8 %.')).toEqual([
    [['„sank“ statt „stieg“ einsetzen', 'Die Arbeitslosenquote sank\nvon 5,0 % auf 4,8 %.']],
  ])
  expect(await sagt('Die Quote stieg von 5,0 % auf 4,8 %, und der Bestand stieg von 10 auf 12.')).toEqual([[]])
  expect(await sagt('Die Arbeitslosenquote stieg von 4,8 % auf 5,0 %.')).toEqual([])
})
