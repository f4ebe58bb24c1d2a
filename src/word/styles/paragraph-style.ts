/** What a paragraph style is, whatever the design makes it look like. */
export interface ParagraphStyle {
  /** As files call it; built-in ones in English, which Word shows in the user's language. */
  name: string
  /** A style that Word ships: it has no `customStyle` mark. */
  builtIn?: true
  /** Not in the gallery. */
  rare?: true
  /** What it is based on; without it, on "Normal". */
  basedOn?: string
  next?: string
  kind?: 'ueberschrift' | 'liste' | 'zellenliste'
  /** Its fellow for the last paragraph of a box or quotation. */
  end?: string
  /** Its fellow for a paragraph that goes with the next heading to its page. */
  beforeHeading?: string
  /** Its fellow for a chapter that is set closer to win a page of a few lines. */
  tight?: string
  /** Its fellow beside what hangs in the column, which would reach below the foot of the page alone. */
  besideMargin?: string
  /** Its fellow for tables with many columns. */
  narrow?: string
  /** Its fellow in a field of an arrangement, which keeps the distances. */
  inField?: string
  /** Its fellow for headings that the table of contents, which gathers built-in styles, does not show. */
  unlisted?: string
}
