import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/build.js'
import { readStile } from '../../../src/layout/design/css/stile.js'
import { anschlussOf } from '../../../src/layout/frame/kapitel.js'
import { Meldungen } from '../../../src/message.js'
import { printHtml } from '../../../src/pdf/print-html.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

async function set(kapitel: string) {
  const namen = ['vorwort', 'eins', 'zwei', 'liste']
  const wurzel = werkstatt({
    'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\nkapitel: ${kapitel}\n`,
    'content/p/programm.yaml': programmYaml(
      '[vorwort, eins, zwei]',
      'anhang: [liste]\nnummerierung: dezimal\n',
    ).replace('gestaltung: standard', 'gestaltung: haus'),
    ...Object.fromEntries(
      namen.map((name) => [
        `content/p/abschnitte/${name}.md`,
        `# ${name}${name === 'vorwort' ? ' {.ohne-nummer}' : ''}\n\nText.\n`,
      ]),
    ),
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error('nicht gesetzt')
  const seiten = [...printHtml(gesetzt.dokument, stile).matchAll(/^:is\((.*?)\) \{ page: kapitel\d+ \}/gm)]
  const { teile } = readWord(await writeWord(gesetzt.dokument))
  return {
    seiten: seiten.map(([, ids = '']) =>
      ids
        .match(/abschnitt-\w+/g)
        ?.map((id) => id.slice(10))
        .join(' '),
    ),
    fortlaufendInWord: /<w:type w:val="continuous"\/>/.test(teile['word/document.xml'] ?? ''),
  }
}

describe('chapters', () => {
  it('open pages of their own, or run on where they are numbered, in print and in Word', async () => {
    expect(await set('neue-seite')).toEqual({ seiten: ['vorwort', 'eins', 'zwei', 'liste'], fortlaufendInWord: false })
    expect(await set('fortlaufend')).toEqual({ seiten: ['vorwort', 'eins zwei', 'liste'], fortlaufendInWord: true })
    expect(await set('bei-bedarf')).toEqual({ seiten: ['vorwort', 'eins zwei', 'liste'], fortlaufendInWord: true })
  })

  it('follow each other only where both have a number', () => {
    const gestaltung = { kapitel: 'fortlaufend' } as const
    expect(anschlussOf(gestaltung, chapter('2.'), chapter('1.'))).toBe('fortlaufend')
    expect(anschlussOf(gestaltung, chapter('1'), chapter(''))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, chapter('Anhang A'), chapter('3'))).toBe('neue-seite')
    expect(anschlussOf({ kapitel: 'neue-seite' }, chapter('2'), chapter('1'))).toBe('neue-seite')
  })

  it('follow each other as needed where they are alike, and neither has a page to itself', () => {
    const gestaltung = { kapitel: 'bei-bedarf' } as const
    expect(anschlussOf(gestaltung, chapter('2'), chapter('1'))).toBe('bei-bedarf')
    expect(anschlussOf(gestaltung, chapter(''), chapter(''))).toBe('bei-bedarf')
    expect(anschlussOf(gestaltung, chapter('1'), chapter(''))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, chapter('Anhang A'), chapter('3'))).toBe('neue-seite')
    const opener = { nummer: '', eroeffnet: true, schliesst: false }
    expect(anschlussOf(gestaltung, opener, chapter(''))).toBe('neue-seite')
    expect(anschlussOf(gestaltung, chapter(''), opener)).toBe('bei-bedarf')
    expect(anschlussOf(gestaltung, chapter(''), { ...opener, schliesst: true })).toBe('neue-seite')
  })
})

const chapter = (nummer: string) => ({ nummer, eroeffnet: false, schliesst: false })
