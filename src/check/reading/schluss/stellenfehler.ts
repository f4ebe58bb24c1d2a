import { Dezimal } from '../../../figures/dezimal.js'
import { massOf } from '../../../figures/einheit.js'
import { type Figurglied, gliederOf, sameArt } from '../aussagen/muster.js'
import { isExplained } from '../erklaert.js'
import { type Figur, plain } from '../figur.js'
import { print, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { isLevel } from './umfeld.js'

const NAMEN = ['Mrd. €', 'Mio. €', 'Tsd. €', '€'] as const
/** So many times the largest other amount no part and no whole of it is; where it makes a sum with all the others, fewer. */
const UNMOEGLICH = 20
const UNWAHRSCHEINLICH = 10
const MEISTE = 12
const REST =
  /(?<![a-zäöüß])(?:verbl[ie]+b[a-zäöüß]*|bl[ie]+b[a-zäöüß]*|übrig[a-zäöüß]*|rest[a-zäöüß]*|bereit|verfüg[a-zäöüß]*|abzug)(?![a-zäöüß])/
/** Two of them a part of the third say little; so many digits are no coincidence. */
const ZIFFERN = 3

/** "780 Mio. € wurden umgeschichtet", "4,5 Mio. €" for 0,45: an amount that follows from the others in another scale, and in its own is none of them. */
export function findStellenfehler(absatz: Passage): Widerspruch[] {
  const betraege = gliederOf(absatz).filter((glied) => glied.art === 'e' && isLevel(glied))
  if (betraege.length < 3 || betraege.length > MEISTE) return []
  return betraege.flatMap((glied): Widerspruch[] => {
    const { figur } = glied
    if (figur.einsatz || figur.form !== 'ziffern' || figur.naehe !== 'genau') return []
    const andere = betraege.filter((eines) => eines !== glied)
    const verschoben = inOtherScale(figur, andere) ?? byOneDigit(absatz, glied, andere)
    if (!verschoben) return []
    const richtig = print(plain(verschoben.wert, verschoben), verschoben.einheit, verschoben.stellen, verschoben)
    return [
      {
        glied,
        text: `${text(glied)} passen nicht zu ${andere.slice(0, 3).map(text).join(', ')}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

/** The same number in thousands, millions or as it is, where it follows from the others and no other scale does. */
function inOtherScale(figur: Figur, andere: readonly Figurglied[]): Figur | undefined {
  const groesste = Dezimal.max(...andere.map((eines) => plain(eines.figur.wert, eines.figur)))
  const kleinste = Dezimal.min(...andere.map((eines) => plain(eines.figur.wert, eines.figur)))
  const wert = plain(figur.wert, figur)
  const unmoeglich = wert.gte(groesste.times(UNMOEGLICH)) || wert.times(UNMOEGLICH * UNMOEGLICH).lte(kleinste)
  if (!unmoeglich && wert.lt(groesste.times(UNWAHRSCHEINLICH))) return undefined
  const moegliche = NAMEN.filter((name) => !massOf(name).skala.eq(massOf(figur.einheit).skala))
    .map((einheit) => ({ ...figur, einheit }))
    .filter((eine) => (unmoeglich && isExplained(eine, figurenOf(andere))) || isSummand(eine, andere))
  return moegliche.length === 1 ? moegliche[0] : undefined
}

/** Whether it makes, with all others but at most one, one of them. */
function isSummand(figur: Figur, andere: readonly Figurglied[]): boolean {
  const wert = plain(figur.wert, figur)
  return andere.some((ganzes) => {
    const teile = andere.filter((eines) => eines !== ganzes).map((eines) => plain(eines.figur.wert, eines.figur))
    const rest = plain(ganzes.figur.wert, ganzes.figur)
      .minus(wert)
      .minus(Dezimal.sum(0, ...teile))
    return teile.length > 1 && (rest.isZero() || teile.some((teil) => rest.plus(teil).isZero()))
  })
}

function figurenOf(glieder: readonly Figurglied[]): Figur[] {
  return glieder.map(({ figur }) => figur)
}

const KEINE_ZIFFER = /\D/g

/** "4,20 Mio. €; nach Abzug von 3,5 Mio. € stehen 3,85 bereit": the comma one place off. */
function byOneDigit(absatz: Passage, glied: Figurglied, andere: readonly Figurglied[]): Figur | undefined {
  const { figur } = glied
  if (
    figur.stellen === 0 ||
    isExplained(
      figur,
      andere.map((eines) => eines.figur),
    )
  )
    return undefined
  for (const [faktor, mehr] of [
    ['0.1', 1],
    ['10', -1],
  ] as const) {
    const stellen = Math.max(0, figur.stellen + mehr)
    const verschoben: Figur = { ...figur, wert: figur.wert.times(faktor), stellen }
    const abzug = plain(verschoben.wert, verschoben)
    const passt = andere.some((ganzes) =>
      andere.some(
        (rest) =>
          rest !== ganzes &&
          sameArt(rest, glied) &&
          ganzes.von < glied.von &&
          glied.von < rest.von &&
          rest.figur.text.replace(KEINE_ZIFFER, '').length >= ZIFFERN &&
          REST.test(absatz.geruest.slice(glied.bis, rest.bis + 60)) &&
          plain(ganzes.figur.wert, ganzes.figur).minus(abzug).eq(plain(rest.figur.wert, rest.figur)),
      ),
    )
    if (passt) return verschoben
  }
  return undefined
}
