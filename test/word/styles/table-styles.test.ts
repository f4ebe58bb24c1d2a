import { expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

it('of tables say nothing of text: LibreOffice would set their colour above that of character styles', async () => {
  const { teile } = readWord(await writeWord(abschnittFrom('<p>Text.</p>')))
  const styles = [...(teile['word/styles.xml'] ?? '').matchAll(/<w:style w:type="table".*?<\/w:style>/gs)]
  expect(styles.length).toBeGreaterThan(1)
  for (const [style] of styles) expect(style).not.toContain('<w:rPr')
})
