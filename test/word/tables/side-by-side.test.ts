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
  it('has its caption in the column beside the text, and its source below it', async () => {
    const bytes = await write(`<p>Davor.</p>${figure('Kurz')}<p>Danach.</p>`)
    expect(fieldsIn(bytes)).toEqual([
      {
        einzug: -AUSHANG,
        felder: [['Abbildung 1\u2002Kurz'], ['Stand: 2023']],
        vorlagen: ['BeschriftungImFeld', 'AbbildungImFeld', 'QuelleImFeld'],
      },
    ])
    const { absaetze } = readWord(bytes)
    expect(absaetze.find(({ text }) => text === 'Danach.')?.vorlage).toBe('NachTabelle')
    expect(absaetze.find(({ text }) => text.startsWith('Abbildung 1'))?.xml).toContain('SEQ Abbildung')
  })

  it('has it above where there is no column, where it is long, and in a box', async () => {
    const lang =
      'Eine Beschriftung, die so viel sagt, dass sie in der Spalte neben dem Text ein hoher Turm von Zeilen würde, den niemand gern liest'
    for (const bytes of [
      await write(figure('Kurz'), { ...SEITE, randspalte: 0, steg: 0 }),
      await write(figure(lang)),
      await write(figure('Langzeitleistungsbeziehendenquote')),
      await write(`<aside class="info">${figure('Kurz')}</aside>`),
    ]) {
      expect(fieldsIn(bytes)).toEqual([])
      expect(readWord(bytes).absaetze.some(({ vorlage }) => vorlage === 'Caption')).toBe(true)
    }
  })
})

describe('blocks beside each other', () => {
  it('take text and column together, a figure with its caption above it', async () => {
    const bytes = await write(`<div class="neben">${figure('Kurz')}<p>Daneben.</p><p>Noch etwas.</p></div>`)
    expect(fieldsIn(bytes)).toEqual([
      {
        einzug: -AUSHANG,
        felder: [
          ['Abbildung 1\u2002Kurz', 'Stand: 2023'],
          ['Daneben.', 'Noch etwas.'],
        ],
        vorlagen: ['BeschriftungImFeld', 'AbbildungImFeld', 'QuelleImFeld', 'Normal', 'Normal'],
      },
    ])
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
