import type { ZelleQuelle } from '../../content/daten/quelle.js'
import type { Meldungen } from '../../message.js'
import type { Zelle } from '../datenblatt.js'
import { Dezimal } from '../dezimal.js'
import { massOf, PROZENT } from '../einheit.js'
import * as regeln from '../regeln.js'
import type { Rechenblatt } from './rechenblatt.js'

/**
 * A typed cell with its unit and digits. The column's own unit goes before the row's, the row's before the sheet's; the
 * same for digits, where the sheet's count for cells in the sheet's unit only, else as many as were typed.
 * @returns undefined where the unit contradicts a percent-formatted cell of Excel, which is reported
 */
export function typedZelle(
  blatt: Rechenblatt,
  index: number,
  zelle: Exclude<ZelleQuelle, { art: 'rechnung' }>,
  meldungen: Meldungen,
): Zelle | undefined {
  const herkunft = { ort: zelle.ort, zelle: blatt.nameOf(index) }
  if (zelle.art === 'text') return { art: 'text', text: zelle.text, herkunft }
  if (zelle.art === 'fehlt') {
    const { ort: _, ...fehlend } = zelle
    return { ...fehlend, herkunft }
  }
  const zeile = blatt.zeileOf(index)
  const spalte = blatt.spalteOf(index)
  const genannt = spalte.einheit ?? zeile.einheit ?? (blatt.quelle.einheit || undefined)
  if (zelle.einheit === PROZENT && genannt !== undefined && massOf(genannt).basis !== PROZENT) {
    meldungen.melde(
      regeln.figurEinheit,
      zelle.ort,
      `${blatt.nameOf(index)}: Excel zeigt die Zelle in %, angegeben ist „einheit: ${genannt}“.`,
      '„einheit: "%"“ angeben oder das Zahlenformat in Excel ändern.',
    )
    return undefined
  }
  const einheit = genannt ?? zelle.einheit ?? ''
  const stellen =
    spalte.stellen ??
    zeile.stellen ??
    (einheit === blatt.quelle.einheit ? blatt.quelle.stellen : undefined) ??
    zelle.stellen
  const wert = new Dezimal(zelle.text)
  const vorzeichen = spalte.vorzeichen ?? zeile.vorzeichen ?? false
  return {
    art: 'zahl',
    wert,
    einheit,
    stellen,
    ...(vorzeichen && { vorzeichen }),
    ...(zelle.marke !== undefined && { marke: zelle.marke }),
    herkunft,
  }
}
