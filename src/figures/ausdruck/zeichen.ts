import { ausdruckSyntax } from '../../content/abschnitt/regeln.js'
import type { Meldungen, Ort } from '../../message.js'

/** The smallest parts of an expression. `wort` is a helper's name, a path or a number. */
export interface Ausdruckszeichen {
  art: 'wort' | 'text' | 'auf' | 'zu' | 'gleich'
  text: string
  ort: Ort
}

const EINZELN: Record<string, 'auf' | 'zu' | 'gleich'> = { '(': 'auf', ')': 'zu', '=': 'gleich' }
/** Quotation marks that word processors put in place of the straight ones. */
const ANFUEHRUNG: Record<string, string> = { '"': '"', "'": "'", '„': '“', '“': '”', '‚': '‘' }
const WEISS = /\s/

/** Cuts an expression into its parts, each with its exact place; an open quote or bracket is reported. */
export function splitZeichen(text: string, anfang: Ort, meldungen: Meldungen): Ausdruckszeichen[] | undefined {
  const zeichen: Ausdruckszeichen[] = []
  let { zeile, spalte } = anfang
  let stelle = 0
  const advance = (bis: number): void => {
    for (; stelle < bis; stelle++) {
      spalte++
      if (text[stelle] === '\n') [zeile, spalte] = [zeile + 1, 1]
    }
  }
  while (stelle < text.length) {
    const hier = text[stelle] as string
    if (WEISS.test(hier)) {
      advance(stelle + 1)
      continue
    }
    const einzeln = EINZELN[hier]
    const schluss = ANFUEHRUNG[hier]
    const beginn = { ...anfang, zeile, spalte }
    if (einzeln) {
      zeichen.push({ art: einzeln, text: hier, ort: beginn })
      advance(stelle + 1)
    } else if (schluss) {
      const ende = text.indexOf(schluss, stelle + 1)
      if (ende < 0) {
        meldungen.melde(
          ausdruckSyntax,
          beginn,
          'Das Anführungszeichen wird nicht wieder geschlossen.',
          `Am Ende des Textes ${schluss} setzen.`,
        )
        return undefined
      }
      zeichen.push({ art: 'text', text: text.slice(stelle + 1, ende), ort: beginn })
      advance(ende + 1)
    } else {
      const ende = wordEnd(text, stelle)
      if (ende < 0) {
        meldungen.melde(
          ausdruckSyntax,
          beginn,
          'Die eckige Klammer wird nicht wieder geschlossen.',
          'Namen mit Leerzeichen oder Punkt ganz einklammern: blatt.[Mrz. 21].summe.',
        )
        return undefined
      }
      zeichen.push({ art: 'wort', text: text.slice(stelle, ende), ort: beginn })
      advance(ende)
    }
  }
  return zeichen
}

/** Where a word ends; blanks and signs in square brackets belong to it. -1 where a bracket stays open. */
function wordEnd(text: string, ab: number): number {
  let ende = ab
  while (ende < text.length) {
    const hier = text[ende] as string
    if (hier === '[') {
      ende = text.indexOf(']', ende)
      if (ende < 0) return -1
    } else if (WEISS.test(hier) || EINZELN[hier] || ANFUEHRUNG[hier]) break
    ende++
  }
  return ende
}
