import type { Spread } from './columns.js'

/** Keeps sentences lifted out of the text away from where the text says them. */
export interface LiftedKeeper {
  /** Puts each that stands in the column beside the text near its own sentence beside another paragraph of its section, if there is one. */
  moveAway(spread: Spread): void
}

/**
 * A lifted sentence draws into a page that is turned over; beside its own words it only says them twice. So it stands a third of a page away
 * from them, or as far as its section goes, with room beside the text for all of it, one to a page: beside another section it would say
 * something of that. (Who listens hears it where it was written.)
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createLiftedKeeper(): LiftedKeeper {
  /** Of a page's height: how far it keeps away, at least, and between where it begins, since text at the edges of pages may yet move. */
  const [AWAY, LEAST, HIGHEST, LOWEST] = [0.35, 0.1, 0.03, 0.8]
  const SECTION = 'h1, h2, h3'
  const TEXT = 'p:not([class]), ul, ol'
  const lettersOf = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

  /** How far down all pages something begins or ends, in pages. */
  const placeIn = ({ area, columnOf, below }: Spread) => ({
    head: (rect: DOMRect): number => columnOf(rect) + below(rect.top) / area.height,
    foot: (rect: DOMRect): number => columnOf(rect) + below(rect.bottom) / area.height,
  })

  /** Where the text says what was lifted out of it, in pages; undefined where it does not. */
  const saidAt = (aside: Element, spread: Spread): number | undefined => {
    const { head, foot } = placeIn(spread)
    const words = lettersOf(aside.textContent)
    for (const block of aside.parentElement?.querySelectorAll('p, li') ?? []) {
      if (block === aside || words === '') continue
      const letters = lettersOf(block.textContent)
      const at = letters.indexOf(words)
      if (at < 0) continue
      const rects = [...block.getClientRects()]
      const share = (at + words.length / 2) / letters.length
      let rest = rects.reduce((sum, { height }) => sum + height, 0) * share
      for (const rect of rects) {
        if (rest <= rect.height) return head(rect) + (foot(rect) - head(rect)) * (rest / rect.height)
        rest -= rect.height
      }
    }
    return undefined
  }

  return {
    moveAway(spread) {
      const { area, columnOf, parts } = spread
      const { head, foot } = placeIn(spread)
      const asides = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(':scope > .hervorhebung.rand')])
      for (const aside of asides) {
        const said = saidAt(aside, spread)
        if (said === undefined) continue
        const away = Math.abs(head(aside.getBoundingClientRect()) - said)
        if (away >= AWAY) continue
        const height = aside.getBoundingClientRect().height / area.height
        const blocks = [...(aside.parentElement?.children ?? [])].filter((block) => block.getClientRects().length > 0)
        // It leaves its section for no other, and overtakes none of its kind.
        const at = blocks.indexOf(aside)
        const isEdge = (block: Element): boolean => block.matches(`.hervorhebung, ${SECTION}`)
        const first = blocks.slice(0, at).findLastIndex(isEdge)
        const last = blocks.findIndex((block, index) => index > at && isEdge(block))
        const places = blocks.flatMap((block, index) => {
          const [rect] = block.getClientRects()
          if (!rect || !block.matches(TEXT) || index <= first || (last >= 0 && index > last)) return []
          const top = head(rect)
          if (top % 1 < HIGHEST || top % 1 > LOWEST || Math.abs(top - said) < Math.max(LEAST, away)) return []
          // Nothing else that reaches into the column stands beside it, above or below.
          const next = blocks.slice(index + 1).find((one) => one !== aside && !one.matches(TEXT))
          const [ahead] = next?.getClientRects() ?? []
          const end = ahead && columnOf(ahead) === columnOf(rect) ? head(ahead) : columnOf(rect) + 1
          const bottom = blocks.at(-1)?.getBoundingClientRect()
          const until = ahead ? end : Math.min(end, bottom ? foot(bottom) : end)
          const others = [...document.querySelectorAll('.rand, .kastentitel')].flatMap((one) => {
            const other = one.getBoundingClientRect()
            return one !== aside && other.height > 0 && columnOf(other) === columnOf(rect) ? [{ one, other }] : []
          })
          const isAlone = others.every(
            ({ one, other }) => !one.matches('.hervorhebung') && (foot(other) <= top || head(other) >= top + height),
          )
          return isAlone && until - top >= height ? [{ block, far: Math.abs(top - said) }] : []
        })
        const enough = places.filter(({ far }) => far >= AWAY).sort((a, b) => a.far - b.far)
        const [best] = enough.length > 0 ? enough : places.sort((a, b) => b.far - a.far)
        best?.block.before(aside)
      }
    },
  }
}
