import { type Figurglied, gliederOf, sameArt } from '../aussagen/muster.js'
import { plain } from '../figur.js'
import type { Passage } from '../satz/passage.js'
import { text, type Widerspruch } from './probe.js'

const UEBERSCHUSS =
  /(?<![a-zäöüß])([a-zäöüß]{4,}?)(?:s|n|en)?überschuss(?:es)?(?: (?:von|in höhe von|um|beträgt|betrug|liegt bei|ergibt))*(?: [a-zäöüß]+)? $/
/** Enough of a noun to know it again in its compound: "Auspendler" in "Auspendlerüberschuss". */
const STAMM = 5

const ENDUNG = /(?:innen|n)$/

/** "22.460 Einpendler und 13.915 Auspendler, ein Auspendlerüberschuss von 8.545": there are more of the others. */
export function findUeberschuesse(absatz: Passage): Widerspruch[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((glied): Widerspruch[] => {
    const wovon = UEBERSCHUSS.exec(glied.davor)?.[1]
    if (wovon === undefined) return []
    const [a, b] = glieder.slice(Math.max(0, glied.nummer - 2), glied.nummer)
    if (!a || !b || !sameArt(a, b) || !sameArt(a, glied)) return []
    const genannt = [a, b].find((eines) => nounOf(eines).startsWith(wovon.slice(0, STAMM)))
    const anderes = genannt === a ? b : a
    const nomen = nounOf(anderes)
    if (!genannt || nomen === '' || nomen.startsWith(wovon.slice(0, STAMM))) return []
    const [mehr, weniger] = [anderes, genannt].map(({ figur }) => plain(figur.wert, figur))
    if (!mehr || !weniger || !mehr.minus(weniger).eq(plain(glied.figur.wert, glied.figur))) return []
    const richtig = `${nomen.charAt(0).toUpperCase()}${nomen.slice(1).replace(ENDUNG, '')}überschuss`
    return [
      {
        glied,
        text: `${text(anderes)} sind mehr als ${text(genannt)}; im Satz steht „${wovon}überschuss“`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

const NOMEN_DANACH = /^ (?:[a-zäöüß]+(?:e[nrms]?) )??([a-zäöüß]{4,})/

/** The noun directly behind a figure. */
function nounOf({ danach }: Figurglied): string {
  return NOMEN_DANACH.exec(danach)?.[1] ?? ''
}
