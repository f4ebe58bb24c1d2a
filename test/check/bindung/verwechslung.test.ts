import { describe, expect, test } from 'vitest'
import { figurGegenstand } from '../../../src/check/rules/figur-gegenstand.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const pruefe = (text: string, daten: Record<string, string>) => befunde(figurGegenstand, mitText(text, daten))

const PLAETZE = blatt('{ p: Plätze }', [
  'sam: { name: Sozialer Arbeitsmarkt (SAM), werte: [43] }',
  'tandem: { name: TANDEM Sachsen, werte: [30] }',
])
const MIGRATION = blatt('{ w: { name: 10/2024 } }', [
  'elb: { name: Erwerbsfähige mit ausländischem Pass, werte: [2350] }',
  'arbeitslos: { name: darunter arbeitslos, werte: [900] }',
  'ukraine: { name: Registrierte aus der Ukraine, werte: [870] }',
])
const ANTEILE = blatt('{ w: { name: Wert, einheit: "%" } }', [
  'arbeitslose: { name: Anteil an den Arbeitslosen im SGB II, werte: [57] }',
  'bezug: { name: darunter im langen Leistungsbezug, werte: [83] }',
])
const LANDKREIS = blatt('{ w: Wert }', [
  'einwohner: { name: Einwohnerinnen und Einwohner, werte: [199824] }',
  'dichte: { name: Einwohnerinnen und Einwohner je km², werte: [98] }',
])
const PROGNOSE = blatt('{ w: { name: Wachstum, einheit: "%" } }', [
  'mitte: { name: Thüringen Mitte, werte: ["0,1"] }',
  'ost: { name: Ostdeutschland, werte: ["0,4"] }',
  'west: { name: Westdeutschland, werte: ["0,4"] }',
])
const ALTER = blatt('{ w: { name: Alter, einheit: Jahre } }', [
  'von: { name: Alter von, werte: [15] }',
  'bis: { name: Alter bis, werte: [24] }',
  'unter: { name: Alter unter, werte: [25] }',
])
const LZB = blatt('{ a: { name: September 2021, einheit: "%" }, b: { name: September 2022, einheit: "%" } }', [
  'lzb: { name: Langzeitleistungsbeziehende (LZB), werte: ["70,1", "61,7"] }',
  'nicht: { name: eLB ohne Langzeitleistungsbezug, werte: ["29,9", "38,3"] }',
])
const BUDGET = blatt('[2018, 2019, 2023]', [
  'vh: { name: Verwaltungshaushalt, einheit: €, werte: [16785619, 17000000, 15560000] }',
  'gesamt: { name: Gesamtbudget, einheit: €, werte: [28817418, 31970000, 26750000] }',
])
const ASYL = blatt('{ w: Aktuell }', [
  'elb: { name: Asylberechtigte, werte: [681] }',
  'anteil: { name: Anteil an allen, einheit: "%", werte: ["8,3"] }',
  'rueckgang: { name: Veränderung gegenüber dem Vorjahr, einheit: "%", vorzeichen: ja, werte: [-6] }',
])
const BESTAND = blatt('{ dez: Dezember 2021, sep: September 2022 }', [
  'elb: { name: Erwerbsfähige Leistungsberechtigte (eLB), werte: [9158, 10159] }',
  'nef: { name: Nicht erwerbsfähige Leistungsberechtigte (NEF), werte: [2980, 3160] }',
])
const KREIS = blatt('{ w: Wert }', [
  'einwohner: { name: Einwohnerinnen und Einwohner, werte: [299329] }',
  'betriebe: { name: Betriebe, werte: [9800] }',
  'gemeinden: { name: Städte und Gemeinden, werte: [53] }',
])
const LANDESZAHLEN = blatt('{ w: { name: Veränderung, einheit: "%", vorzeichen: ja } }', [
  'potenzial: { name: Kundenpotenzial, werte: [3] }',
  'bg: { name: Bedarfsgemeinschaften, werte: [10] }',
])

describe.each([
  [
    'the heading names another row',
    PLAETZE,
    'Wie im Vorjahr gibt es {{zahl blatt.sam.p}} Plätze im Landkreis.',
    '30: blatt.tandem.p',
    'Wie im Vorjahr gibt es {{zahl blatt.tandem.p}} Plätze im Landkreis.',
    '## Landesprogramm TANDEM Sachsen\n\n',
  ],
  [
    'a part is a row of its whole',
    MIGRATION,
    'Betreut wurden {{zahl blatt.elb.w}} Menschen; {{zahl blatt.ukraine.w}} von ihnen hatten keine Arbeit.',
    '900: blatt.arbeitslos.w',
    'Betreut wurden {{zahl blatt.elb.w}} Menschen; {{zahl blatt.arbeitslos.w}} von ihnen hatten keine Arbeit.',
  ],
  [
    'the share of the whole that is named',
    ANTEILE,
    'Seit mehr als einem Jahr ohne Stelle sind {{zahl blatt.bezug.w}} der Arbeitslosen.',
    '57 %: blatt.arbeitslose.w',
    'Seit mehr als einem Jahr ohne Stelle sind {{zahl blatt.arbeitslose.w}} der Arbeitslosen.',
  ],
  [
    'a number for a rate',
    LANDKREIS,
    'Hier leben {{zahl blatt.einwohner.w}} Menschen je Quadratkilometer.',
    '98: blatt.dichte.w',
    'Hier leben {{zahl blatt.dichte.w}} Menschen je Quadratkilometer.',
  ],
  [
    'a rate for a number',
    LANDKREIS,
    'Der Landkreis zählt {{zahl blatt.dichte.w}} Menschen.',
    '199.824: blatt.einwohner.w',
    'Der Landkreis zählt {{zahl blatt.einwohner.w}} Menschen.',
  ],
  [
    'none of the rows that are named',
    PROGNOSE,
    'Thüringen Mitte wächst um {{zahl blatt.mitte.w}}, Ostdeutschland und Westdeutschland wachsen um jeweils {{zahl blatt.mitte.w}}.',
    '0,4 %: blatt.ost.w',
    'Thüringen Mitte wächst um {{zahl blatt.mitte.w}}, Ostdeutschland und Westdeutschland wachsen um jeweils {{zahl blatt.ost.w}}.',
  ],
  [
    'another limit than the word before it',
    ALTER,
    'Gemeint sind junge Menschen von {{zahl blatt.von.w ohne=einheit}} bis {{zahl blatt.unter.w ohne=einheit}} Jahren.',
    '24 Jahre: blatt.bis.w',
    'Gemeint sind junge Menschen von {{zahl blatt.von.w ohne=einheit}} bis {{zahl blatt.bis.w ohne=einheit}} Jahren.',
  ],
  [
    'those who are, where the sentence says who are not',
    LZB,
    'Im September 2021 waren {{zahl blatt.lzb.a}} der eLB keine Langzeitleistungsbeziehenden.',
    '29,9 %: blatt.nicht.a',
    'Im September 2021 waren {{zahl blatt.nicht.a}} der eLB keine Langzeitleistungsbeziehenden.',
  ],
  [
    'what goes on by a pronoun',
    LZB,
    'Der Anteil der Langzeitleistungsbeziehenden lag 2021 bei {{zahl blatt.lzb.a}}. Im Jahr 2022 fiel er mit {{zahl blatt.nicht.b}} niedriger aus.',
    '61,7 %: blatt.lzb.b',
    'Der Anteil der Langzeitleistungsbeziehenden lag 2021 bei {{zahl blatt.lzb.a}}. Im Jahr 2022 fiel er mit {{zahl blatt.lzb.b}} niedriger aus.',
  ],
  [
    'a way of three values',
    BUDGET,
    'Nach {{mio blatt.vh.2018}} im Jahr 2018 erreicht die Summe 2019 mit {{mio blatt.gesamt.2019}} den Höchststand und sinkt bis 2023 auf {{mio blatt.gesamt.2023}}.',
    '28,82 Mio. €: blatt.gesamt.2018',
    'Nach {{mio blatt.gesamt.2018}} im Jahr 2018 erreicht die Summe 2019 mit {{mio blatt.gesamt.2019}} den Höchststand und sinkt bis 2023 auf {{mio blatt.gesamt.2023}}.',
  ],
  [
    'a part that the words name',
    MIGRATION,
    'Betreut wurden {{zahl blatt.elb.w}} Menschen; knapp {{zahl blatt.ukraine.w}} sind arbeitslos.',
    '900: blatt.arbeitslos.w',
    'Betreut wurden {{zahl blatt.elb.w}} Menschen; knapp {{zahl blatt.arbeitslos.w}} sind arbeitslos.',
  ],
  [
    'a change for a share',
    ASYL,
    'Asylberechtigt sind {{zahl blatt.elb.w}} Menschen. Ihr Anteil liegt nun bei {{zahl blatt.rueckgang.w}}.',
    '8,3 %: blatt.anteil.w',
    'Asylberechtigt sind {{zahl blatt.elb.w}} Menschen. Ihr Anteil liegt nun bei {{zahl blatt.anteil.w}}.',
  ],
  [
    'another time of what is counted with it',
    BESTAND,
    'Für September 2022 weist die Statistik {{zahl blatt.elb.sep}} eLB und {{zahl blatt.nef.dez}} NEF aus.',
    '3.160: blatt.nef.sep',
    'Für September 2022 weist die Statistik {{zahl blatt.elb.sep}} eLB und {{zahl blatt.nef.sep}} NEF aus.',
  ],
  [
    'things for people',
    KREIS,
    'In {{zahl blatt.gemeinden.w}} Städten und Gemeinden waren {{zahl blatt.betriebe.w}} Menschen zu Hause.',
    '299.329: blatt.einwohner.w',
    'In {{zahl blatt.gemeinden.w}} Städten und Gemeinden waren {{zahl blatt.einwohner.w}} Menschen zu Hause.',
  ],
  [
    'of changes, the row of what is counted',
    LANDESZAHLEN,
    'Es gibt {{zahl blatt.potenzial.w}} mehr Bedarfsgemeinschaften.',
    '10 %: blatt.bg.w',
    'Es gibt {{zahl blatt.bg.w}} mehr Bedarfsgemeinschaften.',
  ],
])('%s', (_, daten, falsch, soll, richtig, davor = '') => {
  test('is found, with the cell that is meant', async () => {
    const gefunden = await pruefe(`${davor}${falsch}`, daten)
    expect(gefunden).toHaveLength(1)
    expect(gefunden[0]).toContain(soll)
  })

  test('is silent where it is right', async () => {
    expect(await pruefe(`${davor}${richtig}`, daten)).toEqual([])
  })
})
