import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { Meldungen } from '../../src/message.js'
import { writeWeb } from '../../src/web/web.js'
import { writeWord } from '../../src/word/word.js'
import { readWord } from '../lesen/word.js'
import { einAbschnitt, programmYaml } from '../werkstatt.js'

const BLATT = `titel: Mittel[^blatt]
einheit: €
quelle: Amt[^quelle]
spalten:
  ist: { name: "2023[^spalte]" }
zeilen:
  egt: { name: "Eingliederung[^zeile]", werte: [11814751] }
  vh: { name: "Verwaltung[^weg]", werte: [15517865] }
hinweise: ["Vorläufig[^hinweis]."]
`

const NOTEN = (names: string[]) => names.map((name) => `[^${name}]: Zu ${name}.`).join('\n')

async function set(markdown: string) {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(`# Eins\n\n${markdown}\n`, {
    'content/p/programm.yaml': programmYaml('[eins]', 'verzeichnis: { tabellen: ja, abbildungen: ja }\n'),
    'content/p/daten/mittel.yaml': BLATT,
  })
  const document = await readAndSet(wurzel, 'p', meldungen)
  const findings = meldungen.sortiert().map(({ datei, zeile, spalte, regel }) => `${datei}:${zeile}:${spalte} ${regel}`)
  return { befunde: findings, dokument: document?.dokument, html: document ? toHtml(document.dokument.baum) : '' }
}

const mark = (number: number) => `<a class="fussnote" href="#fn-${number}">${number}</a>`

describe('notes in captions', () => {
  const MARKDOWN = `Davor[^davor].

:::tabelle{#tab-x titel="Leistungsberechtigte[^t]" quelle="Statistik[^t], Amt[^u]"}
| Grundsicherungsberechtigtengruppe | 2024 |
|---|---:|
| Frauen[^t] | 12[^z] |
:::

${NOTEN(['davor', 't', 'u', 'z'])}`

  it('are counted in the order in which they are read, and set', async () => {
    const { html, befunde } = await set(MARKDOWN)
    expect(befunde).toEqual([])
    expect(html).toContain(`Davor${mark(1)}.`)
    expect(html).toContain(`<span class="marke">Tabelle 1</span> Leistungsberechtigte${mark(2)}</caption>`)
    expect(html).toContain(`Frauen${mark(2)}</th><td class="zahl">12${mark(3)}</td>`)
    expect(html).toContain(`Quelle: Statistik${mark(2)}, Amt${mark(4)}</p>`)
    expect(html).toContain('<li id="fn-4"><p>Zu u.</p></li>')
    // Lists of tables name the table without them.
    expect(html).toContain('<span class="text">Leistungsberechtigte</span>')
  })

  it('are notes in Word and on the web page, and no part of what the table is called', async () => {
    const { dokument } = await set(MARKDOWN)
    if (!dokument) throw new Error('not set')
    const { absaetze, fussnoten, teile } = readWord(await writeWord(dokument))
    const caption = absaetze.find(({ vorlage }) => vorlage === 'Caption')
    expect(caption?.xml).toContain('<w:footnoteReference')
    expect(fussnoten.map((note) => note.trim())).toEqual(['Zu davor.', 'Zu t.', 'Zu z.', 'Zu u.'])
    expect(teile['word/document.xml']).toContain('w:tblCaption w:val="Tabelle 1 Leistungsberechtigte"')
    const web = writeWeb(dokument, { stil: '', bildschirm: '' })
    expect(web).toMatch(/Leistungsberechtigte<a class="fussnote" href="#fn-2"[^>]*>2<\/a><\/p>/)
    expect(web).toContain('aria-label="Tabelle 1 Leistungsberechtigte"')
  })

  it('come from data sheets as well: title, columns, rows that are shown, notes, source', async () => {
    const { html, befunde } = await set(
      `::tabelle{daten=mittel zeilen=egt}\n\n${NOTEN(['blatt', 'spalte', 'zeile', 'hinweis', 'quelle'])}`,
    )
    expect(befunde).toEqual([])
    for (const [number, text] of ['Mittel', '2023', 'Eingliederung', 'Vorläufig', 'Quelle: Amt'].entries())
      expect(html).toContain(`${text}${mark(number + 1)}`)
  })

  it('stand in the caption of a chart, never in its drawing', async () => {
    const { html, befunde, dokument } = await set(
      `::diagramm{#abb-m daten=mittel zeilen=egt typ=saeulen titel="Verlauf[^t]" alt="Bild"}\n\n${NOTEN(['t', 'quelle'])}`,
    )
    expect(befunde).toEqual([])
    expect(html).toMatch(
      new RegExp(
        `<span class="marke">Abbildung 1</span> Verlauf${mark(1)}( <span[^>]*>in\u00a0(Mio.\u00a0)?€</span>)?</figcaption>`,
      ),
    )
    expect(JSON.stringify([...(dokument?.pictures.values() ?? [])])).not.toContain('[^')
    expect(html).not.toContain('[^')
  })

  it.each([
    ['::tabelle{daten=mittel titel="T[^nie]" quelle=Q zeilen=egt spalten=ist}', 'fussnote-unbekannt'],
    ['Text.\n\n[^nie]: Nirgends genannt.', 'fussnote-unbekannt'],
  ])('are told where they are not explained or not named: %j', async (text, regel) => {
    const { befunde } = await set(text)
    expect(befunde[0]).toMatch(new RegExp(`^content/p/abschnitte/eins.md:\\d+:\\d+ ${regel}$`))
  })
})
