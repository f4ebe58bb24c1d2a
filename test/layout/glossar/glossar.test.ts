import { describe, expect, it } from 'vitest'
import { writeWeb } from '../../../src/web/web.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { messagesOn, setKapitel } from '../berichtsbausteine/satz.js'

const ERKLAERT = `Wir beraten Langzeitleistungsbeziehende (LZB), dann wieder LZB.

- In einer Liste: Bedarfsgemeinschaften (BG)

:::definition{titel="Quote"}
Ein Anteil.[^n] Er steigt.

Mehr dazu.
:::

:::begriffe
- **Äquivalent** Was gleich viel gilt.
- **VZÄ** Vollzeitäquivalente
:::

[^n]: Von hundert.
`
const KAPITEL = `# Eins\n\n::glossar\n\n::abkuerzungen\n\n${ERKLAERT}`

describe('terms and abbreviations that a programme explains', () => {
  it('are gathered in order, with the beginning of what is said of them, and lead there', async () => {
    const html = writeWeb((await setKapitel(KAPITEL)).dokument, { stil: '', bildschirm: '' })
    const entries = [...html.matchAll(/<dl class="glossar">(.*?)<\/dl>/gs)].map(([, list = '']) =>
      [...list.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs)].map((parts) => {
        const [begriff = '', explanation = ''] = parts.slice(1).map((part) => part.replace(/<[^>]+>/g, '').trim())
        const [, target] = /href="#([^"]+)"/.exec(parts[1] ?? '') ?? []
        const dort = target === undefined ? 'nirgends' : html.split(`id="${target}"`)[1]
        return [begriff, explanation, /^(?:[^>]*>)?(\p{L}+)/u.exec(dort ?? '')?.[1]]
      }),
    )
    expect(entries).toEqual([
      [
        ['Äquivalent', 'Was gleich viel gilt.', 'Äquivalent'],
        ['Quote', 'Ein Anteil. Er steigt.', 'Quote'],
      ],
      [
        ['BG', 'Bedarfsgemeinschaften', 'nirgends'],
        ['LZB', 'Langzeitleistungsbeziehende', 'Wir'],
        ['VZÄ', 'Vollzeitäquivalente', 'VZÄ'],
      ],
    ])
  })

  it('stand in Word with their pages', async () => {
    const { absaetze } = readWord(await writeWord((await setKapitel(KAPITEL)).dokument))
    const list = absaetze.filter(({ vorlage }) => vorlage === 'Glossarbegriff')
    expect(list.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
      'Äquivalent 4',
      'Quote 4',
      'BG',
      'LZB 4',
      'VZÄ 4',
    ])
  })

  it('bear no ids where nothing asks for them', async () => {
    const { dokument } = await setKapitel(`# Eins\n\n${ERKLAERT}`)
    expect(writeWeb(dokument, { stil: '', bildschirm: '' })).not.toContain('id="begriff')
  })

  it('are missed where there are none', async () => {
    expect(await messagesOn('# Eins\n\n::glossar\n\n::abkuerzungen\n')).toEqual([
      'Das Programm erklärt keine Begriffe, die „glossar“ sammeln könnte.',
      'Das Programm erklärt keine Abkürzungen, die „abkuerzungen“ sammeln könnte.',
    ])
  })
})
