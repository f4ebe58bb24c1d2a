import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../../src/build/build.js'
import { main } from '../../../src/cli.js'
import { mitschrift } from '../../cli/konsole.js'
import { makeMappe, zeile } from '../../content/daten/mappe.js'
import { arbeitsordner, programmYaml } from '../../werkstatt.js'

/** A table as an official one comes: title, unit, a head of two rows, signs, a hidden column, source and notes below; beside it a sheet of words. */
const AMTLICH = makeMappe({
  blaetter: [
    {
      name: 'Bestand',
      zeilen: [
        zeile(1, ['Bestand an Leistungsberechtigten']),
        zeile(2, ['in Personen']),
        zeile(4, ['Gruppe', 'Frauen', '', 'Männer', '', 'intern']),
        zeile(5, ['', '2023', '2024', '2023', '2024', 'x']),
        zeile(6, ['unter 25 Jahre', 120, 131, 140, 138, 1]),
        zeile(7, ['25 Jahre und älter', 800, '*', 900, 850, 2]),
        zeile(8, ['Quelle: Statistik der Bundesagentur für Arbeit']),
        zeile(9, ['Stand: 09/2024']),
        zeile(10, ['* aus Gründen der Geheimhaltung nicht genannt']),
      ].join(''),
      davor: '<cols><col min="6" max="6" hidden="1"/></cols>',
      danach: '<mergeCells><mergeCell ref="B4:C4"/><mergeCell ref="D4:E4"/></mergeCells>',
    },
    { name: 'Erläuterung', zeilen: zeile(1, ['Nur Text']) },
    {
      name: 'Projekte',
      zeilen: [
        zeile(1, ['Projekt', 'Ort', 'Plätze']),
        zeile(2, ['Kompass', 'Musterstadt', 12]),
        zeile(3, ['Anker', 'Neustadt', 8]),
      ].join(''),
    },
  ],
})

const mitProgramm = () =>
  arbeitsordner({
    'zahlen.xlsx': AMTLICH,
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md':
      '# Eins\n\n::tabelle{daten=bestand-an-leistungsberechtigten titel="A"}\n\n::tabelle{daten=projekte titel="B"}\n',
  })

async function importiere(wurzel: string, ...argv: string[]) {
  const konsole = mitschrift(wurzel)
  return { code: await main(['import', ...argv], konsole), text: konsole.stdout + konsole.stderr }
}

test('a workbook shows its tables: ranges, heads, units, signs, what is hidden; nothing is written', async () => {
  const wurzel = mitProgramm()
  const { code, text } = await importiere(wurzel, 'zahlen.xlsx')
  expect([code, text]).toEqual([
    0,
    `zahlen.xlsx:
  Tabellenblatt „Bestand“
    In Excel ausgeblendet, nicht übernommen: Spalte F
    A4:E7 „Bestand an Leistungsberechtigten“
      2 Zeilen × 4 Spalten, Köpfe in zwei Zeilen; Einheit Personen; Zeichen statt Zahlen: *
      Köpfe: Frauen › 2023 | Frauen › 2024 | Männer › 2023 | Männer › 2024
      Hinweis darunter: * aus Gründen der Geheimhaltung nicht genannt
  Tabellenblatt „Erläuterung“: keine Tabelle mit Zahlen
  Tabellenblatt „Projekte“
    A1:C3
      2 Zeilen × 2 Spalten; Spalten mit Text: Ort
      Köpfe: Ort | Plätze

Geschrieben ist nichts. „amip import zahlen.xlsx PROGRAMM“ legt für jede Tabelle ein Datenblatt an.
`,
  ])
  expect(existsSync(join(wurzel, 'content/p/daten'))).toBe(false)
})

test('for a programme each table becomes a sheet that links its range, which reads without an error', async () => {
  const wurzel = mitProgramm()
  expect((await importiere(wurzel, 'zahlen.xlsx', 'p')).code).toBe(0)
  const lies = (name: string) => readFileSync(join(wurzel, 'content/p/daten', name), 'utf8')
  expect(lies('bestand-an-leistungsberechtigten.yaml')).toBe(`titel: Bestand an Leistungsberechtigten
datei: zahlen.xlsx
blatt: Bestand
bereich: A4:E7
kopfzeilen: 2
zahlen: deutsch
einheit: Personen
quelle: Statistik der Bundesagentur für Arbeit
stand: 09/2024
hinweise:
  - "* aus Gründen der Geheimhaltung nicht genannt"
`)
  expect(lies('projekte.yaml')).toContain('spalten:\n  ort: { name: "Ort", art: text }\n')
  const [geprueft] = await checkProgramme(wurzel, ['p'])
  expect(geprueft?.meldungen.filter(({ schwere }) => schwere === 'fehler')).toEqual([])

  // Once more: the same workbook is the same file, its sheets get names of their own.
  expect((await importiere(wurzel, 'zahlen.xlsx', 'p')).text).toContain('daten/projekte-2.yaml')
  expect((await importiere(wurzel, 'zahlen.xlsx', 'p', '--ueberschreiben')).code).toBe(0)
  expect(readdirSync(join(wurzel, 'content/p/daten'))).toHaveLength(5)
})

test('another workbook of the same name stays, and a programme must be there', async () => {
  const wurzel = arbeitsordner({
    'zahlen.xlsx': AMTLICH,
    'content/p/programm.yaml': programmYaml(),
    'content/p/daten/zahlen.xlsx': 'anderes',
  })
  const nein = await importiere(wurzel, 'zahlen.xlsx', 'p')
  expect([nein.code, nein.text]).toEqual([2, expect.stringMatching(/liegt schon eine andere Datei „zahlen\.xlsx“/)])
  expect(readFileSync(join(wurzel, 'content/p/daten/zahlen.xlsx'), 'utf8')).toBe('anderes')
  expect((await importiere(wurzel, 'zahlen.xlsx', 'q')).text).toMatch(/Das Programm „q“ gibt es nicht/)
})
