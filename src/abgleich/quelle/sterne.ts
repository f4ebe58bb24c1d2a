/** A run of stars in a text, between the characters before and behind it ('' at an end). */
export interface Sternlauf {
  davor: string
  danach: string
  zahl: number
}

const WORT = /[\p{L}\p{N}]/u
const ZEICHEN = /[\p{P}\p{S}]/u
const leer = (zeichen: string) => zeichen === '' || /\s/.test(zeichen)

/**
 * How many stars of each run are printed: what is left when pairs have become emphasis. A star in the middle of a word or
 * between brackets is a letter.
 */
export function countPrinted(laeufe: readonly Sternlauf[]): number[] {
  const uebrig = laeufe.map(({ zahl }) => zahl)
  const offen: number[] = []
  laeufe.forEach((lauf, schluss) => {
    if (isLetter(lauf)) return
    const { oeffnet, schliesst } = sidesOf(lauf)
    while (schliesst && (uebrig[schluss] ?? 0) > 0) {
      const stelle = offen.findLastIndex((anfang) => matches(laeufe[anfang] as Sternlauf, lauf))
      const anfang = offen[stelle]
      if (anfang === undefined) break
      const paar = (uebrig[anfang] ?? 0) > 1 && (uebrig[schluss] ?? 0) > 1 ? 2 : 1
      uebrig[anfang] = (uebrig[anfang] ?? 0) - paar
      uebrig[schluss] = (uebrig[schluss] ?? 0) - paar
      // What was opened inside and not closed stays text.
      offen.length = uebrig[anfang] === 0 ? stelle : stelle + 1
    }
    if (oeffnet && (uebrig[schluss] ?? 0) > 0) offen.push(schluss)
  })
  return uebrig

  /** Runs that both open and close do not pair when their lengths add up to a multiple of three (CommonMark, rule 9). */
  function matches(anfang: Sternlauf, schluss: Sternlauf): boolean {
    const beides = sidesOf(anfang).schliesst || sidesOf(schluss).oeffnet
    const a = uebrig[laeufe.indexOf(anfang)] ?? 0
    const b = uebrig[laeufe.indexOf(schluss)] ?? 0
    return !(beides && b % 3 !== 0 && (a + b) % 3 === 0)
  }
}

function isLetter({ davor, danach, zahl }: Sternlauf): boolean {
  if (zahl > 1 || davor === '*') return false
  const beginnt = danach !== '' && !/[\s)\]},.;:!?“”]/.test(danach)
  const endet = davor !== '' && !/[\s([{„‚]/.test(davor)
  return (WORT.test(davor) && WORT.test(danach)) || (!beginnt && !endet)
}

function sidesOf({ davor, danach }: Sternlauf): { oeffnet: boolean; schliesst: boolean } {
  return {
    oeffnet: !leer(danach) && (!ZEICHEN.test(danach) || leer(davor) || ZEICHEN.test(davor)),
    schliesst: !leer(davor) && (!ZEICHEN.test(davor) || leer(danach) || ZEICHEN.test(danach)),
  }
}
