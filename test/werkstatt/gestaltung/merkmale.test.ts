import { expect, test } from 'vitest'
import { listMerkmale } from '../../../src/werkstatt/gestaltung/gestaltungsansicht.js'
import { readGestaltung } from '../../word/fixtures.js'

const merkmale = listMerkmale(readGestaltung())
const at = (pfad: string) => merkmale.find((merkmal) => merkmal.pfad.join('.') === pfad)

test('tokens are called as their documentation calls them, never by their keys', () => {
  expect(at('groessen.ueberschrift1')?.name).toBe('Kapitel')
  expect(at('seite.randspalte')).toMatchObject({
    name: 'Breite der Spalte neben dem Text für Beschriftungen',
    hinweis: '0: keine',
  })
  expect(at('ueberschriften.stufe1.flaeche')?.name).toBe('Kapitel: Farbe eines Bandes dahinter')
  expect(at('farben.akzentdunkel')).toMatchObject({ name: 'Akzent, dunkel', hinweis: 'Dunkler Ton davon' })
  const namen = merkmale.map(({ name }) => name)
  expect(namen.filter((name) => /^\p{Ll}|ae|oe|\d/u.test(name))).toEqual([])
})

test('what can be chosen is what the design may say, and what holds is one of it', () => {
  expect(at('ueberschriften.stufe1.aushang')?.werte.map(([wert]) => wert)).toEqual(['ja', 'nein'])
  expect(at('ueberschriften.stufe1.linie')?.werte).toContainEqual(['keine', 'keine'])
  // The head of a table has a ground in any case.
  expect(at('tabellen.kopfflaeche')?.werte.map(([wert]) => wert)).not.toContain('keine')
  expect(at('kaesten.strich')?.werte.map(([wert]) => wert)).toEqual(['links', 'keiner'])
  const wahlen = merkmale.filter(({ art }) => art === 'wahl')
  expect(wahlen.length).toBeGreaterThan(15)
  for (const { pfad, wert, werte } of wahlen)
    expect(
      werte.map(([einer]) => einer),
      pfad.join('.'),
    ).toContain(wert)
})
