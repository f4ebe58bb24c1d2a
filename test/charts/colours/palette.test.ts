import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeContrast } from '../../../src/charts/colours/farbe.js'
import { isPatterned } from '../../../src/charts/colours/muster.js'
import {
  emphasisColours,
  mutedColours,
  seriesColours,
  stepColours,
  textColour,
} from '../../../src/charts/colours/palette.js'
import { MEISTE_REIHEN } from '../../../src/content/diagrammarten/art.js'
import { STIL } from '../beispiele.js'
import { listGestaltungen } from '../gestaltungen.js'

const withColours = (akzent: string, grau: string) => ({ farben: { ...STIL.farben, akzent, grau } })
const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

/** The hue of a colour, in degrees. */
function hueOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI
}

function checkPalette(style: Pick<typeof STIL, 'farben'>) {
  for (let count = 1; count <= MEISTE_REIHEN; count++) {
    const colours = seriesColours(style, count)
    expect(colours).toHaveLength(count)
    for (const [i, one] of colours.entries()) {
      expect(one).toMatch(/^#[0-9a-f]{6}$/)
      expect(computeContrast(one, style.farben.papier)).toBeGreaterThanOrEqual(3)
      const next = colours[i + 1]
      if (next) expect(computeContrast(one, next)).toBeGreaterThanOrEqual(3)
    }
  }
  const { betont, remaining } = emphasisColours(style)
  expect(computeContrast(betont, remaining)).toBeGreaterThanOrEqual(1.75)
  expect(computeContrast(remaining, style.farben.papier)).toBeGreaterThanOrEqual(3)
  const { betont: rest, summe, zugang, abgang } = stepColours(style)
  for (const dark of [rest, summe]) {
    for (const light of [zugang, abgang]) expect(computeContrast(dark, light)).toBeGreaterThanOrEqual(3)
  }
  for (const colour of [rest, summe, zugang, abgang])
    expect(computeContrast(colour, style.farben.papier)).toBeGreaterThanOrEqual(3)
}

describe('reihenfarben', () => {
  it.each(listGestaltungen().map((style) => [style.id, style] as const))(
    'hält in der Gestaltung %s 3:1 gegen Nachbarn und Papier',
    (_, style) => checkPalette(style),
  )

  it('lässt in Grau nur Reihen ohne Muster, die sich in der Helligkeit 3:1 unterscheiden', () => {
    fc.assert(
      fc.property(colour, colour, (accent, grey) => {
        const plain = seriesColours(withColours(accent, grey), MEISTE_REIHEN).filter((_, reihe) => !isPatterned(reihe))
        expect(plain).toHaveLength(2)
        expect(computeContrast(plain[0] ?? '', plain[1] ?? '')).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('hält es bei jeder Akzentfarbe', () => {
    fc.assert(fc.property(colour, colour, (accent, grey) => checkPalette(withColours(accent, grey))))
  })

  it('hebt im Akzent der Gestaltung hervor, wie er ist; nur einen zu hellen macht es dunkler', () => {
    for (const style of listGestaltungen()) expect(emphasisColours(style).betont).toBe(style.farben.akzent)
    expect(computeContrast(emphasisColours(withColours('#e0a030', '#5c666a')).betont, '#ffffff')).toBeGreaterThan(9)
  })

  it('tönt das Grau zum Akzent hin, wo die Gestaltung keines für Diagramme nennt', () => {
    const remaining = (farben: Partial<(typeof STIL)['farben']>) =>
      emphasisColours({ farben: { ...STIL.farben, grau: '#606060', ...farben } }).remaining
    const [red, , blue] = (remaining({ akzent: '#10508a' }).match(/[0-9a-f]{2}/g) ?? []).map((two) =>
      Number.parseInt(two, 16),
    )
    expect((blue ?? 0) - (red ?? 0)).toBeGreaterThan(15)
    expect(remaining({ akzent: '#10508a', diagrammgrau: '#707070' })).toMatch(/^#(..)\1\1$/)
  })

  it('dämpft Teile eines Stapels, ohne dass sie den Ton wechseln', () => {
    for (const style of listGestaltungen()) {
      for (const part of mutedColours(style)) {
        const step = Math.abs(hueOf(part) - hueOf(style.farben.akzent))
        expect(Math.min(step, 360 - step), `${style.id}: ${part}`).toBeLessThan(15)
      }
    }
  })

  it('nimmt für eine einzige Reihe den Akzent selbst', () => {
    expect(seriesColours(STIL, 1)).toEqual([STIL.farben.akzent])
  })

  it('gibt acht Reihen acht Farben', () => {
    expect(new Set(seriesColours(STIL, 8)).size).toBe(8)
  })
})

describe('schriftfarbe', () => {
  it('ist auf jeder Fläche mit 4,5:1 zu lesen', () => {
    for (const style of listGestaltungen()) {
      for (const ground of [...seriesColours(style, MEISTE_REIHEN), ...mutedColours(style)])
        expect(computeContrast(textColour(style, ground), ground)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
