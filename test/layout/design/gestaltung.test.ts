import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { seriesColours } from '../../../src/charts/colours/palette.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../../src/message.js'
import { printHtml } from '../../../src/pdf/print-html.js'
import { writeWeb } from '../../../src/web/web.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

/** A workspace whose programme uses the design `haus`, of these files. */
function haus(gestaltung: Record<string, string>, markdown = '# Eins\n\nText.\n'): string {
  return werkstatt({
    'content/p/programm.yaml': programmYaml().replace('gestaltung: standard', 'gestaltung: haus'),
    'content/p/abschnitte/eins.md': markdown,
    ...Object.fromEntries(Object.entries(gestaltung).map(([name, text]) => [`templates/haus/${name}`, text])),
  })
}

async function set(wurzel: string) {
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  const styles = document && readStyleSheets(wurzel, document.dokument.gestaltung, meldungen)
  return {
    dokument: document?.dokument,
    stile: styles,
    html: document ? toHtml(document.dokument.baum) : '',
    befunde: meldungen
      .sortiert()
      .map(({ datei, zeile, regel, text, rat }) => `${datei}:${zeile} ${regel} ${text} ${rat}`.trim()),
  }
}

describe('names of styles for Word', () => {
  const YAML = 'name: Haus\nbasis: standard\nwordstile:\n'

  it('that are nearly those of others are told, with the line and the name that is meant', async () => {
    const lines = '  Hervorhebung: { fett: ja }\n  Hervorhebug: { fett: ja }\n  Uberschrift 2: { fett: ja }\n'
    const { befunde } = await set(haus({ 'gestaltung.yaml': YAML + lines }))
    expect(befunde).toHaveLength(2)
    expect(befunde[0]).toMatch(/^templates\/haus\/gestaltung\.yaml:5 word-stilname „Hervorhebug“ .*„Hervorhebung“/)
    expect(befunde[1]).toMatch(/:6 word-stilname „Uberschrift 2“ .*„Überschrift 2“/)
  })

  it('are right where they are of the design alone, or a block of it or a layout asks for them', async () => {
    const lines = '  Amtliches: { fett: ja }\n  Aussagen: { fett: ja }\n  Mottos: { fett: ja }\nbausteine:\n'
    const block = '  kern: { beschreibung: Kern, word: Aussagen }\n'
    const files = {
      'gestaltung.yaml': YAML + lines + block,
      'kern.hbs': '<div class="kasten" data-stil="{{stil}}"><p data-stil="Mottos">x</p>{{{inhalt}}}</div>\n',
    }
    expect((await set(haus(files, '# Eins\n\n:::kern\nText.\n:::\n'))).befunde).toEqual([])
    // Without the block, the layout asks for nothing.
    expect((await set(haus(files))).befunde.map((befund) => befund.split(' ')[2])).toEqual(['„Mottos“'])
  })
})

describe('a design that is based on another', () => {
  it('says only what differs, in gestaltung.yaml, layouts and style sheets', async () => {
    const wurzel = haus({
      'gestaltung.yaml': 'name: Haus\nbasis: standard\nfarben: { akzent: "#7a1f3d" }\nverzeichnis: { tiefe: 1 }\n',
      'abschnitt.hbs': '<section class="abschnitt" id="{{kennung}}">\n{{{inhalt}}}<hr>\n{{{fussnoten}}}\n</section>\n',
      'stil.css': 'h1 { letter-spacing: .02em }\n',
    })
    const { dokument, stile, html, befunde } = await set(wurzel)
    expect(befunde).toEqual([])
    expect(dokument?.gestaltung).toMatchObject({
      name: 'Haus',
      farben: { akzent: '#7a1f3d', akzentdunkel: '#0a3f4c' },
      verzeichnis: { tiefe: 1, titel: 'Inhalt' },
    })
    expect(html).toMatch(/<p>Text\.<\/p><hr>/)
    expect(html).toContain('class="impressumtitel"')
    expect(stile?.stil.indexOf('letter-spacing: .02em')).toBeGreaterThan(stile?.stil.indexOf('h1 {') ?? Infinity)
    expect(stile?.druck).toContain('@page')
  })

  it('is told of its own slips at its own place, and of those of its base at that', async () => {
    const eigen = haus({
      'gestaltung.yaml': 'name: Haus\nbasis: standard\nfarben:\n  akzent: rot\n  akzend: "#000000"\n',
    })
    expect((await set(eigen)).befunde.map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
      'templates/haus/gestaltung.yaml:4 wert-ungueltig',
      'templates/haus/gestaltung.yaml:5 schluessel-unbekannt',
    ])
    const bottom = haus({
      'gestaltung.yaml': 'name: Haus\nbasis: grund\n',
      '../grund/gestaltung.yaml': 'name: Grund\nbasis: standard\ngroessen: { text: 0 }\n',
    })
    expect((await set(bottom)).befunde.join()).toMatch(/^templates\/grund\/gestaltung\.yaml:3 wert-ungueltig/)
  })

  it('is told where its margins leave no room for text', async () => {
    const margins = (width: number) =>
      set(
        haus({
          'gestaltung.yaml': `name: Haus\nbasis: standard\nseite: { links: 25, rechts: 25, randspalte: ${width}, steg: 20 }\n`,
        }),
      )
    expect((await margins(80)).befunde).toEqual([])
    expect((await margins(80.5)).befunde).toEqual([
      expect.stringMatching(/:3 wert-ungueltig „seite.randspalte“: höchstens 80/),
    ])
    const narrow = 'name: Haus\nbasis: standard\nseite: { links: 40, rechts: 40, randspalte: 60, steg: 10.5 }\n'
    expect((await set(haus({ 'gestaltung.yaml': narrow }))).befunde).toEqual([
      'templates/haus/gestaltung.yaml:3 wert-ungueltig Für den Text bleiben zwischen Rändern und Randspalte nur 59,5 mm. Nötig sind 60 mm, gut zu lesen 110 bis 130: „links“, „rechts“, „randspalte“ oder „steg“ verkleinern.',
    ])
  })

  it('must not be based on itself, not even round a corner', async () => {
    const wurzel = haus({
      'gestaltung.yaml': 'name: Haus\nbasis: grund\n',
      '../grund/gestaltung.yaml': 'name: Grund\nbasis: haus\n',
    })
    expect((await set(wurzel)).befunde).toEqual([
      'templates/grund/gestaltung.yaml:2 gestaltung-kreis Die Gestaltung „haus“ beruht auf sich selbst: haus → grund → haus. Eine der Zeilen „basis:“ entfernen.',
    ])
  })

  it('must not be based on one that is not there', async () => {
    const wurzel = haus({ 'gestaltung.yaml': 'name: Haus\nbasis: standart\n' })
    expect((await set(wurzel)).befunde).toEqual([
      'templates/haus/gestaltung.yaml:2 gestaltung-unbekannt Die Gestaltung „standart“ gibt es nicht. Meinten Sie „standard“?',
    ])
  })

  it('misses a layout only where its base misses it too', async () => {
    const wurzel = haus({ 'gestaltung.yaml': 'name: Haus\nbasis: standard\n' })
    rmSync(join(wurzel, 'templates/standard/zitat.hbs'))
    expect((await set(wurzel)).befunde).toEqual([
      'templates/standard/zitat.hbs:1 vorlage-fehlt Der Gestaltung fehlt die Vorlage „zitat.hbs“. Ohne sie ist „templates/standard“ unvollständig, und mit ihr jede Gestaltung, die darauf beruht: die Datei dort wieder ablegen.',
    ])
  })
})

describe('files of a design that nobody reads', () => {
  it('are told with the name that is meant', async () => {
    const wurzel = haus({
      'gestaltung.yaml': 'name: Haus\nbasis: standard\n',
      'still.css': 'h1 { color: var(--farbe-text) }\n',
      'fusszeile.hbs': '<p>Nirgends eingefügt</p>\n',
      'zitate.hbs': '<p>x</p>\n',
      'quellenzeile.hbs': '<p class="quelle">x</p>\n',
      'motto.hbs':
        '<div class="motto">{{#each absaetze}}<p>{{{this}}}</p>{{/each}}{{#if herkunft}}{{> quellenzeile}}{{/if}}</div>\n',
      'LICENSE.txt': 'OFL',
    })
    const told = (await set(wurzel)).befunde.filter((befund) => befund.includes('gestaltung-datei-unbenutzt'))
    expect(told).toEqual([
      'templates/haus/fusszeile.hbs:1 gestaltung-datei-unbenutzt „fusszeile.hbs“ liest niemand: Keinen Baustein gibt es dieses Namens, und keine Vorlage fügt sie ein. Die Datei umbenennen oder aus dem Ordner nehmen.',
      'templates/haus/still.css:1 gestaltung-datei-unbenutzt „still.css“ liest niemand: Stilvorlagen heißen stil.css, druck.css und bildschirm.css. Meinten Sie „stil.css“?',
      'templates/haus/zitate.hbs:1 gestaltung-datei-unbenutzt „zitate.hbs“ liest niemand: Keinen Baustein gibt es dieses Namens, und keine Vorlage fügt sie ein. Meinten Sie „zitat.hbs“?',
    ])
  })

  it('are told where a font is named otherwise, and gestaltung.yaml is', async () => {
    const schrift = 'schriften: { ueberschriften: { familie: X, halbfett: SourceSerif4-halbfet } }\n'
    const { befunde } = await set(haus({ 'gestaltung.yaml': `name: Haus\nbasis: standard\n${schrift}` }))
    expect(befunde.join()).toMatch(/:3 datei-fehlt Die Schrift fehlt: .* Meinten Sie „SourceSerif4-halbfett“\?$/)
    expect((await set(haus({ 'gestaltung.yml': 'name: Haus\n' }))).befunde).toEqual([
      'content/p/programm.yaml:4 gestaltung-unbekannt Im Ordner „templates/haus“ der Gestaltung fehlt die Datei „gestaltung.yaml“. Dort liegt „gestaltung.yml“: in „gestaltung.yaml“ umbenennen.',
    ])
  })
})

describe('colours that a design adds', () => {
  const OWN = `name: Haus
basis: standard
farben: { zweitakzent: "#8a4b08", zweithell: "#f7ead9", diagramm: "#6b2e8f", diagrammgrau: "#3f6b4a" }
kaesten: { flaeche: zweithell, farbe: zweitakzent }
ueberschriften: { stufe3: { farbe: zweitakzent } }
titelseite: { flaechen: [{ farbe: zweitakzent, links: 0, oben: 0, breite: 210, hoehe: 20 }] }
`

  it('are those of boxes, headings and charts in print, on screen and in Word, where the theme has them', async () => {
    const { dokument, stile, befunde } = await set(
      haus({ 'gestaltung.yaml': OWN }, '# Eins\n\n## Zwei\n\n### Drei\n\n:::fazit\nText.\n:::\n'),
    )
    expect(befunde).toEqual([])
    if (!dokument || !stile) throw new Error('nicht gesetzt')
    for (const html of [printHtml(dokument, stile), writeWeb(dokument, stile)]) {
      expect(html).toContain('--farbe-zweitakzent: #8a4b08')
      expect(html).toContain('--stufe3-farbe: var(--farbe-zweitakzent)')
      expect(html).toContain('--kasten-flaeche: var(--farbe-zweithell)')
    }
    expect(seriesColours(dokument.gestaltung, 1)).toEqual(['#6b2e8f'])
    const { teile } = readWord(await writeWord(dokument))
    const theme = teile['word/theme/theme1.xml'] ?? ''
    expect(theme).toMatch(/<a:accent6>\s*<a:srgbClr val="8A4B08"\/>/)
    expect(theme).toMatch(/<a:accent4>\s*<a:srgbClr val="F7EAD9"\/>/)
    const heading = /w:styleId="Heading3">.*?<\/w:style>/s.exec(teile['word/styles.xml'] ?? '')?.[0]
    expect(heading).toContain('<w:color w:val="8A4B08" w:themeColor="accent6"/>')
    expect(teile['word/styles.xml']).toContain('w:fill="F7EAD9" w:themeFill="accent4"')
    expect(teile['word/document.xml']).toContain('<a:schemeClr val="accent6"/>')
  })

  it('are told where they are used and have no colour, and where they cannot be read', async () => {
    const yaml = 'name: Haus\nbasis: standard\nfarben: { zweithell: "#7f7f7f", diagramm: "#ffe000" }\n'
    const uses = 'kaesten: { flaeche: zweithell }\nkacheln:\n  linie: zweitakzent\n'
    expect((await set(haus({ 'gestaltung.yaml': yaml + uses }))).befunde).toEqual([
      'templates/haus/gestaltung.yaml:3 kontrast Die Farbe „diagramm“ auf „papier“ hat nur den Kontrast 1,3 : 1; Diagramme werden in einem dunkleren Ton davon gezeichnet. Nötig sind 3 : 1: eine dunklere Farbe wählen.',
      expect.stringMatching(/:4 kontrast Die Farbe „text“ auf „zweithell“ hat nur den Kontrast 3,8 : 1 \(Kästen\)/),
      'templates/haus/gestaltung.yaml:6 wert-ungueltig Die Farbe „zweitakzent“ hat diese Gestaltung nicht. Unter farben nennen, zum Beispiel zweitakzent: "#7a1f3d", oder eine andere Farbe wählen.',
    ])
  })
})

describe('the designs that come with the product', () => {
  it.each(['standard', 'modern', 'sachlich'])(
    '%s sets a programme without a message, changed by one word',
    async (name) => {
      const wurzel = werkstatt({
        'content/p/programm.yaml': programmYaml()
          .replace('gestaltung: standard', `gestaltung: ${name}`)
          .replace('2023', '2025–2026'),
        'content/p/abschnitte/eins.md': '# Eins\n\n## Zwei\n\nText.\n',
      })
      const { befunde, dokument, stile } = await set(wurzel)
      expect(befunde).toEqual([])
      if (!dokument || !stile) throw new Error('nicht gesetzt')
      expect(dokument.gestaltung.id).toBe(name)
      expect(printHtml(dokument, stile)).toContain('Eins')
      expect(readWord(await writeWord(dokument)).absaetze.some(({ text }) => text === 'Zwei')).toBe(true)
    },
  )
})

describe('a block that a design adds', () => {
  const MERKSATZ = {
    'gestaltung.yaml': `name: Haus
basis: standard
bausteine:
  merksatz: { beschreibung: Was man behalten soll, attribute: [titel], word: Merksatz }
wordstile:
  Merksatz: { flaeche: hell, strich: akzent, kursiv: true }
`,
    'merksatz.hbs':
      '<div class="kasten" data-stil="{{stil}}">{{#if titel}}<p data-stil="Merksatz Titel">{{titel}}</p>{{/if}}{{{inhalt}}}</div>\n',
    'stil.css': '[data-stil="Merksatz"] { background: var(--farbe-hell) }\n',
  }

  it('works in print, on screen and in Word', async () => {
    const { dokument, stile, befunde } = await set(
      haus(MERKSATZ, '# Eins\n\n:::merksatz{titel="Merke"}\nEins und **zwei**.\n:::\n\nDanach.\n'),
    )
    expect(befunde).toEqual([])
    if (!dokument || !stile) throw new Error('nicht gesetzt')
    const box =
      /<div class="kasten" data-stil="Merksatz"><p data-stil="Merksatz Titel">Merke<\/p><p>Eins und <strong>zwei<\/strong>\.<\/p><\/div>/
    expect(printHtml(dokument, stile).replace(/ (?:lang|role)="[^"]*"/g, '')).toMatch(box)
    expect(writeWeb(dokument, stile)).toMatch(box)
    const { absaetze, teile } = readWord(await writeWord(dokument))
    expect(absaetze.slice(-3).map(({ vorlage, text }) => [vorlage, text])).toEqual([
      ['MerksatzTitel', 'Merke'],
      ['Merksatz', 'Eins und zwei.'],
      ['Normal', 'Danach.'],
    ])
    const style = (id: string) =>
      new RegExp(`w:styleId="${id}">.*?</w:style>`, 's').exec(teile['word/styles.xml'] ?? '')?.[0]
    expect(style('Merksatz')).toMatch(/<w:name w:val="Merksatz"\/><w:basedOn w:val="Normal"\/>.*<w:shd .*<w:i\/>/s)
    expect(style('MerksatzTitel')).toContain('<w:name w:val="Merksatz Titel"/><w:basedOn w:val="Normal"/>')
  })

  it('is checked like every other', async () => {
    const { befunde } = await set(haus(MERKSATZ, '# Eins\n\n:::merksatz{titl="Merke"}\nEins.\n:::\n'))
    expect(befunde).toEqual([
      'content/p/abschnitte/eins.md:3 attribut-unbekannt Der Baustein „merksatz“ kennt kein Attribut „titl“. Meinten Sie „titel“?',
    ])
  })

  it('needs its layout, and a name of its own', async () => {
    const { 'merksatz.hbs': _, ...without } = MERKSATZ
    expect((await set(haus(without))).befunde.join()).toMatch(/^templates\/haus\/merksatz\.hbs:1 vorlage-fehlt/)
    const doppelt = haus({
      'gestaltung.yaml': 'name: Haus\nbasis: standard\nbausteine: { fazit: { beschreibung: x } }\n',
    })
    expect((await set(doppelt)).befunde.join()).toMatch(/^templates\/haus\/gestaltung\.yaml:3 wert-ungueltig/)
  })
})
