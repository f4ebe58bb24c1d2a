/** What a paragraph style is, whatever the design makes it look like. */
export interface Stil {
  /** As files call it; built-in ones in English, which Word shows in the user's language. */
  name: string
  /** A style that Word ships: it has no `customStyle` mark. */
  eingebaut?: true
  /** Not in the gallery. */
  selten?: true
  /** What it is based on; without it, on "Normal". */
  basis?: string
  folgt?: string
  art?: 'ueberschrift' | 'liste' | 'zellenliste'
  /** Its fellow for the last paragraph of a box or quotation. */
  ende?: string
  /** Its fellow for a paragraph that goes with the next heading to its page. */
  vorUeberschrift?: string
  /** Its fellow for a chapter that is set closer to win a page of a few lines. */
  eng?: string
  /** Its fellow for tables with many columns. */
  schmal?: string
  /** Its fellow in a field of an arrangement, which keeps the distances. */
  imFeld?: string
  /** Its fellow for headings that the table of contents, which gathers built-in styles, does not show. */
  still?: string
}
