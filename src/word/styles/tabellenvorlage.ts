import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { twipsFromPt } from '../masse.js'
import { flaeche, linie } from './farben.js'
import { einzuegeOf, nameListe, vorlageOfListe } from './listen.js'
import type { Vorlage } from './vorlage.js'

export const TABELLENFORMAT = 'Programmtabelle'
/** The same with less room beside the text, for tables of many columns. */
export const ENGES_TABELLENFORMAT = 'ProgrammtabelleEng'
/** Room between the edge of a cell and its text, in points. */
export const ZELLENRAND = 6
export const ENGER_RAND = 3
/** Styles of cells that have a smaller sister, by this ending, for tables with many columns. */
export const SCHMAL = 'Schmal'
/** Type of the smaller sister, in points. */
export function computeSchmaleSchrift({ tabelle, mindestens }: Gestaltung['groessen']): number {
  return Math.min(tabelle, Math.max(0.72 * tabelle, mindestens))
}
const ZELLVORLAGEN = [
  'Tabellentext',
  'Tabellenzahl',
  'Tabellenkopf',
  'TabellenkopfZahl',
  'TabellenkopfGruppe',
  'Tabellensumme',
  'TabellensummeZahl',
  'Tabellendavon',
  'Tabellenzwischenzeile',
]
/** How far "davon" rows are set in, in points. */
export const DAVON_EINZUG = 12

/** Captions, sources, and the text in the cells. */
export function tabellenvorlagen(gestaltung: Gestaltung): Vorlage[] {
  const { groessen, abstaende } = gestaltung
  const zeile = { nach: 0, zeile: 1.28 } as const
  const zahl = { ...zeile, ausrichtung: 'right', ungetrennt: true } as const
  const schrift = { groesse: groessen.tabelle } as const
  const ziffern = { ...schrift, tabellenziffern: true } as const
  const kopf = { ...schrift, fett: true, farbe: gestaltung.tabellen.kopfschrift } as const
  return [
    {
      id: 'Caption',
      name: 'caption',
      eingebaut: true,
      folgt: 'Normal',
      absatz: {
        mitNaechstem: true,
        zusammen: true,
        vor: abstaende.block * 1.1,
        nach: 5,
        zeile: 1.3,
      },
      zeichen: { ...schrift, fett: true },
    },
    { id: 'Abbildung', name: 'Abbildung', folgt: 'Quelle', absatz: { mitNaechstem: true, nach: 0, zeile: 'einfach' } },
    {
      id: 'AbbildungOhneQuelle',
      name: 'Abbildung ohne Quelle',
      basis: 'Abbildung',
      selten: true,
      absatz: { mitNaechstem: false, nach: abstaende.block },
    },
    {
      id: 'Quelle',
      name: 'Quelle',
      folgt: 'Normal',
      absatz: { vor: 4, nach: abstaende.block * 1.1, zeile: 1.35, zusammen: true, dicht: true },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
    {
      id: 'QuelleVorUeberschrift',
      name: 'Quelle vor Überschrift',
      basis: 'Quelle',
      selten: true,
      absatz: { mitNaechstem: true },
    },
    { id: 'Tabellentext', name: 'Tabellentext', absatz: zeile, zeichen: schrift },
    { id: 'Tabellenzahl', name: 'Tabellenzahl', absatz: zahl, zeichen: ziffern },
    { id: 'Tabellenkopf', name: 'Tabellenkopf', absatz: { ...zeile, mitNaechstem: true }, zeichen: kopf },
    {
      id: 'TabellenkopfZahl',
      name: 'Tabellenkopf Zahl',
      basis: 'Tabellenkopf',
      absatz: { ausrichtung: 'right' },
      zeichen: { tabellenziffern: true },
    },
    { id: 'TabellenkopfGruppe', name: 'Tabellenkopf Gruppe', basis: 'Tabellenkopf', absatz: { ausrichtung: 'center' } },
    { id: 'Tabellensumme', name: 'Tabellensumme', absatz: zeile, zeichen: { ...schrift, fett: true } },
    { id: 'TabellensummeZahl', name: 'Tabellensumme Zahl', absatz: zahl, zeichen: { ...ziffern, fett: true } },
    { id: 'Tabellendavon', name: 'Tabellendavon', basis: 'Tabellentext', absatz: { links: twipsFromPt(DAVON_EINZUG) } },
    {
      id: 'Tabellenzwischenzeile',
      name: 'Tabellenzwischenzeile',
      basis: 'Tabellentext',
      absatz: { mitNaechstem: true, vor: 4 },
      zeichen: { fett: true },
    },
    ...ZELLVORLAGEN.map((id) => ({
      id: `${id}${SCHMAL}`,
      name: `${id} schmal`,
      basis: id,
      selten: true,
      zeichen: { groesse: computeSchmaleSchrift(groessen) },
    })),
    ...einzuegeOf('zelle').flatMap(({ stufe, ...einzug }) =>
      (['punkt', 'nummer'] as const).map((zeichen) => ({
        id: vorlageOfListe('zelle', zeichen, stufe),
        name: `Tabelle ${zeichen === 'punkt' ? 'Aufzählungszeichen' : 'Listennummer'}${stufe === 0 ? '' : ` ${stufe + 1}`}`,
        basis: 'Tabellentext',
        absatz: { ...einzug, liste: { verweis: nameListe('zelle', zeichen), ebene: stufe } },
      })),
    ),
    {
      id: 'Fuge',
      name: 'Fuge',
      selten: true,
      absatz: { nach: 0, zeile: 1 },
      zeichen: { groesse: 2 },
    },
  ]
}

/**
 * The table styles as XML: thin lines, tinted head, a stronger rule above a sum in the last row. Bold type stands in the styles of the
 * paragraphs: Word takes bold in both for none.
 */
export function formatTabellenformate(gestaltung: Gestaltung): string {
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    formatTabellenformat(gestaltung, TABELLENFORMAT, 'Programmtabelle', ZELLENRAND),
    // In full, not based on the other one: LibreOffice does not take over the parts for head and sum.
    formatTabellenformat(gestaltung, ENGES_TABELLENFORMAT, 'Programmtabelle eng', ENGER_RAND),
  ].join('')
}

function formatTabellenformat(gestaltung: Gestaltung, id: string, name: string, seitlich: number): string {
  const { tabellen } = gestaltung
  const rand = (seite: string, pt: number) => `<w:${seite} w:w="${twipsFromPt(pt)}" w:type="dxa"/>`
  const zellrand = `<w:tblCellMar>${rand('top', tabellen.zellrand)}${rand('left', seitlich)}${rand('bottom', tabellen.zellrand)}${rand('right', seitlich)}</w:tblCellMar>`
  const kante = tabellen.kopfflaeche === 'papier' ? linie(gestaltung, 'top', tabellen.linie, 1) : ''
  const linien = `<w:tblBorders>${kante}${linie(gestaltung, 'bottom', tabellen.linie, 0.75)}${linie(gestaltung, 'insideH', 'linie', 0.5)}</w:tblBorders>`
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="10"/><w:qFormat/>`,
    `<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblInd w:w="0" w:type="dxa"/>${linien}${zellrand}</w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:trPr><w:tblHeader/></w:trPr><w:tcPr><w:tcBorders>${linie(gestaltung, 'bottom', tabellen.linie, 0.75)}</w:tcBorders>${flaeche(gestaltung, tabellen.kopfflaeche)}<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`,
    '<w:tblStylePr w:type="firstCol"><w:tblPr/><w:tcPr/></w:tblStylePr>',
    `<w:tblStylePr w:type="lastRow"><w:tblPr/><w:tcPr><w:tcBorders>${linie(gestaltung, 'top', tabellen.linie, 1)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
    tabellen.streifen === 'keine'
      ? ''
      : `<w:tblStylePr w:type="band2Horz"><w:tblPr/><w:tcPr>${flaeche(gestaltung, tabellen.streifen)}</w:tcPr></w:tblStylePr>`,
    '</w:style>',
  ].join('')
}
