import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt, programmYaml, werkstatt } from '../../werkstatt.js'

const DATEN = {
  'content/p/daten/haushalt.yaml': `titel: Haushalt
einheit: €
spalten: [2021, 2022, 2023]
zeilen:
  egt: { name: Eingliederung, werte: [300, fehlt, 500] }
  vh: { name: Verwaltung, werte: [200, fehlt, 100] }
`,
  'content/p/daten/egt.yaml': `titel: Eingliederungstitel
einheit: €
spalten: [2023]
zeilen:
  mittel: { name: Mittel, werte: [11194865] }
  umschichtung: { name: Umschichtung, werte: [2950000] }
  vorbindung: { name: Vorbindungen, werte: [6840000] }
  gebunden: { name: Gebunden, summe: [umschichtung, vorbindung] }
  pat: { name: PAT, werte: [550000] }
  alles: { name: Verfügbar, summe: [neu2, pat] }
  neu2: { name: Neugeschäft, differenz: [gebunden, mittel] }
`,
  'content/p/daten/alter.yaml': `titel: Alter
spalten: { m: { name: Männer }, w: { name: Frauen } }
zeilen:
  jung: { name: unter 25, werte: [10, 12] }
  mittel: { name: 25 bis 54, werte: [40, 30] }
  alt: { name: ab 55, werte: [20, 25] }
`,
  'content/p/daten/ziele.yaml': `titel: Ziele
spalten:
  ist: { name: Ist 2023 }
  soll: { name: Ziel 2024 }
  delta: { name: Veränderung, veraenderung: [ist, soll] }
zeilen:
  k1: { name: Integrationsquote, einheit: "%", werte: { ist: "24,1", soll: "25,0" }, rechnung: punkte }
  k2: { name: LZB-Bestand, werte: { ist: 5800, soll: 5600 } }
`,
}

async function set(line: string, yaml = '') {
  const meldungen = new Meldungen()
  const wurzel = yaml
    ? werkstatt({
        ...DATEN,
        'content/p/programm.yaml': programmYaml() + yaml,
        'content/p/abschnitte/eins.md': `# Eins\n\n${line}\n`,
      })
    : einAbschnitt(`# Eins\n\n${line}\n`, DATEN)
  const document = await readAndSet(wurzel, 'p', meldungen)
  return {
    diagramm: document?.diagramme[0]?.diagramm,
    html: document ? toHtml(document.dokument.baum) : '',
    befunde: meldungen
      .sortiert()
      .map(
        ({ regel, datei, zeile, spalte, text }) =>
          `${datei.replace('content/p/', '')}:${zeile}:${spalte} ${regel} ${text}`,
      ),
  }
}

describe('was ein Diagramm aus dem Datenblatt liest', () => {
  it('has figures with their sign where all are changes, and only there', async () => {
    const changes = await set(
      '::diagramm{daten=ziele typ=saeulen spalten=delta zeilen=k1 titel="Quote" alt="Sie steigt"}',
    )
    expect(changes.diagramm?.vorzeichen).toBe(true)
    expect(changes.html).toContain('>+0,9')
    const amounts = await set('::diagramm{daten=alter typ=balken titel="Alter" alt="Männer und Frauen"}')
    expect(amounts.diagramm).toBeDefined()
    expect(amounts.diagramm?.vorzeichen).toBeUndefined()
    const mixed = await set('::diagramm{daten=ziele typ=zielerreichung titel="Ziele" alt="Ist und Ziel"}')
    expect(mixed.diagramm?.typ).toBe('zielerreichung')
    expect(mixed.diagramm?.vorzeichen).toBeUndefined()
  })

  it('says the unit behind its title once', async () => {
    const captionOf = async (titel: string) => {
      const { html } = await set(
        `::diagramm{daten=haushalt zeilen=vh typ=saeulen titel="${titel}" alt="Die Verwaltung"}`,
      )
      return html.match(/<figcaption>(.*?)<\/figcaption>/)?.[1]?.replace(/<[^>]*>|\u00a0/g, ' ')
    }
    expect(await captionOf('Verwaltung')).toMatch(/Verwaltung\s+in €\s*$/)
    expect(await captionOf('Verwaltung in €')).toMatch(/1\s+Verwaltung in €$/)
  })

  it('zwei Spalten einer Alterspyramide sind ihre Seiten', async () => {
    const { diagramm } = await set('::diagramm{daten=alter typ=alterspyramide alt="Probe der Alter"}')
    expect(diagramm).toMatchObject({
      kategorien: ['unter 25', '25 bis 54', 'ab 55'],
      reihen: [
        { name: 'Männer', werte: [10, 40, 20] },
        { name: 'Frauen', werte: [12, 30, 25] },
      ],
    })
  })

  it('ein Wasserfall zieht ab, was die Summe des Datenblatts abzieht', async () => {
    const { diagramm } = await set(
      '::diagramm{daten=egt typ=wasserfall zeilen="mittel,umschichtung,vorbindung,neu2,pat,alles" alt="Vom Titel zum Neugeschäft"}',
    )
    expect(diagramm?.reihen[0]?.werte).toEqual([11194865, -2950000, -6840000, 1404865, 550000, 1954865])
    expect(diagramm?.summen).toEqual([true, false, false, true, false, true])
  })

  it('Zielerreichung behält Einheit und Stellen jeder Kennzahl', async () => {
    const { diagramm } = await set('::diagramm{daten=ziele typ=zielerreichung alt="Ziele und Stand"}')
    expect(diagramm?.reihen.map(({ name, werte }) => [name, werte.map((value) => value?.toFixed(1))])).toEqual([
      ['Ist 2023', ['24.1', '5800.0']],
      ['Ziel 2024', ['25.0', '5600.0']],
      ['Veränderung', ['0.9', '-3.4']],
    ])
    expect(diagramm?.reihen[2]?.masse?.map(({ einheit }) => einheit)).toEqual(['Prozentpunkte', '%'])
  })

  it('mischt keine Einheiten, wo eine Achse sie trägt', async () => {
    const { befunde } = await set('::diagramm{daten=ziele typ=saeulen spalten="ist,soll" alt="Ziele und Stand"}')
    expect(befunde).toEqual([expect.stringContaining('Das Diagramm mischt Einheiten: %, ohne Einheit.')])
    const einheitlich = await set('::diagramm{daten=ziele typ=saeulen spalten="ist,soll" zeilen=k2 alt="Stand"}')
    expect(einheitlich.befunde).toEqual([])
  })

  it('sortiert nach der ersten Reihe, Lücken zuletzt', async () => {
    const { diagramm } = await set(
      '::diagramm{daten=haushalt typ=balken zeilen="egt,vh" sortiert=auf zielwert="1.250,5" form=halb alt="Nach Größe"}',
    )
    expect(diagramm).toMatchObject({
      kategorien: ['2021', '2023', '2022'],
      reihen: [{ werte: [300, 500, null] }, { werte: [200, 100, null] }],
      zielwert: 1250.5,
      form: 'halb',
    })
  })

  it('sagt unter dem Bild, wofür Werte fehlen, nach der Anmerkung des Autors', async () => {
    const { html } = await set('::diagramm{daten=haushalt typ=linie hinweis="Zahlen vorläufig." alt="Zwei Linien"}')
    expect(html).toContain('<p class="quelle">Zahlen vorläufig.</p><p class="quelle">Für 2022 liegt kein Wert vor.</p>')
  })
})

describe('diagramme: in programm.yaml', () => {
  const yaml = `diagramme:
  alter: { daten: alter, typ: saeulen, spalten: [m], zeilen: [jung, alt], betont: unter 25, alt: Männer nach Alter }
`
  it('gilt, wo ein Baustein es nennt; was er selbst sagt, geht vor', async () => {
    const { diagramm, befunde, html } = await set('::diagramm{#abb-a diagramm=alter typ=balken}', yaml)
    expect(befunde).toEqual([])
    expect(diagramm).toMatchObject({ typ: 'balken', betont: 'unter 25', kategorien: ['unter 25', 'ab 55'] })
    expect(html).toContain('alt="Männer nach Alter"')
  })

  it('wird angemahnt, wo kein Baustein es nennt', async () => {
    const { befunde } = await set('::diagramm{daten=alter typ=balken spalten=m alt="Probe"}', yaml)
    expect(befunde).toHaveLength(1)
    expect(befunde[0]).toMatch(/^programm.yaml:\d+:\d+ diagramm-unbenutzt Das Diagramm „alter“/)
  })

  it('ist neben Text von selbst halb so breit', async () => {
    const beside = (block: string) => `::::neben\n${block}\n\nText.\n::::`
    expect((await set(beside('::diagramm{diagramm=alter}'), yaml)).diagramm).toMatchObject({ form: 'halb' })
    expect((await set(beside('::diagramm{diagramm=alter form=voll}'), yaml)).diagramm).not.toHaveProperty('form')
    expect((await set('::diagramm{diagramm=alter}', yaml)).diagramm).not.toHaveProperty('form')
  })

  it.each([
    [
      'ein unbekanntes',
      '::diagramm{diagramm=altr}',
      yaml,
      /^abschnitte\/eins.md:3:12 attribut-ungueltig Ein Diagramm „altr“/,
    ],
    [
      'ein unbekannter Schlüssel',
      '::diagramm{diagramm=a}',
      'diagramme:\n  a: { datn: alter }\n',
      /^programm.yaml:\d+:8 schluessel-unbekannt/,
    ],
    [
      'eine unbekannte Art',
      '::diagramm{diagramm=a}',
      'diagramme:\n  a: { typ: torte }\n',
      /^programm.yaml:\d+:8 wert-ungueltig/,
    ],
  ])('%s wird gemeldet', async (_, line, text, finding) => {
    expect((await set(line, text)).befunde[0]).toMatch(finding)
  })
})

describe('gemeldet wird', () => {
  it.each([
    ['typ=wasserfall', 'Ein Wasserfall zeigt eine Reihe'],
    ['typ=wasserfall zeilen=egt', 'Im Wasserfall fehlt der Wert von „2022“'],
    ['typ=ring zeilen=egt zielwert=3', 'Eine Ziellinie hat „ring“ nicht'],
    ['typ=linie zielwert=viel', '„viel“ als Zielwert ist keine Zahl'],
    ['typ=alterspyramide sortiert=auf', 'lässt sich nicht sortieren'],
    ['typ=saeulen spalten=2030', 'Eine Spalte „2030“ hat das Datenblatt'],
    ['typ=torte', 'ist kein Wert für „typ“'],
  ])('%s', async (attributes, text) => {
    const { befunde } = await set(`::diagramm{daten=haushalt ${attributes} alt="Probe"}`)
    expect(befunde).toHaveLength(1)
    expect(befunde[0]).toContain(text)
  })

  it('ein Wasserfall, dessen Schritte nicht zur Summe führen', async () => {
    const { befunde } = await set('::diagramm{daten=egt typ=wasserfall zeilen="mittel,umschichtung,neu2" alt="Probe"}')
    expect(befunde[0]).toContain('Von „Mittel“ führen die Schritte nicht zu „Neugeschäft“.')
  })
})

describe('notes in the picture of a chart', () => {
  it('are read with their categories, and told in the alternative text and with the data', async () => {
    const { diagramm, html, befunde } = await set(
      '::diagramm{daten=haushalt zeilen="egt" typ=linie notiz="2021: Beginn der Pandemie; 2023: Bürgergeld: neu"}',
    )
    expect(befunde).toEqual([])
    expect(diagramm?.notizen).toEqual([
      { kategorie: '2021', text: 'Beginn der Pandemie' },
      { kategorie: '2023', text: 'Bürgergeld: neu' },
    ])
    expect(html).toMatch(/alt="Liniendiagramm: [^"]*; 2021: Beginn der Pandemie; 2023: Bürgergeld: neu\."/)
    expect(html).toContain('<p class="quelle">2021: Beginn der Pandemie</p>')
    const own = await set('::diagramm{daten=haushalt zeilen="egt" typ=linie notiz="2021: Pandemie" alt="Es steigt."}')
    expect(own.html).toContain('alt="Es steigt. 2021: Pandemie."')
  })

  it.each([
    ['linie', '2020: Pandemie', '„2020: Pandemie“ nennt nicht Kategorie, Doppelpunkt und Text.'],
    ['linie', '2021 Pandemie', '„2021 Pandemie“ nennt nicht Kategorie, Doppelpunkt und Text.'],
    ['linie', '2021:', '„2021:“ nennt nicht Kategorie, Doppelpunkt und Text.'],
    [
      'linie',
      '2021: a; 2021: b; 2023: c; 2023: d',
      'Das Diagramm hat 4 Anmerkungen; mehr als 3 verdecken, was es zeigt.',
    ],
    ['ring', '2021: Pandemie', 'Anmerkungen im Bild hat „ring“ nicht.'],
  ])('that cannot be drawn are told: %s %s', async (typ, remark, text) => {
    const { befunde } = await set(`::diagramm{daten=haushalt zeilen="vh" typ=${typ} notiz="${remark}" alt="Probe"}`)
    expect(befunde).toEqual([expect.stringContaining(text)])
  })
})
