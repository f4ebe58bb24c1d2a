import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'
import { makeMappe } from '../content/daten/mappe.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'

const text = (wert: string) => `<c t="inlineStr"><is><t>${wert}</t></is></c>`
const zahl = (wert: number, stil = 0) => `<c s="${stil}"><v>${wert}</v></c>`
const row = (...zellen: string[]) => `<row>${zellen.join('')}</row>`

const MAPPE = makeMappe({
  blaetter: [
    {
      name: 'EGT',
      zeilen: [
        row(text('Mittel'), text('Ist 2022'), text('Plan 2023'), text('Anteil 2023'), text('Lage')),
        row(text('FbW'), zahl(1_200_000.5, 1), zahl(1_300_000, 1), zahl(0.125, 2), text('läuft¹')),
        row(text('AGH'), zahl(800_000, 1), text('x'), zahl(0.25, 2), text('ruht; bis Mai')),
      ].join(''),
    },
    { name: 'Orte', zeilen: [row(text('Ort'), text('Fälle')), row(text('Mittweida'), zahl(7))].join('') },
  ],
  formate: ['#,##0.00', '0.0%'],
})

/** A programme of 2023 with these sheets and this text, moved on to 2024. */
async function roll(daten: Record<string, string | Uint8Array>, abschnitt: string) {
  const wurzel = arbeitsordner({
    'content/p-2023/programm.yaml': programmYaml(),
    'content/p-2023/abschnitte/eins.md': abschnitt,
    ...Object.fromEntries(Object.entries(daten).map(([name, inhalt]) => [`content/p-2023/daten/${name}`, inhalt])),
  })
  const [vorher] = await checkProgramme(wurzel, ['p-2023'])
  expect(vorher?.meldungen.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
  const konsole = mitschrift(wurzel)
  expect([await main(['neu', '--aus', 'p-2023'], konsole), konsole.stderr]).toEqual([0, ''])
  const [nachher] = await checkProgramme(wurzel, ['p-2024'])
  const neu = (pfad: string) => join(wurzel, 'content/p-2024', pfad)
  return {
    read: (pfad: string) => readFileSync(neu(pfad), 'utf8'),
    has: (pfad: string) => existsSync(neu(pfad)),
    old: (name: string) => readFileSync(join(wurzel, 'content/p-2023/daten', name)),
    fehler: nachher?.meldungen.filter(({ schwere }) => schwere === 'fehler').map(({ text }) => text),
  }
}

test('a CSV file with years as heads becomes a sheet that moves on; what names its columns follows', async () => {
  const csv = 'Branche;2022;2023;Fälle\nHandel;1.204;1.310,5;7\nBau;*;-;"12"\n'
  const { read, has, old, fehler } = await roll(
    { 'branchen.csv': csv },
    '# Eins\n\nIm Handel sind es {{branchen.Handel.2023}}.\n\n::tabelle{daten=branchen titel="Branchen" spalten="2022, 2023"}\n',
  )
  expect(fehler).toEqual([])
  expect(has('daten/branchen.csv')).toBe(false)
  expect(old('branchen.csv').toString()).toBe(csv)
  const blatt = read('daten/branchen.yaml')
  expect(blatt).toContain('aus einer Tabelle (branchen.csv). Die Datei liegt unverändert bei p-2023.')
  expect(blatt).toContain('zeilenkopf: Branche')
  expect(blatt).toContain('Handel: { name: Handel, werte: ["1310,5", fehlt, fehlt] }')
  expect(blatt).toContain('Bau: { name: Bau, werte: ["-", fehlt, fehlt] }')
  expect(read('abschnitte/eins.md')).toContain('{{branchen.Handel.2024}}')
  expect(read('abschnitte/eins.md')).toContain('spalten="2023, 2024"')
})

test('an excerpt of a workbook moves on with what YAML computes; the workbook stays with last year, to the byte', async () => {
  const { read, has, old, fehler } = await roll(
    {
      'mittel.xlsx': MAPPE,
      'egt.yaml':
        '# Aus dem Controlling\ntitel: Mittel 2023\ndatei: mittel.xlsx\nblatt: EGT\nhinweise: [¹ vorläufig]\nspalten:\n  Ist 2022: { einheit: € }\n  plan: { name: Plan 2023, einheit: € }\n  Lage: { art: text }\n  delta: { name: Veränderung, veraenderung: [Ist 2022, plan] }\nzeilen:\n  summe: { name: Summe, summe: [FbW, AGH] }\n',
    },
    '# Eins\n\nFür FbW sind {{egt.FbW.plan}} geplant, nach {{egt.FbW.[Ist 2022]}}.\n',
  )
  expect(fehler).toEqual([])
  expect(has('daten/mittel.xlsx')).toBe(false)
  expect(old('mittel.xlsx').equals(Buffer.from(MAPPE))).toBe(true)
  const blatt = read('daten/egt.yaml')
  expect(blatt).toContain('# Aus dem Controlling')
  expect(blatt).toContain('(mittel.xlsx, blatt: EGT)')
  expect(blatt).not.toMatch(/^(?:datei|blatt):/m)
  expect(blatt).toContain('titel: Mittel 2024')
  expect(blatt).toContain('plan: { name: Plan 2024, einheit: € }')
  expect(blatt).toContain('veraenderung: [Ist 2023, plan]')
  expect(blatt).toMatch(/Anteil 2024: \{ name: Anteil 2024, einheit: "?%"? \}/)
  // Nobody knows this year's plan, and last year's is no result.
  expect(blatt).toContain('FbW: { name: FbW, werte: [fehlt, fehlt, fehlt, läuft¹] }')
  expect(blatt).toContain('summe: { name: Summe, summe: [FbW, AGH] }')
  expect(read('abschnitte/eins.md')).toContain('{{egt.FbW.plan}} geplant, nach {{egt.FbW.[Ist 2023]}}')
})

test('tables without years keep their file; a workbook that another sheet still reads stays', async () => {
  const orte = 'datei: mittel.xlsx\nblatt: Orte\n'
  const csv = 'Ort,Faelle\nMittweida,7\n'
  const { read, has, fehler } = await roll(
    {
      'mittel.xlsx': MAPPE,
      'egt.yaml': 'datei: mittel.xlsx\nblatt: EGT\nhinweise: [¹ vorläufig]\nspalten:\n  Lage: { art: text }\n',
      'orte.yaml': orte,
      'kreise.csv': csv,
    },
    '# Eins\n\nText {{orte.Mittweida.Fälle}} {{kreise.Mittweida.Faelle}} {{egt.FbW.[Ist 2022]}}.\n',
  )
  expect(fehler).toEqual([])
  expect(read('daten/orte.yaml')).toBe(orte)
  expect(read('daten/kreise.csv')).toBe(csv)
  expect(has('daten/mittel.xlsx')).toBe(true)
  expect(read('daten/egt.yaml')).toContain('Ist 2023')
  for (const name of ['egt', 'orte']) expect(read('fortschreibung.yaml')).toContain(`"${name}.yaml": offen `)
})
