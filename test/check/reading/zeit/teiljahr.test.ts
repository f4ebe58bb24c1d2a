import { expect, test } from 'vitest'
import { findTeiljahre } from '../../../../src/check/reading/zeit/teiljahr.js'

test.each([
  ['im zweiten Quartal 2021 (April bis Juli)', 'April bis Juni'],
  ['im ersten Quartal 2024 (Januar bis April)', 'Januar bis März'],
  ['im vierten Quartal, also von September bis Dezember', 'Oktober bis Dezember'],
  ['im 2. Halbjahr 2023 (Juli bis November)', 'Juli bis Dezember'],
  ['Zum Ende des zweiten Quartals, am 30. September 2025, waren', 'dritten Quartal'],
  ['im ersten Quartal (April bis Juni)', 'zweiten Quartal'],
])('other months: %s', (text, richtig) => {
  expect(findTeiljahre(text).map((eines) => eines.richtig)).toEqual([expect.stringContaining(richtig)])
})

test.each([
  'im zweiten Quartal 2021 (April bis Juni)',
  'im 1. Halbjahr 2023 (Januar bis Juni)',
  'Zum Ende des dritten Quartals, am 30. September 2025, waren',
  'im zweiten Quartal 2021 (davon im April 12)',
  'Im Quartal von April bis Juli lief der Kurs',
  'Im zweiten Quartal begann der Kurs, der von April bis Juli lief',
])('right: %s', (text) => {
  expect(findTeiljahre(text)).toEqual([])
})
