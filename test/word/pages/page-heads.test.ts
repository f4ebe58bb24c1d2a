import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { Meldungen } from '../../../src/message.js'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

/** Whether the headings of chapters keep no distance above. `lines` is how many paragraphs the first has. */
async function lifted(lines: number): Promise<boolean[]> {
  const root = werkstatt({
    'content/p/programm.yaml': programmYaml('[eins, zwei]'),
    'content/p/abschnitte/eins.md': `# Eins\n\n${'Ein Absatz von einer Zeile.\n\n'.repeat(lines)}`,
    'content/p/abschnitte/zwei.md': '# Zwei\n\nText.\n',
  })
  const dokument = (await readAndSet(root, 'p', new Meldungen()))?.dokument
  if (!dokument) throw new Error('not set')
  const word = readWord(await writeWord(dokument))
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  return word.absaetze
    .filter(({ vorlage }) => vorlage === 'Heading1')
    .map(({ xml }) => xml.includes('<w:spacing w:before="0"/>'))
}

describe('the heading of a chapter', () => {
  it('keeps no distance at the head of its page, and keeps it on the page of the chapter before', async () => {
    expect(await lifted(30)).toEqual([true, true])
    expect(await lifted(2)).toEqual([true, false])
  })
})
