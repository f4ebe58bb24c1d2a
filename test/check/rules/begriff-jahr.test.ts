import { expect, test } from 'vitest'
import { begriffJahr } from '../../../src/check/rules/begriff-jahr.js'
import { befunde, imJahr } from '../beispiele/befunde.js'

test.each([
  [
    '2023',
    'Sie sind auf Arbeitslosengeld II angewiesen.',
    'heißt seit dem 1. Januar 2023 „Bürgergeld“. Für 2023 gilt „Bürgergeld“ (Bürgergeld-Gesetz vom 16. Dezember 2022)',
  ],
  ['2024', 'Wer Alg II oder ALG-II bezieht, wird beraten.', '„Alg II“ heißt seit'],
  [
    '2025–2026',
    'Beratung zu den ergänzenden Leistungen zum Arbeitslosengeld II',
    'Für 2025–2026 gilt „Bürgergeld“ oder „Grundsicherungsgeld“',
  ],
  ['2023', 'Hartz IV reicht nicht.', '„Hartz IV“'],
  [
    '2022',
    'Das Bürgergeld zahlen wir pünktlich.',
    'gibt es erst ab dem 1. Januar 2023; das Programm gilt für 2022. Für 2022 gilt „Arbeitslosengeld II“',
  ],
  ['2027', 'Wir beraten zum Bürgergeldbezug.', 'heißt seit dem 1. Juli 2026 „Grundsicherungsgeld“'],
  ['2025', 'Das Grundsicherungsgeld hilft.', 'gibt es erst ab dem 1. Juli 2026'],
])('wrong in %s: %s', async (jahr, satz, text) => {
  expect((await befunde(begriffJahr, imJahr(jahr, satz)))[0]).toContain(text)
})

test.each([
  ['2022', 'Sie sind auf Arbeitslosengeld II angewiesen.'],
  ['2023', 'Das Bürgergeld zahlen wir pünktlich.'],
  ['2026', 'Bis zur Jahresmitte zahlen wir Bürgergeld. Danach zahlen wir Grundsicherungsgeld.'],
  ['2023', 'Zum 01.01.2023 löste das Bürgergeld das Arbeitslosengeld II ab.'],
  ['2023', 'Seit dem 01.01.2023 gibt es anstelle des Arbeitslosengeldes II das Bürgergeld.'],
  ['2023', 'Im Dezember 2021 bezogen 9.158 Menschen Arbeitslosengeld II.'],
  ['2023', 'Das frühere Arbeitslosengeld II kannte das nicht.'],
  ['2022', 'Wir bereiten die Einführung des Bürgergeldes vor.'],
  ['2022', 'Dies soll gleitend in das angekündigte Bürgergeld übergehen.'],
  ['2027', 'Das Bürgergeld-Gesetz und das Bürgergeldgesetz änderten vieles.'],
  ['2023', 'Wer Arbeitslosengeld I bezieht, bleibt bei der Agentur.'],
  ['2023', 'Eine Kundin sagt: „Ich habe lange Hartz IV bezogen, das war schwer.“'],
])('right in %s: %s', async (jahr, satz) => {
  expect(await befunde(begriffJahr, imJahr(jahr, satz))).toEqual([])
})
