import { describe, expect, test } from 'vitest'
import {
  geschlechtOf,
  isAbzug,
  isBenannteSumme,
  isGeplant,
  isGesamt,
  isUeberlappend,
  isUnteilbar,
  isVeraenderung,
  plainName,
  teilwortOf,
  traegerOf,
} from '../../../src/check/zahlen/namen.js'

/** Names that a reader of names knows, and names beside them that it does not. */
function knows(liest: (name: string) => unknown, was: unknown, ja: readonly string[], nein: readonly string[]): void {
  test.each(ja)('„%s“', (name) => {
    expect(liest(name)).toBe(was)
    expect(liest(` ${name.toUpperCase().replaceAll('SS', 'ss')}\u00a0`)).toBe(was)
  })
  test.each(nein)('not „%s“', (name) => {
    expect(liest(name)).not.toBe(was)
  })
}

test('a name is compared without soft hyphens, case and spacing', () => {
  expect(plainName('  Ein\u00adgliede\u00adrungs\u00a0\u202f Titel\n')).toBe('eingliederungs titel')
  expect(plainName('u\u0308ber')).toBe('über')
})

describe('totals', () => {
  knows(
    isGesamt,
    true,
    [
      ...['Gesamt', 'Insgesamt', 'Summe', 'Gesamtsumme', 'Zusammen', 'Total', 'Alle zusammen'],
      ...['Gesamtbudget', 'Gesamthaushalt', 'Gesamtzahl', 'Gesamtbetrag', 'Gesamtvolumen', 'Gesamtbestand'],
      ...[
        'Gesamtergebnis',
        'Gesamtausgaben',
        'Gesamtmittel',
        'Gesamtanzahl',
        'Gesamtsumme in €',
        'Gesamtbudget  in  Euro',
      ],
      ...['Gesamt (2022)', 'Insgesamt, 2022', 'Gesamt:', 'Summe (Euro)', 'Summe: alle', 'Gesamtzahl in €, gerundet'],
    ],
    [
      ...['Gesamtschule', 'Gesamt 2022', 'Ins Gesamt', 'Summen', 'Teilsumme', 'Summe der Teile', 'Zusammenarbeit'],
      ...[
        'Alle',
        'Totalausfall',
        'Gesamtbudget in Prozent',
        'Gesamtsumme €',
        'Im Gesamt',
        'nicht zusammen',
        'Subtotal',
      ],
    ],
  )
})

describe('totals with a name of their own', () => {
  knows(
    isBenannteSumme,
    true,
    [
      ...['Verwaltungshaushalt insgesamt', 'Ausgaben gesamt', 'Ausgaben gesamt (netto)', '(Rest) insgesamt, 2022'],
      ...['Summe der Ausgaben', 'Gesamtsumme Hilfen', 'Insgesamt bewilligt', 'Gesamt netto', 'Zusammen gebunden'],
      ...['Gesamtausgaben', 'Gesamtkosten', 'Gesamteinnahmen', 'Gesamtaufwand', 'Gesamtzuteilung', 'Gesamtförderung'],
      ...['Gesamtmittel', 'Gesamtbetrag', 'Gesamtbetragsrest'],
    ],
    [
      ...[
        'davon insgesamt',
        'Ziel: Ausgaben insgesamt',
        '2022 insgesamt',
        'Ausgaben insgesamt 2022',
        'Teilsumme der Hilfen',
      ],
      ...['Summe 2022', 'Gesamtschule', 'Quote insgesamt', 'Dauer insgesamt', 'Ausgaben', 'Gesamtkosten 2022'],
      ...['Im Gesamtaufwand', 'Nicht zusammen gebunden'],
    ],
  )
})

describe('words that make a row a part of the one above', () => {
  knows(
    teilwortOf,
    'davon',
    ['davon Frauen', 'davon: Frauen', 'dav. Frauen', 'dav Frauen', 'hiervon', 'd. v. Frauen', 'd.v. Frauen', 'davon'],
    ['davongekommen', 'Personen, davon Frauen', 'darunter Frauen', 'David', 'dv. Frauen'],
  )
  knows(
    teilwortOf,
    'darunter',
    ['darunter Männer', 'dar. Männer', 'dar Männer', 'hierunter: Männer', 'da. Männer', 'u. a. Männer', 'u.a. Männer'],
    ['darunterliegend', 'Personen, darunter Männer', 'davon Männer', 'Darlehen', 'da Männer', 'ua. Männer'],
  )
  test.each(['– FbW', '— FbW', '• FbW', '· FbW', '→ FbW', '↳ FbW', '‣ FbW', '▪ FbW', '* FbW', '- FbW', '&nbsp;FbW'])(
    '„%s“ is set in',
    (name) => {
      expect(teilwortOf(name)).toBe('darunter')
      expect(teilwortOf(`x ${name}`)).toBeUndefined()
    },
  )
  test.each(['\u2002\u2002FbW', '\u2003\u2003FbW', '\u00a0\u00a0FbW', '\u2002\u00a0FbW'])(
    'spaces, twice: %j',
    (name) => {
      expect(teilwortOf(name)).toBe('darunter')
      expect(teilwortOf(name.slice(1))).toBeUndefined()
    },
  )
  test.each(['–FbW', '-5', '*FbW', 'FbW'])('„%s“ is not', (name) => expect(teilwortOf(name)).toBeUndefined())
})

describe('groups that overlap with others', () => {
  knows(
    isUeberlappend,
    true,
    [
      ...['Frauen', 'Männer', 'weiblich', 'männlich', 'Alleinerziehende', 'Ältere', 'Jugendliche', 'Jüngere', 'Junge'],
      ...['Ausländer', 'Migranten', 'Flüchtlinge', 'Geflüchtete', 'Schwerbehinderte', 'Langzeitbeziehende'],
      ...[
        'Rehabilitanden',
        'Ungelernte',
        'ohne Abschluss',
        'mit Kindern',
        'Erziehende',
        'Eltern',
        'Berufsrückkehrende',
      ],
      ...['unter 25', 'über 50', 'ab 55', 'ü50', 'u25', 'ü 50', 'Akademiker', 'Aufstocker', 'Ergänzer', 'Selbständige'],
      ...['Selbstständige', 'Zielgruppe A'],
    ],
    ['Nord', 'Stube 25', 'Ablauf 3', 'Stab 5', 'Haus 20', 'ohnegleichen', 'Darunter 5 Jahre', 'unter Tage', 'selbst'],
  )
})

describe('what a total leaves out', () => {
  knows(
    isAbzug,
    true,
    [
      ...['./. Einnahmen', 'abzüglich Rest', 'abzgl. Rest', 'minus Rest', '− Rest', '- Rest', 'Erstattungen'],
      ...['Rückfluss', 'Rückzahlung', 'Rückforderungen', 'Einbehalt'],
    ],
    ['Rest ./. Einnahmen', 'Rest minus', 'abzglich Rest', '-Rest', 'Rest − 5', 'Rückgang'],
  )
})

describe('changes between two neighbours', () => {
  knows(
    isVeraenderung,
    true,
    [
      ...['Veränderung', 'Delta 2021/2022', 'Differenz', 'ggü Vorjahr', 'ggü. Vorjahr', 'gegenüber Vorjahr'],
      ...['gegenüber dem Vorjahr', 'gegenüber Vormonat', 'gegenüber dem Vormonat', 'zum Vorjahr', 'Abweichung'],
      ...['Ist/Ist', 'Ist / Ist', 'Δ'],
    ],
    ['Deltagebiet', 'Indelta', 'Vorjahr', 'gegenüber der Planung', 'Kist/Ist', 'Ist/Istwert', 'aggü', 'ggüx', 'Ist'],
  )
})

describe('what was not yet known', () => {
  knows(
    isGeplant,
    true,
    ['Plan 2024', 'Planung', 'Zielwert', 'Soll', 'Prognose', 'Vorschau', 'Schätzung', 'Hochrechnung'],
    ['Ist 2024', 'Vorjahr', 'Hoch'],
  )
})

describe('what does not add up', () => {
  knows(
    isUnteilbar,
    true,
    [
      ...[
        'Quote',
        'Integrationsquote',
        'Anteil',
        'Anteile',
        'Rate 2022',
        'Arbeitslosenrate',
        'Durchschnitt',
        'Mittelwert',
      ],
      ...['Alter', 'Dauer', 'Bezugsdauer', 'Euro je Platz', 'pro Kopf', 'Index', 'Verhältnis', 'Relation', 'Schlüssel'],
    ],
    ['Quoten', 'Beratende', 'Rateau', 'Altersgruppe', 'Dauerhaft', 'Projekte', 'jeder', 'Personen', 'Senioralter'],
  )
})

describe('sexes', () => {
  knows(
    geschlechtOf,
    'frauen',
    [
      'Frauen',
      'weiblich',
      'Mädchen',
      'davon Frauen',
      'davon: weiblich',
      'dav. Frauen',
      'dav Frauen',
      'darunter Frauen',
    ],
    ['Männer', 'Frauenhaus', 'Alle Frauen', 'davon x Frauen'],
  )
  knows(
    geschlechtOf,
    'frauen',
    ['dar. Frauen', '– Frauen', '• Frauen', '–Frauen', '- davon: Frauen'],
    ['-- Frauen', 'xFrauen', 'Frauen 2022'],
  )
  knows(
    geschlechtOf,
    'maenner',
    [
      ...['Männer', 'männlich', 'Jungen', 'davon Männer', 'davon: Männer', 'dav. Männer', 'dav Männer', 'dar. Männer'],
      ...['darunter männlich', 'dar Männer', '→ Männer', '-Männer'],
    ],
    ['Frauen', 'Männer 2022', 'alle Männer', 'Jungenarbeit'],
  )
  knows(
    geschlechtOf,
    'divers',
    [
      'divers',
      'ohne Angabe',
      'divers/ohne Angabe',
      'divers / ohne Angabe',
      'unbekannt',
      'davon divers',
      'davon: divers',
    ],
    ['diverse', 'sehr divers', 'Frauen', 'davon : x divers'],
  )
})

describe('who of the two pays', () => {
  knows(
    traegerOf,
    'bund',
    [
      ...['Bundesagentur', 'Bundesagentur für Arbeit', 'BA', 'davon BA', 'davon: BA', 'Anteil der BA'],
      ...['Anteil der Bundesagentur', 'Anteil der Bundesagentur für Arbeit', 'Anteil der Agentur für Arbeit'],
      ...['Anteil der Agentur für Arbeit Musterstadt', 'Anteil des Bundes'],
    ],
    [
      ...[
        'Bund',
        'Agentur für Arbeit',
        'Die BA',
        'Balance',
        'Bundesagentur Nord',
        'Anteil BA',
        'Anteil der Agentur für Arbeit 2',
      ],
      ...['Kommune'],
    ],
  )
  knows(
    traegerOf,
    'kommune',
    [
      ...['Kommune', 'kommunaler Träger', 'Landkreis', 'Landkreises', 'Kreis', 'Stadt', 'Landratsamt', 'Landratsamtes'],
      ...['davon Kommune', 'davon: Kommune', 'Anteil Kommune', 'Anteil der Kommune', 'Anteil des Landkreises'],
      ...['Landkreis Musterland', 'Stadt Bad Musterstadt', 'Kreis St. Muster See', 'Landkreis-Nord', 'Muster-Kreis'],
      ...['Anteil des Ilm-Kreises', 'Ober-Muster-Kreis', 'Kreis Nord-Muster'],
    ],
    [
      ...[
        'Stadtteil',
        'Kreis A B C D',
        'Musterkreis',
        'Unsere Kommune',
        'Landkreis 2',
        'Kommunen',
        '-Kreis',
        'Muster-Kreisel',
      ],
      ...['Anteil: Kommune', 'BA'],
    ],
  )
})
