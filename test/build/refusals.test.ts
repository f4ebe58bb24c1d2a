import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { amip } from '../amip.js'
import { einAbschnitt } from '../werkstatt.js'
import { createStyle } from '../word/wordvorlage/vorlage.js'

interface Gemeldet {
  regel: string
  schwere: string
  datei: string
  zeile: number
  text: string
  rat: string
}
const meldungenOf = (stdout: string): Gemeldet[] => JSON.parse(stdout).programme[0].meldungen
const output = (wurzel: string, format: string) => readFileSync(join(wurzel, 'output/p', `p.${format}`))

it('a design that hides text from the print gives no PDF: the rule, its place, and the last good file stay', async () => {
  const wurzel = einAbschnitt('# Eins\n\nEin Absatz, den alle lesen.\n')
  expect((await amip(['build', '--format', 'pdf'], wurzel)).code).toBe(0)
  const good = output(wurzel, 'pdf')
  appendFileSync(join(wurzel, 'templates/standard/druck.css'), '\n.abschnitt p { display: none }\n')
  const { code, stdout } = await amip(['build', '--format', 'pdf', '--json'], wurzel)
  expect(code).toBe(1)
  expect(meldungenOf(stdout)).toMatchObject([
    {
      regel: 'gestaltung-css-verbirgt',
      schwere: 'warnung',
      datei: 'templates/standard/druck.css',
      zeile: readFileSync(join(wurzel, 'templates/standard/druck.css'), 'utf8').trimEnd().split('\n').length,
    },
    {
      regel: 'pdf-struktur',
      schwere: 'fehler',
      datei: 'templates/standard/druck.css',
      text: expect.stringContaining('Ein Absatz, den alle'),
      rat: expect.stringContaining('Zuerst „display: none“ aus dem Stil nehmen'),
    },
  ])
  expect(output(wurzel, 'pdf').equals(good)).toBe(true)
})

it('a template of an office that lacks styles is told which; the file is written with those of the design', async () => {
  const wurzel = einAbschnitt('# Eins\n\nEin Absatz.\n')
  writeFileSync(join(wurzel, 'haus.dotx'), createStyle())
  const { code, stdout } = await amip(['build', '--format', 'docx', '--json', '--word-vorlage', 'haus.dotx'], wurzel)
  expect(code).toBe(0)
  const [gemeldet] = meldungenOf(stdout).filter(({ regel }) => regel === 'wordvorlage-stil')
  expect(gemeldet).toMatchObject({ datei: 'haus.dotx', text: expect.stringMatching(/„p“ braucht: .*Verzeichnis 1/) })
  expect(output(wurzel, 'docx').length).toBeGreaterThan(10_000)
})

it('a picture of which nothing is printed is told where it is named, by check and by build', async () => {
  const wurzel = einAbschnitt(
    '# Eins\n\nText.\n\n::abbildung{bild=bilder/b.svg titel="T" alt="Die Partner im Landkreis"}\n',
    {
      'content/p/bilder/b.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" heighu="20"/></svg>',
    },
  )
  const { code, stdout } = await amip(['build', '--format', 'pdf', '--json'], wurzel)
  expect(code).toBe(1)
  const ort = { datei: 'content/p/abschnitte/eins.md', zeile: 5 }
  expect(meldungenOf(stdout)).toMatchObject([
    { regel: 'bild-leer', ...ort },
    { regel: 'pdf-struktur', ...ort, text: expect.stringContaining('„Die Partner im Landkreis“ steht nicht im PDF') },
  ])
})
