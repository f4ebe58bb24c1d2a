import { describe, expect, test } from 'vitest'
import type { Flachstueck } from '../../../src/import/vergleich/flach.js'
import { readFlachProgramm } from '../../../src/import/vergleich/flachprogramm.js'
import { compareFlach } from '../../../src/import/vergleich/verluste.js'

const say = (quelle: string, nummer: string) =>
  compareFlach([text(quelle)], [{ ...text('Vorwort'), nummer }]).map(({ art, worte }) => `${art}: ${worte.join(' ')}`)

function text(worte: string): Flachstueck {
  return { ort: 'Absatz 1', art: 'text', text: worte }
}

describe('the number of a heading', () => {
  test('that is typed and counted alike is there', () => {
    expect(say('1 Vorwort', '1')).toEqual([])
    expect(say('2.1 Vorwort', '2.1')).toEqual([])
  })

  test('that Word counts is no new word', () => {
    expect(say('Vorwort', '1')).toEqual([])
  })

  test('that comes to be another is told', () => {
    expect(say('3 Vorwort', '2')).toEqual(['fehlt: 3'])
  })

  test('is counted over sections and levels, but not where a heading has none', () => {
    const dateien = new Map([
      ['programm.yaml', 'titel: T\nnummerierung: dezimal\nabschnitte: [a, b]\n'],
      ['abschnitte/a.md', '# Vorwort {.ohne-nummer}\n\nText.\n\n# Lage\n\n## Arbeit\n\n## Markt\n'],
      ['abschnitte/b.md', '# Ziele\n\n## Mittel\n\n### Titel\n\n#### Rest\n'],
    ])
    const koepfe = readFlachProgramm(dateien).flatMap(({ nummer, text }) => (nummer ? [`${nummer} ${text}`] : []))
    expect(koepfe).toEqual(['1 Lage', '1.1 Arbeit', '1.2 Markt', '2 Ziele', '2.1 Mittel', '2.1.1 Titel'])
  })
})
