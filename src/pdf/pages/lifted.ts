import type { Spread } from './columns.js'

/** Keeps sentences lifted out of the text on the page that says them, and away from where it does. */
export interface LiftedKeeper {
  /** Puts each that stands near its own sentence, or on another page, elsewhere in its section, and none at the end of a page. */
  moveAway(spread: Spread): void
  /** Looks again at those that may be moved without moving a line, now that none moves any more. */
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
 * says them of something else. So it stands on their page, half of it away
 * from them, or a third; where its section does not go so far, on the page before or behind that; with room beside the text for all of it, and not
 * near another: beside another section it would say
 * something of that. One that stands in the text goes before another paragraph of its section where it is on another page than its words, or
 * where less than three lines of a page are below it.
 * (Who listens hears it where it was written.)
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createLiftedKeeper(leave: typeof leaveHead): LiftedKeeper {
  /** Of a page's height: how far it keeps away, at least (eight lines), and between where it begins, since text at the edges of pages may yet move. */
  const [HALF, AWAY, LEAST, HIGHEST, LOWEST] = [0.45, 0.33, 0.17, 0.03, 0.8]
  /** Lines that a page shows below one that stands in the text. */
  const BELOW = 3
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

  /** How well it stands there; 0 is best. */
  const rankOf = (top: number, said: number): number => {
    const [far, isThere] = [Math.abs(top - said), Math.floor(top) === Math.floor(said)]
    if (isThere && far >= AWAY) return far >= HALF ? 0 : 1
    if (!isThere && far >= AWAY && far < 1) return 2
    return isThere && far >= LEAST ? 3 : 4
  }

  /** Places beside the text on a page with room for all of it, which reads as no part of a number there. */
  const placesOn = (page: number, aside: HTMLElement, spread: Spread): { block: Element; top: number }[] => {
    const { area, columnOf } = spread
    const { head, foot } = placeIn(spread)
    const height = aside.getBoundingClientRect().height / area.height
    const blocks = [...(aside.parentElement?.children ?? [])].filter((block) => block.getClientRects().length > 0)
    const others = [...document.querySelectorAll('.rand, .kastentitel, figcaption, figure > .quelle')].flatMap(
      (one) => {
        const other = one.getBoundingClientRect()
        return one !== aside && other.height > 0 && columnOf(other) === page ? [{ one, other }] : []
      },
    )
    return blocksAround(aside).flatMap((block) => {
      const [rect] = block.getClientRects()
      if (!rect || columnOf(rect) !== page || isBelowNumber(block)) return []
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
        ({ one, other }) =>
          (foot(other) <= top || head(other) >= top + height) &&
          (!one.matches('.hervorhebung') || Math.abs(head(other) - top) >= AWAY),
      )
      return isAlone && until - top >= height ? [{ block, top }] : []
    })
  }

  /** Where it stands better than at a place, if anywhere: on the page that says it, or on those next to that. */
  const betterPlace = (aside: HTMLElement, said: number, now: number, spread: Spread): Element | undefined => {
    const page = Math.floor(said)
    const found = [page, page - 1, page + 1]
      .flatMap((one) => placesOn(one, aside, spread))
      .map(({ block, top }) => ({ block, rank: rankOf(top, said), far: Math.abs(top - said) }))
      .sort((a, b) => a.rank - b.rank || b.far - a.far)
    return found.find(({ rank }) => rank < rankOf(now, said))?.block
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
    if (!said || farness() >= AWAY) return
    let [best, far] = [nextSibling, farness()]
    for (const { block } of blocksAround(aside)
      .filter((one) => !isAnnounced(one))
      .flatMap((one) => [...one.getClientRects()].slice(0, 1).map((rect) => ({ block: one, top: head(rect) })))
      .filter(({ top }) => Math.floor(top) === columnOf(said) && top % 1 > HIGHEST && top % 1 < LOWEST)) {
      block.before(aside)
      if (farness() > far && pages() <= before) [best, far] = [block, farness()]
    }
    parentElement?.insertBefore(aside, best)
  }

  /** Puts one that would end a page, or nearly, before an earlier block of its section, where more lines are below it. */
  const leaveEnd = (aside: HTMLElement, spread: Spread): void => {
    const { parentElement, nextSibling } = aside
    const { columnOf } = spread
    const { head, foot } = placeIn(spread)
    const [own, said] = [aside.getBoundingClientRect(), saidBy(aside)]
    const linesBelow = (): number => {
      const column = columnOf(aside.getBoundingClientRect())
      let lines = 0
      for (let next = aside.nextElementSibling; next; next = next.nextElementSibling) {
        const rect = next.getClientRects()[0]
        if (!rect || columnOf(rect) !== column) break
        lines += rect.height / Number.parseFloat(getComputedStyle(next).lineHeight)
      }
      return Math.round(lines)
    }
    if (linesBelow() >= BELOW) return
    const isAway = (): boolean => {
      const rect = aside.getBoundingClientRect()
      return !said || Math.max(head(said) - foot(rect), head(rect) - foot(said)) >= LEAST
    }
    const isBefore = (block: Element): boolean =>
      Boolean(block.compareDocumentPosition(aside) & Node.DOCUMENT_POSITION_FOLLOWING) &&
      columnOf(block.getBoundingClientRect()) === columnOf(own)
    const places = blocksAround(aside).filter((block) => !isAnnounced(block) && isBefore(block))
    const isSettled = places.reverse().some((block) => {
      block.before(aside)
      return linesBelow() >= BELOW && isAway()
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
          betterPlace(aside, said, head(aside.getBoundingClientRect()), spread)?.before(aside)
        } else {
          leave(aside)
          if (!isThere()) moveInText(aside, said, spread)
          else leaveWords(aside, spread)
        }
      }
      for (const aside of listLifted(spread)) if (!aside.matches('.rand')) leaveEnd(aside, spread)
    },
    bringBack(spread) {
      const { columnOf } = spread
      const { head } = placeIn(spread)
      for (const aside of listLifted(spread)) {
        const rect = saidBy(aside)
        if (!rect) continue
        const own = aside.getBoundingClientRect()
        if (!aside.matches('.rand')) {
          // Notes that are placed allow no line to move.
          if (columnOf(own) !== columnOf(rect) && !aside.parentElement?.querySelector('.seitenfuss'))
            moveInText(aside, head(rect), spread)
          continue
        }
        const better = betterPlace(aside, head(rect), head(own), spread)
        if (!better) continue
        better.before(aside)
        // No float stands higher than the foot of a page that comes before it.
        aside.style.setProperty('position', 'absolute')
      }
    },
  }
}
