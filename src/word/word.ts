import { Document } from 'docx'
import type { ElementContent } from 'hast'
import { familyOf } from '../layout/design/fonts/fonts.js'
import { completeDate } from '../layout/document/date.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forPaper } from '../layout/document/media.js'
import { textOf } from '../layout/document/tree.js'
import { WATERMARK } from '../layout/frame/watermark.js'
import { readYear } from '../layout/frame/year-size.js'
import { writeFootnotes } from './blocks/footnotes.js'
import { writeComments } from './comments.js'
import { WordContext } from './context.js'
import { embedFamilies } from './fonts/families.js'
import { readLineHeight } from './fonts/font-file.js'
import { readExtraFonts, readFonts } from './fonts/fonts.js'
import { computeImprintDistance } from './frame/page-fill.js'
import { generaliseSharedHeads } from './frame/running-heads.js'
import { writeAbschnitte } from './frame/sections.js'
import { hangVignettes } from './frame/vignettes.js'
import { hangWatermark } from './frame/watermark.js'
import { renderRasterImage, renderShownImages } from './images/raster-images.js'
import { isWithPoint } from './outline.js'
import { compilePackage } from './package/compile.js'
import { normalizePackage } from './package/normalize.js'
import type { OpcPackage } from './package/package.js'
import { finishPackage } from './package/rework.js'
import { BREAKS, HYPHENATION_ZONE } from './pages/measure/line-breaks.js'
import { TextMeasurer } from './pages/measure/text-measure.js'
import { estimatePageNumbers, takePageNumbers } from './pages/page-numbers.js'
import { lineFinder, type SourceLine, writeSourceMap } from './source-marks.js'
import { createTheme } from './styles/colours.js'
import { createLists, type ListLooks, listStyleLists } from './styles/lists.js'
import { chapterNumberOf, indentsOfHeadings } from './styles/looks/headings.js'
import { createParagraphStyles, formatStyles } from './styles/styles.js'
import { checkVokabular, linesOf } from './tree.js'
import { hanging } from './units.js'

/**
 * Writes the document as a Word file: native tables, charts, footnotes and lists, all text in named styles, and a table of
 * contents that is filled. `pageNumbers` are page numbers by heading id from elsewhere; without them they are estimated.
 * The same document gives the same bytes.
 */
export async function writeWord(dokument: Dokument, pageNumbers?: Map<string, number>): Promise<Uint8Array> {
  return (await createWord(dokument, pageNumbers)).pkg.pack()
}

/** A Word file that is not packed yet, and what of the document's tree stands where in it. */
export interface WordDraft {
  pkg: OpcPackage
  /** What stands in the hidden bookmarks, by their numbers. */
  pieces: readonly (readonly ElementContent[])[]
  /** The lines of the notes, by their numbers in the file. */
  notes: ReadonlyMap<number, readonly (readonly ElementContent[])[]>
  /** Marks a draft in headers that have come since. */
  addWatermark(): void
}

/**
 * The same as a package that is not packed yet.
 * @param lines where the texts of the document were written, in their order, for the map by which the file comes home
 */
export async function createWord(
  whole: Dokument,
  pageNumbers?: Map<string, number>,
  lines: readonly (SourceLine | undefined)[] = [],
): Promise<WordDraft> {
  checkVokabular(whole.baum)
  const dokument = { ...whole, baum: forPaper(whole.baum) }
  const { gestaltung, title, author, subject, keywords } = dokument
  const fonts = readFonts(gestaltung)
  const textMeasure = new TextMeasurer(fonts, readExtraFonts(gestaltung))
  const inPictures = { normal: fonts.normal, halbfett: fonts.halbfett }
  const rasterImages = await renderShownImages(dokument, inPictures)
  const context = new WordContext(dokument, textMeasure, rasterImages)
  const sections = writeAbschnitte(context)
  const footnotes = writeFootnotes(context)
  context.checkTargets()
  const styles = createParagraphStyles(gestaltung, {
    year: readYear(dokument.baum),
    imprintDistance: computeImprintDistance(dokument, textMeasure),
    styles: context.styles,
    numbered: context.numbered,
    withNumbers: dokument.outline.some(({ number }) => number !== ''),
  })
  const lineHeight = readLineHeight(fonts.normal)
  const digits = familyOf(gestaltung.schriften, 'ziffern')
  const lists: ListLooks = {
    numbered: context.numbered,
    withPoint: isWithPoint(dokument.outline),
    hanging: hanging(gestaltung),
    unnumbered: indentsOfHeadings(gestaltung, context),
    ...chapterNumberOf(gestaltung),
    numeral: {
      size: gestaltung.groessen.ueberschrift1,
      ...(digits && { family: digits.familie }),
    },
  }
  const file = new Document({
    sections,
    footnotes,
    title,
    creator: author,
    lastModifiedBy: author,
    subject,
    keywords: keywords.join(', '),
    theme: createTheme(gestaltung),
    externalStyles: formatStyles({ gestaltung, lineHeight }, styles),
    numbering: {
      config: createLists(context.numberings.values(), lists),
    },
    evenAndOddHeaderAndFooters: gestaltung.seite.spiegeln,
    hyphenation: {
      autoHyphenation: gestaltung.silbentrennung,
      hyphenationZone: HYPHENATION_ZONE,
      consecutiveHyphenLimit: BREAKS,
      doNotHyphenateCaps: true,
    },
    pageNumbers: pageNumbers ? takePageNumbers(context, pageNumbers) : estimatePageNumbers(context, styles, lineHeight),
  })
  // `docx` writes only the lists that paragraphs use; the styles need theirs in any case.
  for (const list of listStyleLists(lists)) file.Numbering.createConcreteNumberingInstance(list, 0)
  const families = await embedFamilies(gestaltung, textOf(dokument.baum))
  const pkg = compilePackage(file)
  finishPackage(pkg, {
    gestaltung,
    diagramme: context.diagramme,
    fonts: families,
  })
  await hangVignettes(pkg, dokument, (picture) => renderRasterImage(picture, inPictures))
  const numbers = [...context.targets.values()].flatMap(({ anchor, kind, label }) =>
    context.numbered && kind === 'ueberschrift' ? [[anchor, label] as const] : [],
  )
  generaliseSharedHeads(pkg, author, new Map(numbers))
  const addWatermark = () => hangWatermark(pkg, dokument, rasterImages.get(WATERMARK))
  addWatermark()
  // Word calls a file damaged whose date is less than a day.
  normalizePackage(pkg, completeDate(dokument.date))
  const lineOf = lineFinder(whole.baum, lines)
  writeSourceMap(pkg, dokument.id, context.sourcePieces, lineOf)
  writeComments(pkg, dokument.comments ?? [], context.sourcePieces, lineOf)
  const notes = new Map([...context.footnotes].map(([id, number]) => [number, linesOf(context.noteOf(id))]))
  return { pkg, pieces: context.sourcePieces, notes, addWatermark }
}
