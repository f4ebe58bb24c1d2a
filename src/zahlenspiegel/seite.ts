import type { Element, ElementContent, Properties, Root } from 'hast'
import type { Ueberschrift } from '../layout/document/dokument.js'
import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'
import { SPALTEN } from './tabelle.js'

/** How the pages look: beside the design's own fonts and colours. */
export const STIL = `
body { font: 8pt/1.35 var(--schrift); color: var(--farbe-text, #1c1c1c); margin: 0; }
.titel { font-size: 17pt; font-weight: 600; line-height: 1.2; margin: 0 0 2mm; color: var(--farbe-primaer, inherit); } h1 { font-size: 10pt; margin: 5mm 0 1mm; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: .4pt solid #999; overflow-wrap: anywhere; } thead th { border-bottom: 1pt solid #333; }
td.zahl, th.zahl { text-align: right; } tr { break-inside: avoid; } .unbelegt { font-weight: 600; }
.unterschriftsfelder { display: flex; gap: 20mm; margin-top: 8mm; break-inside: avoid; } .feld { flex: 1; margin: 0; }
.eintrag, .feldname { display: block; } .feldname { border-top: .6pt solid #333; margin-top: 18mm; padding-top: 1mm; }
`
/** Printed columns by their heads; their widths in percent of the page. */
const GEDRUCKT: readonly (readonly [kopf: string, breite: number])[] = [
  ['Seite', 5],
  ['Gedruckt', 11],
  ['Satz oder Stelle', 30],
  ['Nachweis', 8],
  ['Zelle', 13],
  ['Rechnung', 12],
  ['Quelle', 9],
  ['Vorjahr', 7],
  ['Veränderung', 7],
]

/** Who signs, and what of the product the page is about. */
export interface Anlass {
  titel: string
  jobcenter: string
  zeitraum: string
  /** The Träger; there is room for two signatures, whoever they are. */
  traeger: readonly string[]
  uebersicht: readonly string[]
}

/** The Zahlenspiegel as a document of its own: a title, a table a chapter, and fields for two signatures. */
export function buildSpiegel(
  zahlen: readonly Gedruckteinsatz[],
  anlass: Anlass,
): { titel: string; gliederung: Ueberschrift[]; baum: Root } {
  const { titel, jobcenter, zeitraum, uebersicht } = anlass
  const [, erster = '', ...weitere] = uebersicht
  const kapitel = [...bySection(zahlen).map(asSection), signatures(anlass)]
  const gliederung = kapitel.map(({ id, text }): Ueberschrift => ({ id, stufe: 1, nummer: '', text }))
  const titelseite = make('section', { className: ['titelseite'] }, [
    make('p', { className: ['titel'] }, 'Zahlenspiegel'),
    make('p', { className: ['untertitel'] }, `${titel}, ${jobcenter}, ${zeitraum}`),
    make('p', { className: ['definition'] }, [make('strong', {}, erster)]),
    ...weitere.map((satz) => make('p', { className: ['definition'] }, satz)),
  ])
  const children = [titelseite, ...kapitel.map(({ element }) => element)]
  return { titel: `Zahlenspiegel: ${titel}`, gliederung, baum: { type: 'root', children } }
}

interface Spiegelkapitel {
  id: string
  text: string
  element: Element
}

function chapter(id: string, text: string, inhalt: readonly ElementContent[]): Spiegelkapitel {
  const element = make('section', { className: ['abschnitt'], id: `abschnitt-${id}` }, [
    make('h1', { id }, text),
    ...inhalt,
  ])
  return { id, text, element }
}

function signatures({ traeger }: Anlass): Spiegelkapitel {
  const felder = [traeger[0] ?? 'Träger 1', traeger[1] ?? 'Träger 2'].map((name) =>
    make('p', { className: ['feld'] }, [
      make('span', { className: ['eintrag'] }, `Abgestimmt für: ${name}`),
      make('span', { className: ['feldname'] }, 'Ort, Datum, Unterschrift'),
    ]),
  )
  return chapter('unterschriften', 'Unterschriften', [
    make('div', { className: ['unterschrift'] }, [make('div', { className: ['unterschriftsfelder'] }, felder)]),
  ])
}

function bySection(zahlen: readonly Gedruckteinsatz[]): Gedruckteinsatz[][] {
  const gruppen: Gedruckteinsatz[][] = []
  for (const zahl of zahlen) {
    const offen = gruppen.at(-1)
    if (offen?.[0]?.wo.abschnitt === zahl.wo.abschnitt) offen.push(zahl)
    else gruppen.push([zahl])
  }
  return gruppen
}

function asSection(zahlen: readonly Gedruckteinsatz[], nummer: number): Spiegelkapitel {
  const spalten = GEDRUCKT.map(([kopf, breite]) => ({
    kopf,
    breite,
    klasse: kopf === 'Seite' || kopf === 'Gedruckt' ? { className: ['zahl'] } : {},
    wert: SPALTEN.find((eine) => eine.kopf === kopf)?.wert,
  }))
  const kopf = make(
    'tr',
    {},
    spalten.map(({ kopf: name, breite, klasse }) =>
      make('th', { scope: 'col', style: `width:${breite}%`, ...klasse }, name),
    ),
  )
  const zeilen = zahlen.map((zahl) =>
    make(
      'tr',
      { className: [zahl.nachweis] },
      spalten.map(({ wert, klasse }) => make('td', klasse, String(wert?.(zahl) ?? ''))),
    ),
  )
  const tabelle = make('table', {}, [make('thead', {}, [kopf]), make('tbody', {}, zeilen)])
  return chapter(`teil-${nummer + 1}`, zahlen[0]?.wo.abschnitt || 'Titelseite und Anmerkungen', [
    make('div', { className: ['tabelle'] }, [tabelle]),
  ])
}

function make(tagName: string, properties: Properties, inhalt: string | readonly ElementContent[]): Element {
  const children =
    typeof inhalt === 'string' ? (inhalt === '' ? [] : [{ type: 'text' as const, value: inhalt }]) : [...inhalt]
  return { type: 'element', tagName, properties, children }
}
