import { describe, expect, it } from 'vitest'
import { tiesFor } from '../../../../src/word/pages/measure/even-lines.js'

const wordsOf = (text: string) =>
  text
    .split(' ')
    .map((word) => ({ text: word, width: word.length, front: word.replace(/(?<=\p{L}-)\p{L}.*$/u, '').length }))
const tiesOf = (text: string, room: number) => tiesFor(wordsOf(text), 1, room)?.tied ?? []

/** Lines of a text of which each letter is one wide, broken at the last space that fits, but at none that is tied. */
function linesOf(text: string, room: number): string[] {
  const words = wordsOf(text)
  const ties = tiesOf(text, room)
  const chunks = words.reduce<string[]>((all, { text: word }, index) => {
    if (ties.includes(index)) all.push(`${all.pop()}\u00a0${word}`)
    else all.push(word)
    return all
  }, [])
  return chunks
    .reduce<string[]>((lines, chunk) => {
      const line = lines.at(-1)
      if (line !== undefined && line.length + 1 + chunk.length <= room) lines.splice(-1, 1, `${line} ${chunk}`)
      else lines.push(chunk)
      return lines
    }, [])
    .map((line) => line.replaceAll('\u00a0', ' '))
}

describe('tiesFor', () => {
  it.each([
    // A last word alone.
    [
      'Menschen in Gesellschaft und Beschäftigung integrieren',
      50,
      ['Menschen in Gesellschaft', 'und Beschäftigung integrieren'],
    ],
    // A short word belongs to what follows.
    ['Angebot und Nachfrage auf dem Arbeitsmarkt', 30, ['Angebot und Nachfrage', 'auf dem Arbeitsmarkt']],
    // A pause is a good end.
    [
      'Wer etwas gemeinsam tut, lernt dabei, gewinnt Zutrauen und Kraft',
      44,
      ['Wer etwas gemeinsam tut, lernt dabei,', 'gewinnt Zutrauen und Kraft'],
    ],
    // A dash begins no line.
    ['Leistungsberatung – Ansprüche einfach erklärt', 40, ['Leistungsberatung –', 'Ansprüche einfach erklärt']],
  ])('%s', (text, room, lines) => {
    expect(linesOf(text, room)).toEqual(lines)
  })

  it('ties nothing that stands in one line, nor in more than it takes anyway', () => {
    expect(linesOf('Unser Leitbild', 30)).toEqual(['Unser Leitbild'])
    const text = 'Zusammenarbeit mit den Trägern des Jobcenters in unserem Landkreis und in der ganzen Region'
    expect(linesOf(text, 38)).toHaveLength(3)
  })

  it('leaves lines as they are where they are even', () => {
    expect(
      tiesFor(
        [...'ab'].map((text) => ({ text, width: 9, front: 9 })),
        1,
        12,
      ),
    ).toEqual({ tied: [], blanks: 0 })
  })

  it('makes good lines of what just fits into one, should it not', () => {
    expect(linesOf('Leistungsberatung – Ansprüche einfach erklärt', 45)).toHaveLength(1)
    expect(tiesOf('Leistungsberatung – Ansprüche einfach erklärt', 45)).toEqual([3, 4])
  })

  it('does not rely on words that may be divided at a hyphen', () => {
    const lines = linesOf('Vom Übergang zwischen Schule-Beruf-Studium reden', 44)
    expect(lines).toEqual(['Vom Übergang zwischen Schule-Beruf-Studium', 'reden'])
  })
})

describe('where the line is wider than words may be', () => {
  const widthOf = (some: ReturnType<typeof wordsOf>) => some.reduce((sum, { width }) => sum + width + 1, -1)

  it('ties end it where they may', () => {
    const words = wordsOf('Entwicklung der Kunden und unser gemeinsames Handeln im Landkreis')
    const { tied: ties = [], blanks } = tiesFor(words, 1, 45, 10) ?? {}
    expect(blanks).toBe(0)
    const second = Math.min(...ties) - 1
    const [first, tied] = [words.slice(0, second), words.slice(second, Math.max(...ties) + 1)]
    expect(widthOf(first)).toBeLessThanOrEqual(45)
    expect(widthOf(first) + 1 + widthOf(tied)).toBeGreaterThan(55)
  })

  it('blanks do with the last words where all of it would fit', () => {
    const words = wordsOf('Entwicklung der Kunden und unser gemeinsames Handeln')
    const { tied = [], blanks = 0 } = tiesFor(words, 1, 45, 10) ?? {}
    const last = words.slice(Math.min(...tied) - 1)
    expect([Math.max(...tied), blanks > 0]).toEqual([words.length - 1, true])
    expect(widthOf(words) + blanks).toBeGreaterThan(55)
    expect(widthOf(last) + blanks).toBeLessThanOrEqual(45)
  })

  it('nothing does in more lines than a heading has', () => {
    const words = wordsOf('Zusammenarbeit Arbeitgeber Beschäftigung Bewerberinnen Qualifizierung Einzelfälle')
    expect(tiesFor(words, 1, 16, 10)).toBeUndefined()
    expect(tiesFor(words, 1, 16)).toEqual({ tied: [], blanks: 0 })
  })

  it('nothing does where the last word may be divided; one line needs nothing', () => {
    expect(tiesFor(wordsOf('Entwicklung und unser gemeinsames Kunden-Handeln'), 1, 45, 10)).toBeUndefined()
    expect(tiesFor(wordsOf('Unsere Ziele'), 1, 45, 10)).toEqual({ tied: [], blanks: 0 })
  })
})
