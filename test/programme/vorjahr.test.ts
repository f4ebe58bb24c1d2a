import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Vorjahre } from '../../src/programme/vorjahr.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

const yaml = (jahr: string, name = 'Jobcenter Musterland') =>
  programmYaml('[eins]').replace('zeitraum: 2023', `zeitraum: ${jahr}`).replace('Jobcenter Musterland,', `${name},`)
const frage = { id: 'c', jobcenter: { name: 'Jobcenter Musterland', standort: '', traeger: [] } }
const zeitraum = (von: number) => ({ von, bis: von, text: String(von) })

test('the year before is the latest earlier programme of the same Jobcenter; each folder is looked into once', () => {
  const wurzel = werkstatt({
    'content/a/programm.yaml': yaml('2020–2021'),
    'content/b/programm.yaml': yaml('2022'),
    'content/c/programm.yaml': yaml('2023'),
    'content/d/programm.yaml': yaml('2022', 'Jobcenter Anderswo'),
    'content/kaputt/programm.yaml': 'zeitraum: [',
    'content/leer/liesmich.txt': '',
  })
  const vorjahre = new Vorjahre(wurzel)
  expect(vorjahre.find({ ...frage, zeitraum: zeitraum(2023) })).toBe('b')
  // Had each question looked again, this would be found.
  writeFileSync(join(wurzel, 'content/b/programm.yaml'), yaml('2019'))
  rmSync(join(wurzel, 'content/a'), { recursive: true })
  expect(vorjahre.find({ ...frage, zeitraum: zeitraum(2023) })).toBe('b')
  expect(vorjahre.find({ ...frage, zeitraum: zeitraum(2022) })).toBe('a')
  expect(vorjahre.find({ ...frage, zeitraum: zeitraum(2021) })).toBeUndefined()
  expect(new Vorjahre(wurzel).find({ ...frage, zeitraum: zeitraum(2023) })).toBe('b')
  expect(new Vorjahre(wurzel).find({ ...frage, zeitraum: zeitraum(2021) })).toBe('b')
})
