import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt, programmYaml, werkstatt } from '../werkstatt.js'

const DATEN = {
  'content/p/daten/haushalt.yaml': `titel: Haushalt
einheit: €
spalten: [2022, 2023]
zeilen:
  egt: { name: Eingliederung, werte: [11814751, 11194865] }
  vh: { name: Verwaltung, werte: [15517865, 15556301] }
  gesamt: { name: Gesamt, summe: [egt, vh] }
`,
}

async function set(wurzel: string) {
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  const html = document ? toHtml(document.dokument.baum) : ''
  return {
    document,
    html,
    befunde: meldungen.sortiert().map(({ datei, zeile, spalte, regel }) => `${datei}:${zeile}:${spalte} ${regel}`),
    meldungen,
  }
}

describe('setDokument', () => {
  it('puts figures into prose as text, never as Markdown or HTML', async () => {
    const { html } = await set(
      einAbschnitt(
        '# Eins\n\nEs sind {{mio haushalt.gesamt.2023}}, {{prozent (veraenderung haushalt.gesamt.2022 haushalt.gesamt.2023)}} weniger.\n',
        DATEN,
      ),
    )
    expect(html).toContain('<span class="zahl">26,75\u00a0Mio.\u00a0€</span>')
    expect(html).toContain('<span class="zahl">2,1\u00a0%</span> weniger')
  })

  it('reports an unknown cell in prose with line and column and the nearest name', async () => {
    const { befunde, meldungen } = await set(einAbschnitt('# Eins\n\nEs sind {{mio haushalt.gesammt.2023}}.\n', DATEN))
    expect(befunde).toHaveLength(1)
    expect(befunde[0]).toMatch(/^content\/p\/abschnitte\/eins\.md:3:\d+ ausdruck-unbekannt$/)
    expect(meldungen.liste[0]?.rat).toContain('gesamt')
  })

  it('prints the date of a sheet as prose says it, below its table and its chart', async () => {
    const blatt = DATEN['content/p/daten/haushalt.yaml']
    const { html, befunde } = await set(
      einAbschnitt(
        '# Eins\n\n::haushaltstabelle{#tab-h daten=haushalt}\n\n::diagramm{#abb-h daten=haushalt zeilen=egt typ=saeulen titel="Mittel" alt="Säulen"}\n\nSiehe [](#tab-h), [](#abb-h).\n',
        { 'content/p/daten/haushalt.yaml': `${blatt}stand: 2024-10\n` },
      ),
    )
    expect(befunde).toEqual([])
    expect(html.match(/<p class="quelle">Stand: Oktober\u00a02024<\/p>/g)).toHaveLength(2)
  })

  it('sets a budget table with one unit in its caption, a marked total, heads with scope', async () => {
    const { html } = await set(einAbschnitt('# Eins\n\n::haushaltstabelle{#tab-h daten=haushalt}\n', DATEN))
    expect(html).toMatch(
      /<div class="tabelle" id="tab-h">\s*<table>\s*<caption><span class="marke">Tabelle 1<\/span> Haushalt <span class="einheit">in\u00a0€<\/span><\/caption>/,
    )
    expect(html).toContain(
      '<tr class="summe"><th scope="row">Gesamt</th><td class="zahl">27.332.616</td><td class="zahl aktuell">26.751.166</td></tr>',
    )
    expect(html).toMatch(/<th scope="col" class="zahl aktuell"[^>]*>2023<\/th>/)
  })

  it('prints the marks of official tables and explains those that the table shows', async () => {
    const { html, befunde } = await set(
      einAbschnitt(
        '# Eins\n\n::tabelle{#t-a daten=b titel="Alle"}\n\n::tabelle{#t-b daten=b zeilen=c titel="Eine"}\n',
        {
          'content/p/daten/b.yaml':
            'hinweise: ¹ vorläufig\nspalten: [x, y]\nzeilen:\n  a: { werte: ["*", 12¹] }\n  c: { werte: [/, 3] }\n',
        },
      ),
    )
    expect(befunde).toEqual([])
    const [all, one] = html.split('id="t-b"')
    expect(all).toContain('<td class="zahl">*</td><td class="zahl">12¹</td>')
    const unsicher = '„/“: Der Wert ist nicht sicher genug und wird nicht angegeben.'
    expect(all).toContain(`<p class="quelle">„*“: Der Wert wird geheim gehalten. ${unsicher}</p>`)
    expect(one).toContain(`<p class="quelle">${unsicher}</p>`)
  })

  it('fills references, also forward ones, and numbers', async () => {
    const wurzel = werkstatt({
      ...DATEN,
      'content/p/programm.yaml': programmYaml('[eins, zwei]', 'nummerierung: dezimal\n'),
      'content/p/abschnitte/eins.md': '# Eins\n\nSiehe [](#tab-h), [](#ziele) und [den Text](#ziele).\n',
      'content/p/abschnitte/zwei.md': '# Zwei\n\n## Ziele {#ziele}\n\n::tabelle{#tab-h daten=haushalt}\n',
    })
    const { html, document } = await set(wurzel)
    expect(html).toContain('<a class="verweis" href="#tab-h">Tabelle\u00a01</a>')
    expect(html).toContain('<a class="verweis" href="#ziele">Abschnitt\u00a02.1</a>')
    expect(html).toContain('<a class="verweis" href="#ziele">den Text</a>')
    expect(document?.dokument.outline.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 Eins',
      '2 Zwei',
      '2.1 Ziele',
    ])
    expect(html).toContain('<h2 id="ziele"><span class="nummer">2.1</span> Ziele</h2>')
  })

  it('says in the table of contents what a heading says, references in it too', async () => {
    const { document, befunde } = await set(
      einAbschnitt(
        '# Eins\n\n## Zu [](#tab-h)\n\n## Wie [](#b)\n\n## Ziel {#b}\n\n::tabelle{#tab-h daten=haushalt}\n',
        DATEN,
      ),
    )
    expect(befunde).toEqual([])
    expect(document?.dokument.outline.map(({ text }) => text)).toEqual([
      'Eins',
      'Zu Tabelle\u00a01',
      'Wie Ziel',
      'Ziel',
    ])
  })

  it('reports headings that print each other in a circle', async () => {
    const { befunde } = await set(einAbschnitt('# Eins\n\n## Kreis [](#d) {#c}\n\n## Rund [](#c) {#d}\n'))
    expect(befunde).toContainEqual(expect.stringMatching(/^content\/p\/abschnitte\/eins\.md:[35]:\d+ text-/))
  })

  it.each([
    ['an unknown reference', 'Siehe [](#tab-x).', 'verweis-unbekannt'],
    ['an unknown data sheet', '::tabelle{daten=haushlt}', 'datei-fehlt'],
    ['an unknown row', '::tabelle{daten=haushalt zeilen="egt,vhh"}', 'attribut-ungueltig'],
    [
      'an unknown category to stress',
      '::diagramm{daten=haushalt typ=saeulen zeilen=gesamt betont=2031 alt="Das Gesamtbudget sinkt."}',
      'attribut-ungueltig',
    ],
  ])('reports %s', async (_, line, regel) => {
    const { befunde } = await set(einAbschnitt(`# Eins\n\n${line}\n`, DATEN))
    expect(befunde.map((finding) => finding.split(' ')[1])).toEqual([regel])
  })

  it('numbers notes through the document and sets them at the end of their chapter', async () => {
    const { html } = await set(
      einAbschnitt('# Eins\n\nErst[^b], dann[^a], wieder[^b].\n\n[^a]: Anmerkung A.\n[^b]: Anmerkung B.\n'),
    )
    expect(html).toContain(
      'Erst<a class="fussnote" href="#fn-1">1</a>, dann<a class="fussnote" href="#fn-2">2</a>, wieder<a class="fussnote" href="#fn-1">1</a>',
    )
    expect(html).toContain(
      '<section class="fussnoten"><ol><li id="fn-1"><p>Anmerkung B.</p></li><li id="fn-2"><p>Anmerkung A.</p></li></ol></section>',
    )
  })

  it('binds what must not be torn at a line end', async () => {
    const { html } = await set(einAbschnitt('# Eins\n\nNach § 16i SGB II sind das 12 Prozent, z. B. am 3. Mai.\n'))
    expect(html).toContain('§\u00a016i SGB\u00a0II sind das 12\u00a0Prozent, z.\u00a0B. am 3.\u00a0Mai.')
  })

  it('asks for charts by rows and columns of a sheet', async () => {
    const { document } = await set(
      einAbschnitt('# Eins\n\n::diagramm{daten=haushalt zeilen="egt,vh" typ=gestapelt}\n', DATEN),
    )
    expect(document?.diagramme[0]?.diagramm).toMatchObject({
      typ: 'gestapelt',
      einheit: '€',
      kategorien: ['2022', '2023'],
      reihen: [
        { name: 'Eingliederung', werte: [11814751, 11194865] },
        { name: 'Verwaltung', werte: [15517865, 15556301] },
      ],
    })
  })
})

describe('the logo of a design', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10" fill="#0f5c6e"/></svg>'
  const withLogo = (file: string) => {
    const wurzel = einAbschnitt('# Eins\n\nText.\n', { 'templates/standard/logo.svg': svg })
    appendFileSync(
      join(wurzel, 'templates/standard/gestaltung.yaml'),
      `logo: { datei: ${file}, alt: Logo des Jobcenters }\n`,
    )
    return wurzel
  }

  it('stands on the title page and among the pictures', async () => {
    const { html, document } = await set(withLogo('logo.svg'))
    expect(html).toContain('<img class="logo" data-grafik="gestaltung/logo" alt="Logo des Jobcenters">')
    expect(document?.dokument.pictures.get('gestaltung/logo')).toMatchObject({ art: 'svg', breite: 30, hoehe: 10 })
  })

  it('is reported where it is missing or lies elsewhere', async () => {
    expect((await set(withLogo('fehlt.svg'))).befunde[0]).toMatch(
      /^templates\/standard\/gestaltung\.yaml:\d+:\d+ datei-fehlt$/,
    )
    expect((await set(withLogo('../../content/p/x.svg'))).befunde[0]).toMatch(/pfad-verlaesst-ordner$/)
  })
})
