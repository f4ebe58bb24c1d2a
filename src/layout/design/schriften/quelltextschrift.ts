import { join } from 'node:path'
import type { Root } from 'hast'
import { PAKET } from '../../../root.js'
import { is, walk } from '../../document/baum.js'

const FAMILIE = 'Source Code Pro'
const DATEI = join(PAKET, 'assets/schriften/SourceCodePro-normal')

/** The family of what is typed as it stands, in CSS. */
export const QUELLTEXT_STACK = `"${FAMILIE}", Consolas, monospace`
/** The font file that prints it. */
export const QUELLTEXTSCHRIFT = `${DATEI}.ttf`

/** The `@font-face` rule for source text; '' where a document holds none, so that it carries no font for it. */
export function quelltextFace(baum: Root, format: 'ttf' | 'woff2', url: (pfad: string) => string): string {
  for (const element of walk(baum))
    if (is(element, 'code'))
      return `@font-face { font-family: "${FAMILIE}"; src: url("${url(`${DATEI}.${format}`)}") format("${format === 'ttf' ? 'truetype' : 'woff2'}") }`
  return ''
}
