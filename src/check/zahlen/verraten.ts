import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Ort } from '../../message.js'
import { geschlechtOf, isGesamt, isVeraenderung } from './namen.js'
import type { Raster, Reihe } from './raster.js'
import { findAufteilungen } from './summen.js'
import { isProzent, isZahl } from './zelle.js'

/** Counts of persons below this are kept back. */
const GRENZE = 3

/** A count below the limit that a table does not print, but gives away. */
export interface Verrat {
  ort: Ort
  text: string
  rat: string
}

type Personenfrage = (reihe: Reihe, spalte: string, blatt: Datenblatt) => boolean

/**
 * What a table gives away by subtraction: a value kept back beside a printed total, the other sex, the year before.
 * @param counts whether the figures of a row count persons
 */
export function* findVerraten(raster: Raster, counts: Personenfrage): Generator<Verrat> {
  yield* keptBack(raster, counts)
  yield* byYears(raster, counts)
  yield* otherSex(raster, counts)
}

/** "eine Frau", "2 Männer": who is left where those of one sex are taken away. */
export function formatOthers(rest: Decimal, genannt: 'frauen' | 'männer'): string {
  if (rest.eq(1)) return genannt === 'frauen' ? 'ein Mann' : 'eine Frau'
  return `${rest.toFixed()} ${genannt === 'frauen' ? 'Männer' : 'Frauen'}`
}

export const ERRECHNET = 'Werte unter 3 hält die Statistik der BA geheim, auch solche, die sich errechnen lassen:'

/** "47 insgesamt, 46 Männer": the one woman follows, though no row is hers. */
function* otherSex({ reihen, quernamen, blatt }: Raster, counts: Personenfrage): Generator<Verrat> {
  for (const [stelle, ganzes] of reihen.entries()) {
    const teile = reihen.filter(({ davon, darunter, block, stufe }, andere) =>
      isGesamt(ganzes.eigenname)
        ? andere !== stelle && block === ganzes.block && stufe === ganzes.stufe
        : [davon, darunter].includes(ganzes.id),
    )
    const [teil, ...weitere] = teile.filter(({ eigenname }) => geschlechtOf(eigenname))
    if (!teil || weitere.length > 0) continue
    for (const [spalte, quer] of quernamen.entries()) {
      const [alle, einige] = [ganzes.zellen[spalte], teil.zellen[spalte]]
      if (!isZahl(alle) || !isZahl(einige) || alle.vorzeichen || !counts(ganzes, quer, blatt)) continue
      const rest = alle.wert.minus(einige.wert)
      if (!isFew(rest)) continue
      const andere = formatOthers(rest, geschlechtOf(teil.eigenname) === 'frauen' ? 'frauen' : 'männer')
      yield {
        ort: einige.herkunft.ort,
        text: `${teil.name}${quer ? `, ${quer}` : ''}: Aus „${ganzes.name}“ (${alle.wert.toFixed()}) und ${einige.wert.toFixed()} folgt: ${andere}.`,
        rat: `${ERRECHNET} die Zeile zurückhalten.`,
      }
    }
  }
}

/** The one part that is kept back beside a printed total. */
function* keptBack(raster: Raster, counts: Personenfrage): Generator<Verrat> {
  const { quernamen, blatt } = raster
  for (const { ganzes, teile } of findAufteilungen(raster)) {
    for (const [stelle, quer] of quernamen.entries()) {
      const gesamt = ganzes.zellen[stelle]
      const offen = teile.filter((teil) => isHidden(teil.zellen[stelle]))
      const [verdeckt] = offen
      if (!isZahl(gesamt) || !verdeckt || offen.length !== 1 || teile.length < 2) continue
      const summe = teile.reduce((bisher, teil) => {
        const zelle = teil.zellen[stelle]
        return isZahl(zelle) ? bisher.plus(zelle.wert) : bisher
      }, gesamt.wert.times(0))
      const rest = gesamt.wert.minus(summe)
      if (!isFew(rest) || !counts(ganzes, quer, blatt)) continue
      yield {
        ort: verdeckt.zellen[stelle]?.herkunft.ort ?? verdeckt.ort,
        text: `${verdeckt.name}${quer ? `, ${quer}` : ''}: Der zurückgehaltene Wert ist ${rest.toFixed()}; er folgt aus „${ganzes.name}“ (${gesamt.wert.toFixed()}) und den anderen Zeilen.`,
        rat: 'Auch eine zweite Zeile zurückhalten oder die Summe nicht drucken.',
      }
    }
  }
}

const PROZENT = /%|prozent/i

/** "5 | * | −3": the value kept back is 2. */
function* byYears({ reihen, quernamen, blatt, art }: Raster, counts: Personenfrage): Generator<Verrat> {
  if (art !== 'zeilen') return
  const aenderung = quernamen.findIndex((name) => isVeraenderung(name))
  if (aenderung < 0) return
  for (const reihe of reihen) {
    const delta = reihe.zellen[aenderung]
    const [verdeckt] = reihe.zellen.flatMap((zelle, stelle) =>
      isHidden(zelle) && stelle !== aenderung ? [stelle] : [],
    )
    const [anderer, ...weitere] = reihe.zellen.flatMap((zelle, stelle) =>
      isZahl(zelle) && stelle !== aenderung && !isVeraenderung(quernamen[stelle] ?? '') ? [stelle] : [],
    )
    const wert = anderer === undefined ? undefined : reihe.zellen[anderer]
    if (!isZahl(delta) || isProzent(delta.einheit) || anderer === undefined || !isZahl(wert)) continue
    if (verdeckt === undefined) {
      // "9 | +7": two the year before, though no column is of that year.
      const frueher = wert.wert.minus(delta.wert)
      if (weitere.length > 0 || PROZENT.test(quernamen[aenderung] ?? '') || !isFew(frueher)) continue
      if (!counts(reihe, quernamen[anderer] ?? '', blatt)) continue
      yield {
        ort: delta.herkunft.ort,
        text: `${reihe.name}, ${quernamen[aenderung]}: Aus ${wert.wert.toFixed()} und der Veränderung folgt der frühere Wert ${frueher.toFixed()}.`,
        rat: `${ERRECHNET} die Veränderung zurückhalten.`,
      }
      continue
    }
    const folgt = verdeckt > anderer ? wert.wert.plus(delta.wert) : wert.wert.minus(delta.wert)
    const [rest] = [folgt, wert.wert.plus(delta.wert), wert.wert.minus(delta.wert)].filter(isFew)
    if (!rest || !counts(reihe, quernamen[verdeckt] ?? '', blatt)) continue
    yield {
      ort: reihe.zellen[verdeckt]?.herkunft.ort ?? reihe.ort,
      text: `${reihe.name}, ${quernamen[verdeckt] ?? ''}: Der zurückgehaltene Wert ist ${rest.toFixed()}; er folgt aus ${wert.wert.toFixed()} und der Veränderung.`,
      rat: 'Auch die Veränderung zurückhalten.',
    }
  }
}

/** Whether a count is kept back. */
export function isFew(wert: Decimal): boolean {
  return wert.isInteger() && wert.gt(0) && wert.lt(GRENZE)
}

const VERBORGEN = /^\s*(?:\*|\.|–|-|x|<\s?3)\s*$/

/** "fehlt", "–", "*", "." or "x" in place of a figure. */
function isHidden(zelle: Reihe['zellen'][number]): boolean {
  return zelle?.art === 'fehlt' || (zelle?.art === 'text' && VERBORGEN.test(zelle.text))
}
