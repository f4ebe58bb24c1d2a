import { is, isElement, printedText, walk } from '../../layout/document/baum.js'
import type { Dokument } from '../../layout/document/dokument.js'
import { seitenhoehe, textbreite } from '../masse.js'
import { type Absatzzeile, estimateHoehe } from '../pages/hoehe.js'
import type { Textmass } from '../pages/textmass.js'
import { createVorlage } from '../styles/vorlagen/format.js'
import { impressumvorlagen } from '../styles/vorlagen/rahmen.js'

/** Room for lines that the office adds before the Impressum needs a second page, in points. */
const RESERVE = 24

/**
 * The distance that brings the Impressum to the foot of its page. Word does so by the alignment of the page; other programs do not
 * know that alignment.
 */
export function computeImpressumabstand(dokument: Dokument, textmass: Textmass): number {
  const { gestaltung } = dokument
  const zeilen = readImpressumzeilen(dokument)
  const vorlagen = impressumvorlagen(gestaltung, 0).map((format) => createVorlage(format.id, format))
  const hoehe = estimateHoehe(zeilen, vorlagen, textmass, textbreite(gestaltung), gestaltung)
  return Math.max(0, Math.round(seitenhoehe(gestaltung.seite) - hoehe - RESERVE))
}

function readImpressumzeilen({ baum }: Dokument): Absatzzeile[] {
  const impressum = [...walk(baum)].find((element) => is(element, 'section.impressum'))
  if (!impressum) return []
  let begonnen = false
  return [...walk(impressum)].flatMap((element): Absatzzeile[] => {
    if (element.tagName === 'dt') begonnen = false
    const nurHuelle = element.children.some((kind) => isElement(kind) && kind.tagName === 'p')
    if (nurHuelle || (element.tagName !== 'p' && element.tagName !== 'dd')) return []
    const text = printedText(element)
    if (is(element, 'p.impressumtitel')) return [{ vorlage: 'Impressumtitel', text }]
    // Only the first line of what belongs to a term keeps the distance to what stands above.
    const vorlage = begonnen ? 'Impressumzeile' : 'Impressumangabe'
    begonnen = true
    return [{ vorlage, text }]
  })
}
