import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { anschlussOf } from '../../../src/layout/frame/chapters.js'
import { Meldungen } from '../../../src/message.js'
import { printHtml } from '../../../src/pdf/print-html.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

async function set(chapter: string) {
  const names = ['vorwort', 'eins', 'zwei', 'liste']
  const wurzel = werkstatt({
    'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\nkapitel: ${chapter}\n`,
    'content/p/programm.yaml': programmYaml(
      '[vorwort, eins, zwei]',
      'anhang: [liste]\nnummerierung: dezimal\n',
    ).replace('gestaltung: standard', 'gestaltung: haus'),
    ...Object.fromEntries(
      names.map((name) => [
        `content/p/abschnitte/${name}.md`,
        `# ${name}${name === 'vorwort' ? ' {.ohne-nummer}' : ''}\n\nText.\n`,
      ]),
    ),
  })
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  const styles = document && readStyleSheets(wurzel, document.dokument.gestaltung, meldungen)
  if (!document || !styles) throw new Error('nicht gesetzt')
  const seiten = [...printHtml(document.dokument, styles).matchAll(/^:is\((.*?)\) \{ page: kapitel\d+ \}/gm)]
  const { teile } = readWord(await writeWord(document.dokument))
  return {
    seiten: seiten.map(([, ids = '']) =>
      ids
        .match(/abschnitt-\w+/g)
        ?.map((id) => id.slice(10))
        .join(' '),
    ),
    // Chapters that share pages share a section.
    sections: teile['word/document.xml']?.match(/<w:sectPr>/g)?.length,
  }
}

describe('chapters', () => {
  it('open pages of their own, or run on where they are numbered, in print and in Word', async () => {
    expect(await set('neue-seite')).toEqual({ seiten: ['vorwort', 'eins', 'zwei', 'liste'], sections: 3 + 4 })
    expect(await set('fortlaufend')).toEqual({ seiten: ['vorwort', 'eins zwei', 'liste'], sections: 3 + 3 })
    expect(await set('bei-bedarf')).toEqual({ seiten: ['vorwort', 'eins zwei', 'liste'], sections: 3 + 3 })
  })

  it('follow each other only where both have a number', () => {
    const gestaltung = { kapitel: 'fortlaufend' } as const
    expect(anschlussOf(gestaltung, chapter('2.'), chapter('1.'))).toBe('fortlaufend')
    expect(anschlussOf(gestaltung, chapter('1'), chapter(''))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, chapter('Anhang A'), chapter('3'))).toBe('neue-seite')
    expect(anschlussOf({ kapitel: 'neue-seite' }, chapter('2'), chapter('1'))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, { ...chapter('2'), opens: true, pictured: true }, chapter('1'))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, { ...chapter('2'), opens: true }, chapter('1'))).toBe('fortlaufend')
  })

  it('follow each other as needed where they are alike, and neither has a page to itself', () => {
    const gestaltung = { kapitel: 'bei-bedarf' } as const
    expect(anschlussOf(gestaltung, chapter('2'), chapter('1'))).toBe('bei-bedarf')
    expect(anschlussOf(gestaltung, chapter(''), chapter(''))).toBe('bei-bedarf')
    expect(anschlussOf(gestaltung, chapter('1'), chapter(''))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, chapter('Anhang A'), chapter('3'))).toBe('neue-seite')
    const opener = { number: '', opens: true, pictured: false, closes: false }
    expect(anschlussOf(gestaltung, opener, chapter(''))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, chapter(''), opener)).toBe('bei-bedarf')
    expect(anschlussOf(gestaltung, chapter(''), { ...opener, closes: true })).toBe('neue-seite')
  })
})

const chapter = (number: string) => ({ number, opens: false, pictured: false, closes: false })
