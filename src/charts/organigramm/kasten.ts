import type { Organigrammstelle } from '../../content/organigramm.js'
import { DiagrammFehler } from '../diagrammfehler.js'
import type { Textsatz } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

/** Room between the edge of a box and its text, in pixels. */
const POLSTER = { x: 7, y: 5 }
/** A name that needs more lines is a sentence. */
const MEISTE_ZEILEN = 6

/** A box with its text in lines; all lengths in pixels. */
export interface Stellenkasten {
  stelle: Organigrammstelle
  name: string[]
  zusatz: string[]
  x: number
  y: number
  breite: number
  hoehe: number
}

/** Whether the name is set in semibold. */
export function isFett({ art }: Organigrammstelle): boolean {
  return art === 'leitung' || art === 'bereich'
}

const messungOf = (stelle: Organigrammstelle, satz: Textsatz) => (isFett(stelle) ? satz.messeHalbfett : satz.messe)

/** A box of this width, at the origin, as high as its text. Throws a DiagrammFehler where the text does not fit. */
export function createKasten(stelle: Organigrammstelle, breite: number, satz: Textsatz): Stellenkasten {
  const innen = breite - 2 * POLSTER.x
  const wrap = (text: string, messe: Textsatz['messe']) => {
    if (text === '') return []
    const zeilen = wrapText(text, innen, MEISTE_ZEILEN, messe)
    if (isShortened(zeilen, text)) throw new DiagrammFehler(`„${text}“ passt nicht in seinen Kasten.`)
    return zeilen
  }
  const name = wrap(stelle.name, messungOf(stelle, satz))
  const zusatz = wrap(stelle.zusatz, satz.messe)
  const hoehe = (name.length + zusatz.length) * satz.zeile + 2 * POLSTER.y
  return { stelle, name, zusatz, x: 0, y: 0, breite, hoehe }
}

/** The width in which every word of the box stays whole. */
export function measureWoerter(stelle: Organigrammstelle, satz: Textsatz): number {
  const laengstes = (text: string, messe: Textsatz['messe']) =>
    Math.max(0, ...text.split(/[\s\u00ad]+|(?<=\p{L}[-–/])/u).map(messe))
  return 2 * POLSTER.x + Math.max(laengstes(stelle.name, messungOf(stelle, satz)), laengstes(stelle.zusatz, satz.messe))
}

/** The width in which the whole box stands on one line each for name and addition. */
export function measureStelle(stelle: Organigrammstelle, satz: Textsatz): number {
  return 2 * POLSTER.x + Math.max(messungOf(stelle, satz)(stelle.name), satz.messe(stelle.zusatz))
}
