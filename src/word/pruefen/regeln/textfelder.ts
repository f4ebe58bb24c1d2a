import { childOf } from '../../xml/find.js'
import { textteileOf, titelseiteOf, type Wordregel } from '../pruefpaket.js'
import { findAll, walk } from '../teil.js'

const KAESTEN = ['w:txbxContent', 'v:textbox', 'wps:txbx']

/** Text stands in the flow of the page: what is in a box is read late or not at all. Frames, which are read in order, place the text of the title page. */
export const textfelder: Wordregel = {
  name: 'textfelder',
  art: 'aufbau',
  pruefe(paket) {
    const titelseite = titelseiteOf(paket)
    return [...textteileOf(paket)].flatMap(([name, teil]) => [
      ...walk(teil)
        .filter((knoten) => KAESTEN.includes(knoten.name))
        .map(() => `${name}: Text steht in einem Textfeld.`),
      ...findAll(teil, 'w:p')
        .filter((absatz) => childOf(absatz, 'w:pPr', 'w:framePr') && !titelseite.has(absatz))
        .map(() => `${name}: Ein Absatz steht in einem Positionsrahmen.`),
    ])
  },
}
