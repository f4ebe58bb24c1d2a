import type { Decimal } from 'decimal.js'
import type { Satz } from './satz.js'
import { numbersOf, type Textzahl } from './textzahl.js'

/** A thing with its value, as a list or a sentence counts it up. */
export interface Reihenglied {
  name: string
  wert: Decimal
  text: string
  einheit: string
}

const NAME = '(\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]*)?)'
/** "Muster-Nord 25,1 %, Muster-Süd mit 23,8 %" */
const DAVOR = new RegExp(
  `(?:^|[,:;]|\\sund|\\ssowie)\\s(?:(?:in|im|bei|beim|der|die|das|dem|den|mit|auf|am|an|aus)\\s)*${NAME}\\s(?:(?:mit|bei|sind|waren|es|wurden|standen|gab|kamen)\\s)*\\(?$`,
  'u',
)
/** "Beim Träger A sind 24": the first of a sentence, with its small word in capitals. */
const ERSTES = new RegExp(
  `^\\s*(?:(?:In|Im|Bei|Beim|Auf|Am|An|Aus)\\s(?:(?:der|die|das|dem|den)\\s)?)?${NAME}\\s(?:(?:mit|bei|sind|waren|es|wurden|standen|gab|kamen)\\s)*\\(?$`,
  'u',
)
/** "214 auf Zeitarbeit, 186 auf Lager" */
const DANACH = new RegExp(
  `^\\s(?:\\p{Lu}\\p{Ll}+\\s)?(?:auf|in|im|bei|beim|aus|für|an|am)\\s(?:(?:der|die|das|dem|den)\\s)?${NAME}(?=[,.;)]|\\s(?:und|sowie|verteilt|entf))`,
  'u',
)
const JAHR = /^(?:19|20)\d{2}$/
const WENIGSTE = 3

/** Things of one kind with their values, as a sentence counts up three of them and more; nothing where it does not. */
export function listedIn(satz: Satz): readonly Reihenglied[] {
  const zahlen = numbersOf(satz).filter(({ text }) => !JAHR.test(text))
  const davor = readAll(satz, zahlen, (zahl, ende) => {
    const worte = satz.getippt.slice(ende, zahl.von - satz.von)
    return (DAVOR.exec(worte) ?? (ende === 0 ? ERSTES.exec(worte) : null))?.[1]
  })
  if (davor.length >= WENIGSTE) return davor
  return readAll(satz, zahlen, (zahl) => DANACH.exec(satz.getippt.slice(zahl.bis - satz.von))?.[1])
}

function readAll(
  { von }: Satz,
  zahlen: readonly Textzahl[],
  nameOf: (zahl: Textzahl, ende: number) => string | undefined,
): Reihenglied[] {
  let ende = 0
  const glieder = zahlen.flatMap((zahl): Reihenglied[] => {
    const name = nameOf(zahl, ende)
    ende = zahl.bis - von
    return name ? [{ name, wert: zahl.wert, text: zahl.text, einheit: zahl.einheit }] : []
  })
  const [erstes] = glieder
  return glieder.every(({ einheit }) => einheit === erstes?.einheit) ? glieder : []
}
