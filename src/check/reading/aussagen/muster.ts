import { type Figur, plain } from '../figur.js'
import type { Passage } from '../satz/passage.js'

/** One figure of a passage with what stands around it in the chain. */
export interface Figurglied {
  figur: Figur
  /** Number among the figures of the passage. */
  nummer: number
  /** 'p', 'q', 'e', 'z', 'v', 'd', 'r': as its token. */
  art: string
  von: number
  bis: number
  /** The chain before and behind, as far as the words directly there go. */
  davor: string
  danach: string
}

const WEITE = 90
const gelesen = new WeakMap<Passage, readonly Figurglied[]>()

/** The figures of a passage with their surroundings, in order. */
export function gliederOf(passage: Passage): readonly Figurglied[] {
  const bekannt = gelesen.get(passage)
  if (bekannt) return bekannt
  const { geruest, figuren, figurstellen } = passage
  const glieder = figuren.flatMap((figur, nummer): Figurglied[] => {
    const stelle = figurstellen[nummer]
    if (!stelle) return []
    const { von, bis } = stelle
    return [
      {
        figur,
        nummer,
        art: geruest[von + 1] ?? '',
        von,
        bis,
        davor: geruest.slice(Math.max(0, von - WEITE), von),
        danach: geruest.slice(bis, bis + WEITE),
      },
    ]
  })
  gelesen.set(passage, glieder)
  return glieder
}

/** The chain between two places. */
export function between({ geruest }: Passage, a: Figurglied, b: Figurglied): string {
  return geruest.slice(a.bis, b.von)
}

/** Whether both are of one kind by their units: two amounts of money, two counts, two percentages. */
export function sameArt(a: Figurglied, b: Figurglied): boolean {
  return a.art === b.art && ((a.art !== 'v' && a.art !== 'd') || a.figur.einheit === b.figur.einheit)
}

/** Whether a figure says more than another of its kind, whatever their scales: 0,78 Mio. € is more than 240 Tsd. €. */
export function isLarger(a: Figurglied, b: Figurglied): boolean {
  return plain(a.figur.wert, a.figur).gt(plain(b.figur.wert, b.figur))
}

const JE_DANACH = /^ (?:[a-zäöüß-]+ ){0,2}(?:je|pro) [a-zäöüß]/
const JE_DAVOR =
  /(?:^|[\s(,])(?:(?:je|jeweils|pro (?:monat|jahr|kopf|person|platz|fall)) (?:rund |etwa )?|(?:je|pro) [a-zäöüß]+ (?:[a-zäöüß]+ ){0,3})$/

/** "460 € je Haushalt", "jeweils 540.000 Euro", "je Monat fallen 45.000 Euro an": what falls to each, no part and no whole of what there is. */
export function isPerUnit({ davor, danach }: Figurglied): boolean {
  return JE_DANACH.test(danach) || JE_DAVOR.test(davor)
}

/** Counts and amounts; what small number words count ("drei Bereiche") is no part of any sum. */
export function isMenge({ art, figur }: Figurglied): boolean {
  return (
    (art === 'z' || art === 'e' || art === 'v') &&
    !figur.spanne &&
    !(figur.form === 'wort' && art === 'z' && figur.wert.lt(13))
  )
}
