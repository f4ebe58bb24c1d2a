import { attributUngueltig } from '../abschnitt/regeln.js'
import type { Baustein } from './baustein.js'

export const schritte: Baustein = {
  name: 'schritte',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung: 'Schritte eines Weges als gezählte Liste mit großen Ziffern.',
  attribute: {},
  beispiel:
    ':::schritte\n1. **Erstgespräch** Wir klären gemeinsam, worum es geht.\n2. **Plan** Wir halten fest, wer was bis wann tut.\n:::',
  pruefe: ({ children }) =>
    children
      .filter((kind) => kind.type === 'list' && (!kind.ordered || (kind.start ?? 1) !== 1))
      .map((knoten) => ({
        regel: attributUngueltig,
        knoten,
        text: 'Schritte werden gezählt, von 1 an.',
        rat: 'So schreiben: 1. Erster Schritt',
      })),
}
