import { attributUngueltig } from '../abschnitt/regeln.js'
import type { Baustein } from './baustein.js'
import { pointsOf, splitBegriff } from './begriffe.js'

export const zeitstrahl: Baustein = {
  name: 'zeitstrahl',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung: 'Was nacheinander geschieht: jeder Punkt der Liste beginnt mit seiner Zeit in Fettschrift.',
  attribute: {},
  beispiel: ':::zeitstrahl\n- **1. Juli** Das Gesetz tritt in Kraft.\n:::',
  pruefe: (block) =>
    pointsOf(block)
      .filter((punkt) => splitBegriff(punkt) === undefined)
      .map((knoten) => ({
        regel: attributUngueltig,
        knoten,
        text: 'Dieser Punkt beginnt nicht mit einer Zeit in Fettschrift, oder es fehlt, was dann geschieht.',
        hinweis: 'So schreiben: - **1. Juli** Was dann geschieht.',
      })),
}
