import { describe, expect, it } from 'vitest'
import { createTextsatz } from '../../../src/charts/drawing/leinwand.js'
import { type Anordnung, arrange } from '../../../src/charts/organigramm/anordnung.js'
import type { Organigrammstelle } from '../../../src/content/organigramm.js'
import { STIL } from '../beispiele.js'

const BREITE = 586
const stelle = (
  name: string,
  darunter: Organigrammstelle[] = [],
  art: Organigrammstelle['art'] = 'team',
  zusatz = '',
): Organigrammstelle => ({
  name,
  zusatz,
  art,
  darunter,
})
const reihe = (anzahl: number, darunter: () => Organigrammstelle[] = () => []) =>
  Array.from({ length: anzahl }, (_, i) => stelle(`Bereich ${i + 1}`, darunter(), 'bereich'))
const teams = (anzahl: number) => () => Array.from({ length: anzahl }, (_, i) => stelle(`Leistungsgewährung ${i + 1}`))

const BAEUME: Record<string, Organigrammstelle> = {
  'three boxes': stelle('Geschäftsführung', reihe(2), 'leitung'),
  'one below one': stelle('Träger', [stelle('Geschäftsführung', reihe(3, teams(2)), 'leitung')], 'leitung'),
  'staff beside the line': stelle(
    'Geschäftsführung',
    [stelle('Büro', [], 'stab'), stelle('Recht', [], 'stab'), stelle('BCA', [], 'stab'), ...reihe(4, teams(3))],
    'leitung',
  ),
  'staff only': stelle('Geschäftsführung', [stelle('Büro', [], 'stab')], 'leitung'),
  'a wide level': stelle('Geschäftsführung', reihe(9, teams(3)), 'leitung'),
  'forty boxes': stelle('Geschäftsführung', reihe(39), 'leitung'),
  'long names': stelle(
    'Geschäftsführung des Jobcenters Landkreis Mittelsachsen und ihre Stellvertretung',
    reihe(5, () => [stelle('Eingliederungsleistungsvereinbarungsmanagement', [], 'team', 'gemeinsam mit der Agentur')]),
    'leitung',
  ),
  'lists in lists': stelle(
    'Geschäftsführung',
    reihe(4, () => [stelle('Standort', [stelle('Team A'), stelle('Team B')], 'bereich'), stelle('Team C')]),
    'leitung',
  ),
}
const anordnen = (baum: Organigrammstelle): Anordnung => arrange(baum, BREITE, createTextsatz(STIL))
const alle = (baum: Organigrammstelle): string[] => [baum.name, ...baum.darunter.flatMap(alle)]

describe.each(Object.entries(BAEUME))('an organisation chart with %s', (_, baum) => {
  const { kaesten, linien, breite, hoehe } = anordnen(baum)

  it('has every unit once, with its whole name', () => {
    expect(kaesten.map((kasten) => kasten.stelle.name).sort()).toEqual(alle(baum).sort())
    for (const { stelle: gemeint, name, zusatz } of kaesten) {
      const gesetzt = (zeilen: string[]) => zeilen.join('').replace(/[-\s]/g, '')
      expect(gesetzt(name)).toBe(gemeint.name.replace(/[-\s]/g, ''))
      expect(gesetzt(zusatz)).toBe(gemeint.zusatz.replace(/[-\s]/g, ''))
    }
  })

  it('stays within its measure, lines and edges included', () => {
    expect(breite).toBe(BREITE)
    for (const kasten of kaesten) {
      expect(kasten.x).toBeGreaterThanOrEqual(0.4)
      expect(kasten.y).toBeGreaterThanOrEqual(0.4)
      expect(kasten.x + kasten.breite).toBeLessThanOrEqual(breite - 0.4)
      expect(kasten.y + kasten.hoehe).toBeLessThanOrEqual(hoehe - 0.4)
    }
    for (const [x, y] of linien.flat()) {
      expect(x).toBeGreaterThanOrEqual(0.4)
      expect(x).toBeLessThanOrEqual(breite - 0.4)
      expect(y).toBeLessThanOrEqual(hoehe)
    }
  })

  it('lets no two boxes touch, and no text leave its box', () => {
    const satz = createTextsatz(STIL)
    for (const [i, a] of kaesten.entries()) {
      const messe = ['leitung', 'bereich'].includes(a.stelle.art) ? satz.messeHalbfett : satz.messe
      for (const zeile of a.name) expect(messe(zeile)).toBeLessThanOrEqual(a.breite - 10)
      for (const b of kaesten.slice(i + 1)) {
        const getrennt =
          a.x + a.breite + 4 <= b.x || b.x + b.breite + 4 <= a.x || a.y + a.hoehe + 4 <= b.y || b.y + b.hoehe + 4 <= a.y
        expect(getrennt, `${a.stelle.name} and ${b.stelle.name}`).toBe(true)
      }
    }
  })

  it('runs no line through a box, and one to every box', () => {
    const innen = (kasten: (typeof kaesten)[number], [von, bis]: [number, number][]) => {
      const [x1, x2] = [Math.min(von?.[0] ?? 0, bis?.[0] ?? 0), Math.max(von?.[0] ?? 0, bis?.[0] ?? 0)]
      const [y1, y2] = [Math.min(von?.[1] ?? 0, bis?.[1] ?? 0), Math.max(von?.[1] ?? 0, bis?.[1] ?? 0)]
      return (
        x1 < kasten.x + kasten.breite - 1 && x2 > kasten.x + 1 && y1 < kasten.y + kasten.hoehe - 1 && y2 > kasten.y + 1
      )
    }
    const beruehrt = (kasten: (typeof kaesten)[number], [x, y]: [number, number]) =>
      x >= kasten.x - 1 && x <= kasten.x + kasten.breite + 1 && y >= kasten.y - 1 && y <= kasten.y + kasten.hoehe + 1
    for (const kasten of kaesten) {
      expect(linien.filter((linie) => innen(kasten, linie))).toEqual([])
      expect(linien.some((linie) => linie.some((punkt) => beruehrt(kasten, punkt)))).toBe(true)
    }
  })
})

it('hangs the teams of a department below it', () => {
  const { kaesten } = anordnen(BAEUME['one below one'] as Organigrammstelle)
  const bereich = kaesten.find((kasten) => kasten.stelle.name === 'Bereich 2')
  const drunter = kaesten.filter((kasten) => bereich?.stelle.darunter.includes(kasten.stelle))
  expect(drunter).toHaveLength(2)
  for (const kasten of drunter) {
    expect(kasten.x).toBeGreaterThan(bereich?.x ?? 0)
    expect(kasten.x + kasten.breite).toBe((bereich?.x ?? 0) + (bereich?.breite ?? 0))
  }
})

it('breaks a wide level into even rows', () => {
  const { kaesten } = anordnen(BAEUME['a wide level'] as Organigrammstelle)
  const hoehen = kaesten.filter((kasten) => kasten.stelle.art === 'bereich').map(({ y }) => y)
  expect([...new Set(hoehen)].map((hoehe) => hoehen.filter((y) => y === hoehe).length)).toEqual([3, 3, 3])
})

it('says when the chart is higher than a page', () => {
  const hoch = stelle('A', reihe(2, teams(19)), 'leitung')
  for (const bereich of hoch.darunter)
    for (const team of bereich.darunter)
      team.zusatz = 'an den Standorten Döbeln, Freiberg, Flöha, Mittweida und Rochlitz'
  expect(() => anordnen(hoch)).toThrow('höher als eine Seite')
})

it('says which name is too long for a box', () => {
  expect(() => anordnen(stelle('Team '.repeat(120).trim()))).toThrow('passt nicht in seinen Kasten')
})
