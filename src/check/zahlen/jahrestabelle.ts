import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { roundKaufmaennisch } from '../../figures/dezimal.js'
import { massOf } from '../../figures/einheit.js'
import type { Textzahl } from '../reading/satz/textzahl.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { type Raster, type Reihe, rasterOf } from './raster.js'
import { convertTo, isZahl, type Zahlzelle } from './zelle.js'

/** A figure of a table whose columns are years, and the year it stands for. */
export interface Jahreswert {
  tabelle: Jahrestabelle
  reihe: Reihe
  jahr: number
  zelle: Zahlzelle
}

/** A sheet with a column a year. Larger ones are no table that a paragraph speaks about. */
export interface Jahrestabelle {
  blatt: Datenblatt
  zeilen: Raster
  /** Position of the column of each year. */
  jahre: ReadonlyMap<number, number>
}

const HOECHSTENS_ZELLEN = 5_000

export function asJahrestabelle(blatt: Datenblatt): Jahrestabelle | undefined {
  if (blatt.zeilen.length * blatt.spalten.length > HOECHSTENS_ZELLEN) return undefined
  const [zeilen] = rasterOf(blatt)
  const jahre = new Map<number, number>()
  for (const [stelle, { name, art }] of blatt.spalten.entries()) {
    const zeitpunkt = art === 'zahl' ? parseZeitpunkt(name) : undefined
    if (!zeitpunkt) continue
    // Two columns of one year are no series of years.
    if (jahre.has(zeitpunkt.jahr)) return undefined
    jahre.set(zeitpunkt.jahr, stelle)
  }
  return jahre.size > 1 ? { blatt, zeilen, jahre } : undefined
}

/** The figures of a table that a number in the text may be, at the precision in which it is typed. */
export function findJahreswerte({ wert, einheit, stellen }: Textzahl, tabelle: Jahrestabelle): Jahreswert[] {
  const { basis } = massOf(einheit)
  return tabelle.zeilen.reihen.flatMap((reihe) =>
    [...tabelle.jahre].flatMap(([jahr, stelle]) => {
      const zelle = reihe.zellen[stelle]
      if (!isZahl(zelle) || massOf(zelle.einheit).basis !== basis) return []
      const gerundet = roundKaufmaennisch(convertTo(zelle.wert, zelle.einheit, einheit), stellen)
      return gerundet.eq(wert) ? [{ tabelle, reihe, jahr, zelle }] : []
    }),
  )
}

/** The change of a row from one year to another in percent; undefined where a value is missing or the first is none. */
export function changeBetween({ tabelle, reihe }: Jahreswert, von: number, nach: number): Decimal | undefined {
  const [a, b] = [von, nach].map((jahr) => reihe.zellen[tabelle.jahre.get(jahr) ?? -1])
  if (!isZahl(a) || !isZahl(b) || a.wert.isZero()) return undefined
  return convertTo(b.wert, b.einheit, a.einheit).minus(a.wert).times(100).div(a.wert.abs())
}
