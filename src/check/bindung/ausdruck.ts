import { formatPfad } from '../../content/daten/pfad.js'
import { evaluateAusdruck, parseAusdruck } from '../../figures/ausdruck.js'
import { massOf } from '../../figures/einheit.js'
import { Meldungen } from '../../message.js'
import type { Pruefling } from '../pruefling.js'
import type { Figur } from '../reading/figur.js'
import type { Buchzelle } from '../zahlen/zellenbuch.js'
import { pathOf } from './zellstelle.js'

const HELFER = ['zahl', 'prozent', 'euro', 'mio', 'tsd'] as const

const NACHKOMMA = /,(\d+)/

/** The first expression that prints a cell letter for letter as it is typed, blanks aside; undefined where none does. */
export function expressionFor(
  text: string,
  { eintrag: { blatt, reihe }, zelle }: Buchzelle,
  { blaetter, programm }: Pruefling,
): string | undefined {
  const spalte = blatt.spalten.find(({ id }) => zelle.herkunft.zelle === formatPfad([blatt.id, reihe.id, id]))
  if (!spalte) return undefined
  const pfad = formatPfad([blatt.id, reihe.id, spalte.id])
  const stellen = NACHKOMMA.exec(text)?.[1]?.length ?? 0
  const still = new Meldungen()
  for (const helfer of HELFER)
    for (const option of ['', ` stellen=${stellen}`, ' ohne=einheit', ` stellen=${stellen} ohne=einheit`]) {
      const ausdruck = `${helfer} ${pfad}${option}`
      const baum = parseAusdruck(ausdruck, zelle.herkunft.ort, still)
      const wert = baum && evaluateAusdruck(baum, { blaetter, jahr: programm.zeitraum.von }, still)
      if (wert && plainText(wert.text) === plainText(text)) return `{{${ausdruck}}}`
    }
  return undefined
}

/** An expression that prints the cell in the unit of a figure that is typed wrongly, and without one where none is typed ("135 Frauen"). */
export function expressionLike({ einheit }: Figur, buchzelle: Buchzelle): string {
  const { basis, potenz } = massOf(einheit)
  const helfer =
    basis === '%' ? 'prozent' : basis !== '€' ? 'zahl' : potenz === 6 ? 'mio' : potenz === 3 ? 'tsd' : 'euro'
  const option = einheit === '' && buchzelle.zelle.einheit !== '' ? ' ohne=einheit' : ''
  return `{{${helfer} ${pathOf(buchzelle)}${option}}}`
}

const LEER = /[\s\u00a0\u202f]+/g

function plainText(text: string): string {
  return text.replace(LEER, ' ').replace('−', '-').trim()
}
