import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { headingsOf } from '../frame/verzeichnis.js'
import type { Bausteinsatz } from './bausteinsatz.js'

/** What finds room beside the lead, and what is set as large as a chapter's number. */
const MEISTE_ZEICHEN = 6
const GROSSE_ZEICHEN = 2

/** The numeral of a chapter's opener: what the author says, or the number of the chapter where it is a figure. */
export function setAuftakt({ block, setzer, umfeld, attribut }: Bausteinsatz): { ziffer: string; lang: boolean } {
  const abschnitt = umfeld.programm.abschnitte.find(({ id }) => id === setzer.abschnitt)
  const [kapitel] = abschnitt ? headingsOf(abschnitt.baum) : []
  const nummer = umfeld.nummern.ueberschriften.get(kapitel?.data?.kennung ?? '') ?? ''
  const ziffer = attribut('ziffer') || (/^\d+(?=\.?$)/.exec(nummer)?.[0] ?? '')
  if (ziffer.length > MEISTE_ZEICHEN)
    umfeld.meldungen.melde(
      attributUngueltig,
      setzer.ort(block),
      `„${ziffer}“ ist für die Ziffer eines Auftakts zu lang: Sie hat höchstens ${MEISTE_ZEICHEN} Zeichen.`,
      'Eine kurze Zahl nehmen und, was sie sagt, in den Vorspann schreiben.',
    )
  return { ziffer, lang: ziffer.length > GROSSE_ZEICHEN }
}
