import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { wordOf } from './wordrunde.js'

type Teile = Record<string, Uint8Array>

/** A workspace with a Word file of its programme whose parts somebody changed. */
async function ordner(change: (name: string, xml: string) => string) {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml('[eins, zwei]').replace('standard', 'eigen'),
    // Where each chapter has pages of its own, its heading stands at their head.
    'templates/eigen/gestaltung.yaml': 'name: Eigen\nbasis: standard\nkapitel: neue-seite\n',
    'content/p/abschnitte/eins.md': '# Lage\n\nEin Satz.\n',
    'content/p/abschnitte/zwei.md': '# Ziele\n\nNoch ein Satz.\n',
  })
  const teile: Teile = unzipSync(await wordOf(wurzel, 'p'))
  let geaendert = 0
  for (const [name, bytes] of Object.entries(teile)) {
    if (!/^word\/(?:header|footer)\d+\.xml$/.test(name)) continue
    const xml = strFromU8(bytes)
    const neu = change(name, xml)
    if (neu !== xml) geaendert++
    teile[name] = strToU8(neu)
  }
  const datei = join(wurzel, 'zurueck.docx')
  writeFileSync(datei, zipSync(teile))
  return { wurzel, datei, geaendert }
}

async function told(wurzel: string, datei: string): Promise<string> {
  const konsole = mitschrift(wurzel)
  expect([await run([datei, '--anwenden'], konsole), konsole.stderr]).toEqual([0, ''])
  return konsole.stdout
}

const TITEL = 'Arbeitsmarkt- und Integrationsprogramm'

describe('what was changed at the head or foot of pages', () => {
  it('is told once, with both wordings, and written by nobody', async () => {
    const { wurzel, datei, geaendert } = await ordner((_, xml) => xml.replace(TITEL, 'Unser Programm'))
    expect(geaendert).toBeGreaterThan(1)
    const vorher = readFileSync(join(wurzel, 'content/p/programm.yaml'), 'utf8')
    const gesagt = await told(wurzel, datei)
    expect(gesagt).toMatch(/content\/p\/programm\.yaml:1 {2}Kopf- oder Fußzeile\n.*\{\+Unser Programm\+\}/)
    expect(gesagt.match(/Die Kopfzeile ist in der Word-Datei eine andere\./g)).toHaveLength(1)
    expect(readFileSync(join(wurzel, 'content/p/programm.yaml'), 'utf8')).toBe(vorher)
  })

  it('of one section alone, and of the foot, is found as well', async () => {
    const { wurzel, datei } = await ordner((name, xml) =>
      name.includes('header3') ? xml.replace(TITEL, 'Anders') : xml.replace('>Seite ', '>Vertraulich, Seite '),
    )
    const gesagt = await told(wurzel, datei)
    expect(gesagt).toContain('+ Anders 2023\n')
    expect(gesagt).toContain('{+Vertraulich, +}Seite … von …')
  })

  it('is nothing where Word has only counted anew, or another chapter stands in the field', async () => {
    const { wurzel, datei, geaendert } = await ordner((_, xml) => xml.replace('>Ziele<', '>Andere Ziele<'))
    expect(geaendert).toBe(1)
    expect(await told(wurzel, datei)).toContain('keine Änderung')
  })

  it('is nothing where programm.yaml has changed since: the change may be its own', async () => {
    const { wurzel, datei } = await ordner((_, xml) => xml)
    const pfad = join(wurzel, 'content/p/programm.yaml')
    writeFileSync(pfad, readFileSync(pfad, 'utf8').replace(TITEL, 'Programm für Arbeit'))
    expect(await told(wurzel, datei)).toContain('keine Änderung')
  })
})
