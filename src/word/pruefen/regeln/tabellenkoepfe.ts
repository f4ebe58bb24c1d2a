import { ARRANGEMENT } from '../../tables/arrangement-name.js'
import { childOf, elementsIn, valOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import type { WordCheck } from '../checked-package.js'
import { findAll } from '../part.js'

/** Tables, but those that only arrange, have a head that is marked: rows at the top, repeated on each page, or the first column. No row is torn. */
export const tableHeads: WordCheck = {
  name: 'tabellenkoepfe',
  kind: 'aufbau',
  check: ({ dokument }) =>
    findAll(dokument, 'w:tbl').flatMap((table) => {
      const name = valOf(childOf(table, 'w:tblPr', 'w:tblCaption'))
      const look = childOf(table, 'w:tblPr', 'w:tblLook')?.attributes
      const arrangingOnly = name === ARRANGEMENT
      const lines = elementsIn(table).filter((child) => child.name === 'w:tr')
      const heads = lines.map((line) => has(line, 'w:tblHeader'))
      const firstBody = heads.indexOf(false)
      return [
        ...(arrangingOnly || heads[0] || look?.['w:firstColumn'] === '1'
          ? []
          : [`Die Tabelle „${name}“ hat keinen Kopf.`]),
        ...(heads[0] && look?.['w:firstRow'] !== '1' ? [`Die Tabelle „${name}“ nennt ihren Kopf nicht.`] : []),
        ...(heads.lastIndexOf(true) > firstBody && firstBody >= 0
          ? [`Die Tabelle „${name}“ hat eine Kopfzeile mitten unter den anderen.`]
          : []),
        ...lines
          .filter((line) => !has(line, 'w:cantSplit'))
          .map(() => `Die Tabelle „${name}“ darf in einer Zeile brechen.`),
      ]
    }),
}

function has(line: XmlElement, name: string): boolean {
  return childOf(line, 'w:trPr', name) !== undefined
}
