import { describe, expect, it } from 'vitest'
import { writeWeb } from '../../../src/web/web.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { messagesOn, setKapitel } from './satz.js'

const KAPITEL = (declaration = '') =>
  `# Eins\n\n::kapitelinhalt${declaration}\n\n## Alpha\n\nText.\n\n### Unter Alpha\n\nText.\n\n## Beta {.nicht-im-verzeichnis}\n\nText.\n\n## Gamma\n\nText.\n`

describe('what a chapter holds', () => {
  it('are its headings down to a level, without those that no table of contents shows', async () => {
    const entries = async (declaration: string) =>
      [
        ...writeWeb((await setKapitel(KAPITEL(declaration))).dokument, { stil: '', bildschirm: '' }).matchAll(
          /class="seitenverweis" href="#([\w-]+)"/g,
        ),
      ].map(([, target]) => target)
    expect(await entries('')).toEqual(['alpha', 'gamma'])
    expect(await entries('{stufen=3}')).toEqual(['alpha', 'unter-alpha', 'gamma'])
  })

  it('leads there in Word, with the page', async () => {
    const { absaetze } = readWord(await writeWord((await setKapitel(KAPITEL())).dokument))
    const list = absaetze.filter(({ vorlage }) => vorlage === 'Kapitelinhalt')
    expect(list.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual(['Alpha 4', 'Gamma 4'])
    for (const { xml } of list) {
      const [, anker = ''] = /<w:hyperlink [^>]*w:anchor="([^"]+)"/.exec(xml) ?? []
      expect(xml).toContain(`PAGEREF ${anker} `)
    }
  })

  it('is told where there is nothing', async () => {
    expect(await messagesOn('# Eins\n\n::kapitelinhalt\n\nText.\n')).toEqual([
      'Das Kapitel hat keine Zwischenüberschriften, die „kapitelinhalt“ nennen könnte.',
    ])
  })
})
