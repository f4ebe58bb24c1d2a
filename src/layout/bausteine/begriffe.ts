import { pointsOf, splitBegriff } from '../../content/blocks/begriffe.js'
import { element, Fragment } from '../document/fragment.js'
import type { BausteinSetting } from './baustein-setting.js'

/** Terms and explanations; an explanation of one paragraph is a line without one. */
export function setTerms({ block, typesetter, context }: BausteinSetting): {
  begriffe: { kennung: string; begriff: Fragment; erklaerung: Fragment }[]
} {
  return {
    begriffe: pointsOf(block).flatMap((item) => {
      const parts = splitBegriff(item)
      if (!parts) return []
      const line = typesetter.inline(parts.zeile)
      const paragraph = line.length > 0 ? [element('p', {}, line)] : []
      const explanation = parts.weitere.length === 0 ? line : [...paragraph, ...typesetter.blocks(parts.weitere)]
      return [
        {
          kennung: context.explained.ids.get(item) ?? '',
          begriff: new Fragment(typesetter.inline(parts.begriff)),
          erklaerung: new Fragment(explanation),
        },
      ]
    }),
  }
}
