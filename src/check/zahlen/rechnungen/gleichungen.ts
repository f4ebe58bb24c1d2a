import type { Decimal } from 'decimal.js'
import { parsePfad } from '../../../content/daten/pfad.js'
import type { Datenblatt } from '../../../figures/datenblatt.js'
import { Dezimal, roundKaufmaennisch } from '../../../figures/dezimal.js'
import { slipOf } from '../../reading/vertipper.js'
import { isUnteilbar, isVeraenderung } from '../namen.js'
import { type Reihe, rasterOf } from '../raster.js'
import { findAufteilungen } from '../summen.js'
import { hasMehrfachnennungen } from '../tabellen.js'
import { convertTo, isGetippt, isProzent, rounding, roundingOfShares, type Zahlzelle } from '../zelle.js'
import { findZerlegungen } from '../zerlegung.js'
import { leavesOf, operandOf } from './operand.js'

/** Typed cells that add up to something: to a printed value, to a typed total, to 100 %. */
export interface Gleichung {
  /** What they add up to, for messages: "gedruckt 28.817.418 €", "Gesamtbudget", "100 %". */
  wozu: string
  soll: Decimal
  einheit: string
  /** What rounding may take or add. */
  spielraum: Decimal
  /** What it may add, where that is more. */
  zuviel?: Decimal
  zellen: readonly Zahlzelle[]
  /** The one that is taken off: of a difference the earlier value. */
  abzug?: Zahlzelle
}

/** Every addition of a programme's tables that can be seen without doubt, whether it holds or not. */
export function findGleichungen(
  tabellen: readonly Datenblatt[],
  blaetter: ReadonlyMap<string, Datenblatt>,
): Gleichung[] {
  return tabellen.flatMap((blatt) => [
    ...printed(blatt, blaetter),
    ...differences(blatt, blaetter),
    ...declared(blatt),
    ...totals(blatt),
    ...hundreds(blatt),
    ...wholes(blatt),
    ...sexesOfOne(blatt),
  ])
}

/** The sum of the cells in the unit of the equation. */
export function sumOf({ zellen, einheit, abzug }: Gleichung): Decimal {
  return zellen.reduce((summe, zelle) => {
    const wert = convertTo(zelle.wert, zelle.einheit, einheit)
    return zelle === abzug ? summe.minus(wert) : summe.plus(wert)
  }, new Dezimal(0))
}

export function holds(gleichung: Gleichung): boolean {
  const { soll, spielraum, zuviel } = gleichung
  const abweichung = sumOf(gleichung).minus(soll)
  return abweichung.abs().lte(abweichung.isPositive() && zuviel ? zuviel : spielraum)
}

/** Computed sums beside which a value is printed. */
function printed(blatt: Datenblatt, blaetter: ReadonlyMap<string, Datenblatt>): Gleichung[] {
  return blatt.zeilen.flatMap((zeile) =>
    zeile.zellen.flatMap((zelle): Gleichung[] => {
      if (zelle.art !== 'zahl' || !zelle.gedruckt || zelle.rechenart !== 'summe') return []
      const zellen = leavesOf(zelle, blaetter, 0)
      if (!zellen || zellen.length < 2) return []
      const { wert, stellen } = zelle.gedruckt
      const genau = zellen.every((teil) => teil.einheit === zelle.einheit && teil.stellen <= stellen)
      return [
        {
          wozu: `dem gedruckten Wert von „${zeile.name}“`,
          soll: wert,
          einheit: zelle.einheit,
          spielraum: genau ? new Dezimal(0) : new Dezimal(10).pow(-stellen).div(2),
          zellen,
        },
      ]
    }),
  )
}

const DIFFERENZ = /^differenz\((\S+), (\S+)\)$/

/** Computed differences beside which a value is printed: "3.414 to 3.417, printed 3". */
function differences(blatt: Datenblatt, blaetter: ReadonlyMap<string, Datenblatt>): Gleichung[] {
  return blatt.zeilen.flatMap((zeile) =>
    zeile.zellen.flatMap((zelle): Gleichung[] => {
      if (zelle.art !== 'zahl' || !zelle.gedruckt || zelle.rechenart !== 'differenz') return []
      const [, a = '', b = ''] = DIFFERENZ.exec(zelle.herkunft.formel ?? '') ?? []
      const ort = parsePfad(zelle.herkunft.zelle)
      const [frueher, spaeter] = ort?.length === 3 ? [operandOf(a, ort, blaetter), operandOf(b, ort, blaetter)] : []
      if (!isGetippt(frueher) || !isGetippt(spaeter) || frueher === spaeter) return []
      return [
        {
          wozu: `der gedruckten Veränderung von „${zeile.name}“`,
          soll: zelle.gedruckt.wert,
          einheit: zelle.einheit,
          spielraum: new Dezimal(0),
          zellen: [frueher, spaeter],
          abzug: frueher,
        },
      ]
    }),
  )
}

/** Wholes of which the author says that their parts are all there are (`vollstaendig`). */
function declared(blatt: Datenblatt): Gleichung[] {
  const [{ reihen, quernamen }] = rasterOf(blatt)
  return reihen.flatMap((ganzes) => {
    const teile = reihen.filter(({ davon }) => davon !== undefined && davon === ganzes.id)
    if (!ganzes.vollstaendig || teile.length < 2) return []
    return quernamen.flatMap((quer, stelle): Gleichung[] => {
      const gesamt = ganzes.zellen[stelle]
      const zellen = teile.map(({ zellen: werte }) => werte[stelle]).filter(isGetippt)
      if (!isGetippt(gesamt) || gesamt.vorzeichen || zellen.length < teile.length || isVeraenderung(quer)) return []
      return [
        {
          wozu: `„${ganzes.name}“`,
          soll: gesamt.wert,
          einheit: gesamt.einheit,
          zellen,
          ...(isHundert(gesamt) ? ofShares(zellen) : { spielraum: roundingOf(zellen, gesamt) }),
        },
      ]
    })
  })
}

/** A whole of 100 % is not rounded. */
function isHundert({ wert, einheit }: Zahlzelle): boolean {
  return isProzent(einheit) && wert.eq(100)
}

/** What rounding may take or add to a sum and its whole. */
function roundingOf(zellen: readonly Zahlzelle[], gesamt: Zahlzelle): Decimal {
  return zellen.reduce((summe, zelle) => summe.plus(rounding(zelle, gesamt.einheit)), rounding(gesamt, gesamt.einheit))
}

/** Typed totals whose parts add up to them elsewhere in the table, and women and men. */
function totals(blatt: Datenblatt): Gleichung[] {
  return rasterOf(blatt).flatMap((raster) =>
    findAufteilungen(raster).flatMap(({ ganzes, teile, art }): Gleichung[] => {
      if (art === 'hoechstens' && teile.length < 2) return []
      const gleichungen = raster.quernamen.flatMap((quer, stelle): Gleichung[] => {
        const gesamt = ganzes.zellen[stelle]
        const zellen = teile.map(({ zellen: werte }) => werte[stelle]).filter(isGetippt)
        if (
          !isGetippt(gesamt) ||
          zellen.length < teile.length ||
          isProzent(gesamt.einheit) ||
          isVeraenderung(quer) ||
          isUnteilbar(quer)
        )
          return []
        const spielraum = roundingOf(zellen, gesamt)
        return [{ wozu: `„${ganzes.name}“`, soll: gesamt.wert, einheit: gesamt.einheit, spielraum, zellen }]
      })
      return art === 'genau' || gleichungen.some(holds) ? gleichungen : []
    }),
  )
}

const ANTEIL = /^(?:anteil|wert|)/i
const QUOTE = /quote|rate|mit|ohne|förder/i

/** Shares of women and men, and of classes without a gap. */
function hundreds(blatt: Datenblatt): Gleichung[] {
  if (hasMehrfachnennungen(blatt)) return []
  const [{ reihen, quernamen }] = rasterOf(blatt)
  return findZerlegungen(reihen.map(({ eigenname }) => eigenname)).flatMap(({ teile }) =>
    quernamen.flatMap((quer, stelle): Gleichung[] => {
      const alle = reihen.map((reihe) => reihe.zellen[stelle])
      const zellen = teile.map((index) => alle[index]).filter(isGetippt)
      if (zellen.length < teile.length || isVeraenderung(quer) || !ANTEIL.test(quer)) return []
      if (!zellen.every(({ einheit, vorzeichen }) => isProzent(einheit) && !vorzeichen)) return []
      if (QUOTE.test(`${quer} ${blatt.titel}`)) return []
      // Another row may make 100 % of them: staff of neither Träger.
      const offen = new Dezimal(100).minus(zellen.reduce((summe, { wert }) => summe.plus(wert), new Dezimal(0)))
      if (alle.some((zelle) => isGetippt(zelle) && isProzent(zelle.einheit) && zelle.wert.eq(offen))) return []
      return [hundred(zellen)]
    }),
  )
}

function hundred(zellen: readonly Zahlzelle[]): Gleichung {
  return { wozu: '100 %', soll: new Dezimal(100), einheit: '%', zellen, ...ofShares(zellen) }
}

function ofShares(zellen: readonly Zahlzelle[]): Pick<Gleichung, 'spielraum' | 'zuviel'> {
  const { weniger, mehr } = roundingOfShares(zellen)
  return { spielraum: weniger, zuviel: mehr }
}

const GANZES =
  /verteilung|struktur|zusammensetzung|nach (?:alter|geschlecht|größe)|größe|gliederung|anteile? (?:der|des|an)/i

/** A sheet of nothing but shares whose name says that they are all there are. */
function wholes(blatt: Datenblatt): Gleichung[] {
  const [{ reihen, quernamen }] = rasterOf(blatt)
  if (reihen.length < 2 || reihen.some(({ davon, darunter }) => davon !== undefined || darunter !== undefined))
    return []
  if (hasMehrfachnennungen(blatt) || !GANZES.test(`${blatt.titel} ${quernamen.join(' ')}`)) return []
  return quernamen.flatMap((quer, stelle): Gleichung[] => {
    const zellen = reihen.map(({ zellen: werte }) => werte[stelle]).filter(isGetippt)
    if (
      zellen.length < reihen.length ||
      isVeraenderung(quer) ||
      zellen.some(({ stellen }) => stellen === 0 && zellen.length < 3)
    )
      return []
    if (!zellen.every(({ einheit, vorzeichen }) => isProzent(einheit) && !vorzeichen)) return []
    const gleichung = hundred(zellen)
    // Where neither holds, nothing says that the list is meant to be all.
    return holds(gleichung) || zellen.some((zelle) => slipsFor(gleichung, zelle).length > 0) ? [gleichung] : []
  })
}

const GESCHLECHT = /^(Frauen|Männer|weiblich|männlich)(\s(?:unter|an|in|bei|von)\s.+)$/u

/** "Frauen unter den Alleinerziehenden" and "Männer unter den Alleinerziehenden", in percent. */
function sexesOfOne(blatt: Datenblatt): Gleichung[] {
  const [{ reihen, quernamen }] = rasterOf(blatt)
  const paare = new Map<string, Reihe[]>()
  for (const reihe of reihen) {
    const worin = GESCHLECHT.exec(reihe.name)?.[2]
    if (worin !== undefined) paare.set(worin, [...(paare.get(worin) ?? []), reihe])
  }
  return [...paare.values()].flatMap((paar) =>
    quernamen.flatMap((quer, stelle): Gleichung[] => {
      const zellen = paar.map(({ zellen: werte }) => werte[stelle]).filter(isGetippt)
      if (
        zellen.length !== 2 ||
        isVeraenderung(quer) ||
        !zellen.every(({ einheit, vorzeichen }) => isProzent(einheit) && !vorzeichen)
      )
        return []
      return [hundred(zellen)]
    }),
  )
}

/** More values than these would leave open which was meant. */
const HOECHSTENS_WERTE = 41

/** Of what rounding leaves room for, so many values are named. */
const NAECHSTE = 3

/**
 * The values that a cell would have to be, nearest first, that it is but a slip of the hand away from; rounding leaves room
 * for several.
 */
export function slipsFor(gleichung: Gleichung, zelle: Zahlzelle): Decimal[] {
  const genau = neededFor(gleichung, zelle)
  const schritt = new Dezimal(10).pow(-zelle.stellen)
  const weite = convertTo(gleichung.spielraum, gleichung.einheit, zelle.einheit).div(schritt).floor()
  const anzahl = Math.min(weite.toNumber(), (HOECHSTENS_WERTE - 1) / 2)
  const werte: Decimal[] = []
  for (let abstand = 0; abstand <= anzahl; abstand++) {
    const beide = [genau.plus(schritt.times(abstand)), genau.minus(schritt.times(abstand))]
    for (const wert of abstand === 0 ? beide.slice(1) : beide)
      if (!wert.isNegative() && slipOf(zelle.wert, wert)) werte.push(wert)
  }
  return werte.slice(0, NAECHSTE)
}

/** What a cell would have to be for the equation to hold, in its own unit and precision. */
export function neededFor(gleichung: Gleichung, zelle: Zahlzelle): Decimal {
  const offen = gleichung.soll.minus(sumOf(gleichung))
  const rest = zelle === gleichung.abzug ? offen.neg() : offen
  return roundKaufmaennisch(zelle.wert.plus(convertTo(rest, gleichung.einheit, zelle.einheit)), zelle.stellen)
}
