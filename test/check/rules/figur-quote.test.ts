import { expect, test } from 'vitest'
import { figurQuote } from '../../../src/check/rules/figur-quote.js'
import { befunde, blatt } from '../beispiele/befunde.js'

const haushalt = (kommunal: number, ganzes = 'Verwaltungskosten insgesamt') =>
  blatt(
    '[2023]',
    [`g: { name: ${ganzes}, werte: [21830000] }`, `k: { name: Kommunaler Finanzierungsanteil, werte: [${kommunal}] }`],
    'einheit: €\n',
  )

test('a municipal share far from 15,2 percent', async () => {
  expect((await befunde(figurQuote, haushalt(330000)))[0]).toMatch(
    /^hinweis .*sind 1,5 % von 21\.830\.000 €; üblich sind 15,2 %\. 15,2 % wären 3\.318\.160 €/,
  )
})

test('published shares, and a share without its whole', async () => {
  for (const fall of [haushalt(3300000), haushalt(3510000), haushalt(330000, 'Personalkosten')])
    expect(await befunde(figurQuote, fall)).toEqual([])
})
