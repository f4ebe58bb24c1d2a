import { ANORDNUNG } from '../../tables/anordnungsname.js'
import { childOf, elementsIn, wertOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import type { Wordregel } from '../pruefpaket.js'
import { findAll } from '../teil.js'

/** Tables, but those that only arrange, have a head that is marked: rows at the top, repeated on each page, or the first column. No row is torn. */
export const tabellenkoepfe: Wordregel = {
  name: 'tabellenkoepfe',
  art: 'aufbau',
  pruefe: ({ dokument }) =>
    findAll(dokument, 'w:tbl').flatMap((tabelle) => {
      const name = wertOf(childOf(tabelle, 'w:tblPr', 'w:tblCaption'))
      const look = childOf(tabelle, 'w:tblPr', 'w:tblLook')?.attributes
      const nurAnordnung = name === ANORDNUNG
      const zeilen = elementsIn(tabelle).filter((kind) => kind.name === 'w:tr')
      const koepfe = zeilen.map((zeile) => has(zeile, 'w:tblHeader'))
      const ersterRumpf = koepfe.indexOf(false)
      return [
        ...(nurAnordnung || koepfe[0] || look?.['w:firstColumn'] === '1'
          ? []
          : [`Die Tabelle „${name}“ hat keinen Kopf.`]),
        ...(koepfe[0] && look?.['w:firstRow'] !== '1' ? [`Die Tabelle „${name}“ nennt ihren Kopf nicht.`] : []),
        ...(koepfe.lastIndexOf(true) > ersterRumpf && ersterRumpf >= 0
          ? [`Die Tabelle „${name}“ hat eine Kopfzeile mitten unter den anderen.`]
          : []),
        ...zeilen
          .filter((zeile) => !has(zeile, 'w:cantSplit'))
          .map(() => `Die Tabelle „${name}“ darf in einer Zeile brechen.`),
      ]
    }),
}

function has(zeile: XmlElement, name: string): boolean {
  return childOf(zeile, 'w:trPr', name) !== undefined
}
