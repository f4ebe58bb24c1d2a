import { expect, test } from 'vitest'
import type { Pruefling } from '../../../src/check/pruefling.js'
import { REGELLISTE } from '../../../src/check/regelliste.js'
import { begriffJahr } from '../../../src/check/rules/begriff-jahr.js'
import { figurKlassen } from '../../../src/check/rules/figur-klassen.js'
import { figurPeriode } from '../../../src/check/rules/figur-periode.js'
import { figurProzentpunkte } from '../../../src/check/rules/figur-prozentpunkte.js'
import { figurSumme } from '../../../src/check/rules/figur-summe.js'
import { figurTextVergleich } from '../../../src/check/rules/figur-text-vergleich.js'
import { figurVeraenderung } from '../../../src/check/rules/figur-veraenderung.js'
import { figurVerhaeltnis } from '../../../src/check/rules/figur-verhaeltnis.js'
import { jahrFremd } from '../../../src/check/rules/jahr-fremd.js'
import { probe, readPruefling } from '../werkstatt.js'
import { befundeImBeispiel, findOf } from './befunde.js'

const FIGUREN = REGELLISTE.filter(({ id }) => /^(?:figur|jahr|begriff)-/.test(id))

test('Elbe-Elster 2022, branches: −41 should be −69, and the total −155 should be −183', async () => {
  const gefunden = await befundeImBeispiel(figurVeraenderung, 'elbe-elster-2022')
  expect(gefunden).toHaveLength(2)
  expect(gefunden[0]).toMatch(/^fehler branchen\.yaml:9 Insgesamt, .*Getippt ist −155, .*−183.* Richtig ist −183/)
  expect(gefunden[1]).toMatch(
    /^fehler branchen\.yaml:25 sonstige Dienstleistungen.*Getippt ist −41, von 830 auf 761 sind es −69.* Richtig ist −69/,
  )
})

/** What the rules on figures say of a programme, but for hints. */
async function findAll(pruefling: Pruefling): Promise<string[]> {
  const gefunden = await Promise.all(FIGUREN.map((regel) => findOf(regel, pruefling)))
  return gefunden.flat().filter((befund) => !befund.startsWith('hinweis '))
}

test('Elbe-Elster 2022: quotas by sex, budget with two kinds of change and 54:46 are right', async () => {
  const { pruefling } = await readPruefling(import.meta.dirname, 'elbe-elster-2022')
  for (const regel of FIGUREN) {
    const gefunden = (await findOf(regel, pruefling)).filter(
      (befund) => !/^hinweis |branchen\.yaml:(?:9|25) /.test(befund),
    )
    expect(gefunden, regel.id).toEqual([])
  }
})

test('Mittelsachsen 2022: the budget falls by 7,1 and not by 7,5 percent', async () => {
  expect(await befundeImBeispiel(figurTextVergleich, 'mittelsachsen-2022')).toEqual([
    'warnung haushalt.md:5 Der Satz nennt 7,5 Prozent; Gesamtbudget sinkt laut „Bewirtschaftung der Haushaltsmittel“ von 2021 bis 2022 um 7,1 %. Richtig ist 7,1 %, wenn die Tabelle stimmt: {{prozent (veraenderung haushalt.gesamt.2021 haushalt.gesamt.2022)}}.',
  ])
})

test('Mittelsachsen 2022: 06/2021 is compared with 06/2021, in the text and in the sheet', async () => {
  const gefunden = await befundeImBeispiel(figurPeriode, 'mittelsachsen-2022')
  expect(gefunden.map((befund) => befund.split(' ')[1])).toEqual(['konjunktur.md:15', 'indikatoren.yaml:4'])
})

test('Mittelsachsen 2022: classes that meet at 250, in the text and in the sheet', async () => {
  const gefunden = await befundeImBeispiel(figurKlassen, 'mittelsachsen-2022')
  expect(gefunden).toHaveLength(2)
  expect(gefunden[1]).toContain(
    '„Mittelständler (50 bis 250 Beschäftigte)“ und „Großbetriebe (250 und mehr Beschäftigte)“ überschneiden sich bei 250. Eindeutig sind „50 bis unter 250“ und „250 und mehr“',
  )
})

test('Mittelsachsen 2022: totals of 2019 and 2020 are wrong, that of 2017 is rounding; lines of indicators are read as tables', async () => {
  const summen = await befundeImBeispiel(figurSumme, 'mittelsachsen-2022')
  expect(summen.map((befund) => /^(\w+) .*?(20\d\d): .*ergeben ([\d.]+ €)/.exec(befund)?.slice(1))).toEqual([
    ['hinweis', '2017', '31.780.601 €'],
    ['fehler', '2019', '31.971.525 €'],
    ['fehler', '2020', '31.216.226 €'],
  ])
  expect((await befundeImBeispiel(figurProzentpunkte, 'mittelsachsen-2022'))[0]).toContain(
    'Richtig ist −0,5 Prozentpunkte',
  )
  expect((await befundeImBeispiel(figurVeraenderung, 'mittelsachsen-2022'))[0]).toContain(
    'Getippt ist +7,0 %, von 5.201 auf 5.558 sind es +6,9 %',
  )
})

test('Mittelsachsen 2023 as printed: −2,0 % should be −0,2 percentage points, +0,1 % should be points', async () => {
  expect(await befundeImBeispiel(figurVeraenderung, 'mittelsachsen-2023-gedruckt')).toEqual([
    'fehler indikatoren.yaml:7 Arbeitslosenquote, Veränderung: Getippt ist −2,0 %, von 5,0 % auf 4,8 % sind es −0,2 Prozentpunkte. Richtig ist −0,2 Prozentpunkte, wenn beide Werte stimmen. Die Spalte besser mit „punkte: [2021, 2022]“ errechnen.',
  ])
  expect((await befundeImBeispiel(figurProzentpunkte, 'mittelsachsen-2023-gedruckt'))[0]).toMatch(
    /^fehler indikatoren\.yaml:8 .*Richtig ist \+0,1 Prozentpunkte/,
  )
})

test('Mittelsachsen 2023 as printed: "1:0" is 1,03 : 1, and the classes meet at 55', async () => {
  expect((await befundeImBeispiel(figurVerhaeltnis, 'mittelsachsen-2023-gedruckt'))[0]).toContain(
    'Richtig ist 1,03 : 1 (1.626 zu 1.584)',
  )
  const [klassen] = await befundeImBeispiel(figurKlassen, 'mittelsachsen-2023-gedruckt')
  expect(klassen).toContain('Eindeutig sind „25 bis unter 55“ und „55 und älter“')
  expect(await befundeImBeispiel(figurTextVergleich, 'mittelsachsen-2023-gedruckt')).toEqual([])
})

test("last year's sentences and the old term are found after the roll-over", async () => {
  const jahre = await befundeImBeispiel(jahrFremd, 'mittelsachsen-2023-gedruckt')
  expect(jahre.map((befund) => befund.split(' ')[1])).toEqual([
    'fortgeschrieben.md:3',
    'fortgeschrieben.md:5',
    'fortgeschrieben.md:7',
  ])
  const begriffe = await befundeImBeispiel(begriffJahr, 'mittelsachsen-2023-gedruckt')
  expect(begriffe.map((befund) => befund.split(' ')[1])).toEqual(['fortgeschrieben.md:9'])
  expect(begriffe[0]).toContain('Für 2023 gilt „Bürgergeld“')
})

test('Ilm-Kreis 2024: "1,2 % Punkte", and two persons; nothing else is wrong', async () => {
  const { pruefling } = await readPruefling(import.meta.dirname, 'ilm-kreis-2024')
  const gefunden = await findAll(pruefling)
  expect(gefunden).toEqual([
    expect.stringMatching(/^warnung foerderung\.yaml:15 TaAM gemäß § 16i, Ist 2023: 2 Personen sind so wenige/),
    'fehler kunden.md:3 „1,2 % Punkte“ ist weder Prozent noch Prozentpunkte. Richtig ist 1,2 Prozentpunkte.',
  ])
})

test('the shipped programme gives no false alarm', async () => {
  const { pruefling } = await readPruefling(`${import.meta.dirname}/../../..`, 'mittelsachsen-2023')
  expect(await findAll(pruefling)).toEqual([])
})

test('odd content makes no rule throw', async () => {
  const texte = [
    '',
    '1:0',
    '0:0 Verhältnis',
    '„',
    '.(*+?[',
    '%',
    '-',
    'um % Prozent',
    '{{zahl}}',
    '{{zahl x.y.z}} gestiegen',
    '2022:',
    '9'.repeat(400),
    '| a |\n|---|',
    '|a|b|\n|-|-|\n|Gesamt|-|\n||5|',
    '§',
    '06/2021: 1 06/2020: x +5',
  ]
  const namen = [
    '',
    'Gesamt',
    'Gesamt',
    '.*+?(',
    '9'.repeat(300),
    'Frauen',
    'Männer',
    'unter 0',
    '0 bis unter 0',
    'Veränderung',
  ]
  const zeilen = namen
    .map((name, index) => `  z${index}: { name: "${name}", werte: [${index % 3 ? '0' : 'fehlt'}, "-1,5", Wort] }`)
    .join('\n')
  const pruefling = await probe({
    'abschnitte/probe.md': `# Probe\n\n${texte.join('\n\n')}\n`,
    'daten/x.yaml': `titel: ""\neinheit: "%"\nspalten: { a: "2021", b: Veränderung, c: { name: T, art: text } }\nzeilen:\n${zeilen}\n`,
    'daten/leer.csv': 'a;2021\n',
  })
  for (const regel of FIGUREN) await expect(findOf(regel, pruefling), regel.id).resolves.toBeInstanceOf(Array)
})
