import { describe, expect, it } from 'vitest'
import { buildAlle, PROGRAMME } from '../../gebaut.js'
import { readText, readWord } from '../../lesen/word.js'
import { layoutWord, libreOffice, trennt } from '../libreoffice.js'

/** As many entries may be off at most, and none by more than one page: lines are measured, but not with Word’s own breaker. */
const ANTEIL = 0.05
const kann = libreOffice && trennt

describe.skipIf(!kann)(
  `page numbers against LibreOffice${kann ? '' : ' (skipped: soffice or its German hyphenation is not installed)'}`,
  () => {
    it('are those of the tables of contents and the lists, over all programmes', async () => {
      const gebaut = await buildAlle()
      const files = PROGRAMME.map((name) => gebaut(name, 'docx'))
      const placed = await layoutWord(files)
      const entries = files.flatMap((bytes, position) => {
        const { teile, absaetze } = readWord(bytes)
        const { marken, seiten = 0 } = placed[position] ?? {}
        const [, last] = /^Seite 2 von (\d+)$/.exec(readText(teile['word/footer1.xml'] ?? '')) ?? []
        expect(Math.abs(Number(last) - seiten)).toBeLessThanOrEqual(1)
        const listed = absaetze.filter(({ vorlage }) => /^(?:TOC\d|TableofFigures)$/.test(vorlage))
        expect(listed.length).toBeGreaterThan(5)
        return listed.map(({ xml, text }) => {
          const [, label = ''] = /PAGEREF (\S+)/.exec(xml) ?? []
          const printed = Number(/\d+$/.exec(text)?.[0])
          return { entry: `${PROGRAMME[position]}: ${text}`, printed, gemessen: marken?.get(label) ?? Number.NaN }
        })
      })
      const anders = entries.filter(({ printed, gemessen }) => printed !== gemessen)
      expect(anders.filter(({ printed, gemessen }) => !(Math.abs(printed - gemessen) <= 1))).toEqual([])
      expect(anders.length <= entries.length * ANTEIL ? [] : anders).toEqual([])
    })
  },
)
