import { blatt, mitText } from '../beispiele/befunde.js'
import { aenderungen, aenderungenIn, type Mutant } from './mutant.js'

const QUOTE = blatt('[2020, 2021, 2022]', [
  'q: { name: Quote, einheit: "%", werte: ["8,8", "5,0", "4,8"] }',
  'p: { name: Rate, einheit: "%", werte: ["2,2", "2,5", "2,9"] }',
])
const ZAHL = blatt('[2021, 2022]', ['z: { name: Zahl, werte: [100, 90] }'])
const endfassung = (zustand: string) => ({
  'programm.yaml': `titel: P\nzeitraum: 2023\n${zustand}jobcenter: { name: J }\ngestaltung: standard\nimpressum: { Herausgeber: J }\nabschnitte: [probe]\n`,
})
const OFFEN = {
  'rueckmeldungen.yaml':
    'rueckmeldungen:\n  - { autor: Träger A, datei: abschnitte/probe.md, zeile: 1, text: Wie viele?, zustand: offen }\n',
}
const FORTGESCHRIEBEN = { 'fortschreibung.yaml': 'aus: alt\nabschnitte: { probe: offen }\nblaetter: {}\n' }
const betreut = (personen: number, stellen: string, je: number) =>
  `Betreut werden ${personen} Personen von ${stellen} VZÄ. Daraus errechnet sich ein Betreuungsschlüssel von 1:${je}.`

/** What stops a build for a sentence: no right sentence may be told, and no wrong one passed over. */
export const FEHLER_IN_SAETZEN: readonly Mutant[] = [
  ...aenderungen(
    'figur-prozentpunkte',
    // Percent and percentage points are the same near a hundred.
    [
      ' || prozente.some((wert) => rounds(wert, um))',
      '',
      'Die Quote betrug 99 % nach 100 % im Jahr zuvor. Sie hat sich also um 1 % verringert.',
    ],
    [' || anteile.some((wert) => rounds(wert, um))', '', 'Die Quote fiel von 100 % auf 99 %, also um 1 %.'],
    [
      '!(folgt || FUERWORT',
      '!(folgt && FUERWORT',
      'Die Quote betrug 6,9 % nach 7,5 % im Jahr zuvor. Sie hat sich um 0,6 % verringert.',
      'fehler probe.md:3 Zwischen 6,9 % und 7,5 % liegen Prozentpunkte, keine Prozent. Richtig ist 0,6 Prozentpunkte',
    ],
    // Of three values nobody knows which two are meant.
    [
      'weitere.length > 0 || !isLevel(a)',
      '!isLevel(a)',
      'Die Quote betrug 6,9 % nach 7,5 % und 9,9 % in den Jahren zuvor. Sie hat sich also um 0,6 % verringert.',
    ],
    [
      'weitere.length + andere.length > 0 || ',
      '',
      'Die Quote fiel von 5,0 % auf 4,8 %, im Land sind es 9,1 %, und so sank sie um 0,2 %.',
    ],
    [
      'a.figur.wert.isZero() || b.figur.wert.isZero()',
      'b.figur.wert.isZero()',
      'Die Quote stieg von 0 % auf 5 %, also um 5 %.',
    ],
    ['anteile.length > 0 || um', 'um', mitText('Die Quote sank um 4,0 Prozent auf {{zahl blatt.q.2022}}.', QUOTE)],
    ['!AUF.test(wert.davor) || ', '', mitText('Die Quote sank um 0,2 Prozent; es waren {{zahl blatt.q.2022}}.', QUOTE)],
  ),
  ...aenderungen(
    'figur-anteil',
    [
      'figur.wert.lte(100)',
      'figur.wert.lte(101)',
      'Der Anteil der Frauen beträgt 101 Prozent.',
      'fehler probe.md:3 Der Satz: Ein Anteil von 101 Prozent',
    ],
    ['figur.wert.lte(100)', 'figur.wert.lt(100)', 'Der Anteil der Frauen beträgt 100 Prozent.'],
    [' || UM_ODER_AUF.test(davor)', '', 'Der Anteil der Frauen stieg um 120 Prozent.'],
    ['!anteil || ', '', 'Gefördert wurden 120 Prozent mehr.'],
    ['KEIN_ANTEIL.test(davor)', 'false', 'Die Ausschöpfung beträgt 104 % der Mittel.'],
    [
      'figur.einsatz || figur.form',
      'figur.form',
      mitText(
        'Der Anteil der Frauen beträgt {{zahl blatt.f.2022}}.',
        blatt('[2022]', ['f: { name: Erreichte Frauen, einheit: "%", werte: [120] }']),
      ),
    ],
  ),
  ...aenderungen(
    'figur-verhaeltnis',
    [
      'daneben.entfernung <= 1',
      'daneben.entfernung < 1',
      '500 Bewerber standen 1.000 Stellen gegenüber. Das ist ein Verhältnis von 1 : 3.',
      'Das Verhältnis „1 : 3“ passt nicht zu 500 und 1.000',
    ],
    [
      'daneben.entfernung <= 1',
      'daneben.entfernung <= 2',
      '500 Bewerber standen 1.000 Stellen gegenüber. Das ist gut. Vereinbart ist ein Verhältnis von 1 : 3.',
    ],
    [
      'wert.gte(20)',
      'wert.gt(20)',
      '20 Bewerber standen 40 Stellen gegenüber, ein Verhältnis von 1 : 3.',
      'passt nicht zu 20 und 40',
    ],
    // A ratio is as exact as it is typed.
    [
      "links.split(',')[1]?.length",
      "links.split(',')[2]?.length",
      '1.030 Bewerber standen 1.000 Stellen gegenüber, ein Verhältnis von 1,04 : 1.',
      'Das Verhältnis „1,04 : 1“ passt nicht zu 1.030 und 1.000. Richtig ist 1,03 : 1',
    ],
    [
      "rechts.split(',')[1]?.length",
      "rechts.split(',')[2]?.length",
      '1.030 Bewerber standen 1.000 Stellen gegenüber, ein Verhältnis von 1 : 1,04.',
      'Das Verhältnis „1 : 1,04“ passt nicht zu 1.030 und 1.000. Richtig ist 1,03 : 1',
    ],
    // Years and what has digits after the comma are no counts.
    [
      '/^(?:19|20)\\d{2}$/',
      '/^(?:19|21)\\d{2}$/',
      'Im Jahr 2022 waren es 500 Bewerber und 1.000 Stellen, ein Verhältnis von 1 : 3.',
      'passt nicht zu 500 und 1.000',
    ],
    ['wert.gte(20)', 'wert.gte(19)', '19 Bewerber standen 40 Stellen gegenüber, ein Verhältnis von 1 : 5.'],
    [
      'zahl.wert.gte(100)',
      'zahl.wert.gt(100)',
      betreut(100, '2', 60),
      'warnung probe.md:3 Der Schlüssel „1:60“ passt nicht zu 100 und 2 VZÄ. Richtig ist 1:50',
    ],
    ['zahl.wert.gte(100)', 'zahl.wert.gte(99)', betreut(99, '2', 60)],
    ["treffer[1] !== '1' || ", '', `${betreut(100, '2', 60).replace('1:60', '2:60')}`],
    ['stellen.length > 1 || ', '', betreut(300, '4 VZÄ, davor von 3', 60)],
    [
      'if (!STICHWORT.test(clauseAt(satz.getippt, treffer.index))) continue',
      '',
      'Betreut werden 300 Personen von 4 VZÄ. Daraus ergibt sich je Kurs ein 1:60.',
    ],
  ),
  ...aenderungenIn(
    'richtung/gesagt',
    'figur-richtung',
    ['b.oben.gt(a.oben)', 'b.oben.gte(a.oben)', 'Die Zahl sank von 312 auf 312.'],
    ['b.unten.lt(a.unten)', 'b.unten.lte(a.unten)', 'Die Zahl stieg von 312 auf 312.'],
    [
      'findFalschzahlen(prosa).some(',
      'findFalschzahlen(prosa).every(',
      'Die Quote von 24,8 % lag über dem Zielwert von 25,5 %.',
      'warnung probe.md:3 „über“ steht bei 24,8 % und 25,5 %',
    ],
    [
      'ziel.figur.einsatz && ist.figur.einsatz',
      'ziel.figur.einsatz || ist.figur.einsatz',
      mitText('Vereinbart waren 5,5 %. Das Ergebnis von {{zahl blatt.q.2022}} übertraf das Ziel.', QUOTE),
      'warnung probe.md:3 „übertraf“ steht bei einem Ziel von 5,5 % und einem Ergebnis von 4,8 %',
    ],
    [
      'if (!wort || isPlan(passage)) continue',
      'if (!wort) continue',
      'Das Ziel ist, die Quote zu senken; sie stieg von 5,0 % auf 4,8 %, soll aber sinken.',
    ],
  ),
  ...aenderungenIn('richtung/einsatz', 'figur-richtung', [
    '!isVerneint(text)',
    'true',
    mitText('Die Zahl stieg nicht um {{prozent (veraenderung blatt.z.2021 blatt.z.2022)}}.', ZAHL),
  ]),
  ...aenderungen(
    'figur-periode',
    ['a[1] !== b[1]', 'false', mitText('Es sind {{punkte blatt.q.2022 blatt.p.2021}}.', QUOTE)],
    [
      'jahr > 1900',
      'jahr > 2022',
      mitText('Es sind {{punkte blatt.q.2022 blatt.q.2022}}.', QUOTE),
      'gemeint ist vermutlich „punkte blatt.q.2021 blatt.q.2022“',
    ],
  ),
  ...aenderungen(
    'fortschreibung',
    [
      "? 'fehler' : 'hinweis'",
      "? 'warnung' : 'hinweis'",
      { ...endfassung('zustand: endfassung\n'), ...FORTGESCHRIEBEN },
      'fehler probe.md:1 „probe“ ist seit dem Fortschreiben noch nicht geprüft',
    ],
    [
      "=== 'endfassung' ? 'fehler'",
      "!== 'endfassung' ? 'fehler'",
      { ...endfassung(''), ...FORTGESCHRIEBEN },
      'hinweis probe.md:1',
    ],
  ),
  ...aenderungen(
    'rueckmeldung-offen',
    [
      "? 'fehler' : 'hinweis'",
      "? 'warnung' : 'hinweis'",
      { ...endfassung('zustand: endfassung\n'), ...OFFEN },
      'fehler probe.md:1 Träger A: Wie viele?',
    ],
    [
      "=== 'endfassung' ? 'fehler'",
      "!== 'endfassung' ? 'fehler'",
      { ...endfassung(''), ...OFFEN },
      'hinweis probe.md:1 Träger A: Wie viele?',
    ],
  ),
]
