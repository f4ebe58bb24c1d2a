import { splitMarke } from '../content/daten/marke.js'
import { is, textOf } from './document/baum.js'
import type { Fragment } from './document/fragment.js'

/** A figure: digits with or without dots, digits after the comma, and what names its unit. */
const ZAHL = /^[+\u2212\u2013-]?(?:\d{1,3}(?:[.\u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?(|[\s%‰€][^\d]*)$/

interface Zahlbild {
  /** Digits after the comma. */
  stellen: number
  einheit: string
  /** The mark of a note behind it. */
  marke: string
}

interface Zellfeld {
  html: Fragment
  zahl: boolean
}

/**
 * Figures of one unit in a column stand with their commas one below the other: those that have fewer digits behind it than the longest, or
 * no mark of a note, keep that much free (`luft`). Figures of other units have nothing to be compared with and stay where they are.
 */
export function alignKommas<Zelle extends Zellfeld, Zeile extends { zellen: Zelle[] }>(
  zeilen: readonly Zeile[],
): (Omit<Zeile, 'zellen'> & { zellen: (Zelle & { luft: string })[] })[] {
  const bilder = zeilen.map(({ zellen }) => zellen.map(({ html, zahl }) => (zahl ? readZahlbild(html) : undefined)))
  const laengste = new Map<string, { stellen: number; marke: string }>()
  const nameOf = (spalte: number, { einheit }: Zahlbild) => `${spalte} ${einheit}`
  for (const zeile of bilder)
    for (const [spalte, bild] of zeile.entries()) {
      if (!bild) continue
      const bisher = laengste.get(nameOf(spalte, bild)) ?? { stellen: 0, marke: '' }
      laengste.set(nameOf(spalte, bild), {
        stellen: Math.max(bisher.stellen, bild.stellen),
        marke: bild.marke.length > bisher.marke.length ? bild.marke : bisher.marke,
      })
    }
  return zeilen.map((zeile, i) => ({
    ...zeile,
    zellen: zeile.zellen.map((zelle, spalte) => {
      const bild = bilder[i]?.[spalte]
      const ziel = bild && laengste.get(nameOf(spalte, bild))
      return { ...zelle, luft: ziel ? luftOf(bild, ziel) : '' }
    }),
  }))
}

function luftOf({ stellen, marke }: Zahlbild, ziel: { stellen: number; marke: string }): string {
  const komma = stellen === 0 && ziel.stellen > 0 ? ',' : ''
  return komma + '0'.repeat(ziel.stellen - stellen) + ziel.marke.slice(marke.length)
}

function readZahlbild({ knoten }: Fragment): Zahlbild | undefined {
  const worte = knoten.map((kind) => (is(kind, 'a.fussnote') ? '' : textOf(kind))).join('')
  const { text, marke } = splitMarke(worte.trim())
  const [gefunden, bruch = '', einheit = ''] = ZAHL.exec(text) ?? []
  return gefunden === undefined ? undefined : { stellen: bruch.length, einheit: einheit.trim(), marke }
}
