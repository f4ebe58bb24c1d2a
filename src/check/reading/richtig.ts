import type { Ort } from '../../message.js'
import { withErsatz } from '../prosa/ersatz.js'
import type { Prosa } from '../prosa/stueck.js'
import type { Figur } from './figur.js'

const ZAHL = /^([−+-]?)\d[\d.]*(?:,\d+)?/

/**
 * The place of a figure of running text together with the right one, in the words in which it is typed: "62 Prozent" becomes
 * "26 Prozent" where "26 %" is right. The place alone where the figure is no typed digits, or its sign is in question, too.
 */
export function withRichtig(prosa: Prosa, figur: Figur, richtig: string): Ort {
  const getippt = prosa.text.slice(figur.von, figur.bis)
  const [alt, altesZeichen] = ZAHL.exec(getippt) ?? []
  const [neu, neuesZeichen] = ZAHL.exec(richtig) ?? []
  if (figur.einsatz || figur.form !== 'ziffern' || !alt || !neu || altesZeichen !== neuesZeichen)
    return prosa.ort(figur.von)
  return withErsatz(prosa, figur.von, figur.bis, neu + getippt.slice(alt.length))
}
