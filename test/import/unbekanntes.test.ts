import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner } from '../werkstatt.js'

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const ARTEN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const absatz = (inhalt: string, stil = '') =>
  `<w:p>${stil && `<w:pPr><w:pStyle w:val="${stil}"/></w:pPr>`}<w:r>${inhalt}</w:r></w:p>`
const text = (worte: string) => `<w:t xml:space="preserve">${worte}</w:t>`
const drawing = (inhalt: string) =>
  `<w:drawing><wp:inline><wp:extent cx="3600000" cy="3600000"/>${inhalt}</wp:inline></w:drawing>`
const bild = (id: string) => drawing(`<a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic>`)
const beziehung = (id: string, art: string, ziel: string, mehr = '') =>
  `<Relationship Id="${id}" Type="${ARTEN}/${art}" Target="${ziel}"${mehr}/>`

/** A chapter with this in it, taken over: its Markdown, and the list. */
async function take(koerper: string, beziehungen: string, teile: Record<string, Uint8Array>) {
  const docx = zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${beziehung('r0', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document ${NS}><w:body>${absatz(text('Lage'), 'Heading1')}${absatz(text('Das Jobcenter Musterland plant 2026.'))}${koerper}${absatz(text('Danach.'))}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${beziehung('r1', 'styles', 'styles.xml')}${beziehungen}</Relationships>`,
    ),
    ...teile,
  })
  const wurzel = arbeitsordner({ 'alt.docx': docx })
  const konsole = mitschrift(wurzel)
  expect([await main(['import', 'alt.docx', 'p'], konsole), konsole.stderr]).toEqual([0, ''])
  const lies = (pfad: string) => readFileSync(join(wurzel, 'content/p', pfad), 'utf8')
  return { abschnitt: lies('abschnitte/lage.md'), liste: lies('import.md') }
}

const OHNE = '# Lage\n\nDas Jobcenter Musterland plant 2026.\n\nDanach.\n'

test('a SmartArt graphic: its place, and its words', async () => {
  const { abschnitt, liste } = await take(
    absatz(drawing('<a:graphic><a:graphicData><dgm:relIds r:dm="r2"/></a:graphicData></a:graphic>')),
    beziehung('r2', 'diagramData', 'diagrams/data1.xml'),
    {
      'word/diagrams/data1.xml': strToU8(
        `<dgm:dataModel ${NS}><dgm:pt><dgm:t><a:p><a:r><a:t>Beraten</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Vermitteln</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
      ),
    },
  )
  expect(abschnitt).toBe(OHNE)
  expect(liste).toContain('- **Absatz 3:** Nicht übernommen: SmartArt-Grafik. Als Bild oder Text neu einfügen.\n')
  expect(liste).toContain('## In einer SmartArt-Grafik\n\n- **SmartArt:** „Beraten“\n- **SmartArt:** „Vermitteln“\n')
})

test('a picture that no browser shows: its part, what to do, and its caption as text', async () => {
  const { abschnitt, liste } = await take(
    absatz(bild('r2')) + absatz(text('Abbildung 1: Unser Haus')),
    beziehung('r2', 'image', 'media/image1.emf'),
    { 'word/media/image1.emf': new Uint8Array([1, 0, 0, 0, 88, 0, 0, 0]) },
  )
  expect(abschnitt).toBe(OHNE.replace('Danach', 'Unser Haus\n\nDanach'))
  expect(liste).toMatch(
    /Bild nicht übernommen: Das Format von „word\/media\/image1\.emf“ zeigt kein Browser\. In Word als PNG/,
  )
  expect(liste).toContain('## Bilder, die nicht übernommen sind\n\n- word/media/image1.emf\n')
})

test('a picture that is only linked, an embedded object, a chart without figures: each at its place', async () => {
  const { abschnitt, liste } = await take(
    absatz(bild('r2')) +
      absatz('<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>') +
      absatz(drawing('<a:graphic><a:graphicData><c:chart r:id="r3"/></a:graphicData></a:graphic>')),
    beziehung('r2', 'image', 'file:///C:/Bilder/haus.png', ' TargetMode="External"') +
      beziehung('r3', 'chart', 'charts/chart1.xml'),
    { 'word/charts/chart1.xml': strToU8(`<c:chartSpace ${NS}><c:chart><c:plotArea/></c:chart></c:chartSpace>`) },
  )
  expect(abschnitt).toBe(OHNE)
  const saetze = liste.split('\n').filter((zeile) => /icht übernommen/.test(zeile))
  expect(saetze).toEqual([
    '- **Absatz 3:** Nicht übernommen: verknüpftes Bild, das nicht in der Datei steckt. Als Bild oder Text neu einfügen.',
    '- **Absatz 4:** Nicht übernommen: eingebettetes Objekt (Excel.Sheet.12). Als Bild oder Text neu einfügen.',
    '- **Absatz 5:** Diagramm nicht übernommen: „word/charts/chart1.xml“ enthält keine Zahlen. Aus einem Datenblatt neu zeichnen.',
  ])
})

test('a picture without caption and alternative text says what was put in', async () => {
  const { abschnitt, liste } = await take(absatz(bild('r2')), beziehung('r2', 'image', 'media/image1.png'), {
    'word/media/image1.png': new Uint8Array(PNG),
  })
  expect(abschnitt).toContain('::abbildung{bild=bilder/lage.png titel="Lage" alt="Lage"}')
  expect(liste).toContain('Das Bild hat keinen Alternativtext; eingesetzt ist „Lage“.')
  expect(liste).toContain('Das Bild hat keine Beschriftung; eingesetzt ist „Lage“.')
})

test('words of contents that a tabulator parts are told as they stand', async () => {
  const feld = (art: string) => `<w:fldChar w:fldCharType="${art}"/>`
  const { liste } = await take(
    `<w:p><w:r>${feld('begin')}</w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r>${feld('separate')}</w:r><w:r>${text('3A')}</w:r><w:r><w:tab/></w:r><w:r>${text('Haushalt')}</w:r></w:p><w:p><w:r>${feld('end')}</w:r></w:p>`,
    '',
    {},
  )
  expect(liste).toContain('## In einem Verzeichnis; das Programm setzt es selbst\n\n- **Absatz 3:** „3A Haushalt“\n')
})
