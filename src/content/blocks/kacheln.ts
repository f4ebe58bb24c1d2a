import { attributUngueltig } from '../abschnitt/regeln.js'
import type { Baustein } from './baustein.js'
import { pointsOf } from './begriffe.js'

export const kacheln: Baustein = {
  name: 'kacheln',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung: 'Eine Liste kurzer Punkte als Felder nebeneinander.',
  attribute: {},
  beispiel: ':::kacheln\n- Podcast\n- Elternbrief\n- Beratung im Rathaus\n:::',
  pruefe: (block) =>
    pointsOf(block).flatMap(({ children }) =>
      children
        .filter(({ type }) => type !== 'paragraph')
        .map((knoten) => ({
          regel: attributUngueltig,
          knoten,
          text: 'In einem Feld von „kacheln“ stehen nur Absätze, keine Unterpunkte und nichts sonst.',
          rat: 'Unterpunkte in den Satz nehmen, oder statt der Felder eine Liste schreiben.',
        })),
    ),
}
