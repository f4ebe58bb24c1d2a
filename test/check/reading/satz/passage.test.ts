import { expect, test } from 'vitest'
import { proseOf } from '../../../../src/check/prosa.js'
import { type Passage, passagesOf } from '../../../../src/check/reading/satz/passage.js'
import { probe } from '../../werkstatt.js'

async function read(text: string): Promise<Passage[]> {
  const stuecke = proseOf(await probe(text)).filter(({ art, abschnitt }) => abschnitt && art !== 'ueberschrift')
  return stuecke.flatMap((stueck) => [...passagesOf(stueck)])
}

const figures = ({ figuren }: Passage) =>
  figuren.map(
    ({ wert, einheit, naehe }) =>
      `${naehe === 'genau' ? '' : `${naehe} `}${wert.toDecimalPlaces(1)}${einheit && ` ${einheit}`}`,
  )

test('a sentence becomes a chain of words, figures and times', async () => {
  const [passage] = await read('Im Juni 2022 waren rund 4.120 Personen (51,1 %) arbeitslos, 0,3 Prozentpunkte mehr.')
  expect(passage?.geruest).toBe('im ‹t0› waren ‹z0› personen (‹p1›) arbeitslos, ‹q2› mehr ¶')
  expect(passage && figures(passage)).toEqual(['rund 4120', '51.1 %', '0.3 Prozentpunkte'])
})

test.each([
  ['knapp zwei Drittel, gut 200 und mehr als 3,5 Mio. Euro', ['knapp 66.7 %', 'gut 200', 'mehr 3.5 Mio. €']],
  ['minus 4,1 Prozent, bis zu 300 Euro, mindestens zwölf VZÄ', ['-4.1 %', 'hoechstens 300 €', 'mindestens 12 VZÄ']],
  ['ein gutes Viertel, zweieinhalb Millionen Euro', ['gut 25 %', '2.5 Mio. €']],
  ['5 bis 7 Prozent', ['5 %', '7 %']],
  ['von 5,70 auf 5,99 Mio. Euro, 90, 80 und 70 Prozent', ['5.7 Mio. €', '6 Mio. €', '90 %', '80 %', '70 %']],
  [
    'von 18,4 auf 15,7 Arbeitstage, mithin um zwölf Tage, bei 28 Monaten',
    ['18.4 Tage', '15.7 Tage', '12 Tage', '28 Monate'],
  ],
  ['92,0 Vollzeitäquivalente, 2023 waren es 85,5, besetzt 2,5 Stellen', ['92 VZÄ', '85.5 VZÄ', '2.5']],
  ['verfügt über 168 Beschäftigte', ['168']],
])('%s', async (text, gelesen) => {
  const [passage] = await read(text)
  expect(passage && figures(passage)).toEqual(gelesen)
})

test('what says neither how many nor how much is no figure', async () => {
  const texte = [
    'Nach § 16e Abs. 2 SGB II und Art. 3 GG, DIN EN ISO 9001:2015, Drucksache 20/3873.',
    'Telefon 03727 9966-700, +49 (3628) 6105-582, Hainichener Straße 66a, 09648 Mittweida.',
    'Am 26. April 2023 um 16:30 Uhr, montags von 8:00 bis 12:00 Uhr, in Raum 1.12 im 1. Obergeschoss.',
    'Menschen unter 25 Jahren, 25- bis 35-Jährige, ab 55 Jahren, U25 und Kinder unter 3 Jahren.',
    'Im 2. Quartal 2023, in den letzten 24 Monaten, nach 15 bis 30 Stunden je Woche.',
    'Betriebe mit 10 bis 49 Beschäftigten und IBAN DE02 1203 0000 0000 2020 51.',
  ]
  for (const text of texte) for (const passage of await read(text)) expect(figures(passage), text).toEqual([])
})

test('sentences that go on belong together, others do not; a number ends a sentence', async () => {
  const passagen = await read(
    'Es waren 1.200. Davon kamen 312. Das sind 26 %. Wir beraten. Zuletzt kamen 36. Die Kurse laufen.',
  )
  expect(passagen.map(({ saetze }) => saetze.length)).toEqual([3, 1, 1, 1])
})

test('quotations are left out, a figure in them is somebody else’s', async () => {
  const [passage] = await read('Es hieß: „Wir haben 500 Stellen und 300 Leute.“ Wir haben 12 Kurse.')
  expect(passage && figures(passage)).toEqual([])
})
