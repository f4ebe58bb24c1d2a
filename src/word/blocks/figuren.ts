import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { hasClass, printedText } from '../../layout/document/baum.js'
import { asKind } from '../element.js'
import type { Satz } from '../satz.js'
import { attribut, elementsOf, unexpected } from '../tree.js'
import { createZeichnung } from '../zeichnung.js'
import { Absatz, writeAbsatz } from './absatz.js'
import { writeBeschriftung } from './beschriftung.js'

/** A figure: caption, picture, sources, and the list that says the same. */
export function writeFigur(
  satz: Satz,
  figur: Element,
  writeBlocks: (bloecke: readonly Element[]) => FileChild[],
): FileChild[] {
  const id = attribut(figur, 'id')
  const teile = elementsOf(figur)
  const beschriftung = teile.find(({ tagName }) => tagName === 'figcaption')
  const mitQuelle = teile.some(({ tagName }) => tagName === 'p')
  return teile.flatMap((teil) => {
    if (teil === beschriftung) return writeBeschriftung(satz, teil, id)
    if (hasClass(teil, 'gliederung'))
      return writeBlocks(elementsOf(teil).filter(({ tagName }) => tagName !== 'summary'))
    if (teil.tagName === 'img') {
      return writeBild(
        satz,
        teil,
        mitQuelle ? 'Abbildung' : 'AbbildungOhneQuelle',
        beschriftung ? printedText(beschriftung) : '',
        beschriftung ? '' : id,
      )
    }
    if (teil.tagName !== 'p' || !hasClass(teil, 'quelle')) throw unexpected(teil, figur)
    return writeAbsatz(satz, teil, 'Quelle')
  })
}

/** A picture in a paragraph of its own. */
function writeBild(satz: Satz, bild: Element, vorlage: string, titel: string, id: string): Absatz {
  const { start, ende } = satz.bookmark(id)
  return new Absatz(vorlage, [...start.map(asKind), createZeichnung(satz, bild, { titel }), ...ende.map(asKind)])
}
