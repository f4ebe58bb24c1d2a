import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { makeScratch } from '../../src/files/scratch.js'
import { PAKET } from '../../src/root.js'
import { makeMappe, zeile } from '../../test/content/daten/mappe.js'
import { createStyle } from '../../test/word/wordvorlage/vorlage.js'

/** A file that can be spoilt, as it is, and the programme that reads it. */
export interface Eingabe {
  programm: string
  /** Path from the workspace. */
  datei: string
  bytes: Uint8Array
  /** "md", "yaml", "gestaltung", "xlsx" … */
  art: string
}

/** A small programme that reads a file of each kind that the shipped ones do not have. */
export const ALLES = 'alles'

/** A workspace in a temporary folder: the shipped programmes and designs, and the small one with a design of its own. */
export function createWerkstatt(): string {
  const wurzel = makeScratch()
  for (const ordner of ['content', 'templates']) cpSync(join(PAKET, ordner), join(wurzel, ordner), { recursive: true })
  for (const [pfad, inhalt] of Object.entries(filesOf())) {
    mkdirSync(dirname(join(wurzel, pfad)), { recursive: true })
    writeFileSync(join(wurzel, pfad), inhalt)
  }
  return wurzel
}

/** All inputs, with the programme that each is read for. */
export function listEingaben(wurzel: string): Eingabe[] {
  const programme = readdirSync(join(wurzel, 'content'))
  const eingaben = programme.flatMap((programm) => below(wurzel, `content/${programm}`, programm))
  const eigene = below(wurzel, 'templates/eigen', ALLES)
  return [
    ...eingaben,
    ...eigene,
    { programm: ALLES, datei: 'haus.dotx', bytes: readFileSync(join(wurzel, 'haus.dotx')), art: 'dotx' },
  ]
}

function below(wurzel: string, ordner: string, programm: string): Eingabe[] {
  return readdirSync(join(wurzel, ordner), { recursive: true, withFileTypes: true })
    .filter((eintrag) => eintrag.isFile())
    .map((eintrag) => join(eintrag.parentPath, eintrag.name).slice(wurzel.length + 1))
    .sort()
    .map((datei) => ({ programm, datei, bytes: readFileSync(join(wurzel, datei)), art: kindOf(datei) }))
}

function kindOf(datei: string): string {
  return datei.endsWith('gestaltung.yaml') ? 'gestaltung' : extname(datei).slice(1)
}

function picture(art: 'image/png' | 'image/jpeg'): Uint8Array {
  const leinwand = createCanvas(120, 80)
  const stift = leinwand.getContext('2d')
  for (let stelle = 0; stelle < 12; stelle++) {
    stift.fillStyle = `hsl(${stelle * 30} 60% 50%)`
    stift.fillRect(stelle * 10, stelle * 5, 40, 30)
  }
  return art === 'image/png' ? leinwand.toBuffer('image/png') : leinwand.toBuffer('image/jpeg')
}

/** Sample figures and words; nothing of it is published anywhere. */
function filesOf(): Record<string, string | Uint8Array> {
  const standard = (name: string) => readFileSync(join(PAKET, 'templates/standard', name))
  return {
    'haus.dotx': createStyle(),
    [`content/${ALLES}/programm.yaml`]: `titel: Arbeitsmarkt- und Integrationsprogramm
zeitraum: 2023
jobcenter: { name: Jobcenter Musterland, traeger: [Agentur für Arbeit Musterstadt, Landkreis Musterland] }
gestaltung: eigen
stand: 2023-04
nummerierung: dezimal
titelseite:
  bild: { datei: bilder/titel.jpg, alt: Farbige Felder, nachweis: "Grafik: Jobcenter Musterland" }
diagramme:
  geld: { daten: mittel, zeilen: [egt, vh], typ: gestapelt, titel: Die Mittel, alt: Zwei Reihen }
impressum: { Herausgeber: Jobcenter Musterland, Hinweis: Alle Zahlen sind Muster. }
abschnitte: [eins, zwei]
anhang: [mehr]
`,
    [`content/${ALLES}/abschnitte/eins.md`]: `# Ausgangslage {#lage}

Zum\u00a031. Dezember 2023 zählte das Jobcenter {{zahl bestand.Frauen.2023}} Frauen[^1] und {{zahl bestand.Männer.2023}} Männer,
zusammen {{zahl bestand.alle.2023}} ([](#tab-bestand)). Bürger*innen finden mehr unter [](#ziele).

::tabelle{#tab-bestand daten=bestand titel="Bestand" quelle="Eigene Zählung"}

## Branchen

1. Handel
2. Pflege
   a) ambulant
   b) stationär

::diagramm{#abb-branchen daten=branchen typ=balken titel="Branchen" alt="Balken je Branche"}

::abbildung{#abb-foto bild=bilder/foto.png titel="Ein Bild" alt="Farbige Felder"}

:::fazit{titel="Fazit"}
- Mehr **Frauen** als *Männer*.
- H~2~O und m^2^.
:::

[^1]: Ohne Selbstständige, §\u00a016 SGB\u00a0II.
`,
    [`content/${ALLES}/abschnitte/zwei.md`]: `# Ziele {#ziele}

::diagramm{#abb-geld diagramm=geld}

| Ziel | 2023 | 2024 |
|---|---:|---:|
| Eintritte | 12 | 14 |
| Quote | 4 | 5 |

> Wir wollen mehr.

:::logoleiste
- bilder/logo.svg | Zeichen des Jobcenters
:::

::organigramm{#abb-baum datei=daten/baum.yaml titel="Aufbau"}

Siehe [](#lage) und https://example.org/eine-seite.
`,
    [`content/${ALLES}/abschnitte/mehr.md`]: `# Weitere Daten

::haushaltstabelle{daten=mittel titel="Mittel"}

::unterschrift{ort=Musterstadt datum="April 2023" funktion="Geschäftsführung" form=felder}
`,
    [`content/${ALLES}/daten/bestand.yaml`]:
      'titel: Bestand\neinheit: Personen\ndatei: bestand.csv\nzeilen:\n  alle: { name: Alle, summe: [Frauen, Männer] }\n',
    [`content/${ALLES}/daten/bestand.csv`]: 'Gruppe;2022;2023\nFrauen;412;420\nMänner;398;401\n',
    [`content/${ALLES}/daten/branchen.yaml`]: 'titel: Branchen\neinheit: Personen\ndatei: branchen.xlsx\n',
    [`content/${ALLES}/daten/branchen.xlsx`]: makeMappe({
      blaetter: [
        {
          name: 'Tabelle1',
          zeilen:
            zeile(1, ['Branche', '2022', '2023']) + zeile(2, ['Handel', 120, 118]) + zeile(3, ['Pflege', 90, [97, 1]]),
        },
      ],
      formate: ['#,##0'],
    }),
    [`content/${ALLES}/daten/mittel.yaml`]:
      'titel: Mittel\neinheit: €\nspalten: [2022, 2023]\nzeilen:\n  egt: { name: Eingliederung, werte: [11814751, 11194865] }\n  vh: { name: Verwaltung, werte: [15517865, 15556301] }\n  gesamt: { name: Gesamt, summe: [egt, vh] }\n',
    [`content/${ALLES}/daten/baum.yaml`]:
      'name: Leitung\ndarunter:\n  - { name: Team Markt, zusatz: Vermittlung }\n  - { name: Team Leistung }\n',
    [`content/${ALLES}/bilder/foto.png`]: picture('image/png'),
    [`content/${ALLES}/bilder/titel.jpg`]: picture('image/jpeg'),
    [`content/${ALLES}/bilder/logo.svg`]:
      '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="12mm" viewBox="0 0 40 12"><style>.a{fill:#369}</style><rect class="a" width="40" height="12"/><text x="2" y="8" font-size="6">Muster</text></svg>\n',
    'templates/eigen/gestaltung.yaml': `name: Eigen
basis: standard
farben: { akzent: "#1f5f8b", linie: "#c7d0d8" }
groessen: { text: 10, zeilenhoehe: 1.45 }
seite: { oben: 28, unten: 26, links: 25, rechts: 25 }
logo: { datei: logo.svg, alt: Zeichen }
`,
    'templates/eigen/logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#246"/></svg>\n',
    ...Object.fromEntries(
      [
        'fazit.hbs',
        'tabellenkoerper.hbs',
        'titelseite.hbs',
        'abschnitt.hbs',
        'stil.css',
        'druck.css',
        'bildschirm.css',
      ].map((name) => [`templates/eigen/${name}`, standard(name)]),
    ),
  }
}
