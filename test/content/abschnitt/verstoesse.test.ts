import { describe, expect, it } from 'vitest'
import { readProgramm } from '../../../src/content/programm/read-programm.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt, programmYaml } from '../../werkstatt.js'

/** What is said of a section that begins with a heading: "zeile regel: text → rat". */
function findings(text: string, programm = ''): string[] {
  const meldungen = new Meldungen()
  readProgramm(
    einAbschnitt(`# Eins\n\n${text}\n`, { 'content/p/programm.yaml': programmYaml('[eins]', programm) }),
    'p',
    meldungen,
  )
  return meldungen.sortiert().map(({ zeile, regel, text: satz, rat }) => `${zeile} ${regel}: ${satz} → ${rat}`)
}

describe('headings', () => {
  it.each([
    ['# Zwei', '3 ueberschrift-stufe: Der Abschnitt hat eine zweite Überschrift erster Stufe.'],
    ['### Drei', '3 ueberschrift-stufe: Nach Stufe 1 folgt Stufe 3; dazwischen fehlt eine. → Mit ## schreiben.'],
    ['## Zwei\n\n##### Fünf', '5 ueberschrift-stufe: Mehr als vier Stufen gibt es nicht.'],
    ['- ## Zwei', '3 ueberschrift-stufe: Eine Überschrift steht in einem Kasten, einer Liste oder einem Zitat.'],
    ['##', '3 ueberschrift-fehlt: Die Überschrift ist leer.'],
    ['## Zwei {.ohne-numer}', '„.ohne-numer“ ausgezeichnet werden. → Meinten Sie „.ohne-nummer“?'],
    ['## Zwei {.kursiv}', '„.kursiv“ ausgezeichnet werden. → Es gibt: .'],
  ])('%j', (text, erwartet) => expect(findings(text)).toEqual([expect.stringContaining(erwartet)]))

  it.each(['## Zwei\n\n### Drei', '## Zwei\n\n#### Vier', '## Zwei {.ohne-nummer}'])('%j is right', (text) =>
    expect(findings(text)).toEqual([]),
  )

  it('a section that has none, or nothing', () => {
    for (const text of ['Text.', '', '## Zwei']) {
      const meldungen = new Meldungen()
      readProgramm(einAbschnitt(`${text}\n`), 'p', meldungen)
      expect(meldungen.liste.map(({ zeile, text: satz }) => `${zeile} ${satz}`)).toContain(
        '1 Der Abschnitt beginnt nicht mit einer Überschrift erster Stufe.',
      )
    }
  })
})

describe('notes', () => {
  it.each([
    // It stands in the line, as whoever types it takes a note for a word.
    ['Ein Satz[^a]. [^a]: Die Note.', '3 fussnote-unbekannt: Die Erklärung der Fußnote „a“ steht nicht am Anfang'],
    ['Ein Satz[^a].', '„a“ wird genannt, aber nicht erklärt. → Unter dem Absatz ergänzen: [^a]: …'],
  ])('%j', (text, erwartet) => expect(findings(text)).toEqual([expect.stringContaining(erwartet)]))

  it('names the notes that are explained', () => {
    expect(findings('Ein Satz[^a] und[^b].\n\n[^b]: Die Note.')).toEqual([
      expect.stringContaining('„a“ wird genannt, aber nicht erklärt. → Erklärt sind: b.'),
    ])
  })

  it('explained twice', () => {
    expect(findings('Ein Satz[^a].\n\n[^a]: Die Note.\n\n[^a]: Noch eine.')).toEqual([
      expect.stringContaining('Die Fußnote „a“ ist zweimal erklärt.'),
    ])
  })
})

describe('links', () => {
  it.each([
    ['[die Datei](daten.xlsx)', '„daten.xlsx“ ist kein Ziel, das im Druck und im Netz gilt.'],
    ['[](https://example.org)', 'Der Link hat keinen Text.'],
  ])('%j', (text, erwartet) => expect(findings(text)).toEqual([expect.stringContaining(erwartet)]))

  it.each(['[Netz](https://example.org)', '[Post](mailto:a@example.org)', '[Ruf](tel:+49123)', '[](#eins)'])(
    '%j is right',
    (text) => expect(findings(text)).toEqual([]),
  )
})

describe('blocks', () => {
  it.each([
    ['::xyzzyx', 'Den Baustein „xyzzyx“ gibt es nicht. → Es gibt: '],
    ['::tabele{daten=b}', 'Den Baustein „tabele“ gibt es nicht. → Meinten Sie „tabelle“?'],
    ['::fazit', '„fazit“ umschließt Text und braucht drei Doppelpunkte.'],
    [':::organigramm\nText.\n:::', '„organigramm“ steht allein in einer Zeile, mit zwei Doppelpunkten.'],
    [
      '<div class="ein-sehr-langer-name-fuer-einen-kasten">',
      'HTML ist hier nicht erlaubt: <div class="ein-sehr-langer-name-fuer-ei…',
    ],
    ['::tabelle{#1a daten=b}', '3 attribut-ungueltig: „#1a“ taugt nicht als Kennung.'],
    ['::kapitelinhalt{farbe=rot}', '3 attribut-unbekannt: Der Baustein „kapitelinhalt“ kennt kein Attribut „farbe“.'],
    [
      ':::begriffe\n- - **VZÄ** Stellen\n- **Zugang** Neue\n:::',
      '4 attribut-ungueltig: Dieser Punkt beginnt nicht mit',
    ],
    ['::tabelle{titel="Ohne"}', '3 attribut-fehlt: '],
    ['::organigramm{datei=x}\n\n:::fazit\nText.\n:::\n\n:::\n\n:::', '9 '],
  ])('%j', (text, erwartet) => {
    expect(findings(text).join('\n')).toContain(erwartet)
  })

  it('a chart that programm.yaml does not describe', () => {
    const beschrieben = 'diagramme:\n  kunden: { daten: b, typ: saeulen, alt: Kunden }\n'
    expect(findings('::diagramm{diagramm=xyz}').join()).toContain('Unter „diagramme:“ beschreiben oder hier „daten“')
    expect(findings('::diagramm{diagramm=xyz}', beschrieben).join()).toContain('→ Beschrieben sind: kunden.')
    expect(findings('::diagramm{diagramm=kunde}', beschrieben).join()).toContain('→ Meinten Sie „kunden“?')
  })
})
