import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagrammart, Diagrammwerte, Wertmass } from '../../src/content/diagrammarten/art.js'
import { DIAGRAMMARTEN } from '../../src/content/diagrammarten.js'
import { WURZEL } from '../werkstatt.js'

test('every kind of chart stands in a file of its own name, and in the list once', () => {
  const dateien = readdirSync(join(WURZEL, 'src/content/diagrammarten')).filter((datei) => datei !== 'art.ts')
  expect(DIAGRAMMARTEN.map(({ name }) => `${name}.ts`).sort()).toEqual(dateien.sort())
})

const werte = (kategorien: number, reihen: (number | null)[][], masse?: Wertmass[]): Diagrammwerte => ({
  kategorien: Array.from({ length: kategorien }, (_, stelle) => `K${stelle}`),
  reihen: reihen.map((zahlen, stelle) => ({ name: `R${stelle}`, werte: zahlen, ...(masse && { masse }) })),
})
const zahlen = (anzahl: number) => Array<number>(anzahl).fill(1)
const einwand = (name: string, von: Diagrammwerte) =>
  (DIAGRAMMARTEN as readonly Diagrammart[]).find((art) => art.name === name)?.einwand?.(von)
const EURO: Wertmass[] = [{ einheit: '€', stellen: 0 }]

test.each([
  ['kreis', werte(9, [zahlen(9)]), 'hat 9 Anteile; mehr als 8 lassen sich in einem Kreis nicht unterscheiden.'],
  ['kreis', werte(2, [[1, -1]]), 'soll Anteile zeigen; negative Anteile gibt es nicht.'],
  ['kreis', werte(2, [[0, 0]]), 'soll Anteile zeigen, aber alle Werte sind 0.'],
  ['anteil', werte(1, [[1]]), 'hat nur einen Teil; den sagt ein Satz.'],
  ['anteil', werte(2, [[1, -1]]), 'negative Anteile gibt es nicht'],
  ['waffel', werte(5, [zahlen(5)]), 'hat 5 Teile; mehr als 4 sind so nicht zu lesen.'],
  ['linie', werte(1, [[1]]), 'hat nur eine Kategorie; zu einer Linie gehören zwei.'],
  ['flaeche', werte(1, [[1]]), 'hat nur eine Kategorie'],
  [
    'flaeche',
    werte(2, [
      [1, 2],
      [1, -2],
    ]),
    'stapelt Flächen; negative Werte kann es nicht zeigen.',
  ],
  ['wasserfall', werte(3, [[1, null, 2]]), 'hat eine Lücke; in einem Wasserfall baut jeder Wert auf dem vorigen auf.'],
  [
    'alterspyramide',
    werte(2, [
      [1, 2],
      [1, -2],
    ]),
    'negative Werte hat eine Alterspyramide nicht',
  ],
  ['gegenueberstellung', werte(1, [[1], [-2]], EURO), 'stellt zwei Einheiten gegenüber; negative Werte'],
])('%s refuses figures that it cannot show', (name, von, satz) => expect(einwand(name, von)).toContain(satz))

test.each([
  ['kreis', werte(8, [zahlen(8)])],
  ['kreis', werte(2, [[0, 1]])],
  ['anteil', werte(2, [[1, 3]])],
  ['waffel', werte(4, [zahlen(4)])],
  ['linie', werte(2, [[1, -1]])],
  ['flaeche', werte(2, [[1, -1]])],
  ['wasserfall', werte(3, [[1, -2, 0]])],
  [
    'alterspyramide',
    werte(2, [
      [1, 2],
      [1, 0],
    ]),
  ],
  ['gegenueberstellung', werte(1, [[1], [-2]])],
])('%s takes figures that it can', (name, von) => expect(einwand(name, von)).toBeUndefined())
