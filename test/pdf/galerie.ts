import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmYaml, WURZEL, werkstatt } from '../werkstatt.js'

const lines = Array.from(
  { length: 110 },
  (_, index) => `  z${index}: { name: Maßnahme ${index + 1}, werte: [${index + 10}, ${index + 20}] }`,
)

const ABSCHNITT = `# Schwierige Fälle

Ein Absatz mit **fetten**, *kursiven* und [foreign words]{lang=en} Wörtern, einer Fußnote[^eins] und einem [Verweis](#lang).
Mehr steht auf [der Seite des Bundes](https://www.arbeitsagentur.de/) und in [](#tab-lang).

## Listen {#listen}

- Erster Punkt mit zwei Absätzen.

  Sein zweiter Absatz.

  1. Innen gezählt
  2. Innen gezählt, zum Zweiten
     - Ganz innen

- Zweiter Punkt

:::begriffe
- **Einfach:** Was leicht zu verstehen ist.
- **Schwer:** Was es nicht ist.
:::

#### Am Rand

Text unter einer Überschrift, die eine Stufe auslässt.

> Ein Zitat über zwei Sätze. Das ist der zweite.

:::zitat{quelle="Konjunkturbericht, Seite 4"}
„Ein Zitat mit Beleg.“
:::

## Straße und Maß[^*] {#mass}

:::portrait{bild=bilder/portrait.svg alt="Silhouette einer Person" funktion="Geschäftsführung"}
„Ein Satz neben einem Bild.“
:::

:::kacheln
- Erste Kachel
- Zweite Kachel
:::

::qr{ziel="https://www.jobcenter.digital/" titel="Anträge online stellen"}

Der regionale Arbeitsmarkt\\* hat sich verändert.

:::anmerkung{zeichen="*"}
Regional heißt: im Landkreis.
:::

:::anmerkung
Quelle: eigene Angaben.
:::

## Eine lange Tabelle {#lang}

::haushaltstabelle{#tab-lang daten=lang titel="Maßnahmen"}

::diagramm{#abb-muster daten=lang typ=gestapelt zeilen="z1,z2,z3" spalten="a,b" titel="Drei Maßnahmen" alt="Drei Maßnahmen mit steigenden Zahlen"}

::::quer
## Querformat

Auf einer gedrehten Seite steht ein Text mit Fußnote[^zwei].

::organigramm{#abb-organigramm datei=daten/organigramm.yaml titel="Aufbau" alt="Eine Leitung mit zwei Teams"}
::::

[^eins]: Die erste Anmerkung mit einem [Verweis ins Netz](https://www.gesetze-im-internet.de/).

[^zwei]: Die zweite Anmerkung.

[^*]: Eine mit Stern.
`

/** A workspace whose one programme `p` holds what is hard to tag, in one of the designs. */
export function createGalerie(gestaltung: string): string {
  return werkstatt({
    'templates/galerie/gestaltung.yaml': `basis: ${gestaltung}\ndiagrammdaten: anhang\n`,
    'content/p/programm.yaml': programmYaml('[eins]', 'verzeichnis: { abbildungen: ja, tabellen: ja }').replace(
      'gestaltung: standard',
      'gestaltung: galerie',
    ),
    'content/p/abschnitte/eins.md': ABSCHNITT,
    'content/p/bilder/portrait.svg': readFileSync(
      join(WURZEL, 'test/programme/bausteine/content/bausteine/bilder/portrait.svg'),
    ),
    'content/p/daten/lang.yaml': `titel: Maßnahmen
spalten:
  a: { name: "2022", gruppe: Plätze }
  b: { name: "2023", gruppe: Plätze }
  d: { name: absolut, gruppe: Veränderung, differenz: [a, b] }
zeilen:
${lines.join('\n')}
`,
    'content/p/daten/organigramm.yaml': `name: Leitung
art: leitung
darunter:
  - { name: Team 1 }
  - { name: Team 2 }
`,
  })
}
