import type { Decimal } from 'decimal.js'
import { parsePfad } from '../../../content/daten/pfad.js'
import type { Rechenart } from '../../../content/daten/quelle.js'
import type { Datenblatt, Wertzelle } from '../../../figures/datenblatt.js'
import { Dezimal, roundKaufmaennisch } from '../../../figures/dezimal.js'
import { rechne } from '../../../figures/rechnen/rechnen.js'
import { isGetippt, type Zahlzelle } from '../zelle.js'
import { operandOf } from './operand.js'

/** A typed operand with which a printed result is wrong, and but for one slip of the hand would be right. */
export interface Formelfehler {
  zelle: Zahlzelle
  /** What would make it right: more than one where the result is rounded. */
  werte: readonly Decimal[]
  /** "der gedruckten Veränderung von „LZB“" */
  wozu: string
  /** The other operands cannot explain it. */
  allein: boolean
}

const NAMEN: Readonly<Partial<Record<Rechenart, string>>> = {
  veraenderung: 'der gedruckten Veränderung',
  anteil: 'dem gedruckten Anteil',
  quote: 'der gedruckten Quote',
  punkte: 'der gedruckten Veränderung',
  verhaeltnis: 'dem gedruckten Verhältnis',
  je: 'dem gedruckten Wert',
}

/** More values that a rounded result would allow say nothing. */
const HOECHSTENS = 3

/** Operands of printed changes, shares, quotas and ratios that do not come to what is printed; sums are equations of their own. */
export function findFormelfehler(
  tabellen: readonly Datenblatt[],
  blaetter: ReadonlyMap<string, Datenblatt>,
): Formelfehler[] {
  return tabellen.flatMap((blatt) =>
    blatt.zeilen.flatMap((zeile) =>
      zeile.zellen.flatMap((zelle): Formelfehler[] => {
        if ((zelle.art !== 'zahl' && zelle.art !== 'verhaeltnis') || !isWrong(zelle)) return []
        const wozu = zelle.rechenart && NAMEN[zelle.rechenart]
        if (!wozu) return []
        const funde = operandsOf(zelle, blaetter).flatMap((operand, stelle, alle) => {
          if (!isGetippt(operand) || alle.indexOf(operand) !== alle.lastIndexOf(operand)) return []
          const werte = slipsOf(operand).filter((wert) => isRight(zelle, alle.with(stelle, { ...operand, wert })))
          return werte.length > 0 && werte.length <= HOECHSTENS ? [{ zelle: operand, werte }] : []
        })
        return funde.map((fund) => ({ ...fund, wozu: `${wozu} von „${zeile.name}“`, allein: funde.length === 1 }))
      }),
    ),
  )
}

function isWrong({ wert, gedruckt }: Wertzelle): boolean {
  return gedruckt !== undefined && !roundKaufmaennisch(wert, gedruckt.stellen).eq(gedruckt.wert)
}

function operandsOf({ herkunft, rechenart }: Wertzelle, blaetter: ReadonlyMap<string, Datenblatt>): Zahlzelle[] {
  const namen = new RegExp(`^${rechenart}\\((.+)\\)$`).exec(herkunft.formel ?? '')?.[1]?.split(', ') ?? []
  const ort = parsePfad(herkunft.zelle)
  const operanden = namen.flatMap((name) => (ort?.length === 3 ? (operandOf(name, ort, blaetter) ?? []) : []))
  return operanden.length === namen.length ? operanden : []
}

/** Whether the formula comes to what is printed with these operands. */
function isRight({ rechenart, gedruckt, ...zelle }: Wertzelle, operanden: readonly Zahlzelle[]): boolean {
  if (!rechenart || !gedruckt) return false
  const ergebnis = rechne(rechenart, operanden, zelle.art === 'zahl' ? zelle.einheit : undefined)
  return ergebnis.art !== 'fehler' && roundKaufmaennisch(ergebnis.wert, gedruckt.stellen).eq(gedruckt.wert)
}

const NULL_VORN = /^0\d/

/** All that a typed figure may have been before a digit was mistyped or two were turned round. */
function slipsOf({ wert, stellen }: Zahlzelle): Decimal[] {
  const getippt = [...wert.abs().toFixed(stellen).replace('.', '')]
  const varianten = getippt.flatMap((_, stelle) => {
    const andere = [...'0123456789'].map((ziffer) => getippt.with(stelle, ziffer))
    const naechste = getippt[stelle + 1]
    return naechste === undefined
      ? andere
      : [...andere, getippt.with(stelle, naechste).with(stelle + 1, getippt[stelle] ?? '')]
  })
  const texte = new Set(varianten.map((ziffern) => ziffern.join('')))
  texte.delete(getippt.join(''))
  const skala = new Dezimal(10).pow(-stellen).times(wert.isNegative() ? -1 : 1)
  return [...texte]
    .filter((text) => !NULL_VORN.test(text) || getippt[0] === '0')
    .map((text) => new Dezimal(text).times(skala))
}
