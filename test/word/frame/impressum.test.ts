import { expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { dokumentFrom } from '../fixtures.js'

const heightOf = async (fields: number): Promise<number[]> => {
  const list = '<dt>Feld</dt><dd><p>Eine Zeile</p></dd>'.repeat(fields)
  const dokument = dokumentFrom(
    `<section class="impressum"><p class="impressumtitel">Impressum</p><dl>${list}</dl></section><section class="abschnitt" id="a"><h1 id="a-1">Abschnitt</h1><p>Text.</p></section>`,
  )
  const { teile } = readWord(await writeWord(dokument))
  const found = [...(teile['word/document.xml'] ?? '').matchAll(/<wp:anchor.*?<wp:extent cx="\d+" cy="(\d+)"/gs)]
  return found.map(([, emu]) => Math.round(Number(emu) / 36000))
}

it('has a field above it in Word, which gives way where it is long, down to the margin', async () => {
  expect(await heightOf(3)).toEqual([150])
  const [less = 0] = await heightOf(24)
  expect(less).toBeGreaterThan(20)
  expect(less).toBeLessThan(140)
  expect(await heightOf(60)).toEqual([18])
})
