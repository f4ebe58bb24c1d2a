import type { Passage } from '../../satz/passage.js'
import { findRichtungsworte, isVerneint, type Richtungswort } from '../../worte/richtung.js'

const TEILSATZ_ENDE =
  /[;¶]|:(?! von )|, (?!davon|also|das|ein|was|nachdem|und zwar|nämlich)| während | sondern | aber | dagegen | sowie | und (?=(?:die|der|das) )/
const TEILSATZ = new RegExp(TEILSATZ_ENDE.source, 'g')

/** Where the clause of a place in a chain begins. */
export function clauseStart({ geruest }: Passage, stelle: number): number {
  let anfang = 0
  for (const { index, 0: zeichen } of geruest.slice(0, stelle).matchAll(TEILSATZ)) anfang = index + zeichen.length
  return anfang
}

/** Where it ends, at the latest at a given place. */
export function clauseEnd({ geruest }: Passage, stelle: number, grenze: number): number {
  const ende = geruest.slice(stelle, grenze).search(TEILSATZ_ENDE)
  return ende < 0 ? grenze : stelle + ende
}

const VERGLICHEN =
  /(?<![a-zäöüß])(?:(höher|mehr|größer|über)|(niedriger|geringer|weniger|kleiner|unter))(?: (?:liegt|lag|und|damit))? (?:als|dem|den|der)(?![a-zäöüß])/

/** "höher als im Vorjahr (", "mehr als 2022 (", "unter dem Vorjahreswert von ": what stands between the later and the earlier value. */
export function comparisonOf(text: string): Richtungswort | undefined {
  if (isVerneint(text)) return undefined
  const treffer = VERGLICHEN.exec(text)
  if (!treffer) return undefined
  const wort = treffer[1] ?? treffer[2] ?? ''
  return {
    wort,
    von: treffer.index,
    bis: treffer.index + wort.length,
    richtung: treffer[1] ? 1 : -1,
    vergleichend: true,
  }
}

const ZIEL = /ziel|soll|statt|statt zu|anstelle|geplant|droh/

/** The direction that the words of a stretch of a chain say, where they say one. */
export function directionOf({ geruest }: Passage, von: number, bis: number): Richtungswort | undefined {
  const text = geruest.slice(von, bis)
  if (isVerneint(text) || ZIEL.test(text)) return undefined
  const worte = findRichtungsworte(text).filter(({ vergleichend }) => !vergleichend)
  const [erstes] = worte
  return erstes && worte.every(({ richtung }) => richtung === erstes.richtung) ? erstes : undefined
}
