import { describe, expect, it } from 'vitest'
import { checkLoseEnden, parseKaesten } from '../../../src/content/abschnitt/kaesten.js'
import { Meldungen } from '../../../src/message.js'

function read(text: string): { zeilen: string[]; kinder: string[] } {
  const meldungen = new Meldungen()
  const baum = parseKaesten('e.md', text, meldungen)
  return {
    zeilen: meldungen.liste.map(({ zeile, text: satz }) => `${zeile} ${satz}`),
    kinder: baum.children.map(({ type }) => type),
  }
}

const KASTEN = '# Eins\n\n:::fazit\nText.\n\nNoch einer.\n:::\n\n## Zwei\n\nMehr.\n'
const GANZ = ['heading', 'containerDirective', 'heading', 'paragraph']

describe('a box that is not closed', () => {
  it.each(['::', ':', ': ::', '# :::', '- :::', ':::.', ':::"', ';::'])(
    'is told at the line %j that was to',
    (ende) => {
      const { zeilen, kinder } = read(KASTEN.replace('\n:::\n', `\n${ende}\n`))
      expect(zeilen).toEqual([expect.stringMatching(/^7 Diese Zeile schließt den Kasten „fazit“ aus Zeile 3 nicht/)])
      expect(kinder).toEqual(GANZ)
    },
  )

  it('is told at its beginning where nothing was to, and ends before the next heading', () => {
    const { zeilen, kinder } = read(KASTEN.replace('\n:::\n', '\n'))
    expect(zeilen).toEqual([expect.stringMatching(/^3 Der Kasten „fazit“ wird nirgends geschlossen/)])
    expect(kinder).toEqual(GANZ)
  })

  it('is told where another one would be part of it', () => {
    const { zeilen, kinder } = read('# Eins\n\n:::aussage\nText.\n\nMehr.\n\n:::fazit\n- a\n:::\n\nEnde.\n')
    expect(zeilen).toEqual([expect.stringMatching(/^3 Der Kasten „aussage“ wird nicht vor dem nächsten geschlossen/)])
    expect(kinder).toEqual(['heading', 'containerDirective', 'containerDirective', 'paragraph'])
  })

  it('is told at its almost closing line, though the next one closes it', () => {
    const { zeilen } = read('# Eins\n\n:::aussage\nText.\n:\n::\n\nMehr.\n\n:::fazit\n- a\n:::\n')
    expect(zeilen[0]).toMatch(/^5 Diese Zeile schließt den Kasten „aussage“ aus Zeile 3 nicht/)
  })

  it.each([
    '# Eins\n\n- Punkt\n\n  :::fazit\n  Text.\n\n- Punkt\n',
    '# Eins\n\n> :::fazit\n> Text.\n\nMehr.\n',
    '# Eins\n\n::::fazit\n:::zitat\nText.\n\nMehr.\n',
    ':::fazit',
  ])('is told once, wherever it stands: %j', (text) => {
    const { zeilen } = read(text)
    expect(new Set(zeilen).size).toBe(zeilen.length)
    expect(zeilen.length).toBeGreaterThan(0)
    expect(zeilen.length).toBeLessThan(3)
  })
})

it.each([KASTEN, '# Eins\n\n::::fazit\n:::zitat\nText.\n:::\n::::\n', '| a |\n|:-:|\n| b |\n'])(
  'is silent of %j',
  (text) => {
    expect(read(text).zeilen).toEqual([])
  },
)

it.each<[string, string[]]>([
  ['# Eins\n\nText :::anrede\nLiebe\n\nLeute.\n\n:::\n', ['3 Hier beginnt kein Kasten, obwohl Zeile 8 ihn schließt.']],
  ['# Eins\n\nText.\n\n:::\n', ['5 Diese Doppelpunkte schließen keinen Kasten und würden gedruckt.']],
  ['# Eins\n\n::::fazit\nText.\n:::\n', ['5 Diese Zeile schließt den Kasten „fazit“ aus Zeile 3 nicht.']],
  [
    '# Eins\n\n::tabelle{daten=x}\n\n:::fazit\nText.\n:::\n:::\n',
    ['8 Diese Doppelpunkte schließen keinen Kasten und würden gedruckt.'],
  ],
  ['# Eins\n\nText.\n\n:::\n\nMehr.\n\n:::\n', ['5 Diese Doppelpunkte schließen keinen Kasten und würden gedruckt.']],
  [KASTEN, []],
])('closing lines that close nothing are told where the box was to begin: %j', (text, erwartet) => {
  const meldungen = new Meldungen()
  checkLoseEnden(parseKaesten('e.md', text, meldungen), 'e.md', text, meldungen)
  expect(meldungen.liste.map(({ zeile, text: satz }) => `${zeile} ${satz}`)).toEqual(erwartet)
})
