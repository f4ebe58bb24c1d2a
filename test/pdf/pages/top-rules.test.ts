import { expect, it } from 'vitest'
import { paragraphs, writeChapters } from './pages.js'

const LONG = 'Ein langer Absatz mit vielen Wörtern. '.repeat(14)

it('a heading that begins a page loses the rule above it and the space that this keeps, another has both', async () => {
  const { pages } = await writeChapters([
    `# Kapitel\n\n${paragraphs(4)}\n\n## Mitte\n\n${LONG}\n\n${paragraphs(19)}\n\n## Oben\n\n${LONG}\n\n${LONG}\n`,
  ])
  const [first = [], second = []] = pages.map(({ lines }) => lines)
  const at = first.findIndex(({ text }) => text === 'Mitte')
  expect(second[0]?.text).toBe('Oben')
  expect(second[0]?.y).toBeLessThan(18)
  expect((first[at]?.y ?? 0) - (first[at - 1]?.y ?? 0)).toBeGreaterThan(27)
})
