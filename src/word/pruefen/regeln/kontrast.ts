import { computeContrast } from '../../../charts/colours/farbe.js'
import { formatContrast } from '../../../layout/design/legibility.js'
import { germanStyleName } from '../../wordvorlage/names.js'
import { childOf, elementsIn, valOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { type CheckedPackage, coverOf, findInStyle, styleOf, stylesOf, type WordCheck } from '../checked-package.js'
import { findAll, readableOf } from '../part.js'

/** Least contrast of text by WCAG 2.2, 1.4.3, and that of large type: from 18 points, or 14 when bold. */
const CONTRAST = 4.5
const CONTRAST_LARGE = 3
const PAPER = 'FFFFFF'

/** Text stands out from what is behind it; on the title page that is drawn, and the design is checked for it. */
export const contrast: WordCheck = {
  name: 'kontrast',
  kind: 'aussehen',
  check(pkg) {
    const styles = stylesOf(pkg)
    const cellShadings = readCellShadings(pkg, styles)
    const findings = new Map<string, string>()
    const titelseite = coverOf(pkg)
    for (const paragraph of findAll(pkg.dokument, 'w:p')) {
      if (titelseite.has(paragraph)) continue
      const id = styleOf(paragraph)
      const ground =
        colourOf(findInStyle(id, styles, 'w:pPr', 'w:shd'), 'w:fill') ?? cellShadings.get(paragraph) ?? PAPER
      const large = isLarge(id, styles)
      for (const run of findAll(paragraph, 'w:r')) {
        if (readableOf(run).trim() === '') continue
        const characterStyle = valOf(childOf(run, 'w:rPr', 'w:rStyle'))
        const colour =
          colourOf(findInStyle(characterStyle, styles, 'w:rPr', 'w:color'), 'w:val') ??
          colourOf(findInStyle(id, styles, 'w:rPr', 'w:color'), 'w:val') ??
          colourOf(childOf(pkg.styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:color'), 'w:val') ??
          '000000'
        const value = computeContrast(`#${colour}`, `#${ground}`)
        if (value < (large ? CONTRAST_LARGE : CONTRAST))
          findings.set(
            `Die Schrift von „${nameOf(styles.get(characterStyle || id))}“ (#${colour}) hat auf dem Grund #${ground} nur den Kontrast ${formatContrast(value)} : 1`,
            id,
          )
      }
    }
    return [...findings].map(([text, style]) => ({ text, style }))
  },
}

/** What colours the cells of paragraphs have: their own, or that of the table's style for its first row. */
function readCellShadings(
  { dokument }: CheckedPackage,
  styles: ReadonlyMap<string, XmlElement>,
): Map<XmlElement, string> {
  const reasons = new Map<XmlElement, string>()
  for (const table of findAll(dokument, 'w:tbl')) {
    const style = styles.get(valOf(childOf(table, 'w:tblPr', 'w:tblStyle')))
    const first = elementsIn(style).find(
      ({ name, attributes }) => name === 'w:tblStylePr' && attributes['w:type'] === 'firstRow',
    )
    const head = colourOf(childOf(first, 'w:tcPr', 'w:shd'), 'w:fill')
    for (const [index, line] of elementsIn(table)
      .filter(({ name }) => name === 'w:tr')
      .entries()) {
      for (const cell of elementsIn(line).filter(({ name }) => name === 'w:tc')) {
        const ground = colourOf(childOf(cell, 'w:tcPr', 'w:shd'), 'w:fill') ?? (index === 0 ? head : undefined)
        if (ground) for (const paragraph of findAll(cell, 'w:p')) reasons.set(paragraph, ground)
      }
    }
  }
  return reasons
}

/** What Word calls a style. */
function nameOf(style: XmlElement | undefined): string {
  return germanStyleName(valOf(childOf(style, 'w:name')))
}

function isLarge(id: string, styles: ReadonlyMap<string, XmlElement>): boolean {
  const item = Number(valOf(findInStyle(id, styles, 'w:rPr', 'w:sz'))) / 2
  const bold = findInStyle(id, styles, 'w:rPr', 'w:b')
  return item >= 18 || (item >= 14 && bold !== undefined && valOf(bold) !== '0')
}

function colourOf(node: XmlElement | undefined, attribute: string): string | undefined {
  const colour = node?.attributes[attribute]
  return colour && colour !== 'auto' ? colour : undefined
}
