import type { Figur } from '../../reading/figur.js'
import { isGesamt } from '../../zahlen/namen.js'
import type { Bucheintrag, Buchzelle } from '../../zahlen/zellenbuch.js'
import { inUnitOf } from '../kandidat.js'

/** "Von den 1.200.000 Euro": what the rows of a column of this sheet add up to, also where it has no row for it. */
export function isTotalOfColumn(figur: Figur, { eintrag, art }: Buchzelle, zeilen: readonly Bucheintrag[]): boolean {
  if (art !== 'bestand') return false
  const summanden = zeilen.filter(
    ({ reihe }) => reihe.stufe === 0 && reihe.block === eintrag.reihe.block && !isGesamt(reihe.eigenname),
  )
  return eintrag.zellen.some((buchzelle) => {
    const { zelle, spalte } = buchzelle
    const [erste, ...weitere] = summanden.flatMap(
      ({ zellen }) => zellen.find((andere) => andere.spalte === spalte)?.zelle ?? [],
    )
    if (!erste || weitere.length === 0) return false
    if ([erste, ...weitere].some(({ einheit }) => einheit !== zelle.einheit)) return false
    const wert = weitere.reduce((summe, andere) => summe.plus(andere.wert), erste.wert)
    return inUnitOf(figur, { ...buchzelle, zelle: { ...zelle, wert } }).eq(figur.wert)
  })
}
