import type { Element } from 'hast'
import { isElement } from '../../layout/document/tree.js'
import type { PictureSize } from './print-plan.js'
import { type KnownPrint, type PageRange, partsOf } from './selection.js'

/** A picture in a document. */
interface PlacedPicture {
  key: string
  /** Id of the figure that it stands in: a figure is never parted between pages. */
  figure: string | undefined
}

/** The pictures of a part of a document. */
function listPictures(node: Element, figure?: string): PlacedPicture[] {
  const { dataGrafik, id } = node.properties
  if (dataGrafik !== undefined) return [{ key: String(dataGrafik), figure }]
  const inner = node.tagName === 'figure' && id !== undefined ? String(id) : figure
  return node.children.filter(isElement).flatMap((child) => listPictures(child, inner))
}

/** Keys of the pictures in a sheet. */
export function picturesIn(parts: readonly Element[], { sheets }: KnownPrint, index: number): string[] {
  return partsOf(sheets, index).flatMap((part) => listPicturesOf(parts[part]).map(({ key }) => key))
}

const listPicturesOf = (part: Element | undefined): PlacedPicture[] => (part ? listPictures(part) : [])

/** Which pictures must be drawn so that some pages can be printed. */
export interface PictureWish {
  parts: readonly Element[]
  known: KnownPrint
  /** Indices of the sheets that are laid out, and of those that are not what they were. */
  chosen: ReadonlySet<number>
  fresh: ReadonlySet<number>
  /** Where the sheets stand, as far as one knows. */
  sheets: KnownPrint['sheets']
  pages: PageRange
}

/**
 * Keys of the pictures that stand on some pages, or may: of a sheet that is what it was one knows on which of its pages each stands,
 * of another nobody does.
 */
export function picturesOn({ parts, known, chosen, fresh, sheets, pages }: PictureWish): Set<string> {
  const mayStand = ({ figure }: PlacedPicture, index: number): boolean => {
    const place = figure === undefined || fresh.has(index) ? undefined : known.places.get(figure)
    if (!place) return true
    const page = place.page - (known.sheets[index]?.from ?? 0) + (sheets[index]?.from ?? 0)
    return page >= pages.von && page <= pages.bis
  }
  return new Set(
    [...chosen].flatMap((index) =>
      partsOf(known.sheets, index)
        .flatMap((part) => listPicturesOf(parts[part]))
        .flatMap((picture) => (mayStand(picture, index) ? [picture.key] : [])),
    ),
  )
}

/** The address of a picture of this size that shows nothing: it stands for one that is on no page in view. */
export function standIn({ breite, hoehe }: PictureSize): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${breite}" height="${hoehe}" viewBox="0 0 ${breite} ${hoehe}"/>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
