import type { Gestaltung, OwnWordStyle } from '../../../layout/design/gestaltung.js'
import type { ParagraphLook } from '../../../layout/document/nodes/declaration.js'
import { declarationOf, NODE_NAMES } from '../../../layout/document/vocabulary/vocabulary.js'
import type { RunFormat } from './style.js'

/** What a design may say of a style, and what only the vocabulary does. */
export type StyleLook = Partial<OwnWordStyle> & Pick<ParagraphLook, 'mitNaechstem'>

const DIGIT = 3

/** The look of a style by its name: what the vocabulary gives the node it is of, and what the design says otherwise; undefined where neither knows it. */
export function lookOf(name: string, { wordstile, groessen: sizes }: Gestaltung): StyleLook | undefined {
  const own = wordstile[name]
  const look = NODE_NAMES.map(declarationOf).find(({ word }) => word === name)?.wordLook
  if (!look) return own
  const { groesse = 'text', ...further } = look
  const points = groesse === 'ziffer' ? sizes.ueberschrift1 * DIGIT : sizes[groesse]
  return {
    basis: 'Standard',
    ...further,
    groesse: points,
    ...(groesse === 'ziffer' && { schrift: 'ziffern' as const }),
    ...own,
  }
}

/** What of it concerns the letters. */
export function runOf({ farbe, fett, kursiv, versalien, groesse, schrift = 'text' }: StyleLook): RunFormat {
  return {
    ...(schrift !== 'text' && { family: schrift }),
    ...(farbe && { colour: farbe }),
    ...(fett !== undefined && { bold: fett }),
    ...(kursiv !== undefined && { italic: kursiv }),
    ...(versalien !== undefined && { capitals: versalien }),
    ...(groesse !== undefined && { size: groesse }),
  }
}
