import { describe, expect, it } from 'vitest'
import { printHtml } from '../../src/pdf/print-html.js'
import { writeWeb } from '../../src/web/web.js'
import { writeWord } from '../../src/word/word.js'
import { readWord } from '../lesen/word.js'
import { abschnittFrom } from '../word/fixtures.js'

const ADRESSE = 'team.eingliederungsleistungen@jobcenter-mittelsachsen.example.org'
const dokument = abschnittFrom(
  `<p>Schreiben Sie an ${ADRESSE}, gern ausführlich.</p><ul><li>${ADRESSE}</li></ul><p>Arbeitsmarktintegrations\u00adstrategie</p>`,
)

describe('an address', () => {
  it('gets no hyphen of ours in print, and may break behind its punctuation', () => {
    const html = printHtml(dokument, { stil: '', druck: '' })
    expect(html.replaceAll('<wbr>', '').split(ADRESSE)).toHaveLength(3)
    expect(html).toContain('team<wbr>.eingliederungsleistungen@<wbr>jobcenter-<wbr>mittelsachsen')
    expect(html).toContain('aus\u00adführ\u00adlich')
  })

  it('is left whole by browsers', () => {
    const html = writeWeb(dokument, { stil: '', bildschirm: '' })
    expect(html.split(`<span class="adresse">${ADRESSE}</span>`)).toHaveLength(3)
  })

  it('is in no language in Word, which hyphenates what it proofs; the hint of an author is Word’s own', async () => {
    const { absaetze } = readWord(await writeWord(dokument))
    const [erster, zweiter, dritter] = absaetze.slice(-3)
    expect(erster?.text).toBe(`Schreiben Sie an ${ADRESSE}, gern ausführlich.`)
    for (const { xml = '' } of [erster ?? {}, zweiter ?? {}])
      expect(xml).toMatch(
        new RegExp(`<w:rPr><w:noProof/><w:lang w:val="x-none"/></w:rPr><w:t xml:space="preserve">${ADRESSE}</w:t>`),
      )
    expect(erster?.xml.match(/noProof/g)).toHaveLength(1)
    expect(dritter?.xml).toContain('<w:softHyphen/>')
  })
})
