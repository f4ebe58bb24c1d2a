import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookVariables } from '../../../src/layout/design/looks.js'
import type { Dokument } from '../../../src/layout/document/dokument.js'
import { is, textOf, walk } from '../../../src/layout/document/tree.js'
import { writeWeb } from '../../../src/web/web.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { programmYaml } from '../../werkstatt.js'
import { messagesOn, setKapitel } from './satz.js'

const MIT_BILD =
  ':::auftakt{ziffer=7 bild=bilder/bild.svg alt="Eine Fläche" quelle="Eigene Zeichnung"}\nWorum es geht.\n:::'
const DESIGN = readFileSync(join(import.meta.dirname, '../../../templates/standard/gestaltung.yaml'), 'utf8')
const COUNTED = { 'content/p/programm.yaml': programmYaml('[eins]', 'nummerierung: dezimal-punkt\n') }

function ziffernIn({ baum }: Dokument): string[] {
  return [...walk(baum)].filter((element) => is(element, 'p.ziffer')).map(textOf)
}

describe('the opener of a chapter', () => {
  it('has the numeral that is typed, else the number of the chapter, else none', async () => {
    const without = '# Eins\n\n:::auftakt\nWorum es geht.\n:::\n'
    expect(ziffernIn((await setKapitel(`# Eins\n\n${MIT_BILD}\n`)).dokument)).toEqual(['7'])
    expect(ziffernIn((await setKapitel(without, COUNTED)).dokument)).toEqual(['1'])
    expect(
      ziffernIn(
        (
          await setKapitel(
            without.replace(':::auftakt', MIT_BILD.split('\n')[0]?.replace('ziffer=7 ', '') ?? ''),
            COUNTED,
          )
        ).dokument,
      ),
    ).toEqual([])
    expect(ziffernIn((await setKapitel(without)).dokument)).toEqual([])
  })

  it('stands in Word as picture, numeral and source beside the lead, and on the web as it is set', async () => {
    const { dokument } = await setKapitel(`# Eins\n\n${MIT_BILD}\n`)
    const { absaetze, teile } = readWord(await writeWord(dokument))
    const start = absaetze.findIndex(({ vorlage }) => vorlage === 'Auftaktbild')
    expect(absaetze.slice(start, start + 4).map(({ vorlage, text }) => [vorlage, text.trim()])).toEqual([
      ['Auftaktbild', ''],
      ['Auftaktziffer', '7'],
      ['QuelleImFeld', 'Eigene Zeichnung'],
      ['Vorspann', 'Worum es geht.'],
    ])
    expect(teile['word/document.xml']).toContain('descr="Eine Fläche"')
    const html = writeWeb(dokument, { stil: '', bildschirm: '' })
    expect(html).toContain('<p class="ziffer">7</p>')
    expect(html).toContain('alt="Eine Fläche"')
  })

  it('reaches with its picture as far to the edges of the paper as the design says, and is cut where that is too high', async () => {
    const drawing = async (gestaltung: string) => {
      const files = {
        'templates/standard/gestaltung.yaml': DESIGN.replace(/^auftaktbild: \{.*?\}/m, `auftaktbild: ${gestaltung}`),
      }
      const { dokument } = await setKapitel(`# Eins\n\n${MIT_BILD}\n`, files)
      const { teile } = readWord(await writeWord(dokument))
      const [, width, height] =
        /<wp:inline.*?<wp:extent cx="(\d+)" cy="(\d+)"/s.exec(teile['word/document.xml'] ?? '') ?? []
      return [width, height].map((emu) => Math.round(Number(emu) / 36000))
    }
    expect(await drawing('{ hoehe: 88, reicht: beidseitig }')).toEqual([210, 88])
    expect(await drawing('{ hoehe: 60, reicht: rechts }')).toEqual([186, 60])
    expect(await drawing('{ hoehe: 60, reicht: satzspiegel }')).toEqual([161, 60])
  })

  it('goes on from the band of a heading, and has air below a heading without one', async () => {
    const airIn = async (design: string) => {
      const { dokument } = await setKapitel(`# Eins\n\n${MIT_BILD}\n`, { 'templates/standard/gestaltung.yaml': design })
      const xml = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
      const heading = /<w:pPr><w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*<\/w:pPr>/s.exec(xml)?.[0]
      return {
        print: lookVariables(dokument.gestaltung).find((line) => line.startsWith('--auftakt-luft')),
        joined: heading?.includes('w:after="0"'),
      }
    }
    expect(await airIn(DESIGN)).toEqual({ print: '--auftakt-luft: 0', joined: true })
    const plain = DESIGN.replace('farbe: papier, flaeche: akzentdunkel', 'farbe: text, flaeche: keine')
    expect(await airIn(plain)).toEqual({ print: '--auftakt-luft: var(--block)', joined: false })
  })

  it('may be a picture alone, and nothing at all is told', async () => {
    expect(await messagesOn('# Eins\n\n:::auftakt{bild=bilder/bild.svg alt="Eine Fläche"}\n:::\n\nText.\n')).toEqual([])
    expect(await messagesOn('# Eins\n\n:::auftakt{ziffer=7}\n:::\n\nText.\n')).toEqual([
      'Der Kasten „auftakt“ ist leer.',
    ])
  })

  it('is told where it cannot be set: a picture without words, a numeral without room, a place in a box', async () => {
    expect(await messagesOn('# Eins\n\n:::auftakt{bild=bilder/bild.svg}\nText.\n:::\n')).toEqual([
      'Dem Bild des Auftakts fehlt „alt“ (was darauf zu sehen ist).',
    ])
    expect(await messagesOn('# Eins\n\n:::auftakt{ziffer="1.234.567"}\nText.\n:::\n')).toEqual([
      expect.stringContaining('höchstens 6 Zeichen'),
    ])
    expect(await messagesOn('# Eins\n\n::::fazit\n:::auftakt\nText.\n:::\n::::\n')).toEqual([
      expect.stringContaining('steht für sich in einem Kapitel'),
    ])
  })
})

describe('a sentence that is lifted out of the text', () => {
  it('has a style of its own with rules around it in Word, and a paragraph on the web', async () => {
    const { dokument } = await setKapitel('# Eins\n\n:::hervorhebung\nEin Satz.\n:::\n')
    const { absaetze, teile } = readWord(await writeWord(dokument))
    expect(absaetze.find(({ text }) => text === 'Ein Satz.')?.vorlage).toBe('Hervorhebungbreit')
    const [style = ''] =
      /<w:style [^>]*w:styleId="Hervorhebung".*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '') ?? []
    expect(style).toMatch(/<w:pBdr><w:top [^>]*\/><w:bottom [^>]*\/><\/w:pBdr>/)
    expect(writeWeb(dokument, { stil: '', bildschirm: '' })).toContain('<p class="hervorhebung">Ein Satz.</p>')
  })
})
