import { describe, expect, it } from 'vitest'
import { writeWeb } from '../../../src/web/web.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { setKapitel } from './satz.js'

const KASTEN = ':::leichte-sprache\nErster Satz.\nZweiter Satz.\n\n- Ein Punkt.\n  Noch einer.\n:::'

describe('a page in Leichte Sprache', () => {
  it('keeps the lines as they are typed', async () => {
    const html = writeWeb((await setKapitel(`# Eins\n\nDavor.\n\n${KASTEN}\n`)).dokument, { stil: '', bildschirm: '' })
    expect(html).toContain('Erster Satz.<br>Zweiter Satz.')
    expect(html).toContain('Ein Punkt.<br>Noch einer.')
    expect(html).toMatch(/<aside class="leicht"[^>]*>.*In Leichter Sprache/s)
  })

  it('has large type, wide lines and undivided words in Word, and begins a page', async () => {
    const { absaetze, teile } = readWord(
      await writeWord((await setKapitel(`# Eins\n\nDavor.\n\n${KASTEN}\n`)).dokument),
    )
    const before = absaetze.find(({ text }) => text === 'Davor.')
    expect(before?.xml).toContain('<w:sectPr')
    expect(absaetze.find(({ text }) => text.startsWith('Erster'))?.vorlage).toBe('LeichteSprache')
    const [style = ''] =
      /<w:style [^>]*w:styleId="LeichteSprache".*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '') ?? []
    // Half points.
    expect(Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1])).toBeGreaterThanOrEqual(28)
    expect(style).toContain('<w:suppressAutoHyphens/>')
  })

  it('needs no page of its own at the head of a chapter', async () => {
    const { absaetze } = readWord(await writeWord((await setKapitel(`# Eins\n\n${KASTEN}\n`)).dokument))
    const chapter = absaetze.find(({ vorlage }) => vorlage === 'Heading1')
    expect(chapter?.xml).not.toContain('<w:sectPr')
  })
})
