import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeBlatt } from '../../../src/werkstatt/blatt/aenderung.js'
import { readGestalt } from '../../../src/werkstatt/blatt/gestalt.js'
import type { Blattschritt } from '../../../src/werkstatt/blatt/schritt.js'
import { WURZEL } from '../../werkstatt.js'

const BLATT = `titel: Haushalt
# Köpfe
spalten:
  2022: { name: "2022" }
  2023: { name: "2023" }   # vorläufig
  delta: { name: Veränderung, differenz: [2022, 2023], gedruckt: { gesamt: 10 } }
zeilen:
  # Zahlen des Trägers
  egt: { name: EGT, davon: gesamt, werte: [11814751, "4,8"] }

  # Zahlen des Bundes
  vh:
    name: VH
    davon: gesamt
    werte: { 2022: 1.5, 2023: fehlt }
  gesamt: { name: Gesamt, summe: [egt, vh], gedruckt: [7, 17, 10] }
`
const EINFUEGEN = { art: 'einfuegen', mitzaehlen: false, text: false, gruppe: false } as const

function apply(schritt: Blattschritt, text = BLATT): string {
  const ergebnis = changeBlatt('haushalt', text, schritt)
  if ('fehler' in ergebnis) throw new Error(ergebnis.fehler)
  return ergebnis.text
}

test('a row comes behind another; where it is counted in, it stands in the sum and below the whole', () => {
  expect(apply({ ...EINFUEGEN, reihe: 'zeile', nach: 'vh', namen: ['Länder & Kommunen'], mitzaehlen: true })).toBe(
    BLATT.replace(
      '  gesamt: { name: Gesamt, summe: [egt, vh]',
      '  laender-kommunen: { name: "Länder & Kommunen", davon: gesamt, werte: [fehlt, fehlt] }\n  gesamt: { name: Gesamt, summe: [egt, vh, laender-kommunen]',
    ),
  )
  expect(apply({ ...EINFUEGEN, reihe: 'zeile', nach: '', namen: ['Ziele'], gruppe: true })).toBe(
    BLATT.replace('  # Zahlen des Trägers', '  ziele: { name: Ziele, gruppe: true }\n  # Zahlen des Trägers'),
  )
})

test('a column comes with a missing value in each typed row, and in each list of printed ones', () => {
  expect(apply({ ...EINFUEGEN, reihe: 'spalte', nach: '2022', namen: ['Plan 2023'] })).toBe(
    BLATT.replace('  2023: {', '  plan-2023: { name: Plan 2023 }\n  2023: {')
      .replace('[11814751, "4,8"]', '[11814751, fehlt, "4,8"]')
      .replace('{ 2022: 1.5, 2023', '{ 2022: 1.5, plan-2023: fehlt, 2023')
      .replace('[7, 17, 10]', '[7, fehlt, 17, 10]'),
  )
})

test('a row that goes takes its comment along and leaves the sum; what another needs stays', () => {
  expect(apply({ art: 'entfernen', reihe: 'zeile', id: 'vh' })).toBe(
    BLATT.replace(/\n {2}# Zahlen des Bundes[\s\S]*?fehlt \}\n/, '').replace('[egt, vh]', '[egt]'),
  )
  expect(changeBlatt('haushalt', BLATT, { art: 'entfernen', reihe: 'zeile', id: 'gesamt' })).toEqual({
    fehler: '„Gesamt“ wird noch gebraucht: „EGT“ gehört dazu („davon“). Erst dort ändern, dann entfernen.',
  })
  expect(changeBlatt('haushalt', BLATT, { art: 'entfernen', reihe: 'spalte', id: '2022' })).toEqual({
    fehler: '„2022“ wird noch gebraucht: „Veränderung“ rechnet damit („differenz“). Erst dort ändern, dann entfernen.',
  })
  expect(apply({ art: 'entfernen', reihe: 'spalte', id: 'delta' })).toBe(
    BLATT.replace(/ {2}delta: .*\n/, '').replace('[7, 17, 10]', '[7, 17]'),
  )
})

test('rows and columns move with all that is said of them', () => {
  expect(apply({ art: 'verschieben', reihe: 'spalte', id: '2023', um: -1 })).toBe(
    BLATT.replace(
      '  2022: { name: "2022" }\n  2023: { name: "2023" }   # vorläufig\n',
      '  2023: { name: "2023" }   # vorläufig\n  2022: { name: "2022" }\n',
    )
      .replace('[11814751, "4,8"]', '["4,8", 11814751]')
      .replace('[7, 17, 10]', '[17, 7, 10]'),
  )
  const bund = / {2}# Zahlen des Trägers\n.*\n/.exec(BLATT)?.[0] ?? ''
  const hinunter = apply({ art: 'verschieben', reihe: 'zeile', id: 'egt', um: 1 })
  expect(hinunter).toBe(BLATT.replace(bund, '').replace('  gesamt: {', `${bund}  gesamt: {`))
})

test('names are changed where they stand; a list of columns that are their own names gets names', () => {
  expect(apply({ art: 'umbenennen', reihe: 'zeile', id: 'vh', name: 'Verwaltung: alles' })).toBe(
    BLATT.replace('name: VH', 'name: "Verwaltung: alles"'),
  )
  const liste = 'titel: X\nspalten: [2022, 2023] # Jahre\nzeilen:\n  a: { werte: [1, 2] }\n'
  expect(apply({ art: 'umbenennen', reihe: 'spalte', id: '2023', name: 'Plan 2023' }, liste)).toBe(
    liste.replace('[2022, 2023]', '{ 2022: "2022", 2023: Plan 2023 }'),
  )
  expect(apply({ art: 'umbenennen', reihe: 'zeile', id: 'a', name: 'Alle' }, liste)).toBe(
    liste.replace('{ werte', '{ name: Alle, werte'),
  )
  expect(apply({ ...EINFUEGEN, reihe: 'spalte', nach: '2023', namen: ['2024'] }, liste)).toBe(
    liste.replace('2023]', '2023, 2024]').replace('[1, 2]', '[1, 2, fehlt]'),
  )
  // A list of names cannot say that a column holds text.
  expect(apply({ ...EINFUEGEN, reihe: 'spalte', nach: '2023', namen: ['Quelle'], text: true }, liste)).toBe(
    liste
      .replace('[2022, 2023]', '{ 2022: "2022", 2023: "2023", quelle: { name: Quelle, art: text } }')
      .replace('[1, 2]', '[1, 2, ""]'),
  )
})

test('what comes from a table file, repeats itself or is broken is left to the text', () => {
  for (const text of ['datei: a.csv\n', 'spalten: [a]\nzeilen: { x: &y { werte: [1] }, z: *y }\n', 'spalten: [a\n'])
    expect(changeBlatt('b', text, { art: 'entfernen', reihe: 'zeile', id: 'x' })).toEqual({
      fehler: 'Dieses Datenblatt lässt sich nur als Text ändern.',
    })
})

const blaetter = readdirSync(join(WURZEL, 'content')).flatMap((programm) => {
  const ordner = join(WURZEL, 'content', programm, 'daten')
  return readdirSync(ordner)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: `${programm}/${name}`, text: readFileSync(join(ordner, name), 'utf8') }))
    .filter(({ text }) => readGestalt(text))
})

describe('every sheet of the programmes', () => {
  test('there are many', () => {
    expect(blaetter.length).toBeGreaterThan(60)
  })

  test.each(blaetter)('$name: what is done and undone leaves every byte as it was', ({ name, text }) => {
    const id = name.replace(/.*\//, '').replace('.yaml', '')
    const gestalt = readGestalt(text)
    const step = (vorher: string, schritt: Blattschritt): string => {
      const ergebnis = changeBlatt(id, vorher, schritt)
      return 'text' in ergebnis ? ergebnis.text : expect.fail(ergebnis.fehler)
    }
    for (const reihe of ['zeile', 'spalte'] as const) {
      const ids = (reihe === 'zeile' ? gestalt?.zeilen : gestalt?.spalten)?.map((eine) => eine.id) ?? []
      for (const nach of ['', ...ids]) {
        const isList = reihe === 'spalte' && /^spalten: *\[/m.test(text)
        const neu = isList ? 'Neues' : 'neues-hier'
        const mehr = step(text, { ...EINFUEGEN, reihe, nach, namen: [isList ? 'Neues' : 'Neues hier'] })
        expect(mehr).not.toBe(text)
        expect(step(mehr, { art: 'entfernen', reihe, id: neu })).toBe(text)
      }
      for (const eine of ids.slice(0, -1)) {
        const bewegt = step(text, { art: 'verschieben', reihe, id: eine, um: 1 })
        expect(bewegt.split('\n').sort().join('\n').length).toBe(text.length)
        expect(step(bewegt, { art: 'verschieben', reihe, id: eine, um: -1 })).toBe(text)
      }
    }
  })
})
