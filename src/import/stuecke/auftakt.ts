import type { Fremdabsatz, Fremdlauf } from '../../worddatei/modell.js'
import { textOf } from '../gliederung.js'
import type { Auftaktstueck, Rohstueck } from './stueck.js'

const PICTURE = 'auftaktbild'

/** Whether a picture opens a chapter: it stands in the style of such. */
export function isAuftaktbild({ stile }: Fremdabsatz, lauf: Fremdlauf): lauf is Extract<Fremdlauf, { art: 'bild' }> {
  return lauf.art === 'bild' && stile.includes(PICTURE)
}

/** An opener that has its picture only. */
export function openerOf(inhalt: Auftaktstueck['inhalt'], ort: string): Auftaktstueck {
  return { art: 'auftakt', inhalt, ziffer: '', quelle: '', absaetze: [], ort }
}

/** Numeral, source and lead behind the picture of an opener belong to it. */
export function gatherAuftakte(stuecke: readonly Rohstueck[]): Rohstueck[] {
  const fertig: Rohstueck[] = []
  for (const stueck of stuecke) {
    const davor = fertig.at(-1)
    if (davor?.art !== 'auftakt' || stueck.art !== 'absatz' || !take(davor, stueck.absatz)) fertig.push(stueck)
  }
  return fertig
}

function take(auftakt: Auftaktstueck, absatz: Fremdabsatz): boolean {
  const has = (muster: RegExp) => absatz.stile.some((stil) => muster.test(stil))
  if (has(/^vorspann/)) auftakt.absaetze.push(absatz)
  else if (has(/^auftaktziffer/) && !auftakt.ziffer) auftakt.ziffer = textOf(absatz)
  else if (has(/^quelle/) && !auftakt.quelle) auftakt.quelle = textOf(absatz)
  else return false
  return true
}
