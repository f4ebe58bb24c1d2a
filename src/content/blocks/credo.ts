import type { Baustein } from './baustein.js'

export const credo: Baustein = {
  name: 'credo',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung: 'Eine Liste von Grundsätzen, die einen Satzanfang fortsetzen.',
  attribute: { titel: { art: 'text', vorgabe: 'Wir', beschreibung: 'Satzanfang; fehlt er, „Wir“' } },
  beispiel:
    ':::credo{titel="Wir wollen"}\n- Menschen so beraten, dass sie selbst entscheiden können.\n- Förderung früh beginnen.\n:::',
}
