import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { parse } from 'yaml'
import type { Diagramm } from '../../src/charts/diagramm.js'
import { type Gestaltung, GestaltungSchema } from '../../src/layout/design/gestaltung.js'
import { completeColours } from '../../src/layout/design/own-colours.js'
import type { Dokument, OutlineHeading, Picture } from '../../src/layout/document/dokument.js'
import { ABSCHNITTE, RAHMEN } from './inhalt.js'

const WURZEL = join(import.meta.dirname, '../..')

/** Text as wide as the page, so that what stands beside it takes no part. */
export const OHNE_RANDSPALTE = { oben: 30, unten: 28, links: 28, rechts: 27, randspalte: 0, steg: 0, spiegeln: false }

/** The design that the product ships, but for the column beside its text; each chapter begins a page. */
export function readGestaltung(): Gestaltung {
  const text = readFileSync(join(WURZEL, 'templates/standard/gestaltung.yaml'), 'utf8')
  const { logo: _, ...read } = GestaltungSchema.parse(parse(text))
  const file = (name: string) => ({
    ttf: join(WURZEL, 'assets/schriften', `${name}.ttf`),
    woff2: join(WURZEL, 'assets/schriften', `${name}.woff2`),
  })
  const { normal, kursiv, halbfett, halbfettkursiv } = read.schrift
  return {
    ...read,
    farben: completeColours(read.farben),
    seite: OHNE_RANDSPALTE,
    kapitel: 'neue-seite',
    id: 'standard',
    ordner: ['templates/standard'],
    schriften: {},
    schriftdateien: {
      normal: file(normal),
      kursiv: file(kursiv),
      halbfett: file(halbfett),
      halbfettkursiv: file(halbfettkursiv),
    },
  }
}

/** A programme with everything that the vocabulary knows. */
export function createDokument(): Dokument {
  return dokumentFrom(RAHMEN + ABSCHNITTE)
}

/** A document of this HTML. */
export function dokumentFrom(html: string): Dokument {
  const baum = fromHtml(html, { fragment: true })
  return {
    id: 'muster-2023',
    title: 'Arbeitsmarkt- und Integrationsprogramm 2023',
    author: 'Jobcenter Mittelsachsen',
    subject: 'Arbeitsmarkt- und Integrationsprogramm',
    keywords: ['Jobcenter', 'SGB II', 'Eingliederung'],
    date: '2023-04-01',
    runningHead: 'Arbeitsmarkt- und Integrationsprogramm 2023',
    gestaltung: readGestaltung(),
    outline: readGliederung(baum),
    baum,
    pictures: createGrafiken(),
  }
}

/** A document with one chapter of these blocks. */
export function abschnittFrom(blocks: string): Dokument {
  return dokumentFrom(`<section class="abschnitt" id="a"><h1 id="a-1">Abschnitt</h1>${blocks}</section>`)
}

function readGliederung(node: Root | Element): OutlineHeading[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    const level = Number(/^h([1-4])$/.exec(child.tagName)?.[1])
    if (!level) return readGliederung(child)
    const [first] = child.children
    const number = first?.type === 'element' && first.tagName === 'span' ? textOf(first) : ''
    return [
      {
        id: String(child.properties.id),
        level: level as 1 | 2 | 3 | 4,
        number,
        text: textOf(child).slice(number.length).trim(),
      },
    ]
  })
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

function createGrafiken(): Map<string, Picture> {
  const diagramm = (properties: Partial<Diagramm> & Pick<Diagramm, 'typ' | 'titel'>, height = 270): Picture => ({
    art: 'diagramm',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 586 270"/>',
    breite: 586,
    hoehe: height,
    diagramm: { einheit: '', kategorien: [], reihen: [], stellen: 0, ...properties },
  })
  const jahre = ['2018', '2019', '2020', '2021', '2022', '2023']
  return new Map<string, Picture>([
    [
      'haushalt',
      diagramm({
        typ: 'saeulen',
        titel: 'Gesamtbudget',
        einheit: '€',
        kategorien: jahre,
        stellen: 0,
        reihen: [{ name: 'Gesamtbudget', werte: [28817418, 29120334, 27544120, 28333410, 29544780, 26751166] }],
      }),
    ],
    [
      'quoten',
      diagramm({
        typ: 'linie',
        titel: 'Arbeitslosenquote',
        einheit: '%',
        kategorien: jahre,
        stellen: 1,
        reihen: [
          { name: 'Mittelsachsen', werte: [4.9, 4.5, 4.8, 4.7, 4.6, null] },
          { name: 'Sachsen', werte: [6, 5.5, 6.1, 5.9, 5.6, 6.2] },
        ],
      }),
    ],
    [
      'alter',
      diagramm({
        typ: 'balken',
        titel: 'Altersgruppen',
        kategorien: ['15 bis unter 25 Jahre', '25 bis unter 50 Jahre', '50 Jahre und älter'],
        reihen: [{ name: 'Personen', werte: [1214, 4820, 2951] }],
        betont: '50 Jahre und älter',
      }),
    ],
    [
      'bedarf',
      diagramm({
        typ: 'gestapelt',
        titel: 'Bedarfsgemeinschaften',
        kategorien: ['2021', '2022', '2023'],
        reihen: [
          { name: 'Alleinstehende', werte: [3900, 3720, 3650] },
          { name: 'Alleinerziehende', werte: [1210, 1180, 1240] },
          { name: 'Paare mit Kindern', werte: [880, 940, 990] },
        ],
      }),
    ],
    [
      'anteile',
      diagramm({
        typ: 'ring',
        titel: 'Anteile',
        einheit: '%',
        kategorien: [
          'Förderung der Aufnahme einer Arbeit',
          'Weiterbildung',
          'Beschäftigung schaffende Maßnahmen',
          'Sonstiges',
        ],
        stellen: 1,
        reihen: [{ name: 'Anteil', werte: [38.4, 31.2, 19.9, 10.5] }],
      }),
    ],
    ['skizze', { art: 'svg', breite: 700, hoehe: 160, svg: SKIZZE }],
    ['punkt', { art: 'png', breite: 120, hoehe: 60, bytes: POINT }],
  ])
}

const SKIZZE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 160" width="700" height="160"><rect x="250" y="5" width="200" height="50" fill="#0f5c6e"/><rect x="20" y="100" width="200" height="50" fill="#e7f0f2"/><rect x="250" y="100" width="200" height="50" fill="#e7f0f2"/><rect x="480" y="100" width="200" height="50" fill="#e7f0f2"/><path d="M350 55V100M120 100V78H580V100" stroke="#5c666a" fill="none"/></svg>`

/** The smallest picture there is: one grey pixel. */
const POINT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)
