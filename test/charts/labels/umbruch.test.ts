import { expect, it } from 'vitest'
import { isShortened, wrapText } from '../../../src/charts/labels/umbruch.js'

const sign = (text: string) => text.length

it.each([
  ['bleibt in einer Zeile', 'Freie Förderung', 20, ['Freie Förderung']],
  ['bricht an der Lücke, ausgewogen', 'Teilhabe am Arbeitsmarkt heute', 26, ['Teilhabe am', 'Arbeitsmarkt heute']],
  ['bricht am Bindestrich', 'Aus- und Weiterbildungs-Zentrum', 22, ['Aus- und', 'Weiterbildungs-Zentrum']],
  ['trennt ein zu langes Wort', 'Mehraufwandsentschädigung', 16, ['Mehraufwands-', 'entschädigung']],
  ['bricht vor der Klammer', 'Kleinstbetriebe (1 bis 9)', 20, ['Kleinstbetriebe', '(1 bis 9)']],
  [
    'nicht vor ihr, wo das eine Zeile mehr wäre',
    'Betriebe des Handels (mit 9)',
    15,
    ['Betriebe des', 'Handels (mit 9)'],
  ],
  ['kürzt, was nicht passt', 'Förderung der beruflichen Weiterbildung', 14, ['Förderung der', 'beruflichen W…']],
  ['nimmt Zeilenumbrüche und weiche Trenner heraus', ' Freie\nFör\u00adderung ', 30, ['Freie Förderung']],
])('%s', (_, text, width, lines) => expect(wrapText(text, width, 2, sign)).toEqual(lines))

it('erkennt Gekürztes', () => {
  expect(isShortened(['Weiterbil…'], 'Weiterbildung')).toBe(true)
  expect(isShortened(['und so weiter …'], 'und so weiter …')).toBe(false)
})
