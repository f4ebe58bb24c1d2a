import type { Seitenmass } from '../../content/satzspiegel.js'

/** What the charts need to know of the design; the whole Gestaltung satisfies it. Colours as #rrggbb, sizes in points. */
export interface ChartStyle {
  farben: Record<'akzent' | 'akzentdunkel' | 'hell' | 'text' | 'grau' | 'linie' | 'papier', string> & {
    /** Hues in place of accent and grey. */
    diagramm?: string
    diagrammgrau?: string
  }
  /** Absolute paths of TrueType files. */
  schriftdateien: Record<'normal' | 'halbfett', { ttf: string }>
  groessen: { klein: number; tabelle: number }
  seite: Seitenmass
}

/** No type in a chart is smaller, in points: it is read beside lines and colours. */
const SMALLEST = 8

/** The size of the type in charts, in points: that of tables and captions, which they stand beside. */
export function chartTypeSize({ tabelle }: Pick<ChartStyle['groessen'], 'tabelle'>): number {
  return Math.max(SMALLEST, tabelle)
}
