import { pointsOf, splitBegriff } from '../../content/blocks/begriffe.js'
import { element, Fragment } from '../document/fragment.js'
import type { Bausteinsatz } from './bausteinsatz.js'

/** Terms and explanations; an explanation of one paragraph is a line without one. */
export function setBegriffe({ block, setzer, umfeld }: Bausteinsatz): {
  begriffe: { kennung: string; begriff: Fragment; erklaerung: Fragment }[]
} {
  return {
    begriffe: pointsOf(block).flatMap((punkt) => {
      const teile = splitBegriff(punkt)
      if (!teile) return []
      const zeile = setzer.inline(teile.zeile)
      const absatz = zeile.length > 0 ? [element('p', {}, zeile)] : []
      const erklaerung = teile.weitere.length === 0 ? zeile : [...absatz, ...setzer.blocks(teile.weitere)]
      return [
        {
          kennung: umfeld.begriffsstellen.kennungen.get(punkt) ?? '',
          begriff: new Fragment(setzer.inline(teile.begriff)),
          erklaerung: new Fragment(erklaerung),
        },
      ]
    }),
  }
}
