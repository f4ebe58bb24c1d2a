import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../../figures/datenblatt.js'
import { formatMitEinheit } from '../../../figures/format.js'
import { isVeraenderung } from '../namen.js'
import { rasterOf } from '../raster.js'
import { isZahl, type Zahlzelle } from '../zelle.js'

interface Verdachtszelle {
  zelle: Zahlzelle
  werte: readonly Decimal[]
}

/** What one cell must have of all that speaks for any of them. */
const DEUTLICH = 0.66
/** With fewer rows nothing is usual. */
const MINDESTENS = 5

/**
 * The one of several cells that is out of line with the column beside it as it stands, and in line when put right: of sixteen
 * branches that might all be wrong, the one that has lost a third within a year.
 */
export function findAusreisser(
  kandidaten: readonly Verdachtszelle[],
  tabellen: readonly Datenblatt[],
): (Verdachtszelle & { warum: string }) | undefined {
  const gewinne = kandidaten.flatMap((kandidat) => {
    const nachbar = neighbourOf(kandidat.zelle, tabellen)
    const [richtig] = kandidat.werte
    if (!nachbar || !richtig || kandidat.zelle.wert.lte(0) || richtig.lte(0)) return []
    const abstand = (wert: Decimal): number =>
      Math.abs(ratio(wert, nachbar.zelle.wert) - nachbar.mitte) / nachbar.ueblich
    return [{ kandidat, nachbar, gewinn: abstand(kandidat.zelle.wert) - abstand(richtig) }]
  })
  const [bester] = gewinne.sort((a, b) => b.gewinn - a.gewinn)
  // What cannot be compared may be the wrong one as well.
  if (!bester || gewinne.length < kandidaten.length) return undefined
  // Half of all rows lie within the usual distance, so each such distance halves what speaks for a cell.
  const alle = gewinne.reduce((summe, { gewinn }) => summe + 2 ** (gewinn - bester.gewinn), 0)
  if (1 / alle < DEUTLICH) return undefined
  const { kandidat, nachbar } = bester
  const daneben = formatMitEinheit(nachbar.zelle.wert, nachbar.zelle.einheit, nachbar.zelle.stellen)
  return {
    ...kandidat,
    warum: `von den möglichen Zellen fällt diese gegenüber „${nachbar.spalte}“ (${daneben}) aus der Reihe`,
  }
}

function ratio(a: Decimal, b: Decimal): number {
  return Math.log(a.div(b).toNumber())
}

interface Nachbarzelle {
  zelle: Zahlzelle
  spalte: string
  /** The usual ratio of the two columns, and how far rows usually are from it, as logarithms. */
  mitte: number
  ueblich: number
}

/** The cell beside it in the nearest column of the same kind, with what is usual between the two columns. */
function neighbourOf(zelle: Zahlzelle, tabellen: readonly Datenblatt[]): Nachbarzelle | undefined {
  for (const blatt of tabellen) {
    const [{ reihen, quernamen }] = rasterOf(blatt)
    const reihe = reihen.find(({ zellen }) => zellen.includes(zelle))
    const spalte = reihe?.zellen.indexOf(zelle) ?? -1
    if (!reihe || spalte < 0) continue
    for (const andere of [spalte - 1, spalte + 1]) {
      const nachbar = reihe.zellen[andere]
      if (!isComparable(nachbar, zelle) || isVeraenderung(quernamen[andere] ?? '')) continue
      const verhaeltnisse = reihen.flatMap(({ zellen }) => {
        const [a, b] = [zellen[spalte], zellen[andere]]
        return isComparable(a, zelle) && isComparable(b, zelle) ? [ratio(a.wert, b.wert)] : []
      })
      if (verhaeltnisse.length < MINDESTENS) continue
      const mitte = median(verhaeltnisse)
      const ueblich = median(verhaeltnisse.map((wert) => Math.abs(wert - mitte)))
      if (ueblich > 0) return { zelle: nachbar, spalte: quernamen[andere] ?? '', mitte, ueblich }
    }
    return undefined
  }
  return undefined
}

function isComparable(zelle: Parameters<typeof isZahl>[0], wie: Zahlzelle): zelle is Zahlzelle {
  return isZahl(zelle) && zelle.einheit === wie.einheit && !zelle.vorzeichen && zelle.wert.gt(0)
}

function median(werte: readonly number[]): number {
  const sortiert = [...werte].sort((a, b) => a - b)
  return sortiert[Math.floor(sortiert.length / 2)] ?? 0
}
