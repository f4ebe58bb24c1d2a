import { total } from '../../figures/dezimal.js'
import type { Prosa } from '../prosa/stueck.js'
import { type Figurglied, gliederOf, isMenge, sameArt } from './aussagen/muster.js'
import type { Falschzahl } from './falschzahl.js'
import { plain } from './figur.js'
import { text } from './rechenprobe/probe.js'
import { passagesOf } from './satz/passage.js'
import { isLevel } from './schluss/umfeld.js'
import { slipOf } from './vertipper.js'

/** A part of a whole that another paragraph divides otherwise. */
export interface Teilfund extends Falschzahl {
  prosa: Prosa
}

const VON = /(?<![a-zäöüß])von (?:(?:den|insgesamt|rund) )*$/
const ZIFFERN = 3
const MEISTE_TEILE = 6

/**
 * "Von 1.390 Integrationen mündeten 412 in …", and in another paragraph "869 …, 421 …, 100 …", which make just that whole: two digits
 * are turned round.
 */
export function findFremdeTeile(stuecke: readonly Prosa[]): Teilfund[] {
  const teile = stuecke.flatMap((prosa) => partsOf(prosa).map(([ganzes, teil]) => ({ prosa, ganzes, teil })))
  if (teile.length === 0) return []
  const zerlegungen = divisionsByWhole(stuecke)
  return teile.flatMap(({ prosa, ganzes, teil }): Teilfund[] => {
    const moegliche = (zerlegungen.get(amountIn(ganzes)) ?? []).flatMap((zerlegung) => {
      const richtig = zerlegung.teile.find(({ figur }) => slipOf(teil.figur.wert, figur.wert) === 'dreher')
      const eigene =
        zerlegung.prosa === prosa || zerlegung.teile.some((anderer) => amountIn(anderer) === amountIn(teil))
      return richtig && !eigene ? [{ richtig, summanden: zerlegung.teile }] : []
    })
    const [fund, ...weitere] = moegliche
    if (!fund || weitere.length > 0) return []
    return [
      {
        prosa,
        figur: teil.figur,
        richtig: text(fund.richtig),
        text: `${text(teil)} von ${text(ganzes)}: An anderer Stelle sind ${text(ganzes)} ${fund.summanden.map(text).join(' + ')}.`,
        rat: `Richtig ist ${text(fund.richtig)}, wenn die Teile dort stimmen; vermutlich ein Zahlendreher.`,
        geschlossen: false,
      },
    ]
  })
}

interface Satzzerlegung {
  prosa: Prosa
  teile: readonly Figurglied[]
}

/** What stands one after the other in a sentence, by what it adds up to. */
function divisionsByWhole(stuecke: readonly Prosa[]): ReadonlyMap<string, readonly Satzzerlegung[]> {
  const jeGanzes = new Map<string, Satzzerlegung[]>()
  for (const prosa of stuecke)
    for (const teile of divisionsOf(prosa)) {
      const ganzes = total(teile.map(({ figur }) => plain(figur.wert, figur))).toFixed()
      jeGanzes.set(ganzes, [...(jeGanzes.get(ganzes) ?? []), { prosa, teile }])
    }
  return jeGanzes
}

const KEINE_ZIFFER = /\D/g

function figuresIn(prosa: Prosa): Figurglied[] {
  return passagesOf(prosa).flatMap((passage) =>
    gliederOf(passage).filter(
      (glied) =>
        isMenge(glied) &&
        isLevel(glied) &&
        glied.figur.form === 'ziffern' &&
        glied.figur.naehe === 'genau' &&
        glied.figur.text.replace(KEINE_ZIFFER, '').length >= ZIFFERN,
    ),
  )
}

function amountIn({ figur }: Figurglied): string {
  return plain(figur.wert, figur).toFixed()
}

/** "Von 1.390 … 412": a typed part with its whole. */
function partsOf(prosa: Prosa): [ganzes: Figurglied, teil: Figurglied][] {
  const glieder = figuresIn(prosa)
  return glieder.flatMap((teil, stelle): [Figurglied, Figurglied][] => {
    const ganzes = glieder[stelle - 1]
    return ganzes && VON.test(ganzes.davor) && sameArt(ganzes, teil) && !teil.figur.einsatz ? [[ganzes, teil]] : []
  })
}

/** Figures of one kind that follow each other in a sentence. */
function divisionsOf(prosa: Prosa): Figurglied[][] {
  return passagesOf(prosa).flatMap((passage) => {
    const glieder = gliederOf(passage).filter(
      (glied) => isMenge(glied) && isLevel(glied) && glied.figur.form === 'ziffern',
    )
    return glieder.flatMap((_, ab) =>
      [2, 3, 4, 5, MEISTE_TEILE].flatMap((anzahl) => {
        const teile = glieder.slice(ab, ab + anzahl)
        const [erstes, letztes] = [teile[0], teile.at(-1)]
        if (!erstes || !letztes || teile.length < anzahl || !teile.every((teil) => sameArt(teil, erstes))) return []
        return passage.geruest.slice(erstes.bis, letztes.von).includes('¶') ? [] : [teile]
      }),
    )
  })
}
