import { expect, it } from 'vitest'
import type { Diagramm } from '../../../src/charts/diagramm.js'
import { describeDiagramm } from '../../../src/charts/labels/beschreibung.js'
import { DIAGRAMMTYPEN } from '../../../src/content/diagrammarten.js'
import { diagrammAus, EIGENE, GESAMT } from '../beispiele.js'

const fall = (name: string): Diagramm => EIGENE[name] ?? diagrammAus({})

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
    fall('wasserfall: Neugeschäft'),
    'Wasserfalldiagramm: Gesamtbudget; Zuteilung EGT 11.194.865\u00a0€, Umschichtung −2.950.000\u00a0€, Vorbindungen −6.840.000\u00a0€, ergibt Neugeschäft 1.404.865\u00a0€, PAT +550.000\u00a0€, ergibt Verfügbar 1.954.865\u00a0€.',
  ],
  [
    fall('zielerreichung: Kennzahlen'),
    'Zielerreichung: Gesamtbudget; Integrationsquote: Ist 2023 24,1\u00a0%, Ziel 2024 25,0\u00a0%, Veränderung +0,9\u00a0Prozentpunkte; Langzeitleistungsbezug: Ist 2023 5.810\u00a0Personen, Ziel 2024 5.600\u00a0Personen, Veränderung −3,6\u00a0%; Leistungen zum Lebensunterhalt: Ist 2023 41,25\u00a0Mio. €, Ziel 2024 40,80\u00a0Mio. €, Veränderung −1,1\u00a0%; Frauenförderquote: Ist 2023 ohne Wert, Ziel 2024 42,0\u00a0%, Veränderung ohne Wert.',
  ],
  [
    fall('gegenueberstellung: zwei Einheiten'),
    'Gegenüberstellung: Gesamtbudget; Arbeitslose im SGB II in Personen: höchster Wert 2.410 (Lagerwirtschaft, Post und Zustellung, Güterumschlag), niedrigster 260 (Berufskraftfahrer/innen (Güterverkehr/Lkw)); Durchschnittliche Vakanzzeit in Tagen: höchster Wert 241,2 (Altenpflege), niedrigster 64,5 (Verkauf von Lebensmitteln), kein Wert für Reinigung.',
  ],
  [
    fall('gestapelt-100: drei'),
    'Gestapeltes Säulendiagramm der Anteile: Gesamtbudget 2018 bis 2023 in %; unter 25 Jahre: höchster Wert 14 (2023), niedrigster 12 (2020), kein Wert für 2021; 25 bis 54 Jahre: höchster Wert 69 (2018), niedrigster 62 (2023), kein Wert für 2021; 55 Jahre und älter: höchster Wert 24 (2023), niedrigster 19 (2018), kein Wert für 2021.',
  ],
  [
    fall('balken: Ziel und Betonung'),
    'Balkendiagramm: Gesamtbudget in %; höchster Wert 31 (Altenpflege), niedrigster 8 (Reinigung); Ziel 20\u00a0%.',
  ],
  [
    fall('alterspyramide: Männer und Frauen'),
    'Alterspyramide: Gesamtbudget in Personen; Männer: höchster Wert 1.205 (55 und älter), niedrigster 480 (25 bis 29); Frauen: höchster Wert 1.102 (55 und älter), niedrigster 512 (25 bis 29).',
  ],
  [
    diagrammAus({ werte: [null, null, null, null, null, null] }),
    'Säulendiagramm: Gesamtbudget 2018 bis 2023 in €; keine Werte.',
  ],
]

it.each(faelle)('%#: sagt, was das Diagramm zeigt', (diagramm, text) => expect(describeDiagramm(diagramm)).toBe(text))

it('jede Art nennt sich beim Namen', () => {
  for (const typ of DIAGRAMMTYPEN)
    expect(describeDiagramm(diagrammAus({ typ }))).toMatch(/^[A-ZÄ][A-Za-zä öü]+: Gesamtbudget/)
})
