import { splitMarke } from '../content/daten/marke.js'
import type { Fragment } from './document/fragment.js'
import { is, textOf } from './document/tree.js'

/** A figure: digits with or without dots, digits after the comma, and what names its unit. */
const FIGURE = /^[+\u2212\u2013-]?(?:\d{1,3}(?:[.\u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?(|[\s%‰€][^\d]*)$/

interface FigureShape {
  /** Digits after the comma. */
  stellen: number
  einheit: string
  /** The mark of a note behind it. */
  marke: string
}

interface FigureCell {
  html: Fragment
  zahl: boolean
}

/**
 * Figures of one unit in a column stand with their commas one below the other: those that have fewer digits behind it than the longest, or
 * no mark of a note, keep that much free (`luft`). Figures of other units have nothing to be compared with and stay where they are.
 */
export function alignKommas<Cell extends FigureCell, Row extends { zellen: Cell[] }>(
  zeilen: readonly Row[],
): (Omit<Row, 'zellen'> & { zellen: (Cell & { luft: string })[] })[] {
  const images = zeilen.map(({ zellen }) => zellen.map(({ html, zahl }) => (zahl ? readFigureShape(html) : undefined)))
  const longest = new Map<string, { stellen: number; marke: string }>()
  const nameOf = (column: number, { einheit }: FigureShape) => `${column} ${einheit}`
  for (const line of images)
    for (const [column, image] of line.entries()) {
      if (!image) continue
      const before = longest.get(nameOf(column, image)) ?? { stellen: 0, marke: '' }
      longest.set(nameOf(column, image), {
        stellen: Math.max(before.stellen, image.stellen),
        marke: image.marke.length > before.marke.length ? image.marke : before.marke,
      })
    }
  return zeilen.map((zeile, i) => ({
    ...zeile,
    zellen: zeile.zellen.map((zelle, column) => {
      const image = images[i]?.[column]
      const target = image && longest.get(nameOf(column, image))
      return { ...zelle, luft: target ? roomOf(image, target) : '' }
    }),
  }))
}

function roomOf({ stellen, marke }: FigureShape, target: { stellen: number; marke: string }): string {
  const comma = stellen === 0 && target.stellen > 0 ? ',' : ''
  return comma + '0'.repeat(target.stellen - stellen) + target.marke.slice(marke.length)
}

function readFigureShape({ nodes }: Fragment): FigureShape | undefined {
  const words = nodes.map((child) => (is(child, 'a.fussnote') ? '' : textOf(child))).join('')
  const { text, marke } = splitMarke(words.trim())
  const [found, fraction = '', einheit = ''] = FIGURE.exec(text) ?? []
  return found === undefined ? undefined : { stellen: fraction.length, einheit: einheit.trim(), marke }
}
