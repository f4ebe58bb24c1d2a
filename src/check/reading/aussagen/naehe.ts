import { plain } from '../figur.js'
import type { Passage } from '../satz/passage.js'
import { between, type Figurglied, gliederOf, sameArt } from './muster.js'
import { isChangeFigure } from './veraenderung/aenderungsfigur.js'

/** One value said twice: exactly, and with a word of nearness. */
export interface Naeherung {
  rund: Figurglied
  genau: Figurglied
}

/** Further apart they are two values. */
const WEITESTES = 0.12
const IN_KLAMMERN = /^[^‹¶;:()]{0,70}\((?:genau |exakt )?$/
const ALSO =
  /^[^‹¶;:()]{0,45}(?:,| –| und| oder) ?(?:mithin|also|somit|damit|das sind|das waren|das heißt|sprich|gerundet)(?: (?:also|gerundet|auf))* $/
/** "Mit diesen knapp 1.300 Registrierungen": the ones just named. */
const DIESE = /(?<![a-zäöüß])(?:diese[nr]?|genannten) $/

const KLAMMER_ZU = /^\s?\)/
const ABSATZ = /¶/g

/** "knapp 6.000 Gespräche (5.940)", "1.236 Anträge, mithin gut 1.200", "1.342 …. Mit diesen gut 1.300 …". */
export function findNaeherungen(passage: Passage): Naeherung[] {
  const glieder = gliederOf(passage).filter(({ figur }) => !figur.spanne && figur.form === 'ziffern')
  return glieder.flatMap((b, stelle): Naeherung[] => {
    const a = glieder[stelle - 1]
    if (!a || !sameArt(a, b) || isChangeFigure(a) || isChangeFigure(b)) return []
    const [rund, genau] = a.figur.naehe === 'genau' ? [b, a] : [a, b]
    if (genau.figur.naehe !== 'genau' || rund.figur.naehe === 'genau' || !isFiner(genau, rund)) return []
    const [x, y] = [plain(rund.figur.wert, rund.figur), plain(genau.figur.wert, genau.figur)]
    if (x.lte(0) || y.lte(0) || x.minus(y).abs().gt(y.times(WEITESTES))) return []
    const dazwischen = between(passage, a, b)
    const gesagt =
      rund === a
        ? IN_KLAMMERN.test(dazwischen) && KLAMMER_ZU.test(genau.danach)
        : ALSO.test(dazwischen) || (DIESE.test(rund.davor) && (dazwischen.match(ABSATZ)?.length ?? 0) <= 1)
    return gesagt ? [{ rund, genau }] : []
  })
}

/** What is rounded has fewer digits that say something. */
function isFiner(genau: Figurglied, rund: Figurglied): boolean {
  return digits(genau) > digits(rund)
}

const NULLEN_VORN = /^0+/
const NULLEN_HINTEN = /0+$/

function digits({ figur }: Figurglied): number {
  const { wert, stellen } = figur
  const ziffern = wert.abs().toFixed(stellen).replace('.', '').replace(NULLEN_VORN, '')
  return ziffern.replace(NULLEN_HINTEN, '').length
}
