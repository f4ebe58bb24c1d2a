import { expect, it } from 'vitest'
import { writeChapters } from './pages.js'

const sheets = {
  'content/p/daten/blatt.yaml':
    'titel: Kleinbetriebe im Landkreis nach der Zahl ihrer Beschäftigten\nstand: "30.06.2022"\nspalten: [2022]\nzeilen:\n  a: { name: Betriebe, werte: [12] }\n',
}
const FILLER = 'Ein Absatz mit vielen Wörtern, der für sich steht und nichts wiederholt. '.repeat(5)

it.each([
  ['goes on, where paragraphs follow', `Danach. ${FILLER}`, true],
  ['does not, where a heading follows that reaches into the column', `## Danach\n\n${FILLER}`, false],
])('beside a caption that is taller than its picture text %s', async (_, text, goesOn) => {
  const { pages, meldungen } = await writeChapters(
    [`# Kapitel\n\n${FILLER}\n\n::diagramm{#abb daten=blatt typ=balken}\n\n${text}\n`],
    sheets,
  )
  expect(meldungen).toEqual([])
  const lines = pages[0]?.lines ?? []
  const at = (start: string) => lines.find((line) => line.text.startsWith(start))?.y ?? Number.NaN
  // The first line of the text stands beside the last of the caption, or clear below it.
  expect(at('Danach') - at('Stand:') < 13).toBe(goesOn)
})
