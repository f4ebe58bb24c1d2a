import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../../src/word/word.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../../fixtures.js'

const SATZ = 'Die Zusammenarbeit mit den Arbeitgebern der Region bleibt der wichtigste Zugang zu Beschäftigung. '
const LIFTED = 'Ideen ersetzen Geld.'
const text = (name: string, count: number, words = '') => `<p>${name} ${SATZ.repeat(count)}${words}</p>`

/** The first words of the paragraphs, with the column beside the text in which lifted sentences stand. */
async function order(html: string): Promise<string> {
  const gestaltung = readGestaltung()
  const seite = { oben: 26, unten: 25, links: 26, rechts: 26, randspalte: 34, steg: 6, spiegeln: false }
  const amrand = { mottos: true, hervorhebungen: true }
  const dokument = { ...abschnittFrom(html), gestaltung: { ...gestaltung, seite, amrand } }
  const { absaetze } = readWord(await writeWord(dokument))
  return absaetze.flatMap(({ text: words }) => /^([A-I]|Ideen) /.exec(words)?.[1] ?? []).join(' ')
}

describe('lifted sentences in the column', () => {
  const lifted = `<p class="hervorhebung">${LIFTED}</p>`

  it('stand away from where the text says them, but not below a heading', async () => {
    const blocks = [text('A', 6), lifted, text('B', 2, LIFTED), text('C', 6), text('D', 6), text('E', 6), text('F', 6)]
    expect(await order(blocks.join(''))).toMatch(/^A B C( D)? E? ?Ideen /)
  })

  it('stay in their section: beside another one they would seem to be said of that', async () => {
    const [below, more] = [text('A', 2, LIFTED), [text('C', 14), text('D', 6), text('E', 4)]]
    const sections = [text('B', 1), '<h2 id="h">G</h2>', ...more]
    expect(await order([lifted, below, ...sections].join(''))).toBe('Ideen A B C D E')
    expect(await order([lifted, below, text('B', 1), ...more].join(''))).toBe('A B C Ideen D E')
  })

  it('stay where they are far enough, where the text does not say them, and where there is no other place', async () => {
    const far = [lifted, text('A', 8), text('B', 8), text('C', 2, LIFTED), text('D', 6)]
    expect(await order(far.join(''))).toBe('Ideen A B C D')
    expect(await order([text('A', 6), lifted, text('B', 6), text('C', 9)].join(''))).toBe('A Ideen B C')
    expect(await order([text('A', 2), lifted, text('B', 2, LIFTED)].join(''))).toBe('A Ideen B')
  })
})
