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
    const eintraege = [...html.matchAll(/<dl class="glossar">(.*?)<\/dl>/gs)].map(([, liste = '']) =>
      [...liste.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs)].map((teile) => {
        const [begriff = '', erklaerung = ''] = teile.slice(1).map((teil) => teil.replace(/<[^>]+>/g, '').trim())
        const [, ziel] = /href="#([^"]+)"/.exec(teile[1] ?? '') ?? []
        const dort = ziel === undefined ? 'nirgends' : html.split(`id="${ziel}"`)[1]
        return [begriff, erklaerung, /^(?:[^>]*>)?(\p{L}+)/u.exec(dort ?? '')?.[1]]
      }),
    )
    expect(eintraege).toEqual([
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
    const liste = absaetze.filter(({ vorlage }) => vorlage === 'Glossarbegriff')
    expect(liste.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
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
