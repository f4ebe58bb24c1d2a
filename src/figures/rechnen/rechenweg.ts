import { formatPfad } from '../../content/daten/pfad.js'
import type { Rechenart, RechnungQuelle, SpalteQuelle, ZeileQuelle } from '../../content/daten/quelle.js'
import { figurOperand } from '../../content/daten/regeln.js'
import type { Meldungen, Ort } from '../../message.js'
import type { Einheit } from '../datenblatt.js'
import { massOf, PROZENT } from '../einheit.js'
import { type Bezug, resolveBezug, type Traeger } from './bezug.js'
import type { Rechenblatt } from './rechenblatt.js'

/** How a cell is computed: a formula of its row, its column or its own, with what its operands mean. */
export interface Rechenweg {
  art: Rechenart
  traeger: Traeger
  /** Undefined where an operand could not be found; that has been reported. */
  bezuege: readonly Bezug[] | undefined
  /** "summe(egt, vh)" */
  formel: string
  ort: Ort
  /** "haushalt.gesamt": one and the same for all cells of a row or column, so that a fault is told once. */
  name: string
}

/** A cell that waits for its operands. */
export interface Rahmen {
  blatt: Rechenblatt
  index: number
  weg: Rechenweg
  /** Next operand to look at. */
  naechster: number
}

const AENDERUNG = 2
const ANTEIL = 1
const LINEAR = 0

/** Finds the formula of every cell of one sheet; each formula is resolved once. */
export class Rechenwege {
  readonly #zeilen: (Rechenweg | undefined)[]
  readonly #spalten: (Rechenweg | undefined)[]
  readonly #vertauscht = new Map<string, Rechenweg>()

  constructor(
    private readonly blatt: Rechenblatt,
    private readonly blaetter: ReadonlyMap<string, Rechenblatt>,
    private readonly meldungen: Meldungen,
  ) {
    const { quelle } = blatt
    this.#zeilen = quelle.zeilen.map(
      ({ id, rechnung }) => rechnung && this.#build(rechnung, 'zeile', formatPfad([quelle.id, id])),
    )
    this.#spalten = quelle.spalten.map(
      ({ id, rechnung }) => rechnung && this.#build(rechnung, 'spalte', formatPfad([quelle.id, id])),
    )
    for (const { rechnungsname, id } of quelle.zeilen) {
      if (!rechnungsname || this.#spalten.some((weg) => weg && isTauschbar(weg.art))) continue
      meldungen.melde(
        figurOperand,
        rechnungsname.ort,
        `${formatPfad([quelle.id, id])}: „rechnung: ${rechnungsname.art}“ ändert nichts, denn das Blatt hat keine Spalte mit „veraenderung“ oder „punkte“.`,
        '„rechnung“ entfernen oder eine Spalte mit „veraenderung: [von, nach]“ anlegen.',
      )
      blatt.gescheitert = true
    }
  }

  /** The formula at a cell; undefined where the cell is typed. */
  at(index: number): Rechenweg | undefined {
    const zeilennummer = Math.floor(index / this.blatt.breite)
    const spaltennummer = index % this.blatt.breite
    const zeile = this.blatt.quelle.zeilen[zeilennummer] as ZeileQuelle
    const spalte = this.blatt.quelle.spalten[spaltennummer] as SpalteQuelle
    const zelle = zeile.zellen[spaltennummer]
    // A row may say that it has no value in a computed column, where the formula makes no sense for it.
    if (spalte.art === 'text' || zelle?.art === 'fehlt') return undefined
    if (zelle?.art === 'rechnung') return this.#build(zelle.rechnung, 'zelle', this.blatt.nameOf(index))
    const derZeile = this.#zeilen[zeilennummer]
    const derSpalte = this.#spalten[spaltennummer]
    if (derZeile && derSpalte)
      return rankOf(derZeile.art, zeile, false) > rankOf(derSpalte.art, spalte, true)
        ? derZeile
        : this.#swapped(derSpalte, zeile)
    return derSpalte ? this.#swapped(derSpalte, zeile) : derZeile
  }

  zeile(nummer: number): Rechenweg | undefined {
    return this.#zeilen[nummer]
  }

  spalte(nummer: number): Rechenweg | undefined {
    return this.#spalten[nummer]
  }

  /** A row may turn the percent of a change column into points, or the other way round. */
  #swapped(weg: Rechenweg, zeile: ZeileQuelle): Rechenweg {
    const art = zeile.rechnungsname?.art
    if (!art || art === weg.art || !isTauschbar(weg.art)) return weg
    const schluessel = `${art} ${weg.name}`
    const getauscht = this.#vertauscht.get(schluessel) ?? { ...weg, art, formel: weg.formel.replace(weg.art, art) }
    this.#vertauscht.set(schluessel, getauscht)
    return getauscht
  }

  #build({ art, operanden, ort }: RechnungQuelle, traeger: Traeger, name: string): Rechenweg {
    const bezuege = operanden.map((operand) =>
      resolveBezug(operand, { blatt: this.blatt, traeger, rechenart: art, name }, this.blaetter, this.meldungen),
    )
    const vollstaendig = bezuege.filter((bezug) => bezug !== undefined)
    if (vollstaendig.length < bezuege.length) this.blatt.gescheitert = true
    return {
      art,
      traeger,
      bezuege: vollstaendig.length === bezuege.length ? vollstaendig : undefined,
      formel: `${art}(${operanden.map(({ text }) => text).join(', ')})`,
      ort,
      name,
    }
  }
}

function isTauschbar(art: Rechenart): boolean {
  return art === 'veraenderung' || art === 'punkte'
}

/**
 * Where a computed row meets a computed column, the formula of the higher rank is used, and the column's among equals:
 * the change of a total is the change between the totals, the quota of a total is the quota of the totals, and neither
 * is a sum of changes or quotas. Sums, differences and means may be exchanged without changing the result.
 */
function rankOf(art: Rechenart, reihe: ZeileQuelle | SpalteQuelle, istSpalte: boolean): number {
  switch (art) {
    case 'veraenderung':
    case 'punkte':
      return AENDERUNG
    case 'anteil':
    case 'quote':
    case 'je':
    case 'verhaeltnis':
      return ANTEIL
    case 'differenz':
      return hasVorzeichen(art, reihe, istSpalte) ? AENDERUNG : LINEAR
    case 'summe':
    case 'mittelwert':
      return LINEAR
  }
}

/** A difference between columns is a change over time and carries its sign; between rows it is what remains. */
export function hasVorzeichen(art: Rechenart, reihe: { vorzeichen?: boolean }, istSpalte: boolean): boolean {
  return reihe.vorzeichen ?? (art === 'veraenderung' || art === 'punkte' || (art === 'differenz' && istSpalte))
}

/** Whether a formula keeps the unit of its operands. */
export function isLinear(art: Rechenart): boolean {
  return art === 'summe' || art === 'differenz' || art === 'mittelwert'
}

/** The unit that the author declares for a computed cell; undefined where the formula decides. */
export function declaredEinheit(
  { art, traeger }: Rechenweg,
  zeile: ZeileQuelle,
  spalte: SpalteQuelle,
): Einheit | undefined {
  // A row that asks for points where its column gives percent has said its unit.
  if (traeger === 'spalte')
    return zeile.rechnungsname?.art === art && spalte.rechnung?.art !== art ? undefined : spalte.einheit
  if (isLinear(art)) return spalte.einheit ?? zeile.einheit
  if (traeger === 'zeile') return zeile.einheit
  const genannt = spalte.einheit ?? zeile.einheit
  if (art === 'je') return genannt
  return genannt !== undefined && massOf(genannt).basis === PROZENT ? genannt : undefined
}
