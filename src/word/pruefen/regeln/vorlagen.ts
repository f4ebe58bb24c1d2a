import { wertOf } from '../../xml/find.js'
import { textteileOf, vorlagenOf, vorlageOf, type Wordregel } from '../pruefpaket.js'
import { findAll } from '../teil.js'

const VERWEISE = [
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:numStyleLink',
  'w:styleLink',
]

/** Styles that are named exist, and every paragraph names one: Word would fall back on its own default without a word. */
export const vorlagen: Wordregel = {
  name: 'vorlagen',
  art: 'aufbau',
  pruefe(paket) {
    const bekannt = vorlagenOf(paket)
    const teile = new Map([...textteileOf(paket), ['Vorlagen', paket.vorlagen], ['Nummerierung', paket.nummerierung]])
    return [...teile].flatMap(([name, teil]) => {
      const fremd = VERWEISE.flatMap((verweis) => findAll(teil, verweis).map(wertOf)).filter((id) => !bekannt.has(id))
      const ohne = findAll(teil, 'w:p').filter((absatz) => vorlageOf(absatz) === '')
      return [
        ...fremd.map((id) => `${name}: Die Vorlage „${id}“ gibt es nicht.`),
        ...ohne.map(() => `${name}: Ein Absatz nennt keine Vorlage.`),
      ]
    })
  },
}
