/**
 * What a file of a programme may measure. Far beyond what is ever printed, and below what would keep a parser busy for
 * minutes or fill the machine's memory; whatever is larger is told before a parser sees it.
 */
export const GRENZEN = {
  /** Bytes of a text file (YAML, Markdown, CSS, layouts). */
  text: 4_000_000,
  /** Bytes of a table file (CSV, XLSX) as it lies on disk. */
  tabelle: 30_000_000,
  /** Bytes of all parts of a workbook that are read, unpacked. */
  entpackt: 120_000_000,
  /** Texts that the cells of a workbook share. */
  texte: 2_000_000,
  /** Characters that a cell of a workbook can hold at all; more is no cell. */
  zelleninhalt: 32_767,
  /** Rows of a table with something in them. */
  zeilen: 20_000,
  /** Columns of a table with something in them. */
  spalten: 500,
  /** Cells of a table. */
  zellen: 400_000,
  /** Characters of one cell. */
  zellentext: 5_000,
  /** Bytes of a font file: those of Chinese have 20 MB. */
  schrift: 30_000_000,
  /** Bytes of an office's Word template. */
  wordvorlage: 50_000_000,
  /** Bytes of a Word file that is read, as it lies on disk; of all its parts, unpacked; of one part of text; number of parts. */
  worddatei: 100_000_000,
  wordentpackt: 300_000_000,
  wordtext: 40_000_000,
  wordteile: 10_000,
  /** Bytes of a picture file. */
  bild: 40_000_000,
  /** Bytes of a vector picture: it stands as text in every output. */
  vektor: 8_000_000,
  /** Pixels of a photo: 8 bytes each while Word's picture of it is made. */
  pixel: 60_000_000,
  /** Pixels that a vector picture covers: a sheet of A0. */
  flaeche: 15_000_000,
  /** The longer side of a picture, measured by the shorter one. */
  seitenverhaeltnis: 200,
  /** Elements of a vector picture, each as often as it is drawn. */
  elemente: 100_000,
  /** Elements of a vector picture within each other. */
  tiefe: 200,
} as const

/** "30 MB" */
export function formatBytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
