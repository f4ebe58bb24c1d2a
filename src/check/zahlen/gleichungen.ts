import type { Decimal } from 'decimal.js'
import { parsePfad } from '../../content/daten/pfad.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { Dezimal, roundKaufmaennisch } from '../../figures/dezimal.js'
import { isVeraenderung } from './namen.js'
import { rasterOf } from './raster.js'
import { findAufteilungen } from './summen.js'
import { convertTo, isGetippt, isProzent, rounding, type Zahlzelle } from './zelle.js'
import { findZerlegungen } from './zerlegung.js'

/** Typed cells that add up to something: to a printed value, to a typed total, to 100 %. */
export interface Gleichung {
  /** What they add up to, for messages: "gedruckt 28.817.418 €", "Gesamtbudget", "100 %". */
  wozu: string
  soll: Decimal
  einheit: string
  /** What rounding may take or add. */
  spielraum: Decimal
  zellen: readonly Zahlzelle[]
}

/** Every addition of a programme's tables that can be seen without doubt, whether it holds or not. */
export function findGleichungen(
  tabellen: readonly Datenblatt[],
  blaetter: ReadonlyMap<string, Datenblatt>,
): Gleichung[] {
  return tabellen.flatMap((blatt) => [...printed(blatt, blaetter), ...totals(blatt), ...hundreds(blatt)])
}

/** The sum of the cells in the unit of the equation. */
export function sumOf({ zellen, einheit }: Gleichung): Decimal {
  return zellen.reduce((summe, zelle) => summe.plus(convertTo(zelle.wert, zelle.einheit, einheit)), new Dezimal(0))
}

export function holds(gleichung: Gleichung): boolean {
  return sumOf(gleichung).minus(gleichung.soll).abs().lte(gleichung.spielraum)
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

const TIEFSTE = 4

/** The typed cells that a sum goes back to; undefined where it is computed otherwise. */
function leavesOf(zelle: Zahlzelle, blaetter: ReadonlyMap<string, Datenblatt>, tiefe: number): Zahlzelle[] | undefined {
  if (tiefe > TIEFSTE) return undefined
  if (zelle.rechenart === undefined) return [zelle]
  const formel = /^summe\((.+)\)$/.exec(zelle.herkunft.formel ?? '')?.[1]
  const ort = parsePfad(zelle.herkunft.zelle)
  if (zelle.rechenart !== 'summe' || formel === undefined || ort?.length !== 3) return undefined
  const blaettchen: Zahlzelle[] = []
  for (const name of formel.split(', ')) {
    const operand = operandOf(name, ort, blaetter)
    const tiefer = operand && leavesOf(operand, blaetter, tiefe + 1)
    if (!tiefer) return undefined
    blaettchen.push(...tiefer)
  }
  return blaettchen
}

/** A row of the same sheet, a column of the same row, or a cell by its path. */
function operandOf(
  name: string,
  ort: readonly string[],
  blaetter: ReadonlyMap<string, Datenblatt>,
): Zahlzelle | undefined {
  const pfad = parsePfad(name) ?? []
  const [blattId = '', zeileId = '', spalteId = ''] = ort
  const find = (blatt: string, zeile: string, spalte: string): Zahlzelle | undefined => {
    const sheet = blaetter.get(blatt)
    const stelle = sheet?.spalten.findIndex(({ id }) => id === spalte) ?? -1
    const zelle = sheet?.zeilen.find(({ id }) => id === zeile)?.zellen[stelle]
    return zelle?.art === 'zahl' ? zelle : undefined
  }
  if (pfad.length === 3) return find(pfad[0] ?? '', pfad[1] ?? '', pfad[2] ?? '')
  if (pfad.length === 2) return find(pfad[0] ?? '', pfad[1] ?? '', spalteId)
  return find(blattId, name, spalteId) ?? find(blattId, zeileId, name)
}

/** Typed totals whose parts add up to them elsewhere in the table, and women and men. */
function totals(blatt: Datenblatt): Gleichung[] {
  return rasterOf(blatt).flatMap((raster) =>
    findAufteilungen(raster).flatMap(({ ganzes, teile, art }): Gleichung[] => {
      if (art === 'hoechstens' && teile.length < 2) return []
      const gleichungen = raster.quernamen.flatMap((quer, stelle): Gleichung[] => {
        const gesamt = ganzes.zellen[stelle]
        const zellen = teile.map(({ zellen: werte }) => werte[stelle]).filter(isGetippt)
        if (!isGetippt(gesamt) || zellen.length < teile.length || isProzent(gesamt.einheit) || isVeraenderung(quer))
          return []
        const spielraum = zellen.reduce(
          (summe, zelle) => summe.plus(rounding(zelle, gesamt.einheit)),
          rounding(gesamt, gesamt.einheit),
        )
        return [{ wozu: `„${ganzes.name}“`, soll: gesamt.wert, einheit: gesamt.einheit, spielraum, zellen }]
      })
      return art === 'genau' || gleichungen.some(holds) ? gleichungen : []
    }),
  )
}

/** Shares of women and men, and of classes without a gap. */
function hundreds(blatt: Datenblatt): Gleichung[] {
  const [{ reihen, quernamen }] = rasterOf(blatt)
  return findZerlegungen(reihen.map(({ eigenname }) => eigenname)).flatMap(({ teile }) =>
    quernamen.flatMap((quer, stelle): Gleichung[] => {
      const zellen = teile.map((index) => reihen[index]?.zellen[stelle]).filter(isGetippt)
      if (zellen.length < teile.length || isVeraenderung(quer) || !/^(?:anteil|wert|)/i.test(quer)) return []
      if (!zellen.every(({ einheit, vorzeichen }) => isProzent(einheit) && !vorzeichen)) return []
      if (/quote|rate|mit|ohne|förder/i.test(`${quer} ${blatt.titel}`)) return []
      const spielraum = zellen.reduce((summe, zelle) => summe.plus(rounding(zelle, '%')), new Dezimal(0))
      return [{ wozu: '100 %', soll: new Dezimal(100), einheit: '%', spielraum, zellen }]
    }),
  )
}

/** What a cell would have to be for the equation to hold, in its own unit and precision. */
export function neededFor(gleichung: Gleichung, zelle: Zahlzelle): Decimal {
  const rest = gleichung.soll.minus(sumOf(gleichung))
  return roundKaufmaennisch(zelle.wert.plus(convertTo(rest, gleichung.einheit, zelle.einheit)), zelle.stellen)
}
