import { stufeOf, vorlagenOf, type Wordregel } from '../pruefpaket.js'
import { findAll, lesbarOf } from '../teil.js'

/** Headings begin at the first level, go down one level at a time, and say something. */
export const ueberschriften: Wordregel = {
  name: 'ueberschriften',
  art: 'aufbau',
  pruefe(paket) {
    const vorlagen = vorlagenOf(paket)
    let davor = 0
    return findAll(paket.dokument, 'w:p').flatMap((absatz) => {
      const stufe = stufeOf(absatz, vorlagen)
      if (stufe === undefined) return []
      const text = lesbarOf(absatz).trim()
      const sprung = stufe > davor + 1
      davor = stufe
      return [
        ...(sprung ? [`Die Überschrift „${text}“ überspringt eine Stufe.`] : []),
        ...(text === '' ? ['Eine Überschrift ist leer.'] : []),
      ]
    })
  },
}
