import type { OperandQuelle, Rechenart } from '../../content/daten/quelle.js'
import { figurOperand } from '../../content/daten/regeln.js'
import { suggest } from '../../content/daten/vorschlag.js'
import type { Meldungen, Ort } from '../../message.js'
import { naechster, plain } from '../../nearest.js'
import { Dezimal } from '../dezimal.js'
import type { Operand } from './operand.js'
import type { Rechenblatt } from './rechenblatt.js'

/**
 * What an operand of a formula means, before it is known at which cell the formula is evaluated: a row at the cell's own
 * column, a column at the cell's own row, one fixed cell, or a number.
 */
export type Bezug =
  | { art: 'zeile'; blatt: Rechenblatt; zeile: number; ort: Ort; gemeldet: boolean }
  | { art: 'spalte'; blatt: Rechenblatt; spalte: number; ort: Ort; gemeldet: boolean }
  | { art: 'zelle'; blatt: Rechenblatt; index: number }
  | { art: 'literal'; operand: Operand }

/** To what a formula belongs: operands of a row's formula are rows, those of a column's are columns. */
export type Traeger = 'zeile' | 'spalte' | 'zelle'

const MIT_ZAHLEN: readonly Rechenart[] = ['summe', 'differenz', 'mittelwert']

export interface Formelstelle {
  blatt: Rechenblatt
  traeger: Traeger
  rechenart: Rechenart
  /** "gesamt", for messages. */
  name: string
}

/**
 * Finds what an operand names. What does not exist is reported with the nearest known name; a sheet that could not be
 * read has been reported already.
 */
export function resolveBezug(
  operand: OperandQuelle,
  stelle: Formelstelle,
  blaetter: ReadonlyMap<string, Rechenblatt>,
  meldungen: Meldungen,
): Bezug | undefined {
  const { blatt, traeger } = stelle
  const [erstes = '', zweites, drittes] = operand.pfad
  if (operand.zahl && traeger === 'zelle') return resolveZahl(operand, stelle, meldungen)
  if (zweites === undefined) return resolveEigen(operand, stelle, meldungen)
  const anderes = blaetter.get(erstes)
  if (!anderes || operand.pfad.length > 3) {
    const gemeint = naechster(erstes, blaetter.keys())
    const hinweis =
      blatt.zeilen.has(erstes) || blatt.spalten.has(erstes)
        ? `Eine Zelle desselben Blatts heißt „${blatt.id}.zeile.spalte“.`
        : gemeint
          ? `Meinten Sie „${gemeint}“?`
          : 'Operanden heißen „blatt.zeile.spalte“.'
    return report(
      operand,
      stelle,
      anderes ? 'ist kein Pfad der Form „blatt.zeile.spalte“' : `nennt ein Datenblatt „${erstes}“, das es nicht gibt`,
      hinweis,
      meldungen,
    )
  }
  if (anderes !== blatt) blatt.quellen.add(anderes)
  if (anderes.quelle.fehlerhaft) return undefined
  if (drittes === undefined && traeger === 'spalte') {
    const spalte = findSpalte(zweites, anderes, operand, stelle, meldungen)
    return spalte === undefined
      ? undefined
      : { art: 'spalte', blatt: anderes, spalte, ort: operand.ort, gemeldet: false }
  }
  const zeile = findZeile(zweites, anderes, operand, stelle, meldungen)
  if (zeile === undefined) return undefined
  if (drittes === undefined) return { art: 'zeile', blatt: anderes, zeile, ort: operand.ort, gemeldet: false }
  const spalte = findSpalte(drittes, anderes, operand, stelle, meldungen)
  return spalte === undefined ? undefined : { art: 'zelle', blatt: anderes, index: zeile * anderes.breite + spalte }
}

/** A number in the formula of a single cell; one that could as well be a row or a column is refused. */
function resolveZahl(operand: OperandQuelle, stelle: Formelstelle, meldungen: Meldungen): Bezug | undefined {
  const { blatt, rechenart } = stelle
  if (blatt.zeilen.has(operand.text) || blatt.spalten.has(operand.text)) {
    return report(
      operand,
      stelle,
      `ist eine Zahl und zugleich eine Kennung des Blatts`,
      `Die Zelle mit vollem Namen schreiben: „${blatt.id}.zeile.${operand.text}“.`,
      meldungen,
    )
  }
  if (!MIT_ZAHLEN.includes(rechenart)) {
    return report(
      operand,
      stelle,
      `ist eine Zahl; „${rechenart}“ rechnet nur mit Zellen`,
      'Die Zahl in eine Zelle eines Datenblatts schreiben.',
      meldungen,
    )
  }
  return {
    art: 'literal',
    operand: { art: 'literal', wert: new Dezimal(operand.zahl?.text ?? 0), stellen: operand.zahl?.stellen ?? 0 },
  }
}

/** A bare id: a row in a row's formula, a column in a column's; in a cell's formula either. */
function resolveEigen(operand: OperandQuelle, stelle: Formelstelle, meldungen: Meldungen): Bezug | undefined {
  const { blatt, traeger } = stelle
  const id = operand.pfad[0] ?? ''
  const alsZeile = traeger !== 'spalte' && blatt.zeilen.has(id)
  const alsSpalte = traeger !== 'zeile' && blatt.spalten.has(id)
  if (alsZeile && alsSpalte)
    return report(
      operand,
      stelle,
      'ist Zeile und Spalte zugleich',
      `Die Zelle mit vollem Namen schreiben: „${blatt.id}.zeile.spalte“.`,
      meldungen,
    )
  if (alsSpalte || traeger === 'spalte') {
    const spalte = findSpalte(id, blatt, operand, stelle, meldungen)
    return spalte === undefined ? undefined : { art: 'spalte', blatt, spalte, ort: operand.ort, gemeldet: false }
  }
  const zeile = findZeile(id, blatt, operand, stelle, meldungen)
  return zeile === undefined ? undefined : { art: 'zeile', blatt, zeile, ort: operand.ort, gemeldet: false }
}

function findZeile(
  id: string,
  blatt: Rechenblatt,
  operand: OperandQuelle,
  stelle: Formelstelle,
  meldungen: Meldungen,
): number | undefined {
  const zeile = blatt.zeilen.get(id)
  if (zeile !== undefined && !blatt.quelle.zeilen[zeile]?.gruppe) return zeile
  if (zeile !== undefined)
    report(operand, stelle, 'ist eine Zwischenüberschrift ohne Werte', 'Die Zeilen darunter nennen.', meldungen)
  else if (!reportMisspelt(id, blatt, stelle, meldungen))
    report(
      operand,
      stelle,
      `nennt eine Zeile „${id}“, die es im Datenblatt „${blatt.id}“ nicht gibt`,
      blatt.spalten.has(id)
        ? `„${id}“ ist eine Spalte; hier gehört eine Zeile hin.`
        : suggest(id, blatt.zeilen.keys(), 'Zeilen'),
      meldungen,
    )
  return undefined
}

/** A row whose own name says that its key is the misspelt word, and not the formula's, is told there. */
function reportMisspelt(id: string, blatt: Rechenblatt, stelle: Formelstelle, meldungen: Meldungen): boolean {
  const kennung = naechster(id, blatt.zeilen.keys())
  const zeile = kennung === undefined ? undefined : blatt.quelle.zeilen[blatt.zeilen.get(kennung) ?? -1]
  if (kennung === undefined || !zeile) return false
  const name = plain(zeile.name)
  const schlechter = !name.includes(plain(kennung)) || kennung.length < id.length || kennung.toLowerCase() === id
  const verschrieben = name.includes(plain(id)) && schlechter
  if (verschrieben)
    meldungen.melde(
      figurOperand,
      zeile.ort,
      `Die Zeile „${kennung}“ heißt in ${stelle.name} „${id}“.`,
      `Meinten Sie „${id}“?`,
    )
  return verschrieben
}

function findSpalte(
  id: string,
  blatt: Rechenblatt,
  operand: OperandQuelle,
  stelle: Formelstelle,
  meldungen: Meldungen,
): number | undefined {
  const spalte = blatt.spalten.get(id)
  if (spalte !== undefined && blatt.quelle.spalten[spalte]?.art === 'zahl') return spalte
  if (spalte !== undefined) report(operand, stelle, 'ist eine Textspalte', 'Eine Spalte mit Zahlen nennen.', meldungen)
  else
    report(
      operand,
      stelle,
      `nennt eine Spalte „${id}“, die es im Datenblatt „${blatt.id}“ nicht gibt`,
      blatt.zeilen.has(id)
        ? `„${id}“ ist eine Zeile; hier gehört eine Spalte hin.`
        : suggest(id, blatt.spalten.keys(), 'Spalten'),
      meldungen,
    )
  return undefined
}

function report(
  operand: OperandQuelle,
  stelle: Formelstelle,
  was: string,
  hinweis: string,
  meldungen: Meldungen,
): undefined {
  meldungen.melde(figurOperand, operand.ort, `${stelle.name}: „${operand.text}“ ${was}.`, hinweis)
  return undefined
}
