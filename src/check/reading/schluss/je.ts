import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { massOf } from '../../../figures/einheit.js'
import { type Figurglied, isMenge } from '../aussagen/muster.js'
import type { Schlussumfeld } from './umfeld.js'
import { artOf, joined, type Weg, wegOf } from './weg.js'

const JE =
  /(?:^|[^a-zäöüß])(?:je|pro|jede[nrms]?|durchschnitt[a-zäöüß]*|im (?:schnitt|mittel)|rechnerisch|auf eine?n?|kommen|kam|entfallen)(?![a-zäöüß])/
const IM_MONAT = /(?:^|[^a-zäöüß])(?:(?:im|je|pro) monat|monatlich|monatsdurchschnitt)(?![a-zäöüß])/
/** "im Jahr 2024" says when, "600 Euro im Jahr" for how long. */
const IM_JAHR = /(?:^|[^a-zäöüß])(?:im|je|pro) jahr(?![a-zäöüß]| ‹t)/
const PRODUKT =
  /(?:^|[^a-zäöüß])(?:insgesamt|zusammen|ergib?t|ergeben|errechnet|bedarf|gesamt[a-zäöüß]*|beläuft|belaufen|mithin|somit|also|macht|entspricht|mittelbedarf|kosten)(?![a-zäöüß])/
const MONATE = 12

/** What a figure comes to as what falls to each: a whole divided by a number of things, by twelve, or related to a hundred. */
export function eachWays({ glied, eigen, nach, davor, folgt, absatz }: Schlussumfeld): Weg[] {
  if (!isMenge(glied)) return []
  const je = JE.test(eigen) || JE.test(nach)
  const wege: Weg[] = []
  const mengen = davor.filter(isMenge)
  const hundert = davor.at(-1)
  if (hundert?.figur.wert.eq(100) && hundert.art === 'z' && /(?:^|[^a-zäöüß])(?:auf|je|pro) $/.test(hundert.davor)) {
    const zahlen = mengen.filter((eines) => eines !== hundert && eines.art === 'z').slice(-4)
    for (const x of [...zahlen].reverse())
      for (const y of [...zahlen].reverse())
        if (x !== y)
          add(wege, [x, y], (oben, unten) => oben.times(100).div(unten), `${joined([x, y], ' : ')} × 100`, true)
    return wege
  }
  if (!je) return []
  if (IM_MONAT.test(eigen) || IM_MONAT.test(nach)) {
    for (const gesamt of mengen.filter(({ art }) => art === glied.art).slice(-2))
      add(wege, [gesamt], (x) => x.div(MONATE), `${joined([gesamt], '')} : 12`, /jahr/.test(absatz.geruest) && folgt)
  }
  for (const gesamt of mengen.slice(-4))
    for (const anzahl of [...mengen, ...davor.filter(isSmallCount)].slice(-4)) {
      if (anzahl === gesamt || !sameScale(gesamt, glied) || !isCount(anzahl)) continue
      if (plainly(gesamt).lte(plainly(glied))) continue
      add(wege, [gesamt, anzahl], (x, y) => (y.lte(1) ? undefined : x.div(y)), joined([gesamt, anzahl], ' : '), folgt)
    }
  return wege
}

/** "40 Plätze zu je 520 Euro im Monat … für zwölf Monate 249.600 Euro" */
export function productWays({ glied, eigen, nach, davor, folgt }: Schlussumfeld): Weg[] {
  if (!isMenge(glied) || !(PRODUKT.test(eigen) || IM_JAHR.test(nach) || IM_JAHR.test(eigen))) return []
  const zahlen = davor.filter((eines) => isMenge(eines) || isSmallCount(eines)).slice(-4)
  const wege: Weg[] = []
  for (const [stelle, a] of zahlen.entries())
    for (const b of zahlen.slice(stelle + 1)) {
      const [betrag, anzahl] = a.art === glied.art && (b.art === 'z' || b.art === 'v') ? [a, b] : [b, a]
      if (!isMenge(betrag) || betrag.art !== glied.art || !isCount(anzahl) || anzahl.figur.wert.lt(2)) continue
      add(wege, [betrag, anzahl], (x, y) => x.times(y), joined([anzahl, betrag], ' × '), false)
      add(wege, [betrag, anzahl], (x, y) => x.times(y).times(MONATE), `${joined([anzahl, betrag], ' × ')} × 12`, folgt)
      for (const dritte of zahlen.filter((eines) => eines !== a && eines !== b && isSmallCount(eines)))
        add(
          wege,
          [betrag, anzahl, dritte],
          (x, y, z) => x.times(y).times(z),
          joined([anzahl, betrag, dritte], ' × '),
          folgt,
        )
    }
  for (const betrag of zahlen.filter(({ art }) => art === glied.art).slice(-2))
    if (IM_JAHR.test(`${eigen} ${nach}`))
      add(wege, [betrag], (x) => x.times(MONATE), `${joined([betrag], '')} × 12`, false)
  return wege
}

function add(
  wege: Weg[],
  operanden: readonly Figurglied[],
  rechne: (...werte: Decimal[]) => Decimal | undefined,
  rechnung: string,
  fest: boolean,
): void {
  wege.push(...wegOf(operanden, rechne, rechnung, artOf(fest)))
}

/** A number word; of lengths of time only "für zwölf Monate", which multiplies. */
function isSmallCount({ art, figur, davor, danach }: Figurglied): boolean {
  if (art !== 'z' || figur.form !== 'wort') return false
  return !/^ (?:[a-zäöüß]+ )?(?:woche|tag|jahr|stunde|monat)/.test(danach) || /(?:für|über|je) (?:die )?$/.test(davor)
}

function isCount({ art, figur }: Figurglied): boolean {
  return (art === 'z' || art === 'v') && figur.naehe === 'genau' && !figur.spanne
}

function sameScale(a: Figurglied, b: Figurglied): boolean {
  return a.art === b.art && (a.art !== 'v' || a.figur.einheit === b.figur.einheit)
}

function plainly({ figur }: Figurglied): Decimal {
  return new Dezimal(figur.wert).times(massOf(figur.einheit).skala)
}
