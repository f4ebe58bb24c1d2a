import { describe, expect, test } from 'vitest'
import type { Mutant } from '../../bench/verdorben/mutanten.js'
import { isForeign } from '../../bench/verdorben/urteil.js'
import type { Meldung } from '../../src/message.js'
import { arbeitsordner } from '../werkstatt.js'

const KAPITEL = `# Lage {#lage}

Der Bestand sinkt.

::tabelle{daten=bestand titel="Bestand"}

Ein Satz ohne alles.

Wie in der Note[^wer].
`
const wurzel = arbeitsordner({
  'content/p/abschnitte/eins.md': KAPITEL,
  'content/p/abschnitte/zwei.md': '# Zwei\n\nDer bestand im Text, mehr nicht.\n\nSiehe [](#lage) und BA.\n',
  'content/p/programm.yaml': 'titel: T\ngestaltung: eigen\nabschnitte: [eins, zwei]\n',
  'templates/eigen/fazit.hbs': '<p>{{titel}}</p>\n',
})

/** A message somewhere, when a file has become another; `zeile` as where a line was edited. */
function foreign(wo: string, datei: string, vorher: string, nachher: string, zeile?: number): boolean {
  const [, ort = '', stelle = '1'] = /^(.*):(\d+)$/.exec(wo) ?? []
  const mutant: Mutant = {
    ...{ nummer: 0, weise: 'zeile', was: '' },
    eingabe: { programm: 'p', datei, bytes: Buffer.from(vorher), art: 'md' },
    bytes: Buffer.from(nachher),
    ...(zeile !== undefined && { zeile }),
  }
  return isForeign({ datei: ort, zeile: Number(stelle) } as Meldung, mutant, wurzel)
}

describe('a message in the spoilt file', () => {
  const lines = (anzahl: number) => Array.from({ length: anzahl }, (_, i) => `Zeile ${i + 1}`)
  const bei = (stelle: number, neu = lines(20).with(9, 'Ziele 10')) =>
    foreign(
      `content/p/abschnitte/eins.md:${stelle}`,
      'content/p/abschnitte/eins.md',
      lines(20).join('\n'),
      neu.join('\n'),
      10,
    )

  test('is near within three lines of the edit, and of what it has added', () => {
    expect([6, 7, 13, 14].map((stelle) => bei(stelle))).toEqual([true, false, false, true])
    expect(bei(15, [...lines(9), 'a', 'b', 'c', ...lines(20).slice(10)])).toBe(false)
  })

  test('is near far away only where its line uses what is gone', () => {
    const vorher = '[^wer]: Note\n\n\n\n\n\nWie[^wer].\nUnd sonst.\n'
    const at = (stelle: number) =>
      foreign(
        `content/p/abschnitte/eins.md:${stelle}`,
        'content/p/abschnitte/eins.md',
        vorher,
        vorher.replace('[^wer]:', '[^wr]:'),
        1,
      )
    expect([at(7), at(8)]).toEqual([false, true])
  })

  test('is near anywhere where bytes were spoilt', () => {
    expect(foreign('content/p/abschnitte/eins.md:90', 'content/p/abschnitte/eins.md', 'a', 'b')).toBe(false)
  })
})

describe('a message in another file', () => {
  test('is near where the file names the spoilt one, not where the word stands in its text', () => {
    const blatt = (wo: string) => foreign(wo, 'content/p/daten/bestand.yaml', 'titel: A\n', 'titel: B\n')
    expect(blatt('content/p/abschnitte/eins.md:7')).toBe(false)
    expect(blatt('content/p/abschnitte/zwei.md:3')).toBe(true)
    expect(blatt('content/p/programm.yaml:1')).toBe(true)
  })

  test('is near where it leads into the spoilt chapter or names its design', () => {
    const kapitel = (wo: string) =>
      foreign(wo, 'content/p/abschnitte/eins.md', KAPITEL, KAPITEL.replace('sinkt', 'steigt'))
    expect(kapitel('content/p/abschnitte/zwei.md:3')).toBe(false)
    expect(kapitel('content/p/programm.yaml:3')).toBe(false)
    expect(kapitel('templates/eigen/fazit.hbs:1')).toBe(true)
    expect(foreign('content/p/programm.yaml:2', 'templates/eigen/stil.css', 'a', 'b')).toBe(false)
    expect(foreign('content/p/abschnitte/eins.md:2', 'templates/eigen/stil.css', 'a', 'b')).toBe(true)
  })

  test('of which it names nothing is near at the one line that uses what is gone', () => {
    const vorher = '# Drei\n\nDie Bundesagentur für Arbeit (BA) hilft.\n'
    const at = (wo: string) => foreign(wo, 'content/p/abschnitte/drei.md', vorher, vorher.replace('(BA)', ''))
    expect(at('content/p/abschnitte/zwei.md:5')).toBe(false)
    expect(at('content/p/abschnitte/zwei.md:3')).toBe(true)
  })

  test('that nobody can read is far', () => {
    expect(foreign('content/p/nirgends.md:1', 'content/p/daten/bestand.yaml', 'a', 'b')).toBe(true)
  })
})
