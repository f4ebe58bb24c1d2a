import type { Decimal } from 'decimal.js'
import { total } from '../../figures/dezimal.js'
import type { Prosa } from '../prosa/stueck.js'
import { type Figurglied, gliederOf, sameArt } from './aussagen/muster.js'
import type { Falschzahl } from './falschzahl.js'
import { meets, plain, plainBereich } from './figur.js'
import { corners, print, text } from './rechenprobe/probe.js'
import { absaetzeOf } from './satz/passage.js'
import { isLevel } from './schluss/umfeld.js'

const ZUSAMMEN =
  /(?<![a-zäöüß])(?:diese|die)(?: ‹z(\d+)›)? (?:genannten|aufgeführten|obigen) (?:beträge|zahlen|werte|posten|mittel|anteile) (?:ergeben|sind|machen)(?: (?:zusammen|in summe|insgesamt))? $/

/** "Die vier genannten Beträge ergeben zusammen 22,01 Mio. €": a note adds up figures of its paragraph, of which one is wrong. */
export function findNotensummen(verbund: Prosa): Falschzahl[] {
  return absaetzeOf(verbund).flatMap((absatz) =>
    gliederOf(absatz).flatMap((summe): Falschzahl[] => {
      const anzahl = absatz.figuren[Number(ZUSAMMEN.exec(summe.davor)?.[1] ?? -1)]?.wert.toNumber()
      if (anzahl === undefined) return []
      const teile = gliederOf(absatz)
        .filter((glied) => glied.nummer < summe.nummer && sameArt(glied, summe) && isLevel(glied))
        .slice(-anzahl)
      const getippte = teile.filter(({ figur }) => !figur.einsatz)
      const [falsch, ...weitere] = summe.figur.einsatz ? getippte : [summe]
      if (!falsch || weitere.length > 0 || teile.length < anzahl || addsUp(teile, summe)) return []
      return [falsch === summe ? wrongSum(teile, summe) : wrongPart(teile, summe, falsch)]
    }),
  )
}

function addsUp(teile: readonly Figurglied[], summe: Figurglied): boolean {
  const bereich = corners(
    teile.map(({ figur }) => plainBereich(figur)),
    (...werte) => total(werte),
  )
  return bereich !== undefined && meets(bereich, plainBereich(summe.figur))
}

function amountIn({ figur }: Figurglied): Decimal {
  return plain(figur.wert, figur)
}

function wrongSum(teile: readonly Figurglied[], { figur, ...glied }: Figurglied): Falschzahl {
  const richtig = print(total(teile.map(amountIn)), figur.einheit, figur.stellen, figur)
  const was = `${teile.map(text).join(' + ')} ergeben ${richtig}, in der Fußnote steht ${text({ figur, ...glied })}.`
  return { figur, richtig, text: was, rat: `Richtig ist ${richtig}, wenn die Beträge stimmen.`, geschlossen: false }
}

function wrongPart(teile: readonly Figurglied[], summe: Figurglied, falsch: Figurglied): Falschzahl {
  const { figur } = falsch
  const soll = amountIn(summe).minus(total(teile.filter((teil) => teil !== falsch).map(amountIn)))
  const richtig = print(soll, figur.einheit, figur.stellen, figur)
  return {
    figur,
    richtig,
    text: `${teile.map(text).join(' + ')} ergeben nicht ${text(summe)}, wie es in der Fußnote steht.`,
    rat: `Richtig ist ${richtig} statt ${text(falsch)}, wenn die anderen Beträge stimmen.`,
    geschlossen: false,
  }
}
