import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { expect, test } from 'vitest'
import type { Seitenstelle } from '../../../../src/werkstatt/protokoll.js'
import { trennfolgenOf } from '../../../../src/werkstatt/seite/seiten/trennfolgen.js'

const STELLEN: Seitenstelle[] = [
  { seite: 1, art: 'P', name: 'p', mcids: [] },
  { seite: 1, art: 'H1', name: 'h1', mcids: [] },
]
const KASTEN = { stelle: 0, links: 100, rechts: 400, unten: 0, oben: 700 }

/** Lines from above as pdf.js tells them: the hyphen of a divided word is a piece of its own. */
function content(zeilen: readonly string[]): TextContent {
  const item = (str: string, x: number, index: number, width: number) => ({
    str,
    dir: 'ltr',
    transform: [10, 0, 0, 10, x, 600 - 14 * index],
    width,
    height: 10,
    fontName: 'f',
    hasEOL: false,
  })
  return {
    items: zeilen.flatMap((zeile, index) => {
      const [wort, strich] = zeile.endsWith('-') ? [zeile.slice(0, -1), '-'] : [zeile, '']
      return [item(wort, 100, index, 280), ...(strich ? [item(strich, 380, index, 4)] : [])]
    }),
    styles: {},
    lang: 'de',
  }
}

test('three lines that end with a divided word are marked as one piece, two are not', () => {
  expect(trennfolgenOf(content(['Arbeits-', 'Vermitt-', 'lung und']), [KASTEN], STELLEN)).toEqual([])
  expect(trennfolgenOf(content(['Der', 'Arbeits-', 'markt-', 'vermitt-', 'lung']), [KASTEN], STELLEN)).toEqual([
    { ...KASTEN, oben: 600 - 14 + 10, unten: 600 - 3 * 14 - 2.5 },
  ])
})

test('what is no divided word, and what is no paragraph, counts for nothing', () => {
  expect(trennfolgenOf(content(['2023 -', '5 -', '–', 'Ende']), [KASTEN], STELLEN)).toEqual([])
  const zeilen = content(['Arbeits-', 'markt-', 'vermitt-', 'lung'])
  expect(trennfolgenOf(zeilen, [{ ...KASTEN, stelle: 1 }], STELLEN)).toEqual([])
  expect(trennfolgenOf(zeilen, [{ ...KASTEN, links: 420, rechts: 500 }], STELLEN)).toEqual([])
})
