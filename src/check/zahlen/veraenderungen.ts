import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { Dezimal, roundKaufmaennisch } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { isVeraenderung, plainName } from './namen.js'
import { type Raster, type Reihe, rasterOf } from './raster.js'
import { convertTo, isGetippt, isProzent, isZahl, rounding, type Zahlzelle } from './zelle.js'

/** How a change may be meant. */
export type Lesart = 'absolut' | 'prozent' | 'punkte'

/** One typed change with the two values that it lies between. */
export interface Aenderung {
  zelle: Zahlzelle
  von: Zahlzelle
  nach: Zahlzelle
  namen: { reihe: string; quer: string; von: Reihe; nach: Reihe; raster: Raster }
  /** How it is meant, and what it comes to then. */
  lesart: Lesart
  richtig: Decimal
  /** `prozent-statt-punkte`: the right number of percentage points, but called percent. */
  befund: 'richtig' | 'gerundet' | 'falsch' | 'prozent-statt-punkte'
}

/** So many rows are enough to see which columns a change is computed from. */
const STICHPROBE = 200
const gelesen = new WeakMap<Datenblatt, readonly Aenderung[]>()

/** All typed changes of a sheet whose two values stand beside them. */
export function findAenderungen(blatt: Datenblatt): readonly Aenderung[] {
  const bekannt = gelesen.get(blatt)
  if (bekannt) return bekannt
  const gefunden = rasterOf(blatt).flatMap((raster) =>
    raster.reihen.flatMap((reihe, stelle) => {
      if (!isVeraenderung(reihe.name)) return []
      const inZeit = readZeitreihe(reihe, stelle, raster)
      return inZeit.length > 0 ? inZeit : readReihe(reihe, stelle, raster)
    }),
  )
  gelesen.set(blatt, gefunden)
  return gefunden
}

function readReihe(reihe: Reihe, stelle: number, raster: Raster): Aenderung[] {
  if (!reihe.zellen.some(isGetippt)) return []
  const nachbarn = neighbours(stelle, raster)
  const paar = findPaar(reihe, nachbarn)
  if (!paar) return []
  const { von, nach } = paar
  const bar = readBare(reihe, von, nach)
  return reihe.zellen.flatMap((zelle, index) => {
    const quer = raster.quernamen[index] ?? ''
    const namen = { reihe: reihe.name, quer, von, nach, raster }
    return readZelle(zelle, von.zellen[index], nach.zellen[index], bar, namen) ?? []
  })
}

/** "Jahr | Bestand | Veränderung": the change from the period above to this one, in the nearest row or column before it. */
function readZeitreihe(reihe: Reihe, stelle: number, raster: Raster): Aenderung[] {
  const zeiten = raster.quernamen.map((name) => parseZeitpunkt(name)?.schluessel)
  if (zeiten.length < 3 || !isRising(zeiten)) return []
  const werte = raster.reihen
    .slice(0, stelle)
    .findLast(({ name, zellen }) => !isVeraenderung(name) && zellen.some(isZahl))
  if (!werte) return []
  const verschoben: Reihe = { ...werte, zellen: [undefined, ...werte.zellen.slice(0, -1)] }
  const { treffer, anzahl } = countMatches(reihe, verschoben, werte)
  if (treffer === 0 || treffer * 2 < anzahl - treffer) return []
  const bar = readBare(reihe, verschoben, werte)
  return reihe.zellen.flatMap((zelle, index) => {
    const namen = { reihe: reihe.name, quer: raster.quernamen[index] ?? '', von: verschoben, nach: werte, raster }
    return readZelle(zelle, verschoben.zellen[index], werte.zellen[index], bar, namen) ?? []
  })
}

function isRising(zeiten: readonly (string | undefined)[]): boolean {
  return zeiten.every((zeit, stelle) => {
    const vorige = zeiten[stelle - 1]
    return zeit !== undefined && (stelle === 0 || (vorige !== undefined && vorige < zeit))
  })
}

/** The nearest rows or columns with figures that are no changes themselves. */
function neighbours(stelle: number, { reihen }: Raster): Reihe[] {
  const davor: Reihe[] = []
  const danach: Reihe[] = []
  for (let index = stelle - 1; index >= 0 && davor.length < 4 && index > stelle - 12; index--) add(reihen[index], davor)
  for (let index = stelle + 1; index < reihen.length && danach.length < 2 && index < stelle + 6; index++) {
    add(reihen[index], danach)
  }
  return [...davor, ...danach]
}

function add(reihe: Reihe | undefined, liste: Reihe[]): void {
  if (reihe && !isVeraenderung(reihe.name) && reihe.zellen.slice(0, STICHPROBE).some(isZahl)) liste.push(reihe)
}

const DURCHSCHNITT = /durchschnitt|\bjdw?\b|kumul/

/**
 * The two neighbours from which the changes are computed: those that explain most of them. A single row or two may all be
 * wrong; then the heads must name two periods.
 */
function findPaar(reihe: Reihe, nachbarn: readonly Reihe[]): { von: Reihe; nach: Reihe } | undefined {
  let bestes: { von: Reihe; nach: Reihe; treffer: number; fehlend: number } | undefined
  for (const von of nachbarn) {
    for (const nach of nachbarn) {
      if (von === nach) continue
      const { treffer, anzahl } = countMatches(reihe, von, nach)
      const fehlend = anzahl - treffer
      const mehr = treffer - (bestes?.treffer ?? 0)
      // Where the other way round explains as much, the heads say which period comes first.
      if (mehr > 0 || (mehr === 0 && bestes?.von === nach && bestes.nach === von && isBefore(von, nach)))
        bestes = { von, nach, treffer, fehlend }
    }
  }
  if (bestes) return bestes.treffer * 2 >= bestes.fehlend ? bestes : undefined
  const [erste, zweite] = nachbarn
  const anzahl = reihe.zellen.filter(isGetippt).length
  if (!erste || !zweite || anzahl > 2 || DURCHSCHNITT.test(plainName(reihe.name))) return undefined
  if (isBefore(erste, zweite)) return { von: erste, nach: zweite }
  return isBefore(zweite, erste) ? { von: zweite, nach: erste } : undefined
}

function isBefore(von: Reihe, nach: Reihe): boolean {
  const [a, b] = [parseZeitpunkt(von.name), parseZeitpunkt(nach.name)]
  return a !== undefined && b !== undefined && a.schluessel < b.schluessel
}

function countMatches(reihe: Reihe, von: Reihe, nach: Reihe): { treffer: number; anzahl: number } {
  let treffer = 0
  let anzahl = 0
  for (let index = 0; index < Math.min(reihe.zellen.length, STICHPROBE); index++) {
    const [zelle, a, b] = [reihe.zellen[index], von.zellen[index], nach.zellen[index]]
    if (!isGetippt(zelle) || !isZahl(a) || !isZahl(b) || !isComparable(a, b)) continue
    anzahl++
    // Nothing changed between equal values; that fits any two equal columns and proves nothing.
    if (zelle.wert.isZero() && a.wert.eq(b.wert)) continue
    if (readings(zelle, a).some((lesart) => fits(zelle, lesart, a, b))) treffer++
  }
  return { treffer, anzahl }
}

const IN_PROZENT = /%|prozent/
const ABSOLUT = /absolut/

/** What a bare figure means in this row or column: that reading which explains more of its figures. */
function readBare(reihe: Reihe, von: Reihe, nach: Reihe): 'absolut' | 'prozent' {
  const name = plainName(reihe.name)
  if (IN_PROZENT.test(name)) return 'prozent'
  if (ABSOLUT.test(name)) return 'absolut'
  let vorsprung = 0
  for (let index = 0; index < Math.min(reihe.zellen.length, STICHPROBE); index++) {
    const [zelle, a, b] = [reihe.zellen[index], von.zellen[index], nach.zellen[index]]
    if (!isGetippt(zelle) || !isZahl(a) || !isZahl(b) || !isComparable(a, b)) continue
    vorsprung += Number(fits(zelle, 'absolut', a, b)) - Number(fits(zelle, 'prozent', a, b))
  }
  return vorsprung >= 0 ? 'absolut' : 'prozent'
}

function readZelle(
  zelle: Reihe['zellen'][number],
  von: Reihe['zellen'][number],
  nach: Reihe['zellen'][number],
  bar: 'absolut' | 'prozent',
  namen: Aenderung['namen'],
): Aenderung | undefined {
  if (!isGetippt(zelle) || !isZahl(von) || !isZahl(nach) || !isComparable(von, nach)) return undefined
  const moeglich = readings(zelle, von)
  const [erste] = moeglich
  if (!erste) return undefined
  const lesart = moeglich.length > 1 && erste !== 'punkte' ? bar : erste
  const richtig = compute(lesart, von, nach)
  if (!richtig) return undefined
  const aenderung = { zelle, von, nach, namen, lesart, richtig }
  if (isProzent(zelle.einheit) && lesart === 'punkte') {
    // Some offices do give the change of a quota in percent of the quota; where that is right, it is no slip.
    if (fits(zelle, 'prozent', von, nach)) return { ...aenderung, befund: 'richtig' }
    if (fits(zelle, 'punkte', von, nach))
      return { ...aenderung, befund: zelle.wert.isZero() ? 'richtig' : 'prozent-statt-punkte' }
    return { ...aenderung, befund: 'falsch' }
  }
  if (
    fits(zelle, lesart, von, nach) ||
    (lesart === 'punkte' && zelle.einheit === '' && fits(zelle, 'prozent', von, nach))
  )
    return { ...aenderung, befund: 'richtig' }
  return { ...aenderung, befund: isExplained(zelle, lesart, von, nach) ? 'gerundet' : 'falsch' }
}

function isComparable(von: Zahlzelle, nach: Zahlzelle): boolean {
  return massOf(von.einheit).basis === massOf(nach.einheit).basis
}

/** How the unit of a typed change lets it be read, the likelier first. */
function readings(zelle: Zahlzelle, von: Zahlzelle): Lesart[] {
  const { basis } = massOf(zelle.einheit)
  const grund = massOf(von.einheit).basis
  if (grund === PROZENT)
    return basis === PROZENTPUNKTE ? ['punkte'] : basis === PROZENT || basis === '' ? ['punkte', 'prozent'] : []
  if (basis === PROZENT) return ['prozent']
  if (basis === '') return ['absolut', 'prozent']
  return basis === grund ? ['absolut'] : []
}

function compute(lesart: Lesart, von: Zahlzelle, nach: Zahlzelle): Decimal | undefined {
  return change(lesart, von.wert, convertTo(nach.wert, nach.einheit, von.einheit))
}

function change(lesart: Lesart, von: Decimal, nach: Decimal): Decimal | undefined {
  if (lesart !== 'prozent') return nach.minus(von)
  return von.isZero() ? undefined : nach.minus(von).times(100).div(von.abs())
}

/** A typed change in the unit in which `compute` gives it. */
function typed(zelle: Zahlzelle, lesart: Lesart, von: Zahlzelle): Decimal {
  return lesart === 'absolut' && zelle.einheit !== '' ? convertTo(zelle.wert, zelle.einheit, von.einheit) : zelle.wert
}

function fits(zelle: Zahlzelle, lesart: Lesart, von: Zahlzelle, nach: Zahlzelle): boolean {
  const richtig = compute(lesart, von, nach)
  if (!richtig) return false
  if (lesart === 'absolut' && zelle.einheit !== '')
    return roundKaufmaennisch(convertTo(richtig, von.einheit, zelle.einheit), zelle.stellen).eq(zelle.wert)
  return roundKaufmaennisch(richtig, zelle.stellen).eq(zelle.wert)
}

/** Whether values that round to those typed give a change that rounds to the typed one. */
function isExplained(zelle: Zahlzelle, lesart: Lesart, von: Zahlzelle, nach: Zahlzelle): boolean {
  const basis = convertTo(nach.wert, nach.einheit, von.einheit)
  const [a, b] = [rounding(von, von.einheit), rounding(nach, von.einheit)]
  const ecken = [a, a.neg()].flatMap((da) =>
    [b, b.neg()].map((db) => change(lesart, von.wert.plus(da), basis.plus(db))),
  )
  const werte = ecken.filter((ecke) => ecke !== undefined)
  if (werte.length < ecken.length) return false
  const halb = lesart === 'absolut' ? rounding(zelle, von.einheit) : new Dezimal(10).pow(-zelle.stellen).div(2)
  const wert = typed(zelle, lesart, von)
  return wert.plus(halb).gte(Dezimal.min(...werte)) && wert.minus(halb).lte(Dezimal.max(...werte))
}
