import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { drawPictures } from '../../src/layout/charts/draw.js'
import type { Dokument } from '../../src/layout/document/dokument.js'
import { Meldungen } from '../../src/message.js'
import { printHtml } from '../../src/pdf/print-html.js'
import { writeWeb } from '../../src/web/web.js'
import { writeWord } from '../../src/word/word.js'
import { type Gelesen, readWord } from '../lesen/word.js'
import { einAbschnitt, WURZEL, werkstatt } from '../werkstatt.js'

const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="40"><path d="M0 0h9v9z"/></svg>'

describe('the gallery of all blocks', () => {
  let dokument: Dokument
  let html: string
  let word: Gelesen
  const stilOf = (text: string) => word.absaetze.find((paragraph) => paragraph.text.includes(text))?.vorlage

  beforeAll(async () => {
    const wurzel = werkstatt({})
    cpSync(join(WURZEL, 'test/programme/bausteine/content'), join(wurzel, 'content'), { recursive: true })
    const meldungen = new Meldungen()
    const document = await readAndSet(wurzel, 'bausteine', meldungen)
    if (document) await drawPictures(document, meldungen)
    expect(meldungen.liste).toEqual([])
    if (!document) return
    dokument = document.dokument
    html = toHtml(dokument.baum)
    word = readWord(await writeWord(dokument))
  })

  it('sets salutation, boxes, notes and terms with meaning', () => {
    expect(html).toContain('<p class="anrede">Sehr geehrte Damen und Herren,</p>')
    expect(html).toMatch(/<aside class="definition">\s*<p class="kastentitel">Erwerbstätige/)
    expect(html).toMatch(/<aside class="credo">\s*<p class="kastentitel">Wir wollen<\/p>\s*<ul>\s*<li>Menschen/)
    expect(html).toMatch(/<div class="anmerkung">\s*<p><span class="zeichen">\*<\/span> Regional/)
    expect(html).toMatch(/<dt>Einfach<\/dt>\s*<dd>Anträge/)
    expect(html).toMatch(/<dt>Integrationsquote<\/dt>\s*<dd><p>Anteil.*<\/p><p>Gezählt/)
    expect(html).toMatch(/<aside class="erklaerung">[\s\S]*<div class="unterschrift">[\s\S]*<\/aside>/)
  })

  it('gives each its own style in Word', () => {
    // Letters that would end with a few lines on the next page are set closer.
    expect(stilOf('Sehr geehrte')).toMatch(/^(?:Salutation|AnredeEng)$/)
    expect(stilOf('Erwerbstätige Leistungsberechtigte')).toBe('Definitionskastentitel')
    expect(stilOf('Nicht dazu zählen')).toBe('DefinitionskastenPunktEnde')
    expect(stilOf('Wir wollen')).toBe('KastentitelImFeld')
    expect(stilOf('mit den Mitteln der Allgemeinheit')).toBe('ListBullet')
    expect(stilOf('Regional heißt hier')).toBe('Anmerkung')
    expect(stilOf('Anträge lassen sich')).toMatch(/^BegriffText/)
    expect(stilOf('Musterstadt, April 2023')).toMatch(/^(?:Signature|UnterschriftEng)$/)
    expect(stilOf('Wir nehmen uns Zeit')).toBe('Ausspruch')
    expect(stilOf('Stellenbörse')).toBe('Kachel')
    expect(stilOf('Mit freundlichen Grüßen')).toMatch(/^(?:Closing|GrussEng)$/)
    expect(stilOf('21.02.2023')).toBe('Unterschriftslinie')
    const styles = word.teile['word/styles.xml'] ?? ''
    // What a signature is called goes on below its own line.
    expect(styles).toMatch(/w:styleId="Unterschriftsfeld">(?:(?!<\/w:style>).)*<w:ind w:left="(\d{4})" w:hanging="\1"/s)
    for (const { vorlage } of word.absaetze) expect(styles).toContain(`w:styleId="${vorlage || 'Normal'}"`)
  })

  it('sets a table that stands beside text above it in Word, with its caption above', () => {
    expect(html).toMatch(/<div class="neben">\s*<div class="tabelle"[\s\S]*?<\/div>\s*<p>Die Quote der Frauen/)
    const xml = word.teile['word/document.xml'] ?? ''
    const [before = '', after = ''] = xml.split('Die Quote der Frauen')
    // The text stands in no field.
    expect(before.slice(before.lastIndexOf('</w:tbl>'))).not.toContain('<w:tc>')
    expect(after.indexOf('<w:tbl>') >>> 0).toBeLessThanOrEqual(after.indexOf('</w:tbl>') >>> 0)
    expect(before.slice(0, before.lastIndexOf('<w:tbl>'))).toMatch(/w:val="Caption"(?:(?!<\/w:p>).)*<\/w:p>$/s)
    expect(xml).not.toContain('w:tblpPr')
    expect(xml).not.toContain('txbxContent')
  })

  it('draws a QR code as vector with its address as a link', () => {
    expect(html).toMatch(/<img data-grafik="qr-1" alt="QR-Code, führt zu www\.jobcenter\.digital">/)
    expect(html).toContain('<a href="https://www.jobcenter.digital/">www.jobcenter.digital</a>')
    const picture = dokument.pictures.get('qr-1')
    expect(picture?.art === 'svg' && picture.svg).toMatch(/viewBox="0 0 37 37".*<path d="M4 4h7v1h-7z/)
  })

  it('gives every picture its alternative text', () => {
    for (const alt of [
      'Gezeichnete Silhouette',
      'Zeichen der Agentur',
      'Zeichen des Landkreises',
      'QR-Code, führt zu',
    ]) {
      expect(html).toContain(`alt="${alt}`)
      expect(word.teile['word/document.xml']).toContain(`descr="${alt}`)
    }
  })

  it('sets footnotes with a star beside counted ones', () => {
    expect(html).toContain(
      'Jahr<a class="fussnote" href="#fn-1">1</a> anders<a class="fussnote" href="#fn-stern-1">*</a>',
    )
    expect(html).toMatch(
      /<ul><li id="fn-stern-1"><p><span class="zeichen">\*<\/span> Verglichen.*<\/ul><ol><li id="fn-1">/,
    )
    const xml = word.teile['word/document.xml'] ?? ''
    expect(xml).toMatch(/<w:footnoteReference w:id="1"\/>/)
    expect(xml).toMatch(/<w:footnoteReference w:customMarkFollows="1" w:id="2"\/><w:t>\*<\/w:t>/)
    const notes = word.teile['word/footnotes.xml'] ?? ''
    expect(notes).toMatch(/<w:t[^>]*>\*<\/w:t><\/w:r>(?:(?!<\/w:p>).)*Verglichen/s)
    expect(notes.match(/<w:footnoteRef\/>/g)).toHaveLength(1)
  })

  it('marks words of another language and leaves them undivided', () => {
    expect(html).toContain('am <span lang="en">social return on investment</span>, also')
    expect(word.teile['word/document.xml']).toMatch(
      /<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>social return on investment/,
    )
    const styles = { stil: '', druck: '', bildschirm: '' }
    expect(printHtml(dokument, styles)).toContain('social return on investment')
    expect(printHtml(dokument, styles)).toMatch(/Ver\u00adgleich/)
    expect(writeWeb(dokument, styles)).toContain('<span lang="en">social return on investment</span>')
  })
})

describe('wrong use of a block', () => {
  it.each([
    [':::credo\nKein Punkt.\n:::', /4:1 attribut-ungueltig: In „credo“ steht genau eine Liste/],
    [':::credo\n- eins\n\n* zwei\n:::', /6:1 attribut-ungueltig: .*eine Liste.*anderes Zeichen/],
    [':::anrede\n- Liste\n:::', /4:1 attribut-ungueltig: In „anrede“ stehen nur Absätze/],
    [':::definition{titel="X"}\n:::', /3:1 attribut-ungueltig: Der Kasten „definition“ ist leer/],
    [':::definition\nText.\n:::', /3:1 attribut-fehlt: .*„titel“/],
    [
      ':::begriffe\n- Einfach: ohne Fettschrift\n:::',
      /4:1 attribut-ungueltig: .*nicht mit einem Begriff.*\*\*Begriff\*\*/,
    ],
    [':::begriffe\n- **Einfach:**\n:::', /4:1 attribut-ungueltig: .*Erklärung/],
    [':::logoleiste\n- bilder/x.svg\n:::', /4:1 attribut-fehlt: .*Alternativtext/],
    [':::logoleiste\n- bilder/fehlt.svg | Logo\n:::', /4:1 datei-fehlt: .*bilder\/fehlt\.svg/],
    [':::portrait{bild=bilder/x.svg funktion="F"}\n„Text.“\n:::', /3:1 attribut-fehlt: .*„alt“/],
    ['::qr{ziel="jobcenter.digital"}', /3:6 attribut-ungueltig: .*keine Adresse/],
    ['::unterschrift{form=feld funktion="F"}', /3:16 attribut-ungueltig: .*„felder“/],
    [':::neben\nText zuerst.\n:::', /4:1 attribut-ungueltig: .*zuerst eine Tabelle/],
    [
      '::::neben\n::abbildung{bild=bilder/x.svg titel="T" alt="Ein Bild"}\n::::',
      /3:1 attribut-ungueltig: .*fehlt der Text/,
    ],
    [':::anmerkung{sternchen="*"}\nText.\n:::', /3:14 attribut-unbekannt: .*„sternchen“/],
    ['Ein [Wort]{lang=xq} hier.', /3:5 attribut-ungueltig: „xq“ ist keine Kennung/],
    ['Ein [Wort]{sprache=en} hier.', /3:10 attribut-ungueltig: .*nicht erkannt.*lang=en/],
  ])('%s', async (text, pattern) => {
    const meldungen = new Meldungen()
    await readAndSet(einAbschnitt(`# Eins\n\n${text}\n`, { 'content/p/bilder/x.svg': IMAGE }), 'p', meldungen)
    const findings = meldungen.liste.map(
      ({ zeile, spalte, regel, text: setting, rat }) => `${zeile}:${spalte} ${regel}: ${setting} ${rat}`,
    )
    expect(findings).toEqual([expect.stringMatching(pattern)])
  })

  it('leaves brackets alone that mean nothing', async () => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt(
      '# Eins\n\nBürger [sic] sagten „Das […] gilt“, siehe [Text](https://a.de) und [](#eins).\n',
    )
    const document = await readAndSet(wurzel, 'p', meldungen)
    expect(meldungen.liste).toEqual([])
    expect(document && toHtml(document.dokument.baum)).toContain('Bürger [sic] sagten „Das […] gilt“, siehe <a href')
  })
})
