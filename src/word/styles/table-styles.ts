import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { hanging, openingReach, twipsFromPt } from '../units.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { rule, shading } from './colours.js'
import { indentsOf, nameList, styleOfList } from './lists.js'
import type { StyleFormat } from './looks/style.js'
import { createBaseStyle, val } from './looks/style-xml.js'
import { NARROW } from './style-ids.js'

export const TABLE_FORMAT = 'Programmtabelle'
/** The same with less room beside the text, for tables of many columns. */
export const TIGHT_TABLE_FORMAT = 'ProgrammtabelleEng'
/** Room between the edge of a cell and its text, in points. */
export const CELL_MARGIN = 5
export const TIGHT_MARGIN = 3
/** Type of the smaller sister, in points. */
export function computeNarrowFont({ tabelle, mindestens }: Gestaltung['groessen']): number {
  return Math.min(tabelle, Math.max(0.72 * tabelle, mindestens))
}
/** How much smaller sentences in cells are than the text, in points; as in print. */
const SENTENCE_STEP = 0.75
/** How far "davon" rows are set in, in points. */
export const DAVON_INDENT = 10

/** Captions, sources, and the text in the cells. */
export function tableStyles(gestaltung: Gestaltung): StyleFormat[] {
  const { groessen, abstaende } = gestaltung
  const line = { after: 0, line: 1.28 } as const
  const number = { ...line, alignment: 'right', suppressHyphens: true } as const
  const font = { size: groessen.tabelle } as const
  const digits = { ...font, tabularFigures: true } as const
  const head = { ...font, bold: true, colour: gestaltung.tabellen.kopfschrift } as const
  return [
    {
      id: 'Caption',
      paragraph: {
        keepNext: true,
        keepLines: true,
        before: abstaende.block * 1.1,
        after: 5,
        line: 1.3,
      },
      run: { ...font, bold: true },
    },
    ...(['BeschriftungBreit', 'AbbildungBreit', 'AbbildungBreitOhneQuelle', 'QuelleBreit'] as const).map((id) => ({
      id,
      paragraph: { left: -hanging(gestaltung) },
    })),
    { id: 'BeschriftungImFeld', paragraph: { keepNext: false, before: 0, suppressHyphens: true } },
    { id: 'AbbildungImFeld', paragraph: { keepNext: false } },
    { id: 'BeschriftungImFeldGetrennt', paragraph: { suppressHyphens: false } },
    { id: 'QuelleImFeld', paragraph: { after: 0, suppressHyphens: true } },
    { id: 'Abbildung', paragraph: { keepNext: true, after: 0, line: 'einfach' } },
    {
      id: 'Auftaktbild',
      paragraph: {
        left: -(hanging(gestaltung) + openingReach(gestaltung).left),
        right: -openingReach(gestaltung).right,
        keepNext: true,
        after: abstaende.block * 1.4,
        line: 'einfach',
      },
    },
    {
      id: 'AbbildungOhneQuelle',
      paragraph: { keepNext: false, after: abstaende.block },
    },
    {
      id: 'Quelle',
      paragraph: { before: 4, after: abstaende.block * 1.1, line: 1.35, keepLines: true, contextualSpacing: true },
      run: { colour: 'grau', size: groessen.klein },
    },
    {
      id: 'QuelleVorUeberschrift',
      paragraph: { keepNext: true },
    },
    // Columns are as wide as their words, but in smaller type.
    { id: 'Tabellentext', paragraph: { ...line, suppressHyphens: true }, run: font },
    { id: 'Tabellenname', run: { bold: true, colour: 'akzentdunkel' } },
    {
      id: 'Tabellensatz',
      paragraph: { line: 1.34, suppressHyphens: false },
      run: { size: groessen.text - SENTENCE_STEP },
    },
    { id: 'Tabellenzahl', paragraph: number, run: digits },
    { id: 'Tabellenkopf', paragraph: { ...line, keepNext: true, suppressHyphens: true }, run: head },
    {
      id: 'TabellenkopfZahl',
      paragraph: { alignment: 'right' },
      run: { tabularFigures: true },
    },
    { id: 'TabellenkopfGruppe', paragraph: { alignment: 'center' } },
    { id: 'Tabellensumme', paragraph: { ...line, suppressHyphens: true }, run: { ...font, bold: true } },
    { id: 'TabellensummeZahl', paragraph: number, run: { ...digits, bold: true } },
    { id: 'Tabellendavon', paragraph: { left: twipsFromPt(DAVON_INDENT) } },
    {
      id: 'Tabellenzwischenzeile',
      paragraph: { keepNext: true, before: 4 },
      run: { bold: true },
    },
    ...NARROW.map((id) => ({
      id,
      paragraph: { suppressHyphens: /zahl/i.test(id) },
      run: { size: computeNarrowFont(groessen) },
    })),
    ...indentsOf('zelle').flatMap(({ level, ...indent }) =>
      (['punkt', 'nummer'] as const).map((sign) => ({
        id: styleOfList('zelle', sign, level),
        paragraph: { ...indent, suppressHyphens: false, list: { reference: nameList('zelle', sign), level } },
      })),
    ),
    {
      id: 'Fuge',
      paragraph: { after: 0, line: 1 },
      run: { size: 2 },
    },
  ]
}

/**
 * The table styles: thin lines, tinted head, a stronger rule above a sum in the last row. Bold type stands in the styles of the
 * paragraphs: Word takes bold in both for none.
 */
export function createTableFormats(gestaltung: Gestaltung): XmlElement[] {
  return [
    createBaseStyle('table', 'TableNormal', 'Normal Table', 99, [
      createElement('w:tblPr', {}, [
        sizes('tblInd', 0),
        createCellMargins({ top: 0, left: 108, bottom: 0, right: 108 }),
      ]),
    ]),
    createTableFormat(gestaltung, TABLE_FORMAT, 'Programmtabelle', CELL_MARGIN),
    // In full, not based on the other one: LibreOffice does not take over the parts for head and sum.
    createTableFormat(gestaltung, TIGHT_TABLE_FORMAT, 'Programmtabelle eng', TIGHT_MARGIN),
  ]
}

function createTableFormat(gestaltung: Gestaltung, id: string, name: string, sideways: number): XmlElement {
  const { kopfflaeche, linie: colour, streifen, zellrand } = gestaltung.tabellen
  const margin = (side: string, pt: number) => rule(gestaltung, side, colour, pt)
  const [top, beside] = [twipsFromPt(zellrand), twipsFromPt(sideways)]
  return createElement('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    val('name', name),
    val('basedOn', 'TableNormal'),
    val('uiPriority', 10),
    createElement('w:qFormat'),
    createElement('w:tblPr', {}, [
      val('tblStyleRowBandSize', 1),
      sizes('tblInd', 0),
      createElement('w:tblBorders', {}, [
        ...(kopfflaeche === 'papier' ? [margin('top', 1)] : []),
        margin('bottom', 0.75),
        rule(gestaltung, 'insideH', 'linie', 0.5),
      ]),
      createCellMargins({ top, left: beside, bottom: top, right: beside }),
    ]),
    createPartFormat(
      'firstRow',
      [
        createElement('w:tcBorders', {}, [margin('bottom', 0.75)]),
        shading(gestaltung, kopfflaeche),
        val('vAlign', 'bottom'),
      ],
      [createElement('w:trPr', {}, [createElement('w:tblHeader')])],
    ),
    createPartFormat('firstCol', []),
    createPartFormat('lastRow', [createElement('w:tcBorders', {}, [margin('top', 1)])]),
    ...(streifen === 'keine' ? [] : [createPartFormat('band2Horz', [shading(gestaltung, streifen)])]),
  ])
}

/** What a part of the table has besides. */
function createPartFormat(part: string, cell: readonly XmlElement[], row: readonly XmlElement[] = []): XmlElement {
  return createElement('w:tblStylePr', { 'w:type': part }, [
    createElement('w:tblPr'),
    ...row,
    createElement('w:tcPr', {}, cell),
  ])
}

function createCellMargins(twips: Record<'top' | 'left' | 'bottom' | 'right', number>): XmlElement {
  return createElement(
    'w:tblCellMar',
    {},
    Object.entries(twips).map(([side, width]) => sizes(side, width)),
  )
}

function sizes(name: string, twips: number): XmlElement {
  return createElement(`w:${name}`, { 'w:w': twips, 'w:type': 'dxa' })
}
