import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { emphasisColours, seriesColours } from '../../src/charts/colours/palette.js'
import type { Diagramm } from '../../src/charts/diagramm.js'
import { DIAGRAMMARTEN } from '../../src/content/diagrammarten.js'
import { bindDiagrammfarben } from '../../src/word/package/themenfarben.js'
import { writeWord } from '../../src/word/word.js'
import { elementsIn } from '../../src/word/xml/find.js'
import { createElement } from '../../src/word/xml/xml.js'
import { decode, readWord } from '../lesen/word.js'
import { type Daten, readDiagrammteil, readMappe, readOdt } from './diagrammdaten.js'
import { DIAGRAMME, NICHT_NATIV, zeige } from './diagramme.js'
import { readGestaltung } from './fixtures.js'
import { convertToOdt, libreOffice } from './libreoffice.js'

const namen = Object.keys(DIAGRAMME)
let bytes: Uint8Array
let teile: Record<string, string>
const teilOf = (name: string) => teile[`word/charts/chart${namen.indexOf(name) + 1}.xml`] ?? ''
const diagrammOf = (name: string) => DIAGRAMME[name] as Diagramm

beforeAll(async () => {
  bytes = await writeWord(zeige(DIAGRAMME))
  teile = readWord(bytes).teile
})

/** What Word must hold: the values as they are, but for kinds that Word can only draw from others. */
function expected(name: string): Daten['reihen'] {
  const { typ, reihen, kategorien, zielwert, summen = [] } = diagrammOf(name)
  const werte = Object.fromEntries(reihen.map((reihe) => [reihe.name, reihe.werte]))
  const [links, rechts] = reihen
  if (typ === 'alterspyramide')
    return {
      [links?.name ?? '']: links?.werte.map((wert) => wert && -wert) ?? [],
      [rechts?.name ?? '']: rechts?.werte ?? [],
    }
  if (typ === 'zielerreichung') return { Ist: werte.Ist ?? [], Ziel: werte.Ziel ?? [] }
  if (typ === 'gestapelt-100')
    return Object.fromEntries(
      reihen.map((reihe) => [
        reihe.name,
        reihe.werte.map((wert, i) => (reihen.every((jede) => jede.werte[i] !== null) ? wert : null)),
      ]),
    )
  if (typ === 'gestapelt')
    return {
      ...werte,
      Summe: kategorien.map((_, i) => reihen.reduce((summe, reihe) => summe + (reihe.werte[i] ?? 0), 0)),
    }
  if (typ === 'wasserfall')
    return {
      Sockel: [0, 11194865, 10794865, 0],
      Stand: links?.werte.map((wert, i) => (summen[i] ? wert : null)) ?? [],
      Zunahme: [null, 850000, null, null],
      Abnahme: [null, null, 1250000, null],
      Beschriftung: [11194865, 12044865, 12044865, 10794865],
    }
  if (zielwert === undefined) return werte
  const ziel = Object.keys(readDiagrammteil(teilOf(name)).reihen).find((reihe) => reihe.startsWith('Ziel ')) ?? ''
  return { ...werte, [ziel]: kategorien.map(() => zielwert) }
}

it('shows every kind that Word has a chart for', () => {
  const eigene = DIAGRAMMARTEN.filter(({ word }) => word === 'eigenes').map(({ name }) => name)
  expect(eigene.filter((typ) => !Object.values(DIAGRAMME).some((diagramm) => diagramm.typ === typ))).toEqual([])
})

describe.each(namen)('the Word chart of %s', (name) => {
  it('holds the same numbers in the chart and in its workbook', () => {
    const teil = readDiagrammteil(teilOf(name))
    expect(teil.reihen).toEqual(expected(name))
    expect(teil.kategorien).toEqual(diagrammOf(name).kategorien)
    const nummer = namen.indexOf(name) + 1
    const [, mappe] =
      /Target="\.\.\/(embeddings\/[^"]+)"/.exec(teile[`word/charts/_rels/chart${nummer}.xml.rels`] ?? '') ?? []
    expect(readMappe(unzipSync(bytes)[`word/${mappe}`] as Uint8Array)).toEqual(teil)
  })

  it('speaks German and can be heard', () => {
    const xml = teilOf(name)
    expect(xml).toContain('<c:lang val="de-DE"/>')
    expect(xml).not.toContain('en-US')
    for (const [, format] of xml.matchAll(/<c:numFmt formatCode="([^"]+)"/g))
      expect(['General', decode(format ?? '')].some((code) => code === 'General' || code.startsWith('[$-407]'))).toBe(
        true,
      )
    const bild = [...(teile['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*>/g)][namen.indexOf(name)]?.[0] ?? ''
    expect(bild).toContain(`descr="Was ${name} zeigt"`)
    expect(bild).toContain(`title="Abbildung ${namen.indexOf(name) + 1} ${name}"`)
  })

  it('has the colours of the design', () => {
    const gestaltung = readGestaltung()
    const { typ, reihen, kategorien } = diagrammOf(name)
    const anzahl = typ === 'kreis' || typ === 'ring' ? kategorien.length : Math.min(reihen.length, 2)
    const zweiToene = typ === 'balken' || typ === 'wasserfall' || name === 'saeulen'
    const toene = zweiToene ? Object.values(emphasisColours(gestaltung)) : seriesColours(gestaltung, anzahl)
    for (const ton of toene) {
      const farbe = createElement('a:solidFill', {}, [createElement('a:srgbClr', { val: ton.slice(1).toUpperCase() })])
      bindDiagrammfarben(farbe, gestaltung)
      // By its place in the theme, or by its value where the theme has none.
      expect(teilOf(name)).toContain(`val="${elementsIn(farbe)[0]?.attributes.val}"`)
    }
  })
})

describe('Word charts', () => {
  it('are the kinds that Word knows', () => {
    const art = (name: string) =>
      /<c:(barChart|lineChart|areaChart|pieChart|doughnutChart)>.*?(?:<c:grouping val="(\w+)"|<\/c:varyColors>|<c:varyColors)/s.exec(
        teilOf(name),
      )
    expect(art('saeulen')?.slice(1)).toEqual(['barChart', 'clustered'])
    expect(art('gestapelt')?.slice(1)).toEqual(['barChart', 'stacked'])
    expect(art('gestapelt-100')?.slice(1)).toEqual(['barChart', 'percentStacked'])
    expect(art('linie')?.slice(1)).toEqual(['lineChart', 'standard'])
    expect(art('flaeche')?.slice(1)).toEqual(['areaChart', 'stacked'])
    expect(art('kreis')?.[1]).toBe('pieChart')
    expect(art('ring')?.[1]).toBe('doughnutChart')
    expect(teilOf('balken')).toContain('<c:barDir val="bar"/>')
  })

  it('are hatched where the picture is, with a ground for the numbers inside', () => {
    const reihen = (name: string) => teilOf(name).match(/<c:ser>.*?<\/c:ser>/gs) ?? []
    const muster = (name: string) => reihen(name).map((reihe) => /<a:pattFill prst="(\w+)"/.exec(reihe)?.[1] ?? '')
    expect(muster('gestapelt in sieben Teilen')).toEqual([
      '',
      '',
      'ltUpDiag',
      'ltUpDiag',
      'ltDnDiag',
      'ltDnDiag',
      'openDmnd',
      '',
    ])
    expect(muster('saeulen dreier Reihen')).toEqual(['', '', 'ltUpDiag'])
    const grund = /<c:dLbls>.*<c:spPr><a:solidFill>/s
    expect(reihen('gestapelt in sieben Teilen').map((reihe) => grund.test(reihe))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(reihen('saeulen dreier Reihen').some((reihe) => grund.test(reihe))).toBe(false)
  })

  it('print both sides of an age pyramid without a sign, on one row each, the names at the edge', () => {
    const xml = teilOf('alterspyramide')
    expect(xml).toContain('formatCode="[$-407]#,##0;[$-407]#,##0"')
    expect(xml).toContain('<c:overlap val="100"/>')
    expect(xml).toContain('<c:tickLblPos val="low"/>')
    const [min, max] = ['min', 'max'].map((ende) => Number(new RegExp(`<c:${ende} val="([^"]+)"`).exec(xml)?.[1]))
    expect(min).toBe(-(max ?? 0))
  })

  it('give each side of a comparison its scale and unit; one scale where both count the same', () => {
    const enden = (name: string) => [...teilOf(name).matchAll(/<c:max val="([^"]+)"/g)].map(([, wert]) => Number(wert))
    expect(enden('gegenueberstellung')[0]).toBeGreaterThan(1250000)
    expect(enden('gegenueberstellung')[1]).toBeLessThan(1000)
    expect(teilOf('gegenueberstellung gleicher Einheit').match(/<c:valAx>/g)).toHaveLength(1)
    expect(enden('gegenueberstellung auf einer Skala')).toHaveLength(2)
    expect(new Set(enden('gegenueberstellung auf einer Skala')).size).toBe(1)
    expect(decode(teilOf('gegenueberstellung'))).toContain('"\u00a0Mio.\u00a0€"')
    expect(teilOf('gegenueberstellung')).not.toMatch(/<c:valAx>(?:(?!<\/c:valAx>).)*<c:delete val="1"/)
  })

  it('draw no base below the steps of a waterfall, and say what each step adds or takes away', () => {
    const [sockel = ''] = /<c:ser>.*?<\/c:ser>/s.exec(teilOf('wasserfall')) ?? []
    expect(sockel).toContain('<c:spPr><a:noFill/>')
    const texte = [...teilOf('wasserfall').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    expect(texte).toEqual(['11,19', '+0,85', '−1,25', '10,79'])
  })

  it('label shares of a whole, and leave out a category whose whole nobody knows', () => {
    const texte = [...teilOf('gestapelt-100').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    expect(texte).toEqual(['56', '55', '54', '53', '53', '44', '45', '46', '47', '47'])
  })

  it('draw the goal as a dashed line with its value in the legend', () => {
    for (const [name, text] of [
      ['saeulen', 'Ziel 30,0\u00a0Mio.\u00a0€'],
      ['linie', 'Ziel 5,0\u00a0%'],
    ] as const) {
      expect(
        Object.keys(readDiagrammteil(teilOf(name)).reihen)
          .at(-1)
          ?.replaceAll(' ', '\u00a0'),
      ).toBe(text.replaceAll(' ', '\u00a0'))
      expect(teilOf(name)).toContain('<a:prstDash val="dash"/>')
      expect(teilOf(name)).toContain('<c:legend>')
    }
  })

  it('name the change beside the actual value', () => {
    const texte = [...teilOf('zielerreichung').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    expect(texte).toEqual(['%', '24,1 (+0,7)', '62,4 (−1,2)'])
  })

  it('are pictures, drawn and with a fallback, where Word has no chart of this kind', async () => {
    const { namen: dateien, teile: ohne } = readWord(await writeWord(zeige(NICHT_NATIV)))
    const anzahl = Object.keys(NICHT_NATIV).length
    expect(dateien.filter((name) => name.startsWith('word/charts/chart'))).toEqual([])
    expect(dateien.filter((name) => name.endsWith('.svg'))).toHaveLength(anzahl)
    expect(dateien.filter((name) => name.endsWith('.png'))).toHaveLength(anzahl)
    expect(ohne['word/document.xml']?.match(/descr="Was /g)).toHaveLength(anzahl)
  })
})

describe.skipIf(!libreOffice)(
  `charts in LibreOffice${libreOffice ? '' : ' (skipped: soffice is not installed)'}`,
  () => {
    it('open with the same numbers', () => {
      expect(readOdt(convertToOdt(bytes)).map(({ reihen }) => reihen)).toEqual(namen.map(expected))
    })
  },
)
