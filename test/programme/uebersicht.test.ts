import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Uebersicht } from '../../src/programme/uebersicht.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

const yaml = (jahr: string, name = 'Jobcenter Musterland') =>
  programmYaml('[eins]').replace('zeitraum: 2023', `zeitraum: ${jahr}`).replace('Jobcenter Musterland,', `${name},`)

test('the year before is the latest earlier programme of the same Jobcenter; each folder is looked into once', async () => {
  const wurzel = werkstatt({
    'content/a/programm.yaml': yaml('2020–2021'),
    'content/b/programm.yaml': yaml('2022'),
    'content/c/programm.yaml': yaml('2023'),
    'content/d/programm.yaml': yaml('2022', 'Jobcenter Anderswo'),
    'content/kaputt/programm.yaml': 'zeitraum: [',
    'content/leer/liesmich.txt': '',
  })
  const uebersicht = new Uebersicht(wurzel)
  const fragen = ['a', 'b', 'c', 'd', 'kaputt', 'leer', 'fehlt']
  const antworten = () => Promise.all(fragen.map((id) => uebersicht.findVorjahr(id)))
  const erwartet = [undefined, 'a', 'b', undefined, undefined, undefined, undefined]
  expect(await antworten()).toEqual(erwartet)
  // Had each question looked again, this would be found.
  writeFileSync(join(wurzel, 'content/b/programm.yaml'), yaml('2019'))
  rmSync(join(wurzel, 'content/a'), { recursive: true })
  expect(await antworten()).toEqual(erwartet)
  expect(await new Uebersicht(wurzel).findVorjahr('c')).toBe('b')
  expect(await new Uebersicht(wurzel).findVorjahr('b')).toBeUndefined()
})
