import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeWord } from '../../src/word/word.js'
import { decode, type Gelesen, readAbsaetze, readFelder, readText, readWord } from '../lesen/word.js'
import { abschnittFrom, createDokument } from './fixtures.js'

const dokument = createDokument()
let bytes: Uint8Array
let word: Gelesen
const body = () => word.teile['word/document.xml'] ?? ''

beforeAll(async () => {
  bytes = await writeWord(dokument)
  word = readWord(bytes)
})

describe('headings', () => {
  it('stand in the styles of their level, in order, with their text', () => {
    const read = word.absaetze
      .filter(({ vorlage }) => /^Heading\d$/.test(vorlage))
      .map(({ vorlage, text }) => [Number(vorlage.slice(7)), untied(text)])
    expect(read).toEqual(dokument.outline.map(({ level, text }) => [level, untied(text)]))
  })

  /** Words that are tied so that lines are even are the same words. */
  const untied = (text: string) => text.replaceAll('\u00a0', ' ')

  it('begin a page at level 1 by their style, without an empty page', () => {
    const style = /w:styleId="Heading1">.*?<\/w:style>/s.exec(word.teile['word/styles.xml'] ?? '')?.[0]
    expect(style).toContain('<w:pageBreakBefore/>')
    expect(style).toContain('<w:keepNext/>')
    expect(body()).not.toContain('w:type="page"')
  })
})

describe('table of contents', () => {
  it('has an entry with a page number for every heading, in order', () => {
    const lines = word.absaetze.filter(({ vorlage }) => /^TOC\d$/.test(vorlage))
    expect(lines.map(({ vorlage }) => Number(vorlage.slice(3)))).toEqual(dokument.outline.map(({ level }) => level))
    const pages = lines.map(({ text }, index) => {
      const [, title, page] = /^(.*\S) +(\d+)$/.exec(text) ?? []
      expect(title).toBe(dokument.outline[index]?.text)
      return Number(page)
    })
    expect(pages[0]).toBe(4)
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
  })

  it('is one field whose parts balance', () => {
    expect(readFelder(body())[0]).toBe('TOC \\o "1-3" \\h \\z')
    const zaehle = (kind: string) => body().split(`w:fldCharType="${kind}"`).length
    expect(zaehle('begin')).toBe(zaehle('end'))
    expect(zaehle('begin')).toBe(zaehle('separate'))
  })

  it('takes page numbers from elsewhere', async () => {
    const pages = new Map(dokument.outline.map(({ id }, index) => [id, 100 + index]))
    const figuren = new Map([...body().matchAll(/PAGEREF (\S+)/g)].map(([, id = '']) => [id.replaceAll('_', '-'), 7]))
    const lines = readWord(await writeWord(dokument, new Map([...figuren, ...pages]))).absaetze.filter(({ vorlage }) =>
      /^TOC\d$/.test(vorlage),
    )
    expect(lines.map(({ text }) => Number(/\d+$/.exec(text)?.[0]))).toEqual([...pages.values()])
  })

  it('is followed by lists of figures and tables: fields of their labels, with the captions and their pages', () => {
    expect(readFelder(body()).filter((field) => field.startsWith('TOC \\h'))).toEqual([
      'TOC \\h \\z \\c "Abbildung"',
      'TOC \\h \\z \\c "Tabelle"',
    ])
    const lines = word.absaetze.filter(({ vorlage }) => vorlage === 'TableofFigures').map(({ text }) => text)
    expect(lines).toHaveLength(8)
    expect(lines[0]).toMatch(/^Abbildung 1\u2002Arbeitslosenquote im Jahresdurchschnitt +\d+$/)
    expect(lines[7]).toMatch(/^Tabelle 2\u2002Zielwerte .* [1-9]\d*$/)
    // All three stand in one section.
    expect(body().split('<w:sectPr>')[2]).toContain('w:val="TableofFigures"')
  })

  it('is not written with a page missing', async () => {
    await expect(writeWord(dokument, new Map([['vorwort', 4]]))).rejects.toThrow('Seitenzahl')
  })
})

describe('fields and links', () => {
  it('asks nothing on opening', () => {
    for (const xml of Object.values(word.teile)) expect(xml).not.toMatch(/w:updateFields|w:dirty/)
  })

  it('points to bookmarks that exist once', () => {
    const marks = [...body().matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(marks).size).toBe(marks.length)
    const ends = body().split('<w:bookmarkEnd').length - 1
    expect(ends).toBe(marks.length)
    const targets = [
      ...[...body().matchAll(/w:anchor="([^"]+)"(?! r:id)/g)]
        .map(([, name]) => name)
        .filter((name) => name !== 'monat'),
      ...readFelder(body()).flatMap((field) => /^(?:PAGEREF|REF|NOTEREF) (\S+)/.exec(field)?.[1] ?? []),
    ]
    expect(targets.length).toBeGreaterThan(15)
    for (const target of targets) expect(marks).toContain(target)
  })

  it('are underlined: colour alone tells nobody who does not see it', () => {
    const styles = word.teile['word/styles.xml'] ?? ''
    for (const id of ['Hyperlink', 'Verweis'])
      expect(new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0]).toContain('<w:u w:val="single"/>')
  })

  it('repeats labels by field, undivided, and leads out by relations', () => {
    expect(readFelder(body())).toContain('REF tab_haushalt \\h')
    const undivided = '<w:noProof/><w:lang w:val="x-none"/></w:rPr><w:t xml:space="preserve">'
    expect(body()).toContain(`${undivided}Tabelle\u202f\u202f1</w:t>`)
    expect(body()).not.toContain(`${undivided}Haushalt</w:t>`)
    const relationships = word.teile['word/_rels/document.xml.rels'] ?? ''
    const used = [...body().matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id)
    for (const id of used) expect(relationships).toContain(`Id="${id}"`)
    expect(relationships).toContain('https://www.arbeitsagentur.de/statistik')
  })

  it('counts captions by field with the value that is printed', () => {
    const marks = word.absaetze
      .filter(({ vorlage }) => vorlage === 'Caption')
      .map(({ text }) => text.split('\u2002')[0])
    // No line ends between name and number, nor in what repeats them.
    expect(marks).toEqual([
      'Abbildung\u202f\u202f1',
      'Abbildung\u202f\u202f2',
      'Tabelle\u202f\u202f1',
      'Abbildung\u202f\u202f3',
      'Tabelle\u202f\u202f2',
      'Abbildung\u202f\u202f4',
      'Abbildung\u202f\u202f5',
      'Abbildung\u202f\u202f6',
    ])
    expect(readFelder(body()).filter((field) => field.startsWith('SEQ'))).toHaveLength(marks.length)
  })

  it('fails on a reference into nowhere', async () => {
    await expect(writeWord(abschnittFrom('<p><a class="verweis" href="#fort">dort</a></p>'))).rejects.toThrow('#fort')
  })
})

describe('tables', () => {
  const tables = () => [...body().matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => xml)

  it('repeat all rows of their head and tear no row', () => {
    const heads = tables().map((xml) => (xml.match(/<w:tblHeader\/>/g) ?? []).length)
    expect(heads).toEqual([1, 2, 1, 0])
    for (const xml of tables())
      expect((xml.match(/<w:cantSplit\/>/g) ?? []).length).toBe(xml.split('<w:tr>').length - 1)
  })

  it('say what they are, and fill the width of the text where they have more than two columns', () => {
    for (const xml of tables()) {
      expect(xml).toMatch(/<w:tblStyle w:val="Programmtabelle(?:Eng)?"\/>/)
      expect(xml).toMatch(/<w:tblDescription w:val="Tabelle mit \d Spalten/)
      const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
      const width = widths.reduce((total, one) => total + one, 0)
      if (widths.length > 2) expect(width).toBe(8787)
      else {
        expect(width).toBeGreaterThanOrEqual(5448)
        expect(width).toBeLessThanOrEqual(8787)
      }
    }
    expect(tables()[0]).toContain('<w:tblCaption w:val="Tabelle 1 Bewirtschaftung der Haushaltsmittel in Euro"/>')
  })

  it('say for whoever listens which rows are part of another', () => {
    const [description] = /<w:tblDescription w:val="[^"]*"/.exec(tables()[0] ?? '') ?? []
    expect(description).toMatch(/; Beschäftigungszuschuss gehört zu Eingl[^;]+; Freie Förderung gehört zu Eingl[^;]+"/)
  })

  it('set figures, sums and parts in their styles', () => {
    const cell = (text: string) => readAbsaetze(tables()[0] ?? '').find((paragraph) => paragraph.text === text)?.vorlage
    expect(cell('310.000')).toBe('Tabellenzahl')
    expect(cell('2023')).toBe('TabellenkopfZahl')
    expect(cell('davon Freie Förderung')).toBe('Tabellendavon')
    expect(cell('26.751.166')).toBe('TabellensummeZahl')
    expect(cell('Gesamtbudget')).toBe('Tabellensumme')
    // A row that parts follow leads them, in semibold as in print.
    expect(readAbsaetze(tables()[0] ?? '').find(({ text }) => text.startsWith('Eingliederung'))?.vorlage).toBe(
      'Tabellensumme',
    )
    expect(cell('Verwaltungshaushalt (VH)')).toBe('Tabellentext')
  })

  it('span rows and columns', () => {
    expect(tables()[1]).toContain('<w:gridSpan w:val="2"/>')
    expect((tables()[1]?.match(/<w:vMerge w:val="continue"\/>|<w:vMerge\/>/g) ?? []).length).toBe(2)
  })
})

describe('footnotes', () => {
  it('are true notes at their marks, each once', () => {
    const notes = word.teile['word/footnotes.xml'] ?? ''
    expect([...body().matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id)).toEqual(['1', '2'])
    const texts = readAbsaetze(notes)
      .filter(({ vorlage }) => vorlage === 'FootnoteText')
      .map(({ text }) => text.trim())
    expect(texts).toEqual([
      'Personen mit Schutzstatus nach der Richtlinie 2001/55/EG, siehe EUR-Lex.',
      'Nach dem Modell der EFQM.',
    ])
    // The line above them is the one of a style, their numbers are no smaller than they are.
    expect(notes.match(/<w:p><w:pPr><w:pStyle w:val="Fussnotenlinie"\/><\/w:pPr><\/w:p>/g)).toHaveLength(2)
    expect(notes.match(/<w:rStyle w:val="Fussnotenziffer"\/><\/w:rPr><w:footnoteRef\/>/g)).toHaveLength(2)
    expect(readFelder(body())).toContain('NOTEREF _Fussnote_2 \\f \\h')
    expect(body()).not.toContain('Schutzstatus')
  })
})

describe('lists', () => {
  it('have styles of their level and count on their own', () => {
    const styleOf = (text: string) => word.absaetze.find((paragraph) => paragraph.text.startsWith(text))?.vorlage
    expect(styleOf('Der Bestand')).toBe('ListBulletVorLetztem')
    expect(styleOf('verarbeitendes')).toBe('ListBullet2')
    expect(styleOf('Pflege')).toBe('ListBullet3')
    expect(styleOf('Das gilt')).toBe('ListContinue')
    expect(styleOf('erster Teil')).toBe('ListNumber2')
    const number = (text: string) =>
      /<w:numId w:val="(\d+)"/.exec(word.absaetze.find((paragraph) => paragraph.text === text)?.xml ?? '')?.[1]
    expect(number('Dritter Schritt')).toBe(number('Vierter Schritt'))
    expect(number('Von vorn gezählt')).not.toBe(number('Dritter Schritt'))
    const counter = word.teile['word/numbering.xml'] ?? ''
    for (const [, id] of body().matchAll(/<w:numId w:val="(\d+)"/g)) expect(counter).toContain(`w:numId="${id}"`)
    expect(counter).toMatch(
      new RegExp(`<w:num [^>]*w:numId="${number('Dritter Schritt')}".*?<w:startOverride w:val="3"/>`),
    )
  })
})

describe('styles and properties', () => {
  it('uses only styles that exist, and every paragraph has one', () => {
    const styles = word.teile['word/styles.xml'] ?? ''
    const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
    const parts = Object.entries(word.teile).filter(([name]) =>
      /^word\/(document|footnotes|header\d|footer\d|styles)\.xml$/.test(name),
    )
    for (const [, xml] of parts) {
      for (const [, id] of xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]+)"/g))
        expect(known).toContain(id)
    }
    for (const { vorlage, text } of word.absaetze) expect(`${vorlage}: ${text}`).not.toMatch(/^:/)
    expect(styles).not.toMatch(/\{[a-z-]+\}/)
  })

  it('has no empty paragraphs but rules and joints', () => {
    const ohneTabellen = readAbsaetze(body().replace(/<w:tbl>.*?<\/w:tbl>/gs, ''))
    const empty = ohneTabellen.filter(({ text, xml }) => text.trim() === '' && !xml.includes('<w:drawing>'))
    expect(new Set(empty.map(({ vorlage }) => vorlage))).toEqual(new Set(['Trennlinie', 'Fuge']))
  })

  it('formats by styles: nothing but emphasis stands at the text itself', () => {
    // Leaders of contents say their colour, of which LibreOffice does not know the style in a link.
    const leader = /(?<=<w:rStyle w:val="Fuehrung"\/>.*)<w:color [^>]*w:themeColor="accent5"\/>/
    for (const [, whole = ''] of body().matchAll(/<w:rPr>(.*?)<\/w:rPr>/gs)) {
      const properties = whole.replace(leader, '')
      expect(properties.replace(/<w:(?:b|bCs|i|iCs|rStyle|lang|noProof|vertAlign)(?: [^>]*)?\/>/g, '')).toBe('')
    }
    for (const { xml } of word.absaetze) {
      const properties = /<w:pPr>(.*?)<\/w:pPr>/s.exec(xml)?.[1] ?? ''
      const remaining = properties.replace(/<w:sectPr.*?<\/w:sectPr>/s, '').replace(/<w:numPr>.*?<\/w:numPr>/s, '')
      expect(remaining.replace(/<w:(?:pStyle|keepNext|framePr)(?: [^>]*)?\/>/g, '')).toBe('')
    }
  })

  it('says what kind of font takes the place of its own where that is missing', () => {
    expect(word.teile['word/fontTable.xml']).toMatch(
      /<w:font w:name="Source Sans 3"><w:altName w:val="Calibri"\/><w:panose1 w:val="020B[0-9A-F]{16}"\/>.*<w:family w:val="swiss"\/>/,
    )
  })

  it('is German and says whose it is', () => {
    expect(word.teile['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang w:val="de-DE"/)
    expect(word.teile['word/settings.xml']).toContain('<w:autoHyphenation/>')
    expect(body()).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t xml:space="preserve">Job-Turbo/)
    const coreProperties = word.teile['docProps/core.xml'] ?? ''
    for (const property of [
      dokument.title,
      dokument.author,
      dokument.subject,
      'Jobcenter, SGB II, Eingliederung',
      '2023-04-01T00:00:00Z',
      'de-DE',
    ]) {
      expect(decode(coreProperties)).toContain(property)
    }
  })

  it.each([
    ['2023', '2023-01-01'],
    ['2023-04', '2023-04-01'],
    ['', '2000-01-01'],
  ])('says a whole day for the date „%s“, or Word calls it damaged', async (date, tag) => {
    const { teile } = readWord(await writeWord({ ...abschnittFrom('<p>Text</p>'), date }))
    expect(teile['docProps/core.xml']).toContain(`<dcterms:created xsi:type="dcterms:W3CDTF">${tag}T00:00:00Z<`)
  })

  it('takes colours and fonts from the theme', () => {
    for (const [name, xml] of Object.entries(word.teile)) {
      if (/^word\/(?:styles|document|header\d|footer\d|numbering)\.xml$/.test(name))
        expect(
          `${name}: ${xml.match(/<w:\w+ (?![^>]*w:theme(?:Color|Fill))[^>]*w:(?:color|fill)="[0-9A-F]{6}"[^>]*>/g)}`,
        ).toBe(`${name}: null`)
      // The fourth and further series have colours that the theme has no place for.
      if (name.startsWith('word/charts/chart'))
        for (const colour of Object.values(dokument.gestaltung.farben))
          expect(xml).not.toContain(`<a:srgbClr val="${colour.slice(1).toUpperCase()}"`)
    }
    const styles = word.teile['word/styles.xml'] ?? ''
    // Letters of one width are in no theme.
    const ausserQuelltext = styles.replace(/<w:style(?:(?!<w:style).)*"Quelltextzeichen".*?<\/w:style>/s, '')
    expect(ausserQuelltext.length).toBeLessThan(styles.length)
    expect(ausserQuelltext).not.toMatch(/w:(?:ascii|hAnsi)="/)
    expect(styles).toMatch(/w:styleId="Heading1">(?:(?!<\/w:style>).)*w:asciiTheme="majorHAnsi"/)
  })

  it('has no styles besides its own', () => {
    expect(word.teile['word/styles.xml']).not.toMatch(/w:styleId="(?:Strong|Bibliography|ListParagraph)"/)
  })

  it('has a footer from the Impressum and a header from the table of contents on, none on the title page', () => {
    const [title, impressum, toc] = [...body().matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => xml)
    expect(title).not.toMatch(/headerReference|footerReference/)
    expect(impressum).toContain('footerReference')
    expect(impressum).not.toContain('headerReference')
    expect(toc).toContain('headerReference')
    const heads = Object.entries(word.teile).filter(([name]) => name.startsWith('word/header'))
    expect(heads.map(([, xml]) => readFelder(xml)).filter(([field]) => field === 'STYLEREF 1')).toHaveLength(4)
    const fuss = word.teile['word/footer1.xml'] ?? ''
    expect(readFelder(fuss)).toEqual(['PAGE', 'NUMPAGES'])
    expect(readText(fuss)).toMatch(/^Seite 2 von \d+$/)
    expect(title).toContain('<w:titlePg/>')
  })
})

describe('figures', () => {
  it('are charts that can be edited, in German, each picture with its alt text', () => {
    const diagramme = Object.entries(word.teile).filter(([name]) => /^word\/charts\/chart\d\.xml$/.test(name))
    expect(diagramme).toHaveLength(5)
    for (const [, xml] of diagramme) {
      expect(xml).toContain('<c:lang val="de-DE"/>')
      expect(xml).not.toContain('en-US')
    }
    const alt = [...body().matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => decode(text ?? ''))
    expect(alt).toHaveLength(7)
    expect(alt[0]).toBe('Liniendiagramm: Die Quote in Mittelsachsen liegt unter der in Sachsen.')
    expect(word.namen.filter((name) => name.startsWith('word/media/')).sort()).toHaveLength(3)
  })

  it('have their parts at fixed places, and the totals over stacks as labels of a line that is not drawn', () => {
    const diagramme = Object.entries(word.teile).filter(([name]) => /^word\/charts\/chart\d\.xml$/.test(name))
    for (const [, xml] of diagramme) expect(xml).toMatch(/<c:plotArea><c:layout><c:manualLayout><c:layoutTarget/)
    const ring = diagramme.map(([, xml]) => xml).find((xml) => xml.includes('<c:doughnutChart>')) ?? ''
    // As large as in the picture, its legend beside it.
    expect(ring).toContain('<c:y val="0.0962"/><c:w val="0.2867"/><c:h val="0.8077"/>')
    expect(ring).toMatch(/<c:legendPos val="r"\/><c:layout><c:manualLayout>.*<c:x val="0\.31/)
    const stacked = diagramme.map(([, xml]) => xml).find((xml) => xml.includes('<c:grouping val="stacked"/>')) ?? ''
    const [total] = /<c:lineChart>.*<\/c:lineChart>/s.exec(stacked) ?? ['']
    expect(total).toContain('<c:v>5990</c:v>')
    expect(total).toContain('<a:ln><a:noFill/></a:ln>')
    // Its parts are named beside the last column.
    expect(stacked).not.toContain('<c:legend>')
  })

  it('begin columns at zero', () => {
    const columns = Object.values(word.teile).filter((xml) => xml.includes('<c:barChart>'))
    expect(columns).toHaveLength(3)
    // Where names stand in a column of their own, the axis has room for them before zero, at which bars begin all the same.
    for (const xml of columns) {
      expect(xml).toContain(xml.includes('Name: Kategorien') ? '<c:min val="-' : '<c:min val="0"/>')
      expect(xml).toContain('<c:crosses val="autoZero"/>')
    }
  })

  it('fail by name where the picture is missing', async () => {
    await expect(
      writeWord(abschnittFrom('<figure class="abbildung"><img data-grafik="fort" alt="x"></figure>')),
    ).rejects.toThrow('„fort“')
  })
})

describe('vocabulary', () => {
  it.each([
    ['<video></video>', '<video>'],
    ['<p class="bunt">x</p>', '<p class="bunt">'],
    ['<p class="jobcenter">x</p>', '<p class="jobcenter">'],
    ['<p><img data-grafik="punkt" alt="x"></p>', '<img>'],
    ['<ul><p>x</p></ul>', '<p>'],
    ['lose', '„lose“'],
  ])('fails on %s and names it', async (html, name) => {
    await expect(writeWord(abschnittFrom(html))).rejects.toThrow(name)
  })
})

describe('the same document', () => {
  it('gives the same bytes, also in another process', async () => {
    expect(Buffer.compare(await writeWord(createDokument()), bytes)).toBe(0)
    const programm = `
      import { runnerImport } from 'vite'
      const { module } = await runnerImport('./test/word/kennsumme.ts', { logLevel: 'silent' })
      process.stdout.write(module.kennsumme)`
    const anderswo = execFileSync(process.execPath, ['--input-type=module', '-e', programm], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'C' },
    })
    expect(anderswo).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
