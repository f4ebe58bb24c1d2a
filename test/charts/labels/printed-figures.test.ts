import { expect, test } from 'vitest'
import { isNear } from '../../../src/charts/axes/naehe.js'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { printedFigures } from '../../../src/charts/labels/printed-figures.js'
import { artOf } from '../../../src/content/diagrammarten.js'
import { diagrammAus, EIGENE, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const ZAHL = /(?<![\p{L}\d.,-])[−-]?\d+(?:[.,]\d+)*(?![\p{L}\d]|-)/gu

/** Numbers that a picture draws and that neither its values nor its words explain. */
async function unexplained(name: string): Promise<string[]> {
  const diagramm = EIGENE[name]
  if (!diagramm) throw new Error(name)
  const { texts } = await watchTexte(() => renderDiagramm(diagramm, STIL))
  const words = [...diagramm.kategorien, ...diagramm.reihen.map((reihe) => reihe.name)].join(' ')
  const printed = printedFigures(diagramm).map(({ text }) => text.match(ZAHL)?.[0] ?? text)
  return texts
    .filter(({ text }) => !words.includes(text) && !text.startsWith('Ziel '))
    .flatMap(({ text }) => text.match(ZAHL) ?? [])
    .filter((zahl) => !printed.some((own) => own.replace(/^−/, '') === zahl.replace(/^[−+]/, '')))
}

// Lines, areas and dots of near values print the steps of their axis; values with units of their own are printed as the sheet gives them.
const OHNE_ACHSE = Object.entries(EIGENE)
  .filter(
    ([, diagramm]) =>
      diagramm.typ !== 'flaeche' &&
      !artOf(diagramm).freieAchse &&
      !isNear(diagramm) &&
      diagramm.reihen.every(({ masse }) => !masse),
  )
  .map(([name]) => name)

test.each(OHNE_ACHSE)('%s: each number of the picture is a value, a share or a total', async (name) => {
  expect(await unexplained(name)).toEqual([])
})

test('of a stack its total, of a ring its shares, of shares nothing else', () => {
  const texts = (name: string) =>
    printedFigures(EIGENE[name] ?? diagrammAus({})).map(({ art, text }) => `${art} ${text}`)
  expect(texts('kreis: Personen').slice(0, 2)).toEqual(['wert 3.120\u00a0Personen', 'anteil 38\u00a0%'])
  expect(texts('gestapelt: Anmerkung').filter((text) => text.startsWith('summe'))[0]).toBe('summe 28,8\u00a0Mio. €')
  expect(texts('gestapelt-100: drei').every((text) => text.startsWith('anteil '))).toBe(true)
  expect(texts('anteil: zwei')).toEqual(['wert 56\u00a0%', 'wert 44\u00a0%'])
})

test('a part that is missing leaves no total, a series alone has none, parts of a hundred percent need none', () => {
  const stack = (reihen: { name: string; werte: (number | null)[] }[], einheit = 'Personen') =>
    printedFigures(diagrammAus({ typ: 'gestapelt', kategorien: ['A'], einheit, reihen })).filter(
      ({ art }) => art === 'summe',
    )
  const part = (name: string, value: number | null) => ({ name, werte: [value] })
  expect(stack([part('x', 3), part('y', null)])).toEqual([])
  expect(stack([part('x', 3)])).toEqual([])
  expect(stack([part('x', 30), part('y', 70)], '%')).toEqual([])
  expect(stack([part('x', 3), part('y', 4)])).toEqual([
    { art: 'summe', text: '7\u00a0Personen', kategorie: 0, reihen: [0, 1] },
  ])
})
