import type { Element } from 'hast'
import { is, textOf } from '../document/tree.js'

/** What may stand between the heading of a chapter and its text. */
const OPENERS = ['h1', 'dl.kennzahlen', 'p.motto', 'p.herkunft'] as const
/** Letters of some six lines. */
const LONGEST = 430

/**
 * The paragraph with which a chapter begins before its first section, if it is not a long one: it may be set larger. What an author sets
 * larger is enough.
 * @param isBeside what stands beside the text and is passed over
 */
export function findOpening(
  blocks: readonly Element[],
  isBeside: (block: Element) => boolean = () => false,
): Element | undefined {
  const [heading] = blocks
  const opening = blocks.find((block) => !OPENERS.some((name) => is(block, name)) && !isBeside(block))
  if (!opening || heading?.tagName !== 'h1' || !isPlain(opening)) return undefined
  return textOf(opening).replace(/\u00ad/g, '').length > LONGEST ? undefined : opening
}

function isPlain({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'p' && className === undefined
}
