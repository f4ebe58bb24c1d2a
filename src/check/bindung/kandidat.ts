import type { Decimal } from 'decimal.js'
import { roundKaufmaennisch } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import type { Figurglied } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { timeAt } from '../reading/aussagen/veraenderung/zeitbezug.js'
import { type Figur, meets, plain, plainBereich } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import { slipOf, type Vertipper } from '../reading/vertipper.js'
import type { Zeit } from '../reading/zeit/zeiten.js'
import { geschlechtOf } from '../zahlen/namen.js'
import { convertTo, isGetippt } from '../zahlen/zelle.js'
import { type Bucheintrag, type Buchzelle, isEigenstaendig, type Zellenbuch } from '../zahlen/zellenbuch.js'
import { type Benennung, rowNamed, type Worte } from './benennung.js'

/** A cell that a typed figure may give. */
export interface Zellkandidat {
  buchzelle: Buchzelle
  /** How the words around the figure name its row. */
  benannt: Benennung
  /** Whether it may be of the time that the sentence names. */
  zeit: 'gleich' | 'offen' | 'anders'
  /** Both are changes, or neither is. */
  passt: boolean
}

/**
 * The cells that a figure may give by its unit: those of the tables that are near, of rows that the sentence names, and of rows that
 * share telling words with it.
 */
export function candidatesFor(
  passage: Passage,
  glied: Figurglied,
  worte: Worte,
  buch: Zellenbuch,
  nahe: Iterable<Bucheintrag['blatt']>,
): Zellkandidat[] {
  const zeit = timeAt(passage, glied)
  const aenderung = glied.figur.vorzeichen || isChangeFigure(glied)
  const eintraege = new Set([
    ...[...nahe].flatMap((blatt) => buch.rowsOf(blatt)),
    ...buch.named(worte.satz, worte.kuerzel).filter(isEigenstaendig),
    ...buch.touched(worte.satz).keys(),
  ])
  return [...eintraege].flatMap((eintrag) => {
    const zellen = eintrag.zellen.filter(
      (buchzelle) => isComparable(glied.figur, buchzelle.zelle.einheit) && !isOfOtherSex(buchzelle, worte),
    )
    if (zellen.length === 0) return []
    const benannt = rowNamed(eintrag, worte)
    return zellen.map((buchzelle) => ({
      buchzelle,
      benannt,
      zeit: compareTime(buchzelle.zeit, zeit),
      passt: isChangeCell(buchzelle) === aenderung,
    }))
  })
}

/** The same kind of unit; a bare count may be a cell with a unit of its own ("Personen"), and the other way round. */
function isComparable({ einheit }: Figur, andere: string): boolean {
  const [a, b] = [massOf(einheit).basis, massOf(andere).basis]
  return a === b || (a === '' && isCounted(b)) || (b === '' && isCounted(a))
}

function isCounted(basis: string): boolean {
  return basis !== '€' && basis !== PROZENT && basis !== PROZENTPUNKTE
}

function isOfOtherSex({ eintrag, spalte }: Buchzelle, { geschlecht }: Worte): boolean {
  const eigenes = geschlechtOf(eintrag.reihe.eigenname) ?? geschlechtOf(spalte)
  return geschlecht !== undefined && eigenes !== undefined && geschlecht !== eigenes
}

const VERAENDERUNG = /rückgang|zuwachs|anstieg|veränderung|steigerung|abnahme|zunahme/i

function isChangeCell({ art, eintrag }: Buchzelle): boolean {
  return art === 'veraenderung' || VERAENDERUNG.test(eintrag.reihe.name)
}

function compareTime(zelle: Zeit | undefined, satz: Zeit | undefined): Zellkandidat['zeit'] {
  if (!zelle || !satz || satz.koernung === 'relativ' || zelle.koernung === 'relativ') return 'offen'
  if (zelle.anfang === satz.anfang && zelle.ende === satz.ende) return 'gleich'
  if (zelle.anfang <= satz.anfang && satz.ende <= zelle.ende)
    return zelle.koernung === 'jahr' || zelle.koernung === 'spanne' ? 'offen' : 'gleich'
  if (satz.anfang <= zelle.anfang && zelle.ende <= satz.ende) return satz.koernung === 'jahr' ? 'offen' : 'gleich'
  return 'anders'
}

/** The cell in the unit of the figure, at its precision. */
export function inUnitOf(figur: Figur, { zelle }: Buchzelle): Decimal {
  const wert = convertTo(zelle.wert, zelle.einheit, figur.einheit === '' ? zelle.einheit : figur.einheit)
  return roundKaufmaennisch(wert, Math.max(figur.stellen, figur.einheit === zelle.einheit ? zelle.stellen : 0))
}

const NULLEN_VORN = /^0+/

/** Digits that say something: 3 in 51,1 and 77,0, 4 in 4.600. */
export function digitsOf(wert: Decimal, stellen: number): number {
  return wert.abs().toFixed(Math.max(stellen, wert.decimalPlaces())).replace('.', '').replace(NULLEN_VORN, '').length
}

/** Whether the cell, rounded as the figure is printed, is that figure. */
export function isSame(figur: Figur, { zelle }: Buchzelle): boolean {
  if (isFiner(figur, zelle)) return false
  const wert = convertTo(zelle.wert, zelle.einheit, figur.einheit === '' ? zelle.einheit : figur.einheit)
  if (roundKaufmaennisch(wert.abs(), figur.stellen).eq(figur.wert.abs())) return true
  const rand = { unten: plain(zelle.wert, zelle), oben: plain(zelle.wert, zelle) }
  return figur.stellen < zelle.stellen && meets(plainBereich(figur), rand)
}

/** "67,0 %" beside a typed 67 %: nobody adds a digit. */
export function isFiner({ einheit, stellen }: Figur, zelle: Buchzelle['zelle']): boolean {
  return isGetippt(zelle) && einheit === zelle.einheit && einheit !== '' && stellen > zelle.stellen
}

/** How the figure may be a slip of the hand away from the cell. */
export function slipFrom(figur: Figur, buchzelle: Buchzelle): Vertipper | undefined {
  const { einheit, stellen } = buchzelle.zelle
  // More digits than the cell has are not copied from it.
  if (figur.einheit === einheit && figur.stellen > stellen) return undefined
  const soll = inUnitOf(figur, buchzelle).abs()
  const getippt = figur.wert.abs()
  return (
    slipOf(getippt, soll) ??
    slipOf(getippt, roundKaufmaennisch(soll, figur.stellen)) ??
    slipOfRound(figur, soll) ??
    (isWrongScale(figur, buchzelle) ? 'stelle' : undefined)
  )
}

/** "rund 4.620" where the cell, rounded, is 4.600: the value as it would be said round; nothing where it would not. */
export function roundedAs(figur: Figur, soll: Decimal): Decimal | undefined {
  const runde = saidRound(figur, soll)
  const getippt = figur.wert.abs()
  if (runde.some((rund) => rund.eq(getippt))) return undefined
  return runde.find((rund) => !rund.eq(soll) && slipOf(getippt, rund) === 'ziffer')
}

/** Whether a figure says what the cell says, as exactly as it is meant: "rund 7.500" says 7.456. */
export function says(figur: Figur, buchzelle: Buchzelle): boolean {
  const soll = inUnitOf(figur, buchzelle)
  return soll.eq(figur.wert) || saidRound(figur, soll).some((rund) => rund.eq(figur.wert))
}

/** How a value would be said by a figure that is called round. */
function saidRound({ naehe, stellen }: Figur, soll: Decimal): Decimal[] {
  if (naehe === 'genau' || stellen > 0 || soll.lt(KLEINSTE_RUNDE)) return []
  return [2, 3].map((ziffern) => soll.toSignificantDigits(ziffern))
}

/** Smaller values are not said round. */
const KLEINSTE_RUNDE = 1000

function slipOfRound(figur: Figur, soll: Decimal): Vertipper | undefined {
  return roundedAs(figur, soll) && 'ziffer'
}

const SKALEN = [1e-6, 1e-3, 1e3, 1e6] as const

/** "11,19 Tsd. €" for 11,19 Mio. €: the cell in another scale, rounded as the figure is printed. */
function isWrongScale(figur: Figur, { zelle }: Buchzelle): boolean {
  const { skala } = massOf(figur.einheit)
  return SKALEN.some((faktor) =>
    roundKaufmaennisch(plain(zelle.wert, zelle).div(skala).div(faktor), figur.stellen).eq(figur.wert.abs()),
  )
}
