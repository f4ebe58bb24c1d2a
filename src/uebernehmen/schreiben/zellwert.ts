import type { Zelle } from '../../figures/datenblatt.js'
import type { Quelltexte } from '../stamm/quelltexte.js'
import type { Ersetzung, Umsetzung } from './umsetzung.js'

/** A figure as Germans write it, before its unit. */
const ZAHL = /^[+−–-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?/
/** A number as it is typed in a sheet, in quotes or without. */
const GETIPPT = /["']?([+−-]?[\d.,]*\d)/y

/** What becomes of a cell of a table that says something else in Word: the cell of its sheet is typed anew, or told. */
export function setzeZelle(zelle: Zelle, alt: string, neu: string, texte: Quelltexte): Umsetzung {
  const { ort, zelle: name, formel } = zelle.herkunft
  const ask = (text: string, rat: string): Umsetzung => ({
    ersetzungen: [],
    rueckfragen: [{ ort, text: `In Word wurde aus der Zelle ${name} „${alt}“ „${neu}“. ${text}`, rat }],
  })
  if (formel !== undefined)
    return ask(
      `Sie ist errechnet: ${formel}.`,
      'Stimmt der neue Wert, die Zellen ändern, aus denen er kommt; sonst die Formel.',
    )
  if (ort.zelle)
    return ask(`Sie steht in einer Excel-Mappe, Zelle ${ort.zelle.name}.`, 'Stimmt der neue Wert, ihn dort eintragen.')
  const [zahl] = ZAHL.exec(neu.trim()) ?? []
  const getippt = typedAt(ort, texte)
  if (zelle.art !== 'zahl' || zahl === undefined || !getippt)
    return ask(
      'Das ist keine Zahl, die sich von selbst eintragen lässt.',
      'Stimmt der neue Wert, ihn im Datenblatt eintragen.',
    )
  const { datei, von, bis } = getippt
  const ersetzung: Ersetzung = { datei, von, bis, text: typeZahl(zahl, getippt.alt, alt) }
  return { ersetzungen: [ersetzung], rueckfragen: [] }
}

function typedAt(ort: { datei: string; zeile: number; spalte: number }, texte: Quelltexte) {
  GETIPPT.lastIndex = texte.offsetOf(ort)
  const fund = GETIPPT.exec(texte.textOf(ort.datei))
  const alt = fund?.[1]
  if (!fund || alt === undefined) return undefined
  const bis = fund.index + fund[0].length
  return { datei: ort.datei, von: bis - alt.length, bis, alt }
}

/** In the way of the number that stood there: as it is printed, with a decimal comma alone, or as computers write it. */
function typeZahl(zahl: string, getippt: string, gedruckt: string): string {
  const schlicht = zahl.replaceAll('.', '').replace(/[−–]/, '-').replace(/^\+/, '')
  if (/[.,]/.test(getippt) && gedruckt.startsWith(getippt)) return zahl.replace(/[−–]/, '-')
  return getippt.includes(',') ? schlicht : schlicht.replace(',', '.')
}
