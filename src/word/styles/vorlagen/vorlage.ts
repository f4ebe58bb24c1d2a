import type { Farbname } from '../../../layout/design/aussehen.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { Rolle } from '../../../layout/design/schriften/schriften.js'
import type { Stilid, Zeichenstil } from '../stile.js'

/** A rule beside a paragraph; width and distance from the text in points. */
export interface Linie {
  farbe: Farbname
  staerke: number
  abstand: number
}

export interface Zeichenformat {
  /** In the font for headings or figures; without it in that for text. */
  familie?: Rolle
  /** In a font whose letters are all of one width, and not proofed. */
  feste?: boolean
  fett?: boolean
  kursiv?: boolean
  versalien?: boolean
  farbe?: Farbname
  /** Letter spacing in points. */
  sperrung?: number
  groesse?: number
  hochgestellt?: boolean
  unterstrichen?: boolean
  /** Lining figures of one width, so that columns of figures align. */
  tabellenziffern?: boolean
}

export interface Absatzformat {
  mitNaechstem?: boolean
  zusammen?: boolean
  seitenumbruch?: boolean
  /** `einzug`: the list itself sets the paragraph in, so that one that is taken out of it stands at the edge. */
  liste?: { verweis: string; ebene: number; einzug?: true }
  rahmen?: { top?: Linie; left?: Linie; bottom?: Linie; right?: Linie }
  flaeche?: Farbname
  tabs?: { art: 'left' | 'right' | 'clear'; position: number; fuehrung?: 'punkte' | 'linie' | 'keine' }[]
  ungetrennt?: boolean
  /** Points. */
  vor?: number
  nach?: number
  /** Distance of the lines as a multiple of the font size; `einfach` leaves a picture in the line its full height. */
  zeile?: number | 'einfach'
  /** Exact distance of the lines in points, for large type: LibreOffice sets the first of several lines too close otherwise. */
  zeilenabstand?: number
  /** No distance between paragraphs of this style. */
  dicht?: boolean
  /** Twips. */
  links?: number
  rechts?: number
  haengend?: number
  ausrichtung?: 'left' | 'right' | 'center'
  gliederungsebene?: number
}

/** What a style looks like in a design. */
export interface Vorlagenformat<Id extends string = Stilid> {
  id: Id
  absatz?: Absatzformat
  zeichen?: Zeichenformat
}

/** A style that is written: what it is, and what it looks like. */
export interface Vorlage extends Vorlagenformat<Stilid | Zeichenstil> {
  name: string
  eingebaut?: true
  selten?: true
  basis?: Stilid | 'DefaultParagraphFont'
  folgt?: Stilid
}

/** What a style needs to be written: the design, and the height of a line of its font per size. */
export interface Schriftbild {
  gestaltung: Gestaltung
  /** Natural distance of the lines of the font, as a multiple of its size: what Word calls single spacing. */
  zeilenhoehe: number
}

/** What the styles depend on besides the design. */
export interface Vorlagenbedarf {
  /** The year as it stands on the title page; its length decides how large it can be. */
  jahr: string
  /** Whether Word numbers the headings. */
  nummeriert: boolean
  /** Whether headings have numbers at all. */
  mitNummern: boolean
  /** Names of further styles that layouts ask for. */
  stile: ReadonlySet<string>
  /** Distance in points that brings the Impressum to the foot of its page. */
  impressumabstand: number
}
