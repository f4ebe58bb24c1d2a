import { parsePfad } from '../../content/daten/pfad.js'
import type { Datenblatt, Zelle } from '../../figures/datenblatt.js'
import { Dezimal } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Pruefling } from '../pruefling.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { convertTo } from '../zahlen/zelle.js'
import { sourceOf } from './quellen.js'
import type { Spiegelzahl } from './spiegelzahl.js'

type Beleg = Pick<Spiegelzahl, 'quelle' | 'stand' | 'vorjahr' | 'veraenderung'>

export const KEIN_BELEG: Beleg = { quelle: '', stand: '', vorjahr: '', veraenderung: '' }

/** What the sheets say of a cell beside its value: source, date, and the year before. */
export function belegOf(zelle: string, pruefling: Pruefling): Beleg {
  const { blaetter, vorjahr } = pruefling
  const [id = '', zeile = '', spalte = ''] = parsePfad(zelle) ?? []
  const blatt = blaetter.get(id)
  if (!blatt) return KEIN_BELEG
  const eigene = cellAt(blatt, zeile, spalte)
  const davor = earlierOf([blatt, vorjahr?.blaetter.get(id)], zeile, spalte)
  return {
    ...sourceOf(id, pruefling),
    vorjahr: davor?.art === 'zahl' ? formatZelle(davor, { mitEinheit: true }) : '',
    veraenderung: changeOf(davor, eigene),
  }
}

function cellAt(blatt: Datenblatt | undefined, zeile: string, spalte: string): Zelle | undefined {
  if (zeile === '' || spalte === '') return undefined
  const stelle = blatt?.spalten.findIndex(({ id }) => id === spalte) ?? -1
  return blatt?.zeilen.find(({ id }) => id === zeile)?.zellen[stelle]
}

/**
 * The value of the year before. A column or row that names its time has it in the one that is called alike but for the year before
 * ("Ist 2022" for "Ist 2023"), in this sheet or in last year's; where neither names one, it is the same cell of last year's sheet.
 */
function earlierOf(
  [blatt, vorjahresblatt]: readonly [Datenblatt, Datenblatt | undefined],
  zeile: string,
  spalte: string,
): Zelle | undefined {
  const spaltenname = yearBefore(nameIn(blatt.spalten, spalte))
  const zeilenname = yearBefore(nameIn(blatt.zeilen, zeile))
  if (spaltenname === undefined && zeilenname === undefined)
    return isOfAnotherDay(blatt, vorjahresblatt) ? cellAt(vorjahresblatt, zeile, spalte) : undefined
  for (const eines of [blatt, vorjahresblatt]) {
    const zelle =
      spaltenname === undefined
        ? cellAt(eines, idIn(eines?.zeilen, zeilenname), spalte)
        : cellAt(eines, zeile, idIn(eines?.spalten, spaltenname))
    if (zelle) return zelle
  }
  return undefined
}

/** The same day, the same figures: such a sheet has been taken over unchanged. */
function isOfAnotherDay(blatt: Datenblatt, vorjahresblatt: Datenblatt | undefined): boolean {
  return blatt.stand === '' || blatt.stand !== vorjahresblatt?.stand
}

function yearBefore(name: string): string | undefined {
  const zeit = parseZeitpunkt(name)
  return zeit && name.replace(String(zeit.jahr), String(zeit.jahr - 1))
}

function nameIn(teile: readonly { id: string; name: string }[], gesucht: string): string {
  return teile.find(({ id }) => id === gesucht)?.name ?? ''
}

function idIn(teile: readonly { id: string; name: string }[] | undefined, gesucht: string | undefined): string {
  return teile?.find(({ name }) => name === gesucht)?.id ?? ''
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
