import { describe, expect, test } from 'vitest'
import { writeBlatt } from '../../../src/import/tabelle/blatt-yaml.js'
import { numberOf, readDiagramm } from '../../../src/import/tabelle/diagramm.js'
import { readXml, rootOf } from '../../../src/word/xml/xml.js'
import { absatz, lauf, takeKapitel } from '../fremdtext.js'

const werte = (teil: string, speicher: string, zahlen: readonly (number | string | undefined)[], format = 'General') =>
  `<c:${teil}><c:${speicher}Ref><c:${speicher}Cache>${speicher === 'num' ? `<c:formatCode>${format}</c:formatCode>` : ''}<c:ptCount val="${zahlen.length}"/>${zahlen.map((zahl, index) => (zahl === undefined ? '' : `<c:pt idx="${index}"><c:v>${zahl}</c:v></c:pt>`)).join('')}</c:${speicher}Cache></c:${speicher}Ref></c:${teil}>`
const reihe = (name: string, zahlen: readonly (number | undefined)[], jahre = ['2023', '2024'], format?: string) =>
  `<c:ser>${name && `<c:tx><c:v>${name}</c:v></c:tx>`}${werte('cat', 'str', jahre)}${werte('val', 'num', zahlen, format)}</c:ser>`
const chart = (art: string, inhalt: string, mehr = '', titel = '') =>
  `<c:chartSpace><c:chart>${titel && `<c:title><a:t>${titel}</a:t></c:title>`}<c:plotArea><c:${art}>${inhalt}</c:${art}>${mehr}</c:plotArea></c:chart></c:chartSpace>`
const read = (xml: string) => readDiagramm(rootOf(readXml(xml)))
const grouping = (art: string) => `<c:grouping val="${art}"/>`
const ZWEI = reihe('A', [1, 2]) + reihe('B', [3, 4])

describe('kinds of charts', () => {
  test.each<[string, string, string]>([
    ['barChart', '', 'saeulen'],
    ['bar3DChart', '<c:barDir val="bar"/>', 'balken'],
    ['barChart', grouping('stacked'), 'gestapelt'],
    ['barChart', grouping('percentStacked'), 'gestapelt-100'],
    ['lineChart', '', 'linie'],
    ['areaChart', '', 'flaeche'],
    ['pie3DChart', '', 'kreis'],
    ['doughnutChart', '', 'ring'],
    ['radarChart', '', ''],
  ])('%s%s is %s', (art, angaben, typ) => expect(read(chart(art, angaben + ZWEI))?.typ).toBe(typ))

  const kumuliert = (summe: (number | undefined)[], mehr = '') =>
    read(chart('barChart', grouping('stacked') + ZWEI, `<c:lineChart>${reihe('Summe', summe)}</c:lineChart>${mehr}`))
  test('of two there is only the total of stacked columns', () => {
    const fund = kumuliert([4, 6])
    expect([fund?.typ, fund?.zeilen]).toEqual(['gestapelt', ['a', 'b']])
    expect(fund && writeBlatt(fund.blatt)).toContain(
      'summe: { name: Summe, summe: [a, b], gedruckt: { 2023: 4, 2024: 6 } }',
    )
    for (const anderes of [
      kumuliert([4, 7]),
      kumuliert([4, undefined]),
      kumuliert([4, 6], `<c:areaChart>${reihe('F', [1, 1])}</c:areaChart>`),
    ])
      expect([anderes?.typ, anderes?.zeilen]).toEqual(['', []])
    const eine = read(
      chart('barChart', grouping('stacked') + reihe('A', [1, 2]), `<c:lineChart>${reihe('S', [1, 2])}</c:lineChart>`),
    )
    expect(eine?.typ).toBe('')
  })
  test('without figures there is none', () => {
    expect(read(chart('barChart', ''))).toBeUndefined()
    expect(read(chart('barChart', reihe('A', [undefined, undefined])))).toBeUndefined()
    expect(read('<x/>')).toBeUndefined()
  })
})

describe('figures', () => {
  test.each<[string, boolean, string | undefined]>([
    ['0.1480', true, '14.8'],
    ['0.30000000000000004', false, '0.3'],
    ['1e-7', false, '0.0000001'],
    ['123456789012345', false, '123456789012345'],
    ['7', false, '7'],
    ['', false, undefined],
    ['#NV', false, undefined],
  ])('%s (percent: %s) is %s', (text, prozent, zahl) => expect(numberOf(text, prozent)).toBe(zahl))

  const zeilen = (xml: string) => {
    const fund = read(xml)
    return (
      fund &&
      writeBlatt(fund.blatt)
        .trimEnd()
        .split('\n')
        .map((zeile) => zeile.trim())
    )
  }
  test('of one series are rows, of several columns; what has no name is counted', () => {
    expect(zeilen(chart('pieChart', reihe('', [1, undefined], ['A', '']), '', 'Titel'))).toEqual([
      'spalten:',
      'wert: { name: Wert }',
      'zeilen:',
      'a: { name: A, werte: [1] }',
      'k-2: { name: "2", werte: [fehlt] }',
    ])
    expect(zeilen(chart('barChart', reihe('', [1, 2]) + reihe('B', [3, 4])))?.slice(-2)).toEqual([
      'reihe-1: { name: Reihe 1, werte: [1, 2] }',
      'b: { name: B, werte: [3, 4] }',
    ])
    // Points of a scatter say their places as categories; numbers may stand without a count.
    const punkte = `<c:ser>${werte('xVal', 'num', [10, 20])}<c:yVal><c:numLit><c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="1"><c:v>6</c:v></c:pt></c:numLit></c:yVal></c:ser>`
    expect(zeilen(chart('scatterChart', punkte))?.slice(-2)).toEqual([
      'k-10: { name: "10", werte: [5] }',
      'k-20: { name: "20", werte: [6] }',
    ])
  })
  test.each<[string, string, string | undefined]>([
    ['whole ones', reihe('A', [1, 2]), undefined],
    ['typed ones have as many as the longest', reihe('A', [1.25, 2]), 'stellen: 2'],
    [
      'computed ones as many as their labels show',
      `${reihe('A', [1.2345, 2])}<c:dLbls><c:numFmt formatCode="#,##0.0"/></c:dLbls>`,
      'stellen: 1',
    ],
    ['or as their own format', reihe('A', [1.2345, 2], undefined, '0.00'), 'stellen: 2'],
    ['or one', reihe('A', [1.2345, 2]), 'stellen: 1'],
    ['or none', `${reihe('A', [1.2345, 2])}<c:dLbls><c:numFmt/><c:numFmt formatCode="#,##0"/></c:dLbls>`, 'stellen: 0'],
  ])('digits: %s', (_, inhalt, stellen) =>
    expect(zeilen(chart('lineChart', inhalt))?.find((zeile) => zeile.startsWith('stellen'))).toBe(stellen),
  )
  test('of percent are a hundred times what is stored; thousands are told by size, format or unit of the axis', () => {
    expect(zeilen(chart('lineChart', reihe('A', [0.125, 0.5], undefined, '0.0%')))).toContain('einheit: "%"')
    const skaliert = (inhalt: string) => read(chart('lineChart', inhalt))?.skaliert
    expect(skaliert(ZWEI)).toBe(false)
    expect(skaliert(reihe('A', [100_000, undefined]))).toBe(true)
    expect(skaliert(`${ZWEI}<c:dispUnits/>`)).toBe(true)
    expect(skaliert(`${ZWEI}<c:numFmt formatCode="#,##0,"/>`)).toBe(true)
  })
})

describe('charts of LibreOffice', () => {
  const zelle = (text: string, wert = '') =>
    `<table:table-cell${wert && ` office:value="${wert}"`}><text:p>${text}</text:p></table:table-cell>`
  const reihen = (...zeilen: string[][]) =>
    zeilen.map((zellen) => `<table:table-row>${zellen.join('')}</table:table-row>`).join('')
  const odf = (
    klasse: string,
    angaben = '',
    inhalt = reihen([zelle('2023'), zelle('1', '1'), zelle('', 'NaN')]),
    series = '',
  ) =>
    `<office:document-content><style:style style:name="s">${angaben && `<style:chart-properties ${angaben}/>`}</style:style><chart:chart chart:class="chart:${klasse}"><chart:title><text:p>Titel</text:p></chart:title><chart:plot-area chart:style-name="s">${series}</chart:plot-area><table:table><table:table-header-rows>${reihen([zelle(''), zelle('A'), zelle('B')])}</table:table-header-rows>${inhalt}</table:table></chart:chart></office:document-content>`
  test.each<[string, string, string]>([
    ['bar', '', 'saeulen'],
    ['bar', 'chart:vertical="true"', 'balken'],
    ['bar', 'chart:stacked="true"', 'gestapelt'],
    ['bar', 'chart:stacked="true" chart:percentage="true"', 'gestapelt-100'],
    ['line', '', 'linie'],
    ['area', '', 'flaeche'],
    ['circle', '', 'kreis'],
    ['ring', '', 'ring'],
    ['radar', '', ''],
  ])('%s %s is %s', (klasse, angaben, typ) => expect(read(odf(klasse, angaben))?.typ).toBe(typ))
  test('series of several kinds make a table, none make nothing; a value that is not there is none', () => {
    const gemischt = '<chart:series chart:class="chart:bar"/><chart:series chart:class="chart:line"/>'
    const fund = read(odf('bar', '', undefined, gemischt))
    expect([fund?.typ, fund?.titel]).toEqual(['', 'Titel'])
    // Only the series with a value is there.
    expect(fund?.blatt.spalten.map(({ name }) => name)).toEqual(['A'])
    expect(read(odf('bar', '', ''))).toBeUndefined()
    expect(read('<x><chart:chart/></x>')).toBeUndefined()
  })
})

describe('in a text', () => {
  const teile: Record<string, string> = {
    wert: chart('barChart', reihe('A', [1, undefined]) + reihe('B', [3, 4]), '', 'Eigener Titel'),
    radar: chart('radarChart', reihe('A', [100_000, 200_000]) + reihe('B', [3, 4])),
    leer: chart('barChart', ''),
  }
  const diagramm = (teil: string, alt = '') => absatz([{ art: 'diagramm', teil, alt }], { ort: teil })
  const take = (...bloecke: Parameters<typeof takeKapitel>[0]) =>
    takeKapitel(bloecke, { teil: (name) => new TextEncoder().encode(teile[name]) })

  test('a chart bears its caption, else its own title, else its heading; what its values lack is told', () => {
    const { text, hinweise, lies } = take(
      diagramm('wert', 'Zwei Reihen'),
      absatz([lauf('Abbildung: Beschriftet in €', { feld: 'SEQ' })]),
      absatz('x'),
      diagramm('wert'),
      absatz('x'),
      diagramm('radar'),
    )
    expect(text.split('\n\nx\n\n')).toEqual([
      '::diagramm{#abb-beschriftet-in daten=beschriftet-in typ=saeulen titel="Beschriftet" alt="Zwei Reihen"}',
      '::diagramm{daten=eigener-titel typ=saeulen titel="Eigener Titel"}',
      '::tabelle{daten=lage titel="Lage"}',
    ])
    expect(lies('daten/beschriftet-in.yaml')).toMatch(
      /^titel: Beschriftet\neinheit: €\nhinweise:\n {2}- Eigener Titel\n/,
    )
    expect(hinweise).toEqual([
      '„Beschriftet in €“: Dem Diagramm fehlen in Word Werte; sie stehen im Datenblatt auf „fehlt“.',
      'wert: Dem Diagramm fehlen in Word Werte; sie stehen im Datenblatt auf „fehlt“.',
      'radar: Diese Art Diagramm gibt es nicht; die Zahlen stehen als Tabelle da.',
    ])
  })
  test('one without figures leaves its caption; one in millions keeps them in full', () => {
    const { text, hinweise, lies } = take(
      diagramm('leer'),
      absatz('Abbildung 1: Nichts'),
      absatz('x'),
      diagramm('radar'),
      absatz('Abbildung 2: Ausgaben in Mio. €'),
    )
    expect(text).toMatch(/^Nichts\n\nx\n\n::tabelle\{.*titel="Ausgaben"\}$/)
    expect(lies('daten/ausgaben-in-mio.yaml')).toContain('einheit: €\n')
    expect(hinweise[0]).toBe(
      'Abbildung 1: Diagramm nicht übernommen: „leer“ enthält keine Zahlen. Aus einem Datenblatt neu zeichnen.',
    )
  })
})
