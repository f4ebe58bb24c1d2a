import { proseOf } from '../../../../src/check/prosa.js'
import type { Widerspruch } from '../../../../src/check/reading/rechenprobe/probe.js'
import { absaetzeOf, type Passage } from '../../../../src/check/reading/satz/passage.js'
import { probe } from '../../werkstatt.js'

/** What one turn of phrase finds in a paragraph: "figure: what is right". */
export async function said(find: (absatz: Passage) => Widerspruch[], text: string): Promise<string[]> {
  return proseOf(await probe(text))
    .flatMap((prosa) => [...absaetzeOf(prosa)])
    .flatMap(find)
    .map(({ glied, richtig }) => `${glied.figur.text.trim()}: ${richtig}`.replaceAll('\u00a0', ' '))
}
