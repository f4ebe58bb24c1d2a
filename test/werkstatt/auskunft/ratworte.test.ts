import { expect, test } from 'vitest'
import { sayForPage } from '../../../src/werkstatt/auskunft/ratworte.js'

test.each([
  [
    'Was in einem Datenblatt steht, mit {{zahl blatt.zeile.spalte}} einsetzen.',
    'Was in einem Datenblatt steht, mit „Zahl einfügen“ einsetzen.',
  ],
  ['{{zahl „Gesamt / 2023“}} setzt ihn ein.', 'Die Zahl aus „Gesamt / 2023“ setzt ihn ein.'],
  [
    'Ohne Einheit einsetzen: {{zahl „Gesamt / 2023“ ohne=einheit}}.',
    'Ohne Einheit einsetzen: die Zahl aus „Gesamt / 2023“ ohne Einheit.',
  ],
  ['Richtig ist 2,0 Prozentpunkte; aus zwei Zellen errechnet es {{punkte a b}}.', 'Richtig ist 2,0 Prozentpunkte.'],
  [
    'Richtig ist 5 %: {{prozent (veraenderung „Gesamt / 2022“ „Gesamt / 2023“)}}.',
    'Richtig ist 5 %: die Veränderung von „Gesamt / 2022“ zu „Gesamt / 2023“.',
  ],
  [
    'Mit alt="…" sagen, was man am Diagramm sehen soll.',
    'Im Formular unter „Alternativtext“ sagen, was man am Diagramm sehen soll.',
  ],
  [
    'Mit zeilen="…" und spalten="…" auswählen, was dieselbe Einheit hat.',
    'Im Formular unter „Zeilen“ und „Spalten“ auswählen, was dieselbe Einheit hat.',
  ],
  ['Nur zeigen, worauf es ankommt (zeilen="…", spalten="…").', 'Nur zeigen, worauf es ankommt („Zeilen“, „Spalten“).'],
])('advice is what the page can be used for: %s', (rat, worte) => {
  expect(sayForPage(rat)).toBe(worte)
})

test.each([
  'Ist 2024 gemeint, {{jahr}} schreiben: Es wandert beim Fortschreiben mit.',
  'Zum Beispiel zielwert="1.250" oder zielwert="4,5".',
  'Meinten Sie „titel“?',
  'Ausdrücke stehen in einer Zeile: {{zahl blatt.zeile.spalte}}; in YAML gelten sie nicht.',
  'Mit ::ausnahme{regel=zahl-form grund="…"} sagen, warum.',
])('what is to be typed as it stands stays: %s', (rat) => {
  expect(sayForPage(rat)).toBe(rat)
})
