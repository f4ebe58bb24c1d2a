import { type PDFArray, type PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { checkPdf } from '../../../src/pdf/pruefen/check.js'

/** A tag with what stands in it: tags, and numbers for the marks of the page. Behind the first, entries of its dictionary. */
type Tag = [type: string, ...kids: (Tag | number | Record<string, unknown>)[]]

interface Seite {
  /** What is painted; every mark shows the one letter of its font. */
  inhalt?: string
  /** Entries of the character map of that font. */
  zeichentafel?: string
  /** Links as entries of their dictionaries. */
  links?: Record<string, unknown>[]
  rollen?: Record<string, string>
}

/** A file of one page with these tags: what validators look at, and no more. */
async function make(tag: Tag, { inhalt = '', zeichentafel = '', links = [], rollen }: Seite = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const page = pdf.addPage()
  const of = (value: unknown) => (typeof value === 'string' ? PDFString.of(value) : value)
  const entriesOf = (dict: PDFDict, entries: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(entries))
      if (value !== undefined) dict.set(PDFName.of(key), context.obj(of(value) as never))
  }
  const parents: PDFArray = context.obj([])
  const write = ([type, ...kids]: Tag, parent: unknown) => {
    const dict = context.obj({ Type: 'StructElem', S: type, P: parent as never, Pg: page.ref })
    const ref = context.register(dict)
    const list: PDFArray = context.obj([])
    for (const kid of kids) {
      if (typeof kid === 'number') {
        list.push(PDFNumber.of(kid))
        while (parents.size() <= kid) parents.push(PDFNumber.of(-1))
        parents.set(kid, ref)
      } else if (Array.isArray(kid)) list.push(write(kid, ref))
      else entriesOf(dict, kid)
    }
    dict.set(PDFName.of('K'), list)
    return ref
  }
  const root = context.obj({ Type: 'StructTreeRoot' })
  const rootRef = context.register(root)
  root.set(PDFName.of('K'), context.obj([write(tag, rootRef)]))
  // The tree of numbers has a level of its own, as that of a large file has.
  const leaf = context.register(context.obj({ Nums: [0, parents] }))
  root.set(PDFName.of('ParentTree'), context.obj({ Kids: [leaf] }))
  if (rollen) root.set(PDFName.of('RoleMap'), context.obj(rollen))
  pdf.catalog.set(PDFName.of('StructTreeRoot'), rootRef)
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(0))
  const cmap = context.stream(`1 begincodespacerange <00> <ff> endcodespacerange ${zeichentafel}`)
  const font = context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: 'Test', ToUnicode: context.register(cmap) })
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F: context.register(font) } }))
  page.node.set(PDFName.of('Contents'), context.register(context.stream(inhalt)))
  const annotations = links.map((link) => {
    const dict = context.obj({ Type: 'Annot', Subtype: 'Link' })
    entriesOf(dict, link)
    return context.register(dict)
  })
  if (annotations.length > 0) page.node.set(PDFName.of('Annots'), context.obj(annotations))
  return pdf.save({ useObjectStreams: false })
}

const mark = (mcid: number, name = 'P') => `/${name} <</MCID ${mcid}>>BDC BT /F 9 Tf (A) Tj ET EMC\n`

async function faultsOf(id: string, tag: Tag, seite?: Seite): Promise<string[]> {
  const punkt = (await checkPdf(await make(tag, seite))).find((one) => one.id === id)
  return punkt ? punkt.fehler : [`${id} is no point`]
}

const good: Tag = [
  'Document',
  ['H1'],
  ['H2'],
  ['TOC', ['Caption'], ['TOCI', ['Reference', ['Link']]]],
  ['L', { A: { O: 'List', ListNumbering: 'Decimal' } as never }, ['LI', ['Lbl'], ['LBody']]],
  ['Figure', { Alt: 'Bild' }],
  ['Table', ['TR', ['TH'], ['TD']], ['TR', ['TH'], ['TD']]],
  ['Note', { ID: 'n1' }],
  ['Note', { ID: 'n2' }],
]

describe('what the tree of tags shows', () => {
  it.each<[string, Tag, string]>([
    ['ueberschriften', ['Document', ['H2']], 'Die erste Überschrift hat die Stufe 2.'],
    ['ueberschriften', ['Document', ['H1'], ['H1']], 'Es gibt mehr als eine Überschrift der Stufe 1.'],
    ['ueberschriften', ['Document', ['H1'], ['H3']], 'Auf eine Überschrift der Stufe 1 folgt eine der Stufe 3.'],
    ['verzeichnis', ['Document', ['TOCI', ['Reference', ['Link']]]], 'Ein Eintrag (TOCI) steht außerhalb'],
    ['verzeichnis', ['Document', ['TOC', ['TOCI', ['P']]]], 'Ein Eintrag (TOCI) hat keine Verknüpfung.'],
    ['verzeichnis', ['Document', ['TOC', ['P']]], '„P“ steht in einem Verzeichnis.'],
    ['listen', ['Document', ['LI', ['LBody']]], 'Ein Punkt (LI) steht außerhalb einer Liste.'],
    ['listen', ['Document', ['LBody']], 'Ein Inhalt (LBody) steht außerhalb eines Punktes.'],
    ['listen', ['Document', ['L', ['LI', ['Lbl']]]], 'Ein Punkt (LI) hat keinen Inhalt (LBody).'],
    ['listen', ['Document', ['L', ['P']]], '„P“ steht unmittelbar in „L“.'],
    ['listen', ['Document', ['L', ['LI', ['LBody'], 0]]], '„Text“ steht unmittelbar in „LI“.'],
    ['listen-zaehlung', ['Document', ['L', ['LI', ['LBody']]]], 'Einer Liste (L) fehlt ihre Zählung'],
    ['alternativtext', ['Document', ['Figure', { Alt: ' ' }]], 'Ein Bild (Figure) hat keinen Alternativtext.'],
    ['bild-kasten', ['Document', ['Sect', ['Figure', ['Figure']]]], 'Ein Bild steht in einem Bild.'],
    ['beschriftung', ['Document', ['P'], ['Caption'], ['P']], 'Eine Beschriftung (Caption) steht weder bei'],
    ['tabelle-aufbau', ['Document', ['Table', ['TD']]], '„TD“ steht unmittelbar in „Table“.'],
    ['tabelle-aufbau', ['Document', ['TR', ['TD']]], '„TR“ steht in „Document“.'],
    [
      'tabelle-aufbau',
      ['Document', ['Table', ['TR', ['TH'], ['TD']], ['TR', ['TD']]]],
      'Zeile 2 einer Tabelle hat 1 statt 2 Spalten.',
    ],
    ['tabelle-kopf', ['Document', ['Table', ['TR', ['TD']]]], 'Eine Tabelle hat keine Kopfzelle.'],
    ['anmerkungen', ['Document', ['Note']], 'Eine Anmerkung (Note) hat keine Kennung.'],
    ['anmerkungen', ['Document', ['Note', { ID: 'a' }], ['Note', { ID: 'a' }]], 'Die Kennung „a“ gibt es zweimal.'],
    ['rollen', ['Document', ['Kasten']], '„Kasten“ ist keine Art des Standards.'],
    ['verknuepfung-weg', ['Document', ['Link', 0]], 'Ein „Link“ hat keine Verknüpfung.'],
  ])('%s: %j', async (id, tag, erwartet) => {
    expect((await faultsOf(id, tag)).join('\n')).toContain(erwartet)
  })

  it.each([
    'ueberschriften',
    'verzeichnis',
    'listen',
    'listen-zaehlung',
    'alternativtext',
    'tabelle-aufbau',
    'anmerkungen',
    'rollen',
  ])('%s is silent of what is right', async (id) => expect(await faultsOf(id, good)).toEqual([]))

  it('roles are told where they lead to no kind of the standard, or change one', async () => {
    const tag: Tag = ['Document', ['Kasten'], ['P']]
    expect(await faultsOf('rollen', tag, { rollen: { Kasten: 'Div' } })).toEqual([])
    expect(await faultsOf('rollen', tag, { rollen: { Kasten: 'Rahmen', P: 'Span' } })).toEqual([
      '„Kasten“ ist keine Art des Standards.',
      '„P“ ist umgedeutet.',
    ])
  })
})

describe('what is painted', () => {
  const one: Tag = ['Document', ['P', 0], ['P', 1]]

  it('hangs together with the tags, which are read through a tree of numbers of two levels', async () => {
    expect(await faultsOf('struktur-vollstaendig', one, { inhalt: mark(0) + mark(1) })).toEqual([])
    expect(await faultsOf('inhalt-markiert', one, { inhalt: mark(0) + mark(1) })).toEqual([])
  })

  it.each<[string, string, Tag, string]>([
    ['struktur-vollstaendig', mark(0) + mark(0) + mark(1), one, 'Seite 1: Die Marke 0 gibt es zweimal.'],
    ['struktur-vollstaendig', mark(0) + mark(1) + mark(2), one, 'Seite 1: Die Marke 2 gehört zu keinem Element.'],
    ['struktur-vollstaendig', mark(0), one, 'Ein Element nennt eine Marke, die nicht gedruckt ist.'],
    [
      'struktur-vollstaendig',
      mark(0) + mark(1),
      ['Document', ['P', 0], ['P', 1, 0]],
      '„P“: Eine Stelle gehört zu zwei Elementen.',
    ],
    ['marken-geordnet', `${mark(0)}${mark(1)} EMC`, one, 'Seite 1: Marken sind verschachtelt oder nicht geschlossen.'],
    ['marken-geordnet', `/Artifact BMC ${mark(0)} EMC ${mark(1)}`, one, 'Seite 1: Marken sind verschachtelt'],
    ['inhalt-markiert', `0 0 9 9 re f ${mark(0)}${mark(1)}`, one, 'Seite 1: 1 Stellen ohne Kennzeichnung.'],
    ['inhalt-markiert', `${mark(0)}BT /F 9 Tf (A) Tj ET ${mark(1)}`, one, 'Seite 1: 1 Stellen ohne Kennzeichnung.'],
    [
      'inhalt-markiert',
      `${mark(0)}% ein Kommentar (A) Tj\nq 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ${mark(1)}`,
      one,
      'Seite 1: 1 Stellen ohne Kennzeichnung.',
    ],
  ])('%s: %s', async (id, inhalt, tag, erwartet) => {
    expect((await faultsOf(id, tag, { inhalt })).join('\n')).toContain(erwartet)
  })

  it.each([
    ['1 beginbfchar <41> <00AD> endbfchar', true],
    ['1 beginbfchar <41> <0041> endbfchar', false],
    ['1 beginbfrange <41> <43> <00AC> endbfrange', true],
    ['1 beginbfrange <41> <43> <0041> endbfrange', false],
  ])('a character map %j leads to no character: %s', async (zeichentafel, erwartet) => {
    const faults = await faultsOf('schriften-unicode', one, { inhalt: mark(0) + mark(1), zeichentafel })
    expect(faults).toEqual(erwartet ? [expect.stringContaining('bildet Zeichen auf ein weiches Trennzeichen')] : [])
  })

  it('a font that is not in the file is told', async () => {
    expect(await faultsOf('schriften-eingebettet', one)).toEqual(['Die Schrift „Test“ ist nicht eingebettet.'])
  })
})

it('a link outside the tags, without words or order of the tabulator is told', async () => {
  const results = await checkPdf(await make(['Document'], { links: [{ Contents: ' ' }, { Contents: 'Ziel' }] }))
  const faults = results
    .filter(({ id }) => /^verknuepfung|^tabulator|^struktur/.test(id))
    .flatMap(({ fehler }) => fehler)
  expect(faults).toEqual([
    'Seite 1: Eine Verknüpfung gehört zu keinem Element.',
    'Seite 1: Eine Verknüpfung gehört zu keinem Element.',
    'Seite 1: Eine Verknüpfung hat keine Beschreibung (Contents).',
    'Seite 1: Eine Verknüpfung steht in keinem „Link“.',
    'Seite 1: Eine Verknüpfung steht in keinem „Link“.',
    'Seite 1: Die Tabulatorfolge fehlt.',
  ])
})
