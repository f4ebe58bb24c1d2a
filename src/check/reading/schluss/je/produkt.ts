import { isEachOf } from '../../aussagen/je.js'
import { type Figurglied, isMenge } from '../../aussagen/muster.js'
import type { Schlussumfeld } from '../umfeld.js'
import { artOf, joined, type Weg, wegOf } from '../weg.js'
import { addWeg, isCount, isSmallCount, MONATE } from './menge.js'
import { productSumWays } from './produktsumme.js'

/** "im Jahr 2024" says when, "600 Euro im Jahr" for how long. */
const IM_JAHR =
  /(?<![a-zäöüß])(?:(?:im|je|pro) jahr(?![a-zäöüß]| ‹t)|(?:volle|ganze|gesamte)[ns]? (?:kalender|haushalts)?jahr(?![a-zäöüß]))/

const PRODUKT =
  /(?<![a-zäöüß])(?:insgesamt|zusammen|ergib?t|ergeben|errechnet|bedarf|gesamt[a-zäöüß]*|summier[a-zäöüß]*|addier[a-zäöüß]*|beläuft|belaufen|mithin|somit|also|macht|entspricht|mittelbedarf|kosten)(?![a-zäöüß])/

/** "40 Plätze zu je 520 Euro im Monat … für zwölf Monate 249.600 Euro" */
export function productWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, nach, davor, folgt } = umfeld
  if (!(isMenge(glied) || isHours(glied)) || !(PRODUKT.test(eigen) || IM_JAHR.test(nach) || IM_JAHR.test(eigen)))
    return []
  if (productSumWays(umfeld).length > 0) return []
  const zahlen = davor.filter((eines) => isMenge(eines) || isSmallCount(eines) || eines.art === 'd').slice(-4)
  const wege: Weg[] = []
  for (const [stelle, a] of zahlen.entries())
    for (const b of zahlen.slice(stelle + 1)) {
      const [betrag, anzahl] =
        (a.art === glied.art && b.art !== glied.art) || (areHours(a, glied) && !areHours(b, glied)) ? [a, b] : [b, a]
      if (
        !(isMenge(betrag) || isHours(betrag)) ||
        !(betrag.art === glied.art || areHours(betrag, glied)) ||
        !isCount(anzahl) ||
        anzahl.figur.wert.lt(2)
      )
        continue
      // "3.200 € je Integration. Bei 410 Integrationen ergibt sich …": nothing else can be meant.
      const einzig = folgt && zahlen.length === 2 && glied.art === 'e' && isEachOf(betrag, anzahl)
      wege.push(
        ...wegOf(
          [betrag, anzahl],
          (x, y) => x.times(y),
          joined([anzahl, betrag], ' × '),
          einzig ? 'gewiss' : artOf(isMonthly(betrag, anzahl)),
        ),
      )
      if (!zahlen.some(isMonths))
        addWeg(
          wege,
          [betrag, anzahl],
          (x, y) => x.times(y).times(MONATE),
          `${joined([anzahl, betrag], ' × ')} × 12`,
          folgt,
        )
      for (const dritte of zahlen.filter(
        (eines) => eines !== a && eines !== b && (isSmallCount(eines) || isMonths(eines)),
      ))
        addWeg(
          wege,
          [betrag, anzahl, dritte],
          (x, y, z) => x.times(y).times(z),
          joined([anzahl, betrag, dritte], ' × '),
          folgt || (isMonths(dritte) && MONATLICH.test(wordsAround(betrag))),
        )
    }
  for (const betrag of zahlen.filter(({ art }) => art === glied.art).slice(-2))
    if (IM_JAHR.test(`${eigen} ${nach}`))
      addWeg(
        wege,
        [betrag],
        (x) => x.times(MONATE),
        `${joined([betrag], '')} × 12`,
        MONATLICH.test(wordsAround(betrag)),
      )
  return wege
}

function isHours({ art, figur }: Figurglied): boolean {
  return art === 'd' && figur.einheit === 'Stunden'
}

const STUNDEN = /^ (?:wochen|arbeits|unterrichts)?stunden(?![a-zäöüß])/

/** "30 Wochenstunden" and "600 Stunden" */
function areHours(a: Figurglied, b: Figurglied): boolean {
  return isHours(b) && (isHours(a) || STUNDEN.test(a.danach))
}

/** "monatlich 150 € … bei 28 Monaten" */
function isMonthly(betrag: Figurglied, anzahl: Figurglied): boolean {
  return isMonths(anzahl) && MONATLICH.test(wordsAround(betrag))
}

const MONATLICH = /monatlich|monats(?:satz|miete|rate|pauschale|betrag)|(?:im|je|pro) monat/

function wordsAround({ davor, danach }: Figurglied): string {
  return `${davor.slice(-30)}|${danach.slice(0, 30)}`
}

function isMonths({ art, figur }: Figurglied): boolean {
  return art === 'd' && figur.einheit === 'Monate'
}
