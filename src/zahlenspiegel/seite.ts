import type { Element, ElementContent, Properties, Root } from 'hast'
import type { OutlineHeading } from '../layout/document/dokument.js'
import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'
import { QUELLE_UND_STAND, SATZTEIL, SPALTE, type Spiegelspalte } from './tabelle.js'
import type { Spiegeluebersicht } from './uebersicht.js'

/** How the pages look: beside the design's own fonts and colours. */
export const STIL = `
body { font: 8pt/1.35 var(--schrift); color: var(--farbe-text, #1c1c1c); margin: 0; } p { margin: 1.5mm 0; max-width: 210mm; }
.titelseite { border-bottom: 2pt solid var(--farbe-akzent, #333); padding-bottom: 2mm; margin-bottom: 5mm; }
.titel, h1 { font-family: var(--schrift-ueberschriften); font-weight: 600; color: var(--farbe-akzentdunkel, inherit); }
.titel { font-size: 20pt; line-height: 1.2; margin: 0; } .untertitel { font-size: 10pt; margin: .5mm 0 0; } h1 { font-size: 11pt; margin: 6mm 0 1.5mm; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; border-bottom: .4pt solid var(--farbe-linie, #999); overflow-wrap: anywhere; }
th { font-weight: 600; } thead th { background: var(--farbe-hell, #eee); border-bottom: 1pt solid var(--farbe-akzent, #333); }
.zahl { text-align: right; font-variant-numeric: lining-nums tabular-nums; } tr { break-inside: avoid; } .unbelegt { font-weight: 600; }
.unterschriftsfelder { display: flex; gap: 20mm; margin-top: 8mm; break-inside: avoid; } .feld { flex: 1; margin: 0; }
.eintrag, .feldname { display: block; } .feldname { border-top: .6pt solid #333; margin-top: 18mm; padding-top: 1mm; }
`
/** Printed columns and their widths in percent of the page. */
const GEDRUCKT: readonly (readonly [spalte: Spiegelspalte, breite: number])[] = [
  [SPALTE.seite, 4],
  [SPALTE.gedruckt, 10],
  [SATZTEIL, 22],
  [SPALTE.nachweis, 7],
  [SPALTE.zelle, 17],
  [SPALTE.rechnung, 12],
  [QUELLE_UND_STAND, 13],
  [SPALTE.vorjahr, 7],
  [SPALTE.veraenderung, 8],
]
const RECHTS: ReadonlySet<Spiegelspalte> = new Set([SPALTE.seite, SPALTE.gedruckt])

/** Who signs, and what of the product the page is about. */
export interface Anlass {
  titel: string
  jobcenter: string
  zeitraum: string
  /** The Träger; there is room for two signatures, whoever they are. */
  traeger: readonly string[]
  uebersicht: Spiegeluebersicht
}

/** The Zahlenspiegel as a document of its own: a title, a table a chapter, and fields for two signatures. */
export function buildSpiegel(
  zahlen: readonly Gedruckteinsatz[],
  anlass: Anlass,
): { titel: string; gliederung: OutlineHeading[]; baum: Root } {
  const { titel, jobcenter, zeitraum, uebersicht } = anlass
  const kapitel = [overview(uebersicht), ...bySection(zahlen).map(asSection), signatures(anlass)]
  const gliederung = kapitel.map(({ id, text }): OutlineHeading => ({ id, level: 1, number: '', text }))
  const titelseite = make('section', { className: ['titelseite'] }, [
    make('p', { className: ['titel'] }, 'Zahlenspiegel'),
    make('p', { className: ['untertitel'] }, `${titel}, ${jobcenter}, ${zeitraum}`),
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

/** What was counted and what that means, before any figure. */
function overview({ zaehlung, nachweise, saetze }: Spiegeluebersicht): Spiegelkapitel {
  const zeilen = nachweise.map(({ nachweis, anzahl, bedeutung }) =>
    make('tr', {}, [
      make('th', { scope: 'row' }, nachweis),
      make('td', { className: ['zahl'] }, String(anzahl)),
      make('td', {}, bedeutung),
    ]),
  )
  const kopf = make('tr', {}, [
    make('th', { scope: 'col', style: 'width:12%' }, 'Nachweis'),
    make('th', { scope: 'col', className: ['zahl'], style: 'width:8%' }, 'Zahlen'),
    make('th', { scope: 'col' }, 'heißt'),
  ])
  return chapter('uebersicht', 'Was geprüft ist', [
    make('p', {}, [make('strong', {}, zaehlung)]),
    make('div', { className: ['tabelle'] }, [
      make('table', {}, [make('thead', {}, [kopf]), make('tbody', {}, zeilen)]),
    ]),
    ...saetze.map((satz) => make('p', {}, satz)),
  ])
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
  const spalten = GEDRUCKT.map(([spalte, breite]) => ({
    ...spalte,
    breite,
    klasse: RECHTS.has(spalte) ? { className: ['zahl'] } : {},
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
      spalten.map(({ wert, klasse }) => make('td', klasse, String(wert(zahl)))),
    ),
  )
  const tabelle = make('table', {}, [make('thead', {}, [kopf]), make('tbody', {}, zeilen)])
  return chapter(`teil-${nummer + 1}`, zahlen[0]?.wo.abschnitt || 'Titelseite', [
    make('div', { className: ['tabelle'] }, [tabelle]),
  ])
}

function make(tagName: string, properties: Properties, inhalt: string | readonly ElementContent[]): Element {
  const children =
    typeof inhalt === 'string' ? (inhalt === '' ? [] : [{ type: 'text' as const, value: inhalt }]) : [...inhalt]
  return { type: 'element', tagName, properties, children }
}
