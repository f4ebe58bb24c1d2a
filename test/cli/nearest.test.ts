import { describe, expect, test } from 'vitest'
import { naechster } from '../../src/nearest.js'

describe('naechster', () => {
  test.each([
    ['formt', ['format', 'out', 'json'], 'format'],
    ['ziet', ['zeit', 'titel'], 'zeit'],
    ['Titel', ['titel', 'zeitraum'], 'titel'],
    ['uebersicht', ['übersicht'], 'übersicht'],
    ['abschnite', ['abschnitte', 'impressum'], 'abschnitte'],
    ['haushaltstabele', ['haushaltstabelle', 'zieltabelle', 'tabelle'], 'haushaltstabelle'],
    ['mittel', ['mittelsachsen-2022', 'mittelsachsen-2023'], 'mittelsachsen-2022'],
    ['2032', ['2022', '2023'], '2023'],
    ['fazti', ['zitat', 'fazit'], 'fazit'],
  ])('%s', (wort, kandidaten, gemeint) => {
    expect(naechster(wort, kandidaten)).toBe(gemeint)
  })

  test.each([
    ['xyz', ['format', 'out']],
    ['a', ['b']],
    ['', ['a', 'ab']],
    ['wort', []],
    ['ab', ['abschnitte']],
  ])('names nothing that is too far away: %j', (wort, kandidaten) => {
    expect(naechster(wort, kandidaten)).toBeUndefined()
  })

  test('the nearer one wins, the first of equals', () => {
    expect(naechster('tabelle', ['tabellen', 'tabelle'])).toBe('tabelle')
    expect(naechster('kat', ['bat', 'rat'])).toBe('bat')
  })
})
