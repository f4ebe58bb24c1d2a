import { expect, it } from 'vitest'
import { beschreibeDiagramm } from '../../src/charts/beschreibung.js'
import type { Diagramm } from '../../src/charts/diagramm.js'
import { diagrammAus, GESAMT } from './beispiele.js'

const faelle: [Diagramm, string][] = [
  [
    diagrammAus({ einheit: 'Prozentpunkte', kategorien: ['A', 'B'], werte: [1, 2] }),
    'Säulendiagramm: Gesamtbudget in Prozentpunkten; höchster Wert 2 (B), niedrigster 1 (A).',
  ],
  [
    diagrammAus({}),
    'Säulendiagramm: Gesamtbudget 2018 bis 2023 in €; höchster Wert 31.971.528 (2019), niedrigster 26.751.166 (2023).',
  ],
  [
    diagrammAus({ titel: 'Gesamtbudget 2018 bis 2023', typ: 'linie', einheit: '', werte: [1, 2, null, 2, 1, -3] }),
    'Liniendiagramm: Gesamtbudget 2018 bis 2023; höchster Wert 2 (2019 und 2021), niedrigster −3 (2023), kein Wert für 2020.',
  ],
  [
    diagrammAus({
      typ: 'ring',
      titel: 'Betriebe',
      einheit: '%',
      stellen: 1,
      kategorien: ['Klein', 'Groß'],
      werte: [99.5, 0.5],
    }),
    'Ringdiagramm: Betriebe; Klein 99,5\u00a0%, Groß 0,5\u00a0%.',
  ],
  [
    diagrammAus({
      typ: 'gestapelt',
      reihen: [
        { name: 'EGT', werte: GESAMT },
        { name: 'VH', werte: [5, 5, 5, 5, 5, 5] },
      ],
    }),
    'Gestapeltes Säulendiagramm: Gesamtbudget 2018 bis 2023 in €; EGT: höchster Wert 31.971.528 (2019), niedrigster 26.751.166 (2023); VH: alle Werte 5.',
  ],
  [
    diagrammAus({ typ: 'balken', kategorien: ['Alle'], werte: [7] }),
    'Balkendiagramm: Gesamtbudget in €; einziger Wert 7 (Alle).',
  ],
  [
    diagrammAus({ werte: [null, null, null, null, null, null] }),
    'Säulendiagramm: Gesamtbudget 2018 bis 2023 in €; keine Werte.',
  ],
]

it.each(faelle)('%#: sagt, was das Diagramm zeigt', (diagramm, text) => expect(beschreibeDiagramm(diagramm)).toBe(text))
