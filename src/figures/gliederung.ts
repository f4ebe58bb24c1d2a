import { formatPfad } from '../content/daten/pfad.js'
import type { ZeileQuelle } from '../content/daten/quelle.js'
import { figurOperand } from '../content/daten/regeln.js'
import { suggest } from '../content/daten/vorschlag.js'
import type { Meldungen, Ort } from '../message.js'
import type { Rechenblatt } from './rechnen/rechenblatt.js'
import * as regeln from './regeln.js'

/** The row that each row is a part of, by index, with "davon" told from "darunter". */
export interface Glied {
  ganzes: number
  art: 'davon' | 'darunter'
}

/**
 * Reads which rows are parts of which. An unknown whole, a row that is part of itself, and "davon" beside "darunter" are
 * reported and fail the sheet.
 * @returns one entry a row, undefined where the row is no part
 */
export function readGliederung(blatt: Rechenblatt, meldungen: Meldungen): (Glied | undefined)[] {
  const { quelle } = blatt
  const fail = (ort: Ort, text: string, hinweis: string): undefined => {
    meldungen.melde(figurOperand, ort, text, hinweis)
    blatt.gescheitert = true
    return undefined
  }
  const glieder = quelle.zeilen.map((zeile): Glied | undefined => {
    const art = zeile.davon ? 'davon' : 'darunter'
    const genannt = zeile[art]
    if (!genannt) return undefined
    const name = formatPfad([quelle.id, zeile.id])
    if (zeile.davon && zeile.darunter)
      return fail(
        zeile.darunter.ort,
        `${name}: „davon“ und „darunter“ stehen nebeneinander.`,
        '„davon“ für alle Teile, „darunter“ für eine Auswahl; eines von beiden entfernen.',
      )
    const ganzes = blatt.zeilen.get(genannt.zeile)
    if (ganzes !== undefined && !quelle.zeilen[ganzes]?.gruppe) return { ganzes, art }
    return fail(
      genannt.ort,
      `${name}: „${art}: ${genannt.zeile}“ nennt keine Zeile mit Werten.`,
      suggest(genannt.zeile, blatt.zeilen.keys(), 'Zeilen'),
    )
  })
  for (const kreis of findKreise(glieder)) {
    const zeilen = kreis.map((index) => quelle.zeilen[index] as ZeileQuelle)
    const namen = zeilen.map(({ id }) => id)
    const erste = zeilen[0] as ZeileQuelle
    meldungen.melde(
      regeln.figurKreis,
      (erste.davon ?? erste.darunter ?? erste).ort,
      `Datenblatt „${quelle.id}“: Zeilen sind Teil ihrer selbst: ${[...namen, namen[0]].join(' → ')}.`,
      '„davon“ und „darunter“ nennen immer die übergeordnete Zeile.',
    )
    blatt.gescheitert = true
    for (const index of kreis) glieder[index] = undefined
  }
  return glieder
}

/** Circles among the parts; each row has at most one whole, so every row is walked once. */
function findKreise(glieder: readonly (Glied | undefined)[]): number[][] {
  const kreise: number[][] = []
  const besucht = new Int32Array(glieder.length)
  for (let anfang = 0; anfang < glieder.length; anfang++) {
    const weg: number[] = []
    let index: number | undefined = anfang
    while (index !== undefined && besucht[index] === 0) {
      besucht[index] = anfang + 1
      weg.push(index)
      index = glieder[index]?.ganzes
    }
    if (index !== undefined && weg.length > 0 && besucht[index] === anfang + 1)
      kreise.push(weg.slice(weg.indexOf(index)))
  }
  return kreise
}

/** 0 for plain rows, one more than its whole for every part. Expects parts without circles. */
export function readStufen(glieder: readonly (Glied | undefined)[]): number[] {
  const stufen: number[] = new Array(glieder.length).fill(-1)
  for (let anfang = 0; anfang < glieder.length; anfang++) {
    const weg: number[] = []
    let index: number | undefined = anfang
    while (index !== undefined && stufen[index] === -1) {
      weg.push(index)
      index = glieder[index]?.ganzes
    }
    let stufe = index === undefined ? -1 : (stufen[index] ?? -1)
    for (const wartend of weg.reverse()) stufen[wartend] = ++stufe
  }
  return stufen
}
