import { elementsIn } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { lesbarOf } from './teil.js'

/** A field as it stands in a part: its instruction, and what it shows until Word works it out again. */
export interface Wordfeld {
  anweisung: string
  wert: string
  /** Whether it has begin, separator and end. */
  ganz: boolean
}

/** The fields of a part or paragraph in the order of their beginnings; those inside the value of another one count for themselves. */
export function readFelder(teil: XmlElement): { felder: Wordfeld[]; ueberzaehlig: number } {
  const felder: Wordfeld[] = []
  const offen: { feld: Wordfeld; imWert: boolean }[] = []
  let ueberzaehlig = 0
  const visit = (knoten: XmlElement): void => {
    const innerstes = offen.at(-1)
    switch (knoten.name) {
      case 'w:fldChar': {
        const art = knoten.attributes['w:fldCharType']
        if (art === 'begin') {
          const feld = { anweisung: '', wert: '', ganz: false }
          felder.push(feld)
          offen.push({ feld, imWert: false })
        } else if (!innerstes) ueberzaehlig++
        else if (art === 'separate') innerstes.imWert = true
        else {
          innerstes.feld.ganz = innerstes.imWert
          offen.pop()
        }
        return
      }
      case 'w:instrText':
        if (innerstes) innerstes.feld.anweisung += knoten.text
        return
      case 'w:t':
      case 'w:tab':
      case 'w:noBreakHyphen':
        for (const { feld, imWert } of offen) if (imWert) feld.wert += lesbarOf(knoten)
        return
      default:
        for (const kind of elementsIn(knoten)) visit(kind)
    }
  }
  visit(teil)
  for (const feld of felder) feld.anweisung = feld.anweisung.trim()
  return { felder, ueberzaehlig }
}
