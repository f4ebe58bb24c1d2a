import { describe, expect, it } from 'vitest'
import { ChartError } from '../../src/charts/diagrammfehler.js'
import { renderDiagramm } from '../../src/charts/drawing/render.js'
import { diagrammAus, FAELLE } from './beispiele.js'
import { listGestaltungen } from './gestaltungen.js'
import { findStoerungen, watchTexte } from './texte.js'

describe.each(listGestaltungen().map((style) => [style.id, style] as const))('Gestaltung %s', (_, style) => {
  it.each(FAELLE)('%s: kein Text überdeckt einen anderen, keiner läuft hinaus', async (_, diagramm) => {
    for (const format of ['voll', 'halb'] as const) {
      try {
        const { picture, texts } = await watchTexte(() => renderDiagramm(diagramm, style, format))
        expect(texts.length).toBeGreaterThan(1)
        expect(findStoerungen(texts, picture.breite, picture.hoehe), format).toEqual([])
      } catch (fehler) {
        if (!(fehler instanceof ChartError)) throw fehler
      }
    }
  })
})

describe('die Prüfung selbst', () => {
  it('sieht jeden Text, auch die Zahlen, die chart.js an die Achse schreibt', async () => {
    const [style] = listGestaltungen()
    if (!style) throw new Error('Es gibt keine Gestaltung')
    const { texts } = await watchTexte(() => renderDiagramm(diagrammAus({ typ: 'linie' }), style))
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['2018', '26,8', '32', '26']))
  })

  it('findet, was sich überdeckt und was hinausläuft', () => {
    const box = (text: string, left: number, top: number) => ({
      text,
      left,
      top,
      right: left + 10,
      bottom: top + 8,
    })
    expect(findStoerungen([box('a', 0, 0), box('b', 5, 4), box('c', 20, 0)], 100, 100)).toEqual([
      '„a“ und „b“ überdecken sich',
    ])
    expect(findStoerungen([box('a', 95, 0)], 100, 100)).toEqual(['„a“ verlässt das Bild'])
  })
})
