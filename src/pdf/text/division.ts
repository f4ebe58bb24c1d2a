import type { MarkedContent } from '../content-stream/marked-content.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'
import type { StreamChanges } from './changes.js'

/** A part of what was one mark. */
export interface DividedMark {
  mcid: number
  /** Whether it is a hyphen at a line's end. */
  hyphen: boolean
}

/**
 * Gives hyphens marked content of their own. Marks and text objects may not cross (ISO 32000-1, 14.6.1), so a line that ends with
 * such a hyphen is marked inside of its text object.
 * @param hyphens operators that show one hyphen each, in order
 * @returns the parts in order; the first keeps the mark's number
 */
export function divide(
  stream: PaintedStream,
  mark: MarkedContent,
  hyphens: readonly ShownText[],
  changes: StreamChanges,
): DividedMark[] {
  const paints = (from: number, to: number): boolean =>
    mark.painted.some((position) => position >= from && position < to) ||
    mark.shown.firstFrom(from) < mark.shown.firstFrom(to)
  const parts: DividedMark[] = []
  const open = (position: number, hyphen = false): void => {
    const mcid = parts.length === 0 && mark.mcid !== undefined ? mark.mcid : changes.nextMcid(stream)
    changes.open(stream, position, mcid)
    parts.push({ mcid, hyphen })
  }
  /** What is painted between two places becomes one part. */
  const wrap = (from: number, to: number): void => {
    if (!paints(from, to)) return
    open(from)
    changes.close(stream, to)
  }

  let position = mark.after
  changes.dropStart(mark)
  for (const number of new Set(hyphens.map(({ textObject }) => textObject))) {
    const textObject = stream.content.textObjects[number]
    if (!textObject) continue
    wrap(position, textObject.start)
    position = textObject.start + 'BT'.length
    for (const hyphen of hyphens.filter((candidate) => candidate.textObject === number)) {
      wrap(position, hyphen.from)
      open(hyphen.from, true)
      changes.close(stream, hyphen.to)
      position = hyphen.to
    }
    wrap(position, textObject.end)
    position = textObject.end + 'ET'.length
  }
  if (paints(position, mark.end)) open(position)
  else changes.dropEnd(stream, mark)
  return parts
}
