import { expect, it } from 'vitest'
import { writeWord } from '../../../../src/word/word.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom } from '../../fixtures.js'

it('an entry that leads to its page does not look like a link, in LibreOffice neither', async () => {
  const html =
    '<h2 id="eins">Eins</h2><ul class="kapitelinhalt"><li><a class="seitenverweis" href="#eins">Eins<span class="seite"></span></a></li></ul>'
  const { teile } = readWord(await writeWord(abschnittFrom(html)))
  const [entry = ''] =
    /<w:p><w:pPr><w:pStyle w:val="Kapitelinhalt"\/>.*?<\/w:p>/s.exec(teile['word/document.xml'] ?? '') ?? []
  const words = [...entry.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t [^>]*>([^<]*\S[^<]*)<\/w:t><\/w:r>/g)]
  expect(words.map(([, , text]) => text)).toEqual(['Eins', '1'])
  for (const [, properties] of words) expect(properties).toContain('<w:rStyle w:val="Seitenverweis"/>')
  const [style = ''] =
    /<w:style [^>]*w:styleId="Seitenverweis">.*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '') ?? []
  expect(style).toContain('<w:u w:val="none"/>')
})
