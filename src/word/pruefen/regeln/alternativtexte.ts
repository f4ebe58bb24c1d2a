import { childOf, wertOf } from '../../xml/find.js'
import { textteileOf, type Wordregel } from '../pruefpaket.js'
import { findAll, walk } from '../teil.js'

/** Pictures, charts and tables say what they are to those who cannot see them; ornament says that it is none of their business. */
export const alternativtexte: Wordregel = {
  name: 'alternativtexte',
  art: 'aufbau',
  pruefe: (paket) =>
    [...textteileOf(paket).values()].flatMap((teil) => [
      ...findAll(teil, 'wp:docPr')
        .filter((bild) => !bild.attributes.descr?.trim() && !walk(bild).some(isSchmuck))
        .map(({ attributes }) => `Dem Bild „${attributes.name}“ fehlt der Alternativtext.`),
      ...findAll(teil, 'w:tbl').flatMap((tabelle) => {
        const titel = wertOf(childOf(tabelle, 'w:tblPr', 'w:tblCaption')).trim()
        const beschreibung = wertOf(childOf(tabelle, 'w:tblPr', 'w:tblDescription')).trim()
        return titel && beschreibung ? [] : [`Der Tabelle „${titel}“ fehlt der Alternativtext.`]
      }),
    ]),
}

function isSchmuck({ name, attributes }: { name: string; attributes: Record<string, string> }): boolean {
  return name === 'adec:decorative' && attributes.val === '1'
}
