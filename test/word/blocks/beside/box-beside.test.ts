import { describe, expect, it } from 'vitest'
import { OpcPackage } from '../../../../src/word/package/package.js'
import { checkPackage } from '../../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../../src/word/word.js'
import { readWorddatei } from '../../../../src/worddatei/lesen.js'
import { wordsIn } from '../../../../src/worddatei/modell.js'
import { openWorddatei } from '../../../../src/worddatei/oeffnen.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../../fixtures.js'

const box = (kind: string, title: string) =>
  `<aside class="${kind}"><p class="kastentitel">${title}</p><p>Ein Satz.</p><ul><li>Eins</li><li>Zwei</li></ul></aside><p>Danach.</p>`

/** A chapter with this box, on a page with so wide a column beside the text. */
async function write(html: string, randspalte = 35, design: Partial<ReturnType<typeof readGestaltung>> = {}) {
  const gestaltung = { ...readGestaltung(), ...design }
  const seite = { ...gestaltung.seite, links: 24, randspalte, steg: randspalte > 0 ? 6 : 0 }
  const bytes = await writeWord({ ...abschnittFrom(html), gestaltung: { ...gestaltung, seite } })
  const word = readWord(bytes)
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  const [table = ''] = /<w:tbl>.*<\/w:tbl>/s.exec(word.teile['word/document.xml'] ?? '') ?? []
  return { bytes, table, styles: word.absaetze.map(({ vorlage }) => vorlage) }
}

describe('a box on a page with a column beside the text', () => {
  it('has its title in the column and its text in line with other text', async () => {
    const { table, styles } = await write(box('fazit', 'Fazit'))
    expect(styles.slice(1)).toEqual([
      'Fuge',
      'KastentitelImFeld',
      'Hinfuehrung',
      'ListBulletVorLetztem',
      'ListBullet',
      'Fuge',
      'NachTabelle',
    ])
    expect(table.match(/<w:shd /g)).toHaveLength(2)
    expect(table).toContain('<w:left w:val="single"')
  })

  it('stands between rules over the whole width where its kind does', async () => {
    const { table } = await write(box('credo', 'Woran wir uns halten'))
    expect(table.match(/<w:top w:val="single"/g)).toHaveLength(2)
    expect(table.match(/<w:bottom w:val="single"/g)).toHaveLength(2)
    expect(table).not.toContain('<w:shd ')
  })

  it('shares the rule with one of its kind before it', async () => {
    const credo = box('credo', 'Wir wollen').replace('<p>Danach.</p>', '')
    const { bytes } = await write(`${credo}${credo}`)
    const xml = readWord(bytes).teile['word/document.xml'] ?? ''
    expect(xml.match(/<w:top w:val="single"/g)).toHaveLength(2)
    expect(xml.match(/<w:bottom w:val="single"/g)).toHaveLength(4)
  })

  it('has its title above where a word is too wide for the column, or there is none', async () => {
    expect((await write(box('fazit', 'Eingliederungsvereinbarung'))).styles).toContain('Fazittitel')
    expect((await write(box('fazit', 'Fazit'), 0)).styles).toContain('Fazittitel')
  })

  it('may go on on the next page where it is long: then its title stands above', async () => {
    const long = box('fazit', 'Fazit').replace('Ein Satz.', 'Ein Satz, der etwas sagt. '.repeat(70))
    expect((await write(long)).styles).toContain('Fazittitel')
  })

  it("reaches the paper's edge where it is a conclusion without a stripe in a design whose bands do, as in print", async () => {
    const { kaesten, seite } = readGestaltung()
    const striped = { seite: { ...seite, randabfallend: true, baender: 'beidseitig' } } as const
    const plain = { ...striped, kaesten: { ...kaesten, strich: 'keiner' } } as const
    const indentOf = async (kind: string, design: Parameters<typeof write>[2]) =>
      Number(/<w:tblInd [^>]*w:w="(-?\d+)"/.exec((await write(box(kind, 'Fazit'), 35, design)).table)?.[1])
    const within = await indentOf('fazit', striped)
    expect(await indentOf('fazit', plain)).toBeLessThan(within - 1000)
    expect(await indentOf('definition', plain)).toBe(within)
  })

  it('is read as a box again', async () => {
    const { bytes } = await write(box('fazit', 'Fazit'))
    const { bloecke } = readWorddatei(openWorddatei(bytes, 'a.docx'))
    const [title, text] = bloecke
      .flatMap((block) =>
        block.art === 'absatz' && block.kasten && block.stufe === undefined ? [wordsIn(block.laeufe)] : [],
      )
      .filter(Boolean)
    expect([title, text]).toEqual(['Fazit', 'Ein Satz.'])
  })
})
