import { formatZelle } from '../../figures/format.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import { inWords } from '../auskunft/formelworte.js'
import { quellort } from '../bau/stellen.js'
import type { Blattzelle, Tabellenansicht } from '../protokoll.js'
import { findTypedSums } from './errechnen.js'
import { readGestalt } from './gestalt.js'

/**
 * A sheet as a table that can be typed into.
 * @param text its file, as the sheet was read from it
 */
export function showBlatt(
  id: string,
  { blaetter, quellen }: ComputedProgramm,
  text: string,
): Tabellenansicht | undefined {
  const blatt = blaetter.get(id)
  const quelle = quellen.get(id)
  if (!blatt || !quelle) return undefined
  const { titel, einheit, quelle: herkunft, stand } = blatt
  const nachId = new Map(quelle.zeilen.map((zeile) => [zeile.id, zeile]))
  const stellen = new Map(quelle.spalten.map((spalte, index) => [spalte.id, index]))
  const summands = new Set(
    quelle.zeilen.flatMap(({ rechnung }) =>
      rechnung?.art === 'summe' ? rechnung.operanden.map((operand) => operand.text) : [],
    ),
  )
  return {
    id,
    titel,
    einheit,
    quelle: herkunft,
    stand,
    datei: quelle.ort.datei,
    aenderbar: quelle.ort.datei.endsWith('.yaml') && readGestalt(text) !== undefined,
    summen: findTypedSums(blatt),
    spalten: blatt.spalten.map(({ id: spalte, name, gruppe, rechnung }) => ({
      id: spalte,
      name,
      gruppe,
      rechnung: rechnung ? inWords(rechnung.formel, blatt) : '',
    })),
    zeilen: blatt.zeilen.map(({ id: zeile, name, stufe, summe, zellen }) => ({
      id: zeile,
      name,
      stufe,
      summe,
      gezaehlt: summands.has(zeile),
      zellen: zellen.map((zelle, index): Blattzelle => {
        const getippt = nachId.get(zeile)?.zellen[stellen.get(blatt.spalten[index]?.id ?? '') ?? -1]
        const ort = getippt?.art === 'rechnung' ? undefined : getippt?.ort
        const formel = zelle.herkunft.formel
        return {
          anzeige: formatZelle(zelle, { mitEinheit: false }),
          // The sign of an official table is a value that may be typed over; a value that is missing is none.
          fehlt: zelle.art === 'fehlt' && !(getippt?.art === 'fehlt' && getippt.zeichen),
          text: zelle.art === 'text',
          rechnung: formel === undefined ? '' : inWords(formel, blatt),
          ...(ort?.datei.endsWith('.yaml') && { ort: quellort(ort) }),
        }
      }),
    })),
  }
}
