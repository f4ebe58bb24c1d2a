import { areaWidth } from '../../content/satzspiegel.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Fragment } from '../document/fragment.js'
import { textOf } from '../document/tree.js'
import { measureIn } from '../fonts/text-width.js'
import type { BausteinSetting } from './baustein-setting.js'
import { setTerms } from './begriffe.js'

/** How large values are set, as a multiple of the size of a chapter's heading: as large as all of a band fit beside each other. */
export const VALUE_SIZES = { '': 1, eng: 0.75, enger: 0.55 } as const
export type SizeClass = keyof typeof VALUE_SIZES

/** What columns of a band leave each other, in millimetres, as the style sheets say. */
const GAP = 6
/** Browsers and Word measure a little differently than we do. */
const RESERVE = 0.97
const PT_PER_MM = 72 / 25.4

/**
 * A band of figures: its terms, and how large their values may be. In print it is as wide as text and margin column; a single one may stand
 * in that (`layout/beside/single-figure.ts`).
 */
export function setKennzahlen(setting: BausteinSetting): { weite: SizeClass; einzeln: boolean } {
  const { begriffe } = setTerms(setting)
  const { gestaltung } = setting.context
  const values = begriffe.map(({ begriff }) => printedValue(begriff))
  return {
    ...{ begriffe },
    einzeln: values.length === 1,
    weite: widthClassOf(values, columnOf(values.length, gestaltung), gestaltung),
  }
}

function printedValue({ nodes }: Fragment): string {
  return textOf({ type: 'root', children: [...nodes] })
}

function columnOf(count: number, { seite }: Gestaltung): number {
  if (count === 1 && seite.randspalte > 0) return seite.randspalte
  return (areaWidth(seite) - GAP * (count - 1)) / count
}

/** The largest size at which each value stays within a column so wide, in millimetres; the smallest where none does. */
export function widthClassOf(
  values: readonly string[],
  column: number,
  gestaltung: Pick<Gestaltung, 'groessen' | 'schriften' | 'schriftdateien'>,
): SizeClass {
  const measure = measureIn(gestaltung)
  const room = column * PT_PER_MM * RESERVE
  const widest = Math.max(0, ...values.map((value) => measure(value, true, 'ziffern')))
  const fits = (sizeClass: SizeClass) => widest * VALUE_SIZES[sizeClass] * gestaltung.groessen.ueberschrift1 <= room
  return (Object.keys(VALUE_SIZES) as SizeClass[]).find(fits) ?? 'enger'
}
