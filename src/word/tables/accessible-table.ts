import { Table } from 'docx'
import { WordElement } from '../element.js'

/** A table that says what it is to those who cannot see it. */
export class AccessibleTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], properties: TableProperties) {
    super(options)
    const [tblPr] = this.root
    tblPr.addChildElement(formatTableLook(properties))
    tblPr.addChildElement(new WordElement('w:tblCaption', { 'w:val': properties.title }))
    tblPr.addChildElement(new WordElement('w:tblDescription', { 'w:val': properties.description }))
  }
}

interface TableProperties {
  title: string
  description: string
  firstRow: boolean
  /** Whether the first cell of every row below the head names the row. */
  firstColumn: boolean
  lastRow: boolean
  banded: boolean
}

/** Which parts of the table style apply. Twice over: LibreOffice goes by the bits, Word by the names. */
function formatTableLook({ firstRow, firstColumn, lastRow, banded }: TableProperties): WordElement {
  const bits =
    0x0400 | (banded ? 0 : 0x0200) | (firstRow ? 0x0020 : 0) | (lastRow ? 0x0040 : 0) | (firstColumn ? 0x0080 : 0)
  return new WordElement('w:tblLook', {
    'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
    'w:firstRow': Number(firstRow),
    'w:lastRow': Number(lastRow),
    'w:firstColumn': Number(firstColumn),
    'w:lastColumn': 0,
    'w:noHBand': Number(!banded),
    'w:noVBand': 1,
  })
}
