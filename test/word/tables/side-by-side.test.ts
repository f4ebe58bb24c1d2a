import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { blocksOf } from '../../../src/worddatei/anordnung.js'
import { readWorddatei } from '../../../src/worddatei/lesen.js'
import { openWorddatei } from '../../../src/worddatei/oeffnen.js'
import { readAbsaetze, readText, readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

/** 35 mm beside the text, 6 mm from it; the text is 155 mm less that. */
const SEITE = { oben: 28, unten: 27, links: 24, rechts: 25, randspalte: 35, steg: 6, spiegeln: false }
const AUSHANG = 2324
const TEXT = 6803

async function write(blocks: string, page = SEITE): Promise<Uint8Array> {
  const dokument = abschnittFrom(blocks)
  return writeWord({ ...dokument, gestaltung: { ...readGestaltung(), seite: page } })
}

/** The tables that only arrange, each as the texts of its fields. */
function fieldsIn(bytes: Uint8Array): { einzug: number; felder: string[][]; vorlagen: string[] }[] {
  const text = readWord(bytes).teile['word/document.xml'] ?? ''
  return [
    ...text.matchAll(/<w:tbl><w:tblPr>(?:(?!<\/w:tblPr>).)*<w:tblCaption w:val="Anordnung"\/>.*?<\/w:tbl>/gs),
  ].map(([xml]) => ({
    einzug: Number(/<w:tblInd [^>]*w:w="(-?\d+)"/.exec(xml)?.[1] ?? 0),
    felder: [...xml.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, field = '']) =>
      readAbsaetze(field)
        .map(({ xml: paragraph }) => readText(paragraph).trim())
        .filter(Boolean),
    ),
    vorlagen: readAbsaetze(xml).map(({ vorlage }) => vorlage),
  }))
}

const figure = (title: string) =>
  `<figure class="abbildung" id="abb-a"><figcaption><span class="marke">Abbildung 1</span> ${title}</figcaption><img data-grafik="skizze" alt="Skizze"><p class="quelle">Stand: 2023</p></figure>`

describe('a figure', () => {
  it('has its caption and a short source in the column beside the text', async () => {
    const bytes = await write(`<p>Davor.</p>${figure('Kurz')}<p>Danach.</p>`)
    expect(fieldsIn(bytes)).toEqual([
      {
        einzug: -AUSHANG,
        felder: [['Abbildung\u202f\u202f1\u2002Kurz', 'Stand: 2023'], []],
        vorlagen: ['BeschriftungImFeld', 'QuelleImFeld', 'AbbildungImFeld'],
      },
    ])
    const { absaetze } = readWord(bytes)
    expect(absaetze.find(({ text }) => text === 'Danach.')?.vorlage).toBe('NachTabelle')
    expect(absaetze.find(({ text }) => text.startsWith('Abbildung\u202f\u202f1'))?.xml).toContain('SEQ Abbildung')
  })

  it('keeps a long source below it', async () => {
    const source =
      'Quelle: Statistik der Bundesagentur für Arbeit, Eckwerte der Grundsicherung, Daten mit Wartezeit von drei Monaten'
    expect(fieldsIn(await write(figure('Kurz').replace('Stand: 2023', source)))[0]?.felder).toEqual([
      ['Abbildung\u202f\u202f1\u2002Kurz'],
      [source],
    ])
  })

  it('keeps a source below it of which a word is too wide for the column', async () => {
    const source = `Quelle: ${'Langzeitleistungsbeziehendenstatistik'.repeat(2)}`
    expect(fieldsIn(await write(figure('Kurz').replace('Stand: 2023', source)))[0]?.felder[1]).toEqual([source])
  })

  it('divides words of its caption only where one is too wide for the column', async () => {
    const styleOf = async (title: string) => fieldsIn(await write(figure(title)))[0]?.vorlagen[0]
    expect(await styleOf('Langzeitleistungsbeziehende')).toBe('BeschriftungImFeldGetrennt')
    expect(await styleOf('Leistungsbezug')).toBe('BeschriftungImFeld')
  })

  it('has it above where there is no column, where it is long, and in a box', async () => {
    const lang =
      'Eine Beschriftung, die so viel sagt, dass sie in der Spalte neben dem Text ein hoher Turm von Zeilen würde, den niemand gern liest, weil kein Satz so lang sein muss, wie dieser hier es mit Absicht und Ausdauer ist und bleibt'
    for (const bytes of [
      await write(figure('Kurz'), { ...SEITE, randspalte: 0, steg: 0 }),
      await write(figure(lang)),
      await write(figure('Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')),
      await write(`<aside class="info">${figure('Kurz')}</aside>`),
    ]) {
      expect(fieldsIn(bytes)).toEqual([])
      expect(readWord(bytes).absaetze.some(({ vorlage }) => vorlage === 'Caption')).toBe(true)
    }
  })
})

const table = (rows: number, words = 'Frauen', source = 'Stand: 2023') =>
  `<div class="tabelle" id="tab-a"><table><caption><span class="marke">Tabelle 1</span> Kurz</caption><thead><tr><th scope="col">Wer</th><th scope="col" class="zahl">Wert</th></tr></thead><tbody>${`<tr><th scope="row">${words}</th><td class="zahl">51,1</td></tr>`.repeat(rows)}</tbody></table><p class="quelle">${source}</p></div>`

describe('a table', () => {
  it('has its caption above and its sources below, whether it is short or long, with a column or without one', async () => {
    const wordy = 'Eine Zeile, die so viel zu sagen hat, dass sie es in einer Zeile nicht sagen kann. '.repeat(6)
    for (const bytes of [
      await write(`${table(2)}<p>Danach.</p>`),
      await write(table(30)),
      await write(table(9, wordy)),
      await write(table(2), { ...SEITE, randspalte: 0, steg: 0 }),
      await write(`<aside class="info">${table(2)}</aside>`),
    ]) {
      expect(fieldsIn(bytes)).toEqual([])
      const styles = readWord(bytes).absaetze.map(({ vorlage }) => vorlage)
      expect(styles.some((style) => /^(?:Caption|BeschriftungBreit)$/.test(style))).toBe(true)
      expect(styles.some((style) => /^Quelle(?:Breit)?$/.test(style))).toBe(true)
    }
  })
})

describe('blocks beside each other', () => {
  const beside = `<div class="neben">${figure('Kurz')}<p>Daneben.</p><p>Noch etwas.</p></div>`

  it('share it with a table, too, which no field may end with', async () => {
    const bytes = await write(`<div class="neben">${table(2)}<p>Daneben.</p></div>`, {
      ...SEITE,
      randspalte: 0,
      steg: 0,
    })
    const text = readWord(bytes).teile['word/document.xml'] ?? ''
    const [outer = ''] = /<w:tbl><w:tblPr>(?:(?!<\/w:tblPr>).)*w:val="Anordnung".*<\/w:tbl>/s.exec(text) ?? []
    expect(readAbsaetze(outer).map(({ vorlage }) => vorlage)).toEqual([
      'BeschriftungImFeld',
      ...['Tabellenkopf', 'TabellenkopfZahl', 'Tabellentext', 'Tabellenzahl', 'Tabellentext', 'Tabellenzahl'],
      'QuelleImFeld',
      'Normal',
    ])
    expect(outer.match(/<w:tbl>/g)).toHaveLength(2)
    expect(outer).not.toMatch(/<\/w:tbl><\/w:tc>/)
    const alone = table(2).replace(/<p class="quelle">.*<\/p>/, '')
    const ending = await write(`<div class="neben">${alone}<p>Daneben.</p></div>`, { ...SEITE, randspalte: 0, steg: 0 })
    expect(readWord(ending).teile['word/document.xml']).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Fuge"\/>/)
  })

  it('share the width of the text, a figure with its caption above it, where there is no column', async () => {
    expect(fieldsIn(await write(beside, { ...SEITE, randspalte: 0, steg: 0 }))).toEqual([
      {
        einzug: 0,
        felder: [
          ['Abbildung\u202f\u202f1\u2002Kurz', 'Stand: 2023'],
          ['Daneben.', 'Noch etwas.'],
        ],
        vorlagen: ['BeschriftungImFeld', 'AbbildungImFeld', 'QuelleImFeld', 'Normal', 'Normal'],
      },
    ])
  })

  it('have a picture in the column, their text in the width of the text', async () => {
    const bytes = await write(beside)
    expect(fieldsIn(bytes)).toMatchObject([
      {
        einzug: -AUSHANG,
        felder: [
          ['Abbildung\u202f\u202f1\u2002Kurz', 'Stand: 2023'],
          ['Daneben.', 'Noch etwas.'],
        ],
      },
    ])
    const widths = [...(readWord(bytes).teile['word/document.xml'] ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)]
    expect(widths.map(([, width]) => Number(width))).toEqual([AUSHANG, TEXT])
  })

  it('stand below each other where the column is for captions: a table or a chart, and what is said of it', async () => {
    const bytes = await write(`<div class="neben">${table(2)}<p>Daneben.</p></div>`)
    expect(fieldsIn(bytes)).toEqual([])
    expect(readWord(bytes).absaetze.find(({ text }) => text === 'Daneben.')?.vorlage).toBe('Normal')
  })

  it('stand below each other in a box, which a table would tear', async () => {
    const bytes = await write(`<aside class="info"><div class="neben">${figure('Kurz')}<p>Daneben.</p></div></aside>`)
    expect(fieldsIn(bytes)).toEqual([])
  })
})

describe('key figures', () => {
  const BAND = '<dl class="kennzahlen"><dt>12</dt><dd>Orte</dd><dt>3 %</dt><dd>Quote</dd></dl>'

  it('stand in one row over the whole width', async () => {
    expect(fieldsIn(await write(BAND))).toEqual([
      {
        einzug: -AUSHANG,
        felder: [
          ['12', 'Orte'],
          ['3 %', 'Quote'],
        ],
        vorlagen: ['Kennzahl', 'Kennzahlname', 'Kennzahl', 'Kennzahlname'],
      },
    ])
  })

  it('share the whole width: the last one ends with it, the others keep their distance', async () => {
    const xml = readWord(await write(BAND)).teile['word/document.xml'] ?? ''
    const [first = 0, last = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(Math.abs(first + last - AUSHANG - TEXT)).toBeLessThanOrEqual(1)
    expect(first - last).toBe(340)
  })

  it('stand below each other in a box', async () => {
    expect(fieldsIn(await write(`<aside class="info">${BAND}</aside>`))).toEqual([])
  })
})

describe('a table that only arranges', () => {
  it('is read as the blocks in it, in their order', async () => {
    const bytes = await write(
      `<p>Davor.</p><div class="neben">${figure('Kurz')}<p>Daneben.</p></div><dl class="kennzahlen"><dt>12</dt><dd>Orte</dd></dl>`,
    )
    const pkg = openWorddatei(bytes, 'a.docx')
    const { bloecke } = readWorddatei(pkg)
    expect(bloecke.every(({ art }) => art === 'absatz')).toBe(true)
  })

  it('is read with the source that stands under a caption behind what both name', async () => {
    const textOf = async (html: string) =>
      readWorddatei(openWorddatei(await write(html), 'a.docx')).bloecke.map((block) =>
        block.art === 'absatz' ? (block.stile[0] ?? '') : block.art,
      )
    expect((await textOf(figure('Kurz'))).filter((stil) => stil !== 'fuge').slice(-3)).toEqual([
      'beschriftung im feld',
      'abbildung im feld',
      'quelle im feld',
    ])
    expect((await textOf(table(2))).filter((stil) => stil !== 'fuge').slice(-3)).toEqual([
      'caption',
      'tabelle',
      'quelle',
    ])
  })

  it('is known by its paragraphs where its style is lost, and no other table is taken for it', () => {
    const paragraph = (style: string) => ({ art: 'absatz', stile: [style] }) as never
    const table = (...rows: string[]) => ({
      art: 'tabelle' as const,
      quer: false,
      ort: '',
      zeilen: rows.map((style) => ({
        kopf: false,
        zellen: [{ bloecke: [paragraph(style)], spalten: 1, fortsetzung: false }],
      })),
    })
    expect(blocksOf(table('beschriftung im feld')).map(({ art }) => art)).toEqual(['absatz'])
    expect(blocksOf(table('tabellentext')).map(({ art }) => art)).toEqual(['tabelle'])
    expect(blocksOf(table('kachel', 'fuge')).map(({ art }) => art)).toEqual(['absatz', 'absatz'])
    expect(blocksOf(table('kennzahl name', 'tabellentext')).map(({ art }) => art)).toEqual(['tabelle'])
  })
})
