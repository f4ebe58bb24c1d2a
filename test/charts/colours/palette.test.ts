import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeKontrast } from '../../../src/charts/colours/farbe.js'
import { isGemustert } from '../../../src/charts/colours/muster.js'
import { betonungsfarben, reihenfarben, schriftfarbe, stufenfarben } from '../../../src/charts/colours/palette.js'
import { MEISTE_REIHEN } from '../../../src/content/diagrammarten/art.js'
import { STIL } from '../beispiele.js'
import { listGestaltungen } from '../gestaltungen.js'

const mitFarben = (akzent: string, grau: string) => ({ farben: { ...STIL.farben, akzent, grau } })
const farbe = fc.integer({ min: 0, max: 0xffffff }).map((zahl) => `#${zahl.toString(16).padStart(6, '0')}`)

function checkPalette(stil: Pick<typeof STIL, 'farben'>) {
  for (let anzahl = 1; anzahl <= MEISTE_REIHEN; anzahl++) {
    const farben = reihenfarben(stil, anzahl)
    expect(farben).toHaveLength(anzahl)
    for (const [i, eine] of farben.entries()) {
      expect(eine).toMatch(/^#[0-9a-f]{6}$/)
      expect(computeKontrast(eine, stil.farben.papier)).toBeGreaterThanOrEqual(3)
      const naechste = farben[i + 1]
      if (naechste) expect(computeKontrast(eine, naechste)).toBeGreaterThanOrEqual(3)
    }
  }
  const { betont, uebrige } = betonungsfarben(stil)
  expect(computeKontrast(betont, uebrige)).toBeGreaterThanOrEqual(3)
  expect(computeKontrast(uebrige, stil.farben.papier)).toBeGreaterThanOrEqual(3)
  const { betont: rest, summe, zugang, abgang } = stufenfarben(stil)
  for (const dunkel of [rest, summe]) {
    for (const hell of [zugang, abgang]) expect(computeKontrast(dunkel, hell)).toBeGreaterThanOrEqual(3)
  }
  for (const farbe of [rest, summe, zugang, abgang])
    expect(computeKontrast(farbe, stil.farben.papier)).toBeGreaterThanOrEqual(3)
}

describe('reihenfarben', () => {
  it.each(listGestaltungen().map((stil) => [stil.id, stil] as const))(
    'hält in der Gestaltung %s 3:1 gegen Nachbarn und Papier',
    (_, stil) => checkPalette(stil),
  )

  it('lässt in Grau nur Reihen ohne Muster, die sich in der Helligkeit 3:1 unterscheiden', () => {
    fc.assert(
      fc.property(farbe, farbe, (akzent, grau) => {
        const schlicht = reihenfarben(mitFarben(akzent, grau), MEISTE_REIHEN).filter((_, reihe) => !isGemustert(reihe))
        expect(schlicht).toHaveLength(2)
        expect(computeKontrast(schlicht[0] ?? '', schlicht[1] ?? '')).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('hält es bei jeder Akzentfarbe', () => {
    fc.assert(fc.property(farbe, farbe, (akzent, grau) => checkPalette(mitFarben(akzent, grau))))
  })

  it('nimmt für eine einzige Reihe den Akzent selbst', () => {
    expect(reihenfarben(STIL, 1)).toEqual([STIL.farben.akzent])
  })

  it('gibt acht Reihen acht Farben', () => {
    expect(new Set(reihenfarben(STIL, 8)).size).toBe(8)
  })
})

describe('schriftfarbe', () => {
  it('ist auf jeder Fläche mit 4,5:1 zu lesen', () => {
    for (const stil of listGestaltungen()) {
      for (const grund of reihenfarben(stil, MEISTE_REIHEN))
        expect(computeKontrast(schriftfarbe(stil, grund), grund)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
