import { describe, expect, it } from 'vitest'
import { writeWord } from '../../src/word/word.js'
import { readText, readWord } from './lesen.js'
import { layoutWord, libreOffice, trennt } from './libreoffice.js'
import { listProgramme, setProgramm } from './programme.js'

/** As many entries may be off at most, and none by more than one page. */
const ANTEIL = 0.02

describe.skipIf(!libreOffice)(
  `page numbers against LibreOffice${libreOffice ? '' : ' (skipped: soffice is not installed)'}`,
  () => {
    it('are those of the tables of contents and the lists, over all programmes', async () => {
      const eintraege: { eintrag: string; gedruckt: number; gemessen: number }[] = []
      for (const name of listProgramme()) {
        const dokument = await setProgramm(name)
        const silbentrennung = dokument.gestaltung.silbentrennung && trennt
        const bytes = await writeWord({ ...dokument, gestaltung: { ...dokument.gestaltung, silbentrennung } })
        const { marken, seiten } = await layoutWord(bytes)
        const { teile, absaetze } = readWord(bytes)
        const [, letzte] = /^Seite 2 von (\d+)$/.exec(readText(teile['word/footer1.xml'] ?? '')) ?? []
        expect(Math.abs(Number(letzte) - seiten)).toBeLessThanOrEqual(1)
        const verzeichnet = absaetze.filter(({ vorlage }) => /^(?:TOC\d|TableofFigures)$/.test(vorlage))
        expect(verzeichnet.length).toBeGreaterThan(5)
        for (const { xml, text } of verzeichnet) {
          const [, marke = ''] = /PAGEREF (\S+)/.exec(xml) ?? []
          const gedruckt = Number(/\d+$/.exec(text)?.[0])
          eintraege.push({ eintrag: `${name}: ${text}`, gedruckt, gemessen: marken.get(marke) ?? Number.NaN })
        }
      }
      const anders = eintraege.filter(({ gedruckt, gemessen }) => gedruckt !== gemessen)
      expect(anders.filter(({ gedruckt, gemessen }) => !(Math.abs(gedruckt - gemessen) <= 1))).toEqual([])
      expect(anders.slice(Math.floor(eintraege.length * ANTEIL))).toEqual([])
    }, 300_000)
  },
)
