import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { declarationOf, NODE_NAMES } from '../../../layout/document/vocabulary/vocabulary.js'
import { twipsFromPt } from '../../units.js'
import { idOfStyle, type StyleId } from '../style-ids.js'
import { bordersOf, MARGIN_RIGHT } from './boxes.js'
import { KEYWORD_VARIANTS } from './keywords.js'
import { LIFTED, VARIANTS } from './lifted.js'
import { lookOf, runOf, type StyleLook } from './look.js'
import { FIGURE_VARIANTS } from './margin-figure.js'
import type { ParagraphFormat, Style } from './style.js'

/**
 * Styles that the layouts name (`data-stil`), nodes of the vocabulary have or the design describes (`wordstile`), as far as they are not among the known ones.
 * One that is named only looks like running text until somebody gives it a look.
 */
export function ownStyles(gestaltung: Gestaltung, named: ReadonlySet<string>, known: ReadonlySet<StyleId>): Style[] {
  const names = [...new Set([...Object.keys(gestaltung.wordstile), ...named])]
  const changed = changesOf(gestaltung)
  return names
    .filter((name) => !known.has(idOfStyle(name)))
    .map((name) => {
      const variant = VARIANTS[name]
      if (variant)
        return changed({ id: idOfStyle(name), name, ...variant(gestaltung, lookOf(LIFTED, gestaltung) ?? {}) })
      const beside = KEYWORD_VARIANTS[name] ?? FIGURE_VARIANTS[name]
      if (beside) return changed({ id: idOfStyle(name), name, ...beside(gestaltung) })
      const look = lookOf(name, gestaltung)
      return {
        id: idOfStyle(name),
        name,
        basedOn: idOfStyle(look?.basis ?? 'Standard'),
        ...(look && {
          paragraph: {
            ...paragraphOf(look),
            // In type that is larger than the text, divided words stand out, and what is divided between pages.
            ...((isUnhyphenated(name) || (look.groesse ?? 0) > gestaltung.groessen.text) && {
              suppressHyphens: true,
              keepLines: true,
            }),
          },
          run: runOf(look),
        }),
      }
    })
}

/** Gives a style that files have anyway what the design says of it under `wordstile`; all else of it stays. */
export function changesOf({
  wordstile,
}: Gestaltung): <Format extends Pick<Style, 'id' | 'paragraph' | 'run'>>(format: Format) => Format {
  const looks = new Map<string, StyleLook>(Object.entries(wordstile).map(([name, look]) => [idOfStyle(name), look]))
  return (format) => {
    const look = looks.get(format.id)
    if (!look) return format
    const { family, ...run } = format.run ?? {}
    return {
      ...format,
      paragraph: { ...format.paragraph, ...paragraphOf(look) },
      run: { ...run, ...(family && look.schrift !== 'text' && { family }), ...runOf(look) },
    }
  }
}

function isUnhyphenated(name: string): boolean {
  return NODE_NAMES.map(declarationOf).some(({ word, unhyphenated }) => word === name && unhyphenated === true)
}

function paragraphOf({ flaeche, strich, linien, mitNaechstem, vor, nach, einzug }: StyleLook): ParagraphFormat {
  const sideways = einzug ?? (flaeche || strich ? 12 : undefined)
  // A ground has edges of its own.
  const rule = linien && !flaeche && !strich && { colour: linien, weight: 1.5, distance: 8 }
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
