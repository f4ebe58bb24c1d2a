import { expect, test } from 'vitest'
import { chooseRows } from '../../../../src/werkstatt/seite/bausteine/diagrammwahl.js'

const blatt = (zeilen: Record<string, (string | undefined)[]>, errechnete: readonly string[] = []) => ({
  id: 'ziele',
  titel: 'Ziele',
  datei: '',
  spalten: ['a', 'b'].map((id) => ({ id, name: id, errechnet: errechnete.includes(id) })),
  zeilen: Object.entries(zeilen).map(([id, einheiten]) => ({
    id,
    name: id,
    errechnet: errechnete.includes(id),
    werte: [],
    einheiten,
  })),
})

test.each([
  ['rows of one unit', blatt({ x: ['', ''], quote: ['%', '%'], y: ['', undefined] }), ['x', 'y'], ['a', 'b']],
  ['columns of one unit', blatt({ x: ['€', '%'], y: ['€', '%'] }), ['x', 'y'], ['a']],
  ['typed ones', blatt({ summe: ['', ''], x: ['', ''], y: ['', '%'] }, ['summe', 'b']), ['x', 'y'], ['a']],
  ['all, where none is typed', blatt({ x: ['', ''], y: ['', ''] }, ['x', 'y']), ['x', 'y'], ['a', 'b']],
  ['all, where no cell has a figure', blatt({ x: [undefined, undefined] }), ['x'], ['a', 'b']],
])('a chart begins with %s', (_, eines, zeilen, spalten) => {
  expect(chooseRows(eines)).toEqual({ zeilen, spalten })
})
