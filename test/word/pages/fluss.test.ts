import { describe, expect, it } from 'vitest'
import { readSchriften } from '../../../src/word/fonts/schriften.js'
import { readFolgen } from '../../../src/word/pages/fluss.js'
import type { DocxNode } from '../../../src/word/pages/knoten.js'
import type { Flussumfeld } from '../../../src/word/pages/tabellenmass.js'
import { Textmass } from '../../../src/word/pages/textmass.js'
import { createAbsatzvorlagen } from '../../../src/word/styles/styles.js'
import { readGestaltung } from '../fixtures.js'

const gestaltung = readGestaltung()
const vorlagen = createAbsatzvorlagen(gestaltung, {
  jahr: '2023',
  impressumabstand: 0,
  nummeriert: false,
  mitNummern: false,
  stile: new Set<string>(),
})
const umfeld: Flussumfeld = {
  vorlagen: new Map(vorlagen.map((vorlage) => [vorlage.id, vorlage])),
  textmass: new Textmass(readSchriften(gestaltung)),
  groesse: 10,
  zeile: 1.4,
  zeilenhoehe: 1.25,
  silbentrennung: false,
  zellrand: 3,
}
const SATZ = 'Die Zusammenarbeit mit den Arbeitgebern der Region bleibt der wichtigste Zugang zu Beschäftigung. '

const attr = (name: string, attribute: Record<string, unknown>): DocxNode => ({ [name]: { _attr: attribute } })
const stil = (name: string, ...weitere: DocxNode[]): DocxNode => ({
  'w:pPr': [attr('w:pStyle', { 'w:val': name }), ...weitere],
})
const lauf = (...teile: (string | DocxNode)[]): DocxNode => ({
  'w:r': teile.map((teil) => (typeof teil === 'string' ? { 'w:t': [teil] } : teil)),
})
const absatz = (name: string, ...kinder: DocxNode[]): DocxNode => ({ 'w:p': [stil(name), ...kinder] })
const bereich = (art: string, spalten = 1): DocxNode => ({
  'w:sectPr': [
    attr('w:type', { 'w:val': art }),
    attr('w:pgSz', { 'w:w': 10000, 'w:h': 14000 }),
    attr('w:pgMar', { 'w:top': 1000, 'w:bottom': 1000, 'w:left': 1000, 'w:right': 1000 }),
    ...(spalten > 1 ? [attr('w:cols', { 'w:num': spalten, 'w:space': 400 })] : []),
  ],
})
const read = (...knoten: DocxNode[]) => readFolgen({ 'w:body': [...knoten, bereich('nextPage')] }, umfeld)
const piecesOf = (...knoten: DocxNode[]) => read(...knoten)[0]?.stuecke ?? []

describe('readFolgen', () => {
  it('knows the height of the page without its margins', () => {
    expect(read(absatz('Normal', lauf('x')))).toMatchObject([{ hoehe: 600, anschluss: false, stuecke: [{}] }])
  })

  it('makes lines of a paragraph; the first two and the last two stay together', () => {
    const stuecke = piecesOf(absatz('Normal', lauf(SATZ.repeat(5))))
    expect(stuecke.length).toBeGreaterThan(4)
    expect(stuecke.map(({ klebt }) => klebt)).toEqual(
      stuecke.map((_, index) => index === 0 || index === stuecke.length - 2),
    )
  })

  it('keeps headings with what follows, and captions with their table', () => {
    expect(piecesOf(absatz('Heading2', lauf('Eins')), absatz('Normal', lauf('x'))).map(({ klebt }) => klebt)).toEqual([
      true,
      false,
    ])
    const direkt = { 'w:p': [stil('Normal', { 'w:keepNext': {} }), lauf('x')] }
    expect(piecesOf(direkt)[0]?.klebt).toBe(true)
  })

  it('breaks lines where the author does, and reads values of fields but not their commands', () => {
    expect(piecesOf(absatz('Normal', lauf('a', { 'w:br': {} }, 'b')))).toHaveLength(2)
    const feld = [
      lauf(attr('w:fldChar', { 'w:fldCharType': 'begin' })),
      lauf({ 'w:instrText': ['REF x'] }, { 'w:t': [SATZ.repeat(3)] }),
      lauf(attr('w:fldChar', { 'w:fldCharType': 'separate' })),
      lauf('Tabelle 2'),
      lauf(attr('w:fldChar', { 'w:fldCharType': 'end' })),
    ]
    expect(piecesOf(absatz('Normal', ...feld))).toHaveLength(1)
    expect(piecesOf(absatz('Normal', { 'w:hyperlink': [lauf(SATZ.repeat(3))] })).length).toBeGreaterThan(2)
  })

  it('leaves bookmarks and notes in their lines', () => {
    const marke = attr('w:bookmarkStart', { 'w:id': 1, 'w:name': 'a' })
    const note = lauf(attr('w:footnoteReference', { 'w:id': 7 }))
    const stuecke = piecesOf(absatz('Normal', marke, lauf(SATZ.repeat(2)), note))
    expect(stuecke[0]?.anker).toEqual(['a'])
    expect(stuecke.at(-1)?.noten).toEqual([7])
  })

  it('makes a line as high as the picture in it', () => {
    const bild = { 'w:drawing': [{ 'wp:inline': [{ _attr: {} }, attr('wp:extent', { cx: 1, cy: 12700 * 200 })] }] }
    const [stueck] = piecesOf(absatz('Abbildung', lauf(bild)))
    expect(stueck?.hoehe).toBeGreaterThan(200)
    expect(stueck?.hoehe).toBeLessThan(206)
  })

  it('takes no room for what hangs on the page', () => {
    const gerahmt = { 'w:p': [stil('Normal', { 'w:framePr': { _attr: {} } }), lauf(SATZ)] }
    expect(piecesOf(gerahmt, absatz('Normal', lauf('x')))).toHaveLength(1)
  })

  it('makes a row of a table as high as its highest cell; a cell over several rows does not count', () => {
    const zelle = (text: string, ...mehr: DocxNode[]) => ({
      'w:tc': [{ 'w:tcPr': [attr('w:tcW', { 'w:w': 2000 }), ...mehr] }, absatz('Tabellentext', lauf(text))],
    })
    const zeile = (...zellen: DocxNode[]) => ({ 'w:tr': zellen })
    const kopf = { 'w:tr': [{ 'w:trPr': [{ 'w:tblHeader': {} }] }, zelle('Kopf')] }
    const tabelle = {
      'w:tbl': [
        { 'w:tblPr': [attr('w:tblStyle', { 'w:val': 'Programmtabelle' })] },
        kopf,
        zeile(zelle('a'), zelle('b')),
        zeile(zelle('a'), zelle(SATZ)),
        zeile(zelle('a'), zelle(SATZ, attr('w:vMerge', { 'w:val': 'restart' }))),
      ],
    }
    const [oben, eine, hohe, verbunden] = piecesOf(tabelle)
    expect(oben).toMatchObject({ klebt: true, kopf: 0 })
    expect(eine?.kopf).toBe(oben?.hoehe)
    expect(hohe?.hoehe).toBeGreaterThan((eine?.hoehe ?? 0) * 1.5)
    expect(verbunden?.hoehe).toBe(eine?.hoehe)
  })

  it('makes columns beside each other one piece as high as the highest', () => {
    const umbruch = lauf(attr('w:br', { 'w:type': 'column' }))
    const enden = (art: string, spalten?: number) => ({ 'w:p': [{ 'w:pPr': [bereich(art, spalten)] }] })
    const davor = [absatz('Normal', lauf('davor')), enden('nextPage')]
    const spalten = [
      absatz('Normal', lauf(SATZ.repeat(2))),
      absatz('Normal', umbruch, lauf('b')),
      enden('continuous', 2),
    ]
    const [folge, ...weitere] = readFolgen({ 'w:body': [...davor, ...spalten] }, umfeld)
    expect(weitere).toEqual([])
    const hoch = folge?.stuecke.at(-1)?.hoehe ?? 0
    expect(folge?.stuecke.at(-1)?.klebt).toBe(false)
    expect(hoch).toBeGreaterThan(14 * 3)
    expect(hoch).toBeLessThan(14 * 9)
  })
})
