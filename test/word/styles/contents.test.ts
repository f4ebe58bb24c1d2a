import { expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

it('of entries of the contents have a stop at the right for their number and no indent there, behind which LibreOffice drops it', async () => {
  const { teile } = readWord(await writeWord(abschnittFrom('<h2 id="h">Zwei</h2><p>Text.</p>')))
  const entries = [...(teile['word/styles.xml'] ?? '').matchAll(/<w:style [^>]*w:styleId="TOC\d".*?<\/w:style>/gs)]
  expect(entries).toHaveLength(3)
  for (const [entry] of entries) {
    expect(entry).toMatch(/<w:tab w:val="right"/)
    expect(entry).not.toMatch(/<w:ind [^>]*w:(?:right|end)=/)
  }
})
