import { type SizeClass, VALUE_SIZES } from '../../../layout/bausteine/kennzahlen.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { idOfStyle } from '../style-ids.js'
import type { Style } from './style.js'

/** A figure alone in the column beside the text: its value, by how large that may be, and what it says. */
export const VALUE_BESIDE: Readonly<Record<SizeClass, string>> = {
  '': 'Kennzahl am Rand',
  eng: 'Kennzahl am Rand eng',
  enger: 'Kennzahl am Rand enger',
}
export const VALUE_NAME_BESIDE = 'Kennzahl Name am Rand'

/** Names of the styles that hang in frames. */
export const FIGURE_BESIDE = [...Object.values(VALUE_BESIDE), VALUE_NAME_BESIDE]

/** Lines of what it says, as a multiple of their size, and how far below the value's line they begin; points around the rule above. */
export const NAME_LINE = 1.3
export const NAME_DISTANCE = 3
export const FIGURE_RULE = { weight: 1, distance: 2 }
const VALUE_LINE = 1.15

/** The line of a value in points, exactly: what it says begins below it. */
export function valueLine({ groessen }: Gestaltung, size: SizeClass): number {
  return groessen.ueberschrift1 * VALUE_SIZES[size] * VALUE_LINE
}

type FigureVariant = (gestaltung: Gestaltung) => Pick<Style, 'basedOn' | 'paragraph' | 'run' | 'rare'>

const KEPT = { keepNext: true, keepLines: true, suppressHyphens: true, before: 0, after: 0 } as const

/** What they look like, by name. */
export const FIGURE_VARIANTS: Readonly<Record<string, FigureVariant>> = {
  [VALUE_BESIDE['']]: (gestaltung) => ({
    rare: true,
    paragraph: {
      ...KEPT,
      exactLine: valueLine(gestaltung, ''),
      borders: { top: { colour: 'akzent', ...FIGURE_RULE } },
    },
    run: { family: 'ziffern', bold: true, colour: 'akzent', size: gestaltung.groessen.ueberschrift1 },
  }),
  ...smaller('eng'),
  ...smaller('enger'),
  [VALUE_NAME_BESIDE]: ({ groessen }) => ({
    rare: true,
    paragraph: { ...KEPT, line: NAME_LINE },
    run: { size: groessen.klein },
  }),
}

function smaller(size: Exclude<SizeClass, ''>): Record<string, FigureVariant> {
  return {
    [VALUE_BESIDE[size]]: (gestaltung) => ({
      basedOn: idOfStyle(VALUE_BESIDE['']),
      rare: true,
      paragraph: { exactLine: valueLine(gestaltung, size) },
      run: { size: gestaltung.groessen.ueberschrift1 * VALUE_SIZES[size] },
    }),
  }
}
