import { describe, expect, test } from 'vitest'
import { fetchAbschnitt, search, type Teillader } from '../../src/webauftritt/suche/anfrage.js'
import { excerpt } from '../../src/webauftritt/suche/auszug.js'
import { foldWord, type Suchabschnitt, WORT } from '../../src/webauftritt/suche/einrichtung.js'
import { divideIndex } from '../../src/webauftritt/suche/teile.js'
import { createIndex } from '../../src/webauftritt/suche/verzeichnis.js'

// Many sections of words that are made of syllables: the same at each run, with words that begin alike, stand in many sections or in one.
const SILBEN = 'an be dor för ge gel in ko lau mei neu ort pla que ruf sta ter ung ver wei'.split(' ')
let saat = 7
const next = (bis: number) => {
  saat = (saat * 48_271) % 2_147_483_647
  return saat % bis
}
const wort = () => Array.from({ length: 1 + next(4) }, () => SILBEN[next(SILBEN.length)]).join('')
const ABSCHNITTE: Suchabschnitt[] = Array.from({ length: 3000 }, (_, nummer) => ({
  programm: `Jobcenter ${nummer % 7 === 0 ? 'Nord' : `Ort ${Math.floor(nummer / 30)}`}, 2023`,
  titel: `Abschnitt ${wort()} ${nummer}`,
  text: `${Array.from({ length: 8 + next(24) }, wort).join(' ')} Förderung ${nummer === 1234 ? 'einmalig' : 'oft'}. Es sind 1.${String(nummer).padStart(3, '0')},5 Plätze.`,
  pfad: `p${nummer % 7}/#a${nummer}`,
}))

const GANZ = createIndex(ABSCHNITTE)
const { kopf, woerter, texte } = divideIndex(GANZ, ABSCHNITTE)
const geladen: string[] = []
const gekommen = new Map<string, Promise<unknown>>()
/** A part as it comes from its file, once, as a browser has it. */
const laden: Teillader = (name) => {
  geladen.push(name)
  const teil = { k: kopf, w: woerter[Number(name.slice(1))], t: texte[Number(name.slice(1))] }[name.charAt(0)]
  const bekannt = gekommen.get(name) ?? Promise.resolve(JSON.parse(JSON.stringify(teil)))
  gekommen.set(name, bekannt)
  return bekannt
}

describe('an index in parts', () => {
  test('answers each question as the whole does: the same sections with the same points, the best first', async () => {
    const fragen = [
      'förderung',
      'foerderung der Jobcenter Nord',
      'einmalig',
      'ver',
      've',
      'an',
      'Nord 2023',
      '1.234,5',
      '1.2',
      'gibtesnicht',
      'förderung gibtesnicht',
      'der die das',
      '',
      ...Array.from({ length: 40 }, () => wort().slice(0, 2 + next(6))),
      ...Array.from({ length: 25 }, () => `${wort()} ${wort().slice(0, 3)}`),
    ]
    let gefunden = 0
    // Points are sums whose parts come in no order of their own: the last bits may differ.
    const gerundet = (nummer: number, punkte: number, woerter: string[]) =>
      `${nummer}: ${punkte.toFixed(9)} ${woerter.sort().join(' ')}`
    for (const frage of fragen) {
      const ganz = GANZ.search(frage).map(({ id, score, match }) => gerundet(Number(id), score, Object.keys(match)))
      const teilweise = await search(laden, frage)
      const funde = teilweise.map(({ nummer, punkte, woerter }) => gerundet(nummer, punkte, [...woerter]))
      // As one text: comparing thousands of pieces one by one takes a minute.
      expect(funde.sort().join('\n'), frage).toBe(ganz.sort().join('\n'))
      expect(teilweise.every(({ punkte }, stelle) => punkte <= (teilweise[stelle - 1]?.punkte ?? punkte))).toBe(true)
      gefunden += ganz.length
    }
    expect(gefunden).toBeGreaterThan(5000)
    expect((await search(laden, 'einmalig')).map(({ nummer }) => nummer)).toEqual([1234])
    expect((await search(laden, '1.234,5')).map(({ nummer }) => nummer)).toEqual([234])
  })

  test('only the parts that a question needs are loaded, and none is large', async () => {
    for (const teil of [...woerter, ...texte]) expect(JSON.stringify(teil).length).toBeLessThan(70_000)
    expect(woerter.length).toBeGreaterThan(10)
    geladen.length = 0
    await search(laden, 'einmalig')
    expect(new Set(geladen).size).toBe(2)
  })

  test('a section is shown with its own text', async () => {
    for (const nummer of [0, 1, 1234, 2999])
      expect(await fetchAbschnitt(laden, { nummer, punkte: 1, woerter: [] })).toEqual(ABSCHNITTE[nummer])
  })

  test('of one section there is one part of each; of none there are none', () => {
    const einer = divideIndex(createIndex(ABSCHNITTE.slice(0, 1)), ABSCHNITTE.slice(0, 1))
    expect([einer.woerter.length, einer.texte.length]).toEqual([1, 1])
    expect(divideIndex(createIndex([]), []).texte).toEqual([])
  })
})

test('words are compared as people mean them', () => {
  for (const [a, b] of [
    ['Förderung', 'foerderung'],
    ['STRASSE', 'Straße'],
    ['Fo\u0308rdern', 'fördern'],
    ['Café', 'cafe'],
  ] as const)
    expect(foldWord(a)).toBe(foldWord(b))
  for (const nichts of ['der', 'und', 'Für', 'a']) expect(foldWord(nichts)).toBeNull()
  expect('Langzeit-Arbeitslose: 1.234,5 %'.match(WORT)).toEqual(['Langzeit', 'Arbeitslose', '1.234,5'])
})

describe('an excerpt', () => {
  const text = `${'Vorne steht viel. '.repeat(20)}Die Förderung der Ausbildung wächst. ${'Hinten auch noch. '.repeat(30)}`

  test('shows the place where the word stands, and marks it', () => {
    const stuecke = excerpt(text, ['foerderung', 'ausbildung'])
    expect(stuecke.filter(({ gefunden }) => gefunden).map(({ text }) => text)).toEqual(['Förderung', 'Ausbildung'])
    const ganz = stuecke.map(({ text }) => text).join('')
    expect(ganz).toMatch(/^… .*Die Förderung der Ausbildung wächst\..* …$/)
    expect(text).toContain(ganz.slice(2, -2))
    expect(ganz.length).toBeLessThan(260)
  })

  test('of a short text is all of it; where the word stands in the heading alone, its beginning', () => {
    expect(excerpt('Nur kurz.', ['x'])).toEqual([{ text: 'Nur kurz.', gefunden: false }])
    expect(excerpt('', ['x'])).toEqual([])
    expect(excerpt(text, ['x'])[0]?.text).toMatch(/^Vorne/)
  })
})
