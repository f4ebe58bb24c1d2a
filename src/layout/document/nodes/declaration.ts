/** Structure types of ISO 32000-1, 14.8.4, as far as the document has them. */
export type StandardStructureType =
  | 'BlockQuote'
  | 'Caption'
  | 'Code'
  | 'Div'
  | 'Document'
  | 'Figure'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'L'
  | 'LBody'
  | 'LI'
  | 'Lbl'
  | 'Link'
  | 'Note'
  | 'P'
  | 'Sect'
  | 'Span'
  | 'TBody'
  | 'TD'
  | 'TFoot'
  | 'TH'
  | 'THead'
  | 'TOC'
  | 'TOCI'
  | 'TR'
  | 'Table'
/** Types beyond them; the PDF's role map says what they are there. */
export type OwnStructureType = 'Aside' | 'Em' | 'Strong'

/** Nodes that may stand in the same places. `inline` includes text. */
export type Group = 'block' | 'inline' | 'titelzeile' | 'zellblock'

/** How often: once, at most once, any number, at least once. */
type Quantifier = '' | '?' | '*' | '+'

/** Attributes by their names in the tree. `id` and `lang` may stand at every node. */
type AttributeName =
  | 'alt'
  | 'colSpan'
  | 'dataGrafik'
  | 'dataLuft'
  | 'dataStil'
  | 'dataTeilVon'
  | 'href'
  | 'rowSpan'
  | 'scope'
  | 'start'

/** The look of a paragraph style of Word, as `wordstile` of a design describes one; its size by the name that designs give it. */
export interface ParagraphLook {
  basis?: string
  farbe?: 'akzent' | 'akzentdunkel' | 'grau' | 'text'
  flaeche?: 'hell' | 'papier'
  /** Rules above and below. */
  linien?: 'akzent'
  fett?: boolean
  kursiv?: boolean
  /** `ziffer` is three times a heading of the first level. */
  groesse?: 'klein' | 'motto' | 'text' | 'ueberschrift2' | 'ueberschrift3' | 'ziffer'
  /** Points. */
  vor?: number
  nach?: number
  /** Not alone at the foot of a page. */
  mitNaechstem?: true
}

/**
 * What one node of the document is. Its name is a selector: the element and the class that makes it this node, after a space
 * where the same element means something else elsewhere (`nav li`).
 */
export type Declaration<Name extends string = string> = Base<Name> & (OneParagraph | Paragraphs)

/** A node that is one paragraph in Word; one that has neither `word` nor `wordParagraph` has an entry in the records of Word's writer. */
interface OneParagraph {
  /** Its style. */
  word?: string
  /** What the style looks like, where Word's own styles do not have it. */
  wordLook?: ParagraphLook
  wordParagraph?: never
}

/** A node whose blocks stand in Word one after another, as they are. */
interface Paragraphs {
  /** Style of the plain paragraphs in it, one of src/word/styles/style-ids.ts. */
  wordParagraph: string
  word?: never
  wordLook?: never
}

interface Base<Name extends string> {
  /** One line for designers. */
  description: string
  groups?: readonly Group[]
  /** What may stand in it, in any order; nothing where it is missing. `text` is text without an element. */
  content?: readonly `${Name | Group | 'text'}${Quantifier}`[]
  /** What must come first where it stands in it. */
  first?: Name
  /** Only children of one of the parts stand in it at a time: lines of text or blocks, never side by side. */
  oneKind?: true
  /** Further classes that it can carry. */
  variants?: readonly string[]
  /** Marked with `!` where it must be there. */
  attributes?: readonly `${AttributeName}${'' | '!'}`[]
  /** Structure type in the PDF; '' where its content belongs to what it stands in. */
  pdf: StandardStructureType | OwnStructureType | ''
  /** The element that it is on the web, where it is another. */
  web?: string
  /** It is not torn between two pages. */
  keepTogether?: true
  /** Its words are not hyphenated; or only where it carries one of these classes. */
  unhyphenated?: true | readonly string[]
  /** Columns that it takes in Word. */
  columns?: 2
}

/** A table of nodes whose contents name each other. */
export type Declarations<T> = { [Name in keyof T]: Declaration<keyof T & string> }
