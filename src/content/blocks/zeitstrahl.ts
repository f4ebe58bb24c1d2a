import type { Baustein } from './baustein.js'
import { checkPoints } from './begriffe.js'

export const zeitstrahl: Baustein = {
  name: 'zeitstrahl',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung: 'Was nacheinander geschieht: jeder Punkt der Liste beginnt mit seiner Zeit in Fettschrift.',
  attribute: {},
  beispiel:
    ':::zeitstrahl\n- **März** Die Träger stimmen das Programm ab.\n- **1. Juli** Das Gesetz tritt in Kraft.\n:::',
  pruefe: (block) =>
    checkPoints(
      block,
      'Dieser Punkt beginnt nicht mit einer Zeit in Fettschrift, oder es fehlt, was dann geschieht.',
      'So schreiben: - **1. Juli** Was dann geschieht.',
    ),
}
