import { expect, test } from 'vitest'
import { typedText } from '../../src/check/prosa/stueck.js'
import { proseOf } from '../../src/check/prosa.js'
import { probe } from './werkstatt.js'

const HAUSHALT =
  'titel: Haushalt\neinheit: €\nspalten: [2022, 2023]\nzeilen:\n  egt: { name: "Eingliederungs\\u00adtitel", werte: [1000000, 2000000] }\n'

async function prosa(dateien: string | Record<string, string>) {
  const alle = proseOf(await probe(dateien))
  const find = (teil: string) => {
    const stueck = alle.find(({ text }) => text.includes(teil))
    if (!stueck) throw new Error(`„${teil}“ nicht gefunden in ${JSON.stringify(alle.map(({ text }) => text))}`)
    const { zeile, spalte } = stueck.ort(stueck.text.indexOf(teil))
    return { stueck, place: `${zeile}:${spalte}` }
  }
  return { alle, find }
}

test('a paragraph is its printed text, and every character knows its place', async () => {
  const { find } = await prosa(
    'Erste Zeile mit **fettem Wort** und\nzweite \\*Zeile\\* mit &auml;.\n\n- Punkt eins\n  geht weiter\n',
  )
  expect(find('Erste').stueck.text).toBe('Erste Zeile mit fettem Wort und zweite *Zeile* mit ä.')
  expect(find('fettem').place).toBe('3:19')
  expect(find('zweite').place).toBe('4:1')
  expect(find('Zeile*').place).toBe('4:10')
  expect(find('ä.').place).toBe('4:22')
  expect(find('geht').place).toBe('7:3')
  expect(find('geht').stueck).toMatchObject({ art: 'punkt', ueberschrift: 'Probe' })
})

test('expressions and references are filled in and known as such', async () => {
  const { find } = await prosa({
    'abschnitte/probe.md':
      '# Probe\n\nEs sind {{mio haushalt.egt.2023}} laut [](#tab-h) und [](#unten).\n\n::tabelle{#tab-h daten=haushalt titel="Mittel: {{mio haushalt.egt.2022}} davor"}\n\n## Weiter {{jahr}} {#unten}\n',
    'daten/haushalt.yaml': HAUSHALT,
  })
  const { stueck } = find('Es sind')
  expect(stueck.text).toBe('Es sind 2,00\u00a0Mio.\u00a0€ laut Tabelle 1 und Weiter 2023.')
  expect(stueck.einsaetze.map(({ art, quelle }) => `${art} ${quelle}`)).toEqual([
    'ausdruck mio haushalt.egt.2023',
    'verweis #tab-h',
    'verweis #unten',
  ])
  expect(stueck.einsaetze[0]).toMatchObject({
    von: 8,
    ort: { zeile: 3, spalte: 9 },
    wert: { herkunft: ['haushalt.egt.2023'] },
  })
  expect(typedText(stueck)).toBe(
    'Es sind \ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc laut \ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc und \ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc.',
  )
  expect(find('laut').place).toBe('3:35')
  expect(find('Mittel').stueck).toMatchObject({
    art: 'attribut',
    name: 'titel',
    text: 'Mittel: 1,00\u00a0Mio.\u00a0€ davor',
  })
  expect(find('davor').place).toBe('5:74')
  expect(find('Eingliederungs').place).toBe('5:17')
})

test('YAML texts have exact places in every way of writing them', async () => {
  const { find, alle } = await prosa({
    'programm.yaml':
      "titel: Ein Titel mit  Wort\nzeitraum: 2023\njobcenter:\n  name: \"Jobcenter \\\"Muster\\\" Land\"\ngestaltung: standard\nimpressum:\n  Hinweis: >-\n    Erste Zeile,\n    zweite Zeile.\n  Zeilen:\n    - eins\n    - 'zwei ''drei'''\nabschnitte: [probe]\n",
    'daten/x.yaml':
      'titel: Titel X\nhinweise:\n  - Ein Hinweis\nspalten:\n  a: Kurzer Name\n  t: { name: Text, art: text }\nzeilen:\n  z: { name: Zeile Z, werte: ["4,8", Steigerung auf] }\n',
  })
  expect(find('Wort').place).toBe('1:23')
  expect(find('Land').place).toBe('4:31')
  expect(find('zweite').place).toBe('9:5')
  expect(find('drei').place).toBe('12:15')
  expect(find('Ein Hinweis').place).toBe('3:5')
  expect(find('Kurzer').place).toBe('5:6')
  expect(find('Steigerung').place).toBe('8:38')
  expect(alle.some(({ text }) => text === '4,8')).toBe(false)
})

test('names and texts of a CSV file stand at their cell', async () => {
  const { find } = await prosa({ 'daten/branchen.csv': 'Branche;2022\nHandel und Verkehr;5\n' })
  expect(find('Verkehr').place).toBe('2:12')
})

test('notes, boxes and table cells are prose, too', async () => {
  const { find } = await prosa(
    'Text[^a] danach.\n\n:::fazit{titel="Was bleibt"}\n- Punkt\n:::\n\n| Kopf | Zahl |\n|---|---:|\n| Zelle | 5 |\n\n[^a]: Die Note.\n',
  )
  expect(find('Die Note').place).toBe('13:7')
  expect(find('Was bleibt').stueck).toMatchObject({ art: 'attribut', name: 'titel' })
  expect(find('Punkt').stueck.art).toBe('punkt')
  expect(find('Zelle').stueck.art).toBe('zelle')
  expect(find('danach').place).toBe('3:10')
  expect(find('danach').stueck.einsaetze).toMatchObject([{ art: 'fussnote', quelle: 'a', von: 4, bis: 5 }])
})

test('of a sheet only texts are words: numbers, yes and no and nothing are not, unless somebody quotes them', async () => {
  const { alle } = await prosa({
    'abschnitte/probe.md': '# Probe\n',
    'daten/blatt.yaml':
      'titel: Blatt\nhinweise: ["2021", 2022, 1.5e3, .5, true, ~, 3 Tage, "nein"]\nspalten: [2021, Anfang 2022]\nzeilen:\n  a: { name: A, werte: [1, 2] }\n',
  })
  const worte = alle.filter(({ name, art }) => name === 'hinweise' || art === 'zelle').map(({ text }) => text)
  expect(worte.sort()).toEqual(['2021', '3 Tage', 'A', 'nein'])
})
