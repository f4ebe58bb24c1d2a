import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hashOf } from '../../src/files/record.js'
import { amip } from '../amip.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'

const BILD = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
const DATEN =
  'titel: Kunden\neinheit: Personen\nspalten: [2022, 2023]\nzeilen:\n  a: { name: Alle, werte: [120, 130] }\n  b: { name: Jüngere, werte: [20, 31] }\n'
const MARKDOWN = {
  a: '# Eins\n\n::diagramm{daten=kunden typ=saeulen titel="Kunden" alt="Säulen."}\n\nEs sind {{zahl kunden.a.2023}}[^n].\n\n[^n]: Ohne Bezug.\n',
  b: '# Eins\n\n::abbildung{bild=bilder/x.svg titel="Rechteck" alt="Ein Rechteck"}\n\n::tabelle{daten=kunden}\n',
  c: '# Eins\n\nText.\n\n## Zwei\n\n- Punkt\n- Punkt zwei\n\n::diagramm{daten=kunden typ=linie titel="Kunden" alt="Linien."}\n',
}
const GESTALTUNG = { a: 'standard', b: 'modern', c: 'sachlich' }
const IDS = ['a', 'b', 'c'] as const

it('bytes and manifest are those of a build alone, in any order and with any number in flight', async () => {
  const wurzel = arbeitsordner(
    Object.fromEntries(
      IDS.flatMap((id) => [
        [
          `content/${id}/programm.yaml`,
          programmYaml().replace('gestaltung: standard', `gestaltung: ${GESTALTUNG[id]}`),
        ],
        [`content/${id}/abschnitte/eins.md`, MARKDOWN[id]],
        [`content/${id}/bilder/x.svg`, BILD],
        [`content/${id}/daten/kunden.yaml`, DATEN],
      ]),
    ),
  )
  const build = async (ausgabe: string, args: readonly string[]) => {
    mkdirSync(join(wurzel, ausgabe))
    const lauf = await amip(['build', ...args, '--frisch', '--out', ausgabe], wurzel)
    expect(lauf.code, lauf.stdout + lauf.stderr).toBe(0)
  }
  const hashesIn = (ausgabe: string, ids: readonly string[]) =>
    ids.flatMap((id) =>
      ['pdf', 'docx', 'html'].map(
        (format) => `${id}.${format} ${hashOf(readFileSync(join(wurzel, ausgabe, id, `${id}.${format}`)))}`,
      ),
    )
  const allein: string[] = []
  for (const id of IDS) {
    await build(`allein-${id}`, [id])
    allein.push(...hashesIn(`allein-${id}`, [id]))
  }
  const manifeste = new Set<string>()
  for (const [reihe, gleichzeitig] of [
    ['abc', 1],
    ['cab', 2],
    ['bca', 3],
  ] as const) {
    const ausgabe = `${reihe}-${gleichzeitig}`
    await build(ausgabe, [...reihe.split(''), '--gleichzeitig', String(gleichzeitig)])
    expect(hashesIn(ausgabe, IDS), ausgabe).toEqual(allein)
    manifeste.add(readFileSync(join(wurzel, ausgabe, 'manifest.json'), 'utf8'))
  }
  expect(manifeste.size).toBe(1)
}, 300_000)
