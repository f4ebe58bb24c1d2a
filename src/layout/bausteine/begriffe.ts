import { pointsOf, splitBegriff } from '../../content/blocks/begriffe.js'
import type { Bausteinsatz } from './bausteinsatz.js'

/** Terms and explanations, as ready HTML; an explanation of one paragraph is a line without one. */
export function setBegriffe({ block, setzer }: Bausteinsatz): object {
  return {
    begriffe: pointsOf(block).flatMap((punkt) => {
      const teile = splitBegriff(punkt)
      if (!teile) return []
      const zeile = setzer.inline(teile.zeile)
      const erklaerung =
        teile.weitere.length === 0 ? zeile : `${zeile && `<p>${zeile}</p>`}${setzer.blocks(teile.weitere)}`
      return [{ begriff: setzer.inline(teile.begriff), erklaerung }]
    }),
  }
}
