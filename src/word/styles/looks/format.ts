import { type FixedStyleId, styleById } from '../style-ids.js'
import type { ParagraphFormat, RunFormat, Style, StyleFormat } from './style.js'

/** A style with its look. @throws Error where one of the styles that files always have is missing */
export function createStyle(id: FixedStyleId, format: StyleFormat | undefined): Style {
  const style = styleById(id)
  if (!style || !format) throw new Error(`Der Formatvorlage „${id}“ fehlt ihr Aussehen`)
  return { ...style, ...format }
}

/** What a style says together with the styles it is based on. */
export interface WholeFormat {
  paragraph: ParagraphFormat
  run: RunFormat
}

/** The same of the style of this id; undefined where there is no such style. */
export function formatOf(id: string, styles: ReadonlyMap<string, Style>): WholeFormat | undefined {
  const style = styles.get(id)
  if (!style) return undefined
  // As files say it: what names nothing stands on "Normal".
  const basedOn = style.basedOn ?? (id === 'Normal' ? undefined : 'Normal')
  const base = basedOn ? formatOf(basedOn, styles) : undefined
  return { paragraph: { ...base?.paragraph, ...style.paragraph }, run: { ...base?.run, ...style.run } }
}
