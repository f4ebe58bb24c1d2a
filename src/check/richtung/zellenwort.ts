import type { Datenblatt } from '../../figures/datenblatt.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { findRichtungsworte, isVerneint } from '../reading/worte/richtung.js'
import { isVeraenderung } from '../zahlen/namen.js'
import { rasterOf } from '../zahlen/raster.js'
import { isZahl } from '../zahlen/zelle.js'

const WORT = /\p{L}{3}/u

/** A word of direction in a cell beside the only change of its row. */
export function checkZellenworte(blatt: Datenblatt, melde: Melde): void {
  const [zeilen] = rasterOf(blatt)
  for (const { name, zellen } of zeilen.reihen) {
    const text = zellen.find((zelle) => zelle?.art === 'text' && WORT.test(zelle.text))
    const aenderungen = zellen.filter(
      (zelle, stelle) => isZahl(zelle) && (zelle.vorzeichen || isVeraenderung(zeilen.quernamen[stelle] ?? '')),
    )
    const [aenderung] = aenderungen
    if (
      text?.art !== 'text' ||
      aenderungen.length !== 1 ||
      !isZahl(aenderung) ||
      aenderung.wert.isZero() ||
      isVerneint(text.text)
    )
      continue
    const richtung = aenderung.wert.isNegative() ? -1 : 1
    const worte = findRichtungsworte(text.text).filter(({ vergleichend }) => !vergleichend)
    if (worte.length !== 1 || worte[0]?.richtung === richtung) continue
    melde(
      text.herkunft.ort,
      `${name}: „${text.text}“ steht neben einer Veränderung von ${formatZelle(aenderung, { mitEinheit: true, vorzeichen: true })}.`,
      `Das Wort oder das Vorzeichen berichtigen; richtig wäre eine ${richtung === 1 ? 'Steigerung' : 'Senkung'}.`,
    )
  }
}
