import { describe, expect, it } from 'vitest'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const draw = (vorher: (number | null)[], nachher: (number | null)[]) =>
  watchTexte(() =>
    renderDiagramm(
      diagrammAus({
        typ: 'punkte',
        einheit: '%',
        stellen: 1,
        kategorien: ['marktnah', 'nicht marktnah', 'Übrige'],
        reihen: [
          { name: 'damals', werte: vorher },
          { name: 'heute', werte: nachher },
        ],
      }),
      STIL,
    ),
  )

/** The level lines of a picture. */
function listLinien(svg: string): { von: number; bis: number; y: number }[] {
  return [...svg.matchAll(/<path[^>]* d="M([\d.]+) ([\d.]+)(?:H([\d.]+)|L([\d.]+) ([\d.]+))"/g)].flatMap(
    ([, von, y, h, x, unten]) => (h || unten === y ? [{ von: Number(von), bis: Number(h ?? x), y: Number(y) }] : []),
  )
}

const zahlenOf = (texte: readonly { text: string }[]) =>
  texte.map(({ text }) => text).filter((text) => /^[\d,]+$/.test(text))

describe('Punkte auf einer Linie', () => {
  it.each([
    ['weit auseinander', [5, 65, 30], [25, 45, 60]],
    ['nah beieinander', [7.5, 65, 30], [7.6, 65.1, 30]],
    ['mit Lücke', [7.5, null, 30], [null, 65.1, 30]],
  ])('%s: keine Linie streicht eine Zahl durch', async (_, vorher, nachher) => {
    const { bild, texte } = await draw(vorher, nachher)
    const linien = listLinien(bild.svg)
    expect(linien.length).toBeGreaterThanOrEqual(3)
    for (const { text, links, rechts, oben, unten } of texte)
      for (const linie of linien)
        expect(
          linie.y > oben && linie.y < unten && linie.von < rechts && linie.bis > links,
          `${text}: ${JSON.stringify(linie)}`,
        ).toBe(false)
  })

  it('kein kurzes Stück Linie steht wie ein Minus vor einer Zahl', async () => {
    const { bild } = await draw([9, 66, 35], [7.5, 65, 45])
    const feine = bild.svg.match(/<path[^>]*stroke-width="0.5"[^>]* d="[^"]*"/g) ?? []
    const laengen = listLinien(feine.join('>')).map(({ von, bis }) => bis - von)
    expect(laengen.length).toBeGreaterThan(2)
    expect(Math.min(...laengen)).toBeGreaterThan(20)
  })

  it('jeder Punkt hat seine Zahl, gleiche Werte auch, eine Lücke keine', async () => {
    const { texte } = await draw([7.5, 65, 30], [7.6, 65, null])
    expect(zahlenOf(texte)).toEqual(['7,5', '7,6', '65,0', '65,0', '30,0'])
  })

  it('gleiche Werte liegen ineinander: der frühere offen und größer, der spätere gefüllt und darüber', async () => {
    const { bild } = await draw([5, 65, 30], [5, 65, 30])
    const offen = [...bild.svg.matchAll(/<path[^>]*fill="(?:#ffffff|white|#FFFFFF)"/g)].map(({ index }) => index)
    // Three dots and the one of the legend.
    expect(offen).toHaveLength(4)
  })
})
