import { describe, expect, it } from 'vitest'
import { createTypesetting } from '../../../src/charts/drawing/leinwand.js'
import { arrange, type OrgChartLayout } from '../../../src/charts/organigramm/anordnung.js'
import type { Organigrammstelle } from '../../../src/content/organigramm.js'
import { STIL } from '../beispiele.js'

const WIDTH = 586
const position = (
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
const reihe = (count: number, darunter: () => Organigrammstelle[] = () => []) =>
  Array.from({ length: count }, (_, i) => position(`Bereich ${i + 1}`, darunter(), 'bereich'))
const teams = (count: number) => () => Array.from({ length: count }, (_, i) => position(`Leistungsgewährung ${i + 1}`))

const BAEUME: Record<string, Organigrammstelle> = {
  'three boxes': position('Geschäftsführung', reihe(2), 'leitung'),
  'one below one': position('Träger', [position('Geschäftsführung', reihe(3, teams(2)), 'leitung')], 'leitung'),
  'staff beside the line': position(
    'Geschäftsführung',
    [position('Büro', [], 'stab'), position('Recht', [], 'stab'), position('BCA', [], 'stab'), ...reihe(4, teams(3))],
    'leitung',
  ),
  'staff only': position('Geschäftsführung', [position('Büro', [], 'stab')], 'leitung'),
  'a wide level': position('Geschäftsführung', reihe(9, teams(3)), 'leitung'),
  'forty boxes': position('Geschäftsführung', reihe(39), 'leitung'),
  'long names': position(
    'Geschäftsführung des Jobcenters Landkreis Mittelsachsen und ihre Stellvertretung',
    reihe(5, () => [
      position('Eingliederungsleistungsvereinbarungsmanagement', [], 'team', 'gemeinsam mit der Agentur'),
    ]),
    'leitung',
  ),
  'lists in lists': position(
    'Geschäftsführung',
    reihe(4, () => [position('Standort', [position('Team A'), position('Team B')], 'bereich'), position('Team C')]),
    'leitung',
  ),
}
const anordnen = (baum: Organigrammstelle): OrgChartLayout => arrange(baum, WIDTH, createTypesetting(STIL))
const all = (baum: Organigrammstelle): string[] => [baum.name, ...baum.darunter.flatMap(all)]

describe.each(Object.entries(BAEUME))('an organisation chart with %s', (_, baum) => {
  const { boxes, lines, width, height } = anordnen(baum)

  it('has every unit once, with its whole name', () => {
    expect(boxes.map((box) => box.position.name).sort()).toEqual(all(baum).sort())
    for (const { position: meant, name, zusatz } of boxes) {
      const placed = (lines: string[]) => lines.join('').replace(/[-\s]/g, '')
      expect(placed(name)).toBe(meant.name.replace(/[-\s]/g, ''))
      expect(placed(zusatz)).toBe(meant.zusatz.replace(/[-\s]/g, ''))
    }
  })

  it('stays within its measure, lines and edges included', () => {
    expect(width).toBe(WIDTH)
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0.4)
      expect(box.y).toBeGreaterThanOrEqual(0.4)
      expect(box.x + box.width).toBeLessThanOrEqual(width - 0.4)
      expect(box.y + box.height).toBeLessThanOrEqual(height - 0.4)
    }
    for (const [x, y] of lines.flat()) {
      expect(x).toBeGreaterThanOrEqual(0.4)
      expect(x).toBeLessThanOrEqual(width - 0.4)
      expect(y).toBeLessThanOrEqual(height)
    }
  })

  it('lets no two boxes touch, and no text leave its box', () => {
    const typesetting = createTypesetting(STIL)
    for (const [i, a] of boxes.entries()) {
      const measure = ['leitung', 'bereich'].includes(a.position.art) ? typesetting.measureBold : typesetting.measure
      for (const line of a.name) expect(measure(line)).toBeLessThanOrEqual(a.width - 10)
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.x + a.width + 4 <= b.x || b.x + b.width + 4 <= a.x || a.y + a.height + 4 <= b.y || b.y + b.height + 4 <= a.y
        expect(apart, `${a.position.name} and ${b.position.name}`).toBe(true)
      }
    }
  })

  it('runs no line through a box, and one to every box', () => {
    const inner = (box: (typeof boxes)[number], [from, to]: [number, number][]) => {
      const [x1, x2] = [Math.min(from?.[0] ?? 0, to?.[0] ?? 0), Math.max(from?.[0] ?? 0, to?.[0] ?? 0)]
      const [y1, y2] = [Math.min(from?.[1] ?? 0, to?.[1] ?? 0), Math.max(from?.[1] ?? 0, to?.[1] ?? 0)]
      return x1 < box.x + box.width - 1 && x2 > box.x + 1 && y1 < box.y + box.height - 1 && y2 > box.y + 1
    }
    const beruehrt = (box: (typeof boxes)[number], [x, y]: [number, number]) =>
      x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1
    for (const box of boxes) {
      expect(lines.filter((line) => inner(box, line))).toEqual([])
      expect(lines.some((line) => line.some((punkt) => beruehrt(box, punkt)))).toBe(true)
    }
  })
})

it('hangs the teams of a department below it', () => {
  const { boxes } = anordnen(BAEUME['one below one'] as Organigrammstelle)
  const bereich = boxes.find((box) => box.position.name === 'Bereich 2')
  const drunter = boxes.filter((box) => bereich?.position.darunter.includes(box.position))
  expect(drunter).toHaveLength(2)
  for (const box of drunter) {
    expect(box.x).toBeGreaterThan(bereich?.x ?? 0)
    expect(box.x + box.width).toBe((bereich?.x ?? 0) + (bereich?.width ?? 0))
  }
})

it('breaks a wide level into even rows', () => {
  const { boxes } = anordnen(BAEUME['a wide level'] as Organigrammstelle)
  const hoehen = boxes.filter((box) => box.position.art === 'bereich').map(({ y }) => y)
  expect([...new Set(hoehen)].map((height) => hoehen.filter((y) => y === height).length)).toEqual([3, 3, 3])
})

it('says when the chart is higher than a page', () => {
  const tall = position('A', reihe(2, teams(19)), 'leitung')
  for (const bereich of tall.darunter)
    for (const team of bereich.darunter)
      team.zusatz = 'an den Standorten Döbeln, Freiberg, Flöha, Mittweida und Rochlitz'
  expect(() => anordnen(tall)).toThrow('höher als eine Seite')
})

it('says which name is too long for a box', () => {
  expect(() => anordnen(position('Team '.repeat(120).trim()))).toThrow('passt nicht in seinen Kasten')
})
