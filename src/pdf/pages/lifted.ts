import type { Spread } from './columns.js'

/** Keeps sentences lifted out of the text on the page that says them, and away from where it does. */
export interface LiftedKeeper {
  /** Puts each that stands in the column beside the text near its own sentence, or on another page, beside another paragraph of its section. */
  moveAway(spread: Spread): void
  /** Brings those back that stand on another page than their sentence, now that no line moves any more. */
  bringBack(spread: Spread): void
}

/**
 * Puts one that stands in the text right below a heading behind what follows that: it would tear the two apart. What follows goes
 * as far as its announcements and its notes do.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 * @returns whether it stood there and stands elsewhere now
 */
export function leaveHead(aside: Element): boolean {
  const HEAD = 'h1, h2, h3, h4, .zwischen'
  const isBeside = (block: Element): boolean => block.matches('.rand, .hervorhebung')
  const clings = (block: Element): boolean =>
    isBeside(block) || /^avoid/.test(getComputedStyle(block).breakAfter) || /:\s*$/.test(block.textContent ?? '')
  let before = aside.previousElementSibling
  while (before && isBeside(before)) before = before.previousElementSibling
  if (!before?.matches(HEAD)) return false
  let last = aside.nextElementSibling
  for (let next = last?.nextElementSibling; last && next; next = next.nextElementSibling) {
    if (!clings(last) && !next.matches('.anmerkung, .quelle')) break
    last = next
  }
  if (!last || last.matches(HEAD) || isBeside(last)) return false
  last.after(aside)
  return true
}

/**
 * A lifted sentence draws into a page that is turned over; beside its own words it only says them twice, and on another page than these it
 * says them of something else. So it stands on their page, a third of it away
 * from them, or as far as its section goes, with room beside the text for all of it, one to a page: beside another section it would say
 * something of that. One that stands in the text goes before another paragraph of its section where it is on another page than its words.
 * (Who listens hears it where it was written.)
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createLiftedKeeper(leave: typeof leaveHead): LiftedKeeper {
  /** Of a page's height: how far it keeps away, at least (eight lines), and between where it begins, since text at the edges of pages may yet move. */
  const [AWAY, LEAST, HIGHEST, LOWEST] = [0.35, 0.17, 0.03, 0.8]
  const SECTION = 'h1, h2, h3'
  const TEXT = 'p:not([class]), ul:not(.stichworte), ol'
  const LETTER = /[\p{L}\p{N}]/u
  const lettersOf = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const range = document.createRange()

  /** How far down all pages something begins or ends, in pages. */
  const placeIn = ({ area, columnOf, below }: Spread) => ({
    head: (rect: DOMRect): number => columnOf(rect) + below(rect.top) / area.height,
    foot: (rect: DOMRect): number => columnOf(rect) + below(rect.bottom) / area.height,
  })

  /** The place of the letter of that number within a block. */
  const rectOfLetter = (block: Element, number: number): DOMRect | undefined => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let passed = 0
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let at = 0; at < node.data.length; at++) {
        if (!LETTER.test(node.data[at] ?? '') || passed++ < number) continue
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getClientRects()[0]
      }
    return undefined
  }

  /** The first letter of what was lifted where the text says it; undefined where it does not. */
  const saidBy = (aside: Element): DOMRect | undefined => {
    const words = lettersOf(aside.textContent)
    for (const block of words === '' ? [] : (aside.parentElement?.querySelectorAll('p, li') ?? [])) {
      if (block === aside || block.closest('.hervorhebung')) continue
      const at = lettersOf(block.textContent).indexOf(words)
      if (at >= 0) return rectOfLetter(block, at)
    }
    return undefined
  }

  const listLifted = ({ parts }: Spread): HTMLElement[] =>
    parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(':scope > .hervorhebung')])

  /** The blocks of its section, beside or before which it may stand: it leaves it for no other, and overtakes none of its kind. */
  const blocksAround = (aside: Element): Element[] => {
    const blocks = [...(aside.parentElement?.children ?? [])].filter((block) => block.getClientRects().length > 0)
    const at = blocks.indexOf(aside)
    const isEdge = (block: Element): boolean => block.matches(`.hervorhebung, ${SECTION}`)
    const first = blocks.slice(0, at).findLastIndex(isEdge)
    const last = blocks.findIndex((block, index) => index > at && isEdge(block))
    return blocks.slice(first + 1, last < 0 ? undefined : last).filter((block) => block.matches(TEXT))
  }

  /** Whether the number of a heading stands in the column right above what would be beside a block. */
  const isBelowNumber = (block: Element): boolean => {
    let before = block.previousElementSibling
    while (before?.matches('.rand, .hervorhebung, .fussstand, .seitenfuss')) before = before.previousElementSibling
    const number = before?.matches(`${SECTION}, h4`) ? before.querySelector(':scope > .nummer') : null
    return number !== null && number.getBoundingClientRect().left < block.getBoundingClientRect().left - 1
  }

  /** Places beside the text on the page that says it with room for all of it, which reads as no part of a number there. */
  const placesBeside = (aside: HTMLElement, said: number, spread: Spread): { block: Element; far: number }[] => {
    const { area, columnOf } = spread
    const { head, foot } = placeIn(spread)
    const height = aside.getBoundingClientRect().height / area.height
    const blocks = [...(aside.parentElement?.children ?? [])].filter((block) => block.getClientRects().length > 0)
    const others = [...document.querySelectorAll('.rand, .kastentitel, figcaption, figure > .quelle')].flatMap(
      (one) => {
        const other = one.getBoundingClientRect()
        return one !== aside && other.height > 0 && columnOf(other) === Math.floor(said) ? [{ one, other }] : []
      },
    )
    return blocksAround(aside).flatMap((block) => {
      const [rect] = block.getClientRects()
      if (!rect || columnOf(rect) !== Math.floor(said) || isBelowNumber(block)) return []
      const top = head(rect)
      if (top % 1 < HIGHEST || top % 1 > LOWEST) return []
      // Nothing else that reaches into the column stands beside it, above or below.
      const index = blocks.indexOf(block)
      const next = blocks.slice(index + 1).find((one) => one !== aside && !one.matches(TEXT))
      const [ahead] = next?.getClientRects() ?? []
      const end = ahead && columnOf(ahead) === columnOf(rect) ? head(ahead) : columnOf(rect) + 1
      const bottom = blocks.at(-1)?.getBoundingClientRect()
      const until = ahead ? end : Math.min(end, bottom ? foot(bottom) : end)
      const isAlone = others.every(
        ({ one, other }) => !one.matches('.hervorhebung') && (foot(other) <= top || head(other) >= top + height),
      )
      return isAlone && until - top >= height ? [{ block, far: Math.abs(top - said) }] : []
    })
  }

  /** Between an announcement and what it announces nothing else is said. */
  const isAnnounced = (block: Element): boolean => {
    let before = block.previousElementSibling
    while (before?.matches('.rand:not(.ankuendigung), .hervorhebung')) before = before.previousElementSibling
    const avoids = before !== null && /^avoid/.test(getComputedStyle(before).breakAfter)
    return avoids || /:\s*$/.test(before?.textContent ?? '')
  }

  /** Puts one that stands in the text before another block of its section, so that it is on the page that says it. */
  const moveInText = (aside: HTMLElement, said: number, spread: Spread): void => {
    const { parentElement, nextSibling } = aside
    const { parts, columnOf } = spread
    const { head } = placeIn(spread)
    const pages = (): number => Math.max(...parts.flatMap((part) => [...part.getClientRects()].map(columnOf)))
    const before = pages()
    const isThere = (): boolean => {
      const words = saidBy(aside)
      return words !== undefined && columnOf(aside.getBoundingClientRect()) === columnOf(words) && pages() <= before
    }
    // Away from its words; where what it leaves lets them come to another page, that may be any place.
    const places = blocksAround(aside)
      .filter((block) => !isAnnounced(block))
      .flatMap((block) => [...block.getClientRects()].slice(0, 1).map((one) => ({ block, top: head(one) })))
      .map((place) => ({ ...place, isOther: Math.floor(place.top) !== Math.floor(said) }))
      .sort((a, b) => Number(a.isOther) - Number(b.isOther) || Math.abs(b.top - said) - Math.abs(a.top - said))
    const isSettled = places.some(({ block }) => {
      block.before(aside)
      return isThere()
    })
    if (isSettled) return
    // Better before its words than on the page before them.
    const own = blocksAround(aside).find(
      (block) => !isAnnounced(block) && lettersOf(block.textContent).includes(lettersOf(aside.textContent)),
    )
    own?.before(aside)
    aside.style.breakAfter = 'avoid'
    if (own && isThere()) return
    aside.style.breakAfter = ''
    parentElement?.insertBefore(aside, nextSibling)
    leave(aside)
  }

  /** Puts one that stands in the text so near to its words that both are read in one go farther from them, where its section goes on. */
  const leaveWords = (aside: HTMLElement, spread: Spread): void => {
    const { parentElement, nextSibling } = aside
    const { parts, columnOf } = spread
    const { head, foot } = placeIn(spread)
    const pages = (): number => Math.max(...parts.flatMap((part) => [...part.getClientRects()].map(columnOf)))
    const before = pages()
    /** How much is between it and its words; nothing where these are on another page. */
    const farness = (): number => {
      const [words, own] = [saidBy(aside), aside.getBoundingClientRect()]
      if (!words || columnOf(own) !== columnOf(words)) return 0
      return Math.max(head(words) - foot(own), head(own) - foot(words))
    }
    const said = saidBy(aside)
    if (!said || farness() >= LEAST) return
    const places = blocksAround(aside)
      .filter((block) => !isAnnounced(block))
      .flatMap((block) => [...block.getClientRects()].slice(0, 1).map((one) => ({ block, top: head(one) })))
      .filter(({ top }) => Math.floor(top) === columnOf(said) && top % 1 > HIGHEST && top % 1 < LOWEST)
      .sort((a, b) => Math.abs(b.top - head(said)) - Math.abs(a.top - head(said)))
    const isSettled = places.some(({ block }) => {
      block.before(aside)
      return farness() >= LEAST && pages() <= before
    })
    if (!isSettled) parentElement?.insertBefore(aside, nextSibling)
  }

  return {
    moveAway(spread) {
      const { columnOf } = spread
      const { head } = placeIn(spread)
      for (const aside of listLifted(spread)) {
        const rect = saidBy(aside)
        if (!rect) continue
        const said = head(rect)
        const isThere = (): boolean => columnOf(aside.getBoundingClientRect()) === columnOf(saidBy(aside) ?? rect)
        if (aside.matches('.rand')) {
          const away = Math.abs(head(aside.getBoundingClientRect()) - said)
          if (isThere() && away >= AWAY) continue
          const least = isThere() ? Math.max(LEAST, away) : LEAST
          const places = placesBeside(aside, said, spread).sort((a, b) => a.far - b.far)
          const best =
            places.find(({ far }) => far >= AWAY) ??
            places.findLast(({ far }) => far >= least) ??
            (isThere() ? undefined : places.at(-1))
          best?.block.before(aside)
        } else {
          leave(aside)
          if (!isThere()) moveInText(aside, said, spread)
          else leaveWords(aside, spread)
        }
      }
    },
    bringBack(spread) {
      const { columnOf } = spread
      const { head } = placeIn(spread)
      for (const aside of listLifted(spread)) {
        const rect = saidBy(aside)
        if (!rect || columnOf(aside.getBoundingClientRect()) === columnOf(rect)) continue
        if (!aside.matches('.rand')) {
          // Notes that are placed allow no line to move.
          if (!aside.parentElement?.querySelector('.seitenfuss')) moveInText(aside, head(rect), spread)
          continue
        }
        const best = placesBeside(aside, head(rect), spread).sort((a, b) => b.far - a.far)[0]
        if (!best) continue
        best.block.before(aside)
        // No float stands higher than the foot of a page that comes before it.
        aside.style.setProperty('position', 'absolute')
      }
    },
  }
}
