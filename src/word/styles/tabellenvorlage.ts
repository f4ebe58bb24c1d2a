import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { aushang, twipsFromPt } from '../masse.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { flaeche, linie } from './farben.js'
import { einzuegeOf, nameListe, vorlageOfListe } from './listen.js'
import { SCHMALE } from './stile.js'
import { createGrundvorlage, val } from './vorlagen/teil.js'
import type { Vorlagenformat } from './vorlagen/vorlage.js'

export const TABELLENFORMAT = 'Programmtabelle'
/** The same with less room beside the text, for tables of many columns. */
export const ENGES_TABELLENFORMAT = 'ProgrammtabelleEng'
/** Room between the edge of a cell and its text, in points. */
export const ZELLENRAND = 6
export const ENGER_RAND = 3
/** Type of the smaller sister, in points. */
export function computeSchmaleSchrift({ tabelle, mindestens }: Gestaltung['groessen']): number {
  return Math.min(tabelle, Math.max(0.72 * tabelle, mindestens))
}
/** How far "davon" rows are set in, in points. */
export const DAVON_EINZUG = 12

/** Captions, sources, and the text in the cells. */
export function tabellenvorlagen(gestaltung: Gestaltung): Vorlagenformat[] {
  const { groessen, abstaende } = gestaltung
  const zeile = { nach: 0, zeile: 1.28 } as const
  const zahl = { ...zeile, ausrichtung: 'right', ungetrennt: true } as const
  const schrift = { groesse: groessen.tabelle } as const
  const ziffern = { ...schrift, tabellenziffern: true } as const
  const kopf = { ...schrift, fett: true, farbe: gestaltung.tabellen.kopfschrift } as const
  return [
    {
      id: 'Caption',
      absatz: {
        mitNaechstem: true,
        zusammen: true,
        vor: abstaende.block * 1.1,
        nach: 5,
        zeile: 1.3,
      },
      zeichen: { ...schrift, fett: true },
    },
    ...(['BeschriftungBreit', 'AbbildungBreit', 'AbbildungBreitOhneQuelle', 'QuelleBreit'] as const).map((id) => ({
      id,
      absatz: { links: -aushang(gestaltung) },
    })),
    { id: 'BeschriftungImFeld', absatz: { mitNaechstem: false, vor: 0, ungetrennt: true } },
    { id: 'AbbildungImFeld', absatz: { mitNaechstem: false } },
    { id: 'QuelleImFeld', absatz: { nach: 0 } },
    { id: 'Abbildung', absatz: { mitNaechstem: true, nach: 0, zeile: 'einfach' } },
    {
      id: 'AbbildungOhneQuelle',
      absatz: { mitNaechstem: false, nach: abstaende.block },
    },
    {
      id: 'Quelle',
      absatz: { vor: 4, nach: abstaende.block * 1.1, zeile: 1.35, zusammen: true, dicht: true },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
    {
      id: 'QuelleVorUeberschrift',
      absatz: { mitNaechstem: true },
    },
    { id: 'Tabellentext', absatz: zeile, zeichen: schrift },
    { id: 'Tabellenzahl', absatz: zahl, zeichen: ziffern },
    { id: 'Tabellenkopf', absatz: { ...zeile, mitNaechstem: true }, zeichen: kopf },
    {
      id: 'TabellenkopfZahl',
      absatz: { ausrichtung: 'right' },
      zeichen: { tabellenziffern: true },
    },
    { id: 'TabellenkopfGruppe', absatz: { ausrichtung: 'center' } },
    { id: 'Tabellensumme', absatz: zeile, zeichen: { ...schrift, fett: true } },
    { id: 'TabellensummeZahl', absatz: zahl, zeichen: { ...ziffern, fett: true } },
    { id: 'Tabellendavon', absatz: { links: twipsFromPt(DAVON_EINZUG) } },
    {
      id: 'Tabellenzwischenzeile',
      absatz: { mitNaechstem: true, vor: 4 },
      zeichen: { fett: true },
    },
    ...SCHMALE.map((id) => ({ id, zeichen: { groesse: computeSchmaleSchrift(groessen) } })),
    ...einzuegeOf('zelle').flatMap(({ stufe, ...einzug }) =>
      (['punkt', 'nummer'] as const).map((zeichen) => ({
        id: vorlageOfListe('zelle', zeichen, stufe),
        absatz: { ...einzug, liste: { verweis: nameListe('zelle', zeichen), ebene: stufe } },
      })),
    ),
    {
      id: 'Fuge',
      absatz: { nach: 0, zeile: 1 },
      zeichen: { groesse: 2 },
    },
  ]
}

/**
 * The table styles: thin lines, tinted head, a stronger rule above a sum in the last row. Bold type stands in the styles of the
 * paragraphs: Word takes bold in both for none.
 */
export function createTabellenformate(gestaltung: Gestaltung): XmlElement[] {
  return [
    createGrundvorlage('table', 'TableNormal', 'Normal Table', 99, [
      createElement('w:tblPr', {}, [
        masse('tblInd', 0),
        createZellraender({ top: 0, left: 108, bottom: 0, right: 108 }),
      ]),
    ]),
    createTabellenformat(gestaltung, TABELLENFORMAT, 'Programmtabelle', ZELLENRAND),
    // In full, not based on the other one: LibreOffice does not take over the parts for head and sum.
    createTabellenformat(gestaltung, ENGES_TABELLENFORMAT, 'Programmtabelle eng', ENGER_RAND),
  ]
}

function createTabellenformat(gestaltung: Gestaltung, id: string, name: string, seitlich: number): XmlElement {
  const { kopfflaeche, linie: farbe, streifen, zellrand } = gestaltung.tabellen
  const rand = (seite: string, pt: number) => linie(gestaltung, seite, farbe, pt)
  const [oben, neben] = [twipsFromPt(zellrand), twipsFromPt(seitlich)]
  return createElement('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    val('name', name),
    val('basedOn', 'TableNormal'),
    val('uiPriority', 10),
    createElement('w:qFormat'),
    createElement('w:tblPr', {}, [
      val('tblStyleRowBandSize', 1),
      masse('tblInd', 0),
      createElement('w:tblBorders', {}, [
        ...(kopfflaeche === 'papier' ? [rand('top', 1)] : []),
        rand('bottom', 0.75),
        linie(gestaltung, 'insideH', 'linie', 0.5),
      ]),
      createZellraender({ top: oben, left: neben, bottom: oben, right: neben }),
    ]),
    createTeilformat(
      'firstRow',
      [
        createElement('w:tcBorders', {}, [rand('bottom', 0.75)]),
        flaeche(gestaltung, kopfflaeche),
        val('vAlign', 'bottom'),
      ],
      [createElement('w:trPr', {}, [createElement('w:tblHeader')])],
    ),
    createTeilformat('firstCol', []),
    createTeilformat('lastRow', [createElement('w:tcBorders', {}, [rand('top', 1)])]),
    ...(streifen === 'keine' ? [] : [createTeilformat('band2Horz', [flaeche(gestaltung, streifen)])]),
  ])
}

/** What a part of the table has besides. */
function createTeilformat(teil: string, zelle: readonly XmlElement[], zeile: readonly XmlElement[] = []): XmlElement {
  return createElement('w:tblStylePr', { 'w:type': teil }, [
    createElement('w:tblPr'),
    ...zeile,
    createElement('w:tcPr', {}, zelle),
  ])
}

function createZellraender(twips: Record<'top' | 'left' | 'bottom' | 'right', number>): XmlElement {
  return createElement(
    'w:tblCellMar',
    {},
    Object.entries(twips).map(([seite, breite]) => masse(seite, breite)),
  )
}

function masse(name: string, twips: number): XmlElement {
  return createElement(`w:${name}`, { 'w:w': twips, 'w:type': 'dxa' })
}
