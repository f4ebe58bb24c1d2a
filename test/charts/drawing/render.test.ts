import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ChartError } from '../../../src/charts/diagrammfehler.js'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, FAELLE, HAUPTFAELLE, STIL } from '../beispiele.js'

const GEWOLLT =
  /negative Anteile|negative Werte|alle Werte sind 0|mehr als [458]|nur einen Teil|genau eine Reihe|genau 2 Reihen|2 bis [38] Reihen|nur eine Kategorie|eine Lücke|auf einer Seite keinen Platz/

/** The outermost points of all paths; the canvas writes absolute commands and moves whole texts at most. */
function measureBild(svg: string): { left: number; right: number; top: number; bottom: number } {
  const x: number[] = []
  const y: number[] = []
  for (const [, dx = '0', dy = '0', path = ''] of svg.matchAll(
    /<path[^>]*?(?:translate\(([-\d.]+) ([-\d.]+)\)[^>]*?)? d="([^"]+)"/g,
  )) {
    for (const [, befehl, numbers = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
      const all = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
      // Control points of curves lie outside of what is drawn.
      const values = befehl === 'Q' || befehl === 'C' ? all.slice(-2) : all
      for (const [i, value] of values.entries()) {
        if (befehl === 'H' || (befehl !== 'V' && i % 2 === 0)) x.push(value + Number(dx))
        else y.push(value + Number(dy))
      }
    }
  }
  return { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) }
}

describe('jeder Typ in jedem schweren Fall', () => {
  it.each(FAELLE)('%s', async (_, diagramm) => {
    for (const format of ['voll', 'halb'] as const) {
      const picture = await renderDiagramm(diagramm, STIL, format).catch((fehler: unknown) => fehler as Error)
      if (picture instanceof Error) {
        expect(picture).toBeInstanceOf(ChartError)
        expect(picture.message).toMatch(GEWOLLT)
        continue
      }
      const { svg, breite, hoehe } = picture
      expect(svg).toMatch(
        new RegExp(
          `^<svg xmlns="http://www.w3.org/2000/svg" width="${breite}" height="${hoehe}" viewBox="0 0 ${breite} ${hoehe}">`,
        ),
      )
      expect(svg.endsWith('</svg>')).toBe(true)
      expect(svg.match(/<text|<image|<style|href|transform="(?!translate\()|NaN|\binf\b| [aA]\d/)).toBeNull()
      const { left, right, top, bottom } = measureBild(svg)
      expect(left).toBeGreaterThanOrEqual(-0.5)
      expect(top).toBeGreaterThanOrEqual(-0.5)
      expect(right).toBeLessThanOrEqual(breite + 0.5)
      expect(bottom).toBeLessThanOrEqual(hoehe + 0.5)
      expect(hoehe).toBeLessThanOrEqual(850)
    }
  })
})

describe('Maße', () => {
  it('füllt den Satzspiegel oder die Hälfte', async () => {
    expect((await renderDiagramm(diagrammAus({}), STIL)).breite).toBe(586)
    expect((await renderDiagramm(diagrammAus({}), STIL, 'halb')).breite).toBe(278)
  })

  it('wächst bei Balken mit der Zahl der Kategorien', async () => {
    const tall = async (count: number) => {
      const kategorien = Array.from({ length: count }, (_, i) => `Kategorie ${i}`)
      return (
        await renderDiagramm(diagrammAus({ typ: 'balken', kategorien, werte: kategorien.map((_, i) => i) }), STIL)
      ).hoehe
    }
    expect(await tall(12)).toBeGreaterThan((await tall(4)) + 100)
  })
})

describe('was sich nicht zeichnen lässt', () => {
  it.each([
    ['keine Kategorie', diagrammAus({ kategorien: [], werte: [] }), /keine Kategorien/],
    ['keine Reihe', diagrammAus({ reihen: [] }), /keine Reihen/],
    ['nur Lücken', diagrammAus({ werte: [null, null, null, null, null, null] }), /keinen einzigen Wert/],
    ['keine Zahl', diagrammAus({ werte: [1, 2, 3, 4, 5, Number.NaN] }), /keine Zahl/],
    ['zu wenige Werte', diagrammAus({ werte: [1] }), /1 Werte für 6 Kategorien/],
    ['unbekannte Betonung', diagrammAus({ betont: '1999' }), /1999/],
    [
      'Gegenüberstellung zweier Einheiten mit negativem Wert',
      diagrammAus({
        typ: 'gegenueberstellung',
        kategorien: ['a', 'b'],
        reihen: [
          { name: 'Personen', werte: [1, -2], masse: [{ einheit: 'Personen', stellen: 0 }] },
          { name: 'Tage', werte: [3, 4], masse: [{ einheit: 'Tage', stellen: 0 }] },
        ],
      }),
      /Nehmen Sie zwei Diagramme/,
    ],
    ['Ring mit negativem Anteil', diagrammAus({ typ: 'ring', werte: [1, 2, 3, 4, 5, -1] }), /negative Anteile/],
    ['Alterspyramide mit einer Reihe', diagrammAus({ typ: 'alterspyramide' }), /genau 2 Reihen, hat aber 1/],
    ['Wasserfall mit Lücke', diagrammAus({ typ: 'wasserfall', werte: [1, 2, null, 4, 5, 6] }), /eine Lücke/],
    ['Linie aus einem Punkt', diagrammAus({ typ: 'linie', kategorien: ['2023'], werte: [1] }), /nur eine Kategorie/],
    ['Anteile mit negativem Wert', shares([1, 2, 3, 4, 5, -1]), /negative Anteile/],
    ['Anteile einer einzigen Reihe', diagrammAus({ typ: 'gestapelt-100' }), /2 bis 8 Reihen, hat aber 1/],
    ['Ring aus Nullen', diagrammAus({ typ: 'ring', werte: [0, 0, 0, 0, 0, 0] }), /alle Werte sind 0/],
    ['60 lange Namen nebeneinander', langeNamen('saeulen', 60), /Nehmen Sie balken/],
    ['mehr Balken als eine Seite fasst', langeNamen('balken', 90), /Teilen Sie es/],
    ['fehlende Schrift', diagrammAus({}), /Schriftdatei „\/nirgends.ttf“/],
  ])('%s', async (name, diagramm, meldung) => {
    const style =
      name === 'fehlende Schrift'
        ? { ...STIL, schriftdateien: { ...STIL.schriftdateien, normal: { ttf: '/nirgends.ttf' } } }
        : STIL
    const fehler = await renderDiagramm(diagramm, style).catch((ground: unknown) => ground)
    expect(fehler).toBeInstanceOf(ChartError)
    expect((fehler as Error).message).toMatch(meldung)
  })

  it('hält die folgenden nicht auf', async () => {
    const [schlecht, gut] = await Promise.allSettled([
      renderDiagramm(langeNamen('saeulen', 60), STIL),
      renderDiagramm(diagrammAus({}), STIL),
    ])
    expect(schlecht.status).toBe('rejected')
    expect(gut.status).toBe('fulfilled')
  })
})

describe('gleiche Bytes', () => {
  const run = async (...argumente: string[]) =>
    (
      await promisify(execFile)(process.execPath, [
        fileURLToPath(new URL('kindprozess.mjs', import.meta.url)),
        ...argumente,
      ])
    ).stdout

  it('in zwei Prozessen und in diesem, gleich in welcher Reihenfolge; andere ohne die Schrift der Gestaltung', async () => {
    const hash = createHash('sha256')
    for (const diagramm of HAUPTFAELLE) hash.update((await renderDiagramm(diagramm, STIL)).svg)
    const [first, zweiter, ohne] = await Promise.all([run(), run(), run('ohne-schrift')])
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(zweiter).toBe(first)
    expect(hash.digest('hex')).toBe(first)
    expect(ohne).toMatch(/^[0-9a-f]{64}$/)
    expect(ohne).not.toBe(first)
  })

  it('andere mit anderer Schrift', async () => {
    const other = { ...STIL, schriftdateien: { ...STIL.schriftdateien, normal: STIL.schriftdateien.halbfett } }
    const one = await renderDiagramm(diagrammAus({}), STIL)
    expect((await renderDiagramm(diagrammAus({}), other)).svg).not.toBe(one.svg)
    expect((await renderDiagramm(diagrammAus({}), STIL)).svg).toBe(one.svg)
  })
})

function langeNamen(typ: 'saeulen' | 'balken', count: number) {
  const kategorien = Array.from({ length: count }, (_, i) => `Landkreis mit langem Namen Nummer ${i}`)
  return diagrammAus({ typ, kategorien, werte: kategorien.map((_, i) => i) })
}

function shares(values: number[]) {
  return diagrammAus({ typ: 'gestapelt-100', reihen: ['A', 'B'].map((name) => ({ name, werte: values })) })
}

it('sets its type in the size of tables, none smaller than eight points', async () => {
  const draw = (tabelle: number) =>
    renderDiagramm(diagrammAus({}), { ...STIL, groessen: { ...STIL.groessen, tabelle } }).then(({ svg }) => svg)
  const acht = await draw(8)
  expect(await draw(6)).toBe(acht)
  expect(await draw(8.5)).not.toBe(acht)
})
