import type { Abschnitt } from '../../content/programm/programm.js'
import type { Zahlwert } from '../../figures/ausdruck.js'
import type { Ort } from '../../message.js'

/** Something that the setter put into running text. */
export interface Einsatz {
  /**
   * `ausdruck`: `{{…}}`; `verweis`: `[](#id)`, printed as "Abbildung 1" or as the heading's words; `fussnote`: the mark of
   * a note, in the text an invisible word joiner (U+2060); `quelltext`: what stands between backticks, in the text `…`.
   */
  art: 'ausdruck' | 'verweis' | 'fussnote' | 'quelltext'
  /** Half-open range in `Prosa.text`. */
  von: number
  bis: number
  /** What was written: the text between the braces, "#id", or the name of the note. */
  quelle: string
  /** Place of the opening brace or bracket. */
  ort: Ort
  /** What the expression comes to; absent in references and where it cannot be computed (`…` stands in the text then). */
  wert?: Zahlwert | undefined
}

/** Where a piece of running text stands. */
export type Prosaart =
  | 'ueberschrift'
  | 'absatz' // paragraph, also in boxes, quotations and footnotes
  | 'punkt' // list item
  | 'zelle' // of a Markdown table, or a text of a data sheet's rows and columns
  | 'attribut' // text attribute of a block: titel, alt, quelle, …
  | 'angabe' // programm.yaml: title, motto, Impressum, …; a sheet's titel, quelle, hinweise

/**
 * One piece of running text as a reader gets it: expressions and references are filled in, Markdown's signs are gone,
 * line breaks of the file are blanks. What was put in has no-break spaces and a true minus, what was typed is as typed.
 */
export interface Prosa {
  art: Prosaart
  text: string
  /** Put in by the setter, in order; nothing outside of these ranges is computed. */
  einsaetze: readonly Einsatz[]
  /** Line and column of a character of `text`; inside of an `Einsatz` that of its opening brace. */
  ort(stelle: number): Ort
  /** The section; absent in YAML, CSV and XLSX. */
  abschnitt?: Abschnitt
  /** The nearest heading above, as printed; '' in YAML. */
  ueberschrift: string
  /** Of a block's attribute: the id of the data sheet that the block shows. */
  daten?: string
  /** Name of the block's attribute or of the YAML key ("titel", "hinweise"); '' elsewhere. */
  name: string
  /** Of a piece of a footnote: the name of the note. */
  note?: string
}

/**
 * The text with everything put in replaced by one neutral sign each character (U+FFFC), so that patterns over the typed
 * words neither match inside of it nor lose their offsets.
 */
export function typedText(prosa: Prosa): string {
  if (prosa.einsaetze.length === 0) return prosa.text
  const bekannt = getippt.get(prosa)
  if (bekannt !== undefined) return bekannt
  const teile: string[] = []
  let ende = 0
  for (const { von, bis } of prosa.einsaetze) {
    teile.push(prosa.text.slice(ende, von), '\ufffc'.repeat(bis - von))
    ende = bis
  }
  const text = teile.join('') + prosa.text.slice(ende)
  getippt.set(prosa, text)
  return text
}

const getippt = new WeakMap<Prosa, string>()
