import type { Baustein } from './baustein.js'

export const qr: Baustein = {
  name: 'qr',
  formen: ['zeile'],
  beschreibung: 'Ein QR-Code mit seiner Adresse als Text und Link.',
  attribute: {
    ziel: { art: 'adresse', pflicht: true, beschreibung: 'Adresse, die mit https:// beginnt' },
    titel: { art: 'text', beschreibung: 'was man dort findet' },
  },
  beispiel: '::qr{ziel="https://www.jobcenter.digital" titel="Anträge online"}',
}
