import { describe, expect, it } from 'vitest'
import { DiagrammFehler } from '../../src/charts/diagrammfehler.js'
import { renderDiagramm } from '../../src/charts/drawing/render.js'
import { diagrammAus, FAELLE } from './beispiele.js'
import { listGestaltungen } from './gestaltungen.js'
import { findStoerungen, watchTexte } from './texte.js'

describe.each(listGestaltungen().map((stil) => [stil.id, stil] as const))('Gestaltung %s', (_, stil) => {
  it.each(FAELLE)('%s: kein Text überdeckt einen anderen, keiner läuft hinaus', async (_, diagramm) => {
    for (const format of ['voll', 'halb'] as const) {
      try {
        const { bild, texte } = await watchTexte(() => renderDiagramm(diagramm, stil, format))
        expect(texte.length).toBeGreaterThan(1)
        expect(findStoerungen(texte, bild.breite, bild.hoehe), format).toEqual([])
      } catch (fehler) {
        if (!(fehler instanceof DiagrammFehler)) throw fehler
      }
    }
  })
})

describe('die Prüfung selbst', () => {
  it('sieht jeden Text, auch die Zahlen, die chart.js an die Achse schreibt', async () => {
    const [stil] = listGestaltungen()
    if (!stil) throw new Error('Es gibt keine Gestaltung')
    const { texte } = await watchTexte(() => renderDiagramm(diagrammAus({ typ: 'linie' }), stil))
    expect(texte.map(({ text }) => text)).toEqual(expect.arrayContaining(['2018', '26,8', '32', '26']))
  })

  it('findet, was sich überdeckt und was hinausläuft', () => {
    const kasten = (text: string, links: number, oben: number) => ({
      text,
      links,
      oben,
      rechts: links + 10,
      unten: oben + 8,
    })
    expect(findStoerungen([kasten('a', 0, 0), kasten('b', 5, 4), kasten('c', 20, 0)], 100, 100)).toEqual([
      '„a“ und „b“ überdecken sich',
    ])
    expect(findStoerungen([kasten('a', 95, 0)], 100, 100)).toEqual(['„a“ verlässt das Bild'])
  })
})
