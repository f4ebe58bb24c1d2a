import type { Datenblatt, Zelle } from '../../figures/datenblatt.js'
import type { Ort } from '../../message.js'
import { teilwortOf } from './namen.js'

/** A row or a column: what holds for rows of a table holds for its columns, so rules look at both in one way. */
export interface Reihe {
  id: string
  /** With the upper head in front where there is one: "Delta 2021/2022 in %". */
  name: string
  /** The name alone. */
  eigenname: string
  ort: Ort
  /** Heading between rows, or upper head, that it stands under; counted from 0. */
  block: number
  stufe: number
  davon?: string
  darunter?: string
  vollstaendig: boolean
  /** One a position of the other direction. */
  zellen: readonly (Zelle | undefined)[]
}

/** A sheet seen as rows or as columns. */
export interface Raster {
  blatt: Datenblatt
  art: 'zeilen' | 'spalten'
  reihen: readonly Reihe[]
  /** Names of the positions within each Reihe. */
  quernamen: readonly string[]
}

/**
 * Makes rows whose names say so ("davon Frauen", "dar. Männer", "– FbW") parts of the nearest row above that is none, as
 * the keys `davon` and `darunter` do.
 */
function withParts(reihen: readonly Reihe[]): Reihe[] {
  let ganzes: Reihe | undefined
  return reihen.map((reihe) => {
    const wort = reihe.davon === undefined && reihe.darunter === undefined ? teilwortOf(reihe.eigenname) : undefined
    if (wort === undefined || !ganzes || ganzes.block !== reihe.block || ganzes.id === '') {
      if (reihe.stufe === 0) ganzes = reihe
      return reihe
    }
    return { ...reihe, stufe: reihe.stufe + 1, [wort]: ganzes.id }
  })
}

const gelesen = new WeakMap<Datenblatt, readonly [Raster, Raster]>()

/** A sheet as rows and as columns, made once for all rules. */
export function rasterOf(blatt: Datenblatt): readonly [zeilen: Raster, spalten: Raster] {
  const bekannt = gelesen.get(blatt)
  if (bekannt) return bekannt
  const zeilen = rowsOf(blatt)
  const spalten = columnsOf(blatt, zeilen.reihen)
  const beide = [zeilen, spalten] as const
  gelesen.set(blatt, beide)
  return beide
}

function rowsOf(blatt: Datenblatt): Raster {
  const reihen: Reihe[] = []
  let block = 0
  for (const { id, name, ort, stufe, davon, darunter, vollstaendig, zellen } of blatt.zeilen) {
    if (zellen.length === 0) {
      block++
      continue
    }
    reihen.push({
      id,
      name,
      eigenname: name,
      ort: ort ?? blatt.ort,
      block,
      stufe,
      vollstaendig: vollstaendig ?? false,
      zellen,
      ...(davon !== undefined && { davon }),
      ...(darunter !== undefined && { darunter }),
    })
  }
  return {
    blatt,
    art: 'zeilen',
    reihen: withParts(reihen),
    quernamen: blatt.spalten.map(({ name, gruppe }) => joined(gruppe, name)),
  }
}

function columnsOf(blatt: Datenblatt, zeilen: readonly Reihe[]): Raster {
  let block = 0
  const reihen = blatt.spalten.map(({ id, name, gruppe, ort }, nummer): Reihe => {
    if (nummer > 0 && gruppe !== blatt.spalten[nummer - 1]?.gruppe) block++
    return {
      id,
      name: joined(gruppe, name),
      eigenname: name,
      ort: ort ?? blatt.ort,
      block,
      stufe: 0,
      vollstaendig: false,
      zellen: zeilen.map(({ zellen }) => zellen[nummer]),
    }
  })
  return { blatt, art: 'spalten', reihen: withParts(reihen), quernamen: zeilen.map(({ name }) => name) }
}

function joined(gruppe: string, name: string): string {
  return gruppe === '' ? name : `${gruppe} ${name}`
}
