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
      const dateien = PROGRAMME.map((name) => gebaut(name, 'docx'))
      const gesetzt = await layoutWord(dateien)
      const eintraege = dateien.flatMap((bytes, stelle) => {
        const { teile, absaetze } = readWord(bytes)
        const { marken, seiten = 0 } = gesetzt[stelle] ?? {}
        const [, letzte] = /^Seite 2 von (\d+)$/.exec(readText(teile['word/footer1.xml'] ?? '')) ?? []
        expect(Math.abs(Number(letzte) - seiten)).toBeLessThanOrEqual(1)
        const verzeichnet = absaetze.filter(({ vorlage }) => /^(?:TOC\d|TableofFigures)$/.test(vorlage))
        expect(verzeichnet.length).toBeGreaterThan(5)
        return verzeichnet.map(({ xml, text }) => {
          const [, marke = ''] = /PAGEREF (\S+)/.exec(xml) ?? []
          const gedruckt = Number(/\d+$/.exec(text)?.[0])
          return { eintrag: `${PROGRAMME[stelle]}: ${text}`, gedruckt, gemessen: marken?.get(marke) ?? Number.NaN }
        })
      })
      const anders = eintraege.filter(({ gedruckt, gemessen }) => gedruckt !== gemessen)
      expect(anders.filter(({ gedruckt, gemessen }) => !(Math.abs(gedruckt - gemessen) <= 1))).toEqual([])
      expect(anders.length <= eintraege.length * ANTEIL ? [] : anders).toEqual([])
    })
  },
)
