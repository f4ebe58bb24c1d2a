import type { Decimal } from 'decimal.js'
import { roundKaufmaennisch } from '../../figures/dezimal.js'
import { massOf } from '../../figures/einheit.js'
import { slipOf } from '../reading/vertipper.js'
import { isGesamt, isVeraenderung, plainName, teilwortOf } from './namen.js'
import type { Raster, Reihe } from './raster.js'
import { isAnteil, isGetippt, isProzent, isZahl, type Zahlzelle } from './zelle.js'

/** A typed share that the counts beside it contradict. */
export interface Anteilsfund {
  zelle: Zahlzelle
  teil: Zahlzelle
  ganzes: Zahlzelle
  richtig: Decimal
  /** Names of the row and of the column, in whichever direction the shares stand. */
  reihe: string
  quer: string
  /** As a sheet would compute it. */
  formel: string
}

/** So many neighbours are looked at for counts. */
const NACHBARN = 8
const STICHPROBE = 60

/**
 * Shares of a table that its counts contradict, where its other shares prove what they are shares of: a column "Anteil"
 * beside "Anzahl", whose whole is the total row; a row "Quote" with numerator and denominator above it.
 */
export function findAnteilspalten(raster: Raster): Anteilsfund[] {
  return [...byTotal(raster), ...byRows(raster)]
}

const INSGESAMT = /^insgesamt|insgesamt$|^gesamt/

/** A row or column of shares beside one of counts, with the total among its own positions. */
function byTotal({ reihen, quernamen, blatt }: Raster): Anteilsfund[] {
  if (quernamen.length < 3 || quernamen.length > 5000) return []
  const gesamt = quernamen.findIndex((name) => isGesamt(name) || INSGESAMT.test(plainName(name)))
  return reihen.flatMap((anteile, stelle): Anteilsfund[] => {
    if (isVeraenderung(anteile.name) || !anteile.zellen.some(isAnteil)) return []
    const zaehler = [
      ...reihen.slice(Math.max(0, stelle - 3), stelle).reverse(),
      ...reihen.slice(stelle + 1, stelle + 3),
    ].filter(({ zellen, name }) => zellen.some(isCount) && !isVeraenderung(name))
    for (const anzahlen of zaehler) {
      const ganzes = gesamt >= 0 ? anzahlen.zellen[gesamt] : undefined
      const hundert = anteile.zellen.findIndex((zelle) => isAnteil(zelle) && zelle.wert.eq(100))
      const basis = isCount(ganzes) ? ganzes : hundert >= 0 ? anzahlen.zellen[hundert] : undefined
      if (!isCount(basis) || basis.wert.lte(0)) continue
      const paare = anteile.zellen.flatMap((zelle, index) => {
        const teil = anzahlen.zellen[index]
        if (!isAnteil(zelle) || !isCount(teil) || teil === basis || teil.wert.gt(basis.wert)) return []
        return [{ zelle, teil, index, richtig: teil.wert.times(100).div(basis.wert) }]
      })
      const treffer = paare.filter(({ zelle, richtig }) => isRight(zelle, richtig)).length
      const falsch = paare.filter(({ zelle, richtig }) => isGetippt(zelle) && !isRight(zelle, richtig))
      if (
        treffer < 2 &&
        !(treffer === 1 && paare.length === 2 && falsch.every(({ zelle, richtig }) => isSlip(zelle, richtig)))
      )
        continue
      if (treffer < falsch.length) continue
      return falsch.map(({ zelle, teil, index, richtig }) => ({
        zelle,
        teil,
        ganzes: basis,
        richtig,
        reihe: quernamen[index] ?? '',
        quer: anteile.name,
        formel: `anteil: [${anzahlen.id}, ${blatt.zeilen[gesamt]?.id ?? 'gesamt'}]`,
      }))
    }
    return []
  })
}

const QUOTE = /quote|anteil/

/** A row or column of quotas with numerator and denominator among the rows or columns beside it. */
function byRows({ reihen, quernamen }: Raster): Anteilsfund[] {
  if (quernamen.length < 1) return []
  return reihen.flatMap((quote, stelle): Anteilsfund[] => {
    if (isVeraenderung(quote.name) || !quote.zellen.some(isGetippt)) return []
    const prozentig = quote.zellen.some(isAnteil) || QUOTE.test(plainName(quote.name))
    if (!prozentig) return []
    const nachbarn = [
      ...reihen.slice(Math.max(0, stelle - NACHBARN), stelle),
      ...reihen.slice(stelle + 1, stelle + 4),
    ].filter(({ zellen, name }) => zellen.some(isCount) && !isVeraenderung(name) && !zellen.some(isAnteil))
    let bestes: { funde: Anteilsfund[]; treffer: number } | undefined
    for (const teil of nachbarn) {
      for (const ganzes of nachbarn) {
        if (teil === ganzes || !fitsSex(quote, teil) || !fitsSex(teil, ganzes)) continue
        const { treffer, funde } = compare(quote, teil, ganzes, quernamen)
        if (treffer > (bestes?.treffer ?? 0) || (treffer === bestes?.treffer && funde.length < bestes.funde.length))
          bestes = { treffer, funde }
      }
    }
    if (!bestes || bestes.treffer < bestes.funde.length) return []
    // One match proves little, unless what contradicts it is but a slip away from the right value.
    return bestes.treffer > 1 ? bestes.funde : bestes.funde.filter(({ zelle, richtig }) => isSlip(zelle, richtig))
  })
}

function compare(
  quote: Reihe,
  teil: Reihe,
  ganzes: Reihe,
  quernamen: readonly string[],
): { treffer: number; funde: Anteilsfund[] } {
  let treffer = 0
  const funde: Anteilsfund[] = []
  for (let index = 0; index < Math.min(quote.zellen.length, STICHPROBE); index++) {
    const [zelle, n, N] = [quote.zellen[index], teil.zellen[index], ganzes.zellen[index]]
    if (!isZahl(zelle) || !isCount(n) || !isCount(N) || N.wert.lte(0) || n.wert.gt(N.wert) || n.wert.lte(0)) continue
    if (massOf(n.einheit).basis !== massOf(N.einheit).basis || !isRate(zelle)) continue
    const richtig = n.wert.times(100).div(N.wert)
    if (isRight(zelle, richtig)) treffer++
    else if (isGetippt(zelle))
      funde.push({
        zelle,
        teil: n,
        ganzes: N,
        richtig,
        reihe: quote.name,
        quer: quernamen[index] ?? '',
        formel: `quote: [${teil.id}, ${ganzes.id}]`,
      })
  }
  return { treffer, funde }
}

const FRAUEN = /frau|weibl/
const MAENNER = /männ/

/** A quota of women is made of counts of women. */
function fitsSex(a: Reihe, b: Reihe): boolean {
  const [x, y] = [a, b].map(({ name }) =>
    FRAUEN.test(plainName(name)) ? 'f' : MAENNER.test(plainName(name)) ? 'm' : '',
  )
  return x === y || (x === '' && y === '') || (teilwortOf(b.name) === undefined && y === '')
}

/** Percent, or a bare figure with a comma in a row that is called a quota. */
function isRate(zelle: Zahlzelle): boolean {
  return isProzent(zelle.einheit) || (zelle.einheit === '' && zelle.stellen > 0 && zelle.wert.lte(100))
}

function isCount(zelle: Reihe['zellen'][number]): zelle is Zahlzelle {
  return (
    isZahl(zelle) && !isProzent(zelle.einheit) && !zelle.vorzeichen && (zelle.stellen === 0 || zelle.einheit !== '')
  )
}

/** At the precision in which it is typed; lists of shares are trimmed in their last digit to make 100. */
function isRight(zelle: Zahlzelle, richtig: Decimal): boolean {
  const schritt = roundKaufmaennisch(richtig, zelle.stellen).minus(zelle.wert).abs()
  return schritt.lte(richtig.pow(0).times(10).pow(-zelle.stellen))
}

function isSlip(zelle: Zahlzelle, richtig: Decimal): boolean {
  return slipOf(zelle.wert, roundKaufmaennisch(richtig, zelle.stellen)) !== undefined
}
