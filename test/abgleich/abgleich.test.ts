import fc from 'fast-check'
import type { Element, Root, Text } from 'hast'
import { describe, expect, it } from 'vitest'
import { compareWithSource } from '../../src/abgleich/abgleich.js'
import type { Satzprobe } from '../../src/abgleich/satzprobe.js'
import { setProgramm } from '../../src/build/setting.js'
import { classesOf, isElement, walk } from '../../src/layout/document/tree.js'
import { Meldungen } from '../../src/message.js'
import { readAndCompute } from '../../src/programme/computed.js'
import { PROGRAMME } from '../gebaut.js'
import { einAbschnitt, programmYaml, WURZEL } from '../werkstatt.js'

const BLATT = `titel: Mittel im Überblick
quelle: Jahresrechnung
einheit: €
spalten: [2022, 2023]
hinweise: [Ohne Nachträge.]
zeilen:
  egt: { name: Eingliederung, werte: [11814751, 11194865] }
  vh: { name: Verwaltung, werte: [15517865, 15556301] }
  gesamt: { name: Gesamt, summe: [egt, vh] }
`

/** What the comparison needs, of a programme that is set without an error. */
async function probeOf(wurzel: string, id: string): Promise<Satzprobe> {
  const meldungen = new Meldungen()
  const computed = await readAndCompute(wurzel, id, meldungen)
  const gesetzt = computed && setProgramm(computed, meldungen)
  expect(meldungen.liste.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
  if (!computed || !gesetzt) throw new Error('not set')
  const { programm, blaetter, quellen } = computed
  return {
    programm,
    blaetter,
    blattnamen: new Set(quellen.keys()),
    dokument: gesetzt.dokument,
    omissionIn: () => undefined,
  }
}

function compare(probe: Satzprobe): { zeile: number; spalte: number; regel: string; datei: string; text: string }[] {
  const meldungen = new Meldungen()
  compareWithSource(probe, meldungen)
  return meldungen.sortiert()
}

async function findings(markdown: string): Promise<string[]> {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(`# Eins\n\n${markdown}\n`, { 'content/p/daten/mittel.yaml': BLATT })
  const computed = await readAndCompute(wurzel, 'p', meldungen)
  if (computed) setProgramm(computed, meldungen)
  return meldungen.sortiert().map(({ zeile, spalte, regel }) => `${zeile}:${spalte} ${regel}`)
}

/** Changes each text and alternative text that is this one; returns what undoes it. */
function replaceAll(baum: Root, alt: string, neu: string): () => void {
  const zurueck: (() => void)[] = []
  for (const element of walk(baum)) {
    for (const kind of element.children)
      if (kind.type === 'text' && kind.value.trim() === alt) {
        kind.value = kind.value.replace(alt, neu)
        zurueck.push(() => {
          kind.value = kind.value.replace(neu, alt)
        })
      }
    if (element.properties.alt !== alt) continue
    element.properties.alt = neu
    zurueck.push(() => {
      element.properties.alt = alt
    })
  }
  expect(zurueck.length, alt).toBeGreaterThan(0)
  return () => {
    for (const eines of zurueck) eines()
  }
}

/** Added by setting: it was not typed. */
const ZUGESETZT = ['nummer', 'pfeil', 'marke', 'verweis', 'fussnote', 'einheit', 'zahl']
/** Comes from a block or its sheet, and is reported at the block. */
const ANGABEN = [
  'tabelle',
  'diagramm',
  'organigramm',
  'abbildung',
  'qr',
  'unterschrift',
  'quelle',
  'herkunft',
  'kastentitel',
  'funktion',
  'gliederung',
  'kapitelinhalt',
]

/** The text nodes of all chapters that hold typed prose. */
function proseOf(baum: Root): Text[] {
  const texte: Text[] = []
  const visit = (element: Element): void => {
    if (
      classesOf(element).some((klasse) => ZUGESETZT.includes(klasse) || ANGABEN.includes(klasse)) ||
      element.properties.lang
    )
      return
    for (const kind of element.children) {
      if (kind.type === 'text' && kind.value.trim()) texte.push(kind)
      else if (isElement(kind)) visit(kind)
    }
  }
  for (const kapitel of baum.children.filter(isElement)) if (classesOf(kapitel).includes('abschnitt')) visit(kapitel)
  return texte
}

describe('the comparison of source and document', () => {
  it.each(PROGRAMME)('names every character of %s that the document loses or changes, at its place', async (id) => {
    const probe = await probeOf(WURZEL, id)
    const texte = proseOf(probe.dokument.baum)
    expect(texte.length).toBeGreaterThan(100)
    const ueberschriften = new Set(
      texte.filter((text) => probe.dokument.outline.some((eine) => eine.text === text.value.trim())),
    )
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('', 'ß', '7'), (welcher, wo, ersatz) => {
        const text = texte[welcher % texte.length] as Text
        const stellen = [...text.value.matchAll(/[^\s\u00ad]/g)].map(({ index }) => index)
        const stelle = stellen[wo % stellen.length] ?? 0
        const zeichen = text.value[stelle] as string
        if (zeichen === ersatz || /[\ud800-\udfff]/.test(zeichen)) return
        const { value } = text
        text.value = value.slice(0, stelle) + ersatz + value.slice(stelle + 1)
        const funde = compare(probe)
        text.value = value
        expect(funde.map(({ regel }) => regel).join(), `${zeichen} in ${value}`).toMatch(
          /^text-(?:verloren|veraendert)/,
        )
        // Of two equal letters in a row either may be the one that is missing. References may repeat a heading's words.
        const zeilen = funde.map(({ datei, zeile, spalte }) => {
          const abschnitt = probe.programm.abschnitte.find((eines) => eines.datei === datei)
          return abschnitt?.text.split('\n')[zeile - 1]?.slice(Math.max(0, spalte - 3), spalte) ?? ''
        })
        expect(zeilen, `${zeichen} in ${value}`).toContainEqual(expect.stringContaining(zeichen))
        if (!ueberschriften.has(text)) expect(funde).toHaveLength(1)
      }),
      { numRuns: 40, seed: 12 },
    )
  })

  it('is silent on what is set as typed', async () => {
    expect(
      await findings(
        [
          'Name: ______ Datum: ______\n______\n\n* * *\n\n***\n\n- Punkt\n* * *\n\n> ____\n\n---\n\n- - -',
          ':::fazit\nDer Übergang in den\n1. Arbeitsmarkt gelingt häufiger als in den\n2. Arbeitsmarkt.\n:::',
          'Am\n1. Juli 2023 sind Bürger\\*innen, Kund*innen und *Gäste* da: {{zahl mittel.egt.2023}}[^a], §\u00a016 &amp; mehr.',
          '1. eins\n2. zwei\n   a) Buchstabe\n   b) noch einer\n      > Zitat darin\n\n3) drei\n4) vier',
          '- Punkt **fett**\n  - darunter\n\n> Zitat\n> weiter',
          '| Kopf | Zahl |\n|---|---:|\n| a\\|b<br>c | 1 |',
          '::tabelle{#tab-m daten=mittel titel="Die Mittel" zeilen="gesamt,egt"}',
          ':::fazit{titel="Zum &quot;Schluss&quot;"}\nWie [](#tab-m) zeigt, siehe [hier](https://example.org) und [](#ziel).\n:::',
          ':::begriffe\n- **Quote:** Anteil\n- **Mittel** – Geld\n:::',
          '## Ziel {#ziel}\n\nCO~2~, m^2^, \\# und C:\\Daten\\*.x\\\nneue Zeile  \nund noch eine',
          '[^a]: Eine Note mit *Wort*.\n\n    Ihr zweiter Absatz.',
        ].join('\n\n'),
      ),
    ).toEqual([])
  })

  it('is silent where a table repeats in part what the block before it prints', async () => {
    const zeile = '| Eingliederung | 11.814.751 | 11.194.865 |'
    for (const tabelle of [
      `| | 2022 | 2023 |\n|---|---:|---:|\n${zeile}`,
      `| Gesamt | 27.332.616 | 26.751.166 |\n|---|---:|---:|\n${zeile}`,
      `| 2022 | 2023 |\n|---|---:|\n| 11.814.751 | 11.194.865 |\n\n::tabelle{daten=mittel titel="Noch einmal"}`,
    ])
      expect(await findings(`::haushaltstabelle{daten=mittel titel="Die Mittel"}\n\n${tabelle}`)).toEqual([])
  })

  it('is silent where a caption is the name of a row', async () => {
    expect(await findings('::tabelle{daten=mittel titel="Verwaltung" quelle="Gesamt"}')).toEqual([])
  })

  it('takes hints for breaking a word for nothing; tables of contents and bookmarks are without them', async () => {
    const probe = await probeOf(einAbschnitt('# Arbeitsmarktintegrations\u00adstrategie\n\nEin Lang\u00adwort.\n'), 'p')
    expect(compare(probe)).toEqual([])
    expect(probe.dokument.outline.map(({ text }) => text)).toEqual(['Arbeitsmarktintegrationsstrategie'])
  })

  it.each([
    ['1. eins\n1. zwei', ['4:1 text-veraendert']],
    ['1. eins\n2. zwei\n4. drei', ['5:1 text-veraendert']],
    ['1. eins\n\n1. zwei\n2. drei', ['5:1 text-veraendert', '6:1 text-veraendert']],
    ['a) eins\nb) zwei\nd) drei', ['5:1 text-veraendert']],
    ['[Wort](https://example.org "Titel des Links") im Satz', ['3:28 text-verloren']],
  ])('names what Markdown itself changes: %j', async (text, erwartet) => expect(await findings(text)).toEqual(erwartet))

  it.each<[string, RegExp]>([
    ['a title of a block', /Die Mittel/],
    ['a source', /Haushaltsplan/],
    ['the name of a row', /Verwaltung/],
    ['a note of a sheet', /Ohne Nachträge/],
    ['a value of a sheet', /15\.556\.301/],
    ['an alternative text', /Säulen je Jahr/],
    ['a note', /Stand des Plans/],
  ])('names a character lost from %s', async (_was, muster) => {
    const wurzel = einAbschnitt(
      '# Eins\n\nText[^a].\n\n::tabelle{daten=mittel titel="Die Mittel" quelle="Haushaltsplan"}\n\n::diagramm{daten=mittel zeilen=egt typ=saeulen titel="Bild" alt="Säulen je Jahr"}\n\nEnde.\n\n[^a]: Stand des Plans.\n',
      { 'content/p/daten/mittel.yaml': BLATT },
    )
    const probe = await probeOf(wurzel, 'p')
    expect(compare(probe)).toEqual([])
    let geaendert = 0
    const shorten = (wert: string) => wert.replace(muster, (ganz) => ganz.slice(0, -2) + ganz.slice(-1))
    const visit = (knoten: Root | Element): void => {
      for (const kind of knoten.children) {
        if (kind.type === 'text' && muster.test(kind.value)) {
          kind.value = shorten(kind.value)
          geaendert++
        }
        if (!isElement(kind) || classesOf(kind).includes('daten')) continue
        if (muster.test(String(kind.properties.alt ?? ''))) {
          kind.properties.alt = shorten(String(kind.properties.alt))
          geaendert++
        }
        visit(kind)
      }
    }
    visit(probe.dokument.baum)
    expect(geaendert).toBeGreaterThan(0)
    expect(compare(probe).map(({ regel, datei }) => `${datei} ${regel}`)).toEqual([
      expect.stringMatching(/^content\/p\/abschnitte\/eins\.md text-(?:verloren|veraendert)$/),
    ])
  })

  it('names what an organisation chart, a chart and its description in programm.yaml lose', async () => {
    const wurzel = einAbschnitt(
      '# Eins\n\n::diagramm{diagramm=geld}\n\n::organigramm{datei=daten/baum.yaml titel="Aufbau"}\n\nEnde.\n',
      {
        'content/p/daten/mittel.yaml': BLATT,
        'content/p/daten/baum.yaml': 'name: Leitung\ndarunter: [{ name: Team 1, zusatz: Mitte }, { name: Team 11 }]\n',
        'content/p/programm.yaml': programmYaml(
          '[eins]',
          'diagramme:\n  geld: { daten: mittel, zeilen: [egt, vh], typ: saeulen, titel: Das Geld, alt: Zwei Säulen }\n',
        ),
      },
    )
    const probe = await probeOf(wurzel, 'p')
    expect(compare(probe)).toEqual([])
    const abschnitt = 'content/p/abschnitte/eins.md'
    for (const [text, ort] of [
      ['Das Geld', 'content/p/programm.yaml:8'],
      ['Zwei Säulen', 'content/p/programm.yaml:8'],
      ['Verwaltung', `${abschnitt}:3`],
      ['15.517.865', `${abschnitt}:3`],
      ['Team 1, Mitte', `${abschnitt}:5`],
      ['Team 11', `${abschnitt}:5`],
      ['Leitung', `${abschnitt}:5`],
    ] as const) {
      const zurueck = replaceAll(probe.dokument.baum, text, `${text.slice(0, -1)}x`)
      expect(
        compare(probe).map(({ datei, zeile, regel }) => `${datei}:${zeile} ${regel}`),
        text,
      ).toEqual([expect.stringMatching(new RegExp(`^${ort} text-(?:verloren|veraendert)$`))])
      zurueck()
    }
  })

  it('names a text of programm.yaml that a design does not show, and a heading that its table of contents says otherwise', async () => {
    const probe = await probeOf(WURZEL, 'ilm-kreis-2024')
    const { dokument, programm } = probe
    expect(compare({ ...probe, programm: { ...programm, leitspruch: 'Ein Leitspruch, den niemand druckt' } })).toEqual([
      expect.objectContaining({ datei: programm.datei, regel: 'text-verloren' }),
    ])
    const [erste, ...weitere] = dokument.outline
    if (!erste) throw new Error('no outline')
    const gliederung = [{ ...erste, text: erste.text.slice(1) }, ...weitere]
    expect(compare({ ...probe, dokument: { ...dokument, outline: gliederung } })).toEqual([
      expect.objectContaining({ datei: programm.abschnitte[0]?.datei, zeile: 1, regel: 'text-veraendert' }),
    ])
  })
})
