import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

/** How Word counts each item: format, sign and start of its level. */
async function countings(html: string): Promise<string[]> {
  const { absaetze, teile } = readWord(await writeWord(abschnittFrom(html)))
  const counter = teile['word/numbering.xml'] ?? ''
  return absaetze.flatMap(({ xml, text }) => {
    const [, ilvl, num] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="([1-9]\d*)"\/>/.exec(xml) ?? []
    if (!num) return []
    const [, abstractNum] =
      new RegExp(`<w:num w:numId="${num}"[^>]*><w:abstractNumId w:val="(\\d+)"/>`).exec(counter) ?? []
    const list = new RegExp(`<w:abstractNum w:abstractNumId="${abstractNum}".*?</w:abstractNum>`, 's').exec(
      counter,
    )?.[0]
    const level = new RegExp(`<w:lvl w:ilvl="${ilvl}".*?</w:lvl>`, 's').exec(list ?? '')?.[0] ?? ''
    const value = (name: string) => new RegExp(`<w:${name} w:val="([^"]+)"`).exec(level)?.[1]
    return [`${value('numFmt')} ${value('lvlText')} ab ${value('start')}: ${text}`]
  })
}

describe('lists that count', () => {
  it('count in Word as the document says, at every level', async () => {
    expect(
      await countings(
        '<ol class="buchstaben"><li>a<ol><li>b</li></ol></li></ol><ol class="klammer" start="3"><li>c<ol class="buchstaben" start="2"><li>d</li></ol></li></ol><ol start="0"><li>e</li></ol>',
      ),
    ).toEqual([
      'lowerLetter %1) ab 1: a',
      'decimal %2. ab 1: b',
      'decimal %1) ab 3: c',
      'lowerLetter %2) ab 2: d',
      'decimal %1. ab 0: e',
    ])
  })

  it('steps have large numerals and their further paragraphs below their words, lists in them have those of the text', async () => {
    const { teile, absaetze } = readWord(
      await writeWord(
        abschnittFrom(
          '<ol class="schritte"><li><p>a</p><p>d</p><ol><li>b</li></ol></li><li>f</li></ol><ol><li><p>c</p><p>e</p></li></ol>',
        ),
      ),
    )
    const levels = [...(teile['word/numbering.xml'] ?? '').matchAll(/<w:lvl w:ilvl="(\d)".*?<\/w:lvl>/gs)]
    const large = levels.filter(([level]) => Number(/<w:sz w:val="(\d+)"\/>/.exec(level)?.[1]) > 40)
    expect(large.map(([, ilvl]) => ilvl)).toEqual(['0'])
    expect(absaetze.flatMap(({ text, vorlage }) => (/^[a-f]$/.test(text) ? vorlage : []))).toEqual([
      // The name of a step is on the page of what it says.
      'SchrittVorFortsetzung',
      'SchrittFortsetzung',
      'ListNumber2',
      'Schritt',
      'ListNumber',
      'ListContinue',
    ])
    const left = (style: string) =>
      new RegExp(`w:styleId="${style}".*?w:left="(\\d+)"`, 's').exec(teile['word/styles.xml'] ?? '')?.[1]
    expect(left('SchrittFortsetzung')).toBe(left('Schritt'))
    expect(large[0]?.[0]).toContain('w:themeColor="accent1"')
  })
})
