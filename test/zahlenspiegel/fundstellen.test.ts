import { expect, test } from 'vitest'
import { collectZahlenspiegel } from '../../src/check/zahlenspiegel.js'
import { PageText } from '../../src/pdf/text/page-text.js'
import { findInPdf } from '../../src/zahlenspiegel/im-pdf.js'
import { probe } from '../check/werkstatt.js'

/** What a PDF would print: "# …" a heading, "Tabelle …" and "Abbildung …" captions, "---" the end of theirs; in brackets the page. */
function printed(...zeilen: string[]): PageText {
  const text = new PageText()
  for (const zeile of zeilen) {
    const [, seite = '1', worte = ''] = /^\[(\d+)\] (.*)$/.exec(zeile) ?? []
    if (worte === '---') {
      text.endCaptioned()
      continue
    }
    const beschriftet = /^(?:Fortsetzung von )?(?:Tabelle|Abbildung) /.test(worte)
    if (beschriftet) text.beginCaption()
    text.add(worte.replace(/^# /, ''), Number(seite), worte.startsWith('# ') ? 'H' : beschriftet ? 'Caption' : '')
    text.endBlock()
  }
  return text
}

test('the same sentence in two chapters stands on two pages, and each figure is found once', async () => {
  const pruefling = await probe('Es sind 12 Plätze.\n\n## Ausblick\n\nEs sind 12 Plätze. Es sind 12 Plätze.')
  const text = printed(
    '[1] # Probe',
    '[1] Es sind 12 Plätze.',
    '[2] # Ausblick',
    '[2] Es sind 12 Plätze.',
    '[3] Es sind 12 Plätze.',
  )
  const { gedruckt, gegenprobe } = findInPdf(collectZahlenspiegel(pruefling), pruefling.programm, text)
  expect(gedruckt.map(({ seite }) => seite)).toEqual([1, 2, 3])
  expect(gegenprobe).toMatchObject({ zahlen: 3, aufgefuehrt: 3, offen: [] })
})

test('cells stand below their caption, whatever else is printed, also in a table of several parts', async () => {
  const pruefling = await probe({
    'abschnitte/probe.md':
      '# Probe\n\nIm Text {{zahl d.a.2022}}.\n\n::tabelle{daten=d teile=2}\n\n::diagramm{daten=d typ=saeulen alt="Von 5 auf 7"}\n',
    'daten/d.yaml':
      'titel: D\nspalten: [2022, 2023]\nzeilen:\n  a: { name: A, werte: [5, 7] }\n  b: { name: B, werte: [7, 50] }\n',
  })
  const text = printed(
    '[1] # Probe',
    '[1] Im Text 5.',
    '[2] Tabelle 1 D',
    '[2] 5',
    '[2] 7',
    '[2] ---',
    '[2] Danach 50 €.',
    '[3] Fortsetzung von Tabelle 1: D',
    '[3] 7',
    '[3] 50',
    '[3] ---',
    '[4] Abbildung 1 D',
    '[4] ---',
    '[5] 7',
  )
  const { gedruckt, gegenprobe } = findInPdf(collectZahlenspiegel(pruefling), pruefling.programm, text)
  expect(gedruckt.map(({ gedruckt, seite, wo }) => [gedruckt, seite, wo.stelle])).toEqual([
    ['5', 1, ''],
    ['5', 2, 'Tabelle 1: A / 2022'],
    ['7', 2, 'Tabelle 1: A / 2023'],
    ['7', 3, 'Tabelle 1: B / 2022'],
    ['50', 3, 'Tabelle 1: B / 2023'],
    ['5', 4, 'Abbildung 1: A / 2022'],
    ['7', 4, 'Abbildung 1: B / 2022'],
    ['7', 4, 'Abbildung 1: A / 2023'],
    ['50', 4, 'Abbildung 1: B / 2023'],
    ['5', 4, 'Alternativtext'],
    ['7', 4, 'Alternativtext'],
  ])
  // What nobody put there is told.
  expect(gegenprobe.offen).toEqual([
    { seite: 2, text: 'Danach 50 €.' },
    { seite: 5, text: '7' },
  ])
})

test('what the PDF does not print has no page', async () => {
  const pruefling = await probe('Es sind 12 Plätze.')
  const { gedruckt } = findInPdf(
    collectZahlenspiegel(pruefling),
    pruefling.programm,
    printed('[1] # Probe', '[1] Es sind 13 Plätze.'),
  )
  expect(gedruckt.map(({ seite }) => seite)).toEqual([null])
})

test('each number of the PDF is in the list, is named as no value, or is told', async () => {
  const pruefling = await probe({
    'programm.yaml':
      'titel: Programm\nzeitraum: 2023\njobcenter: { name: Jobcenter Musterland }\ngestaltung: standard\nimpressum: { Anschrift: Weg 4, Telefon: 03727 9966700 }\nabschnitte: [probe]\n',
    'abschnitte/probe.md': '# Probe\n\nEs sind 12 Plätze.\n',
  })
  const text = printed(
    '[1] Weg 4',
    '[1] 03727 9966700',
    '[2] # Probe',
    '[2] Es sind 12 Plätze.',
    '[2] Im Jahr 2022, am 30.06.2022, nach § 16 für Menschen ab 25 Jahren',
    '[2] und 17 Fremde.',
    '[2] Siehe Tabelle 3 und',
    '[2] Die Achse beginnt nicht bei 0, sondern bei 5,80 %.',
  )
  text.add('3', 2, 'Lbl')
  text.endBlock()
  text.add('Unter 25 Jahre', 2, 'TH')
  const { gegenprobe } = findInPdf(collectZahlenspiegel(pruefling), pruefling.programm, text)
  expect(gegenprobe).toEqual({
    zahlen: 14,
    aufgefuehrt: 1,
    keineWerte: { nummer: 2, name: 1, zeit: 1, angabe: 3, achse: 2, quelle: 0, impressum: 3 },
    offen: [{ seite: 2, text: 'und 17 Fremde.' }],
  })
})
