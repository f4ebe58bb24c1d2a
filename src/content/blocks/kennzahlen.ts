import { attributUngueltig } from '../abschnitt/regeln.js'
import type { Baustein } from './baustein.js'
import { checkPoints, pointsOf } from './begriffe.js'

const MEISTE = 4

export const kennzahlen: Baustein = {
  name: 'kennzahlen',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung:
    'Ein Band von zwei bis vier Kennzahlen: groß der Wert in Fettschrift, darunter, was er sagt und wie er sich verändert hat. Eine einzelne steht in der Spalte neben dem Absatz, der ihr folgt.',
  attribute: {},
  beispiel:
    ':::kennzahlen\n- **{{zahl kunden.elb.2025}}** erwerbsfähige Leistungsberechtigte\n- **{{zahl kunden.bg.2025}}** Bedarfsgemeinschaften\n:::',
  pruefe: (block) => {
    const punkte = pointsOf(block)
    const ohneWert = checkPoints(
      block,
      'Diese Kennzahl beginnt nicht mit ihrem Wert in Fettschrift, oder es fehlt, was er sagt.',
      'So schreiben: - **{{zahl blatt.zeile.spalte}}** was die Zahl sagt',
    )
    const knoten = punkte[MEISTE]
    if (knoten === undefined) return ohneWert
    const zuViele = {
      regel: attributUngueltig,
      knoten,
      text: `Ein Band hat höchstens ${MEISTE} Kennzahlen, hier sind es ${punkte.length}.`,
      rat: 'Auf zwei Bänder verteilen oder eine Tabelle nehmen.',
    }
    return [...ohneWert, zuViele]
  },
}
