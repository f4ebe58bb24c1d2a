import {
  BorderStyle,
  type FileChild,
  HeightRule,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { Absatz } from '../blocks/absatz.js'
import { stilOf } from '../styles/stile.js'
import { ANORDNUNG } from './anordnungsname.js'
import { AccessibleTable } from './tabellen.js'

/** What stands in one of the fields beside each other. */
export interface Nebenfeld {
  bloecke: readonly FileChild[]
  /** In twips, with what is kept free in it. */
  breite: number
  /** Room kept free on its sides, in twips. */
  rand?: { oben?: number; links?: number; unten?: number; rechts?: number }
  /** Its ground, and the rules above it and at its left; colours as six digits, thickness in eighths of a point. */
  grund?: string
  oben?: { farbe: string; staerke: number }
  links?: { farbe: string; staerke: number }
  /** Its blocks stand at its foot. */
  unten?: true
}

interface Anordnungsangaben {
  /** What it arranges, for those who hear that there is a table. */
  beschreibung: string
  /** How far it reaches out of the text to the left, in twips. */
  aushang: number
  /** The least height in twips. */
  hoehe?: number
  /** Whether it keeps its distance to what follows itself. */
  abgesetzt?: boolean
}

/**
 * Blocks beside each other, in a table without lines of one row: columns of a section would begin anew on the next page where one of
 * them does not fit, and frames overlap. It goes to the next page as a whole.
 */
export class Nebeneinander extends AccessibleTable {
  readonly abgesetzt: boolean

  constructor(felder: readonly Nebenfeld[], { beschreibung, aushang, hoehe, abgesetzt = false }: Anordnungsangaben) {
    const breiten = felder.map(({ breite }) => breite)
    super(
      {
        borders: TableBorders.NONE,
        layout: TableLayoutType.FIXED,
        width: { size: breiten.reduce((summe, breite) => summe + breite, 0), type: WidthType.DXA },
        ...(aushang > 0 && { indent: { size: -aushang, type: WidthType.DXA } }),
        columnWidths: breiten,
        rows: [
          new TableRow({
            cantSplit: true,
            ...(hoehe !== undefined && { height: { value: hoehe, rule: HeightRule.ATLEAST } }),
            children: felder.map(createZelle),
          }),
        ],
      },
      {
        titel: ANORDNUNG,
        beschreibung,
        mitKopf: false,
        mitVorspalte: false,
        mitSumme: false,
        mitStreifen: false,
      },
    )
    this.abgesetzt = abgesetzt
  }
}

function createZelle({ bloecke, breite, rand = {}, grund, oben, links, unten }: Nebenfeld): TableCell {
  const linie = (eine: Nebenfeld['oben']) =>
    eine && { style: BorderStyle.SINGLE, size: eine.staerke, color: eine.farbe }
  const [zuoberst, zulinks] = [linie(oben), linie(links)]
  const options: Omit<ITableCellOptions, 'children'> = {
    width: { size: breite, type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: rand.oben ?? 0,
      left: rand.links ?? 0,
      bottom: rand.unten ?? 0,
      right: rand.rechts ?? 0,
    },
    ...(grund !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: grund } }),
    ...(unten && { verticalAlign: 'bottom' }),
    ...((zuoberst || zulinks) && {
      borders: { ...(zuoberst && { top: zuoberst }), ...(zulinks && { left: zulinks }) },
    }),
  }
  return new TableCell({ ...options, children: bloecke.map(inFeld) })
}

/** Captions, figures and sources keep no distance from the edges of their field. */
function inFeld(block: FileChild): Paragraph {
  const gefasst = block instanceof Absatz ? stilOf(block.vorlage)?.imFeld : undefined
  // Cells hold tables, too, though `docx` names paragraphs and tables only.
  return (block instanceof Absatz && gefasst ? block.withVorlage(gefasst) : block) as Paragraph
}
