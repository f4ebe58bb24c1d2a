import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { contextsOfLists } from '../../../src/layout/frame/captions.js'
import { Meldungen } from '../../../src/message.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

const FIGUR =
  '<figure id="abb-a"><figcaption><span class="marke">Abbildung 1</span> Quote <em>im</em>\n Jahr</figcaption></figure>'
const TABELLE =
  '<div class="tabelle" id="tab-a"><table><caption><span class="marke">Tabelle 1</span> Mittel <span class="einheit">in €</span></caption></table></div>'

const parse = (html: string) => fromHtml(html, { fragment: true }).children as ElementContent[]

describe('lists of figures and tables', () => {
  it('hold every numbered caption of their kind, wherever it stands, with its text', () => {
    const html = `<section><div>${TABELLE}</div>${FIGUR}<figure id="bild"></figure></section>`
    expect(contextsOfLists(parse(html), { abbildungen: true, tabellen: true })).toEqual([
      {
        art: 'abbildungen',
        titel: 'Abbildungsverzeichnis',
        eintraege: [{ kennung: 'abb-a', marke: 'Abbildung 1', text: 'Quote im Jahr' }],
      },
      {
        art: 'tabellen',
        titel: 'Tabellenverzeichnis',
        eintraege: [{ kennung: 'tab-a', marke: 'Tabelle 1', text: 'Mittel in €' }],
      },
    ])
  })

  it('stay away where nobody wants them or there is nothing to list', () => {
    expect(contextsOfLists(parse(FIGUR), {})).toEqual([])
    expect(contextsOfLists(parse(FIGUR), { abbildungen: false, tabellen: true })).toEqual([])
  })

  it('stand behind the table of contents when the programme says so', async () => {
    const set = async (extra: string) => {
      const wurzel = werkstatt({
        'content/p/programm.yaml': programmYaml('[eins]', extra),
        'content/p/abschnitte/eins.md': '# Eins\n\n::tabelle{#tab-x daten=x}\n',
        'content/p/daten/x.yaml':
          'titel: Bestand\neinheit: Personen\nspalten: [2022, 2023]\nzeilen:\n  a: { name: Männer, werte: [1, 2] }\n',
      })
      const meldungen = new Meldungen()
      const document = await readAndSet(wurzel, 'p', meldungen)
      expect(meldungen.sortiert().filter(({ schwere }) => schwere === 'fehler')).toEqual([])
      return [...toHtml(document?.dokument.baum ?? { type: 'root', children: [] }).matchAll(/<nav.*?<\/nav>/gs)].map(
        ([nav]) => nav,
      )
    }
    expect(await set('')).toHaveLength(1)
    const [, tables] = await set('verzeichnis: { abbildungen: ja, tabellen: ja }\n')
    expect(tables).toContain('<nav class="inhaltsverzeichnis tabellen">')
    expect(tables).toContain('<a href="#tab-x"><span class="marke">Tabelle 1</span> <span class="text">Bestand')
  })
})
