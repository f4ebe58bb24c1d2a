import type { Pruefling } from '../../../src/check/pruefling.js'
import { asJahrestabelle } from '../../../src/check/zahlen/jahrestabelle.js'
import { type Raster, rasterOf } from '../../../src/check/zahlen/raster.js'
import { findAusreisser } from '../../../src/check/zahlen/rechnungen/ausreisser.js'
import { findFormelfehler } from '../../../src/check/zahlen/rechnungen/formelfehler.js'
import { findGleichungen, holds, neededFor, slipsFor, sumOf } from '../../../src/check/zahlen/rechnungen/gleichungen.js'
import { tablesOf } from '../../../src/check/zahlen/tabellen.js'
import { findVerraten } from '../../../src/check/zahlen/verraten.js'
import { isGetippt, isZahl } from '../../../src/check/zahlen/zelle.js'
import { findZerlegungen } from '../../../src/check/zahlen/zerlegung.js'
import type { Datenblatt } from '../../../src/figures/datenblatt.js'
import { tellWert } from './wort.js'

/** What adds up in the tables of a programme and what should, what they give away, and which of their figures are out of line. */
export function tellRechnungen({ blaetter, ...pruefling }: Pruefling): string {
  return tablesOf({ blaetter, ...pruefling })
    .map((blatt) => {
      const zeilen = [
        ...rasterOf(blatt).flatMap(tellRaster),
        ...tellGleichungen(blatt, blaetter),
        ...findFormelfehler([blatt], blaetter).map((fund) => `Formel ${tellWert(fund)}`),
        ...tellJahre(blatt),
      ]
      return zeilen.map((zeile) => `  ${blatt.id} ${zeile}\n`).join('')
    })
    .join('')
}

function tellRaster(raster: Raster): string[] {
  const { art, reihen, quernamen, blatt } = raster
  const zerlegungen = findZerlegungen(reihen.map(({ eigenname }) => eigenname))
  const verraten = [...findVerraten(raster, (reihe, spalte) => !/€|quote/i.test(`${reihe.name} ${spalte}`))]
  const gefallen = quernamen.flatMap((name, stelle) => {
    const zellen = reihen.map(({ zellen: alle }) => alle[stelle]).filter(isZahl)
    const fund = findAusreisser(
      zellen.map((zelle) => ({ zelle, werte: [zelle.wert.times(10)] })),
      [blatt],
    )
    return fund ? [`${name}: ${tellWert(fund.zelle)} ${fund.warum}`] : []
  })
  return [
    ...zerlegungen.map(({ art: was, teile }) => `${art} Zerlegung ${was} ${teile.join(' ')}`),
    ...verraten.map(({ ort, text, rat }) => `${art} verrät ${ort.zeile}:${ort.spalte} ${text} ${rat}`),
    ...(art === 'zeilen' ? gefallen : []),
  ]
}

function tellGleichungen(blatt: Datenblatt, blaetter: ReadonlyMap<string, Datenblatt>): string[] {
  return findGleichungen([blatt], blaetter).map((gleichung) => {
    const { wozu, soll, einheit, spielraum, zuviel, zellen, abzug } = gleichung
    const gesagt = zellen
      .filter(isGetippt)
      .map((zelle) => `${tellWert(zelle)} ${neededFor(gleichung, zelle)} ${tellWert(slipsFor(gleichung, zelle))}`)
    return [
      ...[`${wozu} ${soll} ${einheit} ±${spielraum}${zuviel ? ` +${zuviel}` : ''}`, `Summe ${sumOf(gleichung)}`],
      ...[holds(gleichung) ? 'gilt' : 'gilt nicht', abzug ? `ab ${tellWert(abzug)}` : '', gesagt.join(', ')],
    ].join(' ')
  })
}

function tellJahre(blatt: Datenblatt): string[] {
  const tabelle = asJahrestabelle(blatt)
  return tabelle ? [`Jahre ${[...tabelle.jahre].map(([jahr, stelle]) => `${jahr} ${stelle}`).join(', ')}`] : []
}
