import type { Gestaltung, OwnWordStyle } from '../../../layout/design/gestaltung.js'
import type { ParagraphLook } from '../../../layout/document/nodes/declaration.js'
import { declarationOf, NODE_NAMES } from '../../../layout/document/vocabulary/vocabulary.js'
import { twipsFromPt } from '../../units.js'
import type { OwnStyleId, StyleId } from '../style-ids.js'
import { bordersOf, MARGIN_RIGHT } from './boxes.js'
import type { ParagraphFormat, RunFormat, Style } from './style.js'

/** The id of a style by the name that a layout gives it; Word's own basic style is called "Standard" in German. */
export function idOfStyle(name: string): StyleId {
  return name === 'Standard' ? 'Normal' : (name.replace(/[^\p{L}\p{N}]/gu, '') as OwnStyleId)
}

/**
 * Styles that the layouts name (`data-stil`), nodes of the vocabulary have or the design describes (`wordstile`), as far as they are not among the known ones.
 * One that is named only looks like running text until somebody gives it a look.
 */
export function ownStyles(
  { wordstile, groessen }: Gestaltung,
  named: ReadonlySet<string>,
  known: ReadonlySet<StyleId>,
): Style[] {
  const names = [...new Set([...Object.keys(wordstile), ...named])]
  return names
    .filter((name) => !known.has(idOfStyle(name)))
    .map((name) => {
      const look: StyleLook | undefined = wordstile[name] ?? lookOf(name, groessen)
      return {
        id: idOfStyle(name),
        name,
        basedOn: idOfStyle(look?.basis ?? 'Standard'),
        ...(look && {
          paragraph: { ...paragraphOf(look), ...(isUnhyphenated(name) && { suppressHyphens: true }) },
          run: runOf(look),
        }),
      }
    })
}

function isUnhyphenated(name: string): boolean {
  return NODE_NAMES.map(declarationOf).some(({ word, unhyphenated }) => word === name && unhyphenated === true)
}

/** What a design may say of a style, and what only the vocabulary does. */
type StyleLook = OwnWordStyle & Pick<ParagraphLook, 'linien' | 'mitNaechstem'> & Pick<RunFormat, 'family'>

const DIGIT = 3

/** The look that the vocabulary gives the style of a node; a design may give it another. */
function lookOf(name: string, sizes: Gestaltung['groessen']): StyleLook | undefined {
  const look = NODE_NAMES.map(declarationOf).find(({ word }) => word === name)?.wordLook
  if (!look) return undefined
  const { groesse = 'text', ...further } = look
  const points = groesse === 'ziffer' ? sizes.ueberschrift1 * DIGIT : sizes[groesse]
  return { basis: 'Standard', ...further, groesse: points, ...(groesse === 'ziffer' && { family: 'ziffern' }) }
}

function paragraphOf({ flaeche, strich, linien, mitNaechstem, vor, nach, einzug }: StyleLook): ParagraphFormat {
  const sideways = einzug ?? (flaeche || strich ? 12 : undefined)
  const rule = linien && { colour: linien, weight: 1.5, distance: 8 }
  return {
    ...(flaeche && { shading: flaeche, right: twipsFromPt(MARGIN_RIGHT) }),
    ...((flaeche || strich) && { keepLines: true, borders: bordersOf(flaeche, strich) }),
    ...(rule && { keepLines: true, borders: { top: rule, bottom: { ...rule, weight: 0.75 } } }),
    ...(mitNaechstem && { keepNext: mitNaechstem }),
    ...(vor !== undefined && { before: vor }),
    ...(nach !== undefined && { after: nach }),
    ...(sideways !== undefined && { left: twipsFromPt(sideways) }),
  }
}

function runOf({ farbe, fett, kursiv, versalien, groesse, family }: StyleLook): RunFormat {
  return {
    ...(family && { family }),
    ...(farbe && { colour: farbe }),
    ...(fett !== undefined && { bold: fett }),
    ...(kursiv !== undefined && { italic: kursiv }),
    ...(versalien !== undefined && { capitals: versalien }),
    ...(groesse !== undefined && { size: groesse }),
  }
}
