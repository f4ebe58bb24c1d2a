import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner } from '../werkstatt.js'
import { abgetippt, ausDemVorjahr, mitSatz } from './sachbearbeitung.js'

async function importiert(datei: Uint8Array, ...mehr: string[]) {
  const wurzel = arbeitsordner({ 'alt.docx': datei })
  const konsole = mitschrift(wurzel)
  const code = await main(['import', 'alt.docx', 'p', ...mehr], konsole)
  expect([code, konsole.stderr]).toEqual([0, ''])
  const [geprueft] = await checkProgramme(wurzel, ['p'])
  return {
    lies: (pfad: string) => readFileSync(join(wurzel, 'content/p', pfad), 'utf8'),
    fehler: geprueft?.meldungen
      .filter(({ schwere }) => schwere === 'fehler')
      .map(({ regel, datei }) => `${datei} ${regel}`),
    stdout: konsole.stdout,
  }
}

describe('a programme typed without styles', () => {
  test('headings are found by look and typed numbers, the cover is none; numbers count anew', async () => {
    const { lies } = await importiert(await abgetippt())
    expect(lies('programm.yaml')).toBe(`titel: Arbeitsmarkt- und Integrationsprogramm
zeitraum: 2025
jobcenter:
  name: Jobcenter Musterland
  traeger:
    - Agentur für Arbeit Musterstadt
    - Landkreis Musterland
gestaltung: standard
nummerierung: dezimal-punkt
impressum:
  Herausgeber: Jobcenter Musterland
  Telefon: 01234 5678
abschnitte:
  - ausgangslage
  - schwerpunkte
`)
    expect(lies('abschnitte/ausgangslage.md')).toBe(`# Ausgangslage

Im Bestand sind rund 9.800 Menschen.[^1] Sie leben in 53 Gemeinden & Städten.

## Zahlen

Die Entwicklung zeigt [](#tab-bestand-nach-gruppen); Bürger\\*innen, 2\\*3 und C:\\Daten bleiben, wie sie sind. Mehr zeigt [](#tab-bestand-nach-gruppen), sagt [](#tab-bestand-nach-gruppen).

::tabelle{#tab-bestand-nach-gruppen daten=bestand-nach-gruppen titel="Bestand nach Gruppen" kopf="Gruppe"}

::tabelle{#tab-haushalt-in-tsd daten=haushalt-in-tsd titel="Haushalt" kopf="Titel"}

[^1]: Statistik der Bundesagentur für Arbeit, eigene Auszählung.
`)
    expect(lies('abschnitte/schwerpunkte.md')).toBe(`# Schwerpunkte

Wir setzen drei Schwerpunkte:

- Beratung
- Vermittlung
- Förderung

Es gibt vierzehn Plätze.

:::fazit{titel="Fazit"}
Das Ziel ist erreicht.
:::

| Bereich | Wer |  |
|---|---|---|
| Nord | Team A | berät |
|  | Team B | vermittelt |

::abbildung{#abb-unser-haus bild=bilder/unser-haus.png titel="Unser Haus" alt="Eine rote Fläche"}

[Mehr im Netz](https://www.example.org/a_%28b%29)
`)
  })

  test('totals and changes are formulas where they hold, and are told where they do not', async () => {
    const { lies, fehler, stdout } = await importiert(await abgetippt())
    expect(lies('daten/bestand-nach-gruppen.yaml')).toContain(
      'veraenderung: [2023, 2024], gedruckt: { frauen: 5.0, maenner: -2.0, insgesamt: 1.1 }',
    )
    expect(lies('daten/bestand-nach-gruppen.yaml')).toContain('quelle: eigene Auszählung')
    expect(lies('daten/bestand-nach-gruppen.yaml')).toContain(
      'insgesamt: { name: Insgesamt, summe: [frauen, maenner], gedruckt: { 2023: 9000, 2024: 9100 } }',
    )
    expect(lies('daten/haushalt-in-tsd.yaml')).toContain('summe: { name: Summe, werte: [3200, 3400.5, 3540] }')
    expect(stdout).toContain('Tabelle 2: „Summe“ ist in der Spalte „2025“ nicht die Summe der übrigen Zeilen')
    // What was wrong in Word is wrong here, and told with what to do.
    expect(fehler).toEqual(['content/p/daten/haushalt-in-tsd.yaml figur-summe'])
    expect(lies('import.md')).toContain('**daten/haushalt-in-tsd.yaml:10:** Summe, 2025: Getippt ist 3.540 Tsd. €')
  })

  test('the list is all that differs, and nothing else', async () => {
    const { lies } = await importiert(await abgetippt())
    const liste = lies('import.md')
      .split('\n')
      .filter((zeile) => zeile.startsWith('- '))
    expect(liste.slice(6)).toEqual([
      '- **Absatz 3:** und – in „Agentur für Arbeit Musterstadt und Landkreis Musterland“',
      '- **Kopf- und Fußzeilen:** „Seite“',
      '- **Kopf- und Fußzeilen:** „Programm 2025 – Entwurf“',
      '- **Absatz 8:** „1. Ausgangslage ............ 3“',
      '- **Absatz 9:** „1.1 Zahlen ............ 4“',
      '- **Absatz 10:** „2. Schwerpunkte ............ 5“',
      '- **Absatz 55:** „zwölf“',
      '- **Kommentare:** „Stimmt die Zahl noch?“',
    ])
    expect(liste.slice(0, 5).join('\n')).toMatch(
      /Verbundene Zellen[\s\S]*1 eingefügte Stellen[\s\S]*Kommentar von Teamleitung, 2025-02-03: „Stimmt/,
    )
  })

  test('bold lines alone, frames, two heads, signs of official tables; Markdown signs are letters', async () => {
    const { lies, fehler } = await importiert(await ausDemVorjahr())
    expect(fehler).toEqual([])
    expect(lies('programm.yaml')).toMatch(
      /zeitraum: 2024–2025\n[\s\S]*name: Jobcenter Beispielkreis\n[\s\S]*leitspruch: „Gemeinsam in Arbeit“ ist unser Leitspruch/,
    )
    expect(lies('abschnitte/rahmenbedingungen.md')).toBe(`# Rahmenbedingungen

31\\. Dezember ist Stichtag. **Wichtig** ist: 10:30 Uhr, § 16i SGB II, CO~2~.

:::info{titel="Was ist neu?"}
Seit 2024 gilt eine andere Aufteilung.
:::

a) Beratung
b) Förderung

::tabelle{daten=rahmenbedingungen titel="Rahmenbedingungen" kopf="Eintritte"}

::tabelle{daten=rahmenbedingungen-2 titel="Rahmenbedingungen" kopf="Träger"}

:::aussage
Rückfragen beantwortet das Büro der Geschäftsführung.
:::
`)
    // Columns that tabulators part are columns.
    expect(lies('daten/rahmenbedingungen-2.yaml')).toContain('verein-a: { name: Verein A, werte: [12, 14] }')
    expect(lies('daten/rahmenbedingungen.yaml')).toContain('ist-2024: { name: "2024", gruppe: Ist }')
    expect(lies('daten/rahmenbedingungen.yaml')).toContain(
      'massnahmen: { name: Maßnahmen, werte: [100, 120, 95, "*"] }',
    )
    expect(lies('abschnitte/ziele.md')).toContain(
      '| Integration | mehr Gespräche \\| enger Kontakt |\n| Teilhabe | # Angebote vor Ort |',
    )
  })

  test('--binden ties figures of sentences that stand in a sheet; without it they stay as typed', async () => {
    const satz = 'Im Jahr 2024 waren unter den Leistungsberechtigten 4.200 Frauen.'
    const getippt = await importiert(await mitSatz(satz))
    expect(getippt.lies('abschnitte/lage.md')).toContain(satz)
    const gebunden = await importiert(await mitSatz(satz), '--binden')
    expect(gebunden.lies('abschnitte/lage.md')).toContain(
      'unter den Leistungsberechtigten {{zahl lage.frauen.2024}} Frauen.',
    )
    expect(gebunden.fehler).toEqual([])
  })
})
