import { describe, expect, it } from 'vitest'
import { figurRechnung } from '../../../src/check/rules/figur-rechnung.js'
import { findings } from '../werkstatt.js'

const find = (text: string) => findings(figurRechnung, { 'abschnitte/probe.md': `# Probe\n\n${text}\n` })

describe('a figure that follows from others of its paragraph contradicts nothing', () => {
  it.each([
    [
      'a remainder of another whole',
      'Von 264 Gutscheinen wurden 231 eingelöst. 198 Kurse endeten, davon 169 mit Erfolg, 29 ohne; die verbleibenden 33 dauern an.',
    ],
    [
      'a difference from an average',
      'Im Jahresmittel waren es 2.087, im Dezember mit 2.214 um 127 mehr; ein Jahr zuvor waren es 1.958.',
    ],
    [
      'a share of another whole',
      'Die Kosten lagen bei 3,76 Mio. Euro; 2,64 Mio. Euro davon trug der Bund, 1,12 Mio. Euro (29,8 %) der Kreis.',
    ],
    [
      'a share of an amount',
      'Es gingen 84.630 Anrufe ein, im Schnitt der neun Monate rund 9.400. Davon wurden 73.797 angenommen, das sind 87,2 %.',
    ],
    [
      'what is left of a hundred',
      'Digital kamen 31 %, bis 2025 sollen es 40 % sein. Die übrigen 69 % kamen auf Papier.',
    ],
  ])('%s', async (_, text) => {
    expect(await find(text)).toEqual([])
  })

  it.each([
    ['Im August waren 572 Personen alleinerziehend, davon 541 Frauen und 58 Männer.', '599'],
    ['Von 1.200 Teilnehmenden fanden 312 Arbeit, das sind 62 %.', '26 %'],
  ])('but one that follows from nothing does: %s', async (text, richtig) => {
    expect((await find(text)).join('\n')).toContain(richtig)
  })
})
