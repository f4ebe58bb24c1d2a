import { parsePfad } from '../../content/daten/pfad.js'
import type { Datenblatt, Zelle } from '../../figures/datenblatt.js'
import { Dezimal } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Pruefling } from '../pruefling.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { convertTo } from '../zahlen/zelle.js'
import type { Spiegelzahl } from './spiegelzahl.js'

type Beleg = Pick<Spiegelzahl, 'quelle' | 'stand' | 'vorjahr' | 'veraenderung'>

export const KEIN_BELEG: Beleg = { quelle: '', stand: '', vorjahr: '', veraenderung: '' }

/** What the sheets say of a cell beside its value: source, date, and the year before. */
export function belegOf(zelle: string, { blaetter, vorjahr }: Pruefling): Beleg {
  const [id = '', zeile = '', spalte = ''] = parsePfad(zelle) ?? []
  const blatt = blaetter.get(id)
  if (!blatt) return KEIN_BELEG
  const eigene = cellAt(blatt, zeile, spalte)
  const davor = earlierIn(blatt, zeile, spalte) ?? cellAt(vorjahr?.blaetter.get(id), zeile, spalte)
  return {
    quelle: blatt.quelle,
    stand: blatt.stand,
    vorjahr: davor?.art === 'zahl' ? formatZelle(davor, { mitEinheit: true }) : '',
    veraenderung: changeOf(davor, eigene),
  }
}

function cellAt(blatt: Datenblatt | undefined, zeile: string, spalte: string): Zelle | undefined {
  const stelle = blatt?.spalten.findIndex(({ id }) => id === spalte) ?? -1
  return blatt?.zeilen.find(({ id }) => id === zeile)?.zellen[stelle]
}

/** The cell of the same row in the column that is called alike but for the year before: "Ist 2022" for "Ist 2023". */
function earlierIn(blatt: Datenblatt, zeile: string, spalte: string): Zelle | undefined {
  const name = blatt.spalten.find(({ id }) => id === spalte)?.name ?? ''
  const zeit = parseZeitpunkt(name)
  if (!zeit) return undefined
  const gesucht = name.replace(String(zeit.jahr), String(zeit.jahr - 1))
  const davor = blatt.spalten.find((eine) => eine.name === gesucht)
  return davor && cellAt(blatt, zeile, davor.id)
}

function changeOf(davor: Zelle | undefined, jetzt: Zelle | undefined): string {
  if (davor?.art !== 'zahl' || jetzt?.art !== 'zahl' || davor.vorzeichen || jetzt.vorzeichen) return ''
  const basis = massOf(jetzt.einheit).basis
  if (massOf(davor.einheit).basis !== basis) return ''
  const alt = convertTo(davor.wert, davor.einheit, jetzt.einheit)
  if (basis === PROZENT)
    return formatMitEinheit(jetzt.wert.minus(alt), PROZENTPUNKTE, Math.max(jetzt.stellen, davor.stellen), true)
  if (alt.isZero()) return ''
  return formatMitEinheit(jetzt.wert.minus(alt).div(alt.abs()).times(new Dezimal(100)), PROZENT, 1, true)
}
