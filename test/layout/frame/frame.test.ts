import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { Meldungen } from '../../../src/message.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10"/></svg>'

async function set(extra: string, abschnitte: Record<string, string>, previous = (yaml: string) => yaml) {
  const names = Object.keys(abschnitte).filter((name) => !name.startsWith('anhang'))
  const meldungen = new Meldungen()
  const wurzel = werkstatt({
    'content/p/programm.yaml': previous(programmYaml(`[${names}]`, extra)),
    'content/p/bilder/titel.svg': SVG,
    ...Object.fromEntries(Object.entries(abschnitte).map(([name, text]) => [`content/p/abschnitte/${name}.md`, text])),
  })
  const document = await readAndSet(wurzel, 'p', meldungen)
  const html = document ? toHtml(document.dokument.baum) : ''
  return {
    html,
    verzeichnis: /<nav.*<\/nav>/s.exec(html)?.[0] ?? '',
    gliederung: document?.dokument.outline.map(({ number, text }) => `${number} ${text}`.trim()),
    gestaltung: document?.dokument.gestaltung,
    dokument: document?.dokument,
    befunde: meldungen.sortiert().map(({ regel, zeile, text, rat }) => `${regel}:${zeile} ${text} ${rat}`),
  }
}

describe('headings', () => {
  it('are numbered with a point at level one only, and leave out what is marked, together with all below it', async () => {
    const { gliederung, html, befunde } = await set('nummerierung: dezimal-punkt\n', {
      vorwort: '# Vorwort {.ohne-nummer}\n\n## Dank\n\nText.\n',
      eins: '# Eins\n\n## Lage\n\n## Was tun? {.pfeil #was-tun}\n\n### Darunter\n\n## Ziele {#ziele}\n\nSiehe [](#ziele), [](#zwei).\n',
      zwei: '# Zwei\n\nText.\n',
    })
    expect(befunde).toEqual([])
    expect(gliederung).toEqual([
      'Vorwort',
      'Dank',
      '1. Eins',
      '1.1 Lage',
      'Was tun?',
      'Darunter',
      '1.2 Ziele',
      '2. Zwei',
    ])
    expect(html).toContain('<h2 id="was-tun" class="pfeil"><span class="pfeil">→</span> Was tun?</h2>')
    expect(html).toContain('<h1 id="vorwort" class="ohne-nummer">Vorwort</h1>')
    expect(html).toContain('>Abschnitt\u00a01.2</a>, <a class="verweis" href="#zwei">Abschnitt\u00a02</a>')
  })

  it('keep their arrow in the table of contents', async () => {
    const { verzeichnis } = await set('', { eins: '# Eins\n\n## Wohin? {.pfeil #wohin}\n\n## Woher?\n\nText.\n' })
    expect(verzeichnis).toContain('<a href="#wohin"><span class="pfeil">→</span> <span class="text">Wohin?</span>')
    expect(verzeichnis.match(/→/g)).toHaveLength(1)
  })

  it('run into the text at level four: outlined, but neither numbered nor in the table of contents', async () => {
    const { html, gliederung, verzeichnis } = await set('nummerierung: dezimal\nverzeichnis: { tiefe: 3 }\n', {
      eins: '# Eins\n\n## Lage\n\n### Genauer\n\n#### Am Rand\n\nText.\n',
    })
    expect(html).toContain('<h4 id="am-rand" class="zwischen">Am Rand</h4>')
    expect(gliederung?.at(-1)).toBe('Am Rand')
    expect(verzeichnis).toContain('Genauer')
    expect(verzeichnis).not.toContain('Am Rand')
  })

  it('run into the text below any level, and take the level that comes next, so that the outline has no gap', async () => {
    const { html, gliederung, verzeichnis, befunde } = await set('nummerierung: dezimal\nverzeichnis: { tiefe: 3 }\n', {
      eins: '# Eins\n\n#### Vorab\n\nText.\n\n#### Ferner\n\nText.\n\n## Lage\n\n#### Am Rand\n\nText.\n\n## Ziele\n',
    })
    expect(befunde).toEqual([])
    expect(html).toContain('<h2 id="vorab" class="zwischen">Vorab</h2>')
    expect(html).toContain('<h2 id="ferner" class="zwischen">Ferner</h2>')
    expect(html).toContain('<h3 id="am-rand" class="zwischen">Am Rand</h3>')
    expect(gliederung).toEqual(['1 Eins', 'Vorab', 'Ferner', '1.1 Lage', 'Am Rand', '1.2 Ziele'])
    expect(verzeichnis).not.toMatch(/Vorab|Ferner|Am Rand/)
  })

  it('of other levels must not leave one out', async () => {
    const { befunde } = await set('', { eins: '# Eins\n\n### Zu tief\n' })
    expect(befunde).toEqual([
      'ueberschrift-stufe:3 Nach Stufe 1 folgt Stufe 3; dazwischen fehlt eine. Mit ## schreiben.',
    ])
  })

  it('can be kept out of the table of contents', async () => {
    const { verzeichnis } = await set('', { eins: '# Eins\n\n## Lage\n\n## Intern {.nicht-im-verzeichnis}\n' })
    expect(verzeichnis).toContain('Lage')
    expect(verzeichnis).not.toContain('Intern')
  })

  it('report a mark that there is not, with the nearest', async () => {
    const { befunde } = await set('', { eins: '# Eins\n\n## Lage {.ohne-numer}\n' })
    expect(befunde).toEqual([
      'attribut-unbekannt:3 Eine Überschrift kann nicht als „.ohne-numer“ ausgezeichnet werden. Meinten Sie „.ohne-nummer“?',
    ])
  })
})

describe('the annex', () => {
  it('counts by letters where the programme is numbered', async () => {
    const { gliederung, html } = await set('nummerierung: dezimal\nanhang: [anhang-daten]\n', {
      eins: '# Eins\n\nSiehe [](#quellen) und [](#anhang-daten).\n',
      'anhang-daten': '# Datenblätter\n\n## Quellen\n\nText.\n',
    })
    expect(gliederung).toEqual(['1 Eins', 'Anhang A Datenblätter', 'A.1 Quellen'])
    expect(html).toContain('>Abschnitt\u00a0A.1</a> und <a class="verweis" href="#anhang-daten">Anhang\u00a0A</a>')
  })

  it('is only set last where it is not', async () => {
    const { gliederung } = await set('anhang: [anhang-daten]\n', { eins: '# Eins\n', 'anhang-daten': '# Daten\n' })
    expect(gliederung).toEqual(['Eins', 'Daten'])
  })
})

describe('the frame', () => {
  it('lets a programme have its table of contents otherwise than its design', async () => {
    const { verzeichnis, gestaltung } = await set(
      'nummerierung: dezimal\nverzeichnis: { tiefe: 1, titel: Übersicht, nummern: nein, fuehrung: linie }\n',
      { eins: '# Eins\n\n## Lage\n' },
    )
    expect(verzeichnis).toContain('>Übersicht<')
    expect(verzeichnis).not.toContain('class="nummer"')
    expect(verzeichnis).not.toContain('Lage')
    expect(gestaltung?.verzeichnis.fuehrung).toBe('linie')
  })

  it('carries subtitle, numeral, picture and definition of the cover, and the credit in the Impressum', async () => {
    const { html, dokument } = await set(
      `jahr: "24"
untertitel: Gemeinsam für Beschäftigung
titelseite:
  bild: { datei: bilder/titel.svg, alt: Ein Feld, nachweis: "Grafik: Jobcenter" }
  definition: Ein Programm beschreibt, was das Jobcenter vorhat.
`,
      { eins: '# Eins\n' },
    )
    expect(html).toContain('<p class="untertitel">Gemeinsam für Beschäftigung</p>')
    expect(html).toContain('<p class="jahr">24</p>')
    expect(html).toContain('<img class="titelbild" data-grafik="bilder/titel.svg" alt="Ein Feld">')
    expect(html).toContain('<p class="definition">Ein Programm beschreibt, was das Jobcenter vorhat.</p>')
    expect(html).toMatch(/<dt>Titelbild<\/dt>\s*<dd><p>Grafik: Jobcenter<\/p><\/dd>/)
    expect(dokument?.runningHead).toBe('Arbeitsmarkt- und Integrationsprogramm 2023')
  })

  it('names both years of a period on the cover and in the running header', async () => {
    const { html, dokument } = await set('', { eins: '# Eins\n' }, (yaml) => yaml.replace('2023', '2025–2026'))
    expect(html).toContain('<p class="jahr">2025–2026</p>')
    expect(dokument?.runningHead).toBe('Arbeitsmarkt- und Integrationsprogramm 2025–2026')
  })

  it('refuses a picture without alt text', async () => {
    const { befunde } = await set('titelseite: { bild: { datei: bilder/titel.svg } }\n', { eins: '# Eins\n' })
    expect(befunde).toHaveLength(1)
    expect(befunde[0]).toContain('„titelseite.bild.alt“ fehlt')
  })
})

describe('landscape pages', () => {
  it('hold whatever stands inside, headings too', async () => {
    const { html, gliederung, befunde } = await set('nummerierung: dezimal\n', {
      eins: '# Eins\n\n::::quer\n## Breit\n\n:::fazit\nText.\n:::\n::::\n',
    })
    expect(befunde).toEqual([])
    expect(gliederung).toEqual(['1 Eins', '1.1 Breit'])
    expect(html).toMatch(/<div class="quer">\s*<h2 id="breit">.*<aside class="fazit">.*<\/aside>\s*<\/div>/s)
  })

  it('stand in no other block', async () => {
    const { befunde } = await set('', { eins: '# Eins\n\n::::fazit\n:::quer\nText.\n:::\n::::\n' })
    expect(befunde).toHaveLength(1)
    expect(befunde[0]).toMatch(/^attribut-ungueltig:4 „quer“ steht für sich in einem Kapitel/)
  })
})
