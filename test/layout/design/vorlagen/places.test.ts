import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { markPieces, readMarks } from '../../../../src/layout/design/vorlagen/places.js'

const MITTEN = /\w+/g

/** Fills `main`, and says for each word of what it gives where it is said to come from, and where a layout really has it. */
function traced(vorlagen: Record<string, string>, context: object) {
  const handlebars = Handlebars.create()
  for (const [name, text] of Object.entries(vorlagen)) {
    const baum = Handlebars.parse(text)
    markPieces(baum, name)
    handlebars.registerPartial(name, handlebars.compile(baum))
  }
  const { html, ortAt } = readMarks(handlebars.compile('{{> haupt}}')(context))
  const words = [...html.matchAll(MITTEN)].map(({ 0: word, index }) => {
    const { datei, zeile, spalte } = ortAt(index)
    return {
      wort: word,
      ort: `${datei}:${zeile}:${spalte}`,
      dort: vorlagen[datei]?.split('\n')[zeile - 1]?.slice(spalte - 1) ?? '',
    }
  })
  const clean = Handlebars.create()
  for (const [name, text] of Object.entries(vorlagen)) clean.registerPartial(name, text)
  return { html, words, clean: clean.compile('{{> haupt}}')(context) }
}

describe('the places of what a layout gives', () => {
  it('are those of the partial that holds it, the second time too, and of variables where they are named', () => {
    const { words } = traced(
      {
        haupt: 'eins\n  {{> teil}}\n{{#each liste}}\n  zwei {{this}}\n{{/each}}\n  {{> teil}}drei',
        teil: 'vier\n   fuenf\n',
      },
      { liste: ['a', 'b'] },
    )
    expect(words.map(({ wort, ort }) => `${wort} ${ort}`)).toEqual([
      'eins haupt:1:1',
      'vier teil:1:1',
      'fuenf teil:2:4',
      'zwei haupt:4:3',
      'a haupt:4:8',
      'zwei haupt:4:3',
      'b haupt:4:8',
      'vier teil:1:1',
      'fuenf teil:2:4',
      'drei haupt:6:13',
    ])
  })

  it('hold for every layout, and marking changes nothing that it gives', () => {
    const piece = fc.constantFrom(
      'wort',
      ' ',
      '\n',
      '  ',
      '\n\n',
      '<p class="',
      '">',
      '{{x}}',
      '{{{y}}}',
      '{{~x}}',
      '{{x~}}',
      '{{! nichts }}',
    )
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))
    const block = fc
      .tuple(fc.constantFrom('{{#if x}}', '{{#each z}}', '{{^if x}}', '{{#unless x}}'), text, text, text)
      .map(([start, before, inner, otherwise]) => {
        const name = /\w+(?= )/.exec(start)?.[0]
        return `${before}\n${start}\n${inner}${start.startsWith('{{^') ? '' : `{{else}}${otherwise}`}{{/${name}}}\n`
      })
    const vorlage = fc
      .array(fc.oneof(text, block, fc.constantFrom('{{> teil}}')), { maxLength: 5 })
      .map((t) => t.join(''))
    fc.assert(
      fc.property(vorlage, fc.array(fc.oneof(text, block), { maxLength: 3 }), (main, part) => {
        const { html, words, clean } = traced({ haupt: main, teil: part.join('\n') }, { x: 'X', y: 'Y\nY', z: [1, 2] })
        expect(html.replace(/\s+/g, ' ')).toBe(clean.replace(/\s+/g, ' '))
        for (const { wort, dort } of words) {
          const variable = /^(?:X|Y)/.test(wort)
          expect(dort.startsWith(variable ? '{{' : wort.slice(0, 4))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
