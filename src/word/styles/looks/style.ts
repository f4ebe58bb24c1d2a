import type { FamilyRole } from '../../../layout/design/fonts/fonts.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { ColourName } from '../../../layout/design/looks.js'
import type { CharacterStyleId, StyleId } from '../style-ids.js'

/** A rule beside a paragraph; width and distance from the text in points. */
export interface Rule {
  colour: ColourName
  weight: number
  distance: number
}

export interface RunFormat {
  /** In the font for headings or figures; without it in that for text. */
  family?: FamilyRole
  /** In a font whose letters are all of one width, and not proofed. */
  monospaced?: boolean
  bold?: boolean
  italic?: boolean
  capitals?: boolean
  colour?: ColourName
  /** Letter spacing in points. */
  spacing?: number
  size?: number
  superscript?: boolean
  underlined?: boolean
  /** Lining figures of one width, so that columns of figures align. */
  tabularFigures?: boolean
}

export interface ParagraphFormat {
  keepNext?: boolean
  keepLines?: boolean
  pageBreakBefore?: boolean
  /** `indent`: the list itself sets the paragraph in, so that one that is taken out of it stands at the edge. */
  list?: { reference: string; level: number; indent?: true }
  /** `between`: between neighbours that have the same rules. */
  borders?: { top?: Rule; left?: Rule; bottom?: Rule; right?: Rule; between?: Rule }
  shading?: ColourName
  tabs?: { kind: 'left' | 'right' | 'clear'; position: number; leader?: 'punkte' | 'linie' | 'keine' }[]
  suppressHyphens?: boolean
  /** Points. */
  before?: number
  after?: number
  /** Distance of the lines as a multiple of the font size; `einfach` leaves a picture in the line its full height. */
  line?: number | 'einfach'
  /** Exact distance of the lines in points, for large type: LibreOffice sets the first of several lines too close otherwise. */
  exactLine?: number
  /** No distance between paragraphs of this style. */
  contextualSpacing?: boolean
  /** Twips. */
  left?: number
  right?: number
  hanging?: number
  /** What of the room that a negative indent at the right gives is for its ground alone, not for its words. */
  bleed?: number
  /** Size in points of the sign before the first line, where it is larger than the text; for measuring, the list has it. */
  sign?: number
  alignment?: 'left' | 'right' | 'center'
  outlineLevel?: number
}

/** What a style looks like in a design. */
export interface StyleFormat<Id extends string = StyleId> {
  id: Id
  paragraph?: ParagraphFormat
  run?: RunFormat
}

/** A style that is written: what it is, and what it looks like. */
export interface Style extends StyleFormat<StyleId | CharacterStyleId> {
  name: string
  builtIn?: true
  rare?: true
  basedOn?: StyleId | 'DefaultParagraphFont'
  next?: StyleId
}

/** What a style needs to be written: the design, and the height of a line of its font per size. */
export interface FontMetrics {
  gestaltung: Gestaltung
  /** Natural distance of the lines of the font, as a multiple of its size: what Word calls single spacing. */
  lineHeight: number
}

/** What the styles depend on besides the design. */
export interface StyleNeeds {
  /** The year as it stands on the title page; its length decides how large it can be. */
  year: string
  /** Whether Word numbers the headings. */
  numbered: boolean
  /** Whether headings have numbers at all. */
  withNumbers: boolean
  /** Names of further styles that layouts ask for. */
  styles: ReadonlySet<string>
  /** Distance in points that brings the Impressum to the foot of its page. */
  imprintDistance: number
}
