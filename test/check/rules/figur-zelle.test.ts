import { expect, test } from 'vitest'
import { figurZelle } from '../../../src/check/rules/figur-zelle.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const BESTAND = blatt('{ a: 06/2022, b: 09/2022 }', [
  'elb: { name: Erwerbsfähige Leistungsberechtigte (eLB), werte: [9830, 10159] }',
  'lzb: { name: Langzeitleistungsbeziehende, werte: [6480, 6264] }',
])
const GELD = blatt('[2022, 2023]', ['egt: { name: Eingliederungstitel, einheit: €, werte: [11814751, 11194865] }'])
const ANTEIL = blatt('{ w: { name: Anteil, einheit: "%" } }', [
  'f: { name: Frauen, werte: ["51,1"] }',
  'm: { name: Männer, werte: ["48,9"] }',
])
const ALTER = blatt('{ w: { name: Anteil, einheit: "%" } }', [
  'u20: { name: unter 20 Jahre, werte: [17] }',
  'ab20: { name: 20 bis unter 25 Jahre, werte: [8] }',
  'ab25: { name: 25 bis unter 55 Jahre, werte: [67] }',
  'ab55: { name: 55 Jahre und älter, werte: [8] }',
])
const EINNAHMEN = blatt('[2022]', [
  'bund: { name: Bundesmittel, einheit: €, werte: [15560000] }',
  'einnahmen: { name: Einnahmen, einheit: €, werte: [640000] }',
])
const ALLEINERZIEHENDE = blatt('{ a: { name: August 2021 } }', [
  'elb: { name: Alleinerziehende ELB, summe: [frauen, maenner], gedruckt: [572] }',
  'frauen: { name: Frauen, davon: elb, werte: [514] }',
  'maenner: { name: Männer, davon: elb, werte: [58] }',
])
const BETRIEBE = blatt('{ w: { name: Durchschnittsalter, einheit: Jahre, stellen: 1 } }', [
  'v1: { name: Variante 1, werte: ["48,7"] }',
  'v2: { name: Variante 2, werte: ["49,5"] }',
])
const ZEIGE = '::tabelle{daten=blatt titel="T"}'

test.each([
  [
    'Im September 2022 waren 10.158 erwerbsfähige Leistungsberechtigte gemeldet.',
    BESTAND,
    'eine Ziffer',
    'blatt.elb.b',
    '10.159',
  ],
  ['Im September 2022 waren 10.519 eLB gemeldet.', BESTAND, 'Zahlendreher', 'blatt.elb.b', '10.159'],
  ['Am Jahresende waren es 6.246 Langzeitleistungsbeziehende.', BESTAND, 'Zahlendreher', 'blatt.lzb.b', '6.264'],
  [
    'Im September 2022 betreuten wir 9.400 erwerbsfähige Leistungsberechtigte.',
    BESTAND,
    'zwei Werten',
    'blatt.elb.b',
    '10.159',
  ],
  [
    'Der Eingliederungstitel beträgt 2023 rund 11,2 Mio. Euro, genau 11.194.365 Euro.',
    GELD,
    'eine Ziffer',
    'blatt.egt.2023',
    '11.194.865',
  ],
  [
    'Der Eingliederungstitel umfasst 2023 insgesamt 11,19 Tsd. €.',
    GELD,
    'Größenordnung',
    'blatt.egt.2023',
    '11.194.865',
  ],
  ['Der Anteil der Frauen beträgt 15,1 %.', ANTEIL, 'Zahlendreher', 'prozent blatt.f.w', '51,1 %'],
  // Two digits: the others come from the sheet, and the class stands beside.
  [
    'Nach dem Alter sind 17 % unter 20 Jahre, {{zahl blatt.ab20.w}} 20 bis unter 25 Jahre und 76 % 25 bis unter 55 Jahre alt.',
    ALTER,
    'Zahlendreher',
    'prozent blatt.ab25.w',
    '67 %',
  ],
  [
    'Der Bund gibt {{mio blatt.bund.2022}}, 6,04 Mio. € sind Einnahmen.',
    EINNAHMEN,
    'Zahlendreher',
    'mio blatt.einnahmen.2022',
    '0,64 Mio. €',
  ],
  [
    'Nach Variante 1 sind es {{zahl blatt.v1.w}}, nach Variante 2 im Mittel 48,5 Jahre.',
    BETRIEBE,
    'eine Ziffer',
    'zahl blatt.v2.w',
    '49,5',
  ],
  [
    'Im August 2021 waren 572 alleinerziehende Frauen gemeldet.',
    ALLEINERZIEHENDE,
    'zwei Werten',
    'blatt.frauen.a',
    '514',
  ],
  ['Im August 2021 waren 572 Frauen gemeldet.', ALLEINERZIEHENDE, 'zwei Werten', 'blatt.frauen.a', '514'],
  ['Von 527 Alleinerziehenden sind die meisten Frauen.', ALLEINERZIEHENDE, 'Zahlendreher', 'blatt.elb.a', '572'],
])('wrong: %s', async (satz, daten, wie, ausdruck, richtig) => {
  const gefunden = await befunde(figurZelle, mitText(`${satz}\n\n${ZEIGE}`, daten))
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toMatch(/^warnung probe\.md:3 /)
  for (const soll of [wie, ausdruck, `Richtig ist ${richtig}`]) expect(gefunden[0]).toContain(soll)
})

test.each([
  ['Im September 2022 waren 10.159 eLB gemeldet, im Juni 2022 waren es 9.830.', BESTAND],
  ['Im März 2022 waren 10.158 erwerbsfähige Leistungsberechtigte gemeldet.', BESTAND],
  ['Im September 2022 waren 2.333 erwerbsfähige Leistungsberechtigte ohne deutschen Pass gemeldet.', BESTAND],
  ['Rund 10.000 erwerbsfähige Leistungsberechtigte, davon 1.504 unter 25 Jahren, wurden betreut.', BESTAND],
  ['Die Zahl der erwerbsfähigen Leistungsberechtigten stieg um 329 auf 10.159.', BESTAND],
  ['Der Eingliederungstitel beträgt 2023 11,19 Mio. Euro.', GELD],
  ['Aus dem Eingliederungstitel sind 2023 6,84 Mio. Euro gebunden.', GELD],
  ['Der Anteil der Frauen beträgt 51,1 %, bei den Jüngeren sind es 48 %.', ANTEIL],
  // The class beside it has its figure, and the other class is not named.
  ['Von den Geförderten sind 17 % unter 20 Jahre alt, 87 % haben einen Abschluss.', ALTER],
  ['Männer stellen 48,9 %, Frauen 51,1 %; 58,1 % der Frauen sind älter als 50 Jahre.', ANTEIL],
  ['Es waren {{zahl blatt.elb.b}} erwerbsfähige Leistungsberechtigte.', BESTAND],
  // The whole, of which the sentence goes on to tell the larger part.
  ['Von 572 Alleinerziehenden im August 2021 sind die meisten Frauen.', ALLEINERZIEHENDE],
  ['Die meisten der 572 Alleinerziehenden sind Frauen.', ALLEINERZIEHENDE],
  ['Unter den 572 Alleinerziehenden überwiegen die Frauen.', ALLEINERZIEHENDE],
  ['Von den 572 Leistungsberechtigten sind die meisten Frauen.', ALLEINERZIEHENDE],
])('right: %s', async (satz, daten) => {
  expect(await befunde(figurZelle, mitText(`${satz}\n\n${ZEIGE}`, daten))).toEqual([])
})

test('a Markdown table in the section counts like a sheet', async () => {
  const tabelle = '| Kennzahl | 09/2022 |\n|---|---:|\n| Bedarfsgemeinschaften | 7.803 |'
  expect(await befunde(figurZelle, `Im September 2022 gab es 7.083 Bedarfsgemeinschaften.\n\n${tabelle}`)).toEqual([
    'warnung probe.md:3 Der Satz nennt 7.083, „Bedarfsgemeinschaften, 09/2022“ ist in der Tabelle (Zeile 7) 7.803: vermutlich ein Zahlendreher. Richtig ist 7.803, wenn die Tabelle stimmt.',
  ])
})

const RICHTWERTE = blatt('{ w: Richtwert }', [
  'pflege: { name: Beteiligte an der Pflegekampagne, werte: [30] }',
  'standorte: { name: Standorte des Jobcenters, werte: [4] }',
])

test('a cell that nothing else makes use of is looked for in the sentence that speaks of it', async () => {
  const satz = (text: string) => mitText(`Wir haben {{zahl blatt.standorte.w}} Standorte.\n\n${text}`, RICHTWERTE)
  expect(
    await befunde(figurZelle, satz('An der Kampagne beteiligen sich im Landkreis bereits rund 31 Partner.')),
  ).toEqual([expect.stringContaining('{{zahl blatt.pflege.w}}')])
  expect(
    await befunde(figurZelle, satz('An der Kampagne beteiligen sich im Landkreis bereits rund 30 Partner.')),
  ).toEqual([])
  expect(await befunde(figurZelle, satz('Im Landkreis gibt es rund 31 Schulen.'))).toEqual([])
})

test('of a sheet that nothing is made of no cell is left over; what two rows come to is neither', async () => {
  const planung = blatt('[2024, 2025]', [
    'egz: { name: Eingliederungszuschuss, werte: [120, 130] }',
    'esg: { name: Einstiegsgeld, werte: [40, 60] }',
  ])
  const satz =
    '::tabelle{daten=blatt titel="T"}\n\nFür 2025 sind beim Eingliederungszuschuss und beim Einstiegsgeld zusammen 190 Förderungen vorgesehen.'
  expect(await befunde(figurZelle, mitText(satz, planung))).toEqual([])
  expect(
    await befunde(figurZelle, mitText('An der Kampagne beteiligen sich bereits rund 31 Partner.', RICHTWERTE)),
  ).toEqual([])
})

test('one digit behind a comma, in the text of the chart that shows the row', async () => {
  const prognose = blatt('{ w: { name: Wachstum, einheit: "%", vorzeichen: ja } }', [
    'mitte: { name: Thüringen Mitte, werte: ["0,1"] }',
    'ost: { name: Ostdeutschland, werte: ["0,4"] }',
  ])
  const bild = (mitte: string) =>
    mitText(
      `::diagramm{daten=blatt typ=balken titel="Wachstum" alt="Balken: Thüringen Mitte ${mitte} %, Ostdeutschland {{zahl blatt.ost.w}}."}`,
      prognose,
    )
  expect(await befunde(figurZelle, bild('+0,9'))).toEqual([expect.stringContaining('blatt.mitte.w')])
  expect(await befunde(figurZelle, bild('+0,1'))).toEqual([])
})

test('a row that names the years it is of', async () => {
  const rehapro = blatt('{ w: { name: Betrag, einheit: € } }', [
    'bewilligt: { name: Bewilligt für 2021 bis 2026, werte: [1700000] }',
    'jahr: { name: Davon 2023 verfügbar, werte: [359847] }',
  ])
  const satz = (zahl: string) =>
    mitText(`Bewilligt sind für die Jahre 2021 bis 2026 ${zahl} Mio. €, davon 2023 {{euro blatt.jahr.w}}.`, rehapro)
  expect(await befunde(figurZelle, satz('7,1'))).toEqual([expect.stringContaining('blatt.bewilligt.w')])
  expect(await befunde(figurZelle, satz('1,7'))).toEqual([])
})

test.each([
  'Im Monatsmittel waren es rund 110 Zugänge, im Juni weniger.',
  'Die Zugänge sanken bis Juni. Monatlich waren es rund 110 Zugänge.',
  'Pro Monat gab es etwa 110 Zugänge, im Juni weniger.',
  'Im Juni waren es weniger Zugänge als sonst (rund 110).',
])('what is a mean is no single month: %s', async (satz) => {
  const monate = blatt('{ z: Zugänge }', [
    'mai: { name: Mai, werte: [118] }',
    'juni: { name: Juni, werte: [101] }',
    'juli: { name: Juli, werte: [112] }',
  ])
  expect(await befunde(figurZelle, mitText(`${satz}\n\n${ZEIGE}`, monate))).toEqual([])
})

test('of a value that is called round, the cell is rounded before it is compared', async () => {
  const elb = blatt('[2021]', ['elb: { name: Erwerbsfähige Leistungsberechtigte, werte: [4554] }'])
  const satz = (zahl: string) =>
    mitText(`Im Jahresdurchschnitt 2021 bezogen ungefähr ${zahl} erwerbsfähige Leistungsberechtigte Leistungen.`, elb)
  expect(await befunde(figurZelle, satz('4.620'))).toEqual([expect.stringContaining('Richtig ist 4.600')])
  expect(await befunde(figurZelle, satz('4.600'))).toEqual([])
})

test('of two sexes the column is that of the one which is named', async () => {
  const mit = blatt(
    '{ alle: { name: Insgesamt, einheit: "%" }, m: { name: Männer, einheit: "%" }, f: { name: Frauen, einheit: "%" } }',
    ['mit: { name: Mit Förderung, werte: [25, 26, 24] }'],
  )
  const satz = (zahl: string) => mitText(`Gefördert waren {{zahl blatt.mit.m}} bei Männern, bei Frauen ${zahl} %.`, mit)
  expect(await befunde(figurZelle, satz('25'))).toEqual([expect.stringContaining('blatt.mit.f')])
  expect(await befunde(figurZelle, satz('24'))).toEqual([])
})

test('two digits that another cell happens to have are a slip where the row is named in full', async () => {
  const migration = blatt('{ w: { name: Anteil, einheit: "%" } }', [
    'anteil: { name: Arbeitslose mit ausländischer Staatsangehörigkeit, werte: [21] }',
    'zuwachs: { name: Zuwachs, werte: [12] }',
  ])
  const satz = (zahl: string, was: string) => mitText(`Im Oktober waren ${zahl} % ${was}.\n\n${ZEIGE}`, migration)
  const was = 'Arbeitslose mit ausländischer Staatsangehörigkeit'
  expect(await befunde(figurZelle, satz('12', was))).toEqual([expect.stringContaining('blatt.anteil.w')])
  expect(await befunde(figurZelle, satz('21', was))).toEqual([])
  expect(await befunde(figurZelle, satz('12', 'mehr Anträge'))).toEqual([])
})

test('a typed value that its sheet has without a digit behind the comma is no copy of it', async () => {
  const bezug = blatt('{ w: { name: Anteil, einheit: "%" } }', [
    'lzb: { name: Langzeitleistungsbeziehende, werte: ["77,0"] }',
    'fern: { name: Marktferne, werte: [67] }',
    'alt: { name: Ältere, werte: ["53,0"] }',
  ])
  const satz = (zahl: string) =>
    mitText(`Viele Langzeitleistungsbeziehende (${zahl} %) und Ältere ({{zahl blatt.alt.w}}) sind darunter.`, bezug)
  expect(await befunde(figurZelle, satz('67,0'))).toEqual([expect.stringContaining('blatt.lzb.w')])
  expect(await befunde(figurZelle, satz('77,0'))).toEqual([])
})

test('"zusammen" of another figure, or of so many digits, is no sum of rows', async () => {
  const kreis = blatt('{ w: 30.06.2021 }', [
    'betriebe: { name: Betriebe, werte: [8200] }',
    'svb: { name: Sozialversicherungspflichtig Beschäftigte, werte: [107967] }',
  ])
  const satz = (betriebe: string, svb: string) =>
    mitText(
      `Rund ${betriebe} Betriebe gaben am 30.06.2021 zusammen ${svb} Menschen eine sozialversicherungspflichtige Beschäftigung.\n\n${ZEIGE}`,
      kreis,
    )
  expect(await befunde(figurZelle, satz('8.020', '107.967'))).toEqual([expect.stringContaining('blatt.betriebe.w')])
  expect(await befunde(figurZelle, satz('8.200', '107.697'))).toEqual([expect.stringContaining('blatt.svb.w')])
  expect(await befunde(figurZelle, satz('8.200', '107.967'))).toEqual([])
})

test('what is left is not what is taken off', async () => {
  const titel = blatt('[2022]', [
    'gebunden: { name: Umschichtung und Vorbindungen, einheit: €, werte: [9050000] }',
    'frei: { name: Frei für das Neugeschäft, einheit: €, werte: [2760000] }',
  ])
  const satz = 'Nach Abzug der Umschichtung und Vorbindungen können wir 2022 noch circa 2,76 Mio. € einsetzen.'
  expect(await befunde(figurZelle, mitText(`${satz}\n\n${ZEIGE}`, titel))).toEqual([])
})

test('a row of one sex alone is no better than another cell that says the same', async () => {
  const anteile = blatt('{ w: { name: Wert, einheit: "%" } }', [
    'weiblich: { name: Weiblich, werte: [56] }',
    'andere: { name: Sonstige, werte: [26] }',
  ])
  const satz = 'Von den Befragten sind 74 % Frauen, 26 % sind Männer.'
  expect(await befunde(figurZelle, mitText(`${satz}\n\n${ZEIGE}`, anteile))).toEqual([])
})

const MENSCHEN = blatt('[2021, 2022]', ['frauen: { name: Frauen, einheit: Personen, werte: [12350, 13148] }'])

test.each([
  ['2022 waren darunter 13.184 Frauen.', '{{zahl blatt.frauen.2022 ohne=einheit}}'],
  ['2022 waren bei den Frauen 13.184 Personen gemeldet.', '{{zahl blatt.frauen.2022 ohne=einheit}}'],
])('what it puts in has the unit that is typed there, and no second word: %s', async (satz, ausdruck) => {
  expect(await befunde(figurZelle, mitText(`${satz}\n\n${ZEIGE}`, MENSCHEN))).toEqual([
    expect.stringContaining(`${ausdruck} setzt den Wert ein`),
  ])
})
