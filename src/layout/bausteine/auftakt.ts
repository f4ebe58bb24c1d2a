import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { headingsOf } from '../frame/numbers.js'
import type { BausteinSetting } from './baustein-setting.js'

/** What finds room beside the lead, and what is set as large as a chapter's number. */
const MOST_CHARACTERS = 6
const LARGE_NUMERAL = 2

/** The numeral of a chapter's opener: what the author says, or the number of the chapter where it is a figure. */
export function setAuftakt({ block, typesetter, context, attribute }: BausteinSetting): {
  ziffer: string
  lang: boolean
} {
  const abschnitt = context.programm.abschnitte.find(({ id }) => id === typesetter.abschnitt)
  const [chapter] = abschnitt ? headingsOf(abschnitt.baum) : []
  const number = context.numbers.headings.get(chapter?.data?.kennung ?? '') ?? ''
  // A picture opens a chapter by itself, and a number that is large in the heading is not said again below it.
  const opened = attribute('bild') !== '' || context.gestaltung.ueberschriften.stufe1.nummer > 1
  const numeral = attribute('ziffer') || (opened ? '' : (/^\d+(?=\.?$)/.exec(number)?.[0] ?? ''))
  if (numeral.length > MOST_CHARACTERS)
    context.meldungen.melde(
      attributUngueltig,
      typesetter.ort(block),
      `„${numeral}“ ist für die Ziffer eines Auftakts zu lang: Sie hat höchstens ${MOST_CHARACTERS} Zeichen.`,
      'Eine kurze Zahl nehmen und, was sie sagt, in den Vorspann schreiben.',
    )
  return { ziffer: numeral, lang: numeral.length > LARGE_NUMERAL }
}
