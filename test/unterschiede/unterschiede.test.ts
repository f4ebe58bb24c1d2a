import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignFolge } from '../../src/unterschiede/folge.js'
import { compareWords, likenessOf, wordsOf } from '../../src/unterschiede/worte.js'
import { compareZahlen, type Vergleichszahl } from '../../src/unterschiede/zahlen.js'

const text = fc.string({
  unit: fc.constantFrom('a', 'B', 'ß', ' ', '1', '.', ',', '–', '€', '\u00ad', '\n'),
  maxLength: 40,
})
const gleichheit = { keyOf: (eines: string) => eines, likeness: likenessOf }

describe('words', () => {
  test('put together are the text; what is kept and taken is the old one, what is kept and put in the new one', () => {
    fc.assert(
      fc.property(text, text, (alt, neu) => {
        expect(wordsOf(alt).join('')).toBe(alt)
        const stuecke = compareWords(alt, neu)
        const ohne = (art: string) => stuecke.filter((stueck) => stueck.art !== art)
        const plain = (eines: string) => eines.replace(/[\s\u00ad]+/g, '')
        expect(
          plain(
            ohne('neu')
              .map((stueck) => stueck.text)
              .join(''),
          ),
        ).toBe(plain(alt))
        expect(
          plain(
            ohne('entfallen')
              .map((stueck) => stueck.text)
              .join(''),
          ),
        ).toBe(plain(neu))
      }),
    )
  })

  test('a figure is one word', () => {
    expect(compareWords('rund 1.234,5 Mio. € im Jahr', 'rund 1.234,6 Mio. € im Jahr')).toEqual([
      { art: 'gleich', text: 'rund ' },
      { art: 'entfallen', text: '1.234,5' },
      { art: 'neu', text: '1.234,6' },
      { art: 'gleich', text: ' Mio. € im Jahr' },
    ])
  })

  test('what two texts share by chance is not kept apart; what they share beside a difference is', () => {
    const kurz = (alt: string, neu: string) =>
      compareWords(alt, neu).map(({ art, text }) => `${{ entfallen: '-', neu: '+', gleich: '' }[art]}${text}`)
    const sank = 'Zwischen April und September sank der Bestand.'
    expect(kurz(sank, 'Für September weist die Statistik den Bestand aus.')).toEqual([
      '-Zwischen April und September sank der',
      '+Für September weist die Statistik den',
      ' Bestand',
      '+ aus',
      '.',
    ])
    expect(kurz('Die Zahl stieg 2021 auf 5 im Landkreis.', 'Die Zahl stieg 2022 auf 6 im Landkreis.')).toEqual([
      'Die Zahl stieg ',
      '-2021',
      '+2022',
      ' auf ',
      '-5',
      '+6',
      ' im Landkreis.',
    ])
    // The blank behind both stays out of the difference.
    expect(kurz('Damals gab es Plätze.', 'Es gibt Plätze.')).toEqual(['-Damals gab es', '+Es gibt', ' Plätze.'])
  })

  test('hints for breaking words and kinds of blanks are no difference', () => {
    expect(compareWords('Einglie\u00adderung 5\u00a0%', 'Eingliederung 5 %').map(({ art }) => art)).toEqual(['gleich'])
  })
})

describe('sequences', () => {
  test('nothing is lost, and both keep their order', () => {
    const folge = fc.array(fc.constantFrom('a b', 'a c', 'a b c d', 'x', 'y z'), { maxLength: 12 })
    fc.assert(
      fc.property(folge, folge, (alt, neu) => {
        const paare = alignFolge(alt, neu, gleichheit)
        expect(paare.flatMap((paar) => paar.alt ?? [])).toEqual(alt)
        expect(paare.flatMap((paar) => paar.neu ?? [])).toEqual(neu)
      }),
    )
  })

  test('what is alike is a pair; what is not is gone and new', () => {
    expect(
      alignFolge(
        ['Wir fördern 10 Menschen.', 'Das bleibt.', 'Fort.'],
        ['Wir fördern 12 junge Menschen.', 'Das bleibt.', 'Hinzu kam viel.'],
        gleichheit,
      ),
    ).toEqual([
      { alt: 'Wir fördern 10 Menschen.', neu: 'Wir fördern 12 junge Menschen.' },
      { alt: 'Das bleibt.', neu: 'Das bleibt.' },
      { alt: 'Fort.' },
      { neu: 'Hinzu kam viel.' },
    ])
  })
})

describe('figures', () => {
  const zahl = (gedruckt: string, mehr: Partial<Vergleichszahl> = {}): Vergleichszahl => ({
    gedruckt,
    wo: { abschnitt: 'Haushalt', stelle: '', datei: 'a.md', zeile: 1 },
    satz: '',
    satzstelle: 0,
    zelle: '',
    formel: '',
    nachweis: 'unbelegt',
    ...mehr,
  })
  const imSatz = (satz: string, gedruckt: string, mehr: Partial<Vergleichszahl> = {}) =>
    zahl(gedruckt, { satz, satzstelle: satz.indexOf(gedruckt), ...mehr })
  const inZelle = (gedruckt: string, zelle: string, stelle: string) =>
    zahl(gedruckt, { zelle, nachweis: 'gebunden', wo: { abschnitt: 'Haushalt', stelle, datei: 'a.md', zeile: 3 } })
  const brief = (alt: Vergleichszahl[], neu: Vergleichszahl[]) =>
    compareZahlen(alt, neu).map(({ art, alt, neu, orte }) => [art, alt?.gedruckt, neu?.gedruckt, orte.length])

  test('one cell that is printed three times changes once, at three places', () => {
    const drei = (wert: string) => [
      inZelle(wert, 'b.vh.2023', 'Tabelle 1'),
      inZelle(wert, 'b.vh.2023', 'Abbildung 1'),
      imSatz(`Es sind ${wert} geplant.`, wert, { zelle: 'b.vh.2023', nachweis: 'gebunden' }),
    ]
    expect(brief(drei('5 €'), drei('6 €'))).toEqual([['geaendert', '5 €', '6 €', 3]])
    expect(brief(drei('5 €'), drei('5 €'))).toEqual([])
  })

  test('cells that are new or gone', () => {
    expect(brief([inZelle('5', 'b.x.2022', 'Tabelle 1')], [inZelle('7', 'b.x.2023', 'Tabelle 1')])).toEqual([
      ['entfallen', '5', undefined, 1],
      ['neu', undefined, '7', 1],
    ])
  })

  test('a typed figure is known by its sentence, and by its place among the others', () => {
    const alt = 'Von 40 Betrieben bilden 12 aus.'
    const neu = 'Von den 40 Betrieben bilden 15 selbst aus.'
    expect(brief([imSatz(alt, '40'), imSatz(alt, '12')], [imSatz(neu, '40'), imSatz(neu, '15')])).toEqual([
      ['geaendert', '12', '15', 1],
    ])
  })

  test('a figure that was typed and is bound now has not changed', () => {
    const satz = 'Es sind 12 Plätze.'
    expect(brief([imSatz(satz, '12')], [imSatz(satz, '12', { zelle: 'b.p.2023', nachweis: 'gebunden' })])).toEqual([])
  })

  test('another sentence has figures of its own', () => {
    const [alt, neu] = ['Wir planen 12 Plätze.', 'Unsere Küche kocht täglich für 12 Gäste.']
    expect(brief([imSatz(alt, '12')], [imSatz(neu, '12')])).toEqual([
      ['entfallen', '12', undefined, 1],
      ['neu', undefined, '12', 1],
    ])
  })
})
