import { describe, expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

const IMAGE = '<figure class="abbildung"><figcaption>Bild</figcaption><img data-grafik="skizze" alt="x"></figure>'

async function absaetzeOf(html: string) {
  return readWord(await writeWord(abschnittFrom(html))).absaetze
}

describe('what authors may nest', () => {
  it('is written: tiles whose points are paragraphs', async () => {
    const paragraphs = await absaetzeOf('<ul class="kacheln"><li><p>Eins</p></li><li><p>Zwei</p><p>Drei</p></li></ul>')
    const kacheln = paragraphs.filter(({ vorlage }) => vorlage.startsWith('Kachel'))
    expect(kacheln.map(({ text }) => text)).toEqual(['Eins', 'Zwei', 'Drei'])
  })

  it('is written: a QR code beside where it leads, in a box above it', async () => {
    const qr =
      '<div class="qr"><img data-grafik="skizze" alt="x"><p class="qrtitel">Im Netz</p><p class="qradresse"><a href="https://example.org">example.org</a></p></div>'
    const styles = (all: Awaited<ReturnType<typeof absaetzeOf>>) =>
      all.map(({ vorlage }) => vorlage).filter((style) => style.startsWith('Qr'))
    expect(styles(await absaetzeOf(qr))).toEqual(['QrCodeImFeld', 'QrTitel', 'QrAdresse'])
    expect(styles(await absaetzeOf(`<aside class="fazit"><p>Text</p>${qr}</aside>`))).toEqual([
      'QrCode',
      'QrTitel',
      'QrAdresse',
    ])
  })

  it('is written: an explanation that is a figure and no text', async () => {
    const paragraphs = await absaetzeOf(`<dl class="begriffe"><dt>Wort</dt><dd>${IMAGE}</dd></dl>`)
    expect(paragraphs.find(({ text }) => text === 'Bild')?.vorlage).toBe('Caption')
  })

  it('is written: a source in the frame of its quotation, and one that follows a motto outside', async () => {
    const paragraphs = await absaetzeOf(
      '<blockquote class="zitat"><p>x</p><p class="herkunft">Eins</p></blockquote><p class="motto">y</p><p class="herkunft">Zwei</p>',
    )
    const styleOf = (gesucht: string) => paragraphs.find(({ text }) => text === gesucht)?.vorlage
    expect(styleOf('Eins')).toBe('Herkunft')
    expect(styleOf('Zwei')).toBe('Mottoherkunft')
  })
})

describe('a note that says where a paragraph comes from', () => {
  it('is not alone at the head of a page; one that is not behind a paragraph keeps nothing', async () => {
    const note = '<div class="anmerkung"><p>Quelle: Statistik der BA</p></div>'
    const styles = (await absaetzeOf(`<p>Anfang.</p><p>Text.</p>${note}<p>Danach.</p>`)).map(({ vorlage }) => vorlage)
    expect(styles.slice(1)).toEqual(['Einstieg', 'NormalVorUeberschrift', 'AnmerkungOhneZeichen', 'Normal'])
    const signed = '<div class="anmerkung"><p><span class="zeichen">*</span> Regional</p></div>'
    expect((await absaetzeOf(`<p>Anfang.</p><p>Text.</p>${signed}`)).map(({ vorlage }) => vorlage).slice(2)).toEqual([
      'Normal',
      'Anmerkung',
    ])
  })
})

describe('a quotation', () => {
  const QUOTE = '<blockquote class="zitat"><p>Eins</p><p>Zwei</p></blockquote>'

  it('carries its page where it is a whole chapter', async () => {
    const paragraphs = await absaetzeOf(QUOTE)
    expect(paragraphs.flatMap(({ vorlage, text }) => (vorlage === 'Leitsatz' ? [text] : []))).toEqual(['Eins', 'Zwei'])
  })

  it('stands on the ground that the design gives it there', async () => {
    const zelleOn = async (shading: 'keine' | 'akzentdunkel') => {
      const dokument = abschnittFrom(QUOTE)
      dokument.gestaltung.leitsatz = {
        farbe: shading === 'keine' ? 'akzentdunkel' : 'papier',
        flaeche: shading,
        strich: 'akzent',
      }
      const text = readWord(await writeWord(dokument)).teile['word/document.xml'] ?? ''
      return text.match(/<w:tcPr>.*?<\/w:tcPr>/gs) ?? []
    }
    const [stroke = '', plain = ''] = await zelleOn('keine')
    expect(stroke).toMatch(/w:w="100".*<w:shd [^>]*w:themeFill=/s)
    expect(plain).not.toMatch(/<w:shd |<w:vAlign /)
    const [wide = '', ground = ''] = await zelleOn('akzentdunkel')
    expect(wide).toMatch(/w:w="180".*<w:shd [^>]*w:themeFill=/s)
    expect(ground).toMatch(/<w:shd [^>]*w:themeFill=.*<w:vAlign w:val="bottom"/s)
  })

  it('is one among others beside text', async () => {
    const paragraphs = await absaetzeOf(`<p>Davor.</p>${QUOTE}`)
    expect(paragraphs.some(({ vorlage }) => vorlage === 'Leitsatz')).toBe(false)
    expect(paragraphs.find(({ text }) => text === 'Eins')?.vorlage).toBe('Quote')
  })
})

describe('a box', () => {
  it('keeps its ground under paragraphs that have another style elsewhere', async () => {
    const paragraphs = await absaetzeOf(
      '<aside class="info"><p>Eins</p><p class="aussage">Zwei</p></aside><p class="aussage">Drei</p>',
    )
    const styleOf = (gesucht: string) => paragraphs.find(({ text }) => text === gesucht)?.vorlage
    expect(styleOf('Eins')).toBe('Infokasten')
    expect(styleOf('Zwei')).toBe('InfokastenEnde')
    expect(styleOf('Drei')).toBe('Aussage')
  })
})

describe('a list', () => {
  it('keeps its first two points together and its last two; one point stands alone', async () => {
    const paragraphs = await absaetzeOf(
      '<ul><li>Eins</li><li>Zwei</li><li>Drei</li><li>Vier</li></ul><p>Text</p><ul><li>Allein</li></ul>',
    )
    const styles = paragraphs.filter(({ vorlage }) => vorlage.startsWith('ListBullet')).map(({ vorlage }) => vorlage)
    expect(styles).toEqual(['ListBulletVorLetztem', 'ListBullet', 'ListBulletVorLetztem', 'ListBullet', 'ListBullet'])
  })

  it('keeps its distance to tiles above it, which are a table', async () => {
    const list = '<ul><li>Eins</li><li>Zwei</li></ul>'
    const firstOf = async (above: string) =>
      (await absaetzeOf(above + list)).find(({ text }) => text === 'Eins')?.vorlage
    expect(await firstOf('<ul class="kacheln"><li>Ziel</li></ul>')).toBe('ListBulletNachTabelle')
    expect(await firstOf('<p>Ziele:</p>')).toBe('ListBulletVorLetztem')
  })
})
