import { areHalves } from '../aussagen/haelften.js'
import { between, type Figurglied, isLarger, sameArt } from '../aussagen/muster.js'
import { gegenstandOf, isSameThing } from '../gegenstand.js'
import type { Passage } from '../satz/passage.js'
import { hasWord, tellingWords } from '../worte/worte.js'
import { isLevel, type Schlussumfeld } from './umfeld.js'

/** "20 % aller Erstberatungen", "bezogen auf alle": of the largest that was named. */
const ALLER = /(?<![a-zäöüß])(?:aller|alle|allen|sämtlicher|der gesamten|insgesamt)(?![a-zäöüß])/
/** "zusammen 4.220": what came before are its parts, and no wholes. */
const ZUSAMMEN =
  /(?<![a-zäöüß])(?:zusammen|insgesamt|in summe|summe)(?: (?:also|sind|das|waren|es|somit|damit|rund))* $/
/** "darunter", "von ihnen": nothing is a share of itself, but of what was named before. */
const GENANNT = /(?<![a-zäöüß])(?:von|der|unter|bei|aus|insgesamt|den) (?:\S+ ){0,2}$/

/** Whether words say that a share is of all that was named. */
export function isOfAll(worte: string): boolean {
  return ALLER.test(worte)
}

const GENANNTES = /^ (?:der|aller|des|dieser|von den|von allen) ([a-zäöüß -]+)/

/** "1.340 arbeitslose Frauen. … 402, das sind 30 % der arbeitslosen Frauen": the whole that is called as the percentage says. */
export function wholeByName({ frueher, nach, absatz }: Schlussumfeld, teil: Figurglied): Figurglied | undefined {
  const worte = GENANNTES.exec(nach)?.[1]
  if (worte === undefined) return undefined
  const kern = tellingWords(worte)
  if (kern.size < 2) return undefined
  const genannte = frueher.filter(
    (ganzes) =>
      ganzes !== teil &&
      sameArt(ganzes, teil) &&
      isLevel(ganzes) &&
      isLarger(ganzes, teil) &&
      isSameThing(kern, gegenstandOf(absatz, ganzes).kern),
  )
  return genannte.length === 1 ? genannte[0] : undefined
}

/** "Von den arbeitslosen Frauen erzogen 312 ihre Kinder allein": the whole is named before the part, without its number. */
const VON_DEN = /(?<![a-zäöüß])(?:von|unter|bei) (?:den|diesen|unseren) ([a-zäöüß -]+?) $/

const BIS_MARKE = /^.*[‹›;:]/

export function wholeBeforePart({ frueher, absatz }: Schlussumfeld, teil: Figurglied): Figurglied | undefined {
  const satz = absatz.geruest.slice(absatz.geruest.lastIndexOf('¶', teil.von) + 1, teil.von)
  const worte = VON_DEN.exec(satz.replace(BIS_MARKE, ''))?.[1]
  if (worte === undefined) return undefined
  const gesagt = tellingWords(worte)
  const genannte = frueher.filter((glied) => {
    if (glied === teil || !sameArt(glied, teil) || !isLevel(glied) || !isLarger(glied, teil)) return false
    const { kern } = gegenstandOf(absatz, glied)
    return kern.size > 0 && [...kern].every((wort) => hasWord(gesagt, wort))
  })
  return genannte.length === 1 ? genannte[0] : undefined
}

/** Of a fraction nearly anything may be said; where the whole is named as such, it is of that. */
export function isNamedWhole({ figur }: Figurglied, { davor }: Figurglied): boolean {
  return figur.form === 'bruch' && (ZUSAMMEN.test(davor) || GENANNT.test(davor))
}

const AUF_ALLE = /(?:auf|an|unter) alle[nr]?(?![a-zäöüß])/

/** What may be the whole of a part: larger figures of its kind before it, those that are named as a whole first. */
export function wholesOf({ glied, frueher, vor, nach, absatz }: Schlussumfeld, teil: Figurglied): Figurglied[] {
  const ueber100 = glied.figur.wert.gt(100)
  const groessere = frueher
    .filter(
      (ganzes) =>
        ganzes !== teil &&
        !isBeside(absatz, ganzes, teil) &&
        !areHalves(ganzes, teil) &&
        sameArt(ganzes, teil) &&
        isLevel(ganzes) &&
        (ueber100 || !isLarger(teil, ganzes)),
    )
    .reverse()
  // A total is the whole; its parts, which stand before it, are none.
  const summe = groessere.findIndex(({ davor }) => ZUSAMMEN.test(davor))
  const offen = summe < 0 ? groessere : groessere.slice(0, summe + 1)
  if (isOfAll(nach) || AUF_ALLE.test(vor)) offen.sort((a, b) => Number(isLarger(b, a)) - Number(isLarger(a, b)))
  const genannte = offen.filter(({ davor }) => GENANNT.test(davor))
  return [...genannte, ...offen.filter((ganzes) => !genannte.includes(ganzes))]
}

const UND_WEITERE = /^[^‹¶;:()]* (?:und|sowie) (?:weitere )?$/

/** "271 starteten eine Weiterbildung und 139 eine Arbeitsgelegenheit": one part beside another. */
function isBeside(absatz: Passage, a: Figurglied, b: Figurglied): boolean {
  return !GENANNT.test(a.davor) && UND_WEITERE.test(between(absatz, a, b))
}
