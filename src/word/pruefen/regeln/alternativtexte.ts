import { childOf, valOf } from '../../xml/find.js'
import { textPartsOf, type WordCheck } from '../checked-package.js'
import { findAll, walk } from '../part.js'

/** Pictures, charts and tables say what they are to those who cannot see them; ornament says that it is none of their business. */
export const altTexts: WordCheck = {
  name: 'alternativtexte',
  kind: 'aufbau',
  check: (pkg) =>
    [...textPartsOf(pkg).values()].flatMap((part) => [
      ...findAll(part, 'wp:docPr')
        .filter((image) => !image.attributes.descr?.trim() && !walk(image).some(isOrnament))
        .map(({ attributes }) => `Dem Bild „${attributes.name}“ fehlt der Alternativtext.`),
      ...findAll(part, 'w:tbl').flatMap((table) => {
        const title = valOf(childOf(table, 'w:tblPr', 'w:tblCaption')).trim()
        const description = valOf(childOf(table, 'w:tblPr', 'w:tblDescription')).trim()
        return title && description ? [] : [`Der Tabelle „${title}“ fehlt der Alternativtext.`]
      }),
    ]),
}

function isOrnament({ name, attributes }: { name: string; attributes: Record<string, string> }): boolean {
  return name === 'adec:decorative' && attributes.val === '1'
}
