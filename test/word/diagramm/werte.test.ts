import { beforeAll, describe, expect, it } from 'vitest'
import type { Diagramm } from '../../../src/charts/diagramm.js'
import type { Aufgabe } from '../../../src/word/diagramm/art.js'
import { listWertangaben, spreadWerte } from '../../../src/word/diagramm/kreisbeschriftung.js'
import { layoutDiagramm, layoutKreis } from '../../../src/word/diagramm/layout.js'
import { measureZeile } from '../../../src/word/diagramm/platz.js'
import { readSchriften } from '../../../src/word/fonts/schriften.js'
import { Textmass } from '../../../src/word/pages/textmass.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { zeige } from '../diagramme.js'
import { readGestaltung } from '../fixtures.js'

const BASIS = { titel: 'Titel', einheit: '', stellen: 0 }
const QUARTALE = ['I/22', 'II/22', 'III/22', 'IV/22']
const bilanz: Diagramm = {
  ...BASIS,
  typ: 'gestapelt',
  kategorien: ['2021', '2022', '2023'],
  reihen: [
    { name: 'Eintritte', werte: [340, 410, 2] },
    { name: 'Austritte', werte: [-280, -455, -390] },
  ],
}
const linie: Diagramm = {
  ...BASIS,
  typ: 'linie',
  kategorien: QUARTALE,
  reihen: [{ name: 'Fälle', werte: [6210, 6185, 6390, 6444] }],
}
const kreis: Diagramm = {
  ...BASIS,
  typ: 'kreis',
  kategorien: ['Miete', 'Heizung', 'Erstausstattung', 'Klassenfahrten', 'Nachhilfe', 'Umzug'],
  reihen: [{ name: 'Fälle', werte: [8800, 3900, 21, 9, 4, 2] }],
}
const FAELLE: Record<string, Diagramm> = {
  bilanz,
  'bilanz als saeulen': { ...bilanz, typ: 'saeulen' },
  'bilanz als balken': { ...bilanz, typ: 'balken' },
  'bilanz als linie': { ...bilanz, typ: 'linie' },
  linie,
  'linie ab null': { ...linie, reihen: [{ name: 'Fälle', werte: [10, 6444, 3000, 200] }] },
  'linien nah beieinander': {
    ...linie,
    reihen: [
      { name: 'A', werte: [100, 110, 120, 130] },
      { name: 'B', werte: [90, 105, 118, 131] },
      { name: 'C', werte: [20, 30, 40, null] },
    ],
  },
  'in Millionen': {
    ...linie,
    einheit: '€',
    reihen: [{ name: 'Mittel', werte: [21400000, 22100000, 22900000, 23300000] }],
  },
  kreis,
  ring: { ...kreis, typ: 'ring' },
  'viele Jahre': {
    ...BASIS,
    typ: 'linie',
    kategorien: Array.from({ length: 40 }, (_, i) => String(1984 + i)),
    reihen: [{ name: 'Quote', werte: Array.from({ length: 40 }, (_, i) => 100 + i) }],
  },
  'viele Balken': {
    ...BASIS,
    typ: 'balken',
    kategorien: Array.from(
      { length: 16 },
      (_, i) => `Bergbau, Energie- und Wasserversorgung, Entsorgungswirtschaft ${i}`,
    ),
    reihen: [{ name: 'Personen', werte: Array.from({ length: 16 }, (_, i) => 100 + i) }],
  },
  pyramide: {
    ...bilanz,
    typ: 'alterspyramide',
    reihen: bilanz.reihen.map((reihe) => ({ ...reihe, werte: [1, 2, 3] })),
  },
  'lange Namen': {
    ...bilanz,
    kategorien: ['Förderung der Aufnahme einer Beschäftigung', 'Berufliche Weiterbildung', 'Arbeitsgelegenheiten'],
  },
}

let teile: Record<string, string>
beforeAll(async () => {
  teile = readWord(await writeWord(zeige(FAELLE))).teile
})
const teilOf = (name: string) => teile[`word/charts/chart${Object.keys(FAELLE).indexOf(name) + 1}.xml`] ?? ''
const valuesOf = (name: string, element: string) =>
  [...teilOf(name).matchAll(new RegExp(`<c:${element} val="([^"]*)"`, 'g'))].map(([, wert]) => wert)

describe('values in Word charts', () => {
  // The sides of a pyramid have no sign.
  it.each(Object.keys(FAELLE).filter((name) => name !== 'pyramide'))('of %s have the minus of the text', (name) => {
    // An axis that is not drawn has no format of its own.
    const formate = [...teilOf(name).matchAll(/formatCode="([^"]*)"/g)]
      .map(([, format = '']) => format)
      .filter((format) => format !== 'General')
    expect(formate.length).toBeGreaterThan(0)
    for (const format of formate) expect(format).toMatch(/^\[\$-407\][#0,.]+;\[\$-407\]&quot;−&quot;[#0,.]+$/)
  })

  it.each(['bilanz', 'bilanz als saeulen', 'bilanz als balken', 'bilanz als linie'])(
    'below zero leave the names of %s at the edge',
    (name) => {
      expect(/<c:catAx>.*?<c:tickLblPos val="(\w+)"/s.exec(teilOf(name))?.[1]).toBe('low')
    },
  )

  it('stand on the axis of the picture', () => {
    const achse = (name: string) => ['min', 'max', 'majorUnit'].map((element) => Number(valuesOf(name, element)[0]))
    expect(achse('linie')).toEqual([6100, 6500, 100])
    expect(achse('linie ab null')).toEqual([0, 8000, 2000])
    expect(achse('in Millionen')).toEqual([21000000, 23500000, 500000])
    expect(achse('bilanz')).toEqual([-600, 600, 200])
    expect(teilOf('in Millionen')).toContain('formatCode="[$-407]#,##0.0,,;[$-407]&quot;−&quot;#,##0.0,,"')
  })

  it('of parts that are too small for them are left out', () => {
    const [eintritte = ''] = /<c:ser>.*?<\/c:ser>/s.exec(teilOf('bilanz')) ?? []
    const ohne = [...eintritte.matchAll(/<c:dLbl><c:idx val="(\d)"\/><c:delete val="1"\/>/g)].map(([, i]) => i)
    expect(ohne).toEqual(['2'])
  })

  it('of lines stand at their ends and give way to each other', () => {
    const enden = (name: string) =>
      [
        ...teilOf(name).matchAll(
          /<c:dLbl><c:idx val="(\d+)"\/>(?:<c:layout>.*?<c:y val="([^"]*)".*?<\/c:layout>)?<c:(?!delete)/g,
        ),
      ].map(([, i, y = '0']) => [i, Math.sign(Number(y))])
    expect(enden('linie')).toEqual([['3', 0]])
    expect(enden('linien nah beieinander')).toEqual([
      ['3', 1],
      ['3', 0],
      ['2', 0],
    ])
  })

  it('have all names under them, of many years every few', () => {
    expect(valuesOf('linie', 'tickLblSkip')).toEqual(['1'])
    expect(valuesOf('lange Namen', 'tickLblSkip')).toEqual(['1'])
    expect(Number(valuesOf('viele Jahre', 'tickLblSkip')[0])).toBeGreaterThan(1)
  })
})

describe('names beside bars in Word charts', () => {
  it.each(['viele Balken', 'bilanz als balken', 'pyramide'])('all stand, level: %s', (name) => {
    const [achse = ''] = /<c:catAx>.*?<\/c:catAx>/s.exec(teilOf(name)) ?? []
    expect(achse).toMatch(/<c:lblOffset val="100"\/><c:tickLblSkip val="1"\/><c:noMultiLvlLbl/)
    expect(achse).toMatch(/<c:txPr><a:bodyPr rot="0"/)
  })

  it('leave it to Word how names under columns lie', () => {
    expect(/<c:catAx>.*?<\/c:catAx>/s.exec(teilOf('bilanz als saeulen'))?.[0]).not.toContain('rot="0"')
  })

  it('take more of the width where their lines would not go into their rows', () => {
    const gestaltung = readGestaltung()
    const textmass = new Textmass(readSchriften(gestaltung))
    const links = (hoehe: number) =>
      layoutDiagramm({ gestaltung, diagramm: FAELLE['viele Balken'] as Diagramm, breite: 440, hoehe, textmass }).plot
        .links
    expect(links(1400)).toBe(0.36)
    expect(links(640)).toBeGreaterThan(0.36)
    expect(links(640)).toBeLessThan(0.6)
  })
})

describe('values around a pie or ring', () => {
  it.each([
    ['kreis', kreis],
    ['ring', { ...kreis, typ: 'ring' as const }],
    ['nur kleine', { ...kreis, reihen: [{ name: 'Fälle', werte: [30, 1, 1, 1, 1, 1] }] }],
    ['am rechten Rand', { ...kreis, reihen: [{ name: 'Fälle', werte: [2500, 11, 12, 13, 14, 5000] }] }],
  ])('do not cover each other: %s', async (_, diagramm) => {
    const gestaltung = readGestaltung()
    const textmass = new Textmass(readSchriften(gestaltung))
    const aufgabe: Aufgabe = { gestaltung, diagramm, breite: 586, hoehe: 270, textmass }
    const radius = (layoutKreis(aufgabe).plot.hoehe * aufgabe.hoehe) / 2
    const versatz = spreadWerte(aufgabe, radius)
    const zeile = measureZeile(aufgabe)
    const aussen = radius + 0.8 * zeile
    const kaesten = listWertangaben(aufgabe, radius).map(({ winkel, breite }, punkt) => {
      const weg = diagramm.typ === 'ring' ? (radius * 1.58) / 2 : aussen
      const { x = 0, y = 0 } = versatz.find((einer) => einer.punkt === punkt) ?? {}
      return { x: Math.sin(winkel) * weg + x * 586, y: -Math.cos(winkel) * weg + y * 270, breite }
    })
    for (const [i, a] of kaesten.entries())
      for (const b of kaesten.slice(i + 1)) {
        const frei = Math.abs(a.x - b.x) >= (a.breite + b.breite) / 2 - 4 || Math.abs(a.y - b.y) >= zeile * 0.6
        expect(frei, JSON.stringify([a, b])).toBe(true)
      }
  })
})
