import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Verlust } from '../../src/import/vergleich/verluste.js'
import { settle } from './abrechnung.js'

const absatz = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const DATEI = zipSync({
  'word/document.xml': strToU8(absatz('Vorwort') + absatz('Wir beraten 1.200 Menschen, heute und morgen.')),
  'word/media/image1.png': strToU8('Bild'),
})
const verlust = (art: Verlust['art'], ort: string, ...worte: string[]): Verlust => ({
  ort,
  art,
  von: ort === '' ? 'text' : 'bild',
  worte,
  ganz: false,
  text: '',
})

test.each<[string, string, Verlust[], string[], string[]]>([
  ['nothing where all is told', 'Wir beraten 1.200 Menschen, heute.', [verlust('fehlt', '', 'morgen')], [], []],
  ['a word of which nothing is said', 'Wir beraten 1.200 Menschen, heute.', [], ['morgen: 1, 0'], []],
  [
    'a figure that became another',
    'Wir beraten 1.300 Menschen, heute und morgen.',
    [],
    ['1200: 1, 0', '1300: -1, 0'],
    [],
  ],
  [
    'an entry that is no difference',
    'Wir beraten 1.200 Menschen, heute und morgen.',
    [verlust('fehlt', '', 'Vorwort')],
    ['vorwort: 0, 1'],
    [],
  ],
  [
    'a picture that is told and there',
    'Wir beraten 1.200 Menschen, heute und morgen.',
    [],
    [],
    ['word/media/image1.png'],
  ],
])('the books of a file show %s', (_, satz, verluste, falsch, bilder) => {
  const dateien = new Map<string, string | Uint8Array>([
    ['programm.yaml', 'abschnitte: [vorwort]\nverzeichnis: { titel: "" }\n'],
    ['abschnitte/vorwort.md', `# Vorwort\n\n${satz}\n`],
    ...(bilder.length === 0 ? [] : [['bilder/a.png', strToU8('Bild')] as const]),
  ])
  const genannt = [...verluste, verlust('neu', '', 'Impressum'), verlust('fehlt', 'word/media/image1.png')]
  expect(settle(DATEI, dateien, genannt)).toEqual({ falsch, bilder })
})
