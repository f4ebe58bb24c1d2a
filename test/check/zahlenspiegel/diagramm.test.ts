import { expect, test } from 'vitest'
import { collectZahlenspiegel } from '../../../src/check/zahlenspiegel.js'
import { probe } from '../werkstatt.js'

const GRUPPEN =
  'titel: Gruppen\nquelle: Plan\nspalten: { z22: { name: 2022 }, z23: { name: 2023 }, note: { name: Wort, art: text } }\nzeilen:\n  a: { name: A, werte: [300, 100, mit 24] }\n  b: { name: B, werte: [100, 300, "–"] }\n'

const rows = async (attributes: string, blatt = GRUPPEN) =>
  collectZahlenspiegel(
    await probe({ 'abschnitte/probe.md': `# Probe\n\n::diagramm{daten=d ${attributes}}\n`, 'daten/d.yaml': blatt }),
  ).map(({ gedruckt, wo, zelle, formel, nachweis, quelle }) =>
    [gedruckt.replace(/\u00a0/g, ' '), wo.stelle, zelle, formel, nachweis, quelle].join(' | '),
  )

test('a ring: each value and its share of all, with the cells it is computed of', async () => {
  expect(await rows('typ=ring spalten=z22 sortiert=auf titel=Ring')).toEqual([
    '300 | Abbildung 1: A / 2022 | d.a.z22 |  | gebunden | Plan',
    '75 % | Abbildung 1: A / 2022 (Anteil) | d.a.z22, d.b.z22 | a.z22 / summe(a.z22, b.z22) | errechnet | Plan',
    '100 | Abbildung 1: B / 2022 | d.b.z22 |  | gebunden | Plan',
    '25 % | Abbildung 1: B / 2022 (Anteil) | d.a.z22, d.b.z22 | b.z22 / summe(a.z22, b.z22) | errechnet | Plan',
  ])
})

test('stacks: their totals; stacks of a hundred percent: shares of each category instead of values', async () => {
  expect(await rows('typ=gestapelt titel=Stapel')).toContain(
    '400 | Abbildung 1: Summe / 2022 | d.a.z22, d.b.z22 | summe(a.z22, b.z22) | errechnet | Plan',
  )
  expect(await rows('typ=gestapelt-100 titel=Stapel')).toEqual([
    '75 % | Abbildung 1: A / 2022 (Anteil) | d.a.z22, d.b.z22 | a.z22 / summe(a.z22, b.z22) | errechnet | Plan',
    '25 % | Abbildung 1: B / 2022 (Anteil) | d.a.z22, d.b.z22 | b.z22 / summe(a.z22, b.z22) | errechnet | Plan',
    '25 % | Abbildung 1: A / 2023 (Anteil) | d.a.z23, d.b.z23 | a.z23 / summe(a.z23, b.z23) | errechnet | Plan',
    '75 % | Abbildung 1: B / 2023 (Anteil) | d.a.z23, d.b.z23 | b.z23 / summe(a.z23, b.z23) | errechnet | Plan',
  ])
})

test('large amounts are listed as the picture says them, in millions', async () => {
  const gross = GRUPPEN.replace('quelle: Plan', 'einheit: €')
    .replace('[300, 100', '[12000000, 11500000')
    .replace('[100, 300', '[2000000, 1500000')
  expect((await rows('typ=balken spalten=z22 titel=Balken', gross)).map((row) => row.split(' | ')[0])).toEqual([
    '12,0 Mio. €',
    '2,0 Mio. €',
  ])
})

test('values with units of their own are listed as the sheet gives them', async () => {
  const ziele =
    'titel: Ziele\nspalten: { ist: { name: Ist }, soll: { name: Ziel } }\nzeilen:\n  q: { name: Quote, einheit: "%", stellen: 1, werte: [24.1, 25] }\n  n: { name: Zahl, einheit: Personen, werte: [1200, 1300] }\n'
  expect((await rows('typ=zielerreichung titel=Ziele', ziele)).map((row) => row.split(' | ')[0])).toEqual([
    '24,1 %',
    '25,0 %',
    '1.200 Personen',
    '1.300 Personen',
  ])
})
