import { join } from 'node:path'
import type { Root } from 'hast'
import { PAKET } from '../../../root.js'
import { is, walk } from '../../document/tree.js'

const FAMILY = 'Source Code Pro'
const FILE = join(PAKET, 'assets/schriften/SourceCodePro-normal')

/** The family of what is typed as it stands, in CSS. */
export const CODE_STACK = `"${FAMILY}", Consolas, monospace`
/** The font file that prints it. */
export const CODE_FONT = `${FILE}.ttf`

/** The `@font-face` rule for source text; '' where a document holds none, so that it carries no font for it. */
export function codeFace(baum: Root, format: 'ttf' | 'woff2', url: (path: string) => string): string {
  for (const element of walk(baum))
    if (is(element, 'code'))
      return `@font-face { font-family: "${FAMILY}"; src: url("${url(`${FILE}.${format}`)}") format("${format === 'ttf' ? 'truetype' : 'woff2'}") }`
  return ''
}
