import type { Foretell, Sheet } from '../pages/foretell.js'
import type { keepAtChapterEnds } from '../pages/notes/named-notes.js'
import type { WritePages } from '../pages/page-numbers.js'
import type { fitWidths, settleBalance, settleHyphens } from '../pages/page-script.js'

/** What lets the lines and pages of a document come to rest. */
export interface StageTools {
  fitWidths: typeof fitWidths
  settleHyphens: typeof settleHyphens
  settleBalance: typeof settleBalance
  keepAtChapterEnds: typeof keepAtChapterEnds
  foretell: Foretell
  writePages: WritePages
}

/** A document that is to be put on a stage. */
export interface StageOrder {
  /** Pieces of text that the stage does not have yet, by number. */
  fresh: readonly (readonly [number, string])[]
  /** The style sheet, in such pieces. */
  css: readonly number[]
  /** What the body holds: sheets that are laid out, and empty pages in place of the others. */
  body: string
  sheets: readonly StageSheet[]
  /** Pieces that are addresses of pictures, by the keys of these; what is not told anew stays what it was. */
  pictures: readonly (readonly [string, number])[]
  /** Where everything with an id stands that is not laid out: its sheet, and the page in it, from 0. */
  places: readonly (readonly [id: string, sheet: number, page: number])[]
  notePlacement: 'page' | 'chapter'
  /** Ids of notes whose chapters have theirs at their ends. */
  endNotes: readonly string[]
  /** The smallest type, and what a divided word must win, in CSS pixels. */
  smallest: number
  zone: number
}

/** A sheet on a stage. */
export interface StageSheet {
  /** How many of the body's children. */
  parts: number
  /** Where it is shown: what it is called by. */
  name: number | undefined
  /** Whether it is shown as it came to rest before, and the body has empty pages in its place. */
  isAtRest: boolean
}

/** Where the sheets came to stand. */
export interface StageAnswer {
  sheets: Sheet[]
  pages: number
}

/** Where one document after the other is put. */
export interface Stage {
  /**
   * Puts a document in the place of the one before, and lets its pages come to rest.
   * @returns undefined where only the print of the whole can tell what becomes of them; then nothing is kept at rest
   */
  show(order: StageOrder): Promise<StageAnswer | undefined>
}

/**
 * A stage keeps what takes time: pieces of text that come again, for to hand over a chart takes longer than to lay it out, and the
 * sheets of the last document as they came to rest, for whoever writes a chapter moves no line of the others.
 * Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed.
 */
export function createStage(tools: StageTools): Stage {
  let store = new Map<number, string>()
  let atRest = new Map<number, HTMLElement[]>()
  const textOf = (pieces: readonly number[]): string => pieces.map((piece) => store.get(piece) ?? '').join('')

  const setStyle = (rules: string): void => {
    const styles = document.querySelectorAll('style')
    const style = styles[styles.length - 1]
    if (style && style.textContent !== rules) style.textContent = rules
  }
  /** @returns the pictures that are new */
  const setPictures = (elements: readonly HTMLElement[], pictures: StageOrder['pictures']): HTMLImageElement[] => {
    const pieces = new Map(pictures)
    const changed: HTMLImageElement[] = []
    for (const image of elements.flatMap((element) => [...element.querySelectorAll<HTMLImageElement>('img')])) {
      const piece = pieces.get(image.dataset.grafik ?? '')
      const address = piece === undefined ? undefined : store.get(piece)
      if (address === undefined || image.getAttribute('src') === address) continue
      image.src = address
      changed.push(image)
    }
    return changed
  }

  const show: Stage['show'] = async (order) => {
    const { fresh, css, body, sheets, pictures, places, notePlacement, endNotes, smallest, zone } = order
    store = new Map([...store, ...fresh])
    const known = atRest
    atRest = new Map()
    setStyle(textOf(css))
    document.body.innerHTML = body
    const children = [...document.body.children] as HTMLElement[]
    const laid = sheets.map(({ parts }) => children.splice(0, parts))
    const shown = sheets.map(({ name, isAtRest }, index) =>
      name === undefined ? [] : ((isAtRest ? known.get(name) : laid[index]) ?? []),
    )
    const changed = setPictures(shown.flat(), pictures)
    const kept = [...css, ...pictures.map(([, piece]) => piece)]
    store = new Map(kept.map((piece) => [piece, store.get(piece) ?? '']))
    // What asks for fonts is laid out.
    document.body.getBoundingClientRect()
    await Promise.all(changed.map((picture) => picture.decode().catch(() => undefined)))
    await document.fonts.ready

    if (tools.fitWidths(smallest).length > 0) return undefined
    tools.settleHyphens(zone)
    tools.settleBalance()
    tools.keepAtChapterEnds(endNotes)
    const forecast = tools.foretell(notePlacement, true)
    if (!forecast || forecast.unplaced.length > 0 || forecast.sheets.length !== sheets.length) return undefined
    for (const [index, { name, isAtRest }] of sheets.entries()) {
      if (name === undefined) continue
      if (isAtRest) {
        laid[index]?.[0]?.before(...(shown[index] ?? []))
        for (const empty of laid[index] ?? []) empty.remove()
      }
      atRest.set(name, shown[index] ?? [])
    }
    const pageOf = (sheet: number): number => forecast.sheets[sheet]?.from ?? 1
    tools.writePages(
      Object.fromEntries([
        ...places.map(([id, sheet, page]) => [id, pageOf(sheet) + page] as const),
        ...forecast.places.map(([id, { page }]) => [id, page] as const),
      ]),
    )
    return { sheets: forecast.sheets, pages: forecast.fullness.length }
  }
  return { show }
}
