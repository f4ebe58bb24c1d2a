import type { Baustein } from './baustein.js'

export const definition: Baustein = {
  name: 'definition',
  formen: ['kasten'],
  inhalt: 'bloecke',
  beschreibung: 'Ein Kasten, der einen Begriff erklärt.',
  attribute: { titel: { art: 'text', pflicht: true, beschreibung: 'der Begriff' } },
  beispiel: ':::definition{titel="Erwerbstätige ELB"}\nPersonen, die arbeiten und daneben Leistungen beziehen.\n:::',
}
