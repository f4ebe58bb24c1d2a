import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, HeadingLevel, Packer, PageOrientation, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner } from '../werkstatt.js'

const docx = async (...children: Paragraph[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
const kapitel = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })

async function importiere(wurzel: string, ...argv: string[]) {
  const konsole = mitschrift(wurzel)
  const code = await main(['import', ...argv], konsole)
  return { code, text: konsole.stdout + konsole.stderr }
}
const programme = (wurzel: string) => (existsSync(join(wurzel, 'content')) ? readdirSync(join(wurzel, 'content')) : [])

describe('what cannot be taken over', () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0]
  test('says what it is and what to do, and leaves nothing behind', async () => {
    const gut = await docx(kapitel('Vorwort'), new Paragraph('Text.'))
    const faelle: [string, Uint8Array, RegExp][] = [
      [
        'kennwort.docx',
        new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]),
        /mit einem Kennwort geschützt[\s\S]*ohne Kennwort speichern/,
      ],
      ['alt.doc', new Uint8Array([...OLE, 0]), /im alten Format von Word \(\.doc\)/],
      ['kaputt.docx', gut.subarray(0, gut.length - 300), /beschädigt/],
      ['text.docx', strToU8('Guten Tag'), /ist keine Word-Datei/],
      ['alt.pdf', strToU8('%PDF-1.7 …'), /ist ein PDF[\s\S]*Die Word-Datei nehmen, aus der es entstanden ist/],
      ['alt.rtf', strToU8('{\\rtf1 …}'), /ist eine RTF-Datei[\s\S]*„Word-Dokument \(\*\.docx\)“ speichern/],
      ['leer.docx', await docx(), /enthält keinen Text/],
      ['folien.docx', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), /ist eine Präsentation/],
    ]
    const wurzel = arbeitsordner(Object.fromEntries(faelle.map(([name, bytes]) => [name, bytes])))
    for (const [name, , sagt] of faelle) {
      const { code, text } = await importiere(wurzel, name)
      expect([code, text], name).toEqual([1, expect.stringMatching(sagt)])
      expect(text).not.toMatch(/ at .*:\d+:\d+/)
    }
    const fehlend = await importiere(wurzel, 'fehlt.docx')
    expect([fehlend.code, fehlend.text]).toEqual([1, expect.stringMatching(/„fehlt\.docx“ gibt es nicht/)])
    expect(programme(wurzel)).toEqual([])
  })

  test('a name that is taken stays, unless it is to be replaced', async () => {
    const wurzel = arbeitsordner({
      'a.docx': await docx(kapitel('Vorwort'), new Paragraph('Das Jobcenter Musterland arbeitet 2025.')),
      'content/da/abschnitte/eigen.md': '# Eigen\n',
    })
    const nein = await importiere(wurzel, 'a.docx', 'da')
    expect([nein.code, nein.text]).toEqual([2, expect.stringMatching(/Ein Programm „da“ gibt es schon/)])
    expect(existsSync(join(wurzel, 'content/da/abschnitte/eigen.md'))).toBe(true)
    expect((await importiere(wurzel, 'a.docx', 'da', '--ueberschreiben')).code).toBe(0)
    expect(existsSync(join(wurzel, 'content/da/abschnitte/eigen.md'))).toBe(false)
    // Without a name it is called by Jobcenter and year.
    expect((await importiere(wurzel, 'a.docx')).text).toMatch(/content\/musterland-2025\//)
    expect(readFileSync(join(wurzel, 'content/musterland-2025/abschnitte/vorwort.md'), 'utf8')).toBe(
      '# Vorwort\n\nDas Jobcenter Musterland arbeitet 2025.\n',
    )
  })
})

test('what stands on turned pages is set on turned pages; the cover is not, and is told', async () => {
  const seite = (orientation: (typeof PageOrientation)[keyof typeof PageOrientation], ...children: Paragraph[]) => ({
    properties: { page: { size: { orientation } } },
    children,
  })
  const text = (worte: string) => new Paragraph(worte)
  const sections = [
    seite(PageOrientation.LANDSCAPE, text('Das Jobcenter Musterland'), text('Programm 2025')),
    seite(PageOrientation.PORTRAIT, kapitel('Vorwort'), text('Ein Satz.')),
    seite(PageOrientation.LANDSCAPE, text('Eine breite Seite.'), text('Noch darauf.'), text('')),
    seite(PageOrientation.PORTRAIT, text('Wieder hoch.')),
    seite(PageOrientation.LANDSCAPE, kapitel('Haushalt'), text('Zuletzt breit.')),
    seite(PageOrientation.PORTRAIT, kapitel('Schluss'), text('Hoch.')),
  ]
  const wurzel = arbeitsordner({ 'a.docx': new Uint8Array(await Packer.toBuffer(new Document({ sections }))) })
  const { code } = await importiere(wurzel, 'a.docx', 'p')
  expect(code).toBe(0)
  const lies = (pfad: string) => readFileSync(join(wurzel, 'content/p', pfad), 'utf8')
  expect(lies('abschnitte/vorwort.md')).toBe(
    '# Vorwort\n\nEin Satz.\n\n::::quer\nEine breite Seite.\n\nNoch darauf.\n::::\n\nWieder hoch.\n',
  )
  // A title stands on the page of what follows it.
  expect(lies('abschnitte/haushalt.md')).toBe('# Haushalt\n\n::::quer\nZuletzt breit.\n::::\n')
  expect(lies('abschnitte/schluss.md')).toBe('# Schluss\n\nHoch.\n')
  expect(lies('import.md').match(/.*Querseite.*/g)).toEqual([
    '- **Absatz 1 bis Absatz 2:** Steht dort auf einer Querseite und hier auf einer hohen.',
  ])
})
